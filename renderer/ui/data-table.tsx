// How is a long list read? A real table: sorted by its heads, moved through with arrows, drawn only where one looks.
import { type ColumnDef, createSortedRowModel, type Row, type RowData, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { DataTableHead } from '#renderer/ui/data-table-head.tsx';
import { markColumn } from '#renderer/ui/mark-column.tsx';
import { compareCells, type SortValue, stepRow } from '#renderer/ui/table-moves.ts';

/** One column: its head, what a cell shows, and by what it sorts (absent: it does not). */
export interface TableColumn<R extends RowData> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: R) => ReactNode;
  readonly sortBy?: (row: R) => SortValue;
  readonly align?: 'left' | 'right';
  /** CSS width, e.g. `7rem`. */
  readonly width?: string;
}

/** Rows that can be picked: a box before each, and the space key. */
export interface Marking<R> {
  readonly marked: ReadonlySet<string>;
  readonly onMark: (row: R) => void;
  /** Title of the column of boxes. */
  readonly title: string;
  /** What a box is called. */
  readonly label: (row: R) => string;
}

interface Props<R extends RowData> {
  /** What the table is, for screen readers. */
  readonly label: string;
  readonly rows: readonly R[];
  readonly columns: readonly TableColumn<R>[];
  readonly keyOf: (row: R) => string;
  /** What Enter or a click on a row does. */
  readonly onOpen?: (row: R) => void;
  /** CSS height that the list may fill, e.g. `calc(100vh - 18rem)`. */
  readonly maxHeight?: string;
  /** What stands in place of rows. */
  readonly empty?: ReactNode;
  readonly isQuiet?: (row: R) => boolean;
  /** Told the rows in the order in which they are shown, whenever it changes. */
  readonly onShown?: (rows: readonly R[]) => void;
  readonly marking?: Marking<R>;
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
/** The table features in use here. */
export type ListFeatures = typeof features;

const columnDefs = <R extends RowData>(columns: readonly TableColumn<R>[]): ColumnDef<ListFeatures, R>[] =>
  columns.map((column) => ({
    id: column.id,
    header: column.title,
    accessorFn: (row: R) => column.sortBy?.(row) ?? null,
    enableSorting: column.sortBy !== undefined,
    sortDescFirst: false,
    sortFn: (a, b, id) => compareCells(a.getValue<SortValue>(id), b.getValue<SortValue>(id)),
  }));

const rowHeight = (): number => Math.round(Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 2.65);

/** A list of any length (10,000 rows without a stutter). Arrows, Page keys, Home and End move; Enter opens, Space picks; heads sort. */
export const DataTable = <R extends RowData>(props: Props<R>) => {
  const { rows, keyOf, marking } = props;
  const columns = useMemo(() => (marking ? [markColumn(marking, keyOf), ...props.columns] : props.columns), [marking, keyOf, props.columns]);
  const scroller = useRef<HTMLDivElement>(null);
  const defs = useMemo(() => columnDefs(columns), [columns]);
  const data = useMemo(() => [...rows], [rows]);
  const table = useTable<ListFeatures, R>({ features, columns: defs, data, getRowId: keyOf });
  const sorted = table.getRowModel().rows;
  const tellShown = useEffectEvent((shown: readonly Row<ListFeatures, R>[]) => props.onShown?.(shown.map(({ original }) => original)));
  useEffect(() => tellShown(sorted), [sorted]);
  return (
    <div className="table-frame">
      <div ref={scroller} className="table-scroll" style={{ maxHeight: props.maxHeight }}>
        <table className="data-table" aria-label={props.label} aria-rowcount={sorted.length + 1}>
          <DataTableHead table={table} columns={columns} />
          <TableBody {...props} columns={columns} sorted={sorted} scroller={scroller} />
        </table>
      </div>
      {sorted.length === 0 ? props.empty : null}
    </div>
  );
};

interface BodyProps<R extends RowData> extends Props<R> {
  readonly sorted: readonly Row<ListFeatures, R>[];
  readonly scroller: RefObject<HTMLDivElement | null>;
}

const TableBody = <R extends RowData>({ sorted, scroller, columns, onOpen, isQuiet, marking }: BodyProps<R>) => {
  const [active, setActive] = useState(0);
  // Where the last key led: keys may come faster than rows are drawn.
  const target = useRef(0);
  const virtualizer = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: rowHeight,
    getItemKey: (index) => sorted[index]?.id ?? index,
    overscan: 12,
    initialRect: { width: 1000, height: 600 },
  });
  const items = virtualizer.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);

  const reach = (index: number) => {
    target.current = index;
    setActive(index);
  };
  const goTo = (index: number) => {
    reach(index);
    virtualizer.scrollToIndex(index);
    const focus = () => scroller.current?.querySelector<HTMLElement>(`tr[data-index="${target.current}"]`)?.focus({ preventScroll: true });
    // A row that was out of sight is drawn with the next frame.
    requestAnimationFrame(focus);
  };
  const press = (event: KeyboardEvent, row: R) => {
    if (event.target !== event.currentTarget) return;
    const next = stepRow(event.key, target.current, sorted.length);
    const isMark = event.key === ' ' && marking !== undefined;
    if (next === null && event.key !== 'Enter' && !isMark) return;
    event.preventDefault();
    if (next !== null) goTo(next);
    // The row that was reached, even where the focus has not followed yet.
    else if (isMark) marking.onMark(sorted[target.current]?.original ?? row);
    else onOpen?.(row);
  };
  const current = Math.min(active, sorted.length - 1);
  return (
    <tbody>
      {before > 0 ? <Spacer height={before} span={columns.length} /> : null}
      {items.map(({ index }) => {
        const row = sorted[index];
        if (!row) return null;
        return (
          <tr
            key={row.id}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-rowindex={index + 2}
            tabIndex={onOpen && index === current ? 0 : -1}
            className={classOf(onOpen !== undefined, isQuiet?.(row.original) === true)}
            onFocus={() => reach(index)}
            onKeyDown={(event) => press(event, row.original)}
            onClick={() => onOpen?.(row.original)}
          >
            <Cells columns={columns} row={row.original} />
          </tr>
        );
      })}
      {after > 0 ? <Spacer height={after} span={columns.length} /> : null}
    </tbody>
  );
};

const classOf = (isOpening: boolean, isQuiet: boolean): string => [isOpening ? 'row-opens' : '', isQuiet ? 'row-quiet' : ''].join(' ').trim();

const Cells = <R extends RowData>({ columns, row }: { readonly columns: readonly TableColumn<R>[]; readonly row: R }) =>
  columns.map((column) => (
    <td key={column.id} className={column.align === 'right' ? 'num' : undefined}>
      {column.cell(row)}
    </td>
  ));

const Spacer = ({ height, span }: { readonly height: number; readonly span: number }) => (
  <tr className="table-spacer">
    <td colSpan={span} style={{ height }} />
  </tr>
);
