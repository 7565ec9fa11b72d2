// Does a ledger open for its owner, stay shut for everybody else, and name each cause?
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '#db/open.ts';
import { movableClock } from '#electron/ledger/clock.ts';
import { createDispatcher } from '#electron/ledger/dispatch.ts';
import { dataKeyByPassphrase, parseKeyring } from '#electron/vault/keyring.ts';
import { aBranch, cheapCost, noPrinter, openTestLedger, type TestLedger, testPassphrase } from '#test/support/ledger.ts';

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await openTestLedger();
});
afterEach(() => ledger.close());

const database = () => join(ledger.folder, 'ledger-000001.db');
const reopen = () => ledger.call('vault.open', { folder: ledger.folder, passphrase: testPassphrase });
const openFault = async (passphrase = testPassphrase) => (await ledger.fault('vault.open', { folder: ledger.folder, passphrase })).code;
const rawKey = () => dataKeyByPassphrase(parseKeyring(readFileSync(join(ledger.folder, 'keyring.json'), 'utf8')), testPassphrase);
const flip = (file: string, at: number): void => {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 0x40;
  writeFileSync(file, bytes);
};

describe('a new ledger', () => {
  test('is a folder of encrypted file, key file and pointer, opened at once, with its creation in the journal', async () => {
    expect(readdirSync(ledger.folder).sort()).toEqual(['CURRENT', 'keyring.json', 'ledger-000001.db', 'ledger-000001.db-wal']);
    expect(readFileSync(database()).subarray(0, 16).toString('latin1')).not.toContain('SQLite');
    expect(ledger.recoveryCode).toMatch(/^(\d{5}-){7}\d{5}$/);
    const { entries } = await ledger.must('journal.list', { before: null, limit: 10 });
    expect(entries.map((entry) => entry.command)).toEqual(['vault.create']);
  });

  test('closes to one file and opens again with the same content', async () => {
    await ledger.must('vault.lock', {});
    expect(readdirSync(ledger.folder).sort()).toEqual(['CURRENT', 'head.json', 'keyring.json', 'ledger-000001.db']);
    const reply = await reopen();
    expect(reply.ok && reply.value.organisationName).toBe(aBranch.name);
  });

  test('is not made in a folder that holds something', async () => {
    await ledger.must('vault.lock', {});
    const input = { folder: ledger.folder, passphrase: testPassphrase, actor: '王磊', organisation: aBranch, recoveryOut: null };
    expect((await ledger.fault('vault.create', input)).code).toBe('folder-in-use');
    expect((await reopen()).ok).toBe(true);
  });

  test('leaves nothing behind when the recovery code cannot be written', async () => {
    const root = mkdtempSync(join(tmpdir(), 'branch-ledger-'));
    const dispatcher = createDispatcher({
      clock: movableClock('2026-03-05T01:00:00.000Z'),
      appVersion: '0.1.0',
      printer: noPrinter,
      passphraseCost: cheapCost,
    });
    const reply = await dispatcher.invoke('vault.create', {
      folder: join(root, 'new'),
      passphrase: testPassphrase,
      actor: '王磊',
      organisation: aBranch,
      recoveryOut: join(root, 'no such folder', 'code.txt'),
    });
    expect(reply.ok ? '' : reply.fault.code).toBe('file-not-written');
    expect(readdirSync(root)).toEqual([]);
    rmSync(root, { recursive: true });
  });

  test('never writes over a file that may hold another ledger’s recovery code, and writes its own for the owner only', async () => {
    const root = mkdtempSync(join(tmpdir(), 'branch-ledger-'));
    const recoveryOut = join(root, 'code.txt');
    const create = (name: string) => {
      const dispatcher = createDispatcher({
        clock: movableClock('2026-03-05T01:00:00.000Z'),
        appVersion: '0.1.0',
        printer: noPrinter,
        passphraseCost: cheapCost,
      });
      return dispatcher.invoke('vault.create', {
        folder: join(root, name),
        passphrase: testPassphrase,
        actor: '王磊',
        organisation: aBranch,
        recoveryOut,
      });
    };
    expect((await create('first')).ok).toBe(true);
    const code = readFileSync(recoveryOut, 'utf8');
    const second = await create('second');
    expect(second.ok ? '' : second.fault.code).toBe('file-exists');
    expect([readFileSync(recoveryOut, 'utf8'), existsSync(join(root, 'second'))]).toEqual([code, false]);
    if (process.platform !== 'win32')
      expect([statSync(recoveryOut).mode & 0o777, statSync(join(root, 'first')).mode & 0o777]).toEqual([0o600, 0o700]);
    rmSync(root, { recursive: true });
  });

  test('refuses a passphrase under ten characters', async () => {
    await ledger.must('vault.lock', {});
    const fault = await ledger.fault('vault.create', {
      folder: join(ledger.folder, 'x'),
      passphrase: '123456789',
      actor: '王磊',
      organisation: aBranch,
      recoveryOut: null,
    });
    expect(fault.kind === 'invalid' && fault.fields[0]?.path).toBe('passphrase');
  });
});

