// Which meetings are due or missing, which drafts and decisions are open? MTG-01, MTG-02 (ZB §11, §12).
import type { Duty } from '#shared/compliance/contract.ts';
import type { ComplianceFacts } from '#shared/compliance/facts.ts';
import { dutyOn, hasCommitteeOn, heldIn, judgedMonths, lastMonthOf, monthNumbers } from '#shared/compliance/period.ts';
import { addDays, type IsoDate, lastDayOf, type MonthKey, monthOf, quarterOf } from '#shared/core/date.ts';
import type { HolidayTable } from '#shared/core/holidays/tables.ts';
import { isWorkday } from '#shared/core/workdays.ts';

const quarterKey = (month: MonthKey): string => `${month.slice(0, 4)}-Q${quarterOf(`${month}-01`)}`;

/** MTG-01: a member meeting each quarter. The current quarter is to do or done; a closed one without is overdue. */
export const memberMeetingDuties = (facts: ComplianceFacts): Duty[] => {
  const quarters = Map.groupBy(judgedMonths(facts), quarterKey);
  const current = quarterKey(monthOf(facts.today));
  return [...quarters].flatMap(([quarter, months]): Duty[] => {
    const held = heldIn(facts, 'memberMeeting', months);
    if (held.length > 0 && quarter !== current) return [];
    const open = quarter === current ? 'todo' : 'overdue';
    return [
      dutyOn(facts.today, {
        key: `memberMeeting:${quarter}`,
        kind: 'memberMeeting',
        rule: 'MTG-01',
        state: held.length > 0 ? 'done' : open,
        dueOn: lastDayOf(lastMonthOf(months[0] ?? monthOf(facts.today), 3)),
        values: { year: quarter.slice(0, 4), quarter: Number(quarter.slice(6)), count: held.length, date: held.at(-1)?.heldOn ?? '' },
        target: { page: 'meetings', id: held.at(-1)?.id ?? null, meetingKind: 'memberMeeting' },
      }),
    ];
  });
};

/** MTG-02: a committee meeting each month in which a committee sits. Closed months without one share a line per year. */
export const committeeMeetingDuties = (facts: ComplianceFacts): Duty[] => {
  const { today, seats } = facts;
  const current = monthOf(today);
  const missing = judgedMonths(facts).filter(
    (month) => month < current && hasCommitteeOn(seats, lastDayOf(month)) && heldIn(facts, 'committeeMeeting', [month]).length === 0,
  );
  const overdue = [...Map.groupBy(missing, (month) => month.slice(0, 4))].map(([year, months]) =>
    dutyOn(today, {
      key: `committeeMeeting:${year}:missing`,
      kind: 'committeeMeeting',
      rule: 'MTG-02',
      state: 'overdue',
      dueOn: lastDayOf(months[0] ?? current),
      values: { year, months: monthNumbers(months), count: months.length },
      target: { page: 'meetings', meetingKind: 'committeeMeeting' },
    }),
  );
  return [...overdue, currentCommitteeMeeting(facts)];
};

const currentCommitteeMeeting = (facts: ComplianceFacts): Duty => {
  const { today, seats } = facts;
  const month = monthOf(today);
  const held = heldIn(facts, 'committeeMeeting', [month]);
  const open = hasCommitteeOn(seats, today) ? 'todo' : 'notApplicable';
  return dutyOn(today, {
    key: `committeeMeeting:${month}`,
    kind: 'committeeMeeting',
    rule: 'MTG-02',
    state: held.length > 0 ? 'done' : open,
    dueOn: open === 'todo' ? lastDayOf(month) : null,
    values: { year: month.slice(0, 4), month: Number(month.slice(5)), count: held.length, date: held.at(-1)?.heldOn ?? '' },
    target: { page: 'meetings', id: held.at(-1)?.id ?? null, meetingKind: 'committeeMeeting' },
  });
};

/** The last day on which a record is still in time: the day before one working day too many has passed (local; MTG-15). */
export const lastDayInTime = (heldOn: IsoDate, workdays: number, holidays?: readonly HolidayTable[]): IsoDate => {
  let left = workdays;
  for (let date = addDays(heldOn, 1); ; date = addDays(date, 1)) {
    if (isWorkday(date, holidays) && left === 0) return addDays(date, -1);
    if (isWorkday(date, holidays)) left -= 1;
  }
};

/** Every draft of a record: it does not count and is not printed before it is final, and late ones become 补录 (MTG-15). */
export const draftDuties = ({ today, drafts, settings, holidays }: ComplianceFacts): Duty[] =>
  drafts.map(({ id, kind, heldOn }) => {
    const dueOn = heldOn && lastDayInTime(heldOn, settings.recordWithinWorkdays, holidays);
    return dutyOn(today, {
      key: `unfinishedDraft:${id}`,
      kind: 'unfinishedDraft',
      rule: 'MTG-15',
      state: dueOn && today > dueOn ? 'overdue' : 'todo',
      dueOn,
      values: { meetingKind: kind, date: heldOn ?? '' },
      target: { page: 'meetings', id, meetingKind: kind },
    });
  });

const decisionWindowDays = 14;

/**
 * Open decisions that are due within 14 days or past, and those reported as not done. Nobody has said whether they were carried
 * out, so none is called overdue; a decision disappears when a meeting of its body reports it as done (上次决议落实情况).
 */
export const decisionDuties = ({ today, decisions }: ComplianceFacts): Duty[] =>
  decisions.flatMap((decision) => {
    const { decisionId, kind, text, owner, dueOn, decidedOn } = decision;
    if (dueOn === null || dueOn > addDays(today, decisionWindowDays)) return [];
    const duty = dutyOn(today, {
      key: `openDecision:${decisionId}`,
      kind: 'openDecision',
      rule: '',
      state: 'todo',
      dueOn,
      values: { text: text.length > 40 ? `${text.slice(0, 40)}…` : text, owner, heldOn: decidedOn },
      target: { page: 'tasks', id: decisionId, meetingKind: kind },
    });
    // A date gone by is shown as it is, never as so many days overdue.
    return [dueOn < today ? { ...duty, daysLeft: null } : duty];
  });
