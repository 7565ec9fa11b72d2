// Can a person check a package with tools that every machine has? The commands of docs/package-format.md, run as they stand there.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unseal } from '#electron/handoff/seal.ts';
import { exportReport, openPair, type Pair, secretsOf } from '#test/unit/handoff/support.ts';

let pair: Pair;
let folder: string;
let bag: string;

const hasTool = (name: string): boolean => spawnSync(name, ['--version']).error === undefined;

beforeAll(async () => {
  pair = await openPair();
  const file = await exportReport(pair);
  folder = join(pair.stick, 'unpacked');
  mkdirSync(folder);
  const keys = await secretsOf(pair.committee);
  writeFileSync(join(folder, 'report.zip'), await unseal(readFileSync(file), keys['age.identity'] ?? ''));
  writeFileSync(join(folder, 'identity.txt'), `${keys['age.identity']}\n`, { mode: 0o600 });
  writeFileSync(join(folder, 'sealed'), readFileSync(file));
  if (hasTool('unzip')) execFileSync('unzip', ['-q', 'report.zip'], { cwd: folder });
  bag = join(folder, readdirSync(folder).find((name) => name.includes('-report-')) ?? '');
}, 60_000);
afterAll(() => pair.close());

test.runIf(hasTool('unzip'))('unzip -t finds no errors', () => {
  expect(execFileSync('unzip', ['-t', 'report.zip'], { cwd: folder, encoding: 'utf8' })).toContain('No errors detected');
});

test.runIf(hasTool('unzip'))('the end mark is the SHA-256 of everything before it', () => {
  const script =
    'size=$(stat -c %s report.zip); test "BL1:$(head -c $((size - 68)) report.zip | sha256sum | cut -c1-64)" = "$(tail -c 68 report.zip)" && echo same';
  expect(execFileSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8' })).toBe('same\n');
});

test.runIf(hasTool('unzip') && hasTool('sha256sum'))('sha256sum -c agrees with both manifests', () => {
  for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
    expect(spawnSync('sha256sum', ['-c', '--strict', '--quiet', manifest], { cwd: bag }).status).toBe(0);
  }
});

test.runIf(hasTool('unzip') && hasTool('openssl'))('openssl verifies the signature, and not a changed one', () => {
  const { key, signature } = JSON.parse(readFileSync(join(bag, 'signature.json'), 'utf8'));
  writeFileSync(join(bag, 'sender.pem'), key);
  writeFileSync(join(bag, 'signature.bin'), Buffer.from(signature, 'base64'));
  const check = (message: string) =>
    spawnSync('sh', ['-c', `${message} > m; openssl pkeyutl -verify -rawin -pubin -inkey sender.pem -in m -sigfile signature.bin`], { cwd: bag })
      .status;
  expect(check(`printf 'branch-ledger/package/v1\\0' | cat - tagmanifest-sha256.txt`)).toBe(0);
  expect(check('cat tagmanifest-sha256.txt')).not.toBe(0);
});

test.runIf(hasTool('unzip') && hasTool('openssl'))('a row’s commitment is recomputed with openssl from its line and its salt', () => {
  const line = readFileSync(join(bag, 'data/tables/member.ndjson'), 'utf8').split('\n')[0] ?? '';
  const { id, rev } = JSON.parse(line);
  const lines = (name: string) =>
    readFileSync(join(bag, name), 'utf8')
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text));
  const { salt } = lines('data/salts.ndjson').find((entry) => entry.rowId === id);
  const [, , , commitment] = lines('data/journal.ndjson')
    .flatMap((entry) => entry.rows)
    .find((row) => row[1] === id && row[2] === rev);
  writeFileSync(join(bag, 'line'), line);
  const digest = execFileSync('openssl', ['dgst', '-sha256', '-mac', 'HMAC', '-macopt', `hexkey:${salt}`, '-r', 'line'], {
    cwd: bag,
    encoding: 'utf8',
  });
  expect(digest.slice(0, 64)).toBe(commitment);
});

test.runIf(hasTool('age'))('age -d opens the seal', () => {
  expect(execFileSync('age', ['-d', '-i', 'identity.txt', 'sealed'], { cwd: folder }).equals(readFileSync(join(folder, 'report.zip')))).toBe(true);
});

test.runIf(hasTool('unzip') && hasTool('soffice'))(
  'LibreOffice opens a table of the readable copy with the right text, and finds no formula in it',
  () => {
    const profile = `-env:UserInstallation=file://${join(folder, 'office')}`;
    // Without a window nobody is asked for the characters' encoding: comma, double quote, UTF-8.
    const asked = ['--headless', '--infilter=CSV:44,34,76', '--convert-to', 'xlsx', '--outdir', folder];
    execFileSync('soffice', [profile, ...asked, join(bag, 'data/readable/member.csv')], { stdio: 'ignore' });
    const part = (name: string) => execFileSync('unzip', ['-p', 'member.xlsx', name], { cwd: folder, encoding: 'utf8' });
    const texts = part('xl/sharedStrings.xml');
    for (const text of ['姓名', '李玉梅', '𠮷田，', '引号', '=cmd']) expect(texts).toContain(text);
    expect(part('xl/worksheets/sheet1.xml')).not.toContain('<f');
  },
  120_000,
);
