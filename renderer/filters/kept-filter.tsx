// How does a list keep its filter while one opens a line and comes back? Above the pages, until the ledger is locked.
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { z } from '#shared/core/zod.ts';
import type { FilteredList } from '#shared/filters/model.ts';

type Filters = Partial<Record<FilteredList, object>>;

interface Kept {
  readonly filters: Filters;
  readonly keep: (list: FilteredList, filter: object) => void;
}

const KeptContext = createContext<Kept | null>(null);

/** Keeps the filters of the lists on the pages below. */
export const KeptFilters = ({ children }: { readonly children: ReactNode }) => {
  const [filters, setFilters] = useState<Filters>({});
  const keep = useCallback((list: FilteredList, filter: object) => setFilters((before) => ({ ...before, [list]: filter })), []);
  const kept = useMemo(() => ({ filters, keep }), [filters, keep]);
  return <KeptContext value={kept}>{children}</KeptContext>;
};

/** A list's filter and how it is changed: `const [filter, setFilter] = useKeptFilter('dues', duesFilterSchema, wholeBook)`. */
export const useKeptFilter = <T extends object>(list: FilteredList, schema: z.ZodType<T>, empty: T): [T, (filter: T) => void] => {
  const context = useContext(KeptContext);
  if (!context) throw new Error('the shell puts KeptFilters around the pages of a branch');
  const { filters, keep } = context;
  const kept = filters[list];
  const filter = useMemo(() => (kept ? (schema.safeParse(kept).data ?? empty) : empty), [kept, schema, empty]);
  return [filter, useCallback((next: T) => keep(list, next), [keep, list])];
};
