// Who answers the calls about saved filters?
import { filtersOf, keepFilter, removeFilter } from '#db/filters/store.ts';
import type { HandlersOf } from '#electron/ledger/context.ts';
import { notFound } from '#shared/core/fault.ts';
import type { filtersContract } from '#shared/filters/contract.ts';

export const filtersHandlers: HandlersOf<keyof typeof filtersContract> = {
  'filters.list': async (reader, { list }) => ({ filters: await filtersOf(reader, list) }),
  'filters.save': async (writer, { list, name, value }) => ({ id: await keepFilter(writer, list, { name, value }) }),
  'filters.remove': async (writer, { id }) => {
    if (!(await removeFilter(writer, id))) throw notFound('filter-unknown');
    return { id };
  },
};
