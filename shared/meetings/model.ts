// What is a meeting record? Its content as typed, its rows as kept, and the finalised record as shown and printed.
import { instantSchema, isoDateSchema, timeSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { flagSchema, rowSchema } from '#shared/core/row.ts';
import { storedText, typedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';

export const meetingKinds = ['memberMeeting', 'committeeMeeting'] as const;
export type MeetingKind = (typeof meetingKinds)[number];
const attendanceStatuses = ['present', 'absent', 'excluded'] as const;
/** The five cases in which a full member is not counted in E (domain §2.2 ①–⑤). */
export const exclusionCases = ['cannotExpressWill', 'abroad', 'sentence', 'bedridden', 'away'] as const;
export const agendaKinds = ['report', 'study', 'deliberation', 'admission', 'regularisation', 'other'] as const;
export const voteKinds = ['general', 'admission', 'regularisation'] as const;
export const voteMethods = ['showOfHands', 'secretBallot'] as const;
/** `notVoted`: 不足法定人数，未表决. */
const voteResults = ['passed', 'rejected', 'notVoted'] as const;
/** Standing of an attendee on the day: who has a vote follows from it (MTG-19, MTG-20). */
const standings = ['full', 'probationary', 'observation'] as const;
export type Standing = (typeof standings)[number];
export const addendumKinds = ['correction', 'supplement'] as const;

const count = z.int().min(0).max(10_000);

/** One person on the attendance list. `consent`: date and number of the superior's consent to an exclusion (MTG-21). */
const attendeeInput = z.strictObject({
  memberId: idSchema,
  status: z.enum(attendanceStatuses),
  reason: typedText(100),
  exclusion: z.enum(exclusionCases).nullable(),
  consent: typedText(200),
});
export type AttendeeInput = z.infer<typeof attendeeInput>;

const agendaInput = z.strictObject({ kind: z.enum(agendaKinds), title: typedText(200), content: typedText(10_000) });
const speechInput = z.strictObject({ speaker: typedText(50), text: typedText(10_000), dissent: z.boolean() });
/** What is counted at a vote. */
const voteFigures = { yes: count, no: count, abstain: count, invalid: count, writtenYes: count, writtenOther: count } as const;
/** One vote. Figures are as counted; E and A are computed, never typed. Written opinions come from absent voters within E. */
const voteInput = z.strictObject({
  subject: typedText(300),
  kind: z.enum(voteKinds),
  method: z.enum(voteMethods),
  ...voteFigures,
  result: z.enum(voteResults),
});
export type VoteInput = z.infer<typeof voteInput>;
const decisionInput = z.strictObject({ text: typedText(2_000), owner: typedText(50), dueOn: isoDateSchema.nullable() });

/** A meeting as typed; everything may still be missing while it is a draft. */
export const meetingContent = z.strictObject({
  kind: z.enum(meetingKinds),
  heldOn: isoDateSchema.nullable(),
  startTime: timeSchema.nullable(),
  endTime: timeSchema.nullable(),
  place: typedText(100),
  hostId: idSchema.nullable(),
  recorderId: idSchema.nullable(),
  /** 列席. */
  observers: typedText(500),
  attendance: z.array(attendeeInput).max(500),
  /** 上次决议落实情况. */
  priorDecisions: typedText(5_000),
  agenda: z.array(agendaInput).max(50),
  /** 学习、传达内容. */
  study: typedText(10_000),
  speeches: z.array(speechInput).max(200),
  votes: z.array(voteInput).max(50),
  decisions: z.array(decisionInput).max(50),
  /** 会议小结. */
  summary: typedText(5_000),
  /** 附件（签到表、照片、材料）. */
  attachments: typedText(500),
});
export type MeetingContent = z.infer<typeof meetingContent>;

/** A new, empty record of a kind. */
export const emptyMeeting = (kind: MeetingKind): MeetingContent => ({
  kind,
  heldOn: null,
  startTime: null,
  endTime: null,
  place: '',
  hostId: null,
  recorderId: null,
  observers: '',
  attendance: [],
  priorDecisions: '',
  agenda: [],
  study: '',
  speeches: [],
  votes: [],
  decisions: [],
  summary: '',
  attachments: '',
});

/** One person who is expected, as the ledger knows him on the day: the base of E. For a committee meeting these are the filled seats. */
export const expectedPersonSchema = z.strictObject({
  memberId: idSchema,
  name: z.string(),
  standing: z.enum(standings),
  /** e.g. 书记; empty without a seat. */
  post: z.string(),
  groupName: z.string(),
});
export type ExpectedPerson = z.infer<typeof expectedPersonSchema>;

/** A reason given for going on after a WARN. */
export const acknowledgementInput = z.strictObject({ rule: z.string().max(20), field: z.string().max(100), reason: typedText(300) });
export type AcknowledgementInput = z.infer<typeof acknowledgementInput>;

// ---- rows as kept and as they travel ----

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
  expectedVoting: count,
  expectedTotal: count,
  presentVoting: count,
  presentTotal: count,
  finalisedAt: instantSchema,
  finalisedBy: storedText(60),
  /** 补录: finalised more working days after the meeting than allowed. */
  isLate: flagSchema,
  lateReason: storedText(300),
  /** SHA-256 of the canonical content, printed with the page. */
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
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
  expected: count,
  present: count,
  ...voteFigures,
  result: z.enum(voteResults),
});
export const decisionRow = rowSchema({ ...part, text: storedText(2_000), owner: storedText(50), dueOn: isoDateSchema.nullable() });
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

// ---- what is shown ----

/** An addendum (更正、补充) that prints after its record. */
const addendumSchema = z.strictObject({
  id: idSchema,
  ordinal: z.int(),
  kind: z.enum(addendumKinds),
  text: z.string(),
  reason: z.string(),
  madeOn: isoDateSchema,
  madeBy: z.string(),
});
export type Addendum = z.infer<typeof addendumSchema>;

/** A finalised record, complete, as screen and paper show it. */
export const meetingRecordSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(meetingKinds),
  year: z.int(),
  number: z.int(),
  heldOn: isoDateSchema,
  startTime: timeSchema,
  endTime: timeSchema,
  place: z.string(),
  hostName: z.string(),
  recorderName: z.string(),
  observers: z.string(),
  priorDecisions: z.string(),
  study: z.string(),
  summary: z.string(),
  attachments: z.string(),
  expectedVoting: z.int(),
  expectedTotal: z.int(),
  presentVoting: z.int(),
  presentTotal: z.int(),
  finalisedAt: instantSchema,
  finalisedBy: z.string(),
  isLate: z.boolean(),
  lateReason: z.string(),
  contentHash: z.string(),
  attendance: z.array(
    z.strictObject({
      memberId: idSchema,
      name: z.string(),
      standing: z.enum(standings),
      status: z.enum(attendanceStatuses),
      reason: z.string(),
      exclusion: z.enum(exclusionCases).nullable(),
      consent: z.string(),
    }),
  ),
  agenda: z.array(agendaInput),
  speeches: z.array(speechInput),
  votes: z.array(voteInput.extend({ expected: z.int(), present: z.int() })),
  decisions: z.array(decisionInput),
  addenda: z.array(addendumSchema),
  acknowledgements: z.array(acknowledgementInput),
});
export type MeetingRecord = z.infer<typeof meetingRecordSchema>;
