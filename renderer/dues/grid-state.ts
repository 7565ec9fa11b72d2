// What do keys and pastes change in the dues grid? Figures wait here until they are recorded; every step can be undone.
import { type Fen, parseYuan, yuanText } from '#shared/core/money.ts';
import type { DuesBook, DuesCell, DuesLine } from '#shared/dues/model.ts';

/** A place in the grid: line and month, both from 0. */
export interface Cursor {
  readonly row: number;
  readonly month: number;
}

/** Typed figures that are not recorded yet, by cell key; what does not read as an amount stays as typed and is marked. */
export type Pending = ReadonlyMap<string, string>;

/** One step that can be undone: what was pending before, and the cell typed into (typing on in it is one step). */
interface Step {
  readonly before: Pending;
  readonly cell: string | null;
}

/** The grid's own state. `anchor`: where a range began that reaches to the cursor; null while only the cursor's cell is meant. */
export interface GridState {
  readonly cursor: Cursor;
  readonly anchor: Cursor | null;
  /** Counts the times that somebody outside the grid led the cursor to a cell: each takes the focus there. */
  readonly sought: number;
  readonly pending: Pending;
  readonly past: readonly Step[];
}

export type GridAction =
  | { readonly type: 'go'; readonly to: Cursor; readonly extends?: boolean; readonly isSought?: boolean }
  | { readonly type: 'write'; readonly cell: string; readonly text: string }
  | { readonly type: 'fill'; readonly changes: readonly (readonly [cell: string, text: string])[] }
  | { readonly type: 'undo' }
  | { readonly type: 'clear' }
  | { readonly type: 'recorded' };

/** A grid in which nothing was typed. */
export const emptyGrid: GridState = { cursor: { row: 0, month: 0 }, anchor: null, sought: 0, pending: new Map(), past: [] };

/** Key of a cell: member and month. */
export const cellKey = (memberId: string, month: string): string => `${memberId}/${month}`;

const deepestUndo = 100;

const put = (pending: Pending, changes: readonly (readonly [string, string])[]): Pending => {
  const next = new Map(pending);
  for (const [cell, text] of changes) {
    if (text.trim() === '') next.delete(cell);
    else next.set(cell, text);
  }
  return next;
};

const step = (state: GridState, cell: string | null, changes: readonly (readonly [string, string])[]): GridState => {
  const isSameCell = cell !== null && state.past.at(-1)?.cell === cell;
  const past = isSameCell ? state.past : [...state.past, { before: state.pending, cell }].slice(-deepestUndo);
  return { ...state, pending: put(state.pending, changes), past };
};

/** The grid after one action. */
export const gridReducer = (state: GridState, action: GridAction): GridState => {
  switch (action.type) {
    case 'go':
      return {
        ...state,
        cursor: action.to,
        anchor: action.extends ? (state.anchor ?? state.cursor) : null,
        sought: state.sought + (action.isSought ? 1 : 0),
      };
    case 'write':
      return step(state, action.cell, [[action.cell, action.text]]);
    case 'fill':
      return action.changes.length === 0 ? state : step(state, null, action.changes);
    case 'undo': {
      const last = state.past.at(-1);
      return last ? { ...state, pending: last.before, past: state.past.slice(0, -1) } : state;
    }
    case 'recorded':
      return { ...emptyGrid, cursor: state.cursor };
    case 'clear':
      return state.pending.size === 0 ? state : { ...state, pending: new Map(), past: [...state.past, { before: state.pending, cell: null }] };
  }
};

