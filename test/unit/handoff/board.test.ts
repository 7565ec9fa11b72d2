// Does the board say who is on time, late, to be reminded, and what is odd? And does a branch see what its superior did not take?
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isToRemind, reportingDays, standingOf } from '#shared/handoff/board.ts';
import { findPersons } from '#shared/handoff/person-findings.ts';
import { emptyMember } from '#shared/members/model.ts';
import { openTestLedger } from '#test/support/ledger.ts';
import { behindItsBack, exportReport, importOne, openPair, type Pair, put } from '#test/unit/handoff/support.ts';

describe('standing at the reporting day', () => {
  test.each([
    ['2026-03-24', 25, '2026-02-25', '2026-01-25'],
    ['2026-03-25', 25, '2026-03-25', '2026-02-25'],
    ['2026-01-03', 5, '2025-12-05', '2025-11-05'],
    ['2026-03-28', 28, '2026-03-28', '2026-02-28'],
  ])('on %s with day %i it is %s, before it %s', (today, day, due, before) => {
    expect(reportingDays(today, day)).toEqual({ due, before });
  });
  test.each<[string, string[], string, number]>([
    ['nothing ever', [], 'never', 5],
    ['on the day', ['2026-03-25'], 'onTime', 0],
    ['the day after the one before', ['2026-02-26'], 'onTime', 0],
    ['on the one before', ['2026-02-25'], 'missing', 5],
    ['only afterwards', ['2026-02-20', '2026-03-26'], 'afterwards', 0],
    ['in time, and again', ['2026-03-20', '2026-03-29'], 'onTime', 0],
  ])('%s', (_, taken, standing, daysMissing) => {
    expect(standingOf(taken, '2026-03-30', 25)).toEqual({ standing, daysMissing });
    expect(isToRemind(standingOf(taken, '2026-03-30', 25).standing)).toBe(daysMissing > 0);
  });
});

describe('persons across branches (rows 84, 86)', () => {
  const person = (orgId: string, memberId: string, idNumber: string, name = '张三', birthDate: string | null = '1988-02-29') => ({
    ...{ orgId, memberId, idNumber, name, birthDate },
  });
  const found = (...people: ReturnType<typeof person>[]) =>
    findPersons(people).map(({ kind, people: who }) => `${kind} ${who.map((one) => one.memberId)}`);
  const [first, second] = ['610822198802290049', '610822197506120024'];
  test('one number in two branches', () => expect(found(person('a', '1', first), person('b', '2', first, '张叁'))).toEqual(['same-id-number 1,2']));
  test('one number twice in one branch is that branch’s own matter', () =>
    expect(found(person('a', '1', first), person('a', '2', first))).toEqual([]));
  test('same name and birth, one number missing', () => expect(found(person('a', '1', first), person('b', '2', ''))).toEqual(['same-person 1,2']));
  test('same name and birth, other numbers: two persons', () => expect(found(person('a', '1', first), person('b', '2', second))).toEqual([]));
  test('same name, birth unknown: nothing is known', () =>
    expect(found(person('a', '1', '', '李四', null), person('b', '2', '', '李四', null))).toEqual([]));
  test.each([
    [first, []],
    ['610822198802290048', ['bad-id-number 1']],
    ['61082219880229004', ['bad-id-number 1']],
    ['', []],
  ])('%s', (idNumber, expected) => expect(found(person('a', '1', idNumber))).toEqual(expected));
});

