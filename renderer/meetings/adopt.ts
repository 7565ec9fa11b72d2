// What does the ledger fill in by itself? The people of the day, and on a new record the usual place, host and recorder.
import { attendanceFor, isSameAttendance } from '#renderer/meetings/attendance.ts';
import type { ThemeDay } from '#shared/branch/settings.ts';
import { themeDayIn } from '#shared/branch/settings.ts';
import type { OutputOf } from '#shared/contract.ts';
import { monthOf } from '#shared/core/date.ts';
import type { HolidayTable } from '#shared/core/holidays/tables.ts';
import { followUpsFor } from '#shared/meetings/follow-up.ts';
import { kindTable } from '#shared/meetings/kinds.ts';
import type { MeetingContent } from '#shared/meetings/model.ts';

/** What `meetings.expected` answers. */
export type Expected = OutputOf<'meetings.expected'>;

const usual = (chosen: string | null, remembered: string | null, expected: Expected): string | null => {
  if (chosen !== null) return chosen;
  return expected.people.some(({ memberId }) => memberId === remembered) ? remembered : null;
};

/** Whether the record is a new one, the branch's fixed theme day, and the holidays that move it. */
interface Local {
  readonly isNew: boolean;
  readonly themeDay: ThemeDay;
  readonly holidays: readonly HolidayTable[];
}

/** The theme day's planned day follows its month as long as it is one of the fixed days. */
const factsFor = ({ kind, heldOn, facts }: MeetingContent, { themeDay, holidays }: Omit<Local, 'isNew'>): MeetingContent['facts'] => {
  if (kind !== 'themeDay' || heldOn === null) return facts;
  const { plannedOn = '' } = facts;
  const isProposed = plannedOn === '' || plannedOn === themeDayIn(themeDay, monthOf(plannedOn), holidays);
  return isProposed ? { ...facts, plannedOn: themeDayIn(themeDay, monthOf(heldOn), holidays) } : facts;
};

/** The content with the day's people; on a new record also with what was usual last time. The same object when nothing changes. */
export const adopt = (content: MeetingContent, expected: Expected, { isNew, ...local }: Local): MeetingContent => {
  const attendance =
    kindTable[content.kind].expects === 'chosen'
      ? content.attendance.filter(({ memberId }) => expected.people.some((person) => person.memberId === memberId))
      : attendanceFor(expected.people, content.attendance);
  const followUps = followUpsFor(expected.returning, content.followUps);
  const isSame = isSameAttendance(attendance, content.attendance) && JSON.stringify(followUps) === JSON.stringify(content.followUps);
  const people = isSame ? content : { ...content, attendance, followUps };
  if (!isNew) return people;
  const filled = {
    ...people,
    place: people.place || expected.rememberedPlace,
    hostId: usual(people.hostId, expected.rememberedHostId, expected),
    recorderId: usual(people.recorderId, expected.rememberedRecorderId, expected),
    startTime: people.startTime ?? expected.rememberedStart,
    endTime: people.endTime ?? (people.startTime === null ? expected.rememberedEnd : null),
    facts: factsFor(people, local),
  };
  return JSON.stringify(filled) === JSON.stringify(content) ? content : filled;
};
