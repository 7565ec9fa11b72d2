// Do receipts, closings, movements, approvals and notices keep their promises on a real ledger?
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InputOf } from '#shared/contract.ts';
import type { Fault } from '#shared/core/fault.ts';
import type { DuesMovementInput } from '#shared/dues/account-model.ts';
import { emptyMember } from '#shared/members/model.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';
import { aStanding } from '#test/unit/dues/standing.ts';
import { behindItsBack } from '#test/unit/handoff/support.ts';

let ledger: TestLedger;
let actions = 0;
const newAction = (): string => {
  actions += 1;
  return `01900000-0000-7000-8000-${String(900_000 + actions).padStart(12, '0')}`;
};
const stranger = '01900000-0000-7000-8000-0000000000ff';

beforeEach(async () => {
  ledger = await openTestLedger({ now: '2026-04-08T01:00:00.000Z' });
});
afterEach(() => ledger.close());

/** A member who owes 15 yuan a month from January on. */
const payingMember = async (name = '吴静'): Promise<string> => {
  const member = { ...emptyMember, name, joinedOn: '2010-07-01', regularisedOn: '2011-07-01' };
  const { id } = await ledger.must('members.save', { id: null, member });
  await ledger.must('dues.setStandings', { standings: [aStanding(id)] });
  return id;
};
type Payments = InputOf<'dues.recordPayments'>['payments'];
const paid = (memberId: string, month: string, changes: Partial<Payments[number]> = {}): Payments[number] => ({
  ...{ memberId, month, amountFen: 1_500, paidOn: `${month}-05`, collector: '', note: '' },
  ...changes,
});
const record = (payments: Payments, receipts: 'none' | 'perMember' | 'one' = 'none', actionId = newAction()) =>
  ledger.must('dues.recordPayments', { actionId, payments, receipts });
const rulesOf = (fault: Fault): string[] => (fault.kind === 'broken-rule' ? fault.findings.map(({ rule }) => rule) : [`${fault.kind} ${fault.code}`]);
const receiptsOf = (year = 2026) => ledger.must('dues.receipts', { year });
const accounts = (year = 2026) => ledger.must('dues.accounts', { year });
const cells = async (memberId: string) =>
  (await ledger.must('dues.book', { year: 2026 })).lines.find((line) => line.memberId === memberId)?.cells ?? [];
const firstPayment = async (memberId: string, month: number): Promise<string> => (await cells(memberId))[month - 1]?.payments[0]?.id ?? '';
const move = (changes: Partial<DuesMovementInput>, actionId = newAction()): InputOf<'dues.recordMovement'> => ({
  actionId,
  movement: {
    ...{ kind: 'passUp', on: '2026-04-08', amountFen: 4_500, fromMonth: '2026-01', toMonth: '2026-03', slipNo: '0017' },
    ...{ counterparty: '县直工委', purpose: null, note: '', handledBy: '' },
    ...changes,
  },
});
const close = (month: string, countedFen: number, explanation = ''): InputOf<'dues.closeMonth'> => ({
  actionId: newAction(),
  closing: { month, countedFen, pieces: [], explanation },
});

