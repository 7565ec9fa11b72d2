// Which sheet goes with a change of secretary? The inventory that both sides sign.
import { word } from '#shared/core/words.ts';
import { z } from '#shared/core/zod.ts';
import { handoverInput, inventorySchema } from '#shared/handover/model.ts';
import { sheet } from '#shared/records/sheet.ts';

/** The sheets of a hand-over. */
export const handoverSheets = {
  'handover-list': sheet({
    label: word('工作交接清单', 'Hand-over inventory'),
    form: '',
    group: 'letters',
    about: 'handover',
    blank: 'never',
    audience: 'internal',
    isBook: false,
    isNumbered: false,
    body: { people: handoverInput, inventory: inventorySchema, isDone: z.boolean() },
  }),
} as const;
