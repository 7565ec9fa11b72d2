// Does an approval change what is due, and only what and when it says? DUES-06 and legitimate reasons.
import { describe, expect, test } from 'vitest';
import { type ArrearsFacts, arrearsOf } from '#shared/dues/arrears.ts';
import { duesBook } from '#shared/dues/book.ts';
import { dueIn, type OwingPerson } from '#shared/dues/due.ts';
import type { DuesReductionInput } from '#shared/dues/model.ts';
import { checkExcuse, checkReduction, type ReductionFacts } from '#shared/dues/reduction-rules.ts';

const memberId = '01900000-0000-7000-8000-000000000001';
const standing = { memberId, fromMonth: '2026-01', category: 'salary', baseFen: 300_000, flatFen: null } as const;
const approval = (fromMonth: string, toMonth: string, amountFen: number) => ({
  memberId,
  fromMonth,
  toMonth,
  amountFen,
  approvalNo: '府直党〔2026〕3号',
});
const person = (changes: Partial<OwingPerson> = {}): OwingPerson => ({
  rounding: 'tenth',
  spans: [{ from: null, to: null }],
  standings: [standing],
  reductions: [],
  ...changes,
});

describe('应交', () => {
  test.each([
    ['2026-02', 1_500, 0],
    ['2026-03', 500, 1_000],
    ['2026-05', 500, 1_000],
    ['2026-06', 1_500, 0],
  ])('3至5月减为5元：%s 应交 %i 分，减 %i 分', (month, dueFen, waivedFen) => {
    expect(dueIn(person({ reductions: [approval('2026-03', '2026-05', 500)] }), month)).toMatchObject({ dueFen, waivedFen });
  });
  test('免交的月份应交为零，类别和基数不动', () => {
    expect(dueIn(person({ reductions: [approval('2026-03', '2026-05', 0)] }), '2026-04')).toEqual({
      dueFen: 0,
      rateText: '0.5%',
      isReduced: true,
      waivedFen: 1_500,
    });
  });
  test('没有核定基数的人也可免交', () => {
    const due = dueIn(person({ standings: [], reductions: [approval('2026-03', '2026-03', 0)] }), '2026-03');
    expect(due).toEqual({ dueFen: 0, rateText: '', isReduced: true, waivedFen: 0 });
  });
  test('减交不会比规定的多', () => {
    expect(dueIn(person({ reductions: [approval('2026-03', '2026-03', 9_900)] }), '2026-03').dueFen).toBe(1_500);
  });
  test('不在本支部的月份，批准也不算应交', () => {
    const left = person({ spans: [{ from: null, to: '2026-02' }], reductions: [approval('2026-03', '2026-03', 0)] });
    expect(dueIn(left, '2026-03').dueFen).toBeNull();
  });
});

const facts = (changes: Partial<ArrearsFacts> = {}): ArrearsFacts => ({
  year: 2026,
  today: '2026-08-10',
  rounding: 'tenth',
  members: [{ memberId, name: '吴静', spans: [{ from: null, to: null }] }],
  standings: [standing],
  reductions: [],
  excuses: [],
  closedThrough: null,
  payments: [],
  earlierPaid: [],
  ...changes,
});
const excuse = (fromMonth: string, toMonth: string) => ({ id: '01900000-0000-7000-8000-0000000000e1', memberId, fromMonth, toMonth, reason: '住院' });

describe('簿上', () => {
  test('免交的格子写免，不算欠；减交的按减后的数算欠', () => {
    const { lines } = duesBook(facts({ reductions: [approval('2026-01', '2026-02', 0), approval('2026-03', '2026-03', 500)] }));
    expect(lines[0]?.cells.slice(0, 4).map(({ state, dueFen }) => [state, dueFen])).toEqual([
      ['exempt', 0],
      ['exempt', 0],
      ['arrears', 500],
      ['arrears', 1_500],
    ]);
    expect(lines[0]).toMatchObject({ arrearsFen: 500 + 4 * 1_500, unpaidRun: 5 });
    expect(lines[0]?.reductions.map(({ amountFen }) => amountFen)).toEqual([0, 500]);
  });
  test('上缴中央的自愿党费不抵当月应交，单列', () => {
    const gift = {
      ...{ id: memberId, memberId, month: '2026-03', amountFen: 100_000, paidOn: '2026-03-05', collector: '王磊', note: '' },
      ...{ reversesId: null, payer: 'self' as const, payerName: '', isToCentre: true, recordedAt: '2026-03-05T01:00:00.000Z' },
    } as const;
    const [line] = duesBook(facts({ payments: [gift] })).lines;
    expect(line?.cells[2]).toMatchObject({ state: 'arrears', paidFen: 0 });
    expect(line).toMatchObject({ paidFen: 0, toCentreFen: 100_000 });
  });
});

