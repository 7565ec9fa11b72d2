// What does the year come to, month by month? Who owed and paid, what was waived, paid late and passed up (F4 summary).
import { type IsoDate, type MonthKey, monthOf, monthSchema } from '#shared/core/date.ts';
import type { Fen } from '#shared/core/money.ts';
import { z } from '#shared/core/zod.ts';
import type { DuesBook, DuesCell } from '#shared/dues/model.ts';

/** One month. `lateFen`: of what was paid, the part that came after the month was over. `slips`: passing up whose period ends with it. */
export const duesSummaryRow = z.strictObject({
  month: monthSchema,
  duePeople: z.int(),
  paidPeople: z.int(),
  dueFen: z.int(),
  paidFen: z.int(),
  waivedFen: z.int(),
  lateFen: z.int(),
  arrearsFen: z.int(),
  slips: z.array(z.strictObject({ on: z.string(), slipNo: z.string(), amountFen: z.int() })),
});
export type DuesSummaryRow = z.infer<typeof duesSummaryRow>;

/** A passing up as the summary needs it; reversed ones and reversals are left out by the caller. */
interface SlipFact {
  readonly on: IsoDate;
  readonly slipNo: string;
  readonly amountFen: Fen;
  readonly toMonth: MonthKey | null;
}

const lateOf = ({ month, payments }: DuesCell): Fen =>
  payments.reduce(
    (sum, { paidOn, amountFen, isReversed, reversesId, isToCentre }) =>
      sum + (monthOf(paidOn) > month && !isReversed && reversesId === null && !isToCentre ? amountFen : 0),
    0,
  );

/** The twelve rows of a year, to be filled in by hand. */
export const blankSummary = (year: number): DuesSummaryRow[] =>
  Array.from({ length: 12 }, (_, index) => ({
    month: `${year}-${String(index + 1).padStart(2, '0')}`,
    ...{ duePeople: 0, paidPeople: 0, dueFen: 0, paidFen: 0, waivedFen: 0, lateFen: 0, arrearsFen: 0 },
    slips: [],
  }));

/** The twelve rows of a year's book. */
export const duesSummary = (book: DuesBook, slips: readonly SlipFact[]): DuesSummaryRow[] =>
  book.months.map((row, index) => ({
    ...row,
    lateFen: book.lines.reduce((sum, line) => sum + (line.cells[index] ? lateOf(line.cells[index]) : 0), 0),
    slips: slips.filter(({ toMonth }) => toMonth === row.month).map(({ on, slipNo, amountFen }) => ({ on, slipNo, amountFen })),
  }));

/** One line of the public notice: a name, what was paid and what is missing for the months published; no base, no rate. */
export const noticeLineSchema = z.strictObject({ name: z.string(), paidFen: z.int(), arrearsFen: z.int(), isExempt: z.boolean() });

/** The lines of a notice for months of a year's book; whoever belonged here in none of them is left out. */
export const noticeLines = (book: DuesBook, fromMonth: MonthKey, toMonth: MonthKey): z.infer<typeof noticeLineSchema>[] =>
  book.lines
    .map(({ name, cells }) => ({ name, cells: cells.filter(({ month }) => fromMonth <= month && month <= toMonth) }))
    .filter(({ cells }) => cells.some(({ state, paidFen }) => state !== 'notMember' || paidFen !== 0))
    .map(({ name, cells }) => ({
      name,
      paidFen: cells.reduce((sum, { paidFen }) => sum + paidFen, 0),
      arrearsFen: cells.reduce((sum, cell) => sum + (cell.month < monthOf(book.asOf) ? Math.max(0, (cell.dueFen ?? 0) - cell.paidFen) : 0), 0),
      isExempt: cells.some(({ state }) => state === 'exempt'),
    }));
