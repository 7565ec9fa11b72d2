// Can a payment be changed or removed behind the program's back?
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';
import { addMember, behindItsBack } from '#test/unit/handoff/support.ts';

let ledger: TestLedger;
beforeAll(async () => {
  ledger = await openTestLedger();
  const memberId = await addMember(ledger, '吴静');
  const payment = { memberId, month: '2026-03', amountFen: 1_500, paidOn: '2026-03-05', collector: '', note: '' };
  await ledger.must('dues.recordPayments', { actionId: '01900000-0000-7000-8000-0000000000a1', payments: [payment] });
});
afterAll(() => ledger.close());

test.each([
  ['改金额', 'UPDATE duesPayment SET amountFen = 999900'],
  ['改月份', "UPDATE duesPayment SET month = '2026-02'"],
  ['删一笔', 'DELETE FROM duesPayment'],
  ['删核定', 'DELETE FROM duesStanding'],
])('%s：数据库自己拒绝', async (claim, statement) => {
  const [payment] = await behindItsBack(ledger, (raw) => {
    raw
      .prepare(
        `INSERT OR IGNORE INTO duesStanding SELECT id, orgId, 1, recordedAt, NULL, NULL, memberId, '2026-01', 'student', NULL, NULL, '' FROM duesPayment`,
      )
      .run();
    expect(() => raw.prepare(statement).run(), claim).toThrow(/append-only|immutable/);
    return raw.prepare('SELECT amountFen, month FROM duesPayment').all();
  });
  expect(payment).toEqual({ amountFen: 1_500, month: '2026-03' });
});

test('一笔付款只能有一笔冲正，库里也拦着', async () => {
  const copy = (id: string) =>
    `INSERT INTO duesPayment (id, orgId, rev, recordedAt, retiredAt, retireReason, memberId, month, amountFen, paidOn, collector, note, reversesId, actionId) SELECT '${id}', orgId, 1, recordedAt, NULL, NULL, memberId, month, -amountFen, paidOn, collector, note, id, actionId FROM duesPayment WHERE reversesId IS NULL`;
  await behindItsBack(ledger, (raw) => {
    raw.prepare(copy('01900000-0000-7000-8000-0000000000b1')).run();
    expect(() => raw.prepare(copy('01900000-0000-7000-8000-0000000000b2')).run()).toThrow(/UNIQUE/);
  });
});
