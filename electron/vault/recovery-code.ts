// What is on the recovery sheet? 128 random bits as 39 digits and a check digit, in eight groups of five.
import { hkdfSync } from 'node:crypto';

/** Check digit of ISO 7064 MOD 11,10 over decimal digits: finds every single wrong digit and every swap of neighbours but 9↔0-like rests. */
const checkDigit = (digits: string): number => {
  let product = 10;
  for (const digit of digits) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10;
};

/** Writes 16 random bytes as `ddddd-ddddd-…` (8 groups). */
export const recoveryCodeOf = (secret: Uint8Array): string => {
  const digits = BigInt(`0x${Buffer.from(secret).toString('hex')}`)
    .toString()
    .padStart(39, '0');
  return `${digits}${checkDigit(digits)}`.replace(/(\d{5})(?=\d)/g, '$1-');
};

/** Reads a typed code (spaces, dashes, full-width digits allowed) back to its 16 bytes; null when a digit is missing or wrong. */
export const secretOfRecoveryCode = (code: string): Uint8Array | null => {
  const digits = code.normalize('NFKC').replace(/[\s\-—–]/g, '');
  if (!/^\d{40}$/.test(digits) || checkDigit(digits.slice(0, 39)) !== Number(digits[39])) return null;
  const value = BigInt(digits.slice(0, 39));
  if (value >= 1n << 128n) return null;
  return Buffer.from(value.toString(16).padStart(32, '0'), 'hex');
};

/** A 32-byte key for one purpose from the code's secret; HKDF is enough, the secret is random (reliability §3.1.6). */
export const keyFromRecovery = (secret: Uint8Array, purpose: 'slot' | 'age-spare', salt: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, salt, `branch-ledger/recovery/${purpose}/v1`, 32));
