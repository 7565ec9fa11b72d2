// Do the sheets of dues show what the ledger holds, and nothing more than their readers may see?
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyMember } from '#shared/members/model.ts';
import { cashLineName } from '#shared/records/dues-lines.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';
import { aStanding } from '#test/unit/dues/standing.ts';

let ledger: TestLedger;
const people: Record<string, string> = {};
const action = (number: number): string => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const sheet = (id: string, changes: Record<string, unknown> = {}) =>
  ledger.must('records.model', { sheet: id, year: 2026, ...changes } as Parameters<typeof ledger.must<'records.model'>>[1]);
const subjects = async (id: 'dues-receipt' | 'dues-letter' | 'dues-card' | 'dues-reduction') =>
  (await ledger.must('records.subjects', { sheet: id, year: 2026, text: '' })).lines;

beforeAll(async () => {
  ledger = await openTestLedger({ now: '2026-08-10T01:00:00.000Z' });
  for (const name of ['吴静', '徐超', '赵敏']) {
    const member = { ...emptyMember, name, joinedOn: '2010-07-01', regularisedOn: '2011-07-01' };
    people[name] = (await ledger.must('members.save', { id: null, member })).id;
  }
  const [wu = '', xu = '', zhao = ''] = Object.values(people);
  await ledger.must('dues.setStandings', { standings: [wu, xu, zhao].map((id) => aStanding(id)) });
  const approval = { fromMonth: '2026-01', toMonth: '2026-12', amountFen: 0, approvalNo: '府直党〔2026〕3号', approvedOn: '2026-01-10' };
  await ledger.must('dues.addReduction', { ...approval, memberId: zhao, approvedBy: '县直工委', reason: '重病' });
  const pay = (memberId: string, month: string, paidOn: string) => ({ memberId, month, amountFen: 1_500, paidOn, collector: '', note: '' });
  const payments = [pay(wu, '2026-01', '2026-01-05'), pay(wu, '2026-02', '2026-04-05'), pay(xu, '2026-01', '2026-01-05')];
  await ledger.must('dues.recordPayments', { actionId: action(1), payments, receipts: 'perMember' });
  const passed = { kind: 'passUp', on: '2026-04-08', amountFen: 4_500, fromMonth: '2026-01', toMonth: '2026-03', slipNo: '0017' } as const;
  const movement = { ...passed, counterparty: '县直工委', purpose: null, note: '', handledBy: '' };
  await ledger.must('dues.recordMovement', { actionId: action(2), movement });
  await ledger.must('dues.closeMonth', { actionId: action(3), closing: { month: '2026-07', countedFen: 0, pieces: [], explanation: '' } });
});
afterAll(() => ledger.close());

