// Does the printed dues ledger say what the book says?
import { describe, expect, test } from 'vitest';
import type { DuesBook, DuesCell, DuesPayment } from '#shared/dues/model.ts';
import { duesSheetFooter, duesSheetLines } from '#shared/records/dues-sheet.ts';
import { aDuesBook } from '#test/unit/records/sheet-models.ts';

const book = aDuesBook();
/** 100 yuan passed up in March. */
const passed = Array.from({ length: 12 }, (_, month) => (month === 2 ? 10_000 : 0));

const paid: DuesPayment = {
  id: book.lines[0]?.memberId ?? '',
  amountFen: 4320,
  paidOn: '2026-03-08',
  collector: '陈秀兰',
  note: '',
  reversesId: null,
  payer: 'self',
  payerName: '',
  isToCentre: false,
  isReversed: false,
  recordedAt: '2026-03-08T01:00:00.000Z',
};

/** The book with the first member's March replaced. */
const withMarch = (march: Partial<DuesCell>): DuesBook => {
  const [first, ...others] = book.lines;
  if (!first) throw new Error('the book has 46 lines');
  return { ...book, lines: [{ ...first, cells: first.cells.map((cell, index) => (index === 2 ? { ...cell, ...march } : cell)) }, ...others] };
};
const firstLine = (changed: DuesBook) => duesSheetLines(changed)[0];

describe('每月一格', () => {
  test('已交：金额、日期、收款人', () => {
    expect(firstLine(withMarch({ payments: [paid] }))?.cells[2]).toEqual({ amount: '43.20', day: '3.8', collector: '陈秀兰' });
  });
  test('未交：空格；不在本支部：斜线', () => {
    expect(firstLine(withMarch({ state: 'arrears', paidFen: 0, payments: [] }))?.cells[2]).toEqual({ amount: '', day: '', collector: '' });
    expect(firstLine(withMarch({ state: 'notMember', dueFen: null, paidFen: 0, payments: [] }))?.cells[2]?.amount).toBe('／');
  });
  test('冲正后不再显示原款的日期，备注写明有冲正', () => {
    const reversal = { ...paid, amountFen: -4320, reversesId: paid.id };
    const line = firstLine(withMarch({ state: 'arrears', paidFen: 0, payments: [{ ...paid, isReversed: true }, reversal] }));
    expect(line?.cells[2]).toEqual({ amount: '', day: '', collector: '' });
    expect(line?.note).toBe('有冲正');
  });
});

test.each([
  ['2026-03-31', ''],
  ['2026-04-01', '43.20'],
  ['2027-01-05', '43.20'],
])('三月的党费 %s 交：补交栏为“%s”', (paidOn, backPaid) => {
  expect(firstLine(withMarch({ payments: [{ ...paid, paidOn }] }))?.backPaid).toBe(backPaid);
});

test('未核定的人没有应交，备注写明', () => {
  expect(duesSheetLines(book)[12]).toMatchObject({ category: '未核定', base: '', monthly: '', note: '未核定' });
});

test('欠交写在备注里', () => {
  expect(duesSheetLines(book)[3]?.note).toBe('欠 129.60');
});

describe('表尾', () => {
  const labels = ['应交', '实交', '欠交', '累计实交', '累计上缴', '收款人签名'];
  test('行次与 F4 一致，只有收款人签名留作手写', () => {
    expect(duesSheetFooter(book, passed).map(({ label }) => label)).toEqual(labels);
    expect(duesSheetFooter(book, passed).map(({ isByHand }) => isByHand)).toEqual([false, false, false, false, false, true]);
  });
  test('十二月累计实交等于全年实交', () => {
    const running = duesSheetFooter(book, passed)[3];
    expect(running?.months.at(-1)).toBe(running?.total);
  });
  test('未到的月份不印零', () => {
    const soon = {
      ...book,
      asOf: '2026-06-10',
      months: book.months.map((month, index) => (index > 5 ? { ...month, dueFen: 0, paidFen: 0, arrearsFen: 0 } : month)),
    };
    for (const { months } of duesSheetFooter(soon, passed)) expect(months.slice(6).join('')).toBe('');
    expect(duesSheetFooter(soon, passed)[2]?.months[5]).toBe('0.00');
  });
});
