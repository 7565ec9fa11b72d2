// Which code stands on a sign-in sheet? Eight characters of the meeting's id that a pen-written 0, O, 1 or I cannot spoil, and one that checks them.
import type { Id } from '#shared/core/id.ts';

/** Crockford's base32: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 8;
const qrMark = 'BLQ';

const checkSign = (signs: string): string => {
  // Weights are odd, so that one wrong sign and two neighbours changed over are both seen.
  const sum = [...signs].reduce((all, sign, index) => all + (2 * index + 3) * alphabet.indexOf(sign), 0);
  return alphabet[sum % alphabet.length] ?? '0';
};

/** The code of a meeting (final or draft): the last 40 bits of its id, in two groups, then the check: 7F3K-Q91C-M. */
export const signInCode = (id: Id): string => {
  const bits = BigInt(`0x${id.replaceAll('-', '').slice(-10)}`);
  const signs = Array.from({ length }, (_, index) => alphabet[Number((bits >> BigInt(5 * (length - 1 - index))) & 31n)]).join('');
  return `${signs.slice(0, 4)}-${signs.slice(4)}-${checkSign(signs)}`;
};

/** What the QR of a sheet says. No personal data. */
export const signInQr = (id: Id): string => `${qrMark}*${signInCode(id).replaceAll('-', '')}`;

/** The code of a sign-in sheet in what was typed or scanned, as it is printed; null when there is none in it. */
export const readSignInCode = (typed: string): string | null => {
  const signs = signsOf(typed);
  return signs && `${signs.slice(0, 4)}-${signs.slice(4, length)}-${signs[length]}`;
};

/** The end of an id (ten hex digits) that a code names; null when it is no code of a sign-in sheet. */
export const idEndOfCode = (typed: string): string | null => {
  const body = signsOf(typed)?.slice(0, length);
  if (body === undefined) return null;
  const bits = [...body].reduce((all, sign) => (all << 5n) | BigInt(alphabet.indexOf(sign)), 0n);
  return bits.toString(16).padStart(10, '0');
};

/** The nine signs of a code, look-alikes put right; null when they are none or the check does not hold. */
const signsOf = (typed: string): string | null => {
  const text = typed.normalize('NFKC').trim().toUpperCase();
  const part = text.startsWith(`${qrMark}*`) ? text.slice(qrMark.length + 1) : text;
  const signs = part
    .replace(/[\s·\-—－]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (signs.length !== length + 1 || [...signs].some((sign) => !alphabet.includes(sign))) return null;
  return checkSign(signs.slice(0, length)) === signs[length] ? signs : null;
};
