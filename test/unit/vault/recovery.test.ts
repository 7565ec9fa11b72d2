// Is a new recovery code honest: the old one opens nothing here any more, and what partners seal from now on belongs to the new one?
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { decided } from '#electron/handoff/contents.ts';
import { createUnpacking } from '#electron/handoff/unpack.ts';
import { spareRecipientOf } from '#electron/vault/create.ts';
import { dataKeyByRecovery, parseKeyring } from '#electron/vault/keyring.ts';
import { secretOfRecoveryCode } from '#electron/vault/recovery-code.ts';
import { recoverySheetSchema } from '#shared/vault/recovery-sheet.ts';
import { openTestLedger, type TestLedger, testPassphrase } from '#test/support/ledger.ts';

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await openTestLedger();
});
afterEach(() => ledger.close());

const renew = (passphrase = testPassphrase) => ledger.call('vault.renewRecovery', { passphrase });
const recover = (recoveryCode: string) => ledger.call('vault.recover', { folder: ledger.folder, recoveryCode, passphrase: testPassphrase });

test('the new code opens the ledger, the old one does not, and the passphrase stays', async () => {
  const { recoveryCode } = await ledger.must('vault.renewRecovery', { passphrase: testPassphrase });
  expect(recoveryCode).not.toBe(ledger.recoveryCode);
  await ledger.must('vault.lock', {});
  const old = await recover(ledger.recoveryCode);
  expect(old.ok ? '' : old.fault.code).toBe('wrong-recovery-code');
  expect((await ledger.call('vault.open', { folder: ledger.folder, passphrase: testPassphrase })).ok).toBe(true);
  await ledger.must('vault.lock', {});
  expect((await recover(recoveryCode)).ok).toBe(true);
});

test('the old code opens no backup in the ledger’s folder either', async () => {
  const { path } = await ledger.must('backup.make', {});
  const { recoveryCode, backups } = await ledger.must('vault.renewRecovery', { passphrase: testPassphrase });
  expect(backups).toBe(1);
  const keyring = parseKeyring(readFileSync(join(path, 'keyring.json'), 'utf8'));
  expect(() => dataKeyByRecovery(keyring, ledger.recoveryCode)).toThrow('wrong-recovery-code');
  expect(dataKeyByRecovery(keyring, recoveryCode)).toHaveLength(32);
});

test('needs the passphrase; without it nothing changes', async () => {
  const before = readFileSync(join(ledger.folder, 'keyring.json'), 'utf8');
  const reply = await renew('不是这个口令啊');
  expect(reply.ok ? '' : reply.fault.code).toBe('passphrase-not-yours');
  expect(readFileSync(join(ledger.folder, 'keyring.json'), 'utf8')).toBe(before);
});

test('the journal knows that it happened and never the code', async () => {
  const { recoveryCode } = await ledger.must('vault.renewRecovery', { passphrase: testPassphrase });
  const { entries } = await ledger.must('journal.list', { before: null, limit: 5 });
  expect([entries[0]?.command, entries[0]?.rows]).toEqual(['vault.renewRecovery', 0]);
  expect(JSON.stringify(entries)).not.toContain(recoveryCode.slice(0, 11));
});

test('the spare recipient of the next card follows from the new code; a card sent before is due anew', async () => {
  const stick = mkdtempSync(join(tmpdir(), 'branch-ledger-stick-'));
  expect((await ledger.must('vault.renewRecovery', { passphrase: testPassphrase })).isCardDue).toBe(false);
  await ledger.must('handoff.exportCard', { folder: stick });
  const { recoveryCode, isCardDue } = await ledger.must('vault.renewRecovery', { passphrase: testPassphrase });
  const { file } = await ledger.must('handoff.exportCard', { folder: stick });
  const secret = secretOfRecoveryCode(recoveryCode);
  if (!secret) throw new Error('the code reads back');
  const card = decided((await createUnpacking().open(readFileSync(file), '')).outcome);
  if (card.kind !== 'card') throw new Error('a card was exported');
  expect([isCardDue, decided(card.contents).spareRecipient]).toEqual([true, await spareRecipientOf(secret)]);
  rmSync(stick, { recursive: true });
});

test('a sheet takes a whole code and nothing else', () => {
  const sheet = { sheet: 'recovery', organisation: '林业局党支部', recoveryCode: ledger.recoveryCode, madeOn: '2026-11-25' };
  expect(recoverySheetSchema.safeParse(sheet).success).toBe(true);
  expect(recoverySheetSchema.safeParse({ ...sheet, recoveryCode: ledger.recoveryCode.slice(1) }).success).toBe(false);
});
