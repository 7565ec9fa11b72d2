// Does a preview show what an import would do, package after package, and leave nothing behind?
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';
import { addMember, behindItsBack, exportReport, openPair, type Pair } from '#test/unit/handoff/support.ts';

let pair: Pair;
let fresh: TestLedger;

beforeEach(async () => {
  pair = await openPair(['李玉梅']);
  fresh = await openTestLedger({ kind: 'committee' });
}, 60_000);
afterEach(async () => {
  await pair.close();
  await fresh.close();
});

test('later packages see what earlier ones would bring: a card, then two reports of its owner', async () => {
  await exportReport(pair);
  await addMember(pair.branch, '王建国');
  await exportReport(pair);
  const { committee } = pair;
  const shown = await committee.must('handoff.preview', { paths: [pair.stick] });
  const summary = shown.reports.map(({ kind, seq, outcome, notes, tables }) => {
    const members = tables.find((table) => table.table === 'member');
    return `${kind} ${seq} ${outcome} +${members?.added ?? 0} ${notes.map((note) => note.code).join(',')}`.trim();
  });
  expect(summary).toEqual(['card 1 alreadyApplied +0', 'report 1 wouldApply +1 first-package', 'report 2 wouldApply +1']);

  const done = await committee.must('handoff.import', { paths: [pair.stick] });
  expect(done.reports.map((report) => [report.outcome, report.tables])).toEqual(
    shown.reports.map((report) => [report.outcome === 'wouldApply' ? 'applied' : report.outcome, report.tables]),
  );
});

test('a card is needed first; a preview that pins it pins nothing', async () => {
  const card = (await pair.branch.must('handoff.exportCard', { folder: pair.stick })).file;
  const before = await fresh.must('vault.status', {});
  const { reports } = await fresh.must('handoff.preview', { paths: [card] });
  expect(reports[0]).toMatchObject({ outcome: 'wouldApply', kind: 'card', from: '府谷县林业局党支部' });
  expect((await fresh.must('handoff.overview', {})).partners).toEqual([]);
  expect(await fresh.must('vault.status', {})).toEqual(before);
  const known = await behindItsBack(fresh, (raw) =>
    ['partner', 'receivedPackage', 'foreignEntry', 'foreignCommitment'].map((table) => raw.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()),
  );
  expect(known).toEqual([0, 0, 0, 0]);
});

test('a refused package at the end of a preview leaves the others as they are', async () => {
  const first = await exportReport(pair);
  await behindItsBack(pair.branch, (raw) => {
    raw.exec('DROP TRIGGER "member_no_delete"');
    raw.exec('DELETE FROM member');
  });
  await exportReport(pair);
  const { reports } = await pair.committee.must('handoff.preview', { paths: [pair.stick] });
  expect(reports.map((report) => report.outcome)).toEqual(['alreadyApplied', 'wouldApply', 'refused']);
  expect(reports[1]?.file).toBe(first);
  expect(reports[2]).toMatchObject({ code: 'row-missing', kind: 'report', seq: 2, from: '府谷县林业局党支部' });
});
