// What is a meeting record? Its content as typed, its rows as kept, and the finalised record as shown and printed.
import { instantSchema, isoDateSchema, timeSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { typedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';
import { type FactName, factNames, listNames, type MeetingKind, meetingKinds } from '#shared/meetings/kinds.ts';

export type { MeetingKind };
export { meetingKinds };

export const attendanceStatuses = ['present', 'absent', 'excluded'] as const;
/** The five cases in which a full member is not counted in E (domain §2.2 ①–⑤). */
export const exclusionCases = ['cannotExpressWill', 'abroad', 'sentence', 'bedridden', 'away'] as const;
/** `villageMatter`: 村、社区重要事项, which the member meeting decides (MTG-17). */
export const agendaKinds = ['report', 'study', 'deliberation', 'admission', 'regularisation', 'villageMatter', 'other'] as const;
export const voteKinds = ['general', 'admission', 'regularisation', 'villageMatter'] as const;
export const voteMethods = ['showOfHands', 'secretBallot'] as const;
/** `notVoted`: 不足法定人数，未表决. */
export const voteResults = ['passed', 'rejected', 'notVoted'] as const;
/** Standing of an attendee on the day: who has a vote follows from it (MTG-19, MTG-20). */
export const standings = ['full', 'probationary', 'observation'] as const;
export type Standing = (typeof standings)[number];
export const addendumKinds = ['correction', 'supplement'] as const;

export const countSchema = z.int().min(0).max(10_000);

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
export const voteFigures = {
  yes: countSchema,
  no: countSchema,
  abstain: countSchema,
  invalid: countSchema,
  writtenYes: countSchema,
  writtenOther: countSchema,
} as const;
/** One vote. Figures are as counted; E and A are computed, never typed. Written opinions come from absent voters within E. */
const voteInput = z.strictObject({
  subject: typedText(300),
  kind: z.enum(voteKinds),
  method: z.enum(voteMethods),
  ...voteFigures,
  result: z.enum(voteResults),
});
export type VoteInput = z.infer<typeof voteInput>;
/** `toMemberMeeting`: 是否提交党员大会, asked of a committee's decisions only; null or missing elsewhere and in records of before. */
const decisionInput = z.strictObject({
  text: typedText(2_000),
  owner: typedText(50),
  dueOn: isoDateSchema.nullable(),
  toMemberMeeting: z.boolean().nullable().optional(),
});
export type DecisionInput = z.infer<typeof decisionInput>;

/** How an earlier decision stands. */
export const followUpStates = ['done', 'underWay', 'notDone'] as const;
export type FollowUpState = (typeof followUpStates)[number];
/** What is reported of an earlier decision (上次决议落实情况); state null: not said yet. */
const followUpInput = z.strictObject({ decisionId: idSchema, state: z.enum(followUpStates).nullable(), note: typedText(500) });
export type FollowUpInput = z.infer<typeof followUpInput>;

/** One line of one of the kind's lists; what the columns mean, the list says. */
export const lineInput = z.strictObject({
  list: z.enum(listNames),
  person: typedText(100),
  on: isoDateSchema.nullable(),
  text: typedText(5_000),
  note: typedText(5_000),
  reply: typedText(2_000),
});
export type LineInput = z.infer<typeof lineInput>;

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
  /** The group that meets; null but for a group's own meeting. */
  groupId: idSchema.nullable().default(null),
  followUps: z.array(followUpInput).max(100).default([]),
  /** Facts that the kind declares, by name; what was left empty may be missing. */
  facts: z.partialRecord(z.enum(factNames), typedText(10_000)).default({}),
  lines: z.array(lineInput).max(500).default([]),
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
  groupId: null,
  followUps: [],
  facts: {},
  lines: [],
});

/** A fact as typed; empty when nothing was. */
export const factOf = (content: Pick<MeetingContent, 'facts'>, name: FactName): string => content.facts[name] ?? '';

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
  /** Lines of the kind's lists that were added later (补课, 整改措施); null when there are none. */
  lines: z.array(lineInput).nullable(),
});
export type Addendum = z.infer<typeof addendumSchema>;

/** An earlier decision as it was reported on: what was decided when, by whom and until when to be done, and how it stands. */
const followUpShown = z.strictObject({
  decisionId: idSchema,
  decidedOn: isoDateSchema,
  text: z.string(),
  owner: z.string(),
  dueOn: isoDateSchema.nullable(),
  state: z.enum(followUpStates),
  note: z.string(),
});
export type FollowUp = z.infer<typeof followUpShown>;

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
  decisions: z.array(decisionInput.extend({ toMemberMeeting: z.boolean().nullable() })),
  addenda: z.array(addendumSchema),
  acknowledgements: z.array(acknowledgementInput),
  // Parts that records have since schema 1.1; null where there is nothing, so that the check code of earlier records stays true.
  groupId: idSchema.nullable(),
  groupName: z.string().nullable(),
  followUps: z.array(followUpShown).nullable(),
  facts: z.array(z.strictObject({ name: z.enum(factNames), value: z.string() })).nullable(),
  lines: z.array(lineInput).nullable(),
});
export type MeetingRecord = z.infer<typeof meetingRecordSchema>;
