// Which calls does organised life (组织生活) need?
import { command, draft, query } from '#shared/core/contract.ts';
import { instantSchema, isoDateSchema, timeSchema } from '#shared/core/date.ts';
import { findingSchema } from '#shared/core/finding.ts';
import { idSchema } from '#shared/core/id.ts';
import { reasonText, requiredText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';
import {
  acknowledgementInput,
  addendumKinds,
  expectedPersonSchema,
  followUpStates,
  lineInput,
  meetingContent,
  meetingKinds,
  meetingRecordSchema,
} from '#shared/meetings/model.ts';
import { paperAddendumInput, paperDraftContent, paperRecordInput, paperRecordSchema, secondEntry } from '#shared/meetings/paper-record.ts';

const touched = ['meetings', 'plans', 'compliance', 'records', 'search'] as const;

/** One line of the list of meetings: a draft has neither number nor hash. */
const meetingLineSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(meetingKinds),
  state: z.enum(['draft', 'final']),
  number: z.int().nullable(),
  heldOn: isoDateSchema.nullable(),
  title: z.string(),
  /** Name of the group that met; empty at other kinds. */
  groupName: z.string(),
  present: z.string(),
  isLate: z.boolean(),
  addenda: z.int(),
  savedAt: instantSchema,
});
export type MeetingLine = z.infer<typeof meetingLineSchema>;

/** Everything that decides about votes: who counts in E, who does not and why, what is needed. */
const quorumSchema = z.strictObject({
  expectedVoting: z.int(),
  expectedTotal: z.int(),
  presentVoting: z.int(),
  presentTotal: z.int(),
  /** Lines of the explanation, in order: what was counted and how many. */
  lines: z.array(z.strictObject({ code: z.string(), count: z.int(), names: z.array(z.string()) })),
  /** Smallest attendance for a general vote, an admission vote, a vote on village matters, an election; and smallest number of yes votes. */
  attendGeneral: z.int(),
  attendAdmission: z.int(),
  attendVillage: z.int(),
  attendElection: z.int(),
  yesNeeded: z.int(),
  /** Whether written yes opinions count at admission votes of that day. */
  countsWritten: z.boolean(),
});
export type Quorum = z.infer<typeof quorumSchema>;

/** A decision to be carried out: who decided it when, who is to do it until when, and what was last said of it. */
const openDecisionSchema = z.strictObject({
  decisionId: idSchema,
  meetingId: idSchema,
  kind: z.enum(meetingKinds),
  groupId: idSchema.nullable(),
  decidedOn: isoDateSchema,
  text: z.string(),
  owner: z.string(),
  dueOn: isoDateSchema.nullable(),
  state: z.enum(followUpStates).nullable(),
  note: z.string(),
  reportedOn: isoDateSchema.nullable(),
});

const reasonsSchema = z.array(acknowledgementInput).max(100).default([]);

