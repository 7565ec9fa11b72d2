// How is a long list drawn? A real table, moved through with arrows, drawn only where one looks.
import type { RowData } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { ListHead, type Sorting } from '#renderer/ui/list-head.tsx';
import { markColumn } from '#renderer/ui/mark-column.tsx';
import { stepRow } from '#renderer/ui/table-moves.ts';

/** One column: its head, and what a cell shows. */
export interface ShownColumn<R extends RowData> {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: R) => ReactNode;
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

/** What every list may say about itself, wherever its rows come from. */
export interface ListLook<R extends RowData> {
  /** What the table is, for screen readers. */
  readonly label: string;
  readonly keyOf: (row: R) => string;
  /** What Enter or a click on a row does. */
  readonly onOpen?: (row: R) => void;
  /** CSS height that the list may fill, e.g. `calc(100vh - 18rem)`. */
  readonly maxHeight?: string;
  /** What stands in place of rows. */
  readonly empty?: ReactNode;
  readonly isQuiet?: (row: R) => boolean;
  readonly marking?: Marking<R>;
}

/** Where rows come from. A row that is not here yet is drawn as an empty line. */
export interface RowSource<R extends RowData> {
  readonly count: number;
  readonly rowAt: (index: number) => R | undefined;
  readonly keyAt: (index: number) => string;
  /** Told which rows are drawn, whenever that changes. */
  readonly onDrawn?: (first: number, last: number) => void;
}

interface Props<R extends RowData> extends ListLook<R> {
  readonly columns: readonly ShownColumn<R>[];
  readonly source: RowSource<R>;
  readonly sorting: Sorting;
  /** What is asked of the list: when it changes, one looks at the first rows again. */
  readonly question?: string;
}

const rowHeight = (): number => Math.round(Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 2.65);

/** The table around any source of rows. */
export const ListFrame = <R extends RowData>(props: Props<R>) => {
  const { source, keyOf, marking } = props;
  const columns = useMemo(() => (marking ? [markColumn(marking, keyOf), ...props.columns] : props.columns), [marking, keyOf, props.columns]);
  const scroller = useRef<HTMLDivElement>(null);
  const toTop = useEffectEvent((_question: string | undefined): void => {
    // A statement: newer Chromium answers scrollTo with a promise, which an effect must not give back.
    if (scroller.current) scroller.current.scrollTop = 0;
  });
  useEffect(() => toTop(props.question), [props.question]);
  return (
    <div className="table-frame">
      <div ref={scroller} className="table-scroll" style={{ maxHeight: props.maxHeight }}>
        <table className="data-table" aria-label={props.label} aria-rowcount={source.count + 1}>
          <ListHead columns={columns} sorting={props.sorting} />
          <ListBody key={props.question} {...props} columns={columns} scroller={scroller} />
        </table>
      </div>
      {source.count === 0 ? props.empty : null}
    </div>
  );
};

interface BodyProps<R extends RowData> extends Props<R> {
  readonly scroller: RefObject<HTMLDivElement | null>;
}

const ListBody = <R extends RowData>({ source, scroller, columns, onOpen, isQuiet, marking }: BodyProps<R>) => {
  const [active, setActive] = useState(0);
  // Where the last key led: keys may come faster than rows are drawn.
  const target = useRef(0);
  const virtualizer = useVirtualizer({
    count: source.count,
    getScrollElement: () => scroller.current,
    estimateSize: rowHeight,
    getItemKey: source.keyAt,
    overscan: 12,
    initialRect: { width: 1000, height: 600 },
  });
  const items = virtualizer.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);

  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  const tellDrawn = useEffectEvent((from: number, to: number) => source.onDrawn?.(from, to));
  useEffect(() => tellDrawn(first, last), [first, last]);

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
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const next = stepRow(event.key, target.current, source.count);
    const isMark = event.key === ' ' && marking !== undefined;
    if (next === null && event.key !== 'Enter' && !isMark) return;
    event.preventDefault();
    if (next !== null) return goTo(next);
    // The row that was reached, even where the focus has not followed yet.
    const row = source.rowAt(target.current);
    if (row === undefined) return;
    if (isMark) marking.onMark(row);
    else onOpen?.(row);
  };
  const current = Math.min(active, source.count - 1);
  return (
    <tbody>
      {before > 0 ? <Spacer height={before} span={columns.length} /> : null}
      {items.map(({ index, key }) => {
        const row = source.rowAt(index);
        return (
          <tr
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-rowindex={index + 2}
            aria-busy={row === undefined || undefined}
            tabIndex={onOpen && index === current ? 0 : -1}
            className={classOf(onOpen !== undefined, row !== undefined && isQuiet?.(row) === true)}
            onFocus={() => reach(index)}
            onKeyDown={press}
            onClick={() => (row === undefined ? undefined : onOpen?.(row))}
          >
            {row === undefined ? <td colSpan={columns.length}>…</td> : <Cells columns={columns} row={row} />}
          </tr>
        );
      })}
      {after > 0 ? <Spacer height={after} span={columns.length} /> : null}
    </tbody>
  );
};

const classOf = (isOpening: boolean, isQuiet: boolean): string => [isOpening ? 'row-opens' : '', isQuiet ? 'row-quiet' : ''].join(' ').trim();

const Cells = <R extends RowData>({ columns, row }: { readonly columns: readonly ShownColumn<R>[]; readonly row: R }) =>
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
