// Which calls does the phrase library need?
import { command, query } from '#shared/core/contract.ts';
import { idSchema } from '#shared/core/id.ts';
import { z } from '#shared/core/zod.ts';
import { phraseInput, phraseSchema } from '#shared/phrases/model.ts';

export const phrasesContract = {
  /** One's own phrases of all fields, the newest first; the built-in ones are known to the window. */
  'phrases.list': query(z.strictObject({}), z.strictObject({ phrases: z.array(phraseSchema) })),
  /** Adds a phrase (id null) or changes one of one's own. Faults: not-found `phrase-unknown`. */
  'phrases.save': command(z.strictObject({ id: idSchema.nullable(), phrase: phraseInput }), z.strictObject({ id: idSchema }), ['phrases']),
  /** Takes a phrase of one's own out of the library. Faults: not-found `phrase-unknown`. */
  'phrases.retire': command(z.strictObject({ id: idSchema }), z.strictObject({ id: idSchema }), ['phrases']),
} as const;
