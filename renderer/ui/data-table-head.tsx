// How does a table's head sort it?
import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import type { RowData, Table } from '@tanstack/react-table';
import type { ListFeatures, TableColumn } from '#renderer/ui/data-table.tsx';

interface Props<R extends RowData> {
  readonly table: Table<ListFeatures, R>;
  readonly columns: readonly TableColumn<R>[];
}

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

/** The head row: every sortable head is a button; a third press takes the sorting away. */
export const DataTableHead = <R extends RowData>({ table, columns }: Props<R>) => (
  <thead>
    <tr aria-rowindex={1}>
      {columns.map((column) => {
        const handle = table.getColumn(column.id);
        const direction = handle?.getIsSorted() || null;
        return (
          <th
            key={column.id}
            scope="col"
            className={column.align === 'right' ? 'num' : undefined}
            style={{ width: column.width }}
            aria-sort={direction ? ariaSort[direction] : undefined}
          >
            {column.sortBy ? (
              <button type="button" className="sort" onClick={() => handle?.toggleSorting()}>
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
