// Is the passphrase of a ledger changed so that the new one opens it, the old one does not, and no cut leaves neither?
import { existsSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestLedger, type TestLedger, testPassphrase } from '#test/support/ledger.ts';

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await openTestLedger();
});
afterEach(() => ledger.close());

const newPassphrase = '长风破浪 会有时 2027';
const keyFile = () => join(ledger.folder, 'keyring.json');
const previous = () => `${keyFile()}.prev`;
const change = (passphrase = testPassphrase) => ledger.call('vault.changePassphrase', { passphrase, newPassphrase });
const openCode = async (passphrase: string): Promise<string> => {
  await ledger.must('vault.lock', {});
  const reply = await ledger.call('vault.open', { folder: ledger.folder, passphrase });
  return reply.ok ? 'open' : reply.fault.code;
};

describe('a changed passphrase', () => {
  test('opens the ledger, the old one no longer does, and the recovery code still does', async () => {
    await ledger.must('vault.changePassphrase', { passphrase: testPassphrase, newPassphrase });
    expect((await ledger.must('vault.status', {})).state).toBe('open');
    expect(await openCode(testPassphrase)).toBe('wrong-passphrase');
    expect(await openCode(newPassphrase)).toBe('open');
    await ledger.must('vault.lock', {});
    await ledger.must('vault.recover', { folder: ledger.folder, recoveryCode: ledger.recoveryCode, passphrase: testPassphrase });
    expect((await ledger.must('vault.status', {})).state).toBe('open');
  });

  test('leaves the ledger’s own file as it was but for one journal entry, which holds neither passphrase', async () => {
    await change();
    const { entries } = await ledger.must('journal.list', { before: null, limit: 5 });
    expect(entries.map(({ command, rows }) => [command, rows])).toEqual([
      ['vault.changePassphrase', 0],
      ['vault.create', 1],
    ]);
    expect((await ledger.must('vault.check', {})).isSound).toBe(true);
  });

  test('is refused when the present one is wrong: its own sentence, the ledger open, the key file as it was', async () => {
    const before = readFileSync(keyFile(), 'utf8');
    const reply = await change('不是这个口令啊');
    expect(reply.ok ? '' : reply.fault.code).toBe('passphrase-not-yours');
    expect([(await ledger.must('vault.status', {})).state, readFileSync(keyFile(), 'utf8')]).toEqual(['open', before]);
  });

  test('is refused when it is too short', async () => {
    const fault = await ledger.fault('vault.changePassphrase', { passphrase: testPassphrase, newPassphrase: '123456789' });
    expect(fault.kind === 'invalid' && fault.fields[0]?.path).toBe('newPassphrase');
  });

  test('keeps the key file before it only until the new one has opened the ledger', async () => {
    await change();
    expect(existsSync(previous())).toBe(true);
    expect(await openCode(newPassphrase)).toBe('open');
    expect(existsSync(previous())).toBe(false);
  });
});

describe('a change that was cut off', () => {
  // The three places where the power can go: before the old key file is kept, before the new one is there, and after.
  test('before the new key file is there: the old passphrase opens', async () => {
    const old = readFileSync(keyFile());
    await change();
    writeFileSync(`${keyFile()}.part`, readFileSync(keyFile()).subarray(0, 100));
    writeFileSync(keyFile(), old);
    expect(await openCode(testPassphrase)).toBe('open');
  });

  test.each([
    ['lost', () => rmSync(keyFile())],
    ['empty', () => truncateSync(keyFile(), 0)],
    ['torn', () => truncateSync(keyFile(), 200)],
  ])('with the new key file %s: the old passphrase opens by the key file before it', async (_state, harm) => {
    await change();
    harm();
    expect(await openCode(newPassphrase)).toBe('wrong-passphrase');
    expect(await openCode(testPassphrase)).toBe('open');
    // It stays: it is the only whole one.
    expect(existsSync(previous())).toBe(true);
  });

  test('with both key files gone: the key file is named, not the passphrase', async () => {
    await change();
    rmSync(keyFile());
    renameSync(previous(), `${previous()}.elsewhere`);
    expect(await openCode(newPassphrase)).toBe('keyring-damaged');
  });
});
