// What stands in an .xlsx file? The only place that knows the workbook library; the file comes from anywhere and is weighed before it is opened.
import { readFile, stat } from 'node:fs/promises';
import type { Cell, CellValue, Workbook } from '@cj-tech-master/excelts';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { RosterCell } from '#shared/members/roster-cells.ts';
import { emptyCell } from '#shared/members/roster-cells.ts';
import type { RosterSheet } from '#shared/members/roster-columns.ts';
import type { WorkbookProblem } from '#shared/members/roster-words.ts';

/** Largest file, and most that it may unfold to (a roster of 20,000 people unfolds to some 40 MB). */
const limits = { fileBytes: 20 * 1024 * 1024, unfoldedBytes: 120 * 1024 * 1024, entries: 2_000, rows: 20_000, columns: 200 } as const;

/** Thrown when a file is no usable workbook; `problem` has its sentence in roster-words.ts. */
export class UnusableWorkbook extends Error {
  readonly problem: WorkbookProblem;
  constructor(problem: WorkbookProblem) {
    super(`unusable workbook: ${problem}`);
    this.name = 'UnusableWorkbook';
    this.problem = problem;
  }
}

/** Reads a file of at most 20 MB; throws UnusableWorkbook `missing` or `tooLarge`. */
export const readRosterFile = async (path: string): Promise<Buffer> => {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new UnusableWorkbook('missing');
  if (found.size > limits.fileBytes) throw new UnusableWorkbook('tooLarge');
  return readFile(path);
};

const startsWith = (bytes: Buffer, hex: string): boolean => bytes.subarray(0, hex.length / 2).toString('hex') === hex;

/** Unfolds one entry and counts its bytes; the declared size is not believed. */
const unfoldedSize = async (zip: ZipFile, entry: Entry, left: number): Promise<number> => {
  let size = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    size += (chunk as Buffer).length;
    if (size > left) throw new UnusableWorkbook('tooMuchInside');
  }
  return size;
};

/** Unfolds the archive once without keeping anything, so that a small file that unfolds to gigabytes never reaches the library. */
const weigh = async (bytes: Buffer): Promise<void> => {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true });
  if (zip.entryCount > limits.entries) throw new UnusableWorkbook('tooMuchInside');
  let left: number = limits.unfoldedBytes;
  for await (const entry of zip.eachEntry()) left -= await unfoldedSize(zip, entry, left);
};

/** All digits of a number, never 6.1E+17. */
const digits = (value: number): string => (Number.isInteger(value) ? BigInt(value).toString() : String(value));

const cellOf = (value: CellValue): RosterCell => {
  if (value === null || value === undefined) return emptyCell;
  if (typeof value === 'string') return { kind: value.trim() === '' ? 'empty' : 'text', text: value };
  if (typeof value === 'number') return { kind: 'number', text: digits(value) };
  if (typeof value === 'boolean') return { kind: 'text', text: value ? '是' : '否' };
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? emptyCell : { kind: 'date', text: value.toISOString().slice(0, 10) };
  if ('richText' in value) return { kind: 'text', text: value.richText.map(({ text }) => text).join('') };
  if ('hyperlink' in value) return { kind: 'text', text: value.text };
  if ('error' in value) return { kind: 'text', text: value.error };
  if ('checkbox' in value) return { kind: 'text', text: value.checkbox ? '是' : '否' };
  return cellOf(value.result);
};

/** A merged cell says its text once, where it begins; its other parts know it, for headings and lists below each other. */
const readCell = (cell: Cell): RosterCell => {
  if (!cell.isMerged || cell.master === cell) return cellOf(cell.value);
  const { text } = cellOf(cell.master.value);
  if (text.trim() === '') return emptyCell;
  return cell.master.col === cell.col ? { ...emptyCell, downFrom: text } : { ...emptyCell, acrossFrom: text };
};

/** Tells whether bytes begin like a workbook (a zip); throws UnusableWorkbook `encryptedOrOld` for the old format. */
export const isWorkbook = (bytes: Buffer): boolean => {
  if (startsWith(bytes, 'd0cf11e0a1b11ae1')) throw new UnusableWorkbook('encryptedOrOld');
  return startsWith(bytes, '504b0304');
};

/**
 * The visible sheets of a workbook, in order, blank rows left out; formulas by their last result.
 * Throws UnusableWorkbook: `notWorkbook`, `encryptedOrOld`, `damaged`, `tooMuchInside`.
 */
export const readWorkbook = async (bytes: Buffer): Promise<RosterSheet[]> => {
  if (!isWorkbook(bytes)) throw new UnusableWorkbook('notWorkbook');
  const workbook = await opened(bytes);
  return workbook.worksheets.filter(({ state }) => state === 'visible').map(sheetOf);
};

const opened = async (bytes: Buffer): Promise<Workbook> => {
  try {
    await weigh(bytes);
    // Loaded with the first roster: it would cost a third of a second at every start.
    const excel = await import('@cj-tech-master/excelts');
    const workbook = new excel.Workbook();
    // Some rows more than permitted, so that a longer sheet is noticed and not cut off silently.
    await workbook.xlsx.load(bytes, { maxRows: limits.rows + 100, maxCols: limits.columns });
    if (workbook.worksheets.length === 0) throw new UnusableWorkbook('notWorkbook');
    return workbook;
  } catch (error) {
    throw error instanceof UnusableWorkbook ? error : new UnusableWorkbook('damaged');
  }
};

const sheetOf = (sheet: Workbook['worksheets'][number]): RosterSheet => {
  const rows: { row: number; cells: RosterCell[] }[] = [];
  sheet.eachRow((line, row) => {
    const cells: RosterCell[] = [];
    line.eachCell((cell, column) => {
      cells[column - 1] = readCell(cell);
    });
    const filled = Array.from(cells, (cell) => cell ?? emptyCell);
    if (filled.every(({ kind }) => kind === 'empty')) return;
    if (row > limits.rows) throw new UnusableWorkbook('tooMuchInside');
    rows.push({ row, cells: filled });
  });
  return { name: sheet.name, rows };
};
