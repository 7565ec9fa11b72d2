// What may happen to collected money? Passing up, refund and use, closing a month, notices, hand-overs: DUES-11, -12, -15, pure.
import { monthsPerCycle } from '#shared/branch/settings.ts';
import { addMonths, type IsoDate, type MonthKey, monthOf, nextMonth } from '#shared/core/date.ts';
import type { Finding, Severity } from '#shared/core/fault.ts';
import { type Fen, yuanText } from '#shared/core/money.ts';
import type { DuesClosingInput, DuesHandoverInput, DuesMovementInput, DuesNoticeInput, MovementKind } from '#shared/dues/account-model.ts';
import type { Holdings } from '#shared/dues/accounts.ts';
import type { DuesRule } from '#shared/dues/rule-words.ts';
import { checkOpen } from '#shared/dues/rules.ts';

const found = (rule: DuesRule, severity: Severity, field: string, values: Finding['values'] = {}): Finding => ({ rule, severity, field, values });

/**
 * What a movement may at most take, on its day and now (the lesser): dues in hand, money for the centre, refunds not used; and the cash that
 * is there for it. `duesCashFen`: cash that belongs neither to the centre nor to refunds; what a count found missing is missing from it first.
 */
export interface OpenSums {
  readonly duesFen: Fen;
  readonly centreFen: Fen;
  readonly refundFen: Fen;
  readonly cashFen: Fen;
  readonly duesCashFen: Fen;
}

/** The sums that stand open by what lies in the box. */
export const openOf = ({ cashFen, duesFen, centreFen, refundFen }: Holdings): OpenSums => ({
  ...{ duesFen, centreFen, refundFen, cashFen },
  duesCashFen: cashFen - centreFen - refundFen,
});

/** What must be known to judge a movement. */
export interface MovementFacts {
  readonly today: IsoDate;
  readonly closedThrough: MonthKey | null;
  readonly open: OpenSums;
}

interface Limit {
  /** Which rule speaks when more is taken than the books have for it. */
  readonly rule: DuesRule;
  readonly book: keyof OpenSums;
  readonly cash: keyof OpenSums;
}

/** Which sums a kind of movement takes from; a refund takes from none. */
const limits: Readonly<Record<MovementKind, Limit | null>> = {
  passUp: { rule: 'DUES-11', book: 'duesFen', cash: 'duesCashFen' },
  passUpCentre: { rule: 'DUES-11b', book: 'centreFen', cash: 'cashFen' },
  refund: null,
  use: { rule: 'DUES-L6', book: 'refundFen', cash: 'cashFen' },
};

/** The most that a kind of movement can take: the lesser of what the books have for it and the cash that is there; null: no limit. */
export const mostOf = (kind: MovementKind, open: OpenSums): Fen | null => {
  const limit = limits[kind];
  return limit ? Math.max(0, Math.min(open[limit.book], open[limit.cash])) : null;
};

/** DUES-11 and its like: never more than the books have, nor more than the cash that a count left (DUES-11f); so cash never falls below zero. */
const checkAmount = ({ kind, amountFen }: DuesMovementInput, open: OpenSums): Finding[] => {
  const limit = limits[kind];
  const most = mostOf(kind, open);
  if (limit === null || most === null || amountFen <= most) return [];
  const book = open[limit.book];
  const amount = yuanText(amountFen);
  if (most < book) return [found('DUES-11f', 'ERROR', 'amountFen', { amount, book: yuanText(book), open: yuanText(most) })];
  return [found(limit.rule, 'ERROR', 'amountFen', { amount, open: yuanText(book) })];
};

/** What the rules say of money passed up, received back or used. */
export const checkMovement = (movement: DuesMovementInput, { today, closedThrough, open }: MovementFacts): Finding[] => {
  const { kind, on, fromMonth, toMonth, slipNo, purpose } = movement;
  const isPassedUp = kind === 'passUp' || kind === 'passUpCentre';
  return [
    ...(on > today || on < '1921-07-01' ? [found('DUES-L4', 'ERROR', 'on', { date: on })] : []),
    ...checkOpen(on, 'on', closedThrough),
    ...checkAmount(movement, open),
    ...(isPassedUp && slipNo === '' ? [found('DUES-11a', 'ERROR', 'slipNo')] : []),
    ...(kind === 'passUp' && (fromMonth === null || toMonth === null) ? [found('DUES-11c', 'ERROR', 'fromMonth')] : []),
    ...(fromMonth !== null && toMonth !== null && toMonth < fromMonth ? [found('DUES-11d', 'ERROR', 'toMonth')] : []),
    ...(kind === 'use' && purpose === null ? [found('DUES-L7', 'ERROR', 'purpose')] : []),
  ];
};