/** Where a key leads, or null when it does not move. Enter goes to the next person; with Ctrl to the edge; the grid's edges hold. */
export const moveCursor = (key: string, from: Cursor, rows: number, toEdge = false): Cursor | null => {
  const to = (row: number, month: number): Cursor => ({ row: Math.max(0, Math.min(rows - 1, row)), month: Math.max(0, Math.min(11, month)) });
  const far = toEdge ? rows + 11 : 1;
  switch (key) {
    case 'ArrowUp':
      return to(from.row - far, from.month);
    case 'ArrowDown':
      return to(from.row + far, from.month);
    case 'Enter':
      return to(from.row + 1, from.month);
    case 'ArrowLeft':
      return to(from.row, from.month - far);
    case 'ArrowRight':
      return to(from.row, from.month + far);
    case 'Home':
      return to(toEdge ? 0 : from.row, 0);
    case 'End':
      return to(toEdge ? rows - 1 : from.row, 11);
    case 'PageUp':
      return to(from.row - 10, from.month);
    case 'PageDown':
      return to(from.row + 10, from.month);
    default:
      return null;
  }
};

/** Tells whether a payment can be typed into a cell: due or still open, of a member whose dues are set. */
export const isOpenCell = (cell: DuesCell): boolean =>
  cell.state === 'due' || cell.state === 'arrears' || cell.state === 'partly' || cell.state === 'future';

/** What is still open in a cell, in fen; 0 when nothing is. */
export const openFen = (cell: DuesCell): Fen => (isOpenCell(cell) ? Math.max(0, (cell.dueFen ?? 0) - cell.paidFen) : 0);

/** An amount as one types it: 123450 → 1234.50. */
export const typedYuan = (fen: Fen): string => yuanText(fen).replaceAll(',', '');

/** The changes that fill every open cell of a month with what is due; cells already typed into stay. */
export const fillMonth = (lines: readonly DuesLine[], month: number, pending: Pending): [string, string][] =>
  lines.flatMap((line): [string, string][] => {
    const cell = line.cells[month];
    if (!cell || openFen(cell) === 0 || pending.has(cellKey(line.memberId, cell.month))) return [];
    return [[cellKey(line.memberId, cell.month), typedYuan(openFen(cell))]];
  });

/** What a pasted block would change, and how many of its cells could not be used. */
export interface Placement {
  readonly changes: readonly (readonly [string, string])[];
  readonly skipped: number;
  readonly bad: number;
  readonly outside: number;
}

/** Lays a block over the grid from the cursor on; empty cells change nothing, closed cells are left alone. */
export const placeBlock = (block: readonly (readonly string[])[], from: Cursor, lines: readonly DuesLine[]): Placement => {
  const changes: [string, string][] = [];
  let skipped = 0;
  let bad = 0;
  let outside = 0;
  for (const [down, texts] of block.entries()) {
    for (const [right, text] of texts.entries()) {
      if (text === '') continue;
      const line = lines[from.row + down];
      const cell = line?.cells[from.month + right];
      if (!line || !cell) outside += 1;
      else if (!isOpenCell(cell)) skipped += 1;
      else {
        if (amountOf(text) === null) bad += 1;
        changes.push([cellKey(line.memberId, cell.month), text.replace(/\s+/g, ' ')]);
      }
    }
  }
  return { changes, skipped, bad, outside };
};

/** A typed figure as fen; null when it is not an amount above zero. */
export const amountOf = (text: string): Fen | null => {
  const fen = parseYuan(text);
  return fen !== null && fen > 0 ? fen : null;
};

/** What would be recorded: the payments in the book's order, their sum, and how many figures do not read as amounts. */
export const pendingPayments = (
  book: DuesBook,
  pending: Pending,
): { payments: { memberId: string; month: string; amountFen: Fen }[]; amountFen: Fen; bad: number } => {
  const payments: { memberId: string; month: string; amountFen: Fen }[] = [];
  let bad = 0;
  for (const line of book.lines) {
    for (const cell of line.cells) {
      const text = pending.get(cellKey(line.memberId, cell.month));
      if (text === undefined) continue;
      const amountFen = amountOf(text);
      if (amountFen === null) bad += 1;
      else payments.push({ memberId: line.memberId, month: cell.month, amountFen });
    }
  }
  return { payments, amountFen: payments.reduce((sum, { amountFen }) => sum + amountFen, 0), bad };
};