describe('收据', () => {
  test('每人一张，号码接着编；一家一张，写得下几个人几个月', async () => {
    const [a, b] = [await payingMember(), await payingMember('徐超')];
    await record([paid(a, '2026-01'), paid(a, '2026-02'), paid(b, '2026-01')], 'perMember');
    await record(
      [paid(a, '2026-03', { payer: 'relative', payerName: '吴建国' }), paid(b, '2026-02', { payer: 'relative', payerName: '吴建国' })],
      'one',
    );
    const { receipts, without } = await receiptsOf();
    expect(receipts.map(({ number, payerName, amountFen, lines }) => [number, payerName, amountFen, lines.length])).toEqual([
      [1, '吴静', 3_000, 2],
      [2, '徐超', 1_500, 1],
      [3, '吴建国', 3_000, 2],
    ]);
    expect(without).toEqual([]);
  });
  test('冲正作废收据，号码不再用；重开是新号，作废的还看得见', async () => {
    const id = await payingMember();
    await record([paid(id, '2026-01')], 'perMember');
    const reversal = await ledger.must('dues.reversePayment', { paymentId: await firstPayment(id, 1), actionId: newAction(), reason: '记错月份' });
    expect(reversal.voided).toBe('2026-0001');
    await record([paid(id, '2026-02')], 'perMember');
    expect((await receiptsOf()).receipts.map(({ number, voidReason }) => [number, voidReason])).toEqual([
      [1, '记错月份'],
      [2, null],
    ]);
  });
  test('一笔款只在一张有效收据上；作废后可以另开', async () => {
    const id = await payingMember();
    await record([paid(id, '2026-01')]);
    const [open] = (await receiptsOf()).without;
    const paymentIds = [open?.paymentId ?? ''];
    const { id: receiptId } = await ledger.must('dues.issueReceipt', { actionId: newAction(), paymentIds, payerName: '' });
    const twice = await ledger.fault('dues.issueReceipt', { actionId: newAction(), paymentIds, payerName: '' });
    expect(twice).toMatchObject({ kind: 'conflict', code: 'receipt-exists', values: { receipt: '2026-0001' } });
    await ledger.must('dues.voidReceipt', { id: receiptId, reason: '打印机卡纸' });
    expect(rulesOf(await ledger.fault('dues.voidReceipt', { id: receiptId, reason: '再来' }))).toEqual(['conflict receipt-void']);
    expect(await ledger.must('dues.issueReceipt', { actionId: newAction(), paymentIds, payerName: '吴建国' })).toMatchObject({ number: 2 });
    expect(rulesOf(await ledger.fault('dues.voidReceipt', { id: stranger, reason: '无' }))).toEqual(['not-found receipt-unknown']);
  });
  test('号码按年从1编；库里也不许重号', async () => {
    const id = await payingMember();
    await record([paid(id, '2026-01')], 'perMember');
    ledger.clock.set('2027-01-08T01:00:00.000Z');
    await record([paid(id, '2026-02', { paidOn: '2027-01-08', note: '补交' })], 'perMember');
    expect((await receiptsOf(2027)).receipts.map(({ number }) => number)).toEqual([1]);
    await behindItsBack(ledger, (raw) => {
      const copy = `INSERT INTO duesReceipt SELECT '${stranger}', orgId, 1, recordedAt, NULL, NULL, year, number, issuedOn, payerName, amountFen, issuedBy, actionId FROM duesReceipt WHERE year = 2026`;
      expect(() => raw.prepare(copy).run()).toThrow(/UNIQUE/);
    });
  });
  test('上缴中央的钱支部不开收据，同一次收的当月党费照开', async () => {
    const id = await payingMember();
    const done = await record([paid(id, '2026-03'), paid(id, '2026-03', { amountFen: 100_000, isToCentre: true })], 'perMember');
    expect(done.receiptIds).toHaveLength(1);
    const gift = (await cells(id))[2]?.payments.find(({ isToCentre }) => isToCentre)?.id ?? '';
    const refused = await ledger.fault('dues.issueReceipt', { actionId: newAction(), paymentIds: [gift], payerName: '' });
    expect(rulesOf(refused)).toEqual(['DUES-09b']);
  });
});

