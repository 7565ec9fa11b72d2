// Which sheets go between offices? The inventory of a change of secretary, and the superior's remarks with the branch's answers.
import { word } from '#shared/core/words.ts';
import { z } from '#shared/core/zod.ts';
import { superiorRemarkSchema } from '#shared/handoff/replies-contract.ts';
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
  'superior-replies': sheet({
    label: word('上级批阅反馈单', 'Remarks of the superior and answers'),
    form: '',
    group: 'books',
    about: 'year',
    blank: 'never',
    audience: 'internal',
    isBook: false,
    isNumbered: false,
    body: { remarks: z.array(superiorRemarkSchema) },
  }),
} as const;
