// Who signs in at a meeting? The people of its record or draft; without either, all members of today, with day and place left to the pen.
import { draftOf } from '#db/meetings/drafts.ts';
import { recordOf } from '#db/meetings/store.ts';
import { rosterOn } from '#db/members/store.ts';
import type { Reader } from '#db/schema.ts';
import { notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import { meetingKindLabels, standingLabels } from '#shared/meetings/labels.ts';
import type { MeetingContent, Standing } from '#shared/meetings/model.ts';
import { signInCode, signInQr } from '#shared/plans/sign-in-code.ts';
import type { BodyOf } from '#shared/records/model.ts';

type SignIn = BodyOf<'sign-in'>;
/** The sheet without its code. */
type Listed = Omit<SignIn, 'code' | 'qr'>;

/** The sheet of a meeting, final or drafted; `id` null: a sheet for the next member meeting, with or without its names. Fault: not-found `meeting-unknown`. */
export const signInModel = async (reader: Reader, id: Id | null, blankKind: string): Promise<SignIn> => ({
  ...(await listed(reader, id, blankKind)),
  code: id === null ? '' : signInCode(id),
  qr: id === null ? '' : signInQr(id),
});

const listed = async (reader: Reader, id: Id | null, blankKind: string): Promise<Listed> => {
  if (blankKind === 'empty') return { title: '', heldOn: null, startTime: '', place: '', people: [] };
  if (id === null) return ahead(reader);
  const record = await recordOf(reader, id);
  if (record) {
    const { kind, heldOn, startTime, place, attendance } = record;
    return { title: meetingKindLabels[kind].zh, heldOn, startTime, place, people: attendance.map(signer) };
  }
  const draft = await draftOf(reader, id);
  if (!draft) throw notFound('meeting-unknown');
  return drafted(reader, draft.content);
};

const ahead = async (reader: Reader): Promise<Listed> => ({
  title: meetingKindLabels.memberMeeting.zh,
  heldOn: null,
  startTime: '',
  place: '',
  people: (await rosterOn(reader, reader.clock.today())).map(signer),
});

const signer = ({ name, standing }: { readonly name: string; readonly standing: Standing }) => ({ name, standing: standingLabels[standing].zh });

/** A draft names its people by id, with the standing of its day; one without people takes all members. */
const drafted = async (reader: Reader, { kind, heldOn, startTime, place, attendance }: MeetingContent): Promise<Listed> => {
  const roster = await rosterOn(reader, heldOn ?? reader.clock.today());
  const invited = new Set(attendance.map(({ memberId }) => memberId));
  const people = roster.filter(({ memberId }) => invited.size === 0 || invited.has(memberId));
  return { title: meetingKindLabels[kind].zh, heldOn, startTime: startTime ?? '', place, people: people.map(signer) };
};
