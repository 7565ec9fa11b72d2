// May money be passed up, used, counted and published as the rules say? DUES-11, -12, -15 and the closing of a month.
import { describe, expect, test } from 'vitest';
import type { DuesClosingInput, DuesMovementInput } from '#shared/dues/account-model.ts';
import {
  checkClosing,
  checkHandover,
  checkMovement,
  checkNotice,
  collectorChanges,
  endedPeriods,
  type MovementFacts,
  mostOf,
  openOf,
  reversalShortage,
  toPassUpFen,
  unpublishedPeriods,
} from '#shared/dues/account-rules.ts';

const movement = (changes: Partial<DuesMovementInput> = {}): DuesMovementInput => ({
  ...{ kind: 'passUp', on: '2026-04-08', amountFen: 30_000, fromMonth: '2026-01', toMonth: '2026-03', slipNo: '0017' },
  ...{ counterparty: '县直工委', purpose: null, note: '', handledBy: '' },
  ...changes,
});
const rulesOf = (changes: Partial<DuesMovementInput>, facts: Partial<MovementFacts> = {}) =>
  checkMovement(movement(changes), {
    today: '2026-04-08',
    closedThrough: null,
    open: { duesFen: 30_000, centreFen: 100_000, refundFen: 5_000, cashFen: 135_000, duesCashFen: 30_000 },
    ...facts,
  }).map(({ rule, field }) => `${rule} ${field}`);

describe('上缴、返还、使用', () => {
  test.each<[string, Partial<DuesMovementInput>, string[]]>([
    ['上缴正好收到的数', {}, []],
    ['上缴多一分', { amountFen: 30_001 }, ['DUES-11 amountFen']],
    ['没有缴款单号', { slipNo: '' }, ['DUES-11a slipNo']],
    ['没写哪几个月', { fromMonth: null, toMonth: null }, ['DUES-11c fromMonth']],
    ['月份倒了', { fromMonth: '2026-04' }, ['DUES-11d toMonth']],
    ['明天的日期', { on: '2026-04-09' }, ['DUES-L4 on']],
    ['上缴中央正好', { kind: 'passUpCentre', amountFen: 100_000, fromMonth: null, toMonth: null }, []],
    ['上缴中央多一分', { kind: 'passUpCentre', amountFen: 100_001, fromMonth: null, toMonth: null }, ['DUES-11b amountFen']],
    ['收到返还，多少都行，不要单号', { kind: 'refund', amountFen: 999_999, slipNo: '', fromMonth: null, toMonth: null }, []],
    ['使用正好返还的数', { kind: 'use', amountFen: 5_000, purpose: 'training', slipNo: '' }, []],
    ['使用多一分', { kind: 'use', amountFen: 5_001, purpose: 'training' }, ['DUES-L6 amountFen']],
    ['使用没有用途', { kind: 'use', amountFen: 100 }, ['DUES-L7 purpose']],
  ])('%s', (_claim, changes, rules) => expect(rulesOf(changes)).toEqual(rules));
  const held = (cashFen: number) => ({ cashFen, duesFen: 30_000, centreFen: 100_000, refundFen: 5_000, differenceFen: cashFen - 135_000 });
  test.each<[string, number, Partial<DuesMovementInput>, string[]]>([
    ['短款 0.50 元：上缴现有的现金', 134_950, { amountFen: 29_950 }, []],
    ['短款 0.50 元：多缴一分现金就不够', 134_950, { amountFen: 29_951 }, ['DUES-11f amountFen']],
    ['短款 0.50 元：连账上也没有的，还是说现金', 134_950, { amountFen: 30_001 }, ['DUES-11f amountFen']],
    ['长款不能多缴：账上有多少缴多少', 135_050, { amountFen: 30_001 }, ['DUES-11 amountFen']],
    ['短款先短在党费上：上缴中央的还是全数', 134_950, { kind: 'passUpCentre', amountFen: 100_000 }, []],
    ['现金比待上缴中央的还少', 99_999, { kind: 'passUpCentre', amountFen: 100_000 }, ['DUES-11f amountFen']],
    ['现金比返还结余还少', 4_999, { kind: 'use', amountFen: 5_000, purpose: 'training' }, ['DUES-11f amountFen']],
    ['现金短到党费一分不剩', 105_000, { amountFen: 1 }, ['DUES-11f amountFen']],
    ['返还是收进来，现金少也收', 0, { kind: 'refund', amountFen: 100 }, []],
  ])('%s', (_claim, cashFen, changes, rules) => expect(rulesOf(changes, { open: openOf(held(cashFen)) })).toEqual(rules));
  test('最多能动用多少，是账面和现金里少的那个', () => {
    const open = openOf(held(134_950));
    expect((['passUp', 'passUpCentre', 'use', 'refund'] as const).map((kind) => mostOf(kind, open))).toEqual([29_950, 100_000, 5_000, null]);
    expect(mostOf('passUp', openOf(held(104_000)))).toBe(0);
  });
  test('结账的月份里不能再写日期', () => expect(rulesOf({}, { closedThrough: '2026-04' })).toEqual(['DUES-L3 on']));
  test.each([
    [1_500, 1_500, null],
    [1_501, 1_500, 'DUES-11e'],
  ])('冲正 %i 分，手里 %i 分', (taken, open, rule) => expect(reversalShortage(taken, open)?.rule ?? null).toBe(rule));
});

