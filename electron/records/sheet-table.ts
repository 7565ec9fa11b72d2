// How does a sheet become a spreadsheet? Its largest table, with figures as figures and everything else as text.
import type { TableCell, TableCellKind, TableModel } from '#shared/core/table.ts';
import type { BlockCell, Blocks, BlockTable } from '#shared/records/blocks.ts';

const said = ({ paragraphs }: BlockCell): string =>
  paragraphs
    .map(({ runs }) => runs.map(({ text }) => text).join(''))
    .join('\n')
    .trim();

/** The cells of a table by row and column; a cell that spans several says its text in the first of them. */
const gridOf = ({ rows, widths }: BlockTable): string[][] => {
  const grid = rows.map(() => widths.map(() => ''));
  const taken = new Set<string>();
  for (const [row, { cells }] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (taken.has(`${row} ${column}`)) column += 1;
      const line = grid[row];
      if (line && column < line.length) line[column] = said(cell);
      for (let down = 0; down < cell.down; down += 1)
        for (let across = 0; across < cell.across; across += 1) taken.add(`${row + down} ${column + across}`);
      column += cell.across;
    }
  }
  return grid;
};

const money = /^-?\d{1,3}(,\d{3})*\.\d{2}$/;
/** Ordinals and counts; longer digits are numbers of cards and telephones. */
const count = /^\d{1,6}$/;

const kindOf = (texts: readonly string[]): TableCellKind => {
  const filled = texts.filter((text) => text !== '');
  if (filled.length > 0 && filled.every((text) => money.test(text))) return 'money';
  return filled.length > 0 && filled.every((text) => count.test(text)) ? 'number' : 'text';
};

const cellOf = (text: string, kind: TableCellKind): TableCell => {
  if (text === '' || kind === 'text') return text === '' ? null : text;
  return kind === 'money' ? Math.round(Number(text.replaceAll(',', '')) * 100) : Number(text);
};

const cellCount = ({ rows }: BlockTable): number => rows.reduce((sum, { cells }) => sum + cells.length, 0);

/** The largest table of a sheet as a list; null when the sheet has none. Headings of two lines become one. */
export const sheetTable = ({ blocks, title }: Blocks): TableModel | null => {
  const tables = blocks.filter((block): block is BlockTable => block.kind === 'table');
  const [largest] = tables.toSorted((a, b) => cellCount(b) - cellCount(a));
  if (!largest) return null;
  const grid = gridOf(largest);
  const heads = grid.slice(0, largest.headRows);
  const rows = grid.slice(largest.headRows);
  const columns = largest.widths.map((_, column) => ({
    label: [...new Set(heads.map((line) => line[column] ?? ''))].filter(Boolean).join(' ').slice(0, 60),
    kind: kindOf(rows.map((line) => line[column] ?? '')),
  }));
  return {
    title: title.slice(0, 80),
    under: '',
    columns,
    rows: rows.map((line) => line.map((text, column) => cellOf(text, columns[column]?.kind ?? 'text'))),
  };
};
