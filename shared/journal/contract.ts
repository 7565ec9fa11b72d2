// Which calls show the journal, and take an entry back?
import { type FeatureName, job, query } from '#shared/core/contract.ts';
import { instantSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { z } from '#shared/core/zod.ts';
import { diaryFilterSchema } from '#shared/journal/diary.ts';

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

/** An act as the diary shows it. */
const diaryEntrySchema = z.strictObject({
  ...actSchema.shape,
  /** True where a record was entered late (补录). */
  isLate: z.boolean(),
  /** The entry that took this one back, unless that was taken back itself. */
  undoneBy: z.int().nullable(),
});
export type DiaryEntry = z.infer<typeof diaryEntrySchema>;

/** What an entry did to one record, column by column; personal numbers and addresses are masked. */
const changeSchema = z.strictObject({
  id: idSchema,
  table: wordSchema,
  title: wordSchema,
  kind: z.enum(['added', 'changed', 'retired']),
  fields: z.array(z.strictObject({ label: wordSchema, before: wordSchema, after: wordSchema })),
});
export type Change = z.infer<typeof changeSchema>;

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

  /** The years that have records, and this one and the next, newest first: what the year's switch and the print centre offer. */
  'journal.years': query(z.strictObject({}), z.strictObject({ years: z.array(z.int()) })),

  /**
   * The diary, newest first, before an entry (null: from the newest). `next`: where to read on, null at the beginning of the ledger;
   * `people`: who was ever at work.
   */
  'journal.diary': query(
    z.strictObject({ filter: diaryFilterSchema, before: z.int().nullable(), limit: z.int().min(1).max(300) }),
    z.strictObject({ entries: z.array(diaryEntrySchema), next: z.int().nullable(), people: z.array(z.string()) }),
  ),

  /** What one entry changed; at most 50 records, `more` says how many others. `obstacle`: why it cannot be taken back. Faults: not-found undo-unknown. */
  'journal.entry': query(
    z.strictObject({ seq: z.int().min(1) }),
    z.strictObject({
      hash: z.string(),
      device: z.string(),
      changes: z.array(changeSchema),
      more: z.int(),
      obstacle: wordSchema.nullable(),
    }),
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
