// Does the year's book show what is owed, paid and missing, cell by cell and in sum?
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DuesFacts, duesBook, type PaymentFact, unsetMonths } from '#shared/dues/book.ts';
import type { DuesBook } from '#shared/dues/model.ts';

const wu = '01900000-0000-7000-8000-000000000001';
const xu = '01900000-0000-7000-8000-000000000002';
let next = 100;
const pay = (memberId: string, month: string, amountFen: number, changes: Partial<PaymentFact> = {}): PaymentFact => ({
  id: `01900000-0000-7000-8000-${String(next++).padStart(12, '0')}`,
  memberId,
  month,
  amountFen,
  paidOn: `${month}-05`,
  collector: '王磊',
  note: '',
  reversesId: null,
  payer: 'self',
  payerName: '',
  isToCentre: false,
  recordedAt: `${month}-05T01:00:00.000Z`,
  ...changes,
});
const salary = (memberId: string, fromMonth: string, baseFen: number | null) => ({
  memberId,
  fromMonth,
  category: 'salary' as const,
  baseFen,
  flatFen: null,
});
const bookOf = (changes: Partial<DuesFacts> = {}): DuesBook =>
  duesBook({
    year: 2026,
    today: '2026-04-10',
    rounding: 'tenth',
    members: [{ memberId: wu, name: '吴静', spans: [{ from: null, to: null }] }],
    standings: [salary(wu, '2026-01', 300_000)],
    reductions: [],
    excuses: [],
    closedThrough: null,
    payments: [],
    earlierPaid: [],
    ...changes,
  });
const states = (book: DuesBook, line = 0) => book.lines[line]?.cells.map(({ state }) => state);
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('每一格', () => {
  test('过去未交是欠，本月是待交，以后是未到', () => {
    expect(states(bookOf())).toEqual([...times(3, 'arrears'), 'due', ...times(8, 'future')]);
  });
  test('交足是已交，交一部分是部分；预交的以后月份也是已交', () => {
    const payments = [pay(wu, '2026-01', 1_500), pay(wu, '2026-02', 1_000), pay(wu, '2026-04', 500), pay(wu, '2026-05', 1_500)];
    expect(states(bookOf({ payments }))).toEqual(['paid', 'partly', 'arrears', 'partly', 'paid', ...times(7, 'future')]);
  });
  test('分两次交足也是已交', () => {
    const book = bookOf({ payments: [pay(wu, '2026-01', 1_000), pay(wu, '2026-01', 500)] });
    expect(book.lines[0]?.cells[0]).toMatchObject({ state: 'paid', paidFen: 1_500 });
  });
  test('月份到最后一天还是待交，次日才欠', () => {
    expect(states(bookOf({ today: '2026-03-31' }))?.[2]).toBe('due');
    expect(states(bookOf({ today: '2026-04-01' }))?.[2]).toBe('arrears');
  });
  test('没有核定的月份说不出应交，交了的钱照记', () => {
    const book = bookOf({ standings: [salary(wu, '2026-03', 300_000)], payments: [pay(wu, '2026-01', 800)] });
    expect(states(book)?.slice(0, 3)).toEqual(['unset', 'unset', 'arrears']);
    expect(book.lines[0]?.cells[0]).toMatchObject({ dueFen: null, paidFen: 800 });
    expect(book.totals).toMatchObject({ unsetPeople: 1, arrearsFen: 1_500, paidFen: 800 });
  });
  test('有类别没有基数同样是未核定', () => {
    const book = bookOf({ standings: [salary(wu, '2026-01', null)] });
    expect(states(book)).toEqual(times(12, 'unset'));
    expect(book.lines[0]).toMatchObject({ category: 'salary', baseFen: null, rateText: '', monthlyDueFen: null, dueFen: 0 });
  });
  test('预备党员自支部大会通过当月起交纳党费', () => {
    const members = [{ memberId: wu, name: '吴静', spans: [{ from: '2026-03', to: null }] }];
    const book = bookOf({ members });
    expect(states(book)?.slice(0, 4)).toEqual(['notMember', 'notMember', 'arrears', 'due']);
    expect(book.lines[0]?.dueFen).toBe(10 * 1_500);
  });
  test('离开的次月起不再应交', () => {
    const members = [{ memberId: wu, name: '吴静', spans: [{ from: null, to: '2026-02' }] }];
    expect(states(bookOf({ members }))).toEqual(['arrears', 'arrears', ...times(10, 'notMember')]);
  });
  test('基数从变动当月起算，以前的月份不动', () => {
    const standings = [salary(wu, '2026-01', 300_000), salary(wu, '2026-03', 300_001)];
    const book = bookOf({ standings });
    expect(book.lines[0]?.cells.slice(0, 4).map(({ dueFen }) => dueFen)).toEqual([1_500, 1_500, 3_000, 3_000]);
    expect(book.lines[0]).toMatchObject({ baseFen: 300_001, rateText: '1%', monthlyDueFen: 3_000 });
  });
});