describe('月结', () => {
  test('结账后那个月的日期不能再记，冲正和补交记在结账之后', async () => {
    const id = await payingMember();
    await record([paid(id, '2026-01'), paid(id, '2026-03')]);
    expect((await accounts()).toClose).toBe('2026-01');
    expect(await ledger.must('dues.closeMonth', close('2026-03', 3_000))).toMatchObject({ differenceFen: 0 });
    expect((await accounts()).toClose).toBeNull();
    const late = await ledger.fault('dues.recordPayments', { actionId: newAction(), payments: [paid(id, '2026-02')] });
    expect(rulesOf(late)).toEqual(['DUES-L3']);
    await record([paid(id, '2026-02', { paidOn: '2026-04-08' })]);
    await ledger.must('dues.reversePayment', { paymentId: await firstPayment(id, 1), actionId: newAction(), reason: '重复' });
    const { book } = await accounts();
    expect(book.lines.map(({ on, kind, inFen, outFen, cashFen }) => [on, kind, inFen, outFen, cashFen])).toEqual([
      ['2026-01-05', 'dues', 1_500, 0, 1_500],
      ['2026-03-05', 'dues', 1_500, 0, 3_000],
      ['2026-04-08', 'dues', 1_500, 0, 4_500],
      ['2026-04-08', 'reversal', 0, 1_500, 3_000],
    ]);
  });
  test('现金不符要说明；差额入账，之后账面就是实点的数', async () => {
    const id = await payingMember();
    await record([paid(id, '2026-03')]);
    expect(rulesOf(await ledger.fault('dues.closeMonth', close('2026-03', 1_400)))).toEqual(['DUES-L5b']);
    const closing = { ...close('2026-03', 1_400, '找零多给1元'), actionId: newAction() };
    expect(await ledger.must('dues.closeMonth', closing)).toMatchObject({ differenceFen: -100 });
    expect(await ledger.must('dues.closeMonth', closing)).toMatchObject({ differenceFen: -100 });
    const { book } = await accounts();
    expect(book.holdings).toEqual({ cashFen: 1_400, duesFen: 1_500, centreFen: 0, refundFen: 0, differenceFen: -100 });
    expect(book.closings).toMatchObject([{ month: '2026-03', bookFen: 1_500, countedFen: 1_400, receivedFen: 1_500 }]);
    expect(book.checks.every(({ isOk }) => isOk)).toBe(true);
  });
  test('点钞记下面额；结账改不了删不掉', async () => {
    await ledger.must('dues.closeMonth', {
      actionId: newAction(),
      closing: { month: '2026-03', countedFen: 0, pieces: [0, 0, 0, 0, 0, 0, 0, 0], explanation: '' },
    });
    await behindItsBack(ledger, (raw) => {
      expect(() => raw.prepare('UPDATE duesClosing SET countedFen = 1').run()).toThrow(/immutable/);
      expect(() => raw.prepare('DELETE FROM duesClosing').run()).toThrow(/append-only/);
    });
    expect(rulesOf(await ledger.fault('dues.closeMonth', close('2026-02', 0)))).toEqual(['DUES-L5a']);
  });
});

