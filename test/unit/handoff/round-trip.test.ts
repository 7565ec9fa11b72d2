// Does a branch's report arrive at its committee, whole and once, and does the receipt come back?
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdf } from '#test/unit/files/pictures.ts';
import { addMember, behindItsBack, exportReport, importOne, openPair, type Pair, put } from '#test/unit/handoff/support.ts';

let pair: Pair;
beforeAll(async () => {
  pair = await openPair();
});
afterAll(() => pair.close());

const rowsOf = (ledger: Pair['committee'], orgId: string) =>
  behindItsBack(ledger, (raw) => raw.prepare('SELECT * FROM member WHERE orgId = ? ORDER BY id').all(orgId));

test('cards exchanged: each side shows the fingerprint of the other', async () => {
  const branch = await pair.branch.must('handoff.overview', {});
  const committee = await pair.committee.must('handoff.overview', {});
  expect(branch.partners.map((partner) => partner.fingerprint)).toEqual([committee.fingerprint]);
  expect(committee.partners.map((partner) => partner.fingerprint)).toEqual([branch.fingerprint]);
  expect(branch.fingerprint).toMatch(/^\d{4}( \d{4}){7}$/);
  expect(branch.superiorId).toBe(pair.committee.organisationId);
  expect(committee.superiorId).toBeNull();
});

test('a report is applied row for row, the receipt marks it as received, the next segment starts at the co-signed head', async () => {
  const departure = await pair.branch.must('handoff.departure', {});
  const first = await pair.branch.must('handoff.export', { folder: pair.stick });
  expect(first).toMatchObject({ seq: 1, rows: departure.total });
  expect(first.file).toMatch(/FG-LY-01-000001-report-20260305\.ledgerpack$/);
  expect(readFileSync(first.file).subarray(0, 21).toString()).toBe('age-encryption.org/v1');

  const preview = await pair.committee.must('handoff.preview', { paths: [first.file] });
  expect(preview.reports[0]).toMatchObject({ outcome: 'wouldApply', notes: [{ code: 'first-package', values: {} }] });
  expect((await pair.committee.must('handoff.overview', {})).received).toEqual([]);

  const report = await importOne(pair.committee, first.file);
  expect(report).toMatchObject({ outcome: 'applied', kind: 'report', seq: 1, from: '府谷县林业局党支部' });
  expect(report.tables.find((table) => table.table === 'member')).toMatchObject({ rows: 3, added: 3, changed: 0, retired: 0, quarantined: 0 });
  const own = await rowsOf(pair.branch, pair.branch.organisationId);
  expect(await rowsOf(pair.committee, pair.branch.organisationId)).toEqual(own);
  expect(own).toHaveLength(3);

  const { files } = await pair.committee.must('handoff.writeReceipts', { folder: pair.stick });
  expect(files).toHaveLength(1);
  expect((await pair.committee.must('handoff.writeReceipts', { folder: pair.stick })).files).toEqual([]);
  expect((await pair.branch.must('handoff.overview', {})).sent[0]).toMatchObject({ state: 'exported', receivedAt: null });
  expect(await importOne(pair.branch, files[0] ?? '')).toMatchObject({ outcome: 'applied', kind: 'receipt' });
  expect((await pair.branch.must('handoff.overview', {})).sent[0]).toMatchObject({ seq: 1, state: 'received' });
  expect(await importOne(pair.branch, files[0] ?? '')).toMatchObject({ outcome: 'alreadyApplied' });

  await addMember(pair.branch, '王建国');
  const second = await importOne(pair.committee, await exportReport(pair));
  expect(second).toMatchObject({ outcome: 'applied', seq: 2, notes: [] });
  expect(second.tables.find((table) => table.table === 'member')).toMatchObject({ rows: 4, added: 1, changed: 0, retired: 0, quarantined: 0 });
});

