// How much of one text stands in another? Shingles of eight characters, as hashes in a set: copied minutes share most of theirs (MTG-16).

/** Characters of one shingle: long enough that formal phrases alone do not make two records alike. */
const shingleLength = 8;

/** The shingles of a text as 32-bit hashes; blanks, marks and digits do not count, so that a copy with another date is still a copy. */
export const shinglesOf = (text: string): ReadonlySet<number> => shinglesOfPlain(plainOf(text));

const plainOf = (text: string): string => text.replace(/[\P{L}\p{N}]/gu, '');

const shinglesOfPlain = (plain: string): ReadonlySet<number> => {
  const found = new Set<number>();
  for (let start = 0; start + shingleLength <= plain.length; start += 1) found.add(hashOf(plain, start));
  return found;
};

/** FNV-1a over one shingle. */
const hashOf = (text: string, start: number): number => {
  let hash = 0x811c9dc5;
  for (let index = start; index < start + shingleLength; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
};

/** The share (0–1) of shingles that two texts have in common, of the larger of both: a short note inside a long record is no copy. */
export const similarityOf = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (large.size === 0) return 0;
  let shared = 0;
  for (const hash of small) if (large.has(hash)) shared += 1;
  return shared / large.size;
};

/** Texts with fewer shingles say too little to be called a copy: short notes of routine meetings are alike by nature. */
export const fewestShingles = 40;
/** From this share on two records count as alike (MTG-16: more than 80 %). */
const alikeFrom = 0.8;

/** As many shingles of a text as are looked at before it is compared whole. */
const samples = 120;
/** Below this share of the samples a text cannot well be more than 80 % the same. */
const worthALook = 0.55;

/** Tells by a sample whether a text may be alike: most are not, and need no more than this. */
const mayBeAlike = (own: ReadonlySet<number>, plain: string): boolean => {
  const count = plain.length - shingleLength + 1;
  const step = Math.max(1, Math.floor(count / samples));
  let [seen, shared] = [0, 0];
  for (let start = 0; start < count; start += step) {
    seen += 1;
    if (own.has(hashOf(plain, start))) shared += 1;
  }
  return seen > 0 && shared / seen >= worthALook;
};

/** A text to compare with. */
export interface ComparedText<K> {
  readonly key: K;
  readonly text: string;
}

/** The text that is most alike, with its share; null when none is more than 80 % the same. */
export const mostAlike = <K>(text: string, others: readonly ComparedText<K>[]): { readonly key: K; readonly share: number } | null => {
  const own = shinglesOf(text);
  if (own.size < fewestShingles) return null;
  let best: { key: K; share: number } | null = null;
  for (const other of others) {
    // The share can never be more than the ratio of the lengths, so most texts need no look.
    if (Math.min(text.length, other.text.length) < 0.6 * Math.max(text.length, other.text.length)) continue;
    const plain = plainOf(other.text);
    if (!mayBeAlike(own, plain)) continue;
    const share = similarityOf(own, shinglesOfPlain(plain));
    if (share > alikeFrom && share > (best?.share ?? 0)) best = { key: other.key, share };
  }
  return best;
};
