// Can a superior say of every row where it comes from: branch, package, version, when it was entered there and by whom, when it came here?
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type KnownOrigin, provenanceOf } from '#shared/handoff/provenance.ts';
import { emptyMember } from '#shared/members/model.ts';
import { addMember, behindItsBack, exportReport, importOne, openPair, type Pair } from '#test/unit/handoff/support.ts';

const id = '01912d3c-1f2a-7b3c-8d4e-5f6a7b8c9d0e';

describe('the rule', () => {
  const known: KnownOrigin = {
    row: { table: 'member', id, rev: 2, recordedAt: '2026-03-05T01:00:00.000Z' },
    branch: { orgId: id, code: 'FG-LY-01', name: '林业局党支部' },
    newest: { rev: 2, seq: 17 },
    entry: { recordedAt: '2026-03-05T01:00:01.000Z', actor: '王磊' },
    package: {
      ...{ id, seq: 3, code: 'FG-LY-09', via: null },
      // One o'clock in the night of the 6th in China.
      ...{ createdAt: '2026-03-05T17:00:00.000Z', receivedAt: '2026-03-07T01:00:00.000Z' },
    },
  };
  test('the journal says when and by whom the newest version was entered; the file is named as the branch wrote it', () => {
    expect(provenanceOf(known)).toEqual({
      ...{ table: 'member', id, orgId: id, organisation: '林业局党支部', code: 'FG-LY-01', rev: 2, newestRev: 2, entry: 17 },
      ...{ enteredAt: '2026-03-05T01:00:01.000Z', enteredBy: '王磊' },
      package: {
        ...{ id, seq: 3, fileName: 'FG-LY-09-000003-report-20260306.ledgerpack', via: null },
        ...{ createdAt: '2026-03-05T17:00:00.000Z', receivedAt: '2026-03-07T01:00:00.000Z' },
      },
    });
  });
  test.each([
    ['an older version lies here: the entry is of its successor', { newest: { rev: 3, seq: 20 } }, [2, 3, null, '2026-03-05T01:00:00.000Z', null]],
    ['the entry was taken by an older program', { entry: null }, [2, 2, 17, '2026-03-05T01:00:00.000Z', null]],
    ['its line of the history was given up', { newest: { rev: 2, seq: null }, entry: null }, [2, 2, null, '2026-03-05T01:00:00.000Z', null]],
  ] as const)('%s', (_, change, expected) => {
    const { rev, newestRev, entry, enteredAt, enteredBy } = provenanceOf({ ...known, ...change });
    expect([rev, newestRev, entry, enteredAt, enteredBy]).toEqual(expected);
  });
  test('a package that nobody noted is not guessed', () => expect(provenanceOf({ ...known, package: null }).package).toBeNull());
});

