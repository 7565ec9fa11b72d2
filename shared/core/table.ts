// What is a list that leaves the ledger as Excel or CSV? Columns with kinds and rows of cells; one model for every list.
import { z } from '#shared/core/zod.ts';

/** What a column holds. Numbers and money (in fen) are figures that can be added up; everything else is text, ID numbers and telephones above all. */
export const tableCellKinds = ['text', 'id', 'phone', 'date', 'number', 'money'] as const;
export type TableCellKind = (typeof tableCellKinds)[number];

/** The formats of a list's file. */
export const tableFormats = ['xlsx', 'csv'] as const;
export type TableFormat = (typeof tableFormats)[number];

const tableColumnSchema = z.strictObject({ label: z.string().max(60), kind: z.enum(tableCellKinds) });
export type TableColumnModel = z.infer<typeof tableColumnSchema>;

/** One cell: a text, a figure (fen where the column is money), or nothing. A spreadsheet's cell ends at 32,767 characters. */
const tableCellSchema = z.union([z.string().max(32_000), z.number(), z.null()]);
export type TableCell = z.infer<typeof tableCellSchema>;

/** A list as it is seen: its name, a line below it, its columns, its rows in order. */
export const tableSchema = z.strictObject({
  title: z.string().max(80),
  /** What was filtered, as of when; empty: nothing. */
  under: z.string().max(300),
  columns: z.array(tableColumnSchema).min(1).max(60),
  rows: z.array(z.array(tableCellSchema).max(60)).max(20_000),
});
export type TableModel = z.infer<typeof tableSchema>;

/** Signs with which a spreadsheet takes a text for a formula (reliability row 98), full-width ones too; a line feed is all that is left of a carriage return. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;
/** Digits that a spreadsheet would make a number of: it rounds beyond fifteen and drops leading zeros. */
const wouldBeNumber = /^\d+$/;

/** A text in a CSV: with ' before it where a spreadsheet would make a formula, or of an ID number or telephone a number. */
export const csvText = (text: string, kind: TableCellKind): string =>
  formulaStart.test(text) || ((kind === 'id' || kind === 'phone') && wouldBeNumber.test(text)) ? `'${text}` : text;

/** Whether a cell of this kind is a figure. */
export const isFigure = (kind: TableCellKind): boolean => kind === 'number' || kind === 'money';
