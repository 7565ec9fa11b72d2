// What does the code on a page say, and how is it typed? Ten characters that a pen-written 0, O, 1 or I cannot spoil, and a QR that says the same.
import { bitsOfSigns, readSigns, writeSigns } from '#shared/core/crockford.ts';
import { z } from '#shared/core/zod.ts';

/** What a page carries: the code (two groups of five), the version of the record that it shows, and the text of the QR. */
export const pageCodeSchema = z.strictObject({ code: z.string(), version: z.int(), qr: z.string() });
export type PageCode = z.infer<typeof pageCodeSchema>;

const length = 10;
const qrMark = 'BL1';

/** The first 50 bits of a hash (hex) as two groups of five characters: 7F3KQ-91C2M. */
export const codeOfHash = (hash: string): string => {
  const signs = writeSigns(BigInt(`0x${hash.slice(0, 13)}`) >> 2n, length);
  return `${signs.slice(0, 5)}-${signs.slice(5)}`;
};

/** The hex digits that a hash with this code begins with: 12 of them, the last two bits of the code left out. */
export const hexOfCode = (code: string): string => {
  const bits = bitsOfSigns(code.replace('-', ''));
  return (bits >> 2n).toString(16).padStart(12, '0');
};

/** The QR's text, in the signs that a QR code packs tightly: record number, version, journal entry (0: not known here), code. No personal data. */
export const qrText = (number: string, version: number, seq: number, code: string): string =>
  [qrMark, number, `V${version}`, `J${seq}`, code.replace('-', '')].join('*').toUpperCase();

/** The code in what was typed or scanned, as it is printed; null when there is none in it. */
export const readPageCode = (typed: string): string | null => {
  const text = typed.normalize('NFKC').trim().toUpperCase();
  const part = text.startsWith(`${qrMark}*`) ? (text.split('*').at(-1) ?? '') : text;
  const signs = readSigns(part, length);
  return signs && `${signs.slice(0, 5)}-${signs.slice(5)}`;
};
