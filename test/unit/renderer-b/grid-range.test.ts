// Does a range of the dues grid fill, copy and empty what it covers, and are odd figures named?
import { describe, expect, test } from 'vitest';
import { complaintsOf, copyRange, emptyRange, fillRange, isWide, rangeOf } from '#renderer/dues/grid-range.ts';
import { cellKey, emptyGrid, gridReducer, moveCursor } from '#renderer/dues/grid-state.ts';
import type { DuesCell, DuesLine, DuesState } from '#shared/dues/model.ts';

const cell = (month: number, state: DuesState, dueFen: number | null, paidFen = 0): DuesCell => ({
  month: `2026-${String(month + 1).padStart(2, '0')}`,
  ...{ state, dueFen, paidFen, isReduced: false, waivedFen: 0, isExcused: false, payments: [] },
});
const line = (memberId: string, dueFen: number, special: Partial<Record<number, DuesCell>> = {}): DuesLine => ({
  ...{ memberId, name: memberId, category: 'salary', baseFen: 300_000, rateText: '0.5%', monthlyDueFen: dueFen },
  cells: Array.from({ length: 12 }, (_, month) => special[month] ?? cell(month, 'due', dueFen)),
  ...{ dueFen: 0, paidFen: 0, arrearsFen: 0, toCentreFen: 0, reductions: [], unpaidRun: 0 },
});
const lines = [line('a', 1_500), line('b', 5_000, { 1: cell(1, 'paid', 5_000, 5_000), 2: cell(2, 'exempt', 0) }), line('c', 320)];
const key = (memberId: string, month: number): string => cellKey(memberId, `2026-${String(month).padStart(2, '0')}`);
const firstQuarter = { top: 0, bottom: 2, left: 0, right: 2 };

describe('范围', () => {
  test('Shift 从起点拉到光标，往哪边都行；不按 Shift 就收回', () => {
    const pulled = gridReducer({ ...emptyGrid, cursor: { row: 2, month: 3 } }, { type: 'go', to: { row: 0, month: 1 }, extends: true });
    expect(rangeOf(pulled)).toEqual({ top: 0, bottom: 2, left: 1, right: 3 });
    const further = gridReducer(pulled, { type: 'go', to: { row: 1, month: 5 }, extends: true });
    expect(rangeOf(further)).toEqual({ top: 1, bottom: 2, left: 3, right: 5 });
    expect(isWide(rangeOf(gridReducer(further, { type: 'go', to: { row: 1, month: 5 } })))).toBe(false);
  });
  test.each([
    ['End', false, { row: 1, month: 11 }],
    ['Home', true, { row: 0, month: 0 }],
    ['End', true, { row: 2, month: 11 }],
    ['ArrowDown', true, { row: 2, month: 4 }],
    ['ArrowLeft', true, { row: 1, month: 0 }],
  ])('%s，Ctrl %s：到 %o', (pressed, toEdge, to) => expect(moveCursor(pressed, { row: 1, month: 4 }, 3, toEdge)).toEqual(to));
});

describe('一片格子', () => {
  test('空格按应交填；已交、免交、已填的不动', () => {
    const pending = new Map([[key('a', 2), '10']]);
    expect(fillRange(lines, firstQuarter, pending)).toEqual([
      [key('a', 1), '15.00'],
      [key('a', 3), '15.00'],
      [key('b', 1), '50.00'],
      ...[1, 2, 3].map((month) => [key('c', month), '3.20']),
    ]);
  });
  test('Ctrl+D 把首行的数往下抄，Ctrl+R 把首列的往右抄', () => {
    const pending = new Map([[key('a', 1), '7']]);
    expect(copyRange(lines, { ...firstQuarter, right: 0 }, pending, 'down')).toEqual([
      [key('b', 1), '7'],
      [key('c', 1), '7'],
    ]);
    expect(copyRange(lines, firstQuarter, pending, 'right')).toEqual([
      [key('a', 2), '7'],
      [key('a', 3), '7'],
    ]);
  });
  test('Delete 只清没登记的', () => {
    const pending = new Map([
      [key('a', 1), '7'],
      [key('c', 9), '7'],
    ]);
    expect(emptyRange(lines, firstQuarter, pending)).toEqual([[key('a', 1), '']]);
  });
});

describe('登记前的核对', () => {
  test('不是金额的在前，多了少了的写明还应交多少；正好的不说', () => {
    const pending = new Map([
      [key('a', 1), '15'],
      [key('a', 2), '20'],
      [key('b', 1), '30'],
      [key('c', 1), '三块二'],
    ]);
    expect(complaintsOf(lines, pending).map(({ oddity, name, month, open }) => [oddity, name, month, open])).toEqual([
      ['bad', 'c', 1, '3.20'],
      ['more', 'a', 2, '15.00'],
      ['less', 'b', 1, '50.00'],
    ]);
    expect(complaintsOf(lines, new Map())).toEqual([]);
  });
});
