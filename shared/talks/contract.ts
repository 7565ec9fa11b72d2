// Which calls do heart talks (谈心谈话, F21) need?
import { command, draft, query } from '#shared/core/contract.ts';
import { instantSchema, isoDateSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { reasonText, requiredText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';
import { talkCategories, talkContent, talkRecordSchema } from '#shared/talks/model.ts';

const touched = ['talks', 'plans', 'compliance', 'records'] as const;
const personSchema = z.strictObject({ memberId: idSchema, name: z.string() });

/** One line of the list: a draft has no number. */
const talkLineSchema = z.strictObject({
  id: idSchema,
  state: z.enum(['draft', 'final']),
  number: z.int().nullable(),
  heldOn: isoDateSchema.nullable(),
  category: z.enum(talkCategories),
  talkers: z.string(),
  partner: z.string(),
  points: z.string(),
  addenda: z.int(),
});
export type TalkLine = z.infer<typeof talkLineSchema>;

export const talksContract = {
  /** Talks and drafts of a year, newest first. */
  'talks.list': query(z.strictObject({ year: z.int() }), z.strictObject({ rows: z.array(talkLineSchema) })),
  /** One finalised talk. Faults: not-found `talk-unknown`. */
  'talks.get': query(z.strictObject({ id: idSchema }), talkRecordSchema),
  /**
   * Who has talked with whom in a year: the committee and the members of its last day (of today in the current year), how often each
   * pair talked (`pairs`: two ids in order, joined by a space), and what is missing by TALK-01 and TALK-02.
   */
  'talks.matrix': query(
    z.strictObject({ year: z.int() }),
    z.strictObject({
      committee: z.array(personSchema),
      members: z.array(personSchema),
      pairs: z.record(z.string(), z.int()),
      committeeGaps: z.array(z.strictObject({ talker: personSchema, partner: personSchema })),
      memberGaps: z.array(personSchema),
      /** The committee members with the fewest talks first: who could take the next one. */
      talkers: z.array(personSchema),
    }),
  ),
  /** One draft. Faults: not-found `draft-unknown`. */
  'talks.draft': query(z.strictObject({ id: idSchema }), z.strictObject({ id: idSchema, content: talkContent, savedAt: instantSchema })),
  /** Keeps a draft (a new one when id is null). Faults: conflict `already-final`. */
  'talks.saveDraft': draft(
    z.strictObject({ id: idSchema.nullable(), content: talkContent }),
    z.strictObject({ id: idSchema, savedAt: instantSchema }),
    ['talks'],
  ),
  /** Throws a draft away, on the person's word. */
  'talks.discardDraft': draft(z.strictObject({ id: idSchema }), z.strictObject({ id: idSchema }), ['talks']),
  /** Makes a talk final: numbered and immutable; removes its draft. Faults: broken-rule, conflict `already-final`, not-found `member-unknown`. */
  'talks.finalise': command(
    z.strictObject({ draftId: idSchema.nullable(), content: talkContent }),
    z.strictObject({ id: idSchema, number: z.int() }),
    touched,
  ),
  /** Adds a supplement or correction that prints after the record. Faults: not-found `talk-unknown`. */
  'talks.addAddendum': command(
    z.strictObject({ talkId: idSchema, text: requiredText(3_000, '内容'), reason: reasonText(300) }),
    z.strictObject({ id: idSchema }),
    touched,
  ),
} as const;
