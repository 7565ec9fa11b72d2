// Does the checker accept exactly what zod accepts, and name the same place? Rows, salts and journal entries, whole and broken in every column.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkerOf } from '#shared/core/checker.ts';
import { storedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';
import { entryLineSchema, saltLineSchema } from '#shared/handoff/envelope.ts';
import { travellingTables } from '#shared/travelling.ts';

const id = '019a8c5e-7a10-7c3e-9b1a-0123456789ab';
const other = '019a8c5e-7a11-7c3e-9b1a-0123456789ac';

/** Values that some column takes, and values that none should. */
const values: readonly unknown[] = [
  ...[id, other, id.toUpperCase(), '', 'x', '2026-03-05', '2026-02-30', '2026-03', '2026-13', '2026', '14:30', '24:00'],
  ...['2026-03-05T01:00:00.000Z', '2026-03-05T01:00:00Z', 'a'.repeat(64), 'A'.repeat(64), '0'.repeat(63), '党员'.repeat(300), 'e\u0301', 'a\u0000b'],
  ...['\ud800', '\u202e', '612323199001011234', 'male', 'fullMember', 'memberMeeting', 'present', 'self', 'FG-LY-01'],
  ...[0, 1, 2, -1, -0, 0.5, 1e300, 10_000_000_000, 10_000_000_001, Number.NaN, 2026, null, undefined, true, false, [], {}, [id], { id }],
];
const anyValue = fc.oneof(fc.constantFrom(...values), fc.string({ unit: 'binary' }), fc.integer(), fc.anything({ maxDepth: 1 }));

/** What zod says, as the checker says it. */
const byZod = (schema: z.ZodType, value: unknown): readonly PropertyKey[] | null => schema.safeParse(value).error?.issues[0]?.path ?? null;
const agrees = (schema: z.ZodType, value: unknown): boolean => {
  const told = checkerOf(schema)(value);
  expect(told).toEqual(byZod(schema, value));
  return told === null;
};

/** A value that the column takes, found among those above. */
const goodFor = (schema: z.core.$ZodType): unknown => values.find((value) => value !== undefined && z.safeParse(schema, value).success);

describe.each(Object.entries(travellingTables))('%s', (_, schema) => {
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  const good = Object.fromEntries(Object.entries(shape).map(([column, one]) => [column, goodFor(one) ?? 'a']));
  const columns = Object.keys(shape);

  test('a whole row passes, each column with every value as zod says, twice (the second time from memory)', () => {
    for (const column of columns) for (const value of [...values, ...values]) agrees(schema, { ...good, [column]: value });
    agrees(schema, good);
  });

  test('any mixture, missing columns and columns too many', () => {
    const change = fc.record({ column: fc.constantFrom(...columns, 'stranger', '__proto__'), value: anyValue, isGone: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), (changes) => {
        const row: Record<string, unknown> = { ...good };
        for (const { column, value, isGone } of changes) {
          if (isGone) delete row[column];
          else Object.defineProperty(row, column, { value, enumerable: true, configurable: true, writable: true });
        }
        agrees(schema, row);
      }),
      { numRuns: 60 },
    );
  });
});

describe('salts and entries', () => {
  const salt = { table: 'member', rowId: id, rev: 1, salt: 'a'.repeat(64) };
  const entry = {
    ...{ seq: 1, recordedAt: '2026-03-05T01:00:00.000Z', actor: '段奎', device: 'abc', command: 'members.save', about: '', schemaVersion: '1.1' },
    previous: '0'.repeat(64),
    rows: [
      ['member', id, 1, 'b'.repeat(64)],
      ['member', other, 2, 'c'.repeat(64)],
    ],
  };
  test('good ones pass', () => {
    expect(agrees(saltLineSchema, salt)).toBe(true);
    expect(agrees(entryLineSchema, entry)).toBe(true);
  });

  test('any part of them replaced', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(salt), 'more'), anyValue, (key, value) => void agrees(saltLineSchema, { ...salt, [key]: value })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(entry), 'more'), anyValue, (key, value) => void agrees(entryLineSchema, { ...entry, [key]: value })),
    );
  });

  test('any place of a row of an entry replaced, rows too long and too short', () => {
    fc.assert(
      fc.property(fc.nat(1), fc.nat(3), anyValue, fc.constantFrom(3, 4, 5), (row, place, value, length) => {
        const rows = structuredClone(entry.rows) as unknown[][];
        const changed = [...(rows[row] ?? []), 'more'].slice(0, length);
        changed[place] = value;
        rows[row] = changed;
        agrees(entryLineSchema, { ...entry, rows });
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is not walked is asked of zod whole', () => {
  test.each<[string, z.ZodType, unknown[]]>([
    [
      'members that may be missing',
      z.strictObject({ a: z.int().optional(), b: z.string() }),
      [{ b: '' }, { a: 1, b: '' }, { a: '', b: '' }, { b: '', c: 1 }],
    ],
    ['members with a default', z.strictObject({ a: z.int().default(1) }), [{}, { a: 2 }, { a: '' }]],
    ['loose objects', z.looseObject({ a: z.int() }), [{ a: 1, b: 2 }, { a: 'x' }]],
    [
      'objects with a condition',
      z.strictObject({ a: z.int(), b: z.int() }).refine(({ a, b }) => a < b),
      [
        { a: 1, b: 2 },
        { a: 2, b: 1 },
      ],
    ],
    ['lists with a length', z.array(z.int()).max(2), [[1, 2], [1, 2, 3], ['a']]],
    ['a condition on a text', storedText(3), ['abc', 'abcd', 'e\u0301']],
  ])('%s', (_, schema, candidates) => {
    for (const value of [...candidates, ...candidates]) agrees(schema, value);
  });

  test('a value once refused stays refused, and memory that overflows forgets nothing that matters', () => {
    const check = checkerOf(z.strictObject({ n: z.int().max(9_999) }));
    const wrong = Array.from({ length: 12_000 }, (_, at) => at).filter((at) => (check({ n: at }) === null) !== at <= 9_999);
    expect(wrong).toEqual([]);
    expect(check({ n: 5 })).toBeNull();
  });
});