describe('between real ledgers', () => {
  let pair: Pair;
  beforeEach(async () => {
    pair = await openPair(['李玉梅']);
  }, 60_000);
  afterEach(() => pair.close());
  const line = async () => (await pair.committee.must('handoff.board', {})).lines[0];

  test('a branch that brought nothing is to be reminded; a refused stick and rows set aside show; the branch learns which rows', async () => {
    expect(await line()).toMatchObject({ standing: 'never', last: null, refused: null, held: 0 });
    const broken = put(pair.stick, 'FG-LY-01-000001-report-20260305.ledgerpack', Buffer.from('age-encryption.org/v1\n'));
    expect((await importOne(pair.committee, broken)).outcome).toBe('refused');
    expect(await line()).toMatchObject({ refused: { code: expect.stringMatching(/^package-/), from: '府谷县林业局党支部' } });

    await behindItsBack(pair.branch, (raw) => raw.prepare(`UPDATE member SET name = '改了名'`).run());
    pair.committee.clock.set('2026-03-06T01:00:00.000Z');
    await importOne(pair.committee, await exportReport(pair));
    const taken = await line();
    expect(taken).toMatchObject({ standing: 'afterwards', setAside: 1, refused: null });
    const setAside = await pair.committee.must('handoff.setAside', { packageId: taken?.last?.id ?? '' });
    expect(setAside.rows).toMatchObject([{ table: 'member', code: 'row-not-committed', label: '改了名' }]);

    const [receipt] = (await pair.committee.must('handoff.writeReceipts', { folder: pair.stick })).files;
    await importOne(pair.branch, receipt ?? '');
    const [sent] = (await pair.branch.must('handoff.overview', {})).sent;
    expect(sent).toMatchObject({ state: 'received', refused: 1 });
    const { rows } = await pair.branch.must('handoff.refusedRows', { packageId: sent?.id ?? '' });
    expect(rows).toMatchObject([{ table: 'member', code: 'row-not-committed', label: '改了名', page: `/members/${rows[0]?.id}` }]);
  }, 60_000);

  test('who has not handed in stands on the list of reminders; a branch’s books are read once a package of it was taken', async () => {
    const reminders = () => pair.committee.must('records.model', { sheet: 'report-reminders', year: 2026 });
    expect(await reminders()).toMatchObject({ branches: 1, reminders: [{ code: 'FG-LY-01', lastSeq: null, daysMissing: 8 }] });
    const book = { orgId: pair.branch.organisationId, sheet: 'roster', year: 2026, file: null } as const;
    expect(await pair.committee.fault('records.branchBook', book)).toMatchObject({ code: 'organisation-unknown' });
    await importOne(pair.committee, await exportReport(pair));
    expect(await reminders()).toMatchObject({ branches: 1, reminders: [] });
    // This test has no printer: that the pages are asked for at all says that the books are there.
    expect(await pair.committee.fault('records.branchBook', book)).toMatchObject({ code: 'unexpected' });
  }, 60_000);

  test('a committee finds a branch by name or code, before and after it brought its books, and a person by name in them', async () => {
    const found = async (text: string) => (await pair.committee.must('search.find', { text })).hits;
    const orgId = pair.branch.organisationId;
    expect(await found('林业局')).toMatchObject([{ kind: 'branch', id: orgId, orgId: null, title: '府谷县林业局党支部' }]);
    expect(await found('玉梅')).toEqual([]);
    await importOne(pair.committee, await exportReport(pair));
    expect(await found('ly-01')).toMatchObject([{ kind: 'branch', id: orgId, orgId, detail: 'FG-LY-01' }]);
    expect(await found('李 玉梅')).toMatchObject([
      { kind: 'reported', orgId, title: '李玉梅', detail: expect.stringMatching(/^府谷县林业局党支部/) },
    ]);
    // What LIKE reads as a wildcard is only what it is.
    expect(await found('%')).toEqual([]);
    // The branch knows its superior, which is nobody's branch.
    expect((await pair.branch.must('search.find', { text: '工作委员会' })).hits).toEqual([]);
  }, 60_000);

  test('one person in two branches is shown with both, the number masked', async () => {
    const member = { ...emptyMember, name: '张三', idNumber: '610822198802290049', sex: 'female' as const, birthDate: '1988-02-29' };
    const other = await openTestLedger({ organisation: { code: 'FG-LY-02', name: '第二党支部' } });
    try {
      const stick = join(other.folder, '..', 'stick');
      mkdirSync(stick);
      await pair.committee.must('handoff.exportCard', { folder: stick });
      await other.must('handoff.import', { paths: [stick] });
      await other.must('handoff.exportCard', { folder: stick });
      for (const branch of [pair.branch, other]) await branch.must('members.save', { id: null, member: { ...member, joinedOn: '2010-07-01' } });
      await other.must('handoff.export', { folder: stick });
      await exportReport(pair);
      await pair.committee.must('handoff.import', { paths: [stick, pair.stick] });
      const { findings } = await pair.committee.must('handoff.findings', {});
      expect(findings).toMatchObject([
        {
          kind: 'same-id-number',
          people: [
            { organisation: '府谷县林业局党支部', idNumber: '610822********0049', seq: 1, enteredOn: '2026-03-05' },
            { organisation: '第二党支部', seq: 1 },
          ],
        },
      ]);
    } finally {
      await other.close();
    }
  }, 60_000);

  test('before a package is taken its changes are read field by field, with names and without whole numbers', async () => {
    await importOne(pair.committee, await exportReport(pair));
    const { people } = await pair.branch.must('members.names', { asOf: null });
    const id = people[0]?.id ?? '';
    const member = { ...emptyMember, name: '李玉梅', sex: 'female' as const, joinedOn: '2010-07-01', regularisedOn: '2011-07-01', post: '会计' };
    await pair.branch.must('members.save', { id, member: { ...member, idNumber: '610822198802290049' } });
    const file = await exportReport(pair);
    const { total, changes } = await pair.committee.must('handoff.difference', { file, offset: 0 });
    expect(total).toBeGreaterThan(0);
    const changed = changes.find(({ table, kind }) => table === 'member' && kind === 'changed');
    expect(changed).toMatchObject({ id, label: '李玉梅' });
    expect(changed?.fields.map(({ label, before, after }) => [label.zh, before.zh, after.zh])).toEqual(
      expect.arrayContaining([
        ['公民身份号码', '', '610822********0049'],
        ['工作岗位', '', '会计'],
      ]),
    );
    expect((await pair.committee.must('handoff.overview', {})).received).toHaveLength(1);
  }, 60_000);

  test('a first look that a person stops says so and leaves nothing; the next one goes through', async () => {
    for (let count = 0; count < 3; count += 1) await exportReport(pair);
    const begun = pair.committee.progressed();
    const running = pair.committee.call('handoff.preview', { paths: [pair.stick] });
    await begun;
    await pair.committee.must('handoff.stop', {});
    expect(await running).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
    expect((await pair.committee.must('handoff.overview', {})).received).toEqual([]);
    const { reports } = await pair.committee.must('handoff.preview', { paths: [pair.stick] });
    expect(reports.filter(({ outcome }) => outcome === 'wouldApply')).toHaveLength(3);
  }, 60_000);

  test('an import that a person stops keeps what is done; the same folder again goes on', async () => {
    for (let count = 0; count < 3; count += 1) await exportReport(pair);
    const begun = pair.committee.progressed();
    const running = pair.committee.must('handoff.import', { paths: [pair.stick] });
    await begun;
    await pair.committee.must('handoff.stop', {});
    const stopped = await running;
    expect(stopped.left).toBeGreaterThan(0);
    const again = await pair.committee.must('handoff.import', { paths: [pair.stick] });
    expect([again.left, (await pair.committee.must('handoff.overview', {})).received.length]).toEqual([0, 3]);
  }, 60_000);
});
