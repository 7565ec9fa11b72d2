// Does the dues grid move, fill, paste and undo as the hand expects?
import { describe, expect, test } from 'vitest';
import {
  type Cursor,
  cellKey,
  emptyGrid,
  fillMonth,
  type GridState,
  gridReducer,
  moveCursor,
  openFen,
  pendingPayments,
  placeBlock,
} from '#renderer/dues/grid-state.ts';
import { isBlock, parseBlock } from '#renderer/dues/paste.ts';
import type { DuesBook, DuesCell, DuesLine, DuesState } from '#shared/dues/model.ts';

const cell = (month: number, state: DuesState, dueFen: number | null, paidFen = 0): DuesCell => ({
  month: `2026-${String(month + 1).padStart(2, '0')}`,
  state,
  dueFen,
  paidFen,
  isReduced: false,
  waivedFen: 0,
  isExcused: false,
  payments: [],
});
const line = (memberId: string, states: Partial<Record<number, DuesCell>>): DuesLine => ({
  memberId,
  name: memberId,
  category: 'salary',
  baseFen: 821_000,
  rateText: '1.5%',
  monthlyDueFen: 12_320,
  cells: Array.from({ length: 12 }, (_, month) => states[month] ?? cell(month, 'due', 12_320)),
  dueFen: 0,
  paidFen: 0,
  arrearsFen: 0,
  toCentreFen: 0,
  reductions: [],
  unpaidRun: 0,
});
const paid = line('paid', { 0: cell(0, 'paid', 12_320, 12_320), 1: cell(1, 'partly', 12_320, 2_000) });
const open = line('open', {});
const unset = line('unset', { 0: cell(0, 'unset', null), 1: cell(1, 'notMember', null) });
const lines = [paid, open, unset];
const book: DuesBook = {
  year: 2026,
  asOf: '2026-03-05',
  closedThrough: null,
  lines,
  months: [],
  totals: { dueFen: 0, paidFen: 0, arrearsFen: 0, unsetPeople: 1 },
};

describe('cursor', () => {
  test.each<[string, Cursor, Cursor | null]>([
    ['ArrowDown', { row: 0, month: 3 }, { row: 1, month: 3 }],
    ['ArrowDown', { row: 2, month: 3 }, { row: 2, month: 3 }],
    ['Enter', { row: 1, month: 0 }, { row: 2, month: 0 }],
    ['ArrowUp', { row: 0, month: 0 }, { row: 0, month: 0 }],
    ['ArrowRight', { row: 0, month: 11 }, { row: 0, month: 11 }],
    ['ArrowLeft', { row: 0, month: 5 }, { row: 0, month: 4 }],
    ['PageDown', { row: 0, month: 5 }, { row: 2, month: 5 }],
    ['a', { row: 0, month: 5 }, null],
  ])('%s from %o leads to %o and never off the grid', (key, from, to) => {
    expect(moveCursor(key, from, lines.length)).toEqual(to);
  });
});

describe('copied text', () => {
  test.each<[string, string[][]]>([
    ['123.20', [['123.20']]],
    [
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['1\t\t3', [['1', '', '3']]],
    ['1\t', [['1', '']]],
    ['"1,234.50"\t"say ""hi"""\n', [['1,234.50', 'say "hi"']]],
    ['"two\nlines"\t5', [['two\nlines', '5']]],
    ['1\n\n3', [['1'], [''], ['3']]],
    ['', []],
  ])('%j is read as %j', (text, cells) => {
    expect(parseBlock(text)).toEqual(cells);
  });
  test('one cell with Excel’s line end is no block, two cells are', () => {
    expect(isBlock('123.20\r\n')).toBe(false);
    expect(isBlock('1\t2')).toBe(true);
    expect(isBlock('1\n2')).toBe(true);
  });
});

describe('pasting a block', () => {
  test('paid cells, people without a base and cells beyond the edge are left alone and counted', () => {
    const placed = placeBlock(
      [
        ['1', '2', '3'],
        ['４.5', '', 'x'],
        ['7', '8'],
      ],
      { row: 0, month: 0 },
      lines,
    );
    expect(placed.changes).toEqual([
      [cellKey('paid', '2026-02'), '2'],
      [cellKey('paid', '2026-03'), '3'],
      [cellKey('open', '2026-01'), '４.5'],
      [cellKey('open', '2026-03'), 'x'],
    ]);
    expect(placed).toMatchObject({ skipped: 3, bad: 1, outside: 0 });
    expect(placeBlock([['1', '2']], { row: 1, month: 11 }, lines)).toMatchObject({ outside: 1 });
    expect(placeBlock([['1'], ['2']], { row: 2, month: 5 }, lines)).toMatchObject({ outside: 1 });
  });
});

describe('pending figures', () => {
  const write = (state: GridState, key: string, text: string) => gridReducer(state, { type: 'write', cell: key, text });
  const a = cellKey('open', '2026-01');
  const b = cellKey('open', '2026-02');

  test('typing on in one cell is one step of undo; a pasted block is one step', () => {
    let state = write(write(write(emptyGrid, a, '1'), a, '12'), a, '12.5');
    state = write(state, b, '9');
    state = gridReducer(state, {
      type: 'fill',
      changes: [
        [a, '5'],
        [b, '6'],
      ],
    });
    expect([...state.pending]).toEqual([
      [a, '5'],
      [b, '6'],
    ]);
    state = gridReducer(state, { type: 'undo' });
    expect([...state.pending]).toEqual([
      [a, '12.5'],
      [b, '9'],
    ]);
    state = gridReducer(gridReducer(state, { type: 'undo' }), { type: 'undo' });
    expect(state.pending.size).toBe(0);
    expect(gridReducer(state, { type: 'undo' })).toBe(state);
  });
  test('an emptied cell is not pending; clearing can be undone', () => {
    expect(write(write(emptyGrid, a, '1'), a, ' ').pending.size).toBe(0);
    const cleared = gridReducer(write(emptyGrid, a, '1'), { type: 'clear' });
    expect(cleared.pending.size).toBe(0);
    expect([...gridReducer(cleared, { type: 'undo' }).pending]).toEqual([[a, '1']]);
  });
  test('filling a month takes what is still open and spares what was typed', () => {
    expect(openFen(paid.cells[1] as DuesCell)).toBe(10_320);
    expect(fillMonth(lines, 1, new Map())).toEqual([
      [cellKey('paid', '2026-02'), '103.20'],
      [cellKey('open', '2026-02'), '123.20'],
    ]);
    expect(fillMonth(lines, 0, new Map([[a, '1']]))).toEqual([]);
  });
  test('only amounts above zero are recorded; anything else is counted as bad', () => {
    const pending = new Map([
      [a, '123.20'],
      [b, '0'],
      [cellKey('paid', '2026-02'), '12.345'],
      [cellKey('paid', '2026-03'), '１００元'],
    ]);
    expect(pendingPayments(book, pending)).toEqual({
      payments: [
        { memberId: 'paid', month: '2026-03', amountFen: 10_000 },
        { memberId: 'open', month: '2026-01', amountFen: 12_320 },
      ],
      amountFen: 22_320,
      bad: 2,
    });
  });
});
