// How is a row picked? A box at its beginning, out of the tab order: the space key on the row does the same.
import type { RowData } from '@tanstack/react-table';
import type { Marking, ShownColumn } from '#renderer/ui/list-frame.tsx';

/** The column of boxes; a click on a box picks and does not open the row. */
export const markColumn = <R extends RowData>(marking: Marking<R>, keyOf: (row: R) => string): ShownColumn<R> => ({
  id: 'mark',
  title: marking.title,
  cell: (row) => (
    <input
      type="checkbox"
      tabIndex={-1}
      aria-label={marking.label(row)}
      checked={marking.marked.has(keyOf(row))}
      onClick={(event) => event.stopPropagation()}
      onChange={() => marking.onMark(row)}
    />
  ),
});
