// Which call answers “what must I do this month”?
import { query } from '#shared/core/contract.ts';
import { isoDateSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { z } from '#shared/core/zod.ts';

/** Duties that these books can compute today. */
export const dutyKinds = [
  'memberMeeting',
  'committeeMeeting',
  'groupMeeting',
  'themeDay',
  'partyLecture',
  'orgLifeMeeting',
  'dues',
  'duesUnset',
  'duesArrears',
  'duesMoney',
  'probationEnds',
  'openDecision',
  'unfinishedDraft',
  'organisation',
  'report',
  'history',
  'talk',
  'plan',
  'superiorRemark',
  'remarkTask',
] as const;

/** One duty: what, by when, how it stands, on which clause, and which page settles it. */
const dutySchema = z.strictObject({
  key: z.string(),
  kind: z.enum(dutyKinds),
  /** Rule of domain.md, e.g. MTG-02; empty when none. */
  rule: z.string(),
  state: z.enum(['overdue', 'todo', 'done', 'notApplicable']),
  dueOn: isoDateSchema.nullable(),
  daysLeft: z.int().nullable(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Where it is settled: a page and what it opens with. */
  target: z.strictObject({
    page: z.enum(['meetings', 'dues', 'members', 'settings', 'handoff', 'talks', 'plans', 'tasks', 'dues/money', 'dues/bases', 'dues/arrears']),
    id: idSchema.nullable(),
    /** The other person, where it is about two. */
    otherId: idSchema.optional(),
    meetingKind: z.string().nullable(),
  }),
});
export type Duty = z.infer<typeof dutySchema>;

export const complianceContract = {
  /** What is to be put right in the organisation (ORG-*), and after it what is only worth knowing. */
  'compliance.organisation': query(z.strictObject({}), z.strictObject({ duties: z.array(dutySchema), notes: z.array(dutySchema) })),
  /** The duties of the month of today, overdue ones of the year first, each computed from facts. */
  'compliance.duties': query(
    z.strictObject({}),
    z.strictObject({
      today: isoDateSchema,
      duties: z.array(dutySchema),
      /** 政治生日 of the next 31 days: full years since joining. */
      anniversaries: z.array(z.strictObject({ memberId: idSchema, name: z.string(), on: isoDateSchema, years: z.int() })),
      figures: z.strictObject({ full: z.int(), probationary: z.int(), memberMeetings: z.int(), committeeMeetings: z.int(), duesPaidFen: z.int() }),
    }),
  ),
} as const;
