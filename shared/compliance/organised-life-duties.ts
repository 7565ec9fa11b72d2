// Which group meetings, theme days, lectures and organisation-life meetings are due? MTG-03, 04, 05, LIFE-01, LIFE-04 (ZB §13, §16, §17).
import { monthsPerCycle, themeDayIn } from '#shared/branch/settings.ts';
import type { Duty } from '#shared/compliance/contract.ts';
import type { ComplianceFacts } from '#shared/compliance/facts.ts';
import { dutyOn, heldIn, judgedMonths, lastMonthOf, monthNumbers, namesText } from '#shared/compliance/period.ts';
import { addDays, lastDayOf, type MonthKey, monthOf } from '#shared/core/date.ts';

const closedMonths = (facts: ComplianceFacts): MonthKey[] => judgedMonths(facts).filter((month) => month < monthOf(facts.today));

const groupsWithout = (facts: ComplianceFacts, month: MonthKey): string[] => {
  const held = new Set(heldIn(facts, 'groupMeeting', [month]).map(({ groupId }) => groupId));
  return facts.groups.filter(({ id, since }) => monthOf(since) <= month && !held.has(id)).map(({ name }) => name);
};

/** The closed months that were missed: those of a year share a line, overdue since the first of them. */
const missedByYear = (
  { today }: ComplianceFacts,
  missed: readonly MonthKey[],
  { kind, rule, namesOf }: Pick<Duty, 'rule'> & { readonly kind: 'groupMeeting' | 'themeDay'; readonly namesOf?: (months: MonthKey[]) => string },
): Duty[] =>
  [...Map.groupBy(missed, (month) => month.slice(0, 4))].map(([year, months]) =>
    dutyOn(today, {
      key: `${kind}:${year}:missing`,
      kind,
      rule,
      state: 'overdue',
      dueOn: lastDayOf(months[0] ?? monthOf(today)),
      values: { year, months: monthNumbers(months), ...(namesOf ? { names: namesOf(months) } : {}) },
      target: { page: 'meetings', meetingKind: kind },
    }),
  );

/** MTG-03: each group meets every month. The current month names the groups that still have to. */
export const groupMeetingDuties = (facts: ComplianceFacts): Duty[] => {
  if (facts.groups.length === 0) return [];
  const { today } = facts;
  const missed = closedMonths(facts).filter((month) => groupsWithout(facts, month).length > 0);
  const namesOf = (months: MonthKey[]) => namesText([...new Set(months.flatMap((month) => groupsWithout(facts, month)))]);
  const month = monthOf(today);
  const open = groupsWithout(facts, month);
  const current = dutyOn(today, {
    key: `groupMeeting:${month}`,
    kind: 'groupMeeting',
    rule: 'MTG-03',
    state: open.length > 0 ? 'todo' : 'done',
    dueOn: open.length > 0 ? lastDayOf(month) : null,
    values: { month: Number(month.slice(5)), names: namesText(open), count: facts.groups.length },
    target: { page: 'meetings', meetingKind: 'groupMeeting' },
  });
  return [...missedByYear(facts, missed, { kind: 'groupMeeting', rule: 'MTG-03', namesOf }), current];
};

/** MTG-05: a theme day each month, on the branch's fixed day (moved by a week at most, else TD-01 says so in the record). */
export const themeDayDuties = (facts: ComplianceFacts): Duty[] => {
  const { today, settings, people } = facts;
  if (people.length === 0) return [];
  const missed = closedMonths(facts).filter((month) => heldIn(facts, 'themeDay', [month]).length === 0);
  const month = monthOf(today);
  const held = heldIn(facts, 'themeDay', [month]).at(-1);
  const fixed = themeDayIn(settings.themeDay, month, facts.holidays);
  const current = dutyOn(today, {
    key: `themeDay:${month}`,
    kind: 'themeDay',
    rule: 'MTG-05',
    state: held ? 'done' : 'todo',
    dueOn: held ? null : laterOf(fixed, today, lastDayOf(month)),
    values: { month: Number(month.slice(5)), fixed, date: held?.heldOn ?? '' },
    target: { page: 'meetings', id: held?.id ?? null, meetingKind: 'themeDay' },
  });
  return [...missedByYear(facts, missed, { kind: 'themeDay', rule: 'MTG-05' }), current];
};

