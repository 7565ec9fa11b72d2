// In which order do cells sort, and where does a key lead in a list?

/** By what a cell sorts; null (nothing known) comes last. */
export type SortValue = string | number | null;

const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });

/** Compares two cells: numbers by size, texts by pinyin, nothing after everything. */
export const compareCells = (a: SortValue, b: SortValue): number => {
  if (a === null || a === '') return b === null || b === '' ? 0 : 1;
  if (b === null || b === '') return -1;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
};

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
