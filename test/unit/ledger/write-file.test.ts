// Does a file arrive whole or not at all?
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fingerprintOf } from '#electron/ledger/fingerprint.ts';
import { writeFileSafely } from '#electron/ledger/write-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'branch-ledger-write-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a file is written, replaced, and nothing else is left', async () => {
  const path = join(folder, 'a');
  await writeFileSafely(path, Buffer.from('one'));
  writeFileSync(`${path}.part`, 'left over from a crash');
  await writeFileSafely(path, Buffer.from('two'));
  expect(readFileSync(path, 'utf8')).toBe('two');
  expect(readdirSync(folder)).toEqual(['a']);
});

test('a folder that is gone → file-not-written with the system’s code, and no folder is made', async () => {
  const path = join(folder, 'gone', 'b');
  await expect(writeFileSafely(path, Buffer.from('x'))).rejects.toMatchObject({ fault: { code: 'file-not-written', values: { detail: 'ENOENT' } } });
  expect(readdirSync(folder)).toEqual(['a']);
});

test('when the name is taken by a folder, the old state stays and no half file', async () => {
  mkdirSync(join(folder, 'c', 'full'), { recursive: true });
  await expect(writeFileSafely(join(folder, 'c'), Buffer.from('x'))).rejects.toMatchObject({ fault: { code: 'file-not-written' } });
  expect(readdirSync(folder)).toEqual(['a', 'c']);
});

test('the fingerprint of a key is eight groups of four digits of its SHA-256', () => {
  // Computed by hand: openssl pkey -pubin -outform DER | sha256sum, each four bytes modulo 10,000.
  const pem = '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n';
  expect(fingerprintOf(pem)).toBe('7136 6604 1026 0940 0212 3091 4368 1503');
});
