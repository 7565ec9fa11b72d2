// Which code stands on a scanned sheet? Its pixels are searched here in the window, piece by piece, because a sheet may carry more than one code.
import decodeQR from 'qr/decode.js';
import { bytesOf } from '#renderer/files/bytes.ts';
import { isPicture, type MediaType } from '#shared/files/model.ts';

/** A scan as the ledger hands it to the window. */
export interface Scan {
  readonly mediaType: MediaType;
  readonly base64: string;
}

/** Longest side that is searched: more pixels make a code no clearer, only slower. */
const longestSide = 2_400;
/** Pages of a PDF that are searched: a bundle of sheets is scanned one by one. */
const mostPages = 3;

/** Parts of a page that are searched one after another: whole, upper, lower, and the four corners; each as left, top, width, height. */
const pieces = [
  [0, 0, 1, 1],
  [0, 0, 1, 0.5],
  [0, 0.5, 1, 0.5],
  [0.5, 0, 0.5, 0.4],
  [0, 0, 0.5, 0.4],
  [0.5, 0.6, 0.5, 0.4],
  [0, 0.6, 0.5, 0.4],
] as const;

/** Time for one piece: nobody waits for frames of a camera here. */
const timeLimit = 1_500;

/** All codes found on a scan, each once. Throws when the picture cannot be drawn. */
export const codesOn = async (scan: Scan): Promise<string[]> => {
  const canvases = isPicture(scan.mediaType) ? [await pictureOf(scan)] : await pagesOf(scan);
  const found = new Set<string>();
  for (const canvas of canvases) for (const code of codesOf(canvas)) found.add(code);
  return [...found];
};

const pictureOf = async ({ base64, mediaType }: Scan): Promise<HTMLCanvasElement> => {
  const picture = await createImageBitmap(new Blob([bytesOf(base64)], { type: mediaType }));
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = blank(picture.width * scale, picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
};

const pagesOf = async ({ base64 }: Scan): Promise<HTMLCanvasElement[]> => {
  // The PDF engine is large: it is fetched only when a PDF is read.
  const { openPdf } = await import('#renderer/paper/pdf.ts');
  const document = await openPdf(base64);
  const canvases: HTMLCanvasElement[] = [];
  for (let number = 1; number <= Math.min(document.numPages, mostPages); number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: longestSide / Math.max(width, height) });
    const canvas = blank(viewport.width, viewport.height);
    await page.render({ canvas, viewport }).promise;
    canvases.push(canvas);
  }
  await document.loadingTask.destroy();
  return canvases;
};

const blank = (width: number, height: number): HTMLCanvasElement => {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  return canvas;
};

const codesOf = (canvas: HTMLCanvasElement): string[] => {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return [];
  return pieces.flatMap(([left, top, width, height]) => {
    const area = [left * canvas.width, top * canvas.height, width * canvas.width, height * canvas.height].map((length, index) =>
      index < 2 ? Math.floor(length) : Math.max(1, Math.floor(length)),
    ) as [number, number, number, number];
    return codeIn(context.getImageData(...area));
  });
};

/** The decoder throws where there is no code, which is what most pieces are. */
const codeIn = ({ width, height, data }: ImageData): string[] => {
  try {
    return [decodeQR({ width, height, data }, { format: 'RGBA', timeLimit })];
  } catch {
    return [];
  }
};
