// How are bits written so that a person can copy them by pen? Crockford's base32: no I, L, O, U, and look-alikes are read as what they must be.

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The value (0–31) of a sign. */
export const signValue = (sign: string): number => alphabet.indexOf(sign);

/** The sign of a value; what is beyond 31 starts again. */
export const signOf = (value: number): string => alphabet[value % alphabet.length] ?? '0';

/** The lowest five bits for each of `length` signs, the highest first. */
export const writeSigns = (bits: bigint, length: number): string =>
  Array.from({ length }, (_, index) => signOf(Number((bits >> BigInt(5 * (length - 1 - index))) & 31n))).join('');

/** The bits that signs stand for. */
export const bitsOfSigns = (signs: string): bigint => [...signs].reduce((all, sign) => (all << 5n) | BigInt(signValue(sign)), 0n);

/** The signs in a typed text, blanks and dashes left out, look-alikes put right; null when they are not exactly so many. */
export const readSigns = (typed: string, length: number): string | null => {
  const signs = typed
    .replace(/[\s·\-—－]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return signs.length === length && [...signs].every((sign) => alphabet.includes(sign)) ? signs : null;
};
