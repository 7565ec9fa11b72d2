// Where does a key lead in a list, and what does a press on a head do?

const page = 12;

/** The row that a key leads to from row `index` of `count`; null when the key does not move. */
export const stepRow = (key: string, index: number, count: number): number | null => {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: count - 1,
  };
  if (!Object.hasOwn(moves, key)) return null;
  return Math.max(0, Math.min(count - 1, moves[key] ?? index));
};

/** How a list is sorted. */
export interface TableSort {
  readonly column: string;
  readonly isDescending: boolean;
}

/** The sorting after a press on a head: upwards, downwards, then none. */
export const nextSort = (sort: TableSort | null, column: string): TableSort | null => {
  if (sort?.column !== column) return { column, isDescending: false };
  return sort.isDescending ? null : { column, isDescending: true };
};
