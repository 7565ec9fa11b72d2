// Does the list of members leave the ledger masked, and whole only with a reason that the journal keeps?
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberColumnKey } from '#shared/records/member-table.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';
import { rosterPath } from '#test/support/roster-fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'branch-ledger-lists-'));
let ledger: TestLedger;
let ids: string[] = [];

beforeAll(async () => {
  ledger = await openTestLedger();
  await ledger.must('members.importRoster', { file: rosterPath('national-export.xlsx'), columns: null });
  ids = (await ledger.must('members.list', { asOf: null, text: '', scope: 'all' })).rows.map(({ id }) => id);
});
afterAll(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

const columns: MemberColumnKey[] = ['name', 'idNumber', 'mobile', 'address', 'joinedOn'];
const save = (isWhole: boolean, reason: string) =>
  ({ ids, columns, isWhole, reason, format: 'xlsx', file: join(folder, `${isWhole}.xlsx`) }) as const;

const rowsOf = async (file: string): Promise<unknown[][]> => {
  const book = new Workbook();
  await book.xlsx.load(readFileSync(file));
  const rows: unknown[][] = [];
  book.worksheets[0]?.eachRow((row) => rows.push([1, 2, 3, 4, 5].map((column) => row.getCell(column).value)));
  return rows;
};

const newestEntry = async () => (await ledger.must('journal.list', { before: null, limit: 1 })).entries[0];

test('masked by default: no whole number, telephone or address in the file, nothing in the journal', async () => {
  const before = await newestEntry();
  const saved = await ledger.must('records.saveMembers', save(false, ''));
  expect(saved.rows).toBe(46);
  const [head, ...rows] = await rowsOf(saved.file);
  expect(head).toEqual(['姓名', '公民身份号码', '手机号码', '家庭住址', '加入党组织日期']);
  for (const [, id, mobile, address] of rows) {
    expect(String(id)).toMatch(/^\d{6}\*{8}\d{3}[\dX]$/);
    expect(String(mobile)).toMatch(/^\d{3}\*{4}\d{4}$/);
    expect(address ?? '＊＊＊').toBe('＊＊＊');
  }
  expect(await newestEntry()).toEqual(before);
});

test('whole without a reason is refused; with one it is written, and the journal keeps who, what, how many and why, no values', async () => {
  expect(await ledger.fault('records.saveMembers', save(true, ' '))).toMatchObject({ code: 'reveal-without-reason' });
  const saved = await ledger.must('records.saveMembers', save(true, '街道组织办核对党员信息'));
  const [, first] = await rowsOf(saved.file);
  expect(await newestEntry()).toMatchObject({ command: 'records.reveal', actor: '王磊', rows: 1 });
  const member = await ledger.must('members.get', { id: ids[0] ?? '', asOf: null });
  const { idNumber, mobile } = await ledger.must('members.reveal', { id: ids[0] ?? '' });
  expect(first).toEqual([member.name, idNumber, mobile, member.address, member.joinedOn]);
});

test('a list that is seen is written as it is seen', async () => {
  const table = { title: '会议', under: '', columns: [{ label: '日期', kind: 'date' as const }], rows: [['2026-03-05']] };
  const saved = await ledger.must('records.saveTable', { table, format: 'csv', file: join(folder, '会议.csv') });
  expect(readFileSync(saved.file, 'utf8')).toBe('\ufeff"日期"\r\n"2026-03-05"\r\n');
});
