// How does a list's head sort it?
import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import type { RowData } from '@tanstack/react-table';
import type { ShownColumn } from '#renderer/ui/list-frame.tsx';

/** By which columns a list can be sorted, and how it is sorted now. */
export interface Sorting {
  readonly isSortable: (id: string) => boolean;
  readonly directionOf: (id: string) => 'asc' | 'desc' | null;
  readonly toggle: (id: string) => void;
}

interface Props<R extends RowData> {
  readonly columns: readonly ShownColumn<R>[];
  readonly sorting: Sorting;
}

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

/** The head row: every sortable head is a button; a third press takes the sorting away. */
export const ListHead = <R extends RowData>({ columns, sorting }: Props<R>) => (
  <thead>
    <tr aria-rowindex={1}>
      {columns.map((column) => {
        const direction = sorting.directionOf(column.id);
        return (
          <th
            key={column.id}
            scope="col"
            className={column.align === 'right' ? 'num' : undefined}
            style={{ width: column.width }}
            aria-sort={direction ? ariaSort[direction] : undefined}
          >
            {sorting.isSortable(column.id) ? (
              <button type="button" className="sort" onClick={() => sorting.toggle(column.id)}>
                {column.title}
                {direction === 'asc' ? <CaretUpOutlined aria-hidden /> : null}
                {direction === 'desc' ? <CaretDownOutlined aria-hidden /> : null}
              </button>
            ) : (
              column.title
            )}
          </th>
        );
      })}
    </tr>
  </thead>
);
