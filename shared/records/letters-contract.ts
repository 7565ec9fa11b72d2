// Which calls do letters and notices need?
import { draft, query } from '#shared/core/contract.ts';
import { instantSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { z } from '#shared/core/zod.ts';
import { letterContent, letterSchema } from '#shared/records/letter.ts';

const ref = z.strictObject({ id: idSchema });

export const lettersContract = {
  /** All letters kept on this computer, last written first. */
  'records.letters': query(z.strictObject({}), z.array(z.strictObject({ id: idSchema, title: z.string(), savedAt: instantSchema }))),
  /** One letter. Fault: not-found `letter-unknown`. */
  'records.letter': query(ref, letterSchema),
  /** A notice of a drafted meeting, filled with the draft's facts; nothing is kept. Fault: not-found `meeting-unknown`. */
  'records.noticeOf': query(ref, letterContent),
  /** Keeps a letter, new when id is null. Fault: not-found `letter-unknown`. */
  'records.saveLetter': draft(
    z.strictObject({ id: idSchema.nullable(), content: letterContent }),
    z.strictObject({ id: idSchema, savedAt: instantSchema }),
    ['records'],
  ),
  /** Throws a letter away. Fault: not-found `letter-unknown`. */
  'records.discardLetter': draft(ref, z.strictObject({}), ['records']),
} as const;
