// Which calls keep the filters of lists under names? Not in the journal: they change how one looks, not what is there.
import { draft, query } from '#shared/core/contract.ts';
import { idSchema } from '#shared/core/id.ts';
import { requiredText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';
import { filteredLists, savedFilterSchema } from '#shared/filters/model.ts';

const list = z.enum(filteredLists);

export const filtersContract = {
  /** The saved filters of a list by name. */
  'filters.list': query(z.strictObject({ list }), z.strictObject({ filters: z.array(savedFilterSchema) })),

  /** Keeps a filter under a name; the same name again replaces it. */
  'filters.save': draft(z.strictObject({ list, name: requiredText(30, '名称'), value: z.string().max(4000) }), z.strictObject({ id: idSchema }), [
    'filters',
  ]),

  /** Removes a filter. Faults: not-found filter-unknown. */
  'filters.remove': draft(z.strictObject({ id: idSchema }), z.strictObject({ id: idSchema }), ['filters']),
} as const;
