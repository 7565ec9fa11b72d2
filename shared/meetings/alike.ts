// Do two texts speak of the same matter? By the pairs of neighbouring characters that they share; good enough for a hint, never for a refusal.

const pairsOf = (text: string): Set<string> => {
  const signs = [...text.normalize('NFKC').toLowerCase()].filter((sign) => /[\p{L}\p{N}]/u.test(sign));
  return new Set(signs.slice(1).map((sign, index) => `${signs[index]}${sign}`));
};

/** Tells whether at least half of the subject's pairs of characters stand in the other text. */
export const speaksOf = (text: string, subject: string): boolean => {
  const wanted = [...pairsOf(subject)];
  const there = pairsOf(text);
  return wanted.length > 0 && 2 * wanted.filter((pair) => there.has(pair)).length >= wanted.length;
};
