// Is a ledger that is opened before its pages are checked never written to while they are damaged?
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '#db/open.ts';
import { createDispatcher, type Dispatcher } from '#electron/ledger/dispatch.ts';
import { dataKeyByPassphrase, parseKeyring } from '#electron/vault/keyring.ts';
import { emptyMember } from '#shared/members/model.ts';
import { cheapCost, noPrinter, openTestLedger, type TestLedger, testPassphrase } from '#test/support/ledger.ts';

let ledger: TestLedger;
let late: Dispatcher;
let closed = 0;
let onDamaged: () => void;

beforeEach(async () => {
  closed = 0;
  onDamaged = () => {
    closed += 1;
  };
  ledger = await openTestLedger();
  await ledger.must('members.save', { id: null, member: { ...emptyMember, name: '段奎', joinedOn: '1990-07-01' } });
  await ledger.must('vault.lock', {});
  const options = { clock: ledger.clock, appVersion: '0', printer: noPrinter, passphraseCost: cheapCost, backups: 'off' } as const;
  late = createDispatcher({ ...options, pagesLaterAbove: 0, onDamaged: () => onDamaged() });
});

afterEach(async () => {
  await late.close();
  await ledger.close();
});

const file = () => join(ledger.folder, 'ledger-000001.db');
const open = () => late.invoke('vault.open', { folder: ledger.folder, passphrase: testPassphrase });
const save = () => late.invoke('members.save', { id: null, member: { ...emptyMember, name: '王磊', joinedOn: '1991-07-01' } });

/** Flips a bit in the first page of a table that nobody reads at opening. */
const damage = (table: string): void => {
  const raw = openDatabase(file(), dataKeyByPassphrase(parseKeyring(readFileSync(join(ledger.folder, 'keyring.json'), 'utf8')), testPassphrase));
  const page = Number(raw.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table));
  const size = Number(raw.pragma('page_size', { simple: true }));
  raw.close();
  const bytes = readFileSync(file());
  const at = (page - 1) * size + 1000;
  bytes[at] = (bytes[at] ?? 0) ^ 0x40;
  writeFileSync(file(), bytes);
};

test('a sound ledger opens, is checked before the first write, and keeps what is written', async () => {
  expect(await open()).toMatchObject({ ok: true, value: { state: 'open', damage: null } });
  expect(await save()).toMatchObject({ ok: true });
  expect(closed).toBe(0);
  await late.close();
  expect(await open()).toMatchObject({ ok: true });
  expect(await late.invoke('members.names', { asOf: null })).toMatchObject({ ok: true, value: { people: [{ name: '段奎' }, { name: '王磊' }] } });
});

test('a damaged page: the ledger can be looked at, the first write is refused, nothing is changed, and the vault says why', async () => {
  damage('phrase');
  expect(await open()).toMatchObject({ ok: true, value: { state: 'open' } });
  expect(await late.invoke('members.names', { asOf: null })).toMatchObject({ ok: true, value: { people: [{ name: '段奎' }] } });
  const before = readFileSync(file());
  expect(await save()).toMatchObject({ ok: false, fault: { code: 'ledger-damaged' } });
  expect(readFileSync(file()).equals(before)).toBe(true);
  expect(closed).toBe(1);
  expect(await late.invoke('vault.status', {})).toMatchObject({ ok: true, value: { state: 'none', damage: { folder: ledger.folder } } });
  expect(await save()).toMatchObject({ ok: false, fault: { code: 'ledger-closed' } });
});

test.each([
  ['a draft', () => late.invoke('filters.save', { list: 'members', name: '我的', value: '{}' })],
  ['a backup', () => late.invoke('backup.make', {})],
])('%s waits for the check too', async (_what, work) => {
  damage('phrase');
  await open();
  expect(await work()).toMatchObject({ ok: false, fault: { code: 'ledger-damaged' } });
});

test('without a write the check comes by itself once the window rests; opening again checks at once', async () => {
  damage('phrase');
  const found = new Promise<void>((resolve) => {
    onDamaged = resolve;
  });
  expect(await open()).toMatchObject({ ok: true });
  await found;
  expect(await late.invoke('vault.status', {})).toMatchObject({ ok: true, value: { state: 'none', damage: { folder: ledger.folder } } });
  expect(await open()).toMatchObject({ ok: false, fault: { code: 'ledger-damaged' } });
});

test('the recovery code changes no key file of a damaged ledger', async () => {
  damage('phrase');
  const keys = readFileSync(join(ledger.folder, 'keyring.json'));
  const input = { folder: ledger.folder, recoveryCode: ledger.recoveryCode, passphrase: '另一句很长的 口令 2026' };
  expect(await late.invoke('vault.recover', input)).toMatchObject({ ok: false, fault: { code: 'ledger-damaged' } });
  expect(readFileSync(join(ledger.folder, 'keyring.json')).equals(keys)).toBe(true);
});

test('a page that cannot be read is damage, not an unknown error', async () => {
  damage('member');
  await open();
  expect(await late.invoke('members.names', { asOf: null })).toMatchObject({ ok: false, fault: { code: 'ledger-damaged' } });
});