describe('each cause of failure has its own name', () => {
  beforeEach(() => ledger.must('vault.lock', {}));

  test('wrong passphrase', async () => expect(await openFault('不是这个口令啊')).toBe('wrong-passphrase'));

  test('damaged key file', async () => {
    flip(join(ledger.folder, 'keyring.json'), 300);
    expect(await openFault()).toBe('keyring-damaged');
  });

  test('key file of another ledger, with the same passphrase', async () => {
    const other = await openTestLedger();
    copyFileSync(join(other.folder, 'keyring.json'), join(ledger.folder, 'keyring.json'));
    await other.close();
    expect(await openFault()).toBe('keyring-damaged');
  });

  test('missing key file', async () => {
    renameSync(join(ledger.folder, 'keyring.json'), join(ledger.folder, 'elsewhere.json'));
    expect(await openFault()).toBe('keyring-damaged');
  });

  test.each([10, 2_000, 5_000, 40_000])('damaged ledger: byte %i flipped', async (at) => {
    flip(database(), at);
    expect(await openFault()).toBe('ledger-damaged');
  });

  test('truncated and empty ledger', async () => {
    truncateSync(database(), 8_192);
    expect(await openFault()).toBe('ledger-damaged');
    truncateSync(database(), 0);
    expect(await openFault()).toBe('ledger-damaged');
  });

  test('unencrypted file in its place', async () => {
    rmSync(database());
    new Database(database()).exec('CREATE TABLE a (b)').close();
    expect(await openFault()).toBe('ledger-plaintext');
  });

  test('newer ledger, untouched', async () => {
    const raw = openDatabase(database(), rawKey());
    raw.pragma('user_version = 99');
    raw.close();
    const before = readFileSync(database());
    const fault = await ledger.fault('vault.open', { folder: ledger.folder, passphrase: testPassphrase });
    expect(fault.code).toBe('ledger-newer');
    expect(fault.values.found).toBe(99);
    expect(readFileSync(database()).equals(before)).toBe(true);
  });

  test('older file put back: behind its anchor', async () => {
    const copy = join(ledger.folder, 'copy');
    copyFileSync(database(), copy);
    await reopen();
    await ledger.must('vault.setActor', { actor: '段奎' });
    await ledger.must('vault.lock', {});
    copyFileSync(copy, database());
    const fault = await ledger.fault('vault.open', { folder: ledger.folder, passphrase: testPassphrase });
    expect([fault.code, fault.values.expected, fault.values.found]).toEqual(['ledger-behind', 2, 1]);
  });

  test('altered anchor', async () => {
    const head = join(ledger.folder, 'head.json');
    writeFileSync(head, readFileSync(head, 'utf8').replace('"seq":1', '"seq":0'));
    expect(await openFault()).toBe('ledger-damaged');
  });

  test('no ledger there', async () => {
    expect((await ledger.fault('vault.open', { folder: join(ledger.folder, 'nowhere'), passphrase: testPassphrase })).code).toBe('ledger-missing');
    rmSync(join(ledger.folder, 'CURRENT'));
    expect(await openFault()).toBe('ledger-missing');
  });

  test('wrong recovery code', async () => {
    const fault = await ledger.fault('vault.recover', { folder: ledger.folder, recoveryCode: '12345', passphrase: '新的口令十个字以上啊' });
    expect(fault.code).toBe('wrong-recovery-code');
  });
});

describe('an open ledger', () => {
  test('cannot be opened a second time, by this program or another', async () => {
    expect(await openFault()).toBe('ledger-open');
    const other = createDispatcher({ clock: ledger.clock, appVersion: '0.1.0', printer: noPrinter });
    const reply = await other.invoke('vault.open', { folder: ledger.folder, passphrase: testPassphrase });
    expect(reply.ok ? '' : reply.fault.code).toBe('ledger-busy');
  });

  test('has every setting read back as reliability §3.1.1 wants it', async () => {
    await ledger.must('vault.lock', {});
    const raw = openDatabase(database(), rawKey());
    const read = (name: string) => raw.pragma(name, { simple: true });
    expect(
      Object.fromEntries(
        [
          'journal_mode',
          'synchronous',
          'temp_store',
          'foreign_keys',
          'recursive_triggers',
          'trusted_schema',
          'cell_size_check',
          'secure_delete',
          'mmap_size',
        ].map((name) => [name, read(name)]),
      ),
    ).toEqual({
      journal_mode: 'wal',
      synchronous: 2,
      temp_store: 2,
      foreign_keys: 1,
      recursive_triggers: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      secure_delete: 1,
      mmap_size: 0,
    });
    raw.close();
  });

  test('opens with the recovery code, which sets a new passphrase and ends the old one', async () => {
    await ledger.must('vault.lock', {});
    const passphrase = '新的口令，十个字以上';
    await ledger.must('vault.recover', { folder: ledger.folder, recoveryCode: ledger.recoveryCode, passphrase });
    await ledger.must('vault.lock', {});
    expect(await openFault()).toBe('wrong-passphrase');
    expect((await ledger.must('vault.open', { folder: ledger.folder, passphrase })).state).toBe('open');
  });

  test('closed means closed: calls are refused until it is opened', async () => {
    await ledger.must('vault.lock', {});
    expect((await ledger.fault('branch.overview', {})).code).toBe('ledger-closed');
    expect((await ledger.must('vault.status', {})).state).toBe('none');
    expect(existsSync(database())).toBe(true);
  });
});
