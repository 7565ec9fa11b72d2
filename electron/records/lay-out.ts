// How do a book's contents come to name the right pages? It is measured once without being drawn, printed with the figures, and read again.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { agrees, arranged, type BookLayout, type Measured, withoutBlanks } from '#shared/records/book.ts';

/** What lays out one book: a cheap pass whose pages carry no ink, and the true one. */
export interface Press {
  measure(): Promise<Uint8Array>;
  print(layout: BookLayout): Promise<Uint8Array>;
}

/** One measuring and one printing; a second printing only if the figures themselves moved a page. */
const mostPrintings = 2;

/** The finished book. Throws when its pages never agree with its contents: a book with wrong contents must not be printed. */
export const layOutBook = async (press: Press, isTwoSided: boolean): Promise<Uint8Array> => {
  let layout = arranged(await readAnchors(await press.measure()), isTwoSided);
  for (let printing = 1; printing <= mostPrintings; printing += 1) {
    const pdf = await press.print(layout);
    const seen = await readAnchors(pdf);
    if (agrees(layout, seen)) return pdf;
    layout = arranged(withoutBlanks(seen, layout), isTwoSided);
  }
  throw new Error('paper-unsettled');
};

/** The number of pages and the page of each named destination (Chromium writes one for each anchor that the document links to). */
export const readAnchors = (pdf: Uint8Array): Promise<Measured> =>
  reading(pdf, async (document) => {
    const places = [...(await document.getDestinations())];
    const pages = await Promise.all(places.map(([, place]) => document.getPageIndex(place[0])));
    return { pages: document.numPages, pageOf: Object.fromEntries(places.map(([anchor], index) => [anchor, (pages[index] ?? 0) + 1])) };
  });

/** The number of pages alone: what stands on them is not looked for again. */
export const pageCountOf = (pdf: Uint8Array): Promise<number> => reading(pdf, async ({ numPages }) => numPages);

const reading = async <T>(pdf: Uint8Array, look: (document: PDFDocumentProxy) => Promise<T>): Promise<T> => {
  // pdf.js takes the bytes away from us and wants no Buffer, hence the copy.
  // Loaded with the first pages, not at every start.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false });
  try {
    return await look(await task.promise);
  } finally {
    await task.destroy();
  }
};
