// What does the year's dues book F4 show? Who owed and paid what, month by month: the same for screen and paper.
import { type Instant, type IsoDate, type MonthKey, monthOf, monthsBetween } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import type { Fen, RoundingMode } from '#shared/core/money.ts';
import { coversMonth, type Due, dueIn, type MonthsOf, type OwingPerson, type ReductionFact, type StandingFact } from '#shared/dues/due.ts';
import type { DuesBook, DuesCell, DuesLine, DuesPayer, DuesPayment, DuesState } from '#shared/dues/model.ts';
import { isMemberIn, type MemberMonths, standingIn, unpaidRunOf } from '#shared/dues/rules.ts';

/** A payment as the book needs it; a reversal has a negative amount and names what it reverses. */
export interface PaymentFact {
  readonly id: Id;
  readonly memberId: Id;
  readonly month: MonthKey;
  readonly amountFen: Fen;
  readonly paidOn: IsoDate;
  readonly collector: string;
  readonly note: string;
  readonly reversesId: Id | null;
  readonly payer: DuesPayer;
  readonly payerName: string;
  /** Goes to the centre whole; settles no month. */
  readonly isToCentre: boolean;
  readonly recordedAt: Instant;
}

/** Everything from which a year's book follows. `members` are its lines in order; `earlierPaid` nets the months before the year. */
export interface DuesFacts {
  readonly year: number;
  readonly today: IsoDate;
  readonly rounding: RoundingMode;
  readonly members: readonly { readonly memberId: Id; readonly name: string; readonly spans: readonly MemberMonths[] }[];
  readonly standings: readonly StandingFact[];
  readonly reductions: readonly ReductionFact[];
  readonly excuses: readonly MonthsOf[];
  readonly closedThrough: MonthKey | null;
  readonly payments: readonly PaymentFact[];
  readonly earlierPaid: readonly { readonly memberId: Id; readonly month: MonthKey; readonly paidFen: Fen }[];
}

/** What is known of one member. */
interface PersonFacts extends OwingPerson {
  readonly today: IsoDate;
  /** The month of `today`. */
  readonly current: MonthKey;
  readonly excuses: readonly MonthsOf[];
  readonly payments: readonly PaymentFact[];
  readonly earlierPaid: ReadonlyMap<MonthKey, Fen>;
}

/**
 * The year's book. Arrears exist only for months that are over on `today`; months outside membership owe nothing; a reversed
 * payment nets to zero but stays listed. Totals are those of all twelve months, so that lines and columns agree.
 */
export const duesBook = (facts: DuesFacts): DuesBook => {
  const months = monthsBetween(`${facts.year}-01`, `${facts.year}-12`);
  const people = peopleOf(facts);
  const lines = facts.members.map(({ memberId, name, spans }) => lineOf({ memberId, name }, people(memberId, spans), months));
  return {
    year: facts.year,
    asOf: facts.today,
    closedThrough: facts.closedThrough,
    lines,
    ...sumsOf(lines, months, facts.today),
  };
};

/** What some lines of the book owe and paid together, month by month and over the year. */
export const sumsOf = (lines: readonly DuesLine[], months: readonly MonthKey[], today: IsoDate): Pick<DuesBook, 'months' | 'totals'> => ({
  months: months.map((month, index) => monthTotals(month, lines, index, today)),
  totals: {
    dueFen: sum(lines.map((line) => line.dueFen)),
    paidFen: sum(lines.map((line) => line.paidFen)),
    arrearsFen: sum(lines.map((line) => line.arrearsFen)),
    unsetPeople: lines.filter((line) => unsetCells(line, today).length > 0).length,
  },
});

/** Sorts the facts by member once, and hands out what is known of each. */
const peopleOf = (facts: DuesFacts) => {
  const byMember = <T extends { readonly memberId: Id }>(list: readonly T[]) => {
    const groups = Map.groupBy(list, ({ memberId }) => memberId);
    return (memberId: Id): readonly T[] => groups.get(memberId) ?? [];
  };
  const [standings, reductions, excuses] = [byMember(facts.standings), byMember(facts.reductions), byMember(facts.excuses)];
  const [payments, earlier] = [byMember(facts.payments), byMember(facts.earlierPaid)];
  const current = monthOf(facts.today);
  return (memberId: Id, spans: readonly MemberMonths[]): PersonFacts => ({
    today: facts.today,
    current,
    rounding: facts.rounding,
    spans,
    standings: standings(memberId),
    reductions: reductions(memberId),
    excuses: excuses(memberId),
    payments: payments(memberId),
    earlierPaid: new Map(earlier(memberId).map(({ month, paidFen }) => [month, paidFen])),
  });
};

/** The months of a line, up to the current one, in which the member had no base (未核定) and so owed nothing. */
export const unsetMonths = (line: Pick<DuesLine, 'cells'>, today: IsoDate): MonthKey[] => unsetCells(line, today).map(({ month }) => month);

const unsetCells = ({ cells }: Pick<DuesLine, 'cells'>, today: IsoDate): DuesCell[] => {
  const current = monthOf(today);
  return cells.filter(({ state, month }) => state === 'unset' && month <= current);
};

