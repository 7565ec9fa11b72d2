// Which files does `app://ledger/` give out? Those below its folder, and no other, whatever the address tries.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appScheme, serveApp } from '#electron/shell/serve-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'branch-ledger-serve-'));
const serve = serveApp(join(folder, 'pages'), 'the policy');

beforeAll(() => {
  mkdirSync(join(folder, 'pages', 'assets'), { recursive: true });
  mkdirSync(join(folder, 'pages-secret'));
  writeFileSync(join(folder, 'secret.html'), 'secret');
  writeFileSync(join(folder, 'pages-secret', 'a.html'), 'secret');
  writeFileSync(join(folder, 'pages', 'index.html'), '<h1>党</h1>');
  writeFileSync(join(folder, 'pages', 'assets', 'a b.js'), 'export {}');
  writeFileSync(join(folder, 'pages', 'ledger.db'), 'no page');
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['app://ledger/index.html', 'text/html; charset=utf-8', '<h1>党</h1>'],
  ['app://ledger/index.html?x=1#y', 'text/html; charset=utf-8', '<h1>党</h1>'],
  ['app://ledger/assets/a%20b.js', 'text/javascript; charset=utf-8', 'export {}'],
])('%s is given with its type and the policy', async (address, type, text) => {
  const answer = await serve(new Request(address));
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([200, type, text]);
  expect(answer.headers.get('content-security-policy')).toBe('the policy');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin');
});

test.each([
  'app://ledger/',
  'app://ledger/assets',
  'app://ledger/missing.html',
  'app://ledger/ledger.db',
  'app://ledger/../secret.html',
  'app://ledger/%2e%2e/secret.html',
  'app://ledger/..%2fsecret.html',
  'app://ledger/assets/..%2f..%2fsecret.html',
  'app://ledger/..%2fpages-secret/a.html',
  'app://ledger/%2fetc/passwd.html',
  'app://ledger/index.html%00.js',
  'app://ledger/%ff.html',
  'app://other/index.html',
  'app://ledger:80/index.html',
  'https://ledger/index.html',
])('%s is not found, and even that answer carries the policy', async (address) => {
  const answer = await serve(new Request(address));
  expect([answer.status, await answer.text(), answer.headers.get('content-security-policy')]).toEqual([404, '', 'the policy']);
});

test('nothing but reading is served', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'HEAD']) {
    expect((await serve(new Request('app://ledger/index.html', { method }))).status).toBe(404);
  }
});

test('the scheme never bypasses the policy', () => {
  expect(appScheme).toEqual({ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } });
});