describe('月结', () => {
  const closing = (changes: Partial<DuesClosingInput>): DuesClosingInput => ({
    month: '2026-03',
    countedFen: 5_000,
    pieces: [],
    explanation: '',
    ...changes,
  });
  const rulesAt = (changes: Partial<DuesClosingInput>, closedThrough: string | null = '2026-02') =>
    checkClosing(closing(changes), { today: '2026-04-01', closedThrough, bookFen: 5_000 }).map(({ rule, field }) => `${rule} ${field}`);
  test.each<[string, Partial<DuesClosingInput>, string[]]>([
    ['次月1日可结，现金相符', {}, []],
    ['本月不能结', { month: '2026-04' }, ['DUES-L5 month']],
    ['结过的不能再结', { month: '2026-02' }, ['DUES-L5a month']],
    ['少一分要说明', { countedFen: 4_999 }, ['DUES-L5b explanation']],
    ['多一分要说明', { countedFen: 5_001 }, ['DUES-L5b explanation']],
    ['说明了就可结', { countedFen: 4_999, explanation: '找零少收' }, []],
  ])('%s', (_claim, changes, rules) => expect(rulesAt(changes)).toEqual(rules));
  test('第一次结账没有上一次', () => expect(rulesAt({}, null)).toEqual([]));
});

describe('公布（DUES-12）', () => {
  const quarter = (number: number) => ({
    fromMonth: `2026-${String(number * 3 - 2).padStart(2, '0')}`,
    toMonth: `2026-${String(number * 3).padStart(2, '0')}`,
  });
  test.each([
    ['quarter', '2026-07-01', 2],
    ['quarter', '2026-06-30', 1],
    ['month', '2026-03-31', 2],
    ['half', '2026-07-01', 1],
    ['year', '2026-12-31', 0],
    ['year', '2027-01-01', 1],
  ] as const)('按 %s，到 %s 过完了 %i 期', (cycle, today, count) => expect(endedPeriods(cycle, 2026, today)).toHaveLength(count));
  test('没公布的期，盖满才算公布', () => {
    const periods = [quarter(1), quarter(2)];
    expect(unpublishedPeriods(periods, [])).toEqual(periods);
    expect(unpublishedPeriods(periods, [quarter(1)])).toEqual([quarter(2)]);
    expect(unpublishedPeriods(periods, [{ fromMonth: '2026-01', toMonth: '2026-05' }])).toEqual([quarter(2)]);
    expect(unpublishedPeriods(periods, [{ fromMonth: '2026-01', toMonth: '2026-12' }])).toEqual([]);
  });
  const notice = { ...quarter(1), publishedOn: '2026-04-01', publishedUntil: '2026-04-08', place: '公开栏', approvedBy: '', feedback: '' };
  test.each([
    [{}, []],
    [{ publishedOn: '2026-04-09', publishedUntil: '2026-04-10' }, ['DUES-L4']],
    [{ publishedUntil: '2026-03-31' }, ['DUES-12a']],
    [{ toMonth: '2025-12' }, ['DUES-11d']],
  ])('公布记录 %o', (changes, rules) => expect(checkNotice({ ...notice, ...changes }, '2026-04-08').map(({ rule }) => rule)).toEqual(rules));
});

describe('收款人变动（DUES-15）', () => {
  const paid = (paidOn: string, collector: string) => ({ paidOn, collector });
  test.each([
    ['同一人', [paid('2026-03-05', '王磊'), paid('2026-03-09', '王磊')], [], []],
    ['同月两人', [paid('2026-03-05', '王磊'), paid('2026-03-09', '李军')], [], ['2026-03']],
    ['同月两人，有交接', [paid('2026-03-05', '王磊'), paid('2026-03-09', '李军')], [{ handedOn: '2026-03-08' }], []],
    ['两个月各一人', [paid('2026-03-05', '王磊'), paid('2026-04-09', '李军')], [], []],
    ['别的月有交接不算', [paid('2026-03-05', '王磊'), paid('2026-03-09', '李军')], [{ handedOn: '2026-04-08' }], ['2026-03']],
  ])('%s', (_claim, payments, handovers, months) => expect(collectorChanges(payments, handovers).map(({ month }) => month)).toEqual(months));
  const handover = { handedOn: '2026-03-05', fromName: '王磊', toName: '李军', cashFen: 0, lastReceipt: '', items: '' };
  test('自己交给自己不算交接，明天的不能先记', () => {
    expect(checkHandover(handover, '2026-03-05')).toEqual([]);
    expect(checkHandover({ ...handover, toName: '王磊', handedOn: '2026-03-06' }, '2026-03-05').map(({ rule }) => rule)).toEqual([
      'DUES-L4',
      'DUES-15a',
    ]);
  });
});

test.each([
  [100_000, 0, 100, 100_000],
  [100_000, 40_000, 100, 60_000],
  [100_001, 0, 50, 50_000],
  [100_000, 90_000, 60, 0],
])('收 %i、已缴 %i、按 %i%% 上缴，还应缴 %i', (collected, passed, percent, due) => expect(toPassUpFen(collected, passed, percent)).toBe(due));
