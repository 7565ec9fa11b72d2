// Do the rules of dues stop what they must stop, and nothing else?
import { describe, expect, test } from 'vitest';
import type { DuesPaymentInput, DuesStandingInput } from '#shared/dues/model.ts';
import { duesRuleWords } from '#shared/dues/rule-words.ts';
import {
  arrearsRule,
  arrearsStage,
  checkFigures,
  checkPayment,
  checkStanding,
  isBaseStale,
  isMemberIn,
  monthsApart,
  needsReview,
  type PaymentFacts,
  reversalProblem,
  type StandingFacts,
  standingIn,
  stopsPayment,
  stopsStanding,
  unpaidRunOf,
} from '#shared/dues/rules.ts';
import { aStanding } from '#test/unit/dues/standing.ts';

const memberId = '01900000-0000-7000-8000-000000000001';
const aPayment = (changes: Partial<DuesPaymentInput> = {}): DuesPaymentInput => ({
  memberId,
  month: '2026-03',
  amountFen: 1_500,
  paidOn: '2026-03-05',
  collector: '王磊',
  note: '',
  payer: 'self',
  payerName: '',
  isToCentre: false,
  ...changes,
});
const paymentFacts = (changes: Partial<PaymentFacts> = {}): PaymentFacts => ({
  today: '2026-12-31',
  isTemporaryBranch: false,
  name: '吴静',
  spans: [{ from: '2026-01', to: null }],
  dueFen: 1_500,
  paidFen: 0,
  closedThrough: null,
  ...changes,
});
const rulesOfPayment = (payment: Partial<DuesPaymentInput>, facts: Partial<PaymentFacts> = {}) =>
  checkPayment(aPayment(payment), 'payments.0', paymentFacts(facts)).map(({ rule, severity }) => `${severity} ${rule}`);

