// Who signs in at a meeting? The people of its record or draft; without either, all members of today, with day and place left to the pen.
import { draftOf } from '#db/meetings/drafts.ts';
import { recordOf } from '#db/meetings/store.ts';
import { memberNames, rosterOn } from '#db/members/store.ts';
import type { Reader } from '#db/schema.ts';
import { notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import { meetingKindLabels, standingLabels } from '#shared/meetings/labels.ts';
import type { MeetingContent } from '#shared/meetings/model.ts';
import type { SheetModel } from '#shared/records/model.ts';

type SignIn = Omit<Extract<SheetModel, { sheet: 'sign-in' }>, 'sheet' | 'frame'>;

/** The sheet of a meeting, final or drafted; `id` null: a sheet for the next member meeting. Fault: not-found `meeting-unknown`. */
export const signInModel = async (reader: Reader, id: Id | null): Promise<SignIn> => {
  if (id === null) return ahead(reader);
  const record = await recordOf(reader, id);
  if (record) {
    const people = record.attendance.map(({ name, standing }) => ({ name, standing: standingLabels[standing].zh }));
    return { title: meetingKindLabels[record.kind].zh, heldOn: record.heldOn, place: record.place, people };
  }
  const draft = await draftOf(reader, id);
  if (!draft) throw notFound('meeting-unknown');
  return drafted(reader, draft.content);
};

const ahead = async (reader: Reader): Promise<SignIn> => {
  const roster = await rosterOn(reader, reader.clock.today());
  const people = roster.map(({ name, standing }) => ({ name, standing: standingLabels[standing].zh }));
  return { title: meetingKindLabels.memberMeeting.zh, heldOn: null, place: '', people };
};

/** A draft names its people by id; their standing is that of the meeting's day. */
const drafted = async (reader: Reader, content: MeetingContent): Promise<SignIn> => {
  const roster = await rosterOn(reader, content.heldOn ?? reader.clock.today());
  const standings = new Map(roster.map(({ memberId, standing }) => [memberId, standingLabels[standing].zh]));
  const names = await memberNames(
    reader,
    content.attendance.map(({ memberId }) => memberId),
  );
  const people = content.attendance.map(({ memberId }) => ({ name: names.get(memberId) ?? '', standing: standings.get(memberId) ?? '' }));
  return { title: meetingKindLabels[content.kind].zh, heldOn: content.heldOn, place: content.place, people };
};
