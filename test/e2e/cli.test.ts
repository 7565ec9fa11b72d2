// Can a script do what a window can? The built command line: its verbs, its exit codes, its sentences.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPages } from '#test/e2e/paper/read-pages.ts';
import { root } from '#test/e2e/support/runtime.ts';

const folder = mkdtempSync(join(tmpdir(), 'branch-ledger-cli-'));
const branch = join(folder, 'branch');
const superior = join(folder, 'superior');
const stick = mkdtempSync(join(tmpdir(), 'branch-ledger-stick-'));
const roster = join(root, 'test/fixtures/rosters/national-export.xlsx');

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line; the passphrase goes through the environment, never as an argument. */
const ledger = (args: readonly string[], options: { passphrase?: string; input?: string } = {}): Promise<Ended> =>
  new Promise((done) => {
    const env = { ...process.env, BRANCH_LEDGER_PASSPHRASE: options.passphrase ?? '命令行的口令 2026 年' };
    const child = spawn(process.execPath, [join(root, 'out/main/cli.js'), ...args], { cwd: root, env });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => out.push(part));
    child.stderr.on('data', (part: Buffer) => err.push(part));
    child.stdin.end(options.input ?? '');
    child.on('close', (code) => done({ code: code ?? -1, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }));
  });

const create = (at: string, code: string, kind: string): Promise<Ended> =>
  ledger(['create', '--ledger', at, '--code', code, '--name', `${code}组织`, '--kind', kind, '--actor', '段奎', '--recovery-out', `${at}.txt`]);

beforeAll(async () => {
  expect((await create(branch, 'FG-LY-01', 'branch')).code).toBe(0);
  expect((await create(superior, 'FG-ZGW-00', 'committee')).code).toBe(0);
});

afterAll(() => {
  for (const one of [folder, stick]) rmSync(one, { recursive: true, force: true });
});

test('create writes the recovery code to the file asked for, not to the screen', async () => {
  expect(readFileSync(`${branch}.txt`, 'utf8')).toMatch(/^(\d{5}-){7}\d{5}\n$/);
  const again = await create(branch, 'FG-LY-01', 'branch');
  expect([again.code, again.out]).toEqual([1, '']);
  expect(again.err).toContain('已有内容');
});

test('a wrong passphrase is refused with exit code 1 and a sentence, a wrong command line with 2', async () => {
  const wrong = await ledger(['journal', '--ledger', branch], { passphrase: '完全不对的口令啊啊' });
  expect([wrong.code, wrong.out]).toEqual([1, '']);
  expect(wrong.err).toContain('口令不对');
  expect(wrong.err).not.toMatch(/\bat .*\.js:/);
  for (const args of [
    [],
    ['nonsense'],
    ['journal', '--ledger'],
    ['print', 'roster', '--ledger', branch],
    ['journal', '--passphrase', 'x'],
    ['journal', '--passphrase-file', '/nowhere'],
    ['print', 'nonsense', '--year', '2026', '--out', 'x.pdf', '--ledger', branch],
    ['journal', '--limit', 'abc', '--ledger', branch],
  ]) {
    expect((await ledger(args)).code, args.join(' ')).toBe(2);
  }
});

test('a roster is tried dry, then taken; taking it again changes nothing', async () => {
  const dry = await ledger(['import-roster', roster, '--dry-run', '--ledger', branch, '--json']);
  expect(JSON.parse(dry.out).counts).toEqual({ add: 46, complete: 0, same: 0, refuse: 0, remark: 0 });
  expect(JSON.parse((await ledger(['import-roster', roster, '--ledger', branch, '--json'])).out).added).toBe(46);
  expect(JSON.parse((await ledger(['import-roster', roster, '--ledger', branch, '--json'])).out)).toMatchObject({ added: 0, same: 46 });
});

test('a destroyed ID number is named with its row, and what was taken is counted', async () => {
  const own = join(root, 'test/fixtures/rosters/secretary-own-sheet.xlsx');
  const dry = await ledger(['import-roster', own, '--dry-run', '--ledger', superior]);
  expect(dry.out).toMatch(/第 \d+ 行未收：Excel 已把身份证号末几位变成0，原号找不回来/);
  const empty = await ledger(['import', folder, '--ledger', superior]);
  expect([empty.code, empty.out.includes('没有找到')]).toEqual([1, true]);
});

test('any call of the contract is made through call, from an argument or from stdin, and says which field is wrong', async () => {
  const list = await ledger(['call', 'members.list', '--ledger', branch, '--input', '{"asOf":"2026-03-05","text":"zhuli","scope":"members"}']);
  expect(JSON.parse(list.out).rows.map((row: { name: string }) => row.name)).toEqual(['朱丽']);
  const group = await ledger(['call', 'branch.saveGroup', '--ledger', branch, '--input', '-'], {
    input: '{"id":null,"name":"机关党小组","leaderId":null}',
  });
  expect(JSON.parse(group.out).id).toMatch(/^[0-9a-f-]{36}$/);
  const wrong = await ledger(['call', 'branch.saveGroup', '--ledger', branch, '--input', '{"id":null,"name":"","leaderId":null}']);
  expect([wrong.code, wrong.err.includes('name')]).toEqual([1, true]);
  expect((await ledger(['call', 'no.such', '--ledger', branch, '--input', '{}'])).code).toBe(1);
});

test('cards, report and receipt go over a folder; a tampered package is refused and both ledgers stay sound', async () => {
  for (const at of [branch, superior]) expect((await ledger(['card', '--to', stick, '--ledger', at])).code).toBe(0);
  for (const at of [branch, superior]) expect((await ledger(['import', stick, '--ledger', at])).code).toBe(0);
  expect((await ledger(['export', '--to', stick, '--ledger', branch])).code).toBe(0);
  const report = join(stick, readdirSync(stick).find((name) => name.includes('-report-')) ?? '');
  const bytes = readFileSync(report);
  const bad = join(folder, 'bad.ledgerpack');
  bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
  writeFileSync(bad, bytes);
  const refused = await ledger(['import', bad, '--ledger', superior]);
  expect([refused.code, refused.out.includes('未收')]).toEqual([1, true]);
  expect((await ledger(['verify', bad, '--ledger', superior])).code).toBe(1);
  expect((await ledger(['verify', report, '--ledger', superior])).code).toBe(0);
  expect((await ledger(['import', report, '--ledger', superior])).code).toBe(0);
  expect((await ledger(['receipts', '--to', stick, '--ledger', superior])).code).toBe(0);
  expect((await ledger(['import', stick, '--ledger', branch])).code).toBe(0);
  const overview = await ledger(['call', 'handoff.overview', '--ledger', branch, '--input', '{}']);
  expect(JSON.parse(overview.out).sent.map((one: { state: string }) => one.state)).toEqual(['received']);
  for (const at of [branch, superior]) expect((await ledger(['verify', at])).code).toBe(0);
});

test('a sheet is printed without a window', async () => {
  const file = join(folder, 'roster.pdf');
  const printed = await ledger(['print', 'roster', '--year', '2026', '--public', '--out', file, '--ledger', branch]);
  expect([printed.code, existsSync(file)]).toEqual([0, true]);
  const { pages } = await readPages(readFileSync(file));
  const text = pages.map((page) => page.text).join('');
  expect(text).toContain('欧阳莹');
  expect(text).not.toContain('61082219950730940X');
});
