// Which sheets does the keeper of the ledger print? The diary of some time, and the last health check.
import { healthReportSchema } from '#shared/backup/model.ts';
import { word } from '#shared/core/words.ts';
import { z } from '#shared/core/zod.ts';
import { sheet } from '#shared/records/sheet.ts';

const common = { form: '', group: 'books', audience: 'internal', isBook: false, isNumbered: false } as const;

/** The sheets of the ledger's keeper. */
export const keeperSheets = {
  diary: sheet({
    ...common,
    label: word('操作日志', 'Diary of acts'),
    about: 'month',
    isOfDays: true,
    blank: 'never',
    body: {
      from: z.string(),
      to: z.string(),
      entries: z.array(z.strictObject({ seq: z.int(), at: z.string(), actor: z.string(), what: z.string(), note: z.string() })),
      /** Entries of that time that were left out, the oldest, because there are too many for one print. */
      left: z.int(),
    },
  }),
  'health-check': sheet({
    ...common,
    label: word('台账检查单', 'Health check'),
    about: 'year',
    blank: 'also',
    /** Null: never checked, or the empty form. */
    body: { report: healthReportSchema.nullable() },
  }),
} as const;
