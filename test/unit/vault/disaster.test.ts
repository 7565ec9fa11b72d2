// Does a ledger open without the program? docs/open-a-ledger.mjs, run as a person would run it, with the recovery code and Node's crypto only.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyMember } from '#shared/members/model.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';
import { png } from '#test/unit/files/pictures.ts';

let ledger: TestLedger;
let place: string;
let count = 0;
const photo = png(40, 30);
const hasSqlite = spawnSync('sqlite3', ['-version']).error === undefined;

beforeAll(async () => {
  ledger = await openTestLedger();
  place = mkdtempSync(join(tmpdir(), 'branch-ledger-disaster-'));
  const { id } = await ledger.must('members.save', { id: null, member: { ...emptyMember, name: '李玉梅' } });
  const file = join(place, '合影.png');
  writeFileSync(file, photo);
  await ledger.must('files.add', { file, ownerKind: 'member', ownerId: id, kind: 'photo' });
  await ledger.must('backup.make', {});
  // Committed, but still only in the log beside the ledger's file: the ledger stays open.
  await ledger.must('members.save', { id: null, member: { ...emptyMember, name: '𠮷田建国' } });
}, 60_000);
afterAll(async () => {
  await ledger.close();
  rmSync(place, { recursive: true });
});

const open = (folder: string, code = ledger.recoveryCode, path = process.env.PATH) => {
  count += 1;
  const out = join(place, `out-${count}`);
  const script = join(import.meta.dirname, '../../../docs/open-a-ledger.mjs');
  const run = spawnSync(process.execPath, [script, folder, out], { input: `${code}\n`, encoding: 'utf8', env: { PATH: path } });
  return { out, status: run.status, said: `${run.stdout}${run.stderr}` };
};

const membersIn = (out: string): string[] => {
  const plain = new Database(join(out, 'ledger.sqlite'), { readonly: true });
  try {
    expect(plain.pragma('integrity_check', { simple: true })).toBe('ok');
    return plain.prepare<[], string>('SELECT "name" FROM "member"').pluck().all().sort();
  } finally {
    plain.close();
  }
};

/** The folder as a power cut leaves it. */
const afterPowerCut = (name: string): string => {
  const folder = join(place, name);
  cpSync(ledger.folder, folder, { recursive: true });
  return folder;
};

test('the ledger as a power cut left it: every committed row, those in the log too', () => {
  const { out, status } = open(afterPowerCut('cut'));
  expect(status).toBe(0);
  expect(membersIn(out)).toEqual(['李玉梅', '𠮷田建国'].sort());
});

test('a backup’s folder opens as well', () => {
  const backups = join(ledger.folder, 'backups');
  const { out, status } = open(join(backups, readdirSync(backups)[0] ?? ''));
  expect(status).toBe(0);
  expect(membersIn(out)).toEqual(['李玉梅']);
});

test.runIf(hasSqlite)('with the sqlite3 program also every table for a spreadsheet, and scans and photos byte for byte', () => {
  const { out, said } = open(afterPowerCut('whole'));
  expect(said).toContain('files/: 1, 缺失或损坏 missing or damaged: 0');
  const [file = ''] = readdirSync(join(out, 'files'));
  expect(file).toMatch(/^[0-9a-f]{6}-合影\.png$/);
  expect(readFileSync(join(out, 'files', file)).equals(photo)).toBe(true);
  const csv = readFileSync(join(out, 'tables/member.csv'), 'utf8');
  expect(csv.startsWith('\ufeff')).toBe(true);
  expect(csv).toContain('𠮷田建国');
});

test('without the sqlite3 program it says so, and the plain ledger is there', () => {
  const { out, status, said } = open(afterPowerCut('bare'), ledger.recoveryCode, '/nonexistent');
  expect([status, existsSync(join(out, 'ledger.sqlite'))]).toEqual([0, true]);
  expect(said).toContain('没有找到 sqlite3 程序');
});

test('a page that rotted is named, the rest is there', () => {
  const folder = afterPowerCut('rotten');
  const file = join(folder, readFileSync(join(folder, 'CURRENT'), 'utf8').split('\n')[0] ?? '');
  const bytes = readFileSync(file);
  const page = bytes.length / 4096;
  bytes[bytes.length - 100] = (bytes.at(-100) ?? 0) ^ 1;
  writeFileSync(file, bytes);
  rmSync(`${file}-wal`, { force: true });
  const { status, said } = open(folder);
  expect([status, said]).toEqual([0, expect.stringContaining(`1 页损坏 damaged: ${page}`)]);
});

test.each([
  ['11111-11111-11111-11111-11111-11111-11111-11111', '有一位不对'],
  ['123', '应有 40 位数字'],
])('code %s is refused in words', (code, sentence) => {
  const { out, status, said } = open(ledger.folder, code);
  expect([status, existsSync(out)]).toEqual([1, false]);
  expect(said).toContain(sentence);
});

test('a true code of another ledger opens nothing', async () => {
  const other = await openTestLedger();
  const { status, said } = open(ledger.folder, other.recoveryCode);
  await other.close();
  expect([status, said]).toEqual([1, expect.stringContaining('打不开这本台账')]);
});

test('a folder that is neither ledger nor backup is refused in words', () => {
  expect(open(place)).toMatchObject({ status: 1 });
});