describe('between a branch and its superior', () => {
  let pair: Pair;
  beforeEach(async () => {
    pair = await openPair([]);
  }, 60_000);
  afterEach(() => pair.close());

  const rename = (memberId: string, name: string) =>
    pair.branch.must('members.save', {
      id: memberId,
      member: { ...emptyMember, name, sex: 'female', joinedOn: '2010-07-01', regularisedOn: '2011-07-01' },
    });
  const take = async (): Promise<{ id: string; file: string }> => {
    const { id: packageId, file } = await pair.branch.must('handoff.export', { folder: pair.stick });
    expect(await importOne(pair.committee, file)).toMatchObject({ outcome: 'applied' });
    return { id: packageId, file };
  };
  const originOf = (memberId: string) => pair.committee.must('handoff.origin', { table: 'member', id: memberId });

  test('a row tells its package, version, hour and hand, and after a change those of the change', async () => {
    pair.branch.clock.set('2026-03-05T02:00:00.000Z');
    const memberId = await addMember(pair.branch, '李玉梅');
    pair.branch.clock.set('2026-03-06T02:00:00.000Z');
    pair.committee.clock.set('2026-03-06T08:00:00.000Z');
    const first = await take();
    expect(await originOf(memberId)).toMatchObject({
      label: '李玉梅',
      isRetired: false,
      provenance: {
        ...{ organisation: '府谷县林业局党支部', code: 'FG-LY-01', rev: 1, newestRev: 1, enteredAt: '2026-03-05T02:00:00.000Z', enteredBy: '王磊' },
        package: { id: first.id, seq: 1, fileName: first.file.split('/').at(-1), receivedAt: '2026-03-06T08:00:00.000Z', via: null },
      },
    });
    pair.branch.clock.set('2026-03-07T02:00:00.000Z');
    await pair.branch.must('vault.setActor', { actor: '张敏' });
    await rename(memberId, '李玉梅（改）');
    const second = await take();
    const { provenance } = await originOf(memberId);
    expect(provenance).toMatchObject({
      rev: 2,
      newestRev: 2,
      enteredAt: '2026-03-07T02:00:00.000Z',
      enteredBy: '张敏',
      package: { id: second.id, seq: 2 },
    });
    const entries = (await pair.branch.must('journal.list', { before: null, limit: 200 })).entries;
    expect(entries.find(({ seq }) => seq === provenance.entry)).toMatchObject({ command: 'members.save' });

    await pair.committee.must('handoff.undo', { id: second.id });
    expect((await originOf(memberId)).provenance).toMatchObject({
      ...{ rev: 1, newestRev: 2, entry: null, enteredAt: '2026-03-05T02:00:00.000Z', enteredBy: null },
      package: { id: first.id, seq: 1 },
    });
  }, 60_000);

  test('the rows behind a branch’s books are listed by table, newest first, and found by name', async () => {
    const { orgId } = { orgId: pair.branch.organisationId };
    for (let number = 0; number < 52; number += 1) {
      pair.branch.clock.set(`2026-03-05T02:00:${String(number).padStart(2, '0')}.000Z`);
      await addMember(pair.branch, `党员${String(number).padStart(2, '0')}`);
    }
    await take();
    const page = (offset: number, text = '') => pair.committee.must('handoff.originList', { orgId, table: 'member', text, offset });
    const { tables, total, rows } = await page(0);
    expect([total, rows.length, rows[0]?.label]).toEqual([52, 50, '党员51']);
    expect((await page(50)).rows.map(({ label }) => label)).toEqual(['党员01', '党员00']);
    expect((await page(0, ' 党员07 ')).rows.map(({ label }) => label)).toEqual(['党员07']);
    expect(tables).toContainEqual({ table: 'member', rows: 52 });
    expect(tables.map(({ table }) => table)).not.toContain('meeting');
  }, 60_000);

  test('own rows and strangers have no provenance, and entries of an older program leave the row’s own hour', async () => {
    const memberId = await addMember(pair.branch, '李玉梅');
    await take();
    expect(await pair.committee.fault('handoff.origin', { table: 'member', id })).toMatchObject({ code: 'origin-unknown' });
    expect(await pair.committee.fault('handoff.origin', { table: 'secret', id: memberId })).toMatchObject({ code: 'origin-unknown' });
    const own = await pair.branch.fault('handoff.origin', { table: 'member', id: memberId });
    expect(own).toMatchObject({ code: 'organisation-unknown' });
    const stranger = { orgId: id, table: 'member', text: '', offset: 0 };
    expect(await pair.committee.fault('handoff.originList', stranger)).toMatchObject({ code: 'organisation-unknown' });
    await behindItsBack(pair.committee, (raw) => {
      raw.exec('DROP TRIGGER "foreignEntry_no_update"');
      raw.exec('UPDATE "foreignEntry" SET "recordedAt" = NULL, "actor" = NULL');
      raw.exec(`CREATE TRIGGER "foreignEntry_no_update" BEFORE UPDATE ON "foreignEntry" BEGIN SELECT RAISE(ABORT, 'append-only: foreignEntry'); END`);
    });
    expect((await originOf(memberId)).provenance).toMatchObject({ enteredAt: '2026-03-05T01:00:00.000Z', enteredBy: null });
  }, 60_000);

  test('the difference says where the version here and the one of the package come from, and nothing is taken by looking', async () => {
    const memberId = await addMember(pair.branch, '李玉梅');
    await take();
    pair.branch.clock.set('2026-03-08T02:00:00.000Z');
    await rename(memberId, '李玉梅（改）');
    const { changes } = await pair.committee.must('handoff.difference', { file: await exportReport(pair), offset: 0 });
    const change = changes.find(({ id: rowId }) => rowId === memberId);
    expect(change).toMatchObject({
      kind: 'changed',
      held: { rev: 1, package: { seq: 1, receivedAt: '2026-03-05T01:00:00.000Z' } },
      arriving: { rev: 2, newestRev: 2, enteredAt: '2026-03-08T02:00:00.000Z', enteredBy: '王磊', package: { seq: 2, receivedAt: null } },
    });
    expect((await originOf(memberId)).provenance).toMatchObject({ rev: 1, package: { seq: 1 } });
  }, 60_000);

  test('a package that waits shows its changes before anybody decides, without the stick, and goes on waiting', async () => {
    const ids: string[] = [];
    for (const name of ['甲', '乙', '丙', '丁', '戊', '己']) ids.push(await addMember(pair.branch, name));
    await take();
    for (const memberId of ids) await pair.branch.must('members.retire', { id: memberId, reason: '误录' });
    const { reports } = await pair.committee.must('handoff.import', { paths: [await exportReport(pair)] });
    expect(reports).toMatchObject([{ outcome: 'held', code: 'package-shrinks' }]);
    const waiting = async () => (await pair.committee.must('handoff.overview', {})).held.filter(({ decision }) => decision === null);
    const [held] = await waiting();
    const seen = await pair.committee.must('handoff.heldDifference', { id: held?.id ?? '', offset: 0 });
    const retired = seen.changes.filter(({ kind }) => kind === 'retired');
    expect(retired.map(({ label }) => label).sort()).toEqual(['丁', '丙', '乙', '己', '戊', '甲'].sort());
    expect(retired[0]).toMatchObject({ held: { rev: 1, package: { seq: 1 } }, arriving: { rev: 2, package: { seq: 2, receivedAt: null } } });
    expect(await waiting()).toHaveLength(1);
    await pair.committee.must('handoff.decide', { id: held?.id ?? '', take: false, note: '' });
    expect(await pair.committee.fault('handoff.heldDifference', { id: held?.id ?? '', offset: 0 })).toMatchObject({ code: 'held-unknown' });
  }, 60_000);
});
