// What does the code on a page say, and how is it typed? Ten characters that a pen-written 0, O, 1 or I cannot spoil, and a QR that says the same.
import { z } from '#shared/core/zod.ts';

/** What a page carries: the code (two groups of five), the version of the record that it shows, and the text of the QR. */
export const pageCodeSchema = z.strictObject({ code: z.string(), version: z.int(), qr: z.string() });
export type PageCode = z.infer<typeof pageCodeSchema>;

/** Crockford's base32: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 10;
const qrMark = 'BL1';

/** The first 50 bits of a hash (hex) as two groups of five characters: 7F3KQ-91C2M. */
export const codeOfHash = (hash: string): string => {
  const bits = BigInt(`0x${hash.slice(0, 13)}`) >> 2n;
  const signs = Array.from({ length }, (_, index) => alphabet[Number((bits >> BigInt(5 * (length - 1 - index))) & 31n)]).join('');
  return `${signs.slice(0, 5)}-${signs.slice(5)}`;
};

/** The hex digits that a hash with this code begins with: 12 of them, the last two bits of the code left out. */
export const hexOfCode = (code: string): string => {
  const bits = [...code.replace('-', '')].reduce((all, sign) => (all << 5n) | BigInt(alphabet.indexOf(sign)), 0n);
  return (bits >> 2n).toString(16).padStart(12, '0');
};

/** The QR's text, in the signs that a QR code packs tightly: record number, version, journal entry (0: not known here), code. No personal data. */
export const qrText = (number: string, version: number, seq: number, code: string): string =>
  [qrMark, number, `V${version}`, `J${seq}`, code.replace('-', '')].join('*').toUpperCase();

/** The code in what was typed or scanned, as it is printed; null when there is none in it. */
export const readPageCode = (typed: string): string | null => {
  const text = typed.normalize('NFKC').trim().toUpperCase();
  const part = text.startsWith(`${qrMark}*`) ? (text.split('*').at(-1) ?? '') : text;
  const signs = part
    .replace(/[\s·\-—－]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (signs.length !== length || [...signs].some((sign) => !alphabet.includes(sign))) return null;
  return `${signs.slice(0, 5)}-${signs.slice(5)}`;
};