test('a report names scans and photos; their rows arrive with it', async () => {
  const file = put(pair.stick, '批复.pdf', pdf());
  const owner = { ownerKind: 'organisation', ownerId: pair.branch.organisationId } as const;
  await pair.branch.must('files.add', { file, ...owner, kind: 'scan', shelfNumber: '甲柜3盒' });
  const report = await importOne(pair.committee, await exportReport(pair));
  expect(report).toMatchObject({ outcome: 'applied' });
  expect(report.tables.find((table) => table.table === 'attachment')).toMatchObject({ rows: 1, added: 1, changed: 0, retired: 0, quarantined: 0 });
  expect(await pair.committee.must('files.check', {})).toEqual({ checked: 0, problems: [] });
  // The packages that the branch took lie beside its own file and are no strangers there.
  expect(await pair.branch.must('files.check', {})).toEqual({ checked: 1, problems: [] });
});

test('the same bytes twice change nothing, not even the journal', async () => {
  const file = await exportReport(pair);
  expect((await importOne(pair.committee, file)).outcome).toBe('applied');
  const before = await pair.committee.must('vault.status', {});
  expect((await importOne(pair.committee, file)).outcome).toBe('alreadyApplied');
  expect((await pair.committee.must('vault.status', {})).journalSeq).toBe(before.journalSeq);
});

test('a folder is read whole: one bad package does not stop the others, our own are passed over', async () => {
  await addMember(pair.branch, '赵秀兰');
  const good = await exportReport(pair);
  put(pair.stick, 'AAA-000001-report-20260101.ledgerpack', Buffer.from('not a package'));
  const { reports } = await pair.committee.must('handoff.import', { paths: [pair.stick] });
  expect(reports.filter((report) => report.outcome === 'refused').map((report) => report.code)).toEqual(['package-not-one']);
  expect(reports.find((report) => report.file === good)?.outcome).toBe('applied');
  expect(reports.some((report) => report.from === '府谷县直属机关工作委员会')).toBe(false);
});

test('a number skipped because the stick failed is no gap; a package that never arrived is one', async () => {
  expect((await pair.branch.fault('handoff.export', { folder: `${pair.stick}/gone` })).code).toBe('file-not-written');
  const afterFailure = await importOne(pair.committee, await exportReport(pair));
  expect(afterFailure).toMatchObject({ outcome: 'applied', notes: [] });
  const lost = await pair.branch.must('handoff.export', { folder: pair.stick });
  const next = await importOne(pair.committee, await exportReport(pair));
  expect(next.notes).toEqual([{ code: 'gap', values: { missing: String(lost.seq) } }]);
  expect(await importOne(pair.committee, lost.file)).toMatchObject({
    outcome: 'refused',
    code: 'package-replay',
    values: { seq: lost.seq, last: next.seq },
  });
});

test('verify tells which laws a package keeps for this very ledger, and changes nothing', async () => {
  await addMember(pair.branch, '孙丽');
  const file = await exportReport(pair);
  const laws = (checks: { law: string; isPassed: boolean }[]) => checks.map((check) => `${check.isPassed ? '+' : '-'}${check.law}`).join(' ');
  const before = await pair.committee.must('vault.status', {});
  const here = await pair.committee.must('handoff.verify', { file });
  const all = '+length +seal +container +checksums +signature +envelope +purpose +sender +addressee +sequence +contents +journal +rows';
  expect(laws(here.checks)).toBe(all);
  expect(here.isSound).toBe(true);
  const there = await pair.branch.must('handoff.verify', { file });
  expect(there.isSound).toBe(false);
  expect(laws(there.checks)).toMatch(/\+purpose -sender$/);
  expect(await pair.committee.must('vault.status', {})).toEqual(before);
});

test('both ledgers are sound afterwards, and no half file lies on the stick', async () => {
  for (const ledger of [pair.branch, pair.committee]) expect((await ledger.must('vault.check', {})).problems).toEqual([]);
  expect(readdirSync(pair.stick).filter((name) => name.endsWith('.part'))).toEqual([]);
});
