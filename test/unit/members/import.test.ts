// Does the import bring in what the dry run promised, once, and nothing else? The national export into a real ledger.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';
import { rosterFixture, rosterPath } from '#test/support/roster-fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'branch-ledger-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = rosterPath('national-export.xlsx');
const everything = { file, columns: null };

/** The sheet's rows read without our reader: the XML by hand. */
const rawRows = async (): Promise<Record<string, string>[]> => {
  const zip = await fromBufferPromise(rosterFixture('national-export.xlsx'), { lazyEntries: true });
  let xml = '';
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== 'xl/worksheets/sheet1.xml') continue;
    for await (const chunk of await zip.openReadStreamPromise(entry)) xml += String(chunk);
  }
  const unescaped = (text: string) => text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  return [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)]
    .slice(1)
    .map(([, cells = '']) =>
      Object.fromEntries(
        [...cells.matchAll(/<c r="([A-Z]+)\d+"[^>]*><is><t>(.*?)<\/t>/gs)].map(([, column = '', text = '']) => [column, unescaped(text)]),
      ),
    );
};

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await openTestLedger({ now: '2026-01-05T01:00:00.000Z' });
  return () => ledger.close();
});

const leaveOut = (row: number) => ({ row, choice: 'leave' as const, replaces: [], usesProposedName: false });

const list = (asOf: string | null = null) => ledger.must('members.list', { asOf, text: '', scope: 'members' });

describe('national-export.xlsx', () => {
  test('the dry run promises 46 and changes nothing', async () => {
    const preview = await ledger.must('members.previewRoster', { file, columns: null });
    expect(preview.counts).toEqual({ add: 46, complete: 0, same: 0, refuse: 0, remark: 0 });
    expect((await ledger.must('members.list', { asOf: null, text: '', scope: 'all' })).rows).toEqual([]);
  });

  test('46 come in, one journal entry; a second time all 46 are the same', async () => {
    const before = await ledger.must('journal.list', { before: null, limit: 10 });
    const { entry, ...done } = await ledger.must('members.importRoster', everything);
    expect(done).toEqual({ added: 46, completed: 0, same: 0, refused: 0, skipped: 0, refusedRows: [] });
    const after = await ledger.must('journal.list', { before: null, limit: 10 });
    expect(after.total).toBe(before.total + 1);
    expect(after.entries[0]).toMatchObject({ seq: entry, command: 'members.importRoster', rows: 46 });
    expect(await ledger.must('members.importRoster', everything)).toMatchObject({ added: 0, completed: 0, same: 46, refused: 0, skipped: 0 });
    expect((await ledger.must('members.list', { asOf: null, text: '', scope: 'all' })).rows).toHaveLength(46);
  });

  test('every name, number and date in the file is in the ledger', async () => {
    await ledger.must('members.importRoster', everything);
    const raw = await rawRows();
    expect(raw).toHaveLength(46);
    const { rows } = await ledger.must('members.list', { asOf: null, text: '', scope: 'all' });
    const kept = await Promise.all(
      rows.map(async ({ id }) => ({ ...(await ledger.must('members.get', { id, asOf: null })), ...(await ledger.must('members.reveal', { id })) })),
    );
    const facts = kept.map((member) =>
      [member.name, member.idNumber, member.birthDate, member.joinedOn, member.regularisedOn ?? '', member.mobile].join(),
    );
    expect(facts.toSorted()).toEqual(raw.map((row) => [row.A, row.C, row.E, row.K, row.L ?? '', row.J].join()).toSorted());
  });

  test('七名预备党员自入党之日起才是党员：一名2026年7月26日，六名9月20日', async () => {
    await ledger.must('members.importRoster', everything);
    const counts = async (day: string) => {
      const { full, probationary } = await list(day);
      return [day, full, probationary];
    };
    const raw = await rawRows();
    const joining = (day: string) => raw.filter((row) => row.G === '预备党员' && (row.K ?? '') <= day).length;
    expect([joining('2026-07-25'), joining('2026-07-26'), joining('2026-09-19'), joining('2026-09-20')]).toEqual([0, 1, 1, 7]);
    for (const day of ['2026-07-25', '2026-07-26', '2026-09-19', '2026-09-20']) expect(await counts(day)).toEqual([day, 39, joining(day)]);
  });

  test('imported people are found by reading', async () => {
    await ledger.must('members.importRoster', everything);
    const { rows } = await ledger.must('members.list', { asOf: null, text: 'qiuhui', scope: 'members' });
    expect(rows.map(({ name }) => name)).toEqual(['仇辉']);
  });

  test('rows that a person left out stay out', async () => {
    expect(await ledger.must('members.importRoster', { ...everything, decisions: [2, 3].map(leaveOut) })).toMatchObject({
      added: 44,
      completed: 0,
      same: 0,
      refused: 0,
      skipped: 2,
    });
    const { rows } = await ledger.must('members.list', { asOf: null, text: '彭军勇', scope: 'all' });
    expect(rows).toEqual([]);
  });

  test('a column that a person left out is not taken', async () => {
    const { columns } = await ledger.must('members.previewRoster', { file, columns: null });
    const without = columns.map((column) => (column.field === 'mobile' ? { ...column, field: null } : column));
    await ledger.must('members.importRoster', { file, columns: without });
    const { rows } = await list();
    expect(new Set(rows.map(({ mobileMasked }) => mobileMasked))).toEqual(new Set(['']));
    expect(await ledger.must('members.importRoster', everything)).toMatchObject({ completed: 0, same: 46 });
    expect(await ledger.must('members.importRoster', { ...everything, isRemembered: false })).toMatchObject({ completed: 46, added: 0 });
    expect((await list()).rows.every(({ mobileMasked }) => mobileMasked.length === 11)).toBe(true);
  });

  test('what the ledger already says is never overwritten', async () => {
    await ledger.must('members.importRoster', everything);
    const { rows } = await ledger.must('members.list', { asOf: null, text: '彭军勇', scope: 'all' });
    const id = rows[0]?.id ?? '';
    const {
      nameAsWritten,
      groupName,
      partyPosts,
      events,
      isMember,
      partyAge,
      retiredAt,
      retireReason,
      id: _,
      ...member
    } = await ledger.must('members.get', {
      id,
      asOf: null,
    });
    await ledger.must('members.save', { id, member: { ...member, address: '新府山社区1号楼', post: '' } });
    expect(await ledger.must('members.importRoster', everything)).toMatchObject({ completed: 1, same: 45 });
    expect(await ledger.must('members.get', { id, asOf: null })).toMatchObject({ address: '新府山社区1号楼', post: '非公有经济控制企业管理岗位' });
  });
});

