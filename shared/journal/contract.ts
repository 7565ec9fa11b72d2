// Which call shows the journal?
import { query } from '#shared/core/contract.ts';
import { instantSchema } from '#shared/core/date.ts';
import { z } from '#shared/core/zod.ts';

const journalLineSchema = z.strictObject({
  seq: z.int(),
  recordedAt: instantSchema,
  actor: z.string(),
  command: z.string(),
  rows: z.int(),
  hash: z.string(),
});

export const journalContract = {
  /** Entries, newest first, before a sequence number (null: from the newest). */
  'journal.list': query(
    z.strictObject({ before: z.int().nullable(), limit: z.int().min(1).max(500) }),
    z.strictObject({ entries: z.array(journalLineSchema), total: z.int() }),
  ),
} as const;
