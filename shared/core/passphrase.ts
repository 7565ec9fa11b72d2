// What is a passphrase that may be set? At least 10 characters once normalised; NFKC and trim make full-width and half-width the same (reliability row 34).
import { z } from '#shared/core/zod.ts';

/** A new passphrase as typed, normalised. */
export const newPassphraseSchema = z
  .string()
  .transform((text) => text.normalize('NFKC').trim())
  .pipe(z.string().min(10, { error: '口令至少10个字符，建议用四个以上词语' }).max(200));
