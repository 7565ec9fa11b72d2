// How are meeting records kept, and how do they travel? One row a record and one a part, in order.
import { instantSchema, isoDateSchema, timeSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { flagSchema, rowSchema } from '#shared/core/row.ts';
import { storedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';
import { factNames, listNames, meetingKinds } from '#shared/meetings/kinds.ts';
import {
  addendumKinds,
  agendaKinds,
  attendanceStatuses,
  countSchema,
  exclusionCases,
  followUpStates,
  standings,
  voteFigures,
  voteKinds,
  voteMethods,
  voteResults,
} from '#shared/meetings/model.ts';

export const meetingRow = rowSchema({
  kind: z.enum(meetingKinds),
  year: z.int().min(1921).max(2200),
  /** 第×次, per kind and year in the order of finalising; never reused. */
  number: z.int().min(1).max(1_000),
  heldOn: isoDateSchema,
  startTime: timeSchema,
  endTime: timeSchema,
  place: storedText(100),
  hostId: idSchema,
  hostName: storedText(60),
  recorderId: idSchema,
  recorderName: storedText(60),
  observers: storedText(500),
  priorDecisions: storedText(5_000),
  study: storedText(10_000),
  summary: storedText(5_000),
  attachments: storedText(500),
  /** E and A as counted on the day of finalising, kept with the record. */
  expectedVoting: countSchema,
  expectedTotal: countSchema,
  presentVoting: countSchema,
  presentTotal: countSchema,
  finalisedAt: instantSchema,
  finalisedBy: storedText(60),
  /** 补录: finalised more working days after the meeting than allowed. */
  isLate: flagSchema,
  lateReason: storedText(300),
  /** SHA-256 of the canonical content, printed with the page. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The group that met, and its name on the day. */
  groupId: idSchema.nullable(),
  groupName: storedText(50).nullable(),
});
export type MeetingRow = z.infer<typeof meetingRow>;

const part = { meetingId: idSchema, ordinal: z.int().min(0).max(10_000) } as const;

export const attendanceRow = rowSchema({
  ...part,
  memberId: idSchema,
  name: storedText(50),
  standing: z.enum(standings),
  status: z.enum(attendanceStatuses),
  reason: storedText(100),
  exclusion: z.enum(exclusionCases).nullable(),
  consent: storedText(200),
});
export const agendaItemRow = rowSchema({ ...part, kind: z.enum(agendaKinds), title: storedText(200), content: storedText(10_000) });
export const speechRow = rowSchema({ ...part, speaker: storedText(50), text: storedText(10_000), dissent: flagSchema });
export const voteItemRow = rowSchema({
  ...part,
  subject: storedText(300),
  kind: z.enum(voteKinds),
  method: z.enum(voteMethods),
  expected: countSchema,
  present: countSchema,
  ...voteFigures,
  result: z.enum(voteResults),
});
export const decisionRow = rowSchema({
  ...part,
  text: storedText(2_000),
  owner: storedText(50),
  dueOn: isoDateSchema.nullable(),
  toMemberMeeting: flagSchema.nullable(),
});
export const addendumRow = rowSchema({
  ...part,
  kind: z.enum(addendumKinds),
  text: storedText(5_000),
  reason: storedText(300),
  madeOn: isoDateSchema,
  madeBy: storedText(60),
});
/** A WARN that was answered with a reason. */
export const acknowledgementRow = rowSchema({ ...part, rule: storedText(20), field: storedText(100), reason: storedText(300) });
/** What a record reported of an earlier decision. */
export const followUpRow = rowSchema({
  ...part,
  decisionId: idSchema,
  decidedOn: isoDateSchema,
  text: storedText(2_000),
  owner: storedText(50),
  dueOn: isoDateSchema.nullable(),
  state: z.enum(followUpStates),
  note: storedText(500),
});
/** One fact that only some kinds have. */
export const meetingFactRow = rowSchema({ ...part, name: z.enum(factNames), value: storedText(10_000) });
/** One line of one of a kind's lists; `addendumId`: added later with that supplement. */
export const meetingLineRow = rowSchema({
  ...part,
  addendumId: idSchema.nullable(),
  list: z.enum(listNames),
  person: storedText(100),
  on: isoDateSchema.nullable(),
  text: storedText(5_000),
  note: storedText(5_000),
  reply: storedText(2_000),
});