describe('收款', () => {
  test('当月按应交交纳，没有话说', () => expect(rulesOfPayment({})).toEqual([]));
  test.each([
    ['2026-07-31', []],
    ['2026-09-01', []],
    ['2026-09-30', []],
    ['2026-10-01', ['WARN DUES-05']],
    ['2026-12-31', ['WARN DUES-05']],
  ])('%s 补交3月党费：第7个月起才要说明', (paidOn, rules) => expect(rulesOfPayment({ paidOn })).toEqual(rules));
  test('补交跨年也按月数算', () => {
    expect(rulesOfPayment({ month: '2026-06', paidOn: '2026-12-31' })).toEqual([]);
    expect(rulesOfPayment({ month: '2026-06', paidOn: '2027-01-01' }, { today: '2027-01-01' })).toEqual(['WARN DUES-05']);
  });
  test.each([
    ['2026-12', ['INFO DUES-L1']],
    ['2027-01', ['ERROR DUES-L2']],
  ])('3月预交 %s：到当年12月为止', (month, rules) => expect(rulesOfPayment({ month })).toEqual(rules));
  test('入党（转入）前的月份不能登记', () => {
    expect(rulesOfPayment({ month: '2026-02', paidOn: '2026-05-05' }, { spans: [{ from: '2026-03', to: null }] })).toEqual(['ERROR DUES-13a']);
    expect(rulesOfPayment({ month: '2026-03' }, { spans: [{ from: '2026-03', to: null }] })).toEqual([]);
  });
  test('离开当月可以登记，次月不能', () => {
    const spans = [{ from: null, to: '2026-05' }];
    expect(rulesOfPayment({ month: '2026-05', paidOn: '2026-05-05' }, { spans })).toEqual([]);
    expect(rulesOfPayment({ month: '2026-06', paidOn: '2026-06-05' }, { spans })).toEqual(['ERROR DUES-13a']);
  });
  test('从未在本支部的人，哪个月都不能登记', () => expect(rulesOfPayment({}, { spans: [] })).toEqual(['ERROR DUES-13a']));
  test('收款日期不能晚于今天', () => {
    expect(rulesOfPayment({ paidOn: '2026-03-06' }, { today: '2026-03-05' })).toEqual(['ERROR DATA-07']);
    expect(rulesOfPayment({ paidOn: '2026-03-05' }, { today: '2026-03-05' })).toEqual([]);
  });
  test('临时党支部不收缴党费', () => expect(rulesOfPayment({}, { isTemporaryBranch: true })).toEqual(['ERROR ORG-14']));
  test('已交足的月份再登记要说明，没交足的不用', () => {
    expect(rulesOfPayment({}, { paidFen: 1_500 })).toEqual(['WARN DUES-01c']);
    expect(rulesOfPayment({}, { paidFen: 1_499 })).toEqual([]);
  });
  test.each([
    [101_499, false, []],
    [101_500, false, ['WARN DUES-09']],
    [99_999, true, ['ERROR DUES-09a']],
    [100_000, true, []],
  ])('应交15元交 %i 分，上缴中央 %s：多交1000元起须另记上缴中央，不足1000元的不上缴', (amountFen, isToCentre, rules) =>
    expect(rulesOfPayment({ amountFen, isToCentre })).toEqual(rules),
  );
  test('写了备注也放不过没有标明上缴中央的大额', () => {
    const findings = checkPayment(aPayment({ amountFen: 101_500, note: '自愿' }), 'payments.0', paymentFacts());
    expect(stopsPayment(findings, '自愿').map(({ rule }) => rule)).toEqual(['DUES-09']);
  });
  test('当月已交足，另交1000元给中央不算重复', () =>
    expect(rulesOfPayment({ amountFen: 100_000, isToCentre: true }, { paidFen: 1_500 })).toEqual([]));
  test.each([
    ['self', []],
    ['relative', []],
    ['member', []],
    ['organisation', ['ERROR DUES-10']],
  ] as const)('由 %s 交：组织不得垫交', (payer, rules) => expect(rulesOfPayment({ payer })).toEqual(rules));
  test.each([
    [null, []],
    ['2026-02', []],
    ['2026-03', ['ERROR DUES-L3']],
    ['2026-05', ['ERROR DUES-L3']],
  ])('DATA-10：账结到 %s，收款日期是3月5日', (closedThrough, rules) => expect(rulesOfPayment({}, { closedThrough })).toEqual(rules));
  test('为已结账的月份补交，日期在结账之后，照收', () =>
    expect(rulesOfPayment({ month: '2026-02', paidOn: '2026-04-05' }, { closedThrough: '2026-03' })).toEqual([]));
  test('未核定的月份没有应交，多少都可收', () => expect(rulesOfPayment({ amountFen: 500_000 }, { dueFen: null })).toEqual([]));
});

describe('什么会挡住收款', () => {
  const findings = checkPayment(aPayment({ month: '2026-01', paidOn: '2026-12-01' }), 'payments.3', paymentFacts());
  test('提醒没有备注时挡住，有备注时放行', () => {
    expect(stopsPayment(findings, '')).toEqual(findings);
    expect(stopsPayment(findings, '长期外出，经支部同意')).toEqual([]);
  });
  test('发现说得出是谁、哪个月、哪一格', () => {
    expect(findings).toEqual([{ rule: 'DUES-05', severity: 'WARN', field: 'payments.3.note', values: { name: '吴静', month: '2026-01' } }]);
  });
  test('多交1000元以上，只写别的备注放不过去', () => {
    const large = checkPayment(aPayment({ amountFen: 200_000 }), 'payments.0', paymentFacts());
    expect(stopsPayment(large, '自愿多交')).toHaveLength(1);
  });
  test('错误不因备注放行，提示从不挡', () => {
    const error = checkPayment(aPayment({ month: '2025-12', paidOn: '2026-01-05' }), 'payments.0', paymentFacts());
    expect(stopsPayment(error, '有原因')).toHaveLength(1);
    const ahead = checkPayment(aPayment({ month: '2026-12' }), 'payments.0', paymentFacts());
    expect(stopsPayment(ahead, '')).toEqual([]);
  });
});

test.each([
  [null, false, null],
  [null, true, 'payment-reversed'],
  [memberId, false, 'payment-reversed'],
])('冲正：冲正的是 %s、已冲正 %s → %s', (reversesId, isReversed, problem) => expect(reversalProblem({ reversesId, isReversed })).toBe(problem));