describe('上缴、返还、使用', () => {
  test('上缴不超过收到的；重复送一次只记一次；冲正把钱记回来', async () => {
    const id = await payingMember();
    await record([paid(id, '2026-01'), paid(id, '2026-02'), paid(id, '2026-03')]);
    expect((await accounts()).toPassUp).toEqual([{ fromMonth: '2026-01', toMonth: '2026-03', amountFen: 4_500 }]);
    expect(rulesOf(await ledger.fault('dues.recordMovement', move({ amountFen: 4_501 })))).toEqual(['DUES-11']);
    const wish = move({});
    const { id: movementId } = await ledger.must('dues.recordMovement', wish);
    expect(await ledger.must('dues.recordMovement', wish)).toEqual({ id: movementId });
    expect((await accounts()).book.holdings).toMatchObject({ cashFen: 0, duesFen: 0 });
    expect((await accounts()).toPassUp).toEqual([]);
    const reversal = { id: movementId, actionId: newAction(), reason: '单号写错' };
    await ledger.must('dues.reverseMovement', reversal);
    await ledger.must('dues.reverseMovement', reversal);
    expect((await accounts()).book.holdings).toMatchObject({ cashFen: 4_500, duesFen: 4_500 });
    const again = await ledger.fault('dues.reverseMovement', { ...reversal, actionId: newAction() });
    expect(rulesOf(again)).toEqual(['conflict movement-reversed']);
    const unknown = await ledger.fault('dues.reverseMovement', { ...reversal, id: stranger });
    expect(rulesOf(unknown)).toEqual(['not-found movement-unknown']);
  });
  test('往前写日期的上缴，也不能让当天的数变成负的', async () => {
    const id = await payingMember();
    await record([paid(id, '2026-03')]);
    expect(rulesOf(await ledger.fault('dues.recordMovement', move({ on: '2026-03-04', amountFen: 1_500 })))).toEqual(['DUES-11']);
  });
  test('月结短款以后，上缴不超过真在手里的现金，现金不会变成负的；补足并点进账里以后再上缴其余', async () => {
    const id = await payingMember();
    await record([paid(id, '2026-03')]);
    await ledger.must('dues.closeMonth', close('2026-03', 1_450, '找零多给五角'));
    const fault = await ledger.fault('dues.recordMovement', move({ amountFen: 1_500 }));
    expect(rulesOf(fault)).toEqual(['DUES-11f']);
    expect(fault.kind === 'broken-rule' ? fault.findings[0]?.values : null).toEqual({ amount: '15.00', book: '15.00', open: '14.50' });
    await ledger.must('dues.recordMovement', move({ amountFen: 1_450 }));
    expect((await accounts()).book.holdings).toMatchObject({ cashFen: 0, duesFen: 50 });
    ledger.clock.set('2026-05-02T01:00:00.000Z');
    await ledger.must('dues.closeMonth', close('2026-04', 50, '收款人补足'));
    await ledger.must('dues.recordMovement', move({ on: '2026-05-02', amountFen: 50 }));
    expect((await accounts()).book.holdings).toMatchObject({ cashFen: 0, duesFen: 0, differenceFen: 0 });
  });
  test('已经上缴的钱不能冲正，先登记正确的一笔就可以', async () => {
    const id = await payingMember();
    await record([paid(id, '2026-01')]);
    await ledger.must('dues.recordMovement', move({ amountFen: 1_500 }));
    const reversal = { paymentId: await firstPayment(id, 1), actionId: newAction(), reason: '记错人' };
    expect(rulesOf(await ledger.fault('dues.reversePayment', reversal))).toEqual(['DUES-11e']);
    await record([paid(id, '2026-02')]);
    await ledger.must('dues.reversePayment', reversal);
    expect((await accounts()).book.holdings.duesFen).toBe(0);
  });
  test('返还用在五项用途上，不超过结余；已用的返还不能冲正', async () => {
    const refund = await ledger.must('dues.recordMovement', move({ kind: 'refund', amountFen: 50_000 }));
    expect(rulesOf(await ledger.fault('dues.recordMovement', move({ kind: 'use', amountFen: 50_001, purpose: 'material' })))).toEqual(['DUES-L6']);
    await ledger.must(
      'dues.recordMovement',
      move({ kind: 'use', amountFen: 20_000, purpose: 'material', counterparty: '新华书店', note: '学习材料30册' }),
    );
    const { book } = await accounts();
    expect(book.holdings).toMatchObject({ cashFen: 30_000, refundFen: 30_000 });
    expect(Object.fromEntries(book.accounts.map(({ account, fen }) => [account, fen]))).toEqual({
      cash: 30_000,
      refund: -50_000,
      'use/material': 20_000,
    });
    expect(rulesOf(await ledger.fault('dues.reverseMovement', { id: refund.id, actionId: newAction(), reason: '误记' }))).toEqual(['DUES-11e']);
  });
  test('大额自愿党费单独上缴中央', async () => {
    const id = await payingMember();
    await record([paid(id, '2026-03', { amountFen: 100_000, isToCentre: true })]);
    expect((await accounts()).book.holdings).toMatchObject({ cashFen: 100_000, duesFen: 0, centreFen: 100_000 });
    await ledger.must('dues.recordMovement', move({ kind: 'passUpCentre', amountFen: 100_000 }));
    expect((await accounts()).book.holdings).toMatchObject({ cashFen: 0, centreFen: 0 });
  });
});

