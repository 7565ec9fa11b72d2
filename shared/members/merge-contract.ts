// Which calls find files that may be one person's, set two side by side, merge them and part them again?
import { whoseBooks } from '#shared/core/books.ts';
import { command, job, query } from '#shared/core/contract.ts';
import { idSchema } from '#shared/core/id.ts';
import { requiredText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';
import { alikeReasons, bothAttendedSchema, mergeFields, mergeInput, mergeObstacles, mergeSideSchema } from '#shared/members/merge-model.ts';
import { memberInput } from '#shared/members/model.ts';

const ref = z.strictObject({ id: idSchema });
const touched = ['branch', 'members', 'meetings', 'plans', 'talks', 'dues', 'files', 'compliance', 'records', 'search'] as const;
const alikeFile = z.strictObject({ id: idSchema, name: z.string(), birthDate: z.string().nullable(), groupName: z.string() });

export const mergeContract = {
  /** Pairs of files that may be one person's: the same number, name and birth, or reading and telephone. Only proposals. */
  'members.alikeFiles': query(
    z.strictObject({}),
    z.strictObject({ pairs: z.array(z.strictObject({ first: alikeFile, second: alikeFile, reason: z.enum(alikeReasons) })) }),
  ),
  /** Two files side by side: facts that differ, what hangs on each, and what stands against merging. Faults: not-found `member-unknown`. */
  'members.previewMerge': query(
    z.strictObject({ keepId: idSchema, mergedId: idSchema }),
    z.strictObject({
      keep: mergeSideSchema,
      merged: mergeSideSchema,
      differing: z.array(z.enum(mergeFields)),
      proposed: z.array(z.enum(mergeFields)),
      both: z.array(bothAttendedSchema),
      /** Rows that stay with the merged file, because the staying one has its own of the kind. */
      staying: z.int(),
      obstacle: z.strictObject({ code: z.enum(mergeObstacles), months: z.array(z.string()) }).nullable(),
    }),
  ),
  /**
   * Takes one file into another, behind a backup, in one step that can be undone: final records stay as they are and count for the file that
   * stays. Faults: not-found `member-unknown`; conflict `merge-same-file`, `merge-other-number`, `merge-both-paid`, `merge-both-seated`, `merge-has-merged`.
   */
  'members.merge': job(mergeInput, ref, { touches: [...touched, 'backup'] }),
  /** The files that were taken into this one, whole, with what this one took from each. Faults: not-found `member-unknown`. */
  'members.mergedFiles': query(
    ref.extend(whoseBooks),
    z.strictObject({
      /** Where this file itself was taken into another. */
      into: z.strictObject({ id: idSchema, name: z.string() }).nullable(),
      files: z.array(
        z.strictObject({
          id: idSchema,
          /** The row that joins the two. */
          mergeId: idSchema,
          facts: memberInput,
          /** Facts in which it says something else than the file that stays. */
          other: z.array(z.enum(mergeFields)),
          taken: z.array(z.enum(mergeFields)),
          recordedAt: z.string(),
          mergedAt: z.string(),
          mergedBy: z.string(),
          reason: z.string(),
        }),
      ),
    }),
  ),
  /**
   * Parts two files again: what went over goes back, facts taken over too where nobody changed them since (`stayed` names the others).
   * Faults: not-found `merge-unknown`; conflict `id-number-taken`.
   */
  'members.unmerge': command(
    z.strictObject({ mergedId: idSchema, reason: requiredText(300, '原因') }),
    z.strictObject({ stayed: z.array(z.enum(mergeFields)) }),
    touched,
  ),
} as const;
