// How is a file of one canonical JSON object a line read so that nothing strange gets in?
import { type Canonical, canonicalJson } from '#shared/core/canonical.ts';
import { packageLimits } from '#shared/handoff/limits.ts';

export type CanonicalObject = Record<string, Canonical>;
/** Characters of a line, and lines, that are accepted. */
interface LineLimits {
  readonly length: number;
  readonly count: number;
}

/**
 * Reads lines that each hold one object in canonical JSON and end with \n (the last one too); an empty file has none. `take` gets one object after
 * another with the text of its line, and may name what is wrong with it. The number of the first bad line (from 1) and why, or null.
 * Refused: other white space, doubled keys, fractions, `__proto__`, depth above the limit — all by comparing with the canonical form.
 */
export const eachLine = (
  text: string,
  limits: LineLimits,
  take: (object: CanonicalObject, line: string) => string | null,
): { readonly line: number; readonly detail: string } | null => {
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    line += 1;
    if (end === -1) return { line, detail: 'line-end' };
    if (end - start > limits.length) return { line, detail: 'line-length' };
    if (line > limits.count) return { line, detail: 'line-count' };
    const written = text.slice(start, end);
    const object = readCanonical(written);
    const problem = object ? take(object, written) : 'json';
    if (problem) return { line, detail: problem };
    start = end + 1;
  }
  return null;
};

/** The object that a text holds in canonical JSON, or null when it is anything else. */
export const readCanonical = (text: string): CanonicalObject | null => {
  if (!text.startsWith('{') || depthOf(text) > packageLimits.jsonDepth) return null;
  try {
    const value: CanonicalObject = JSON.parse(text);
    return !Object.hasOwn(value, '__proto__') && isCanonical(value, text) ? value : null;
  } catch {
    return null;
  }
};

/**
 * Whether a text is the canonical form of what was parsed from it. Nearly always the engine's own writer gives the same text, and then only
 * sorted keys, safe integers and well-formed text are left to be seen; that takes a third of the time of writing the form anew.
 */
const isCanonical = (value: Canonical, text: string): boolean => (JSON.stringify(value) === text ? isPlain(value) : canonicalJson(value) === text);

/** Whether the canonical form is written like the engine's: no keys out of order, no numbers and no texts that it refuses. */
const isPlain = (value: Canonical): boolean => {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (value === null || typeof value === 'boolean') return true;
  if (isList(value)) return value.every(isPlain);
  // Parsed objects have no members but their own, and a list of them would be made for each of half a million rows.
  let last = '';
  for (const key in value) {
    if (key < last || !key.isWellFormed() || !isPlain(value[key] ?? null)) return false;
    last = key;
  }
  return true;
};

const isList = (value: Canonical): value is readonly Canonical[] => Array.isArray(value);

/** How deep a JSON text nests, counted without parsing (a parser would recurse). */
const depthOf = (text: string): number => {
  // Nearly every line is one flat object.
  if (text.lastIndexOf('{') === 0 && !text.includes('[')) return 1;
  let depth = 0;
  let deepest = 0;
  let isInText = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index];
    if (isInText && char === '\\') index += 1;
    else if (char === '"') isInText = !isInText;
    else if (!isInText && (char === '{' || char === '[')) deepest = Math.max(deepest, ++depth);
    else if (!isInText && (char === '}' || char === ']')) depth -= 1;
  }
  return deepest;
};
