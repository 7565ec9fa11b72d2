// What stands on the pages of a PDF? Lines with their places, sizes, fonts and headings, read with pdf.js and nothing of ours.
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A line of text: where it begins and ends (points, from the left and the bottom). */
interface PrintedLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** A page: its size in points, its lines from top to bottom, all of its text without spaces, the names of the fonts in it. */
export interface PrintedPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PrintedLine[];
  readonly text: string;
  readonly fonts: readonly string[];
}

/** A heading of the outline with its page. */
export interface PrintedHeading {
  readonly title: string;
  readonly page: number;
}

/** Text without any white space, as comparisons need it. */
export const tight = (text: string): string => text.replace(/\s+/g, '');

/** Reads all pages and the outline. */
export const readPages = async (pdf: Uint8Array): Promise<{ pages: PrintedPage[]; headings: PrintedHeading[] }> => {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false, fontExtraProperties: true });
  const document = await task.promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) pages.push(await readPage(await document.getPage(number)));
  const headings = await readOutline(document);
  await task.destroy();
  return { pages, headings };
};

const readPage = async (page: PDFPageProxy): Promise<PrintedPage> => {
  const [, , width, height] = page.view as [number, number, number, number];
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item) =>
    'str' in item && item.str.trim() ? [{ text: item.str, place: item.transform as number[], width: item.width }] : [],
  );
  const rows = new Map<number, PrintedLine>();
  for (const { text, place, width: long } of pieces) {
    const [left, bottom] = [place[4] ?? 0, place[5] ?? 0];
    const key = Math.round(bottom / 3);
    const row = rows.get(key);
    const joined = row ? `${row.text} ${text}` : text;
    rows.set(key, { text: joined, left: Math.min(row?.left ?? left, left), right: Math.max(row?.right ?? 0, left + long), bottom });
  }
  const lines = [...rows.values()].toSorted((a, b) => b.bottom - a.bottom);
  return { number: page.pageNumber, width, height, lines, text: tight(pieces.map(({ text }) => text).join('')), fonts: await fontsOf(page) };
};

/** Names as embedded, the subset's prefix taken off; a font without a name (Type 3) is called so. */
const fontsOf = async (page: PDFPageProxy): Promise<string[]> => {
  const { fnArray, argsArray } = await page.getOperatorList();
  const keys = new Set(fnArray.flatMap((operator, index) => (operator === OPS.setFont ? [String(argsArray[index][0])] : [])));
  return [...keys].map((key) => {
    const font: { name?: string; isType3Font?: boolean } = page.commonObjs.get(key);
    return font.isType3Font ? 'Type3' : (font.name ?? 'unnamed').replace(/^[A-Z]{6}\+/, '');
  });
};

type Outline = NonNullable<Awaited<ReturnType<PDFDocumentProxy['getOutline']>>>;

const readOutline = async (document: PDFDocumentProxy): Promise<PrintedHeading[]> => {
  const list: PrintedHeading[] = [];
  const walk = async (items: Outline): Promise<void> => {
    for (const { title, dest, items: below } of items) {
      const place = typeof dest === 'string' ? await document.getDestination(dest) : dest;
      list.push({ title: tight(title), page: place ? (await document.getPageIndex(place[0])) + 1 : 0 });
      await walk(below);
    }
  };
  await walk((await document.getOutline()) ?? []);
  return list;
};