describe('各表', () => {
  test('汇总表：每月应交实交、补交、减免、上缴在所缴期间最后一月', async () => {
    const body = await sheet('dues-summary');
    const rows = body.sheet === 'dues-summary' ? body.rows : [];
    expect(rows[0]).toMatchObject({ duePeople: 2, paidPeople: 2, dueFen: 3_000, paidFen: 3_000, waivedFen: 1_500, lateFen: 0, slips: [] });
    expect(rows[1]).toMatchObject({ paidFen: 1_500, lateFen: 1_500, arrearsFen: 1_500 });
    expect(rows[2]?.slips).toEqual([{ on: '2026-04-08', slipNo: '0017', amountFen: 4_500 }]);
  });
  test('公示表：姓名、已交、欠交，没有基数；一个季度只算那三个月', async () => {
    const body = await sheet('dues-notice', { part: 1 });
    expect(body).toMatchObject({ fromMonth: '2026-01', toMonth: '2026-03', passedFen: 0 });
    expect(body.sheet === 'dues-notice' && body.lines.toSorted((a, b) => b.paidFen - a.paidFen)).toEqual([
      { name: '吴静', paidFen: 3_000, arrearsFen: 1_500, isExempt: false },
      { name: '徐超', paidFen: 1_500, arrearsFen: 3_000, isExempt: false },
      { name: '赵敏', paidFen: 0, arrearsFen: 0, isExempt: true },
    ]);
    expect(JSON.stringify(await sheet('dues-notice'))).not.toMatch(/baseFen|300000/);
    expect(await sheet('dues-notice')).toMatchObject({ fromMonth: '2026-01', toMonth: '2026-12', passedFen: 4_500 });
  });
  test('收据：一张，或同一次收的全部；没有的说没有', async () => {
    const [both, newest] = await subjects('dues-receipt');
    expect(both).toEqual({ id: action(1), label: '2026-0001 至 2026-0002　一次开出的 2 张' });
    expect(newest?.label).toMatch(/^2026-0002/);
    expect(await sheet('dues-receipt', { id: newest?.id })).toMatchObject({ receipts: [{ number: 2 }] });
    expect(await sheet('dues-receipt', { id: action(1) })).toMatchObject({
      receipts: [{ number: 1 }, { number: 2 }],
      frame: { copy: { number: 0 } },
    });
    expect(await ledger.fault('records.model', { sheet: 'dues-receipt', year: 2026, id: action(9) })).toMatchObject({ code: 'receipt-unknown' });
  });
  test('党费证：一人或全部，免交写免', async () => {
    const lines = await subjects('dues-card');
    expect(lines[0]?.label).toBe('全部（3 人）');
    const all = await sheet('dues-card', { id: lines[0]?.id });
    expect(all.sheet === 'dues-card' && all.people).toHaveLength(3);
    const one = await sheet('dues-card', { id: people.赵敏 });
    expect(one.sheet === 'dues-card' && one.people[0]?.months[0]).toMatchObject({ due: '免', paid: '' });
  });
  test('催交通知书：欠交的每人一封，免交的没有', async () => {
    const [all] = await subjects('dues-letter');
    const letters = await sheet('dues-letter', { id: all?.id });
    expect(letters.sheet === 'dues-letter' && letters.letters.map(({ name, run, stage }) => [name, run, stage])).toEqual([
      ['徐超', 6, 'DUES-04'],
      ['吴静', 5, 'DUES-03'],
    ]);
    expect(await sheet('dues-letter', { id: people.吴静 })).toMatchObject({ letters: [{ owedFen: 7_500 }] });
  });
  test('审批表：填好的写明原应交，空白的什么都没有', async () => {
    const [approval] = await subjects('dues-reduction');
    expect(await sheet('dues-reduction', { id: approval?.id })).toMatchObject({
      reduction: { name: '赵敏', fullDue: '15.00', category: '按月领工资' },
    });
    expect(await sheet('dues-reduction')).toMatchObject({ reduction: null });
  });
  test('月结单：结了的月份有数，没结的是空表', async () => {
    expect(await sheet('dues-closing', { part: 7 })).toMatchObject({ closing: { month: '2026-07', bookFen: 0, countedFen: 0 } });
    expect(await sheet('dues-closing', { part: 6 })).toMatchObject({ closing: null });
  });
  test('收支账：与账目页同一本；台账脚注有累计上缴', async () => {
    const body = await sheet('dues-account');
    const { book } = await ledger.must('dues.accounts', { year: 2026 });
    expect(body).toMatchObject({ book });
    const ledgerSheet = await sheet('dues-ledger');
    expect(ledgerSheet.sheet === 'dues-ledger' && ledgerSheet.passedFen).toEqual([0, 0, 0, 4_500, 0, 0, 0, 0, 0, 0, 0, 0]);
  });
});

test('每张收据有自己的核对码；作废以后旧纸页说明已有新版', async () => {
  const both = await sheet('dues-receipt', { id: action(1) });
  if (both.sheet !== 'dues-receipt') throw new Error('the receipts were asked for');
  const codes = both.receipts.map(({ id }) => both.codes[id]);
  expect(new Set(codes.map((code) => code?.code)).size).toBe(2);
  const [first] = both.receipts;
  const verify = () => ledger.must('records.verifyCode', { text: codes[0]?.qr ?? '' });
  expect(await verify()).toMatchObject({ kind: 'record', about: 'receipt', id: first?.id, number: '2026-0001', version: 1, newest: 1 });
  await ledger.must('dues.voidReceipt', { id: first?.id ?? '', reason: '写错了交款人' });
  expect(await verify()).toMatchObject({ version: 1, newest: 2 });
});

test('选定的收据总在单子里，不论查什么', async () => {
  const wish = { sheet: 'dues-receipt', year: 2026, text: '没有这个人' } as const;
  expect((await ledger.must('records.subjects', wish)).lines).toEqual([]);
  expect(await ledger.must('records.subjects', { ...wish, chosen: action(1) })).toMatchObject({ lines: [{ id: action(1) }], total: 0 });
});

test('空白的党费证和公示表什么都不带', async () => {
  expect(await sheet('dues-card', { isBlank: true, blankKind: 'covers' })).toMatchObject({ blankKind: 'covers', people: [] });
  expect(await sheet('dues-notice', { isBlank: true })).toMatchObject({ lines: [], passedFen: 0, frame: { isBlank: true, code: null } });
});

test('和别人的一起打印过的收据，单张再打就是重印，要写原因', async () => {
  const [, newest] = await subjects('dues-receipt');
  const request = { sheet: 'dues-receipt', year: 2026, code: '' } as const;
  expect(await ledger.must('records.registerPrint', { ...request, id: action(1), reason: '' })).toMatchObject({ number: 1 });
  const again = { ...request, id: newest?.id ?? null };
  expect(await ledger.fault('records.registerPrint', { ...again, reason: '' })).toMatchObject({ code: 'reprint-reason' });
  expect(await ledger.must('records.registerPrint', { ...again, reason: '原件污损' })).toMatchObject({ number: 2 });
});

test.each([
  [{ kind: 'dues', count: 58, purpose: '', isReversed: false }, '收党费 58 笔'],
  [{ kind: 'use', count: 1, purpose: 'training', isReversed: true }, '使用返还　培训党员　已冲正'],
] as const)('收支账里 %o 叫 %s', (line, name) => expect(cashLineName(line)).toBe(name));
