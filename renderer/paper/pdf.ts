// How are the finished pages drawn on the screen? The very PDF, by pdf.js on this thread: the window may start no workers.
import 'pdfjs-dist/build/pdf.worker.mjs';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy, VerbosityLevel } from 'pdfjs-dist';

/** A page's size in CSS pixels at 100 %. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** PDF points are 1/72 inch, CSS pixels 1/96. */
const pixelsPerPoint = 96 / 72;

/** The bytes of base64 text. */
const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** Opens a PDF; its scripts never run here (pdf.js draws pages and nothing else). Importing the worker's module has put its handler where pdf.js looks before it starts a worker. */
export const openPdf = (base64: string): Promise<PDFDocumentProxy> =>
  getDocument({ data: bytesOf(base64), useSystemFonts: false, useWorkerFetch: false, useWasm: false, verbosity: VerbosityLevel.ERRORS }).promise;

/** The size of a page on screen at 100 %. */
export const sizeOf = (page: PDFPageProxy): PageSize => {
  const { width, height } = page.getViewport({ scale: pixelsPerPoint });
  return { width, height };
};

/** Draws a page; returns how to stop. `onDone` hears whether it was drawn; nothing after a stop. */
export const drawPage = (page: PDFPageProxy, canvas: HTMLCanvasElement, zoom: number, onDone: (isDrawn: boolean) => void): (() => void) => {
  const viewport = page.getViewport({ scale: pixelsPerPoint * zoom * window.devicePixelRatio });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  let isWanted = true;
  const task = page.render({ canvas, viewport });
  task.promise.then(
    () => isWanted && onDone(true),
    () => isWanted && onDone(false),
  );
  return () => {
    isWanted = false;
    task.cancel();
  };
};