const standingOfWu = (changes: Partial<DuesStandingInput> = {}): DuesStandingInput => aStanding(memberId, changes);
const standingFacts = (changes: Partial<StandingFacts> = {}): StandingFacts => ({
  isTemporaryBranch: false,
  name: '吴静',
  others: [],
  probationFrom: null,
  rounding: 'tenth',
  baseReview: 'yearly',
  ...changes,
});
const rulesOfStanding = (standing: Partial<DuesStandingInput>, facts: Partial<StandingFacts> = {}) =>
  checkStanding(standingOfWu(standing), 'standings.0', standingFacts(facts)).map(({ rule, severity }) => `${severity} ${rule}`);

describe('核定类别和基数', () => {
  test('首次核定不要原因，哪个月都行', () => expect(rulesOfStanding({ fromMonth: '2026-07' })).toEqual([]));
  test('未核定也可以先记类别', () => expect(rulesOfStanding({ baseFen: null })).toEqual([]));
  test.each([
    ['2027-01', []],
    ['2026-07', ['WARN DUES-14a']],
    ['2025-07', []],
  ])('已有2026年1月的核定，再从 %s 起：年中变动要原因', (fromMonth, rules) =>
    expect(rulesOfStanding({ fromMonth, baseFen: 400_000 }, { others: [standingOfWu()] })).toEqual(rules),
  );
  test('改动已有的那个月要原因，原样再送不要', () => {
    expect(rulesOfStanding({ baseFen: 300_001 }, { others: [standingOfWu()] })).toEqual(['WARN DUES-14b']);
    expect(rulesOfStanding({}, { others: [standingOfWu({ reason: '年初核定' })] })).toEqual([]);
  });
  test.each([
    ['farmer', null, 19, ['WARN DUES-07']],
    ['farmer', null, 20, []],
    ['farmer', null, 100, []],
    ['farmer', null, 101, ['WARN DUES-07']],
    ['farmer', null, null, []],
    ['student', null, null, []],
    ['student', null, 20, []],
    ['laidOff', null, 21, ['WARN DUES-08']],
    ['relief', null, 19, ['WARN DUES-08']],
    ['minimumLiving', null, 100, ['WARN DUES-08']],
    ['farmer', 300_000, 50, ['ERROR DUES-01a']],
    ['student', 0, null, ['ERROR DUES-01a']],
    ['salary', 300_000, 20, ['ERROR DUES-01']],
    ['retired', 0, null, ['ERROR DUES-01b']],
    ['retired', 1, null, []],
  ] as const)('%s 基数 %s 定额 %s → %j', (category, baseFen, flatFen, rules) =>
    expect(rulesOfStanding({ category, baseFen, flatFen })).toEqual(rules),
  );
  test.each([
    ['2026-09', []],
    ['2026-10', ['WARN DUES-13']],
    ['2027-01', []],
  ])('9月大会通过的预备党员从 %s 起核定：当年晚于当月要原因', (fromMonth, rules) =>
    expect(rulesOfStanding({ fromMonth }, { probationFrom: '2026-09' })).toEqual(rules),
  );
  test('临时党支部不核定党费', () => expect(rulesOfStanding({}, { isTemporaryBranch: true })).toEqual(['ERROR ORG-14']));
  test('提醒有原因就放行，错误不放行', () => {
    const warn = checkStanding(standingOfWu({ category: 'farmer', baseFen: null, flatFen: 200 }), 'standings.0', standingFacts());
    expect(stopsStanding(warn, '')).toHaveLength(1);
    expect(stopsStanding(warn, '本人自愿')).toEqual([]);
    const error = checkStanding(standingOfWu({ flatFen: 20 }), 'standings.0', standingFacts());
    expect(stopsStanding(error, '原因')).toHaveLength(1);
  });
  test('填表时的检查直接说字段名', () => {
    expect(checkFigures(standingOfWu({ flatFen: 20 }), '', '').map(({ field }) => field)).toEqual(['flatFen']);
  });
});

