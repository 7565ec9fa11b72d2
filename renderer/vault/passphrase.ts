// How good is a passphrase, and where will the new ledger lie?

/** How a passphrase is judged; `short` is refused by the ledger, the others are advice. */
export type Strength = 'short' | 'weak' | 'fair' | 'strong';

const usual =
  /(.)\1{2,}|0123|1234|2345|3456|4567|5678|6789|9876|8765|7654|6543|5432|4321|qwer|asdf|abcd|password|mima|zhibu|taizhang|党支部|台账|口令/i;

/** Judges a passphrase by its length once normalised, its different characters, and the usual guesses in it. */
export const strengthOf = (typed: string): Strength => {
  const text = typed.normalize('NFKC').trim();
  const length = [...text].length;
  if (text.length < 10) return 'short';
  const different = new Set(text).size;
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length;
  // A Chinese character is worth about two letters to a guesser.
  const weight = length + han;
  if (different < 6 || /^[\d\s./-]+$/.test(text) || (usual.test(text) && weight < 20)) return 'weak';
  return weight >= 16 && different >= 9 ? 'strong' : 'fair';
};

/** Joins a picked folder and the organisation's name, in the hand of the system that the path comes from; empty when either is. */
export const folderInside = (parent: string, organisation: string): string => {
  const name = organisation
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}]/gu, '')
    .replace(/[. ]+$/, '')
    .trim();
  if (parent === '' || name === '') return parent;
  const separator = parent.includes('\\') ? '\\' : '/';
  return `${parent.replace(/[\\/]+$/, '')}${separator}${name}`;
};

/** The groups of a recovery code as shown: eight of five digits. */
export const codeGroups = (code: string): string[] => code.replace(/\D/g, '').match(/\d{5}/g) ?? [];

/** Which two different groups (from 0) a person is asked for, chosen by two random numbers below 1. */
export const groupsToAsk = (count: number, first: number, second: number): readonly [number, number] => {
  const a = Math.floor(first * count);
  const b = Math.floor(second * (count - 1));
  const other = b < a ? b : b + 1;
  return a < other ? [a, other] : [other, a];
};
