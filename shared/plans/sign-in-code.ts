// Which code stands on a sign-in sheet? Eight characters of the meeting's id that a pen-written 0, O, 1 or I cannot spoil, and one that checks them.
import { bitsOfSigns, readSigns, signOf, signValue, writeSigns } from '#shared/core/crockford.ts';
import type { Id } from '#shared/core/id.ts';

const length = 8;
const qrMark = 'BLQ';

const checkSign = (signs: string): string => {
  // Weights are odd, so that one wrong sign and two neighbours changed over are both seen.
  return signOf([...signs].reduce((all, sign, index) => all + (2 * index + 3) * signValue(sign), 0));
};

/** The code of a meeting (final or draft): the last 40 bits of its id, in two groups, then the check: 7F3K-Q91C-M. */
export const signInCode = (id: Id): string => {
  const signs = writeSigns(BigInt(`0x${id.replaceAll('-', '').slice(-10)}`), length);
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
  return body === undefined ? null : bitsOfSigns(body).toString(16).padStart(10, '0');
};

/** The nine signs of a code, look-alikes put right; null when they are none or the check does not hold. */
const signsOf = (typed: string): string | null => {
  const text = typed.normalize('NFKC').trim().toUpperCase();
  const part = text.startsWith(`${qrMark}*`) ? text.slice(qrMark.length + 1) : text;
  const signs = readSigns(part, length + 1);
  return signs && checkSign(signs.slice(0, length)) === signs[length] ? signs : null;
};