/** The fixed day while it lies ahead, afterwards the end of the month: moving it is allowed, missing the month is not. */
const laterOf = (fixed: string, today: string, end: string): string => (fixed >= today ? fixed : end);

/** A period as a code that words.ts puts into a sentence: 2026-03, 2026-Q1, 2026-H1, 2026. */
const periodCode = (end: MonthKey, length: number): string => {
  const year = end.slice(0, 4);
  const month = Number(end.slice(5));
  if (length === 12) return year;
  if (length === 1) return end;
  return `${year}-${length === 3 ? 'Q' : 'H'}${month / length}`;
};

/** MTG-04: a lecture in each period of the branch's cycle (按期; quarterly in practice). */
export const lectureDuties = (facts: ComplianceFacts): Duty[] => {
  if (facts.people.length === 0) return [];
  const length = monthsPerCycle[facts.settings.lectureCycle];
  const periods = Map.groupBy(judgedMonths(facts), (month) => lastMonthOf(month, length));
  const current = lastMonthOf(monthOf(facts.today), length);
  return [...periods].flatMap(([end, months]): Duty[] => {
    const held = heldIn(facts, 'partyLecture', months);
    if (held.length > 0 && end !== current) return [];
    const open = end === current ? 'todo' : 'overdue';
    return [
      dutyOn(facts.today, {
        key: `partyLecture:${end}`,
        kind: 'partyLecture',
        rule: 'MTG-04',
        state: held.length > 0 ? 'done' : open,
        dueOn: held.length > 0 ? null : lastDayOf(end),
        values: { period: periodCode(end, length), count: held.length, date: held.at(-1)?.heldOn ?? '' },
        target: { page: 'meetings', id: held.at(-1)?.id ?? null, meetingKind: 'partyLecture' },
      }),
    ];
  });
};

/** LIFE-01: an organisation-life meeting a year, asked for from 1 December (in January for the year before); LIFE-04: measures after it. */
export const lifeMeetingDuties = (facts: ComplianceFacts): Duty[] => [...yearlyLifeMeeting(facts), ...withoutMeasures(facts)];

const yearlyLifeMeeting = (facts: ComplianceFacts): Duty[] => {
  const { today } = facts;
  const years = [...new Set(judgedMonths(facts).map((month) => month.slice(0, 4)))];
  return years.flatMap((year): Duty[] => {
    const held = facts.meetings.filter(({ kind, heldOn }) => kind === 'orgLifeMeeting' && heldOn.startsWith(year)).at(-1);
    const isOver = year < today.slice(0, 4);
    if (today < `${year}-12-01` || (isOver && held)) return [];
    const open = isOver ? 'overdue' : 'todo';
    return [
      dutyOn(today, {
        key: `orgLifeMeeting:${year}`,
        kind: 'orgLifeMeeting',
        rule: 'LIFE-01',
        state: held ? 'done' : open,
        dueOn: held ? null : `${year}-12-31`,
        values: { year, date: held?.heldOn ?? '' },
        target: { page: 'meetings', id: held?.id ?? null, meetingKind: 'orgLifeMeeting' },
      }),
    ];
  });
};

const withoutMeasures = ({ today, meetings, settings }: ComplianceFacts): Duty[] =>
  meetings
    .filter(({ kind, measures, heldOn }) => kind === 'orgLifeMeeting' && measures === 0 && addDays(heldOn, settings.lifeRectifyDays) < today)
    .map(({ id, heldOn }) =>
      dutyOn(today, {
        key: `orgLifeMeeting:measures:${id}`,
        kind: 'orgLifeMeeting',
        rule: 'LIFE-04',
        state: 'todo',
        dueOn: addDays(heldOn, settings.lifeRectifyDays),
        values: { date: heldOn },
        target: { page: 'meetings', id, meetingKind: 'orgLifeMeeting' },
      }),
    );
