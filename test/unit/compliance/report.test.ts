// Does the workbench follow a package from the branch to its superior and back?
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportReport, importOne, openPair, type Pair } from '#test/unit/handoff/support.ts';

let pair: Pair;
beforeAll(async () => {
  pair = await openPair();
});
afterAll(() => pair.close());

const reports = async () =>
  (await pair.branch.must('compliance.duties', {})).duties.filter(({ kind }) => kind === 'report').map(({ state, key }) => `${state} ${key}`);

test('导出后等回执，收到回执就不再提示；1月里收到的才算交了上年的册', async () => {
  expect(await reports()).toEqual([]);
  const first = await exportReport(pair);
  expect(await reports()).toEqual(['todo report:package:1']);
  await importOne(pair.committee, first);
  const receipt = await pair.committee.must('handoff.writeReceipts', { folder: pair.stick });
  await importOne(pair.branch, receipt.files[0] ?? '');
  expect(await reports()).toEqual([]);

  for (const ledger of [pair.branch, pair.committee]) ledger.clock.set('2027-01-09T01:00:00.000Z');
  expect(await reports()).toEqual(['todo report:2026']);
  await importOne(pair.committee, await exportReport(pair));
  expect(await reports()).toEqual(['todo report:2026', 'todo report:package:2']);
  const second = await pair.committee.must('handoff.writeReceipts', { folder: pair.stick });
  await importOne(pair.branch, second.files[0] ?? '');
  expect(await reports()).toEqual(['done report:2026']);
});
