// Which sheets do dues have? The ledger F4.
import { word } from '#shared/core/words.ts';
import { duesBookSchema } from '#shared/dues/model.ts';
import { sheet } from '#shared/records/sheet.ts';

/** The sheets of dues. */
export const duesSheets = {
  'dues-ledger': sheet({
    label: word('党费收缴台账', 'Dues ledger'),
    form: 'F4',
    group: 'dues',
    about: 'year',
    blank: 'also',
    audience: 'internal',
    isBook: false,
    isNumbered: false,
    /** Null: an empty ledger, to be kept by hand. */
    body: { book: duesBookSchema.nullable() },
  }),
} as const;
