// How does text become words that a full-text index finds? Chinese is written without blanks, so every character is a word and a search is a phrase.

const piece = /[\p{Script=Latin}\p{N}]+|[\p{L}\p{Co}]|[^\p{L}\p{N}\p{Co}\s]+/gu;
const sign = /^[^\p{L}\p{N}\p{Co}]/u;

/** Stands between clauses, so that a phrase never reaches over punctuation. A private-use character that nobody types. */
const clauseMark = '\ue000';

const pieces = (text: string): string[] => {
  const raw = text.normalize('NFKC').replaceAll(clauseMark, '').toLowerCase().match(piece) ?? [];
  const found = raw.map((part) => (sign.test(part) ? clauseMark : part));
  return found.filter((part, index) => part !== clauseMark || found[index - 1] !== clauseMark);
};

/** Text as the index keeps it: single Chinese characters, whole Latin words and numbers, marks between clauses, separated by blanks. */
export const indexedWords = (text: string): string => pieces(text.replace(/\n+/g, '。')).join(' ');

/**
 * What a person typed, as an FTS5 query: each stretch without blanks is a phrase, all must occur; empty below two characters.
 * Only letters, digits and the clause mark get inside the quotes, so nothing typed can act as query syntax. The last word may be unfinished.
 */
export const phraseQuery = (typed: string): string => {
  const phrases = typed
    .split(/\s+/u)
    .map((part) => withoutOuterMarks(pieces(part)))
    .filter((parts) => parts.length > 0);
  if ([...phrases.flat().join('')].length < 2) return '';
  return `${phrases.map((parts) => `"${parts.join(' ')}"`).join(' AND ')} *`;
};

const withoutOuterMarks = (parts: readonly string[]): readonly string[] => {
  const from = parts.findIndex((part) => part !== clauseMark);
  return from < 0 ? [] : parts.slice(from, parts.findLastIndex((part) => part !== clauseMark) + 1);
};

/** A name or what is typed to find one: one width, lower case, no blanks, dots or apostrophes, ü as v. */
export const condensedName = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replace(/[\s'’·•.]/gu, '');

/** Escapes what LIKE reads as a wildcard; the backslash is the sign of escape. */
export const literally = (text: string): string => text.replace(/[\\%_]/g, (mark) => `\\${mark}`);

/** The stretch of a text around the first word typed, for the list of hits; the beginning when the word stands only in the title. */
export const excerptAround = (text: string, typed: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  const word = typed.trim().split(/\s+/u)[0] ?? '';
  const at = Math.max(0, line.toLowerCase().indexOf(word.toLowerCase()));
  const characters = [...line];
  const start = Math.max(0, [...line.slice(0, at)].length - 12);
  const end = Math.min(characters.length, start + 40);
  return `${start > 0 ? '…' : ''}${characters.slice(start, end).join('')}${end < characters.length ? '…' : ''}`;
};
