// Which calls show the journal, and take an entry back?
import { type FeatureName, job, query } from '#shared/core/contract.ts';
import { instantSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { z } from '#shared/core/zod.ts';

const journalLineSchema = z.strictObject({
  seq: z.int(),
  recordedAt: instantSchema,
  actor: z.string(),
  command: z.string(),
  rows: z.int(),
  hash: z.string(),
});

const wordSchema = z.strictObject({ zh: z.string(), en: z.string() });

/** What an entry did, in words: by whom, when, what, about whom or what; and where that is shown. */
const actSchema = z.strictObject({
  seq: z.int(),
  recordedAt: instantSchema,
  actor: z.string(),
  /** The command; for an undo the one that was taken back in the end. */
  command: z.string(),
  /** The entry that this one took back; null for everything but an undo. */
  undoes: z.int().nullable(),
  /** True for an undo of an undo: what was taken back stands again. */
  isRedo: z.boolean(),
  /** About whom or what, e.g. 王磊; empty when the command says it all. */
  subject: wordSchema,
  /** How many records it wrote. */
  rows: z.int(),
  target: z.strictObject({ page: z.enum(['members', 'meetings', 'dues', 'settings', 'handoff']), id: idSchema.nullable() }).nullable(),
});
export type Act = z.infer<typeof actSchema>;

/** An undo may change any book. */
const everyBook: readonly FeatureName[] = [
  'branch',
  'members',
  'files',
  'meetings',
  'plans',
  'talks',
  'phrases',
  'dues',
  'compliance',
  'records',
  'handoff',
  'search',
  'journal',
];

export const journalContract = {
  /** Entries, newest first, before a sequence number (null: from the newest). */
  'journal.list': query(
    z.strictObject({ before: z.int().nullable(), limit: z.int().min(1).max(500) }),
    z.strictObject({ entries: z.array(journalLineSchema), total: z.int() }),
  ),

  /** The newest acts that can be taken back as things stand, newest first; `head`: number of the newest entry of all. */
  'journal.undoable': query(z.strictObject({ limit: z.int().min(1).max(200) }), z.strictObject({ acts: z.array(actSchema), head: z.int() })),

  /**
   * Takes an entry back: each row gets its content of before as a new version, what was new is retired. The undo is an entry and can be undone.
   * Faults: not-found undo-unknown; conflict undo-not-an-act, undo-nothing-written, undo-payment, undo-final-record, undo-redacted,
   * undo-changed-since, undo-referred, undo-refers-retired, undo-collides.
   */
  'journal.undo': job(z.strictObject({ seq: z.int().min(1) }), z.strictObject({ undone: actSchema, rows: z.int() }), {
    touches: everyBook,
  }),
} as const;
