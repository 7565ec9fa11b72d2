// What does the diary show of an entry, and by what can it be filtered?
import { isoDateSchema } from '#shared/core/date.ts';
import { z } from '#shared/core/zod.ts';
import { actKinds, actParts } from '#shared/journal/kinds.ts';

/** What of the diary is shown; empty: everything. */
export const diaryFilterSchema = z.strictObject({
  actor: z.string().max(50),
  kind: z.enum(['', ...actKinds]),
  part: z.enum(['', ...actParts]),
  from: isoDateSchema.nullable(),
  to: isoDateSchema.nullable(),
  text: z.string().max(50),
});
export type DiaryFilter = z.infer<typeof diaryFilterSchema>;

/** The whole diary. */
export const wholeDiary: DiaryFilter = { actor: '', kind: '', part: '', from: null, to: null, text: '' };
