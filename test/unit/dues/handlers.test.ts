// Do the calls about dues keep their promises on a real ledger?
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultSettings } from '#shared/branch/settings.ts';
import type { InputOf } from '#shared/contract.ts';
import type { Fault } from '#shared/core/fault.ts';
import type { DuesPaymentInput, DuesStandingInput } from '#shared/dues/model.ts';
import { emptyMember, type MemberInput } from '#shared/members/model.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';
import { aStanding } from '#test/unit/dues/standing.ts';

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await openTestLedger({ now: '2026-03-05T01:00:00.000Z' });
});
afterEach(() => ledger.close());

const firstAction = '01900000-0000-7000-8000-0000000000a1';
const secondAction = '01900000-0000-7000-8000-0000000000a2';
const stranger = '01900000-0000-7000-8000-0000000000ff';

const addMember = async (changes: Partial<MemberInput> = {}) =>
  (
    await ledger.must('members.save', {
      id: null,
      member: { ...emptyMember, name: '吴静', joinedOn: '2010-07-01', regularisedOn: '2011-07-01', ...changes },
    })
  ).id;
const payment = (memberId: string, changes: Partial<DuesPaymentInput> = {}): DuesPaymentInput => ({
  memberId,
  month: '2026-03',
  amountFen: 1_500,
  paidOn: '2026-03-05',
  collector: '',
  note: '',
  payer: 'self',
  payerName: '',
  isToCentre: false,
  ...changes,
});
const record = (payments: DuesPaymentInput[], actionId = firstAction): InputOf<'dues.recordPayments'> => ({ actionId, payments });
const rulesOf = (fault: Fault): string[] =>
  fault.kind === 'broken-rule' ? fault.findings.map(({ rule, field }) => `${rule} ${field}`) : [`${fault.kind} ${fault.code}`];
const refusedStandings = async (...standings: DuesStandingInput[]) => rulesOf(await ledger.fault('dues.setStandings', { standings }));
const refusedPayments = async (payments: DuesPaymentInput[], actionId = firstAction) =>
  rulesOf(await ledger.fault('dues.recordPayments', record(payments, actionId)));
const cell = async (memberId: string, month: number) => {
  const book = await ledger.must('dues.book', { year: 2026 });
  return book.lines.find((line) => line.memberId === memberId)?.cells[month - 1];
};
const entries = async () => (await ledger.must('journal.list', { limit: 200, before: null })).entries;

describe('核定', () => {
  test('同月再核定是改那一行，需要原因；日志留两个版本', async () => {
    const id = await addMember();
    expect(await ledger.must('dues.setStandings', { standings: [aStanding(id)] })).toEqual({ count: 1 });
    const change = aStanding(id, { baseFen: 300_001 });
    const { statedFen, ...kept } = change;
    expect(await refusedStandings(change)).toEqual(['DUES-14b standings.0.reason']);
    await ledger.must('dues.setStandings', { standings: [{ ...change, reason: '基数填错' }] });
    const { standings } = await ledger.must('dues.standings', { memberId: id });
    expect(standings).toMatchObject([{ ...kept, reason: '基数填错' }]);
  });
  test('原样再送一次不写任何东西', async () => {
    const id = await addMember();
    await ledger.must('dues.setStandings', { standings: [aStanding(id)] });
    expect(await ledger.must('dues.setStandings', { standings: [aStanding(id)] })).toEqual({ count: 0 });
    expect((await ledger.must('dues.standings', { memberId: id })).standings).toHaveLength(1);
  });
  test('一次送一人两个月份，后一个看得见前一个', async () => {
    const id = await addMember();
    const both = [aStanding(id), aStanding(id, { fromMonth: '2026-07', baseFen: 400_000 })];
    expect(await refusedStandings(...both)).toEqual(['DUES-14a standings.1.reason']);
    expect((await ledger.must('dues.standings', { memberId: id })).standings).toEqual([]);
    await ledger.must('dues.setStandings', { standings: both.map((one) => ({ ...one, reason: '调资' })) });
    expect((await cell(id, 6))?.dueFen).toBe(1_500);
    expect((await cell(id, 7))?.dueFen).toBe(4_000);
  });
  test('有一人不合规定，整批不存', async () => {
    const [a, b] = [await addMember(), await addMember({ name: '徐超' })];
    const standings = [aStanding(a), aStanding(b, { category: 'farmer', baseFen: null, flatFen: 150 })];
    expect(await refusedStandings(...standings)).toEqual(['DUES-07 standings.1.flatFen']);
    expect((await ledger.must('dues.standings', { memberId: a })).standings).toEqual([]);
  });
  test('9月入党的预备党员晚于当月核定要原因', async () => {
    ledger.clock.set('2026-11-05T01:00:00.000Z');
    const id = await addMember({ memberType: 'probationaryMember', joinedOn: '2026-09-20', regularisedOn: null });
    const late = aStanding(id, { fromMonth: '2026-10' });
    expect(await refusedStandings(late)).toEqual(['DUES-13 standings.0.reason']);
    await ledger.must('dues.setStandings', { standings: [aStanding(id, { fromMonth: '2026-09' })] });
    expect((await cell(id, 8))?.state).toBe('notMember');
    expect((await cell(id, 9))?.state).toBe('arrears');
  });
  test('没有这个人', async () => {
    expect(await ledger.fault('dues.setStandings', { standings: [aStanding(stranger)] })).toMatchObject({
      kind: 'not-found',
      code: 'member-unknown',
    });
    expect(await ledger.fault('dues.standings', { memberId: stranger })).toMatchObject({ kind: 'not-found', code: 'member-unknown' });
  });
  test('取整方式按本地设置', async () => {
    const id = await addMember();
    await ledger.must('dues.setStandings', { standings: [aStanding(id, { baseFen: 432_150 })] });
    expect((await cell(id, 3))?.dueFen).toBe(4_320);
    await ledger.must('branch.saveSettings', { ...defaultSettings, duesRounding: 'yuanUp' });
    expect((await cell(id, 3))?.dueFen).toBe(4_400);
    const rate = { month: '2026-03', category: 'salary', baseFen: 432_150, flatFen: null } as const;
    expect(await ledger.must('dues.rate', rate)).toEqual({ dueFen: 4_400, rateText: '1%', clause: '中组发〔2008〕3号第一、二条', findings: [] });
  });
});