describe('连续未交（§2.10）', () => {
  const month = (dueFen: number | null, paidFen: number, isExcused = false) => ({ dueFen, paidFen, isExcused });
  const unpaid = month(1_500, 0);
  test.each([
    ['没有月份', [], 0],
    ['最后一个月交了', [unpaid, unpaid, month(1_500, 1_500)], 0],
    ['三个月没交', [month(1_500, 1_500), unpaid, unpaid, unpaid], 3],
    ['交了一部分的月份终止连续', [unpaid, month(1_500, 1), unpaid, unpaid], 2],
    ['未核定的月份终止连续', [unpaid, month(null, 0), unpaid], 1],
    ['应交为零的月份终止连续', [unpaid, month(0, 0), unpaid], 1],
    ['有正当理由的月份终止连续', [unpaid, month(1_500, 0, true), unpaid], 1],
    ['最后一个月有正当理由', [unpaid, unpaid, month(1_500, 0, true)], 0],
    ['全部没交', [unpaid, unpaid, unpaid, unpaid, unpaid, unpaid], 6],
    ['冲正后净额为零算没交', [month(1_500, 1_500), month(1_500, 0)], 1],
  ])('%s', (_claim, completed, run) => expect(unpaidRunOf(completed)).toBe(run));
  test.each([
    [0, null],
    [2, null],
    [3, 'DUES-03'],
    [5, 'DUES-03'],
    [6, 'DUES-04'],
    [13, 'DUES-04'],
  ])('连续 %i 个月 → %s', (run, rule) => expect(arrearsRule(run)).toBe(rule));
});

test.each([
  [0, null],
  [1, 'DUES-02'],
  [2, 'DUES-02'],
  [3, 'DUES-03'],
  [6, 'DUES-04'],
])('欠 %i 个月到哪一步：%s', (run, stage) => expect(arrearsStage(run)).toBe(stage));

test.each([
  ['salary', '2025-07', true],
  ['salary', '2026-01', false],
  ['retired', '2024-01', true],
  ['farmer', '2024-01', false],
  ['student', '2024-01', false],
] as const)('%s 类、%s 起的基数，2026年初要不要核定：%s', (category, fromMonth, needed) =>
  expect(needsReview({ category, fromMonth }, 2026)).toBe(needed),
);

test.each([
  ['2024-01', '2026-01', false],
  ['2024-01', '2026-02', true],
])('工资基数 %s 核定，到 %s 超过24个月：%s', (fromMonth, month, isStale) => {
  expect(isBaseStale(standingOfWu({ fromMonth }), month)).toBe(isStale);
  expect(isBaseStale(standingOfWu({ fromMonth, category: 'retired' }), month)).toBe(false);
  expect(isBaseStale(standingOfWu({ fromMonth, baseFen: null }), month)).toBe(false);
});

test('某月有效的是最新的、不晚于该月的核定，与登记先后无关', () => {
  const standings = [standingOfWu({ fromMonth: '2026-07' }), standingOfWu({ fromMonth: '2026-01' }), standingOfWu({ fromMonth: '2027-01' })];
  expect(['2025-12', '2026-01', '2026-06', '2026-07', '2026-12', '2027-01'].map((month) => standingIn(standings, month)?.fromMonth)).toEqual([
    undefined,
    '2026-01',
    '2026-01',
    '2026-07',
    '2026-07',
    '2027-01',
  ]);
});

test('月份相差可跨年，可为负', () => {
  expect([monthsApart('2025-12', '2026-01'), monthsApart('2026-01', '2025-12'), monthsApart('2024-03', '2026-03')]).toEqual([1, -1, 24]);
});

test('转出又转入，中间的月份不算', () => {
  const spans = [
    { from: null, to: '2026-02' },
    { from: '2026-05', to: null },
  ];
  expect(['2026-02', '2026-03', '2026-04', '2026-05'].map((month) => isMemberIn(spans, month))).toEqual([true, false, false, true]);
});

test('每条规则中英文的标记一致，都有条款', () => {
  for (const [rule, { message, clause }] of Object.entries(duesRuleWords)) {
    const marks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    expect([rule, marks(message.zh)]).toEqual([rule, marks(message.en)]);
    expect([rule, clause !== '']).toEqual([rule, true]);
  }
});
