// What may be set and recorded in the dues book, and who is in arrears? Rules DUES-01 … DUES-14 of domain §2.5, pure.
// DUES-06 (reductions), -10 (advances by the organisation), -11, -12, -15 have no facts in these books yet and are not judged.
import type { IsoDate, MonthKey } from '#shared/core/date.ts';
import { monthOf } from '#shared/core/date.ts';
import type { Finding, Severity } from '#shared/core/fault.ts';
import { type Fen, yuanText } from '#shared/core/money.ts';
import type { DuesPaymentInput, DuesStandingInput } from '#shared/dues/model.ts';
import { rateIn } from '#shared/dues/rates.ts';
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
  const monthsLate = monthsApart(month, monthOf(payment.paidOn));
  if (monthsLate > 6) findings.push(found('DUES-05', 'WARN', `${path}.note`, { name, month }));
  if (monthsLate < 0) findings.push(checkAhead(payment, path, name));
  return [...findings, ...checkAmount(payment, path, facts)];
};

const checkAhead = ({ month, paidOn }: DuesPaymentInput, path: string, name: string): Finding =>
  month.slice(0, 4) === paidOn.slice(0, 4)
    ? found('DUES-L1', 'INFO', `${path}.month`, { name, month })
    : found('DUES-L2', 'ERROR', `${path}.month`, { name, month });

/** 一次多交1000元以上: 1,000 yuan itself counts (§11). */
const largeGift: Fen = 100_000;
const toCentre = '上缴中央';

const checkAmount = (payment: DuesPaymentInput, path: string, { name, dueFen, paidFen }: PaymentFacts): Finding[] => {
  const findings: Finding[] = [];
  const { month, note, amountFen } = payment;
  const open = Math.max(0, (dueFen ?? 0) - paidFen);
  if (dueFen !== null && paidFen > 0 && open === 0) findings.push(found('DUES-01c', 'WARN', `${path}.note`, { name, month, due: yuanText(dueFen) }));
  const extra = amountFen - open;
  if (dueFen !== null && extra >= largeGift && !note.includes(toCentre))
    findings.push(found('DUES-09', 'WARN', `${path}.note`, { name, amount: yuanText(extra) }));
  return findings;
};

/** Of a payment's findings, those that stop it: errors, warnings without a note, and DUES-09 until the note names the centre. */
export const stopsPayment = (findings: readonly Finding[], note: string): Finding[] =>
  findings.filter(({ severity, rule }) => severity === 'ERROR' || (severity === 'WARN' && (note === '' || rule === 'DUES-09')));

/** Why a payment cannot be reversed, or null: a reversal is never reversed, a payment only once. */
export const reversalProblem = (payment: { readonly reversesId: string | null; readonly isReversed: boolean }): 'payment-reversed' | null =>
  payment.reversesId !== null || payment.isReversed ? 'payment-reversed' : null;

/** What must be known to judge a standing. `others` are the member's standings in force, this month's own included. */
export interface StandingFacts {
  readonly isTemporaryBranch: boolean;
  readonly name: string;
  readonly others: readonly Omit<DuesStandingInput, 'memberId'>[];
  /** Month of admission of a probationary member; null for everybody else. */
  readonly probationFrom: MonthKey | null;
}

/** Tells whether a standing says the same as another of its month. */
export const isSameStanding = (a: Omit<DuesStandingInput, 'memberId' | 'reason'>, b: Omit<DuesStandingInput, 'memberId' | 'reason'>): boolean =>
  a.fromMonth === b.fromMonth && a.category === b.category && a.baseFen === b.baseFen && a.flatFen === b.flatFen;

/** What the rules say of one standing; `path` is where it stands in the input. */
export const checkStanding = (standing: DuesStandingInput, path: string, facts: StandingFacts): Finding[] => [
  ...(facts.isTemporaryBranch ? [found('ORG-14', 'ERROR', path, {})] : []),
  ...checkFigures(standing, path, facts.name),
  ...checkChange(standing, path, facts),
];

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
const checkChange = (standing: DuesStandingInput, path: string, { name, others, probationFrom }: StandingFacts): Finding[] => {
  const field = `${path}.reason`;
  const month = standing.fromMonth;
  const same = others.find((other) => other.fromMonth === month);
  if (same) return isSameStanding(same, standing) ? [] : [found('DUES-14b', 'WARN', field, { name, month })];
  if (others.some((other) => other.fromMonth < month)) return month.endsWith('-01') ? [] : [found('DUES-14a', 'WARN', field, { name, month })];
  const isLateForProbation = probationFrom !== null && probationFrom < month && probationFrom.slice(0, 4) === month.slice(0, 4);
  return isLateForProbation ? [found('DUES-13', 'WARN', field, { name, month: probationFrom })] : [];
};

/** Of a standing's findings, those that stop it: errors, and warnings without a reason. */
export const stopsStanding = (findings: readonly Finding[], reason: string): Finding[] =>
  findings.filter(({ severity }) => severity === 'ERROR' || (severity === 'WARN' && reason === ''));

/**
 * Consecutive unpaid months (domain §2.10): completed months, oldest first; counts back from the last while something was due and
 * nothing paid. A partly paid month ends the run, and so does a month in which nothing was due.
 */
export const unpaidRunOf = (completed: readonly { readonly dueFen: Fen | null; readonly paidFen: Fen }[]): number => {
  const last = completed.findLastIndex(({ dueFen, paidFen }) => dueFen === null || dueFen <= 0 || paidFen > 0);
  return completed.length - 1 - last;
};

/** Which rule an unpaid run meets: 3 months DUES-03 (remind), 6 months DUES-04 (自行脱党 procedure); null below. */
export const arrearsRule = (run: number): 'DUES-03' | 'DUES-04' | null => {
  if (run >= 6) return 'DUES-04';
  return run >= 3 ? 'DUES-03' : null;
};

/** DUES-14: a salary base that has not been assessed for more than 24 months. */
export const isBaseStale = (standing: Pick<DuesStandingInput, 'category' | 'baseFen' | 'fromMonth'>, month: MonthKey): boolean =>
  standing.category === 'salary' && standing.baseFen !== null && monthsApart(standing.fromMonth, month) > 24;
