// What does the ledger fill in by itself? The people of the day, and on a new record the usual place, host and recorder.
import { attendanceFor, isSameAttendance } from '#renderer/meetings/attendance.ts';
import type { OutputOf } from '#shared/contract.ts';
import type { MeetingContent } from '#shared/meetings/model.ts';

/** What `meetings.expected` answers. */
export type Expected = OutputOf<'meetings.expected'>;

const usual = (chosen: string | null, remembered: string | null, expected: Expected): string | null => {
  if (chosen !== null) return chosen;
  return expected.people.some(({ memberId }) => memberId === remembered) ? remembered : null;
};

/** The content with the day's people; on a new record also with what was usual last time. The same object when nothing changes. */
export const adopt = (content: MeetingContent, expected: Expected, isNew: boolean): MeetingContent => {
  const attendance = attendanceFor(expected.people, content.attendance);
  const people = isSameAttendance(attendance, content.attendance) ? content : { ...content, attendance };
  if (!isNew) return people;
  const filled = {
    ...people,
    place: people.place || expected.rememberedPlace,
    hostId: usual(people.hostId, expected.rememberedHostId, expected),
    recorderId: usual(people.recorderId, expected.rememberedRecorderId, expected),
    priorDecisions: people.priorDecisions || expected.priorDecisions,
  };
  return JSON.stringify(filled) === JSON.stringify(content) ? content : filled;
};
