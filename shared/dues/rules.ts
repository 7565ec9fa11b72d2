// What may be set and recorded in the dues book, and who is in arrears? Rules of domain §2.5, pure: DUES-01 to -05, -07 to -10, -13, -14.
// Reductions (DUES-06) have reduction-rules.ts; what happens to the money afterwards (DUES-11, -12, -15) account-rules.ts.
import type { IsoDate, MonthKey } from '#shared/core/date.ts';
import { monthOf } from '#shared/core/date.ts';
import type { Finding, Severity } from '#shared/core/fault.ts';
import { type Fen, type RoundingMode, yuanText } from '#shared/core/money.ts';
import type { DuesPaymentInput, DuesStandingInput } from '#shared/dues/model.ts';
import { duesRateFor, rateIn } from '#shared/dues/rates.ts';
import type { DuesRule } from '#shared/dues/rule-words.ts';

/** A stretch of membership in months, both included; null is open. */
export interface MemberMonths {
  readonly from: MonthKey | null;
  readonly to: MonthKey | null;
}

/** Tells whether a month counts as one of membership: from the month of admission or transfer in, through the month of leaving. */
export const isMemberIn = (spans: readonly MemberMonths[], month: MonthKey): boolean =>
  spans.some(({ from, to }) => (from === null || from <= month) && (to === null || month <= to));

/** Months from one month to another; negative when `to` is earlier. */
export const monthsApart = (from: MonthKey, to: MonthKey): number => {
  const index = (month: MonthKey) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return index(to) - index(from);
};

/** The standing valid in a month: the newest whose `fromMonth` is not later; null before the first. */
export const standingIn = <S extends { readonly fromMonth: MonthKey }>(standings: readonly S[], month: MonthKey): S | null =>
  standings.reduce<S | null>((best, one) => (one.fromMonth <= month && (!best || best.fromMonth < one.fromMonth) ? one : best), null);

/** What must be known to judge a payment. `dueFen` null: nothing is due; `paidFen` is what was paid for the month before. */
export interface PaymentFacts {
  readonly today: IsoDate;
  readonly isTemporaryBranch: boolean;
  readonly name: string;
  readonly spans: readonly MemberMonths[];
  readonly dueFen: Fen | null;
  readonly paidFen: Fen;
  readonly closedThrough: MonthKey | null;
}

const found = (rule: DuesRule, severity: Severity, field: string, values: Finding['values']): Finding => ({ rule, severity, field, values });

/** What the rules say of one payment; `path` is where it stands in the input, e.g. `payments.0`. */
export const checkPayment = (payment: DuesPaymentInput, path: string, facts: PaymentFacts): Finding[] => {
  const { name } = facts;
  const { month } = payment;
  const findings: Finding[] = [];
  if (facts.isTemporaryBranch) findings.push(found('ORG-14', 'ERROR', path, {}));
  if (!isMemberIn(facts.spans, month)) findings.push(found('DUES-13a', 'ERROR', `${path}.month`, { name, month }));
  if (payment.paidOn > facts.today || payment.paidOn < '1921-07-01')
    findings.push(found('DATA-07', 'ERROR', `${path}.paidOn`, { name, date: payment.paidOn }));
  findings.push(...checkOpen(payment.paidOn, `${path}.paidOn`, facts.closedThrough));
  if (payment.payer === 'organisation') findings.push(found('DUES-10', 'ERROR', `${path}.payer`, { name }));
  const monthsLate = monthsApart(month, monthOf(payment.paidOn));
  if (monthsLate > 6) findings.push(found('DUES-05', 'WARN', `${path}.note`, { name, month }));
  if (monthsLate < 0) findings.push(checkAhead(payment, path, name));
  return [...findings, ...checkAmount(payment, path, facts)];
};

/** DATA-10 for dues (local number DUES-L3): nothing is dated in a closed month: what comes to light later is entered on its own day. */
export const checkOpen = (on: IsoDate, field: string, closedThrough: MonthKey | null): Finding[] =>
  closedThrough !== null && monthOf(on) <= closedThrough ? [found('DUES-L3', 'ERROR', field, { date: on, month: closedThrough })] : [];

