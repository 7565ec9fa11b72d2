// Which headings, paragraphs and tables does a drawn sheet consist of? Read off the page itself, so that every sheet becomes a document without a second layout.
import { joined, runsWithin } from '#renderer/paper/block-text.ts';
import type { BlockCell, BlockParagraph, Blocks, BlockTable } from '#shared/records/blocks.ts';

type Block = Blocks['blocks'][number];

const perMillimetre = 96 / 25.4;
const toMillimetres = (pixels: number): number => Math.round((pixels / perMillimetre) * 10) / 10;
const toPoints = (pixels: string): number => Math.min(60, Math.max(4, Math.round(Number.parseFloat(pixels) * 0.75 * 2) / 2));

const levels: Readonly<Record<string, number>> = { H1: 1, H2: 2, H3: 3, H4: 3 };
const aligns: Readonly<Record<string, BlockParagraph['align']>> = { center: 'center', right: 'right', end: 'right', '-webkit-center': 'center' };

const isHidden = (element: Element): boolean => {
  const { display } = getComputedStyle(element);
  return display === 'none' || ['STYLE', 'TITLE', 'COLGROUP', 'SCRIPT'].includes(element.tagName);
};

const isBlock = (element: Element): boolean => !getComputedStyle(element).display.startsWith('inline') && !isHidden(element);

/** Whether an element says one thing: nothing in it is a table, a heading or a paragraph of its own. */
const saysOneThing = (element: Element): boolean => {
  const { display, flexDirection } = getComputedStyle(element);
  const isRow = display.endsWith('flex') && !flexDirection.startsWith('column');
  const within = [...element.children].filter((child) => !isHidden(child));
  // What stands in a row is laid out as blocks even where it is a word: only what is within it tells.
  if (isRow) return within.every((child) => !['TABLE', 'P'].includes(child.tagName) && [...child.children].every((inner) => !isBlock(inner)));
  return within.every((child) => !isBlock(child) && saysOneThing(child));
};

const beginsPage = (element: Element): boolean => getComputedStyle(element).breakBefore === 'page';

const paragraphOf = (element: Element, startsPage: boolean): BlockParagraph => {
  const { textAlign, fontSize, textIndent, justifyContent } = getComputedStyle(element);
  return {
    kind: 'paragraph',
    runs: joined(runsWithin(element)),
    align: aligns[textAlign] ?? (justifyContent === 'center' ? 'center' : 'left'),
    level: levels[element.tagName] ?? 0,
    points: toPoints(fontSize),
    isIndented: Number.parseFloat(textIndent) > 0,
    beginsPage: startsPage || beginsPage(element),
  };
};

/** The blocks of an element, in order; `startsPage` goes to its first. Empty paragraphs are left out, but where a page begins. */
const blocksWithin = (element: Element, startsPage = false): Block[] => {
  if (isHidden(element)) return [];
  const starts = startsPage || beginsPage(element);
  if (element instanceof HTMLTableElement) return tableBlocks(element, starts);
  if (levels[element.tagName] || element.tagName === 'P' || saysOneThing(element)) {
    const paragraph = paragraphOf(element, starts);
    return paragraph.runs.length > 0 || starts ? [paragraph] : [];
  }
  const list: Block[] = [];
  for (const child of element.children) list.push(...blocksWithin(child, starts && list.length === 0));
  return list;
};

/** A table cannot begin a page by itself: an empty paragraph before it does. */
const tableBlocks = (table: HTMLTableElement, starts: boolean): Block[] =>
  starts ? [{ ...paragraphOf(table, true), runs: [], level: 0, points: 4 }, tableOf(table)] : [tableOf(table)];

const cellOf = (cell: HTMLTableCellElement): BlockCell => ({
  across: cell.colSpan,
  down: cell.rowSpan,
  isHead: cell.tagName === 'TH',
  paragraphs: paragraphsIn(cell),
});

/** What a cell says, one paragraph after the other; a table inside it becomes its lines. */
const paragraphsIn = (cell: HTMLTableCellElement): BlockParagraph[] => {
  const own = saysOneThing(cell) ? [paragraphOf(cell, false)] : [...cell.children].flatMap((child) => blocksWithin(child));
  return own.flatMap((block) =>
    block.kind === 'paragraph' ? [{ ...block, level: 0 }] : block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs)),
  );
};

/** Where columns begin and end, from every cell that spans one: a first row may span several. */
const columnWidths = (rows: readonly HTMLTableRowElement[], table: HTMLTableElement): number[] => {
  const drawn = [...table.querySelectorAll(':scope > colgroup > col')].map((col) => col.getBoundingClientRect().width);
  if (drawn.length > 0 && drawn.every((width) => width > 0)) return drawn.map(toMillimetres);
  const count = Math.max(1, ...rows.map((row) => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0)));
  const widest = rows.find((row) => row.cells.length === count);
  if (widest) return [...widest.cells].map((cell) => toMillimetres(cell.getBoundingClientRect().width));
  return Array.from({ length: count }, () => toMillimetres(table.getBoundingClientRect().width / count));
};

const tableOf = (table: HTMLTableElement): BlockTable => {
  const rows = [...table.rows];
  const [cell] = [...table.querySelectorAll('td, th')];
  return {
    kind: 'table',
    widths: columnWidths(rows, table),
    isRuled: cell !== undefined && getComputedStyle(cell).borderTopStyle !== 'none' && Number.parseFloat(getComputedStyle(cell).borderTopWidth) > 0,
    headRows: table.tHead?.rows.length ?? 0,
    rows: rows.map((row) => ({ height: toMillimetres(row.getBoundingClientRect().height), cells: [...row.cells].map(cellOf) })),
  };
};

/** Width of the text between the margins, in which a page is measured. */
const textWidth = { portrait: 157, landscape: 257 } as const;

/** The drawn page as blocks. The page is drawn as wide as its paper for the while, so that columns have their true widths. */
export const blocksOf = (page: Document): Blocks => {
  const rules = [...page.querySelectorAll('style')].map((style) => style.textContent).join('\n');
  const isLandscape = /size:\s*A4\s+landscape/.test(rules);
  page.body.style.width = `${textWidth[isLandscape ? 'landscape' : 'portrait']}mm`;
  const blocks = [...page.body.children].flatMap((child) => blocksWithin(child));
  return { isLandscape, title: page.title, blocks };
};
