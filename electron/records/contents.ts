// On which pages do the records of a book begin? Chromium cannot print page references, so the book is laid out, read, and laid out again.
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Printer } from '#electron/ledger/context.ts';
import type { SheetModel } from '#shared/records/model.ts';
import { recordTitle } from '#shared/records/record-number.ts';

type YearBook = Extract<SheetModel, { sheet: 'year-book' }>;

/** A finished PDF and the number of its pages. */
export interface Pages {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

/** A heading of the PDF's outline: its text and the page (from 1) on which it stands. */
interface Heading {
  readonly title: string;
  readonly page: number;
}

/** The layout is stable after the second pass unless the contents themselves grow by a page; then a third settles it. */
const maxPasses = 3;

/** Lays a sheet out; a year book as often as its contents need to name the right pages. `onPass` hears of each pass (from 1). */
export const layOut = async (printer: Printer, model: SheetModel, onPass: (pass: number) => void): Promise<Pages> => {
  if (model.sheet === 'year-book') return layOutBook(printer, model, onPass);
  onPass(1);
  const pdf = await printer.pdf(model);
  return { pdf, pages: (await readOutline(pdf)).pages };
};

const layOutBook = async (printer: Printer, book: YearBook, onPass: (pass: number) => void): Promise<Pages> => {
  let model = book;
  for (let pass = 1; pass <= maxPasses; pass += 1) {
    onPass(pass);
    const pdf = await printer.pdf(model);
    const { pages, headings } = await readOutline(pdf);
    const contents = recordPages(book, headings);
    if (pages === model.pages && contents.join() === model.contents?.join()) return { pdf, pages };
    model = { ...book, contents, pages };
  }
  // The contents' own length depends on the number of records only, never on the page numbers.
  throw new Error('the contents did not settle');
};

/** The page of each record's title, in the book's order. Throws when the outline lacks one: a book with wrong contents must not be printed. */
const recordPages = (book: YearBook, headings: readonly Heading[]): number[] => {
  const titles = new Set(book.meetings.map(recordTitle).map(plain));
  const found = headings.filter(({ title }) => titles.has(plain(title)));
  if (found.length !== book.meetings.length) throw new Error(`outline names ${found.length} of ${book.meetings.length} records`);
  return found.map(({ page }) => page);
};

const plain = (text: string): string => text.replace(/\s+/g, '');

/** Reads the number of pages and the outline, depth first, from a PDF. */
const readOutline = async (pdf: Uint8Array): Promise<{ pages: number; headings: Heading[] }> => {
  // pdf.js takes the bytes away from us and wants no Buffer, hence the copy.
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  try {
    return { pages: document.numPages, headings: await headingsOf(document) };
  } finally {
    await task.destroy();
  }
};

type OutlineItem = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

const headingsOf = async (document: PDFDocumentProxy): Promise<Heading[]> => {
  const list: Heading[] = [];
  const walk = async (items: readonly OutlineItem[]): Promise<void> => {
    for (const { title, dest, items: below } of items) {
      list.push({ title, page: await pageOf(document, dest) });
      await walk(below);
    }
  };
  await walk((await document.getOutline()) ?? []);
  return list;
};

const pageOf = async (document: PDFDocumentProxy, dest: OutlineItem['dest']): Promise<number> => {
  const place = typeof dest === 'string' ? await document.getDestination(dest) : dest;
  if (!place) throw new Error('an outline entry leads nowhere');
  return (await document.getPageIndex(place[0])) + 1;
};
