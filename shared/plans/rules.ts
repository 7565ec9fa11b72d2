// Was what was planned held, and when was it written down? The plan against the book, line by line (F32), as it is.
import { addDays, chinaDate, daysFromTo, type Instant, type IsoDate } from '#shared/core/date.ts';
import type { HolidayTable } from '#shared/core/holidays/tables.ts';
import type { Id } from '#shared/core/id.ts';
import { workdaysBetween } from '#shared/core/workdays.ts';
import type { PlanKind } from '#shared/plans/model.ts';

/** What of a plan line decides about its meeting. */
export interface PlannedActivity {
  readonly id: Id;
  readonly kind: PlanKind;
  readonly plannedOn: IsoDate;
  readonly groupId: Id | null;
  /** Chosen by hand; null: by kind and nearest day. */
  readonly meetingId: Id | null;
}

/** What of a finalised record is compared with the plan. */
export interface HeldActivity {
  readonly id: Id;
  readonly kind: string;
  readonly heldOn: IsoDate;
  readonly groupId: Id | null;
  readonly finalisedAt: Instant;
}

/** Days that a meeting may lie from its plan and still be taken for it without a choice: half of what lies between two of its kind. */
const reach: Readonly<Record<PlanKind, number>> = {
  committeeMeeting: 20,
  groupMeeting: 20,
  themeDay: 20,
  memberMeeting: 45,
  partyLecture: 45,
  orgLifeMeeting: 90,
};

/** The meeting of each line: the one chosen, else of the same kind (and group) the nearest in days; no meeting serves two lines. */
export const matchMeetings = (lines: readonly PlannedActivity[], meetings: readonly HeldActivity[]): Map<Id, Id> => {
  const matched = new Map<Id, Id>();
  const isKnown = new Set(meetings.map(({ id }) => id));
  for (const { id, meetingId } of lines) if (meetingId !== null && isKnown.has(meetingId)) matched.set(id, meetingId);
  const taken = new Set(matched.values());
  for (const { line, meeting } of pairsByDistance(lines, meetings)) {
    if (matched.has(line.id) || taken.has(meeting.id)) continue;
    matched.set(line.id, meeting.id);
    taken.add(meeting.id);
  }
  return matched;
};

const pairsByDistance = (lines: readonly PlannedActivity[], meetings: readonly HeldActivity[]) =>
  lines
    .flatMap((line) =>
      meetings
        .filter((meeting) => meeting.kind === line.kind && (line.groupId === null || meeting.groupId === null || meeting.groupId === line.groupId))
        .map((meeting) => ({ line, meeting, days: Math.abs(daysFromTo(line.plannedOn, meeting.heldOn)) })),
    )
    .filter(({ line, days }) => days <= reach[line.kind])
    .sort((a, b) => a.days - b.days || a.line.plannedOn.localeCompare(b.line.plannedOn) || a.meeting.heldOn.localeCompare(b.meeting.heldOn));

/** Days by which a meeting lay after (or, negative, before) the day that was told to the superior, else the day planned. */
export const shiftDays = (line: { readonly filedFor: IsoDate | null; readonly plannedOn: IsoDate }, heldOn: IsoDate): number =>
  daysFromTo(line.filedFor ?? line.plannedOn, heldOn);

/** Working days by which a record was final too late; 0: in time (MTG-15, local). */
export const lateWorkdays = (
  { heldOn, finalisedAt }: Pick<HeldActivity, 'heldOn' | 'finalisedAt'>,
  within: number,
  holidays?: readonly HolidayTable[],
): number => Math.max(0, workdaysBetween(heldOn, chinaDate(finalisedAt), holidays).days - within);

/** The first month of a quarter, `YYYY-MM`. */
const firstMonthOf = (year: number, quarter: number): string => `${year}-${String(quarter * 3 - 2).padStart(2, '0')}`;

/** The last day on which a quarter's plan is filed in time; the year's plan (quarter 0) with the first quarter's. */
export const filingDueOn = (year: number, quarter: number, dueDay: number): IsoDate =>
  `${firstMonthOf(year, Math.max(1, quarter))}-${String(dueDay).padStart(2, '0')}`;

/** First and last day of what a filing covers. */
export const periodOf = (year: number, quarter: number): { readonly from: IsoDate; readonly to: IsoDate } => {
  if (quarter === 0) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const next = quarter === 4 ? `${year + 1}-01-01` : `${firstMonthOf(year, quarter + 1)}-01`;
  return { from: `${firstMonthOf(year, quarter)}-01`, to: addDays(next, -1) };
};
