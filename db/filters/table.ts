// Which table keeps saved filters? Local: how somebody looks at a list is no matter of the superior's.
import type { Instant } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import type { FilteredList } from '#shared/filters/model.ts';

interface SavedFilterRow {
  id: Id;
  list: FilteredList;
  name: string;
  value: string;
  savedAt: Instant;
}

export interface FilterTables {
  savedFilter: SavedFilterRow;
}
