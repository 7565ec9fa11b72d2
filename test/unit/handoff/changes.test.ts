// Do changed rows, changing superiors and receipts of another superior come out right between real ledgers?
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyMember } from '#shared/members/model.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';
import { addMember, behindItsBack, exportReport, importOne, openedFiles, openPair, type Pair, secretsOf } from '#test/unit/handoff/support.ts';

let pair: Pair;
beforeEach(async () => {
  pair = await openPair([]);
}, 60_000);
afterEach(() => pair.close());

const first = '610822198802290049';
const second = '610822197506120024';

const save = (id: string | null, name: string, idNumber: string) =>
  pair.branch.must('members.save', {
    id,
    member: { ...emptyMember, name, idNumber, sex: 'female', joinedOn: '2010-07-01', regularisedOn: '2011-07-01' },
  });
const membersHere = () =>
  behindItsBack(pair.committee, (raw) =>
    raw.prepare('SELECT name, idNumber, rev FROM member WHERE orgId = ? ORDER BY name').all(pair.branch.organisationId),
  );

test('changed rows replace their older versions, also when unique values change places between them', async () => {
  const a = await save(null, '甲', first);
  const b = await save(null, '乙', second);
  await importOne(pair.committee, await exportReport(pair));
  await save(a.id, '甲', '');
  await save(b.id, '乙', first);
  await save(a.id, '甲', second);
  const report = await importOne(pair.committee, await exportReport(pair));
  expect(report.outcome).toBe('applied');
  expect(report.tables.find((table) => table.table === 'member')).toMatchObject({ rows: 2, added: 0, changed: 2 });
  expect(await membersHere()).toEqual([
    { name: '乙', idNumber: first, rev: 2 },
    { name: '甲', idNumber: second, rev: 3 },
  ]);
});

test('a retired entry stays retired on the other side, with its reason', async () => {
  const id = await addMember(pair.branch, '误录');
  await pair.branch.must('members.retire', { id, reason: '重复录入' });
  await importOne(pair.committee, await exportReport(pair));
  const rows = await behindItsBack(pair.committee, (raw) => raw.prepare('SELECT retireReason FROM member').pluck().all());
  expect(rows).toEqual(['重复录入']);
});

/** A second committee whose card the branch takes, and which knows the branch. */
const newSuperior = async (name: string): Promise<TestLedger> => {
  const other = await openTestLedger({ kind: 'committee', organisation: { code: 'FG-XX-00', name } });
  const card = (await other.must('handoff.exportCard', { folder: pair.stick })).file;
  expect((await importOne(pair.branch, card)).outcome).toBe('applied');
  expect((await importOne(other, (await pair.branch.must('handoff.exportCard', { folder: pair.stick })).file)).outcome).toBe('applied');
  return other;
};

test('reports go to the superior that the branch names, not to whoever gave a card last', async () => {
  const other = await newSuperior('别的工作委员会');
  try {
    expect((await pair.branch.must('handoff.overview', {})).superiorId).toBe(pair.committee.organisationId);
    expect((await importOne(pair.committee, await exportReport(pair))).outcome).toBe('applied');
  } finally {
    await other.close();
  }
});

test('a new superior gets the journal from its first entry, whatever the old one has signed', async () => {
  await addMember(pair.branch, '甲');
  await importOne(pair.committee, await exportReport(pair));
  const [receipt] = (await pair.committee.must('handoff.writeReceipts', { folder: pair.stick })).files;
  expect((await importOne(pair.branch, receipt ?? '')).outcome).toBe('applied');
  const { organisation } = await pair.branch.must('branch.overview', {});
  const { id, ...facts } = organisation;
  await pair.branch.must('branch.saveOrganisation', { ...facts, superiorName: '新的工作委员会' });
  const other = await newSuperior('新的工作委员会');
  try {
    const report = await importOne(other, await exportReport(pair));
    expect(report).toMatchObject({
      outcome: 'applied',
      seq: 2,
      notes: [
        { code: 'first-package', values: {} },
        { code: 'gap', values: { missing: '1' } },
      ],
    });
  } finally {
    await other.close();
  }
});

test('a segment after a receipt holds only what the superior does not have', async () => {
  await addMember(pair.branch, '甲');
  await importOne(pair.committee, await exportReport(pair));
  const [receipt] = (await pair.committee.must('handoff.writeReceipts', { folder: pair.stick })).files;
  await importOne(pair.branch, receipt ?? '');
  await addMember(pair.branch, '乙');
  const keys = await secretsOf(pair.committee);
  const file = await exportReport(pair);
  const files = await openedFiles(file, keys['age.identity'] ?? '');
  const commands = String(files.get('data/journal.ndjson'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).command);
  expect(commands).toEqual(['handoff.export', 'handoff.import', 'members.save']);
  expect((await importOne(pair.committee, file)).outcome).toBe('applied');
});
