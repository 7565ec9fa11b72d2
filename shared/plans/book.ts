// How does the plan stand beside the book? The view of a year that screen and paper both show.
import type { Instant, IsoDate } from '#shared/core/date.ts';
import { chinaDate } from '#shared/core/date.ts';
import type { HolidayTable } from '#shared/core/holidays/tables.ts';
import type { Id } from '#shared/core/id.ts';
import type { PlanLineView, PlanYear } from '#shared/plans/contract.ts';
import type { PlanFilingRow, PlanLineRow } from '#shared/plans/model.ts';
import { filingDueOn, type HeldActivity, lateWorkdays, matchMeetings, shiftDays } from '#shared/plans/rules.ts';

/** A finalised record with what F32 reports of it. */
export interface ReportedMeeting extends HeldActivity {
  readonly number: number;
  readonly place: string;
  readonly hostName: string;
  readonly present: number;
  readonly expected: number;
  /** Main content: theme, topic or name, else the agenda in a row, else how the study began. */
  readonly content: string;
  /** Results: the decisions in a row, else the summary. */
  readonly result: string;
}

/** Everything from which the year's view follows. */
export interface PlanFacts {
  readonly year: number;
  readonly today: IsoDate;
  readonly lines: readonly PlanLineRow[];
  readonly filings: readonly PlanFilingRow[];
  readonly meetings: readonly ReportedMeeting[];
  readonly groupNames: ReadonlyMap<Id, string>;
  readonly recordWithinWorkdays: number;
  readonly holidays: readonly HolidayTable[];
  readonly planFiling: boolean;
  readonly planDueDay: number;
}

/** The year's plan: every line with its filing and its meeting, the filings, and what was held without a plan. */
export const planYear = (facts: PlanFacts): PlanYear => {
  const live = facts.lines.filter(({ retiredAt }) => retiredAt === null);
  const matched = matchMeetings(live, facts.meetings);
  const meetings = new Map(facts.meetings.map((meeting) => [meeting.id, meeting]));
  const used = new Set(matched.values());
  return {
    year: facts.year,
    isFilingOn: facts.planFiling,
    lines: facts.lines.map((line) => viewOf(line, meetings.get(matched.get(line.id) ?? '') ?? null, facts)),
    filings: facts.filings.map(({ id, quarter, filedOn, filedWith, filedBy, opinion, opinionOn, year }) => ({
      ...{ id, quarter, filedOn, filedWith, filedBy, opinion, opinionOn },
      isLate: filedOn > filingDueOn(year, quarter, facts.planDueDay),
      lines: live.filter(({ filingId }) => filingId === id).length,
    })),
    dueOn: [1, 2, 3, 4].map((quarter) => filingDueOn(facts.year, quarter, facts.planDueDay)),
    unplanned: facts.meetings.filter(({ id }) => !used.has(id)).map((meeting) => meetingView(meeting, facts)),
  };
};

const viewOf = (line: PlanLineRow, meeting: ReportedMeeting | null, facts: PlanFacts): PlanLineView => {
  const filing = facts.filings.find(({ id }) => id === line.filingId) ?? null;
  const isCancelled = line.retiredAt !== null;
  return {
    ...{ id: line.id, kind: line.kind, plannedOn: line.plannedOn, startTime: line.startTime, place: line.place, topics: line.topics },
    ...{ hostName: line.hostName, scope: line.scope, groupId: line.groupId, filedFor: line.filedFor, isLinked: line.meetingId !== null },
    groupName: (line.groupId && facts.groupNames.get(line.groupId)) || '',
    filedOn: filing?.filedOn ?? null,
    standing: isCancelled ? 'cancelled' : standingOf(line, meeting, facts.today),
    cancelReason: line.retireReason ?? '',
    shiftDays: meeting && !isCancelled ? shiftDays(line, meeting.heldOn) : 0,
    meeting: meeting && !isCancelled ? meetingView(meeting, facts) : null,
  };
};

const standingOf = ({ plannedOn }: PlanLineRow, meeting: ReportedMeeting | null, today: IsoDate): PlanLineView['standing'] => {
  if (meeting) return 'held';
  return plannedOn < today ? 'missed' : 'ahead';
};

const meetingView = (meeting: ReportedMeeting, { recordWithinWorkdays, holidays }: PlanFacts) => {
  const { id, kind, number, heldOn, place, hostName, present, expected, content, result } = meeting;
  return {
    ...{ id, kind, number, heldOn, place, hostName, present, expected, content, result },
    recordedOn: dayOf(meeting.finalisedAt),
    lateWorkdays: lateWorkdays(meeting, recordWithinWorkdays, holidays),
  };
};

const dayOf = (at: Instant): IsoDate => chinaDate(at);
