// Do the key file and the recovery code tell a wrong secret from damage?
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataKeyByPassphrase, dataKeyByRecovery, keyringText, newKeyring, parseKeyring, withPassphrase } from '#electron/vault/keyring.ts';
import { recoveryCodeOf, secretOfRecoveryCode } from '#electron/vault/recovery-code.ts';
import { FaultError } from '#shared/core/fault.ts';
import { cheapCost } from '#test/support/ledger.ts';

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    if (error instanceof FaultError) return error.fault.code;
    throw error;
  }
};

describe('recovery code', () => {
  test('is 40 digits in eight groups and reads back to the same 16 bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (secret) => {
        const code = recoveryCodeOf(secret);
        expect(code).toMatch(/^(\d{5}-){7}\d{5}$/);
        expect(Buffer.from(secretOfRecoveryCode(code) ?? [])).toEqual(Buffer.from(secret));
      }),
    );
  });

  test('every single wrong digit is noticed', () => {
    const digits = recoveryCodeOf(Buffer.alloc(16, 7)).replaceAll('-', '');
    for (let at = 0; at < 40; at += 1) {
      for (let digit = 0; digit <= 9; digit += 1) {
        if (Number(digits[at]) === digit) continue;
        expect(secretOfRecoveryCode(`${digits.slice(0, at)}${digit}${digits.slice(at + 1)}`), `digit ${at}`).toBeNull();
      }
    }
  });

  test('full-width digits, spaces and missing dashes are read', () => {
    const code = recoveryCodeOf(Buffer.alloc(16, 9));
    const wide = code.replaceAll('-', ' ').replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    expect(secretOfRecoveryCode(wide)).toEqual(Buffer.alloc(16, 9));
  });

  test.each(['', '123', 'abcde-fghij', `${'9'.repeat(39)}0`])('%j is no code', (text) => expect(secretOfRecoveryCode(text)).toBeNull());
});

describe('key file', () => {
  const recovery = randomBytes(16);
  const dataKey = randomBytes(32);
  const keyring = newKeyring('ledger-a', dataKey, { passphrase: '黄河之水天上来', recovery }, cheapCost);

  test('both slots give the data key', () => {
    const read = parseKeyring(keyringText(keyring));
    expect(Buffer.from(dataKeyByPassphrase(read, '黄河之水天上来'))).toEqual(dataKey);
    expect(Buffer.from(dataKeyByRecovery(read, recoveryCodeOf(recovery)))).toEqual(dataKey);
  });

  test('full-width and half-width spellings are one passphrase', () => {
    const other = withPassphrase(keyring, dataKey, ' abc１２３４５６７ ');
    expect(Buffer.from(dataKeyByPassphrase(other, 'abc1234567'))).toEqual(dataKey);
  });

  test('another passphrase is wrong, not damage', () => {
    expect(codeOf(() => dataKeyByPassphrase(keyring, '白日依山尽'))).toBe('wrong-passphrase');
    expect(codeOf(() => dataKeyByRecovery(keyring, recoveryCodeOf(randomBytes(16))))).toBe('wrong-recovery-code');
  });

  test('a slot of another ledger does not open this one', () => {
    const moved = { ...keyring, ledgerId: 'ledger-b' };
    expect(codeOf(() => dataKeyByPassphrase(moved, '黄河之水天上来'))).toBe('wrong-passphrase');
  });

  test('a changed character anywhere in the file is damage, never a wrong passphrase', () => {
    const text = keyringText(keyring);
    for (let at = 0; at < text.length; at += 1) {
      const changed = `${text.slice(0, at)}${text[at] === '7' ? '3' : '7'}${text.slice(at + 1)}`;
      if (/\s/.test(text[at] ?? '')) continue;
      expect(
        codeOf(() => parseKeyring(changed)),
        `character ${at}`,
      ).toBe('keyring-damaged');
    }
  });

  test.each(['', '{}', 'null', '[]', keyringText(keyring).slice(0, 200)])('a torn file is damage', (text) => {
    expect(codeOf(() => parseKeyring(text))).toBe('keyring-damaged');
  });
});
