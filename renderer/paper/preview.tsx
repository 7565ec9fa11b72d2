// How do the finished pages look? Page by page, drawn when one scrolls to them.
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { drawPage, openPdf, type PageSize, sizeOf } from '#renderer/paper/pdf.ts';
import { scaleOf, stepZoom, type Zoom } from '#renderer/paper/zoom.ts';
import { Button } from '#renderer/ui/button.tsx';
import { printWords } from '#shared/records/window-words.ts';
import './preview.css';

/** Shows a PDF (base64) with its pages below each other and buttons for its size. */
export const PdfPreview = ({ pdf }: { readonly pdf: string }) => {
  const t = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  const [first, setFirst] = useState<PageSize>({ width: 794, height: 1123 });
  const [hasFailed, setHasFailed] = useState(false);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [width, setWidth] = useState(800);

  useEffect(() => {
    let isWanted = true;
    const opening = openPdf(pdf).then(async (opened) => {
      const size = sizeOf(await opened.getPage(1));
      if (isWanted) {
        setFirst(size);
        setDocument(opened);
      }
      return opened;
    });
    opening.catch(() => isWanted && setHasFailed(true));
    return () => {
      isWanted = false;
      opening.then((opened) => opened.loadingTask.destroy()).catch(() => undefined);
    };
  }, [pdf]);
  useEffect(() => {
    if (!frame.current) return;
    // What scrolls must be reached by keyboard, though it is no control.
    frame.current.tabIndex = 0;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);

  const scale = scaleOf(zoom, first.width, width);
  const pages = document ? Array.from({ length: document.numPages }, (_, index) => index + 1) : [];
  return (
    <div className="preview">
      <div className="row preview-bar">
        <span>{document ? t(printWords.pages, { pages: document.numPages }) : ''}</span>
        <span className="push row">
          <Button isSmall label={t(printWords.zoomOut)} onClick={() => setZoom(stepZoom(scale, 'out'))}>
            −
          </Button>
          <span className="zoom-now num">{t(printWords.zoomNow, { percent: Math.round(scale * 100) })}</span>
          <Button isSmall label={t(printWords.zoomIn)} onClick={() => setZoom(stepZoom(scale, 'in'))}>
            +
          </Button>
          <Button isSmall onClick={() => setZoom('fit')}>
            {t(printWords.fitWidth)}
          </Button>
        </span>
      </div>
      {hasFailed ? <p role="alert">{t(printWords.drawFailed)}</p> : null}
      <section ref={frame} className="preview-frame" aria-label={t(printWords.show)}>
        {document ? pages.map((number) => <Page key={number} document={document} number={number} guess={first} scale={scale} />) : null}
      </section>
    </div>
  );
};

interface PageProps {
  readonly document: PDFDocumentProxy;
  readonly number: number;
  /** The first page's size, until this page's own is known. */
  readonly guess: PageSize;
  readonly scale: number;
}

const Page = ({ document, number, guess, scale }: PageProps) => {
  const t = useWords();
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  const [isNear, setIsNear] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const size = page ? sizeOf(page) : guess;

  const load = useEffectEvent(() => {
    document.getPage(number).then(setPage, () => setHasFailed(true));
  });
  useEffect(() => {
    if (!place.current) return;
    const observer = new IntersectionObserver(([entry]) => setIsNear(entry?.isIntersecting ?? false), { rootMargin: '600px' });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (isNear) load();
  }, [isNear]);
  useEffect(() => {
    if (!page || !canvas.current || !isNear) return;
    return drawPage(page, canvas.current, scale, (isDrawn) => setHasFailed(!isDrawn));
  }, [page, isNear, scale]);

  const label = t(printWords.pageOf, { page: number, pages: document.numPages });
  return (
    <figure className="preview-page">
      <div ref={place} className="preview-paper" style={{ width: size.width * scale, height: size.height * scale }}>
        {isNear ? <canvas ref={canvas} role="img" aria-label={label} /> : null}
        {hasFailed ? <p role="alert">{t(printWords.drawFailed)}</p> : null}
      </div>
      <figcaption className="mut">{label}</figcaption>
    </figure>
  );
};