describe('欠交名单', () => {
  test('从几月起、欠几个月、欠多少、到哪一步', () => {
    expect(arrearsOf(facts())).toMatchObject([{ name: '吴静', since: '2026-01', run: 7, owedFen: 7 * 1_500, stage: 'DUES-04' }]);
  });
  test('有正当理由的月份还是欠，但不计入连续', () => {
    const [line] = arrearsOf(facts({ excuses: [excuse('2026-02', '2026-05')] }));
    expect(line).toMatchObject({ since: '2026-06', run: 2, owedFen: 7 * 1_500, stage: 'DUES-02' });
    expect(line?.excuses).toHaveLength(1);
  });
  test('交齐的人不在名单上；去年欠的算进来', () => {
    const standings = [{ ...standing, fromMonth: '2025-11' }];
    const earlierPaid = [{ memberId, month: '2025-11', paidFen: 1_500 }];
    expect(arrearsOf(facts({ standings, earlierPaid }))[0]).toMatchObject({ since: '2025-12', run: 8, owedFen: 8 * 1_500 });
    expect(arrearsOf(facts({ today: '2026-01-31' }))).toEqual([]);
  });
});

const reduction = (changes: Partial<DuesReductionInput> = {}): DuesReductionInput => ({
  ...{ memberId, fromMonth: '2026-03', toMonth: '2026-12', amountFen: 0, approvalNo: '府直党〔2026〕3号' },
  ...{ approvedOn: '2026-03-01', approvedBy: '县直工委', reason: '重病' },
  ...changes,
});
const rulesOf = (changes: Partial<DuesReductionInput>, known: Partial<ReductionFacts> = {}) =>
  checkReduction(reduction(changes), {
    ...{ today: '2026-03-05', name: '吴静', approver: 'superior', isTemporaryBranch: false, others: [], fullFen: 1_500 },
    ...known,
  }).map(({ rule, severity, field }) => `${severity} ${rule} ${field}`);

describe('减免须上级批准（DUES-06）', () => {
  test.each<[string, Partial<DuesReductionInput>, Partial<ReductionFacts>, string[]]>([
    ['有文号', {}, {}, []],
    ['没有文号', { approvalNo: '' }, {}, ['ERROR DUES-06 approvalNo']],
    ['没有文号，本地规定支部决定', { approvalNo: '' }, { approver: 'branch' }, []],
    ['截止早于起始', { toMonth: '2026-02' }, {}, ['ERROR DUES-06a toMonth']],
    ['与已有的重叠一个月', {}, { others: [{ fromMonth: '2026-12', toMonth: '2027-02' }] }, ['ERROR DUES-06b fromMonth']],
    ['紧接已有的', {}, { others: [{ fromMonth: '2026-01', toMonth: '2026-02' }] }, []],
    ['批准在明天', { approvedOn: '2026-03-06' }, {}, ['ERROR DUES-06c approvedOn']],
    ['批准在今天', { approvedOn: '2026-03-05' }, {}, []],
    ['减后与应交一样', { amountFen: 1_500 }, {}, ['ERROR DUES-06d amountFen']],
    ['减后少一分', { amountFen: 1_499 }, {}, []],
    ['没有基数，减到多少都行', { amountFen: 5_000 }, { fullFen: null }, []],
    ['临时党支部', {}, { isTemporaryBranch: true }, ['ERROR ORG-14 ']],
  ])('%s', (_claim, changes, known, rules) => expect(rulesOf(changes, known)).toEqual(rules));
  test('正当理由：月份和日期也要对', () => {
    const good = { memberId, fromMonth: '2026-02', toMonth: '2026-03', reason: '住院', decidedOn: '2026-03-05', decidedBy: '支委会' };
    const known = { today: '2026-03-05', name: '吴静' };
    expect(checkExcuse(good, known)).toEqual([]);
    expect(checkExcuse({ ...good, toMonth: '2026-01', decidedOn: '2026-03-06' }, known).map(({ rule }) => rule)).toEqual(['DUES-06a', 'DUES-06c']);
  });
});
