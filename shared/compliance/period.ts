// Which months are judged? Those of the year whose books are kept here, none from before the branch was formed.

import type { Duty } from '#shared/compliance/contract.ts';
import type { ComplianceFacts, SeatFact } from '#shared/compliance/facts.ts';
import { daysFromTo, type IsoDate, type MonthKey, monthOf, monthsBetween } from '#shared/core/date.ts';

/** What decides from when on months are judged. */
type JudgedBy = Pick<ComplianceFacts, 'today' | 'firstYear' | 'firstDay' | 'organisation'>;

/**
 * The months whose books are kept here, oldest first, the current one last: this year's; in January last year's too, because its book
 * is handed over by 10 January. Never before the year of the ledger's first entry, never before the branch was formed.
 */
export const bookMonths = ({ today, firstYear, organisation }: Omit<JudgedBy, 'firstDay'>): MonthKey[] => {
  const year = Number(today.slice(0, 4));
  const isJanuary = today.slice(5, 7) === '01';
  const start: MonthKey = `${Math.max(firstYear, isJanuary ? year - 1 : year)}-01`;
  const formed = organisation.formedOn ? monthOf(organisation.formedOn) : start;
  return monthsBetween(formed > start ? formed : start, monthOf(today));
};

/** The months in which a missing meeting is missed: none before the month of the ledger's first entry, whose paper book may be copied (历史补录). */
export const judgedMonths = (facts: JudgedBy): MonthKey[] => bookMonths(facts).filter((month) => month >= monthOf(facts.firstDay));

/** Tells whether a branch committee sits on a day: a commissioner or plain member holds a seat; a secretary (and deputy) alone is none (ZB §20). */
export const hasCommitteeOn = (seats: readonly SeatFact[], date: IsoDate): boolean =>
  seats.some(
    (seat) =>
      seat.role !== 'secretary' && seat.role !== 'deputySecretary' && seat.electedOn <= date && (seat.endedOn === null || seat.endedOn > date),
  );

/** The parts of a duty that every rule gives. */
type DutyCore = Pick<Duty, 'key' | 'kind' | 'rule' | 'state' | 'values'> & {
  readonly dueOn?: IsoDate | null;
  readonly target: Partial<Duty['target']> & Pick<Duty['target'], 'page'>;
};

/** Builds a duty with the days left counted from today. */
export const dutyOn = (today: IsoDate, { dueOn = null, target, ...core }: DutyCore): Duty => ({
  ...core,
  dueOn,
  daysLeft: dueOn ? daysFromTo(today, dueOn) : null,
  target: { id: null, meetingKind: null, ...target },
});

/** Names for a sentence: all of them up to eight, then how many there are follows from the count beside it. */
export const namesText = (names: readonly string[]): string => (names.length > 8 ? `${names.slice(0, 8).join('、')}…` : names.join('、'));

/** Month numbers for a sentence: 1、2、4. */
export const monthNumbers = (months: readonly MonthKey[]): string => months.map((month) => Number(month.slice(5))).join('、');