describe('减免、理由、交接、公布', () => {
  const approval = {
    fromMonth: '2026-02',
    toMonth: '2026-03',
    approvalNo: '府直党〔2026〕3号',
    approvedOn: '2026-02-01',
    approvedBy: '县直工委',
    reason: '重病',
  };
  test('免交批准后应交为零，撤销后又应交；交免交月份的钱要写原因', async () => {
    const memberId = await payingMember();
    expect(rulesOf(await ledger.fault('dues.addReduction', { ...approval, memberId, amountFen: 0, approvalNo: '' }))).toEqual(['DUES-06']);
    const { id } = await ledger.must('dues.addReduction', { ...approval, memberId, amountFen: 0 });
    expect((await cells(memberId)).slice(0, 3).map(({ state }) => state)).toEqual(['arrears', 'exempt', 'exempt']);
    expect((await ledger.must('dues.overlays', { year: 2026 })).reductions).toMatchObject([{ id, name: '吴静', amountFen: 0 }]);
    await ledger.must('dues.withdraw', { what: 'reduction', id, reason: '文号写错' });
    expect((await cells(memberId))[1]?.state).toBe('arrears');
    expect(rulesOf(await ledger.fault('dues.withdraw', { what: 'excuse', id, reason: '没有' }))).toEqual(['not-found dues-entry-unknown']);
    expect(rulesOf(await ledger.fault('dues.addReduction', { ...approval, memberId: stranger, amountFen: 0 }))).toEqual(['not-found member-unknown']);
  });
  test('正当理由终止连续，名单上还欠着', async () => {
    const memberId = await payingMember();
    ledger.clock.set('2026-08-10T01:00:00.000Z');
    expect((await ledger.must('dues.arrears', {})).lines).toMatchObject([{ run: 7, stage: 'DUES-04', owedFen: 10_500 }]);
    const excuse = { memberId, fromMonth: '2026-01', toMonth: '2026-06', reason: '住院治疗', decidedOn: '2026-08-10', decidedBy: '支部委员会' };
    await ledger.must('dues.addExcuse', excuse);
    expect((await ledger.must('dues.arrears', {})).lines).toMatchObject([{ run: 1, stage: 'DUES-02', owedFen: 10_500, since: '2026-07' }]);
    expect((await ledger.must('compliance.duties', {})).duties.filter(({ kind }) => kind === 'duesArrears')).toEqual([]);
  });
  test('同月两人收款提示交接；登记后不再提示', async () => {
    const id = await payingMember();
    await record([paid(id, '2026-03'), paid(id, '2026-02', { paidOn: '2026-03-06', collector: '李军' })]);
    expect((await accounts()).collectorChanges).toEqual([{ month: '2026-03', collectors: ['王磊', '李军'] }]);
    const handover = { handedOn: '2026-03-06', fromName: '王磊', toName: '李军', cashFen: 1_500, lastReceipt: '2026-0001', items: '收据一本' };
    const { id: handoverId } = await ledger.must('dues.recordHandover', handover);
    expect((await accounts()).collectorChanges).toEqual([]);
    await ledger.must('dues.withdraw', { what: 'handover', id: handoverId, reason: '日期写错' });
    expect((await accounts()).collectorChanges).toHaveLength(1);
  });
  test('过完的一年没有公布就提示；登记公布后不再提示', async () => {
    const id = await payingMember();
    await record([paid(id, '2026-03')]);
    ledger.clock.set('2027-01-05T01:00:00.000Z');
    expect((await accounts()).unpublished).toEqual([{ fromMonth: '2026-01', toMonth: '2026-12' }]);
    const notice = {
      fromMonth: '2026-01',
      toMonth: '2026-12',
      publishedOn: '2027-01-05',
      publishedUntil: '2027-01-12',
      place: '党务公开栏',
      approvedBy: '段奎',
      feedback: '',
    };
    await ledger.must('dues.recordNotice', notice);
    expect(await accounts()).toMatchObject({ unpublished: [], notices: [notice] });
  });
  test('名单上写的月应交与算出的不符，要说明；一致的不问', async () => {
    const id = await payingMember();
    const stated = { ...aStanding(id, { fromMonth: '2026-07', baseFen: 400_000 }), statedFen: 4_000 };
    expect(rulesOf(await ledger.fault('dues.setStandings', { standings: [{ ...stated, statedFen: 3_900 }] }))).toEqual(['DUES-01d', 'DUES-14a']);
    await ledger.must('dues.setStandings', { standings: [{ ...stated, reason: '调资' }] });
    expect((await cells(id))[6]?.dueFen).toBe(4_000);
  });
});
