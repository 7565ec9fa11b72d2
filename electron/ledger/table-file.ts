// How does a list become a file? A workbook whose texts are text cells and never formulas, or a CSV that a spreadsheet opens without harm.
import type { Worksheet } from '@cj-tech-master/excelts';
import { formatCsv } from '@cj-tech-master/excelts/csv';
import { yuanText } from '#shared/core/money.ts';
import {
  csvText,
  isFigure,
  type TableCell,
  type TableCellKind,
  type TableColumnModel,
  type TableFormat,
  type TableModel,
} from '#shared/core/table.ts';

/** Characters that XML cannot hold or readers of workbooks drop (controls, DEL among them), and a carriage return, which would come back as a line feed. */
const notInXml = /[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text as a cell can hold it: lone surrogates and control characters have no place in a file; Windows line ends become plain ones. */
export const cellText = (text: string): string => text.replace(/\r\n?/g, '\n').toWellFormed().replace(notInXml, '');

const asText = (cell: TableCell): string => (cell === null ? '' : cellText(String(cell)));

const figureFormats: Readonly<Record<TableCellKind, string>> = { text: '@', id: '@', phone: '@', date: '@', number: 'General', money: '#,##0.00' };

const figureOf = (cell: number, kind: TableCellKind): number => (kind === 'money' ? cell / 100 : cell);

/** Width of a column in characters: as wide as its widest text, Chinese counted double, within bounds. */
const widthOf = (label: string, index: number, { rows }: TableModel): number => {
  const wide = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0);
  const texts = rows.slice(0, 500).map((row) => asText(row[index] ?? null).split('\n')[0] ?? '');
  return Math.min(60, Math.max(8, wide(label) + 2, ...texts.map((text) => wide(text) + 2)));
};

const writeCell = (sheet: Worksheet, at: { readonly row: number; readonly column: number }, cell: TableCell, { kind }: TableColumnModel): void => {
  const place = sheet.getCell(at.row, at.column);
  place.numFmt = figureFormats[kind];
  if (typeof cell === 'number' && isFigure(kind)) place.value = figureOf(cell, kind);
  else if (asText(cell) !== '') place.value = asText(cell);
};

const workbookOf = async (table: TableModel): Promise<Uint8Array> => {
  // Loaded with the first list that leaves: it would cost a third of a second at every start.
  const { Workbook } = await import('@cj-tech-master/excelts');
  const book = new Workbook();
  const sheet = book.addWorksheet(sheetName(table.title), { views: [{ state: 'frozen', ySplit: 1 }] });
  for (const [index, column] of table.columns.entries()) {
    const head = sheet.getCell(1, index + 1);
    head.numFmt = '@';
    head.value = cellText(column.label);
    head.font = { bold: true };
    sheet.getColumn(index + 1).width = widthOf(column.label, index, table);
    for (const [at, row] of table.rows.entries()) writeCell(sheet, { row: at + 2, column: index + 1 }, row[index] ?? null, column);
  }
  if (table.under) sheet.headerFooter.oddFooter = `&L${cellText(table.under).replaceAll('&', '&&')}`;
  return new Uint8Array(await book.xlsx.writeBuffer());
};

/** Signs that a sheet's name may not hold, and its length. */
const sheetName = (title: string): string =>
  cellText(title)
    .replace(/[\\/?*[\]:']/g, '')
    .slice(0, 31) || '名单';

const csvCell = (cell: TableCell, { kind }: TableColumnModel): string => {
  if (typeof cell === 'number' && isFigure(kind)) return kind === 'money' ? yuanText(cell) : String(cell);
  return csvText(asText(cell), kind);
};

/** UTF-8 with its mark, because spreadsheets otherwise take Chinese for the system's old code page; every field quoted, lines end as RFC 4180 says. */
const csvOf = ({ columns, rows }: TableModel): Uint8Array => {
  const lines = [
    columns.map(({ label }) => csvText(cellText(label), 'text')),
    ...rows.map((row) => columns.map((column, index) => csvCell(row[index] ?? null, column))),
  ];
  return new TextEncoder().encode(`\ufeff${formatCsv(lines, { quoteColumns: true, lineEnding: '\r\n', trailingNewline: true })}`);
};

/** The bytes of a list's file. */
export const tableFile = (table: TableModel, format: TableFormat): Promise<Uint8Array> =>
  format === 'xlsx' ? workbookOf(table) : Promise.resolve(csvOf(table));