const checkAhead = ({ month, paidOn }: DuesPaymentInput, path: string, name: string): Finding =>
  month.slice(0, 4) === paidOn.slice(0, 4)
    ? found('DUES-L1', 'INFO', `${path}.month`, { name, month })
    : found('DUES-L2', 'ERROR', `${path}.month`, { name, month });

/** 一次多交1000元以上: 1,000 yuan itself counts (§11). */
const largeGift: Fen = 100_000;

const checkAmount = (payment: DuesPaymentInput, path: string, { name, dueFen, paidFen }: PaymentFacts): Finding[] => {
  const { month, amountFen, isToCentre } = payment;
  if (isToCentre) return amountFen < largeGift ? [found('DUES-09a', 'ERROR', `${path}.amountFen`, { name, amount: yuanText(amountFen) })] : [];
  const open = Math.max(0, (dueFen ?? 0) - paidFen);
  const extra = amountFen - open;
  if (dueFen === null) return [];
  const isFull = open === 0 && paidFen + dueFen > 0;
  return [
    ...(isFull ? [found('DUES-01c', 'WARN', `${path}.note`, { name, month, due: yuanText(dueFen) })] : []),
    ...(extra >= largeGift ? [found('DUES-09', 'WARN', `${path}.isToCentre`, { name, amount: yuanText(extra) })] : []),
  ];
};

/** Of a payment's findings, those that stop it: errors, warnings without a note, and DUES-09 until it is marked for the centre. */
export const stopsPayment = (findings: readonly Finding[], note: string): Finding[] =>
  findings.filter(({ severity, rule }) => severity === 'ERROR' || (severity === 'WARN' && (note === '' || rule === 'DUES-09')));

/** Why a payment cannot be reversed, or null: a reversal is never reversed, a payment only once. */
export const reversalProblem = (payment: { readonly reversesId: string | null; readonly isReversed: boolean }): 'payment-reversed' | null =>
  payment.reversesId !== null || payment.isReversed ? 'payment-reversed' : null;

/** What must be known to judge a standing. `others` are the member's standings in force, this month's own included. */
export interface StandingFacts {
  readonly isTemporaryBranch: boolean;
  readonly name: string;
  readonly others: readonly Omit<DuesStandingInput, 'memberId' | 'statedFen'>[];
  /** Month of admission of a probationary member; null for everybody else. */
  readonly probationFrom: MonthKey | null;
  readonly rounding: RoundingMode;
  /** Local setting: `yearly` wants a reason for a change after January, `onChange` none (domain §2.5). */
  readonly baseReview: 'yearly' | 'onChange';
}

type StandingFigures = Pick<DuesStandingInput, 'fromMonth' | 'category' | 'baseFen' | 'flatFen'>;

/** Tells whether a standing says the same as another of its month. */
export const isSameStanding = (a: StandingFigures, b: StandingFigures): boolean =>
  a.fromMonth === b.fromMonth && a.category === b.category && a.baseFen === b.baseFen && a.flatFen === b.flatFen;

/** What the rules say of one standing; `path` is where it stands in the input. */
export const checkStanding = (standing: DuesStandingInput, path: string, facts: StandingFacts): Finding[] => [
  ...(facts.isTemporaryBranch ? [found('ORG-14', 'ERROR', path, {})] : []),
  ...checkFigures(standing, path, facts.name),
  ...checkStated(standing, path, facts),
  ...checkChange(standing, path, facts),
];

/** DUES-01: the monthly amount that a list states, against what the table says; lists without that column state nothing. */
const checkStated = ({ fromMonth, category, baseFen, flatFen, statedFen }: DuesStandingInput, path: string, facts: StandingFacts): Finding[] => {
  const { dueFen } = duesRateFor(fromMonth, category, baseFen, flatFen, facts.rounding);
  if (statedFen === null || dueFen === null || dueFen === statedFen) return [];
  return [found('DUES-01d', 'WARN', `${path}.reason`, { name: facts.name, stated: yuanText(statedFen), due: yuanText(dueFen) })];
};

const at = (path: string, field: string): string => (path ? `${path}.${field}` : field);