test('费率查询说出定额超出范围', async () => {
  const rate = await ledger.must('dues.rate', { month: '2026-03', category: 'farmer', baseFen: null, flatFen: 150 });
  expect(rate).toMatchObject({ dueFen: 150, findings: [{ rule: 'DUES-07', severity: 'WARN', field: 'flatFen' }] });
});

describe('收款', () => {
  test('登记后是已交；收款人不填为经办人', async () => {
    const id = await addMember();
    await ledger.must('dues.setStandings', { standings: [aStanding(id)] });
    expect(await ledger.must('dues.recordPayments', record([payment(id), payment(id, { month: '2026-02', collector: '李军' })]))).toEqual({
      count: 2,
      amountFen: 3_000,
      receiptIds: [],
    });
    expect(await cell(id, 3)).toMatchObject({ state: 'paid', payments: [{ collector: '王磊', isReversed: false }] });
    expect(await cell(id, 2)).toMatchObject({ state: 'paid', payments: [{ collector: '李军' }] });
    expect(await cell(id, 1)).toMatchObject({ state: 'arrears', dueFen: 1_500, paidFen: 0 });
  });
  test('同一次操作送两遍只记一遍', async () => {
    const id = await addMember();
    await ledger.must('dues.setStandings', { standings: [aStanding(id)] });
    const once = await ledger.must('dues.recordPayments', record([payment(id)]));
    expect(await ledger.must('dues.recordPayments', record([payment(id)]))).toEqual(once);
    expect((await cell(id, 3))?.payments).toHaveLength(1);
    expect(await refusedPayments([payment(id)], secondAction)).toEqual(['DUES-01c payments.0.note']);
  });
  test('同一批里给交足的月份再记一笔也看得见', async () => {
    const id = await addMember();
    await ledger.must('dues.setStandings', { standings: [aStanding(id)] });
    expect(await refusedPayments([payment(id), payment(id)])).toEqual(['DUES-01c payments.1.note']);
    expect((await cell(id, 3))?.payments).toEqual([]);
  });
  test('入党前的月份、晚于今天的日期、超过6个月的补交', async () => {
    ledger.clock.set('2026-11-05T01:00:00.000Z');
    const id = await addMember({ memberType: 'probationaryMember', joinedOn: '2026-09-20', regularisedOn: null });
    const old = await addMember({ name: '徐超' });
    const payments = [
      payment(id, { month: '2026-08', paidOn: '2026-11-05' }),
      payment(old, { month: '2026-11', paidOn: '2026-11-06' }),
      payment(old, { month: '2026-04', paidOn: '2026-11-05' }),
    ];
    expect(await refusedPayments(payments)).toEqual(['DUES-13a payments.0.month', 'DATA-07 payments.1.paidOn', 'DUES-05 payments.2.note']);
    await ledger.must('dues.recordPayments', record([payment(old, { month: '2026-04', paidOn: '2026-11-05', note: '长期外出' })]));
    expect((await cell(old, 4))?.paidFen).toBe(1_500);
  });
  test('零或负的金额进不来', async () => {
    const id = await addMember();
    for (const amountFen of [0, -1, 0.5]) {
      expect(await ledger.fault('dues.recordPayments', record([payment(id, { amountFen })]))).toMatchObject({ kind: 'invalid' });
    }
  });
  test('没有这个人', async () => {
    expect(await ledger.fault('dues.recordPayments', record([payment(stranger)]))).toMatchObject({ kind: 'not-found', code: 'member-unknown' });
  });
  test('登记错误的人退出名册后，他交的钱仍在账上', async () => {
    const id = await addMember();
    await ledger.must('dues.recordPayments', record([payment(id)]));
    await ledger.must('members.retire', { id, reason: '重复登记' });
    const book = await ledger.must('dues.book', { year: 2026 });
    expect(book.lines).toMatchObject([{ name: '吴静', paidFen: 1_500, dueFen: 0 }]);
    expect(book.totals.paidFen).toBe(1_500);
  });
});

