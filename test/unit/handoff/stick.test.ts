// Is it said beforehand what leaves, is there room for it, and is nothing on the stick touched that is not ours?
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freeBytesAt, spaceProblem } from '#electron/handoff/stick.ts';
import { personalColumns } from '#shared/handoff/personal.ts';
import { problemsIn } from '#shared/handoff/problems.ts';
import { isTravellingTable } from '#shared/handoff/rows.ts';
import { emptyMember } from '#shared/members/model.ts';
import { travellingTables } from '#shared/travelling.ts';
import { openPair, type Pair } from '#test/unit/handoff/support.ts';

describe('what leaves', () => {
  test('every personal column exists; the numbers that are masked on screen are among them', () => {
    for (const [table, columns] of Object.entries(personalColumns)) {
      expect(isTravellingTable(table) && columns.filter((column) => !Object.hasOwn(travellingTables[table].shape, column))).toEqual([]);
    }
    expect(personalColumns.member).toEqual(expect.arrayContaining(['idNumber', 'mobile', 'landline', 'address', 'birthDate']));
  });
  test('overdue duties are counted by rule, other duties stay', () => {
    const duty = (rule: string, state: string) => ({ rule, state });
    const duties = [duty('MTG-02', 'overdue'), duty('DUES-05', 'overdue'), duty('MTG-02', 'overdue'), duty('MTG-03', 'due'), duty('', 'overdue')];
    expect(problemsIn(duties)).toEqual([
      { rule: 'DUES-05', severity: 'WARN', count: 1 },
      { rule: 'MTG-02', severity: 'WARN', count: 2 },
    ]);
  });
});

describe('room', () => {
  test.each([
    [1_000_000, 1_132_072, null],
    [1_000_000, 1_132_071, 'stick-full'],
    [1_000_000, null, null],
  ])('a package of %i bytes where %j are free → %j', (bytes, free, code) => {
    expect(spaceProblem(bytes, free)?.fault.code ?? null).toBe(code);
  });
  test('is asked of the system', async () => {
    expect(await freeBytesAt(import.meta.dirname)).toBeGreaterThan(0);
    expect(await freeBytesAt(join(import.meta.dirname, 'not-there'))).toBe(null);
  });
});

