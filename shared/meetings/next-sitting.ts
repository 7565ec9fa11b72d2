// What does the next meeting of the same occasion (套开) take over? Day, place, host, recorder, guests and who was there; it begins where this one ends.
import { kindTable } from '#shared/meetings/kinds.ts';
import { emptyMeeting, type MeetingContent, type MeetingKind } from '#shared/meetings/model.ts';

/** What is copied of the meeting before. */
export type Sat = Pick<MeetingContent, 'heldOn' | 'endTime' | 'place' | 'hostId' | 'recorderId' | 'observers' | 'attendance'>;

/** A new record of a kind that goes on where another ended. Who is not expected at this kind falls away by himself. */
export const nextSitting = (before: Sat, kind: MeetingKind): MeetingContent => {
  const { heldOn, endTime, place, hostId, recorderId, observers, attendance } = before;
  const canExclude = kindTable[kind].votes === 'members';
  return {
    ...emptyMeeting(kind),
    ...{ heldOn, startTime: endTime, place, hostId, recorderId, observers },
    attendance: attendance.filter(({ status }) => canExclude || status !== 'excluded'),
  };
};
