// Which months are judged? Those of the year whose books are kept here, none from before the branch was formed.

import { isCommitteeRole, isSeatFilledOn } from '#shared/branch/model.ts';
import type { Duty } from '#shared/compliance/contract.ts';
import type { ComplianceFacts, HeldKind, HeldMeeting, SeatFact } from '#shared/compliance/facts.ts';
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

/** Tells whether a branch committee sits on a day. */
export const hasCommitteeOn = (seats: readonly SeatFact[], date: IsoDate): boolean =>
  seats.some((seat) => isCommitteeRole(seat.role) && isSeatFilledOn(seat, date));

/** The meetings of a kind that were held in some months. */
export const heldIn = (facts: Pick<ComplianceFacts, 'meetings'>, kind: HeldKind, months: readonly MonthKey[]): HeldMeeting[] =>
  facts.meetings.filter((meeting) => meeting.kind === kind && months.includes(monthOf(meeting.heldOn)));

/** The last month of the period of so many months in which a month lies: of 2026-02 and 3 it is 2026-03. */
export const lastMonthOf = (month: MonthKey, length: number): MonthKey => {
  const end = Math.ceil(Number(month.slice(5)) / length) * length;
  return `${month.slice(0, 4)}-${String(end).padStart(2, '0')}`;
};

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
