// What does the printed dues ledger (F4) say in each of its cells? The book of the screen, put into the form's columns.
import { monthOf } from '#shared/core/date.ts';
import { yuanText } from '#shared/core/money.ts';
import { fill } from '#shared/core/words.ts';
import { duesCategoryLabels } from '#shared/dues/labels.ts';
import type { DuesBook, DuesCell, DuesLine, DuesPayment } from '#shared/dues/model.ts';
import { duesPaperWords as d } from '#shared/records/dues-words.ts';
import { recordsWords as w } from '#shared/records/words.ts';

/** One month of one member: net amount, and day and collector of the last payment that stands. */
export interface DuesSheetCell {
  readonly amount: string;
  readonly day: string;
  readonly collector: string;
}

/** One member's line, every cell as printed; amounts in yuan. */
export interface DuesSheetLine {
  readonly ordinal: number;
  readonly name: string;
  readonly category: string;
  readonly base: string;
  readonly rate: string;
  readonly monthly: string;
  readonly cells: readonly DuesSheetCell[];
  readonly total: string;
  readonly backPaid: string;
  readonly note: string;
}

/** One line below the members: twelve figures and their total, or room to write by hand. */
export interface DuesSheetFooter {
  readonly label: string;
  readonly months: readonly string[];
  readonly total: string;
  readonly isByHand: boolean;
}

/** The members' lines in the book's order. */
export const duesSheetLines = (book: DuesBook): DuesSheetLine[] => book.lines.map((line, index) => lineOf(line, index + 1));

const lineOf = (line: DuesLine, ordinal: number): DuesSheetLine => ({
  ordinal,
  name: line.name,
  category: line.category ? duesCategoryLabels[line.category].zh : w.unset.zh,
  base: line.baseFen === null ? '' : yuanText(line.baseFen),
  rate: line.rateText,
  monthly: line.monthlyDueFen === null ? '' : yuanText(line.monthlyDueFen),
  cells: line.cells.map(cellOf),
  total: yuanText(line.paidFen),
  backPaid: amountOrBlank(backPaidFen(line)),
  note: noteOf(line),
});

/** Payments that stand: neither reversed nor reversals. */
const standing = ({ payments }: DuesCell): DuesPayment[] =>
  payments.filter(({ isReversed, reversesId, isToCentre }) => !isReversed && reversesId === null && !isToCentre);

const cellOf = (cell: DuesCell): DuesSheetCell => {
  if (cell.state === 'notMember' && cell.paidFen === 0) return { amount: '／', day: '', collector: '' };
  if (cell.state === 'exempt') return { amount: d.exempt.zh, day: '', collector: '' };
  const last = standing(cell).at(-1);
  return { amount: amountOrBlank(cell.paidFen), day: last ? dayText(last.paidOn) : '', collector: last?.collector ?? '' };
};

const amountOrBlank = (fen: number): string => (fen === 0 ? '' : yuanText(fen));

/** Month and day without the year, as the narrow cell allows: 3.5; a payment of another year shows it: 27.1.8. */
const dayText = (date: string): string => {
  const [, month, day] = date.split('-').map(Number);
  return `${month}.${day}`;
};

/** 补交: what was paid after the month it is for. */
const backPaidFen = (line: DuesLine): number =>
  line.cells.reduce(
    (sum, cell) => sum + standing(cell).reduce((part, payment) => part + (monthOf(payment.paidOn) > cell.month ? payment.amountFen : 0), 0),
    0,
  );

/** One month of a member's 党费证, as printed. */
export const duesCardMonths = (line: DuesLine): { month: string; due: string; paid: string; day: string; collector: string }[] =>
  line.cells.map((cell) => {
    const last = standing(cell).at(-1);
    const due = cell.state === 'exempt' ? d.exempt.zh : cell.dueFen === null ? '' : yuanText(cell.dueFen);
    return {
      month: cell.month,
      due: cell.state === 'notMember' ? '／' : due,
      paid: amountOrBlank(cell.paidFen),
      day: last ? dayText(last.paidOn) : '',
      collector: last?.collector ?? '',
    };
  });

/** Approvals and gifts of the year, for the remarks. */
const overlayNotes = (line: DuesLine): string[] => [
  ...line.reductions.map(({ fromMonth, toMonth, amountFen, approvalNo }) =>
    fill(amountFen === 0 ? d.exemptNote.zh : d.reducedNote.zh, {
      from: Number(fromMonth.slice(5)),
      to: Number(toMonth.slice(5)),
      amount: yuanText(amountFen),
      no: approvalNo,
    }),
  ),
  ...(line.toCentreFen > 0 ? [fill(d.toCentreNote.zh, { amount: yuanText(line.toCentreFen) })] : []),
];

const noteOf = (line: DuesLine): string => {
  const isReversed = line.cells.some(({ payments }) => payments.some(({ reversesId }) => reversesId !== null));
  const isUnset = line.cells.some(({ state }) => state === 'unset');
  return [
    line.arrearsFen > 0 ? fill(w.arrears.zh, { amount: yuanText(line.arrearsFen) }) : '',
    isUnset ? w.unset.zh : '',
    isReversed ? w.reversed.zh : '',
    ...overlayNotes(line),
  ]
    .filter(Boolean)
    .join(w.semicolon.zh);
};

const byHand = (label: string): DuesSheetFooter => ({ label, months: [], total: '', isByHand: true });

/** The footer of an empty ledger. */
export const blankDuesFooter: readonly DuesSheetFooter[] = [
  w.duesDue,
  w.duesPaid,
  w.duesArrears,
  w.duesRunning,
  w.duesPassedUp,
  w.collectorSigns,
].map(({ zh }) => byHand(zh));

/** 应交, 实交, 欠交, 累计实交, 累计上缴 of each month (`passedFen`: passed up in it), then the collector's monthly signature by hand (F4). */
export const duesSheetFooter = (book: DuesBook, passedFen: readonly number[]): DuesSheetFooter[] => {
  const asOfMonth = monthOf(book.asOf);
  const isOver = (month: string): boolean => month > asOfMonth;
  const running = (index: number): number => book.months.slice(0, index + 1).reduce((sum, { paidFen }) => sum + paidFen, 0);
  const passed = (index: number): number => passedFen.slice(0, index + 1).reduce((sum, fen) => sum + fen, 0);
  const printed = (label: string, months: readonly string[], total: string): DuesSheetFooter => ({ label, months, total, isByHand: false });
  const figures = (label: string, key: 'dueFen' | 'paidFen' | 'arrearsFen'): DuesSheetFooter =>
    printed(
      label,
      book.months.map((one) => (one[key] === 0 && isOver(one.month) ? '' : yuanText(one[key]))),
      yuanText(book.totals[key]),
    );
  return [
    figures(w.duesDue.zh, 'dueFen'),
    figures(w.duesPaid.zh, 'paidFen'),
    figures(w.duesArrears.zh, 'arrearsFen'),
    printed(
      w.duesRunning.zh,
      book.months.map(({ month }, index) => (isOver(month) ? '' : yuanText(running(index)))),
      yuanText(book.totals.paidFen),
    ),
    printed(
      w.duesPassedUp.zh,
      book.months.map(({ month }, index) => (isOver(month) ? '' : yuanText(passed(index)))),
      yuanText(passed(11)),
    ),
    byHand(w.collectorSigns.zh),
  ];
};