describe('冲正', () => {
  const paid = pay(wu, '2026-01', 1_500);
  const reversal = pay(wu, '2026-01', -1_500, { reversesId: paid.id, note: '记错人' });
  test('冲正后净额为零，两笔都还列着', () => {
    const cell = bookOf({ payments: [paid, reversal] }).lines[0]?.cells[0];
    expect(cell).toMatchObject({ state: 'arrears', paidFen: 0 });
    expect(cell?.payments.map(({ amountFen, isReversed, reversesId }) => [amountFen, isReversed, reversesId])).toEqual([
      [1_500, true, null],
      [-1_500, false, paid.id],
    ]);
  });
  test('冲正后重新登记，又是已交', () => {
    expect(bookOf({ payments: [paid, reversal, pay(wu, '2026-01', 1_500)] }).lines[0]?.cells[0]).toMatchObject({ state: 'paid', paidFen: 1_500 });
  });
});

describe('连续未交', () => {
  test('到最近一个过完的月份为止', () => expect(bookOf().lines[0]?.unpaidRun).toBe(3));
  test('跨年往回数，上年的交纳也算', () => {
    const standings = [salary(wu, '2025-01', 300_000)];
    const earlierPaid = [{ memberId: wu, month: '2025-09', paidFen: 1_500 }];
    expect(bookOf({ standings, earlierPaid }).lines[0]?.unpaidRun).toBe(6);
    expect(bookOf({ standings }).lines[0]?.unpaidRun).toBe(15);
  });
  test('一月里数的是上年', () => {
    const facts = { today: '2026-01-20', standings: [salary(wu, '2025-11', 300_000)] };
    expect(bookOf(facts).lines[0]?.unpaidRun).toBe(2);
  });
  test('往年的账数到那年12月', () => {
    const payments = [pay(wu, '2026-08', 1_500)];
    expect(bookOf({ today: '2027-05-01', payments }).lines[0]?.unpaidRun).toBe(4);
  });
});

describe('合计', () => {
  const members = [
    { memberId: wu, name: '吴静', spans: [{ from: null, to: null }] },
    { memberId: xu, name: '徐超', spans: [{ from: '2026-02', to: null }] },
  ];
  test('每月应交几人、已交几人、应交、实交、欠交', () => {
    const standings = [salary(wu, '2026-01', 300_000), salary(xu, '2026-01', 788_000)];
    const book = bookOf({ members, standings, payments: [pay(wu, '2026-01', 1_500), pay(xu, '2026-02', 11_820)] });
    expect(book.months[0]).toEqual({ month: '2026-01', duePeople: 1, paidPeople: 1, dueFen: 1_500, paidFen: 1_500, waivedFen: 0, arrearsFen: 0 });
    expect(book.months[1]).toEqual({
      month: '2026-02',
      duePeople: 2,
      paidPeople: 1,
      dueFen: 13_320,
      paidFen: 11_820,
      waivedFen: 0,
      arrearsFen: 1_500,
    });
    expect(book.months[3]).toMatchObject({ duePeople: 2, paidPeople: 0, arrearsFen: 0 });
  });
  test('多交的人不抵别人的欠', () => {
    const standings = [salary(wu, '2026-01', 300_000), salary(xu, '2026-01', 300_000)];
    const book = bookOf({ members, standings, payments: [pay(wu, '2026-02', 3_000)] });
    expect(book.months[1]).toMatchObject({ dueFen: 3_000, paidFen: 3_000, arrearsFen: 1_500, paidPeople: 1 });
  });
  test('横加与竖加总是相等', () => {
    const month = fc.integer({ min: 1, max: 12 }).map((number) => `2026-${String(number).padStart(2, '0')}`);
    const payment = fc.record({ memberId: fc.constantFrom(wu, xu), month, amountFen: fc.integer({ min: -500_000, max: 500_000 }) });
    const standing = fc.record({ memberId: fc.constantFrom(wu, xu), fromMonth: month, baseFen: fc.option(fc.integer({ min: 1, max: 3_000_000 })) });
    fc.assert(
      fc.property(fc.array(payment), fc.array(standing), fc.constantFrom('2025-12-31', '2026-06-15', '2027-02-01'), (payments, standings, today) => {
        const book = bookOf({
          members,
          today,
          standings: standings.map(({ memberId, fromMonth, baseFen }) => salary(memberId, fromMonth, baseFen)),
          payments: payments.map(({ memberId, month, amountFen }) => pay(memberId, month, amountFen)),
        });
        for (const figure of ['dueFen', 'paidFen', 'arrearsFen'] as const) {
          const across = book.lines.reduce((sum, line) => sum + line[figure], 0);
          const down = book.months.reduce((sum, one) => sum + one[figure], 0);
          expect([across, down]).toEqual([book.totals[figure], book.totals[figure]]);
        }
        expect(book.totals.paidFen).toBe(payments.reduce((sum, { amountFen }) => sum + amountFen, 0));
      }),
    );
  });
});

test('未核定的月份只数到本月', () => {
  const book = bookOf({ standings: [] });
  expect(book.lines.map((line) => unsetMonths(line, '2026-04-10'))).toEqual([['2026-01', '2026-02', '2026-03', '2026-04']]);
});
