// How do the rows that were not taken go back to the person who corrects them? As they stand in the file, the reason in front.
import type { ChosenSheet } from '#electron/members/roster/plan.ts';
import type { TableModel } from '#shared/core/table.ts';
import { emptyCell } from '#shared/members/roster-cells.ts';
import { refusedTableWords as w } from '#shared/members/roster-words.ts';

/** Headings and cells as in the file, every cell as text, so that the table can be corrected and imported in place of the file. */
export const refusedTable = ({ sheet, headings }: ChosenSheet, refused: readonly { readonly row: number; readonly reason: string }[]): TableModel => {
  const cellsOf = new Map(sheet.rows.map(({ row, cells }) => [row, cells]));
  return {
    title: w.title.zh,
    under: '',
    columns: [w.reason.zh, ...headings.columns.map(({ heading }) => heading)].map((label) => ({ label, kind: 'text' })),
    rows: refused.map(({ row, reason }) => [reason, ...headings.columns.map(({ index }) => (cellsOf.get(row)?.[index] ?? emptyCell).text)]),
  };
};
