// What does a step do to a whole range of the grid? Fill with what is due, copy down or to the right, empty; and what is wrong in it.
import { amountOf, type Cursor, cellKey, type GridState, isOpenCell, openFen, type Pending, typedYuan } from '#renderer/dues/grid-state.ts';
import type { DuesCell, DuesLine } from '#shared/dues/model.ts';

/** A rectangle of cells, all edges included. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The range meant: from the anchor to the cursor, or the cursor's cell alone. */
export const rangeOf = ({ cursor, anchor }: Pick<GridState, 'cursor' | 'anchor'>): Range => {
  const other = anchor ?? cursor;
  return {
    top: Math.min(cursor.row, other.row),
    bottom: Math.max(cursor.row, other.row),
    left: Math.min(cursor.month, other.month),
    right: Math.max(cursor.month, other.month),
  };
};

/** Tells whether more than one cell is meant. */
export const isWide = ({ top, bottom, left, right }: Range): boolean => top !== bottom || left !== right;

type Change = readonly [cell: string, text: string];

const openCells = (lines: readonly DuesLine[], { top, bottom, left, right }: Range): { line: DuesLine; cell: DuesCell }[] =>
  lines.slice(top, bottom + 1).flatMap((line) =>
    line.cells
      .slice(left, right + 1)
      .filter(isOpenCell)
      .map((cell) => ({ line, cell })),
  );

/** Every open cell of the range gets what is due; cells already typed into stay. */
export const fillRange = (lines: readonly DuesLine[], range: Range, pending: Pending): Change[] =>
  openCells(lines, range).flatMap(({ line, cell }): Change[] => {
    const key = cellKey(line.memberId, cell.month);
    return openFen(cell) === 0 || pending.has(key) ? [] : [[key, typedYuan(openFen(cell))]];
  });

/** The typed figures of the range's first row (`down`) or first column (`right`) repeated over the rest; closed cells are left alone. */
export const copyRange = (lines: readonly DuesLine[], range: Range, pending: Pending, way: 'down' | 'right'): Change[] =>
  openCells(lines, range).flatMap(({ line, cell }): Change[] => {
    const from = way === 'down' ? sourceAbove(lines, range, cell) : keyAt(lines, { row: lines.indexOf(line), month: range.left });
    const text = from ? pending.get(from) : undefined;
    const key = cellKey(line.memberId, cell.month);
    return text === undefined || from === key ? [] : [[key, text]];
  });

const sourceAbove = (lines: readonly DuesLine[], { top }: Range, cell: DuesCell): string | null => {
  const line = lines[top];
  return line ? cellKey(line.memberId, cell.month) : null;
};

const keyAt = (lines: readonly DuesLine[], { row, month }: Cursor): string | null => {
  const line = lines[row];
  const cell = line?.cells[month];
  return line && cell ? cellKey(line.memberId, cell.month) : null;
};

/** Everything typed in the range goes. */
export const emptyRange = (lines: readonly DuesLine[], range: Range, pending: Pending): Change[] =>
  openCells(lines, range).flatMap(({ line, cell }): Change[] => {
    const key = cellKey(line.memberId, cell.month);
    return pending.has(key) ? [[key, '']] : [];
  });

/** What is odd about a typed figure: no amount · more than is open · less than is open. */
type Oddity = 'bad' | 'more' | 'less';

/** One typed figure that is odd, with its place among the lines. */
export interface Complaint {
  readonly oddity: Oddity;
  readonly at: Cursor;
  readonly name: string;
  readonly month: number;
  readonly text: string;
  readonly open: string;
}

const oddityOf = (cell: DuesCell, text: string): Oddity | null => {
  const fen = amountOf(text);
  if (fen === null) return 'bad';
  if (fen === openFen(cell)) return null;
  return fen > openFen(cell) ? 'more' : 'less';
};

const gravity: readonly Oddity[] = ['bad', 'more', 'less'];

/** The odd ones among the typed figures, what is no amount first, then in the order of the book. Only what is no amount blocks recording. */
export const complaintsOf = (lines: readonly DuesLine[], pending: Pending): Complaint[] => {
  if (pending.size === 0) return [];
  const found = lines.flatMap((line, row) =>
    line.cells.flatMap((cell, month): Complaint[] => {
      const text = pending.get(cellKey(line.memberId, cell.month));
      const oddity = text === undefined ? null : oddityOf(cell, text);
      return text === undefined || oddity === null
        ? []
        : [{ oddity, at: { row, month }, name: line.name, month: month + 1, text, open: typedYuan(openFen(cell)) }];
    }),
  );
  return found.sort((a, b) => gravity.indexOf(a.oddity) - gravity.indexOf(b.oddity));
};