describe('files that cannot be imported', () => {
  const saved = async (name: string, rows: string[][]): Promise<string> => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('名册');
    for (const row of rows) sheet.addRow(row);
    const path = join(folder, name);
    writeFileSync(path, await workbook.xlsx.writeBuffer());
    return path;
  };

  test('a picture, an empty workbook, one without 姓名, one with headings only: said in their own words, with the file named', async () => {
    const picture = join(folder, '名册.png');
    writeFileSync(picture, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    const fault = async (path: string) => {
      const { kind, code, values } = await ledger.fault('members.importRoster', { file: path, columns: null });
      return [kind, code, values.file ?? ''];
    };
    expect(await fault(picture)).toEqual(['invalid', 'file-unreadable', '名册.png']);
    expect(await fault(join(folder, '没有.xlsx'))).toEqual(['invalid', 'file-unreadable', '没有.xlsx']);
    expect(await fault(await saved('空.xlsx', []))).toEqual(['invalid', 'workbook-empty', '空.xlsx']);
    expect(await fault(await saved('表头.xlsx', [['姓名', '性别']]))).toEqual(['invalid', 'workbook-empty', '表头.xlsx']);
    expect(
      await fault(
        await saved('单位.xlsx', [
          ['单位', '电话'],
          ['林业局', '1'],
        ]),
      ),
    ).toEqual(['invalid', 'no-heading-row', '单位.xlsx']);
    expect((await ledger.must('members.list', { asOf: null, text: '', scope: 'all' })).rows).toEqual([]);
  });

  test('a file whose headings changed after the preview', async () => {
    const path = await saved('改动.xlsx', [
      ['姓名', '性别', '民族'],
      ['王磊', '男', '汉'],
    ]);
    const { columns } = await ledger.must('members.previewRoster', { file: path, columns: null });
    await saved('改动.xlsx', [
      ['姓名', '民族', '性别'],
      ['王磊', '汉', '男'],
    ]);
    expect(await ledger.fault('members.importRoster', { file: path, columns })).toMatchObject({ kind: 'conflict', code: 'roster-changed' });
  });
});