export const meetingsContract = {
  /** Records and drafts of a year, newest first. */
  'meetings.list': query(z.strictObject({ year: z.int() }), z.strictObject({ rows: z.array(meetingLineSchema) })),
  /** One finalised record. Faults: not-found `meeting-unknown`. */
  'meetings.get': query(z.strictObject({ id: idSchema }), meetingRecordSchema),
  /** Who is expected at a meeting of this kind on this day, in the roster's order; what was usual last time, and which decisions come back. */
  'meetings.expected': query(
    z.strictObject({ kind: z.enum(meetingKinds), heldOn: isoDateSchema, groupId: idSchema.nullable().default(null) }),
    z.strictObject({
      people: z.array(expectedPersonSchema),
      rememberedPlace: z.string(),
      rememberedStart: timeSchema.nullable(),
      rememberedEnd: timeSchema.nullable(),
      rememberedHostId: idSchema.nullable(),
      rememberedRecorderId: idSchema.nullable(),
      /** Decisions of the same body that no meeting has reported as done. */
      returning: z.array(openDecisionSchema),
    }),
  ),
  /** All decisions that are still to be carried out, oldest first, with what was last said of each. */
  'meetings.openDecisions': query(z.strictObject({}), z.strictObject({ decisions: z.array(openDecisionSchema) })),
  /** What the rules say of a record as it stands, with the count of E explained. */
  'meetings.check': query(
    z.strictObject({ id: idSchema.nullable(), content: meetingContent }),
    z.strictObject({ quorum: quorumSchema, findings: z.array(findingSchema) }),
  ),
  /** One draft. Faults: not-found `draft-unknown`. */
  'meetings.draft': query(
    z.strictObject({ id: idSchema }),
    z.strictObject({ id: idSchema, content: meetingContent, reasons: reasonsSchema, savedAt: instantSchema }),
  ),
  /** Keeps a draft (a new one when id is null), with the reasons already given for warnings. Faults: conflict `already-final`. */
  'meetings.saveDraft': draft(
    z.strictObject({ id: idSchema.nullable(), content: meetingContent, reasons: reasonsSchema }),
    z.strictObject({ id: idSchema, savedAt: instantSchema }),
    ['meetings', 'plans', 'compliance'],
  ),
  /** Throws a draft away, on the person's word. */
  'meetings.discardDraft': draft(z.strictObject({ id: idSchema }), z.strictObject({ id: idSchema }), ['meetings', 'plans', 'compliance']),
  /**
   * Makes a record final: numbered, hashed, immutable; removes its draft.
   * Faults: broken-rule (ERROR findings, or WARN without a reason), conflict `already-final`.
   */
  'meetings.finalise': command(
    z.strictObject({ draftId: idSchema.nullable(), content: meetingContent, acknowledgements: z.array(acknowledgementInput).max(100) }),
    z.strictObject({ id: idSchema, number: z.int(), contentHash: z.string(), isLate: z.boolean() }),
    touched,
  ),
  /** The records that were copied from old paper books, of a year or (null) of all years, by day. */
  'meetings.historical': query(z.strictObject({ year: z.int().nullable() }), z.strictObject({ records: z.array(paperRecordSchema) })),
  /** Keeps a record copied from paper when both entries of its key figures agree (历史补录). Faults: broken-rule. */
  'meetings.finaliseHistorical': command(
    z.strictObject({ record: paperRecordInput, second: secondEntry, draftId: idSchema.nullable().default(null) }),
    z.strictObject({ id: idSchema, number: z.int() }),
    ['meetings', 'records', 'search'],
  ),
  /** What was typed last into the form of a copied record and not finished; null: nothing. */
  'meetings.historicalDraft': query(
    z.strictObject({}),
    z.strictObject({ draft: z.strictObject({ id: idSchema, content: paperDraftContent, savedAt: instantSchema }).nullable() }),
  ),
  /** Keeps the unfinished form of a copied record (a new one when id is null). */
  'meetings.saveHistoricalDraft': draft(
    z.strictObject({ id: idSchema.nullable(), content: paperDraftContent }),
    z.strictObject({ id: idSchema, savedAt: instantSchema }),
    [],
  ),
  /** Throws the unfinished form of a copied record away, on the person's word. Faults: not-found `draft-unknown`. */
  'meetings.discardHistoricalDraft': draft(z.strictObject({ id: idSchema }), z.strictObject({ id: idSchema }), []),
  /** Adds a correction or supplement that prints after a copied record. Faults: not-found `meeting-unknown`. */
  'meetings.addHistoricalAddendum': command(
    z.strictObject({ paperRecordId: idSchema, ...paperAddendumInput.shape }),
    z.strictObject({ id: idSchema }),
    ['meetings', 'records', 'search'],
  ),
  /** Retires a copied record that was copied wrongly; it stays in the journal. Faults: not-found `meeting-unknown`. */
  'meetings.retireHistorical': command(z.strictObject({ id: idSchema, reason: reasonText(300) }), z.strictObject({ id: idSchema }), [
    'meetings',
    'records',
  ]),
  /**
   * Adds a correction or supplement that prints after the record; `lines` fill the kind's lists that are filled in later (补课,
   * 问题清单, 整改措施). Faults: not-found `meeting-unknown`, broken-rule.
   */
  'meetings.addAddendum': command(
    z.strictObject({
      meetingId: idSchema,
      kind: z.enum(addendumKinds),
      text: requiredText(5_000, '内容'),
      reason: reasonText(300),
      lines: z.array(lineInput).max(200).default([]),
    }),
    z.strictObject({ id: idSchema }),
    touched,
  ),
} as const;
