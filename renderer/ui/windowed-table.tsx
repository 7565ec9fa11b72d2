// How is a list of any length read? The window asks for the rows around what is looked at; order and count are the ledger's.
import type { RowData } from '@tanstack/react-table';
import { ListFrame, type ListLook, type RowSource, type ShownColumn } from '#renderer/ui/list-frame.tsx';
import { nextSort, type TableSort } from '#renderer/ui/table-moves.ts';

interface Props<R extends RowData> extends ListLook<R> {
  readonly columns: readonly ShownColumn<R>[];
  readonly source: Omit<RowSource<R>, 'keyAt'>;
  /** What is asked of the list: when it changes, one looks at the first rows again. */
  readonly question: string;
  readonly sort: TableSort | null;
  readonly onSort: (sort: TableSort | null) => void;
}

/** A list whose rows come in slices, sorted by every head. Keys as in a DataTable. */
export const WindowedTable = <R extends RowData>({ source, sort, onSort, ...look }: Props<R>) => (
  <ListFrame
    {...look}
    // By place, not by row: an empty line keeps the focus when its row arrives.
    source={{ ...source, keyAt: String }}
    sorting={{
      isSortable: () => true,
      directionOf: (id) => (sort?.column === id ? directions[Number(sort.isDescending)] : null) ?? null,
      toggle: (id) => onSort(nextSort(sort, id)),
    }}
  />
);

const directions = ['asc', 'desc'] as const;
