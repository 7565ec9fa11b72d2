// What is a phrase? A piece of formal wording for one kind of field, that says how to write and never what happened.
import { idSchema } from '#shared/core/id.ts';
import { requiredText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';

/** The long fields of the record forms that take phrases. */
export const phraseFields = ['agenda', 'study', 'speech', 'decision', 'summary', 'talkPoints', 'talkOpinion', 'followUp'] as const;
export type PhraseField = (typeof phraseFields)[number];

/** A phrase of one's own as typed; `meetingKind` null: for every kind. */
export const phraseInput = z.strictObject({
  field: z.enum(phraseFields),
  meetingKind: z.string().max(30).nullable(),
  text: requiredText(500, '常用语'),
});
export type PhraseInput = z.infer<typeof phraseInput>;

/** A phrase as offered. `isOwn`: added here and may be changed; built-in ones are fixed. */
export const phraseSchema = z.strictObject({
  id: idSchema.nullable(),
  field: z.enum(phraseFields),
  meetingKind: z.string().nullable(),
  text: z.string(),
  isOwn: z.boolean(),
});
export type Phrase = z.infer<typeof phraseSchema>;
