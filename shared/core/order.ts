// In which order do cells of a list stand?

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