/** Why money that was reversed would be missing: it was passed up or used since (DUES-11); null when it is still there. */
export const reversalShortage = (takenFen: Fen, openFen: Fen): Finding | null =>
  takenFen > openFen ? found('DUES-11e', 'ERROR', '', { amount: yuanText(takenFen), open: yuanText(openFen) }) : null;

/** What must be known to close a month. `bookFen` is the cash that the books say is in hand today. */
export interface ClosingFacts {
  readonly today: IsoDate;
  readonly closedThrough: MonthKey | null;
  readonly bookFen: Fen;
}

/** A month is closed once it is over, in order, never twice; a difference between cash and books is explained. */
export const checkClosing = (closing: DuesClosingInput, { today, closedThrough, bookFen }: ClosingFacts): Finding[] => {
  const { month, countedFen, explanation } = closing;
  const difference = countedFen - bookFen;
  return [
    ...(month >= monthOf(today) ? [found('DUES-L5', 'ERROR', 'month', { month })] : []),
    ...(closedThrough !== null && month <= closedThrough ? [found('DUES-L5a', 'ERROR', 'month', { month, closed: closedThrough })] : []),
    ...(difference !== 0 && explanation === ''
      ? [found('DUES-L5b', 'ERROR', 'explanation', { counted: yuanText(countedFen), book: yuanText(bookFen), difference: yuanText(difference) })]
      : []),
  ];
};

/** A hand-over is entered once it happened, between two people. */
export const checkHandover = ({ handedOn, fromName, toName }: DuesHandoverInput, today: IsoDate): Finding[] => [
  ...(handedOn > today ? [found('DUES-L4', 'ERROR', 'handedOn', { date: handedOn })] : []),
  ...(fromName === toName ? [found('DUES-15a', 'ERROR', 'toName', { name: toName })] : []),
];

/** A notice is entered once it hangs; it stays up at least until the day it was put up. */
export const checkNotice = ({ fromMonth, toMonth, publishedOn, publishedUntil }: DuesNoticeInput, today: IsoDate): Finding[] => [
  ...(publishedOn > today ? [found('DUES-L4', 'ERROR', 'publishedOn', { date: publishedOn })] : []),
  ...(publishedUntil < publishedOn ? [found('DUES-12a', 'ERROR', 'publishedUntil')] : []),
  ...(toMonth < fromMonth ? [found('DUES-11d', 'ERROR', 'toMonth')] : []),
];

/** A stretch of months, both included. */
export interface Period {
  readonly fromMonth: MonthKey;
  readonly toMonth: MonthKey;
}

/** The whole periods of a cycle that lie within a year and are over on a day, oldest first. */
export const endedPeriods = (cycle: keyof typeof monthsPerCycle, year: number, today: IsoDate): Period[] => {
  const length = monthsPerCycle[cycle];
  return Array.from({ length: 12 / length }, (_, index) => {
    const fromMonth = monthOf(addMonths(`${year}-01-01`, index * length));
    return { fromMonth, toMonth: monthOf(addMonths(`${fromMonth}-01`, length - 1)) };
  }).filter(({ toMonth }) => toMonth < monthOf(today));
};

/** DUES-12: the ended periods that no notice covers whole (several notices may cover one together). */
export const unpublishedPeriods = (periods: readonly Period[], notices: readonly Period[]): Period[] =>
  periods.filter(({ fromMonth, toMonth }) => {
    for (let month = fromMonth; month <= toMonth; month = nextMonth(month)) {
      if (!notices.some((notice) => notice.fromMonth <= month && month <= notice.toMonth)) return true;
    }
    return false;
  });

/** DUES-15: months in which more than one person collected and no hand-over is on record, oldest first, with their names. */
export const collectorChanges = (
  payments: readonly { readonly paidOn: IsoDate; readonly collector: string }[],
  handovers: readonly { readonly handedOn: IsoDate }[],
): { month: MonthKey; collectors: string[] }[] =>
  [...Map.groupBy(payments, ({ paidOn }) => monthOf(paidOn))]
    .map(([month, paid]) => ({ month, collectors: [...new Set(paid.map(({ collector }) => collector))] }))
    .filter(({ month, collectors }) => collectors.length > 1 && !handovers.some(({ handedOn }) => monthOf(handedOn) === month))
    .sort((a, b) => (a.month < b.month ? -1 : 1));

/** DUES-11 looked at as a duty: what of the dues collected up to a period's end should be passed up by the local share and was not. */
export const toPassUpFen = (collectedFen: Fen, passedFen: Fen, percent: number): Fen =>
  Math.max(0, Math.floor((collectedFen * percent) / 100) - passedFen);
