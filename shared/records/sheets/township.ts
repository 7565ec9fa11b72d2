// Which sheets does a superior print about its branches? The list of those who have not handed in (催报单).
import { isoDateSchema } from '#shared/core/date.ts';
import { word } from '#shared/core/words.ts';
import { z } from '#shared/core/zod.ts';
import { sheet } from '#shared/records/sheet.ts';

/** A branch that is to be reminded, or whose last package could not be taken. `lastOn`: day of its last package; null: there is none. */
const reminderLineSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  daysMissing: z.int(),
  lastSeq: z.int().nullable(),
  lastOn: isoDateSchema.nullable(),
  /** Rows of the last package that were set aside. */
  setAside: z.int(),
  isRefused: z.boolean(),
});
export type ReminderLine = z.infer<typeof reminderLineSchema>;

/** The sheets of a superior. */
export const townshipSheets = {
  'report-reminders': sheet({
    label: word('催报单', 'Reminders to hand in'),
    form: '',
    group: 'books',
    about: 'year',
    blank: 'never',
    audience: 'internal',
    isBook: false,
    isNumbered: false,
    isForSuperior: true,
    body: { due: isoDateSchema, branches: z.int(), reminders: z.array(reminderLineSchema) },
  }),
} as const;