/** What a cell still owes: only once its month is over. */
const arrearsOf = (cell: Pick<DuesCell, 'month' | 'dueFen' | 'paidFen'>, current: MonthKey): Fen =>
  cell.month < current && cell.dueFen !== null ? Math.max(0, cell.dueFen - cell.paidFen) : 0;

const sum = (figures: readonly Fen[]): Fen => figures.reduce((total, figure) => total + figure, 0);

const lineOf = (who: { memberId: Id; name: string }, person: PersonFacts, months: readonly MonthKey[]): DuesLine => {
  const cells = months.map((month) => cellOf(person, month));
  const shown = months.findLast((month) => isMemberIn(person.spans, month) && standingIn(person.standings, month));
  const standing = shown ? standingIn(person.standings, shown) : null;
  const due: Due | null = shown ? dueIn(person, shown) : null;
  const [first = '', last = ''] = [months[0], months.at(-1)];
  return {
    ...who,
    category: standing?.category ?? null,
    baseFen: standing?.baseFen ?? null,
    rateText: due?.rateText ?? '',
    monthlyDueFen: due?.dueFen ?? null,
    cells,
    toCentreFen: sum(person.payments.map(({ isToCentre, amountFen }) => (isToCentre ? amountFen : 0))),
    reductions: person.reductions
      .filter(({ fromMonth, toMonth }) => fromMonth <= last && toMonth >= first)
      .map(({ fromMonth, toMonth, amountFen, approvalNo }) => ({ fromMonth, toMonth, amountFen, approvalNo }))
      .sort((a, b) => (a.fromMonth < b.fromMonth ? -1 : 1)),
    dueFen: sum(cells.map((cell) => cell.dueFen ?? 0)),
    paidFen: sum(cells.map((cell) => cell.paidFen)),
    arrearsFen: sum(cells.map((cell) => arrearsOf(cell, person.current))),
    unpaidRun: runOf(person, cells),
  };
};

const cellOf = (person: PersonFacts, month: MonthKey): DuesCell => {
  const payments = person.payments.length === 0 ? person.payments : person.payments.filter((payment) => payment.month === month);
  const paidFen = payments.reduce((total, { amountFen, isToCentre }) => (isToCentre ? total : total + amountFen), 0);
  const { dueFen, isReduced, waivedFen } = dueIn(person, month);
  const isMember = isMemberIn(person.spans, month);
  const state = isMember ? stateOf({ dueFen, paidFen, isReduced }, compare(month, person.current)) : 'notMember';
  const isExcused = person.excuses.some((excuse) => coversMonth(excuse, month));
  return { month, state, dueFen, paidFen, isReduced, waivedFen, isExcused, payments: payments.map((payment) => shownPayment(payment, payments)) };
};

const compare = (a: MonthKey, b: MonthKey): -1 | 0 | 1 => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

/** `when`: the month is over (-1), current (0) or to come (1). A due of 0 fen is settled by itself. */
const stateOf = ({ dueFen, paidFen, isReduced }: Pick<DuesCell, 'dueFen' | 'paidFen' | 'isReduced'>, when: -1 | 0 | 1): DuesState => {
  if (dueFen === null) return 'unset';
  if (dueFen === 0 && isReduced && paidFen === 0) return 'exempt';
  if (paidFen >= dueFen) return 'paid';
  if (paidFen > 0) return 'partly';
  if (when === 1) return 'future';
  return when === 0 ? 'due' : 'arrears';
};

const shownPayment = (payment: PaymentFact, all: readonly PaymentFact[]): DuesPayment => {
  const { memberId, month, ...shown } = payment;
  return { ...shown, isReversed: all.some(({ reversesId }) => reversesId === payment.id) };
};

/** The run ends with the last completed month of the view and may reach back into earlier years. */
const runOf = (person: PersonFacts, cells: readonly DuesCell[]): number => {
  const { current } = person;
  // Before the first standing nothing can be due, so that nothing is unpaid.
  const first = person.standings.map(({ fromMonth }) => fromMonth).sort()[0];
  if (first === undefined) return 0;
  const end = cells.at(-1)?.month ?? current;
  const completed = monthsBetween(first, end).filter((month) => month < current);
  return unpaidRunOf(
    completed.map((month) => {
      const cell = cells.find((one) => one.month === month);
      const isExcused = person.excuses.some((excuse) => coversMonth(excuse, month));
      return { dueFen: dueIn(person, month).dueFen, paidFen: cell?.paidFen ?? person.earlierPaid.get(month) ?? 0, isExcused };
    }),
  );
};

/** One pass over the lines: a book of 12,000 has 144,000 cells. */
const monthTotals = (month: MonthKey, lines: readonly DuesLine[], index: number, today: IsoDate): DuesBook['months'][number] => {
  const current = monthOf(today);
  const totals = { month, duePeople: 0, paidPeople: 0, dueFen: 0, paidFen: 0, waivedFen: 0, arrearsFen: 0 };
  for (const { cells } of lines) {
    const cell = cells[index];
    if (!cell) continue;
    if (cell.dueFen !== null && cell.dueFen > 0) {
      totals.duePeople += 1;
      if (cell.state === 'paid') totals.paidPeople += 1;
    }
    totals.dueFen += cell.dueFen ?? 0;
    totals.paidFen += cell.paidFen;
    totals.waivedFen += cell.waivedFen;
    totals.arrearsFen += arrearsOf(cell, current);
  }
  return totals;
};
