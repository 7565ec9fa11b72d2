// How does a value become bytes that everybody computes alike? RFC 8785 (JCS), restricted to what ledgers hold.

/** What may be hashed or signed: strings, booleans, null, safe integers, and lists and objects of these. */
export type Canonical = string | number | boolean | null | readonly Canonical[] | { readonly [key: string]: Canonical };

/**
 * Writes a value as canonical JSON: keys sorted by UTF-16 code unit, no white space.
 * Throws on fractions, unsafe integers, −0 and lone surrogates: none of them can come from a ledger.
 */
export const canonicalJson = (value: Canonical): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new Error('canonical JSON holds safe integers only');
    return String(value);
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new Error('canonical JSON holds well-formed text only');
    return JSON.stringify(value);
  }
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  let members = '';
  for (const key of Object.keys(value).sort())
    members += `${members === '' ? '' : ','}${canonicalJson(key)}:${canonicalJson(value[key] as Canonical)}`;
  return `{${members}}`;
};

const isList = (value: Canonical): value is readonly Canonical[] => Array.isArray(value);

/** The same object without its null columns, so that a column added later changes no old commitment (house §6). */
export const withoutNulls = (row: Readonly<Record<string, Canonical>>): Record<string, Canonical> => {
  const kept: Record<string, Canonical> = {};
  for (const [key, value] of Object.entries(row)) if (value !== null) kept[key] = value;
  return kept;
};
