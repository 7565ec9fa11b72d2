// How is a list read that the window holds whole? A real table, sorted by its heads.
import { type ColumnDef, createSortedRowModel, type Row, type RowData, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { useEffect, useEffectEvent, useMemo } from 'react';
import { ListFrame, type ListLook, type ShownColumn } from '#renderer/ui/list-frame.tsx';
import { compareCells, type SortValue } from '#shared/core/order.ts';

/** One column: its head, what a cell shows, and by what it sorts (absent: it does not). */
export interface TableColumn<R extends RowData> extends ShownColumn<R> {
  readonly sortBy?: (row: R) => SortValue;
}

interface Props<R extends RowData> extends ListLook<R> {
  readonly rows: readonly R[];
  readonly columns: readonly TableColumn<R>[];
  /** Told the rows in the order in which they are shown, whenever it changes. */
  readonly onShown?: (rows: readonly R[]) => void;
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
type ListFeatures = typeof features;

const columnDefs = <R extends RowData>(columns: readonly TableColumn<R>[]): ColumnDef<ListFeatures, R>[] =>
  columns.map((column) => ({
    id: column.id,
    header: column.title,
    accessorFn: (row: R) => column.sortBy?.(row) ?? null,
    enableSorting: column.sortBy !== undefined,
    sortDescFirst: false,
    sortFn: (a, b, id) => compareCells(a.getValue<SortValue>(id), b.getValue<SortValue>(id)),
  }));

/** A list that the window holds whole. Arrows, Page keys, Home and End move; Enter opens, Space picks; heads sort. A list of any length is a WindowedTable. */
export const DataTable = <R extends RowData>({ rows, columns, onShown, ...look }: Props<R>) => {
  const defs = useMemo(() => columnDefs(columns), [columns]);
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable<ListFeatures, R>({ features, columns: defs, data, getRowId: look.keyOf });
  const sorted = table.getRowModel().rows;
  const tellShown = useEffectEvent((shown: readonly Row<ListFeatures, R>[]) => onShown?.(shown.map(({ original }) => original)));
  useEffect(() => tellShown(sorted), [sorted]);
  return (
    <ListFrame
      {...look}
      columns={columns}
      source={{ count: sorted.length, rowAt: (index) => sorted[index]?.original, keyAt: (index) => sorted[index]?.id ?? String(index) }}
      sorting={{
        isSortable: (id) => columns.some((column) => column.id === id && column.sortBy !== undefined),
        directionOf: (id) => table.getColumn(id)?.getIsSorted() || null,
        toggle: (id) => table.getColumn(id)?.toggleSorting(),
      }}
    />
  );
};