describe('冲正', () => {
  const reverse = (paymentId: string, actionId = secondAction) => ({ paymentId, actionId, reason: '记错人' });
  test('另记一笔相反的，原来那笔原样保留；不能再冲，冲正本身也不能冲', async () => {
    const id = await addMember();
    await ledger.must('dues.setStandings', { standings: [aStanding(id)] });
    await ledger.must('dues.recordPayments', record([payment(id)]));
    const first = (await cell(id, 3))?.payments[0];
    const reversal = await ledger.must('dues.reversePayment', reverse(first?.id ?? ''));
    expect(await cell(id, 3)).toMatchObject({
      state: 'due',
      paidFen: 0,
      payments: [
        { id: first?.id, amountFen: 1_500, isReversed: true },
        { id: reversal.id, amountFen: -1_500, reversesId: first?.id, note: '记错人', isReversed: false },
      ],
    });
    const again = await ledger.fault('dues.reversePayment', reverse(first?.id ?? '', firstAction));
    const ofReversal = await ledger.fault('dues.reversePayment', reverse(reversal.id, firstAction));
    expect([again, ofReversal]).toMatchObject([
      { kind: 'conflict', code: 'payment-reversed' },
      { kind: 'conflict', code: 'payment-reversed' },
    ]);
  });
  test('同一次冲正送两遍只记一笔', async () => {
    const id = await addMember();
    await ledger.must('dues.recordPayments', record([payment(id)]));
    const first = (await cell(id, 3))?.payments[0]?.id ?? '';
    expect(await ledger.must('dues.reversePayment', reverse(first))).toEqual(await ledger.must('dues.reversePayment', reverse(first)));
    expect((await cell(id, 3))?.payments).toHaveLength(2);
  });
  test('没有这笔', async () => {
    expect(await ledger.fault('dues.reversePayment', reverse(stranger))).toMatchObject({ kind: 'not-found', code: 'payment-unknown' });
  });
});

test('临时党支部不核定也不收党费', async () => {
  await ledger.close();
  ledger = await openTestLedger({ organisation: { branchType: 'temporary' } });
  const id = await addMember();
  expect(await refusedStandings(aStanding(id))).toEqual(['ORG-14 standings.0']);
  expect(await refusedPayments([payment(id)])).toEqual(['ORG-14 payments.0']);
});

test('账本的次序：先书记、委员，再按拼音；年内离开的人还在', async () => {
  const zhao = await addMember({ name: '赵永富' });
  const chan = await addMember({ name: '单雪梅' });
  const li = await addMember({ name: '李军' });
  await ledger.must('branch.fillSeat', { role: 'secretary', memberId: zhao, electedOn: '2024-05-20', approvedOn: null });
  await ledger.must('members.recordEvent', { memberId: li, kind: 'transferOut', on: '2026-02-10', until: null, note: '' });
  const book = await ledger.must('dues.book', { year: 2026 });
  expect(book.lines.map(({ memberId }) => memberId)).toEqual([zhao, li, chan]);
  expect(book.lines[1]?.cells.map(({ state }) => state).slice(0, 3)).toEqual(['unset', 'unset', 'notMember']);
  expect((await ledger.must('dues.book', { year: 2027 })).lines.map(({ memberId }) => memberId)).toEqual([zhao, chan]);
});

test('每次登记在日志里是一条，只含编号，不含姓名和金额', async () => {
  const id = await addMember();
  await ledger.must('dues.recordPayments', record([payment(id, { amountFen: 98_765 })]));
  const text = JSON.stringify(await entries());
  expect(text).toContain('dues.recordPayments');
  expect(text).not.toMatch(/98765|987\.65|吴静/);
});