/** What the rules say of category, base and figure alone (DUES-01, -07, -08); `name` may be empty while a form is being filled. */
export const checkFigures = (
  standing: Pick<DuesStandingInput, 'fromMonth' | 'category' | 'baseFen' | 'flatFen'>,
  path: string,
  name: string,
): Finding[] => {
  const { baseFen, flatFen } = standing;
  const rate = rateIn(standing.fromMonth, standing.category);
  if (!rate) return [];
  if (rate.kind === 'percentage') {
    return [
      ...(flatFen === null ? [] : [found('DUES-01', 'ERROR', at(path, 'flatFen'), { name })]),
      ...(baseFen === 0 ? [found('DUES-01b', 'ERROR', at(path, 'baseFen'), { name })] : []),
    ];
  }
  const findings = baseFen === null ? [] : [found('DUES-01a', 'ERROR', at(path, 'baseFen'), { name })];
  if (flatFen === null) return findings;
  const values = { name, amount: yuanText(flatFen) };
  if (rate.kind === 'set' && (flatFen < rate.minFen || flatFen > rate.maxFen)) findings.push(found('DUES-07', 'WARN', at(path, 'flatFen'), values));
  if (rate.kind === 'fixed' && flatFen !== rate.fen) findings.push(found('DUES-08', 'WARN', at(path, 'flatFen'), values));
  return findings;
};

/** A change needs a reason, except the yearly review in January (setting `duesBaseReview` = yearly, domain §2.5). */
const checkChange = (standing: DuesStandingInput, path: string, { name, others, probationFrom, baseReview }: StandingFacts): Finding[] => {
  const field = `${path}.reason`;
  const month = standing.fromMonth;
  const same = others.find((other) => other.fromMonth === month);
  if (same) return isSameStanding(same, standing) ? [] : [found('DUES-14b', 'WARN', field, { name, month })];
  const isFree = baseReview === 'onChange' || month.endsWith('-01');
  if (others.some((other) => other.fromMonth < month)) return isFree ? [] : [found('DUES-14a', 'WARN', field, { name, month })];
  const isLateForProbation = probationFrom !== null && probationFrom < month && probationFrom.slice(0, 4) === month.slice(0, 4);
  return isLateForProbation ? [found('DUES-13', 'WARN', field, { name, month: probationFrom })] : [];
};

/** Of a standing's findings, those that stop it: errors, and warnings without a reason. */
export const stopsStanding = (findings: readonly Finding[], reason: string): Finding[] =>
  findings.filter(({ severity }) => severity === 'ERROR' || (severity === 'WARN' && reason === ''));

/**
 * Consecutive unpaid months (domain §2.10): completed months, oldest first; counts back from the last while something was due and
 * nothing paid. A partly paid month ends the run, and so does one in which nothing was due or that a legitimate reason excuses.
 */
export const unpaidRunOf = (completed: readonly { readonly dueFen: Fen | null; readonly paidFen: Fen; readonly isExcused: boolean }[]): number => {
  const last = completed.findLastIndex(({ dueFen, paidFen, isExcused }) => dueFen === null || dueFen <= 0 || paidFen > 0 || isExcused);
  return completed.length - 1 - last;
};

/** Which rule an unpaid run meets: 3 months DUES-03 (remind), 6 months DUES-04 (自行脱党 procedure); null below. */
export const arrearsRule = (run: number): 'DUES-03' | 'DUES-04' | null => {
  if (run >= 6) return 'DUES-04';
  return run >= 3 ? 'DUES-03' : null;
};

/** What a member behind with dues has coming: from 1 month a reminder (DUES-02), then as `arrearsRule` says; null when nothing is unpaid. */
export const arrearsStage = (run: number): 'DUES-02' | 'DUES-03' | 'DUES-04' | null => arrearsRule(run) ?? (run >= 1 ? 'DUES-02' : null);

/** Tells whether the yearly review of a base is still to be made: a percentage of income, last set before the year (domain §2.5). */
export const needsReview = (standing: Pick<DuesStandingInput, 'category' | 'fromMonth'>, year: number): boolean =>
  rateIn(`${year}-01`, standing.category)?.kind === 'percentage' && standing.fromMonth < `${year}-01`;

/** DUES-14: a salary base that has not been assessed for more than 24 months. */
export const isBaseStale = (standing: Pick<DuesStandingInput, 'category' | 'baseFen' | 'fromMonth'>, month: MonthKey): boolean =>
  standing.category === 'salary' && standing.baseFen !== null && monthsApart(standing.fromMonth, month) > 24;