describe('on the stick', () => {
  let pair: Pair;
  beforeEach(async () => {
    pair = await openPair([]);
    const member = { ...emptyMember, name: '李玉梅', idNumber: '610822199910010053', mobile: '13600006769' };
    await pair.branch.must('members.save', { id: null, member });
  }, 60_000);
  afterEach(() => pair.close());

  const look = () => pair.branch.must('handoff.stick', { folder: pair.stick });
  const exportNow = () => pair.branch.must('handoff.export', { folder: pair.stick, ownFolder: true });
  const receipted = async () => {
    const sent = await exportNow();
    await pair.committee.must('handoff.import', { paths: [sent.file] });
    const { files } = await pair.committee.must('handoff.writeReceipts', { folder: pair.stick });
    await pair.branch.must('handoff.import', { paths: files });
    return sent;
  };

  test('the departure names personal fields with the number of rows that tell them', async () => {
    const { personal } = await pair.branch.must('handoff.departure', {});
    const told = (column: string) => ({ table: 'member', column, rows: 1 });
    expect(personal).toEqual(expect.arrayContaining(['name', 'idNumber', 'mobile'].map(told)));
    // Nothing was typed about the address; the birthday follows from the number.
    expect(personal.map(({ column }) => column)).not.toContain('address');
    expect(personal.map(({ column }) => column)).toContain('birthDate');
  });

  test('a package goes into our own folder, and the superior finds it there', async () => {
    const sent = await exportNow();
    expect(sent.file).toBe(join(pair.stick, 'BranchLedger', basename(sent.file)));
    const { reports } = await pair.committee.must('handoff.import', { paths: [pair.stick] });
    expect(reports.filter(({ kind }) => kind === 'report').map(({ outcome }) => outcome)).toEqual(['applied']);
    expect(await pair.branch.must('handoff.export', { folder: join(pair.stick, 'BranchLedger'), ownFolder: true })).toMatchObject({ seq: 2 });
    expect(readdirSync(join(pair.stick, 'BranchLedger')).length).toBe(2);
  });

  test('cards, receipts and remarks go there too, and what older programs put beside it is found with them', async () => {
    const place = join(pair.stick, 'BranchLedger');
    const older = await pair.branch.must('handoff.export', { folder: pair.stick });
    const newer = await exportNow();
    expect([older, newer].map(({ file }) => join(file, '..'))).toEqual([pair.stick, place]);
    const { file: card } = await pair.committee.must('handoff.exportCard', { folder: pair.stick, ownFolder: true });
    expect(join(card, '..')).toBe(place);
    const { reports } = await pair.committee.must('handoff.import', { paths: [pair.stick] });
    expect(reports.filter(({ kind }) => kind === 'report').map(({ seq, outcome }) => [seq, outcome])).toEqual([
      [1, 'applied'],
      [2, 'applied'],
    ]);
    const about = { orgId: pair.branch.organisationId, kind: 'remark' as const, table: null, rowId: null };
    await pair.committee.must('handoff.saveRemark', { id: null, ...about, text: '已阅' });
    const written = await pair.committee.must('handoff.writeReceipts', { folder: pair.stick, ownFolder: true });
    expect(written.files.map((file) => join(file, '..'))).toEqual([place, place, place]);
    await pair.branch.must('handoff.import', { paths: [pair.stick] });
    expect((await pair.branch.must('handoff.overview', {})).sent.map(({ state }) => state)).toEqual(['received', 'received']);
    expect((await pair.branch.must('handoff.superiorRemarks', { about: null })).rows).toHaveLength(1);
    expect(readdirSync(pair.stick).filter((name) => name.includes('-receipt-') || name.includes('-reply-'))).toEqual([]);
  });

  test('what else lies there is shown, what systems put there is not', async () => {
    mkdirSync(join(pair.stick, 'System Volume Information'));
    writeFileSync(join(pair.stick, '.hidden'), '');
    writeFileSync(join(pair.stick, '年终总结.docx'), '');
    const { others, othersCount, place, freeBytes } = await look();
    expect({ others, othersCount, place }).toEqual({ others: ['年终总结.docx'], othersCount: 1, place: join(pair.stick, 'BranchLedger') });
    expect(freeBytes).toBeGreaterThan(0);
  });

  test('only packages with their receipt are offered to be removed, and only unchanged ones go', async () => {
    const first = await receipted();
    const changed = await receipted();
    const waiting = await exportNow();
    const { sent } = await look();
    expect(sent.map(({ seq }) => seq).sort()).toEqual([1, 2]);
    const bytes = readFileSync(changed.file);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(changed.file, bytes);
    const foreign = readdirSync(pair.stick).filter((name) => name.includes('-card-') || name.includes('-receipt-'));
    const files = [first, changed, waiting].map(({ file }) => basename(file));
    const { removed } = await pair.branch.must('handoff.clearSent', { folder: pair.stick, files: [...files, ...foreign, '../../ledger/CURRENT'] });
    expect(removed).toEqual([basename(first.file)]);
    expect([first, changed, waiting].map(({ file }) => existsSync(file))).toEqual([false, true, true]);
    expect(foreign.every((name) => existsSync(join(pair.stick, name)))).toBe(true);
    expect(existsSync(join(pair.branch.folder, 'CURRENT'))).toBe(true);
  });

  test('a stick that is gone is told in words', async () => {
    expect(await pair.branch.fault('handoff.stick', { folder: join(pair.stick, 'gone') })).toMatchObject({
      code: 'file-not-written',
      values: { detail: 'ENOENT' },
    });
  });
});
