// Are dates, money, text, ids and canonical JSON as domain.md and the package format want them?
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, withoutNulls } from '#shared/core/canonical.ts';
import {
  addDays,
  addMonths,
  chinaDate,
  daysFromTo,
  earliestOf,
  fullYears,
  instantSchema,
  isIsoDate,
  lastDayOf,
  monthsBetween,
  nextMonth,
  printedDate,
  quarterOf,
} from '#shared/core/date.ts';
import { idSchema, uuid7 } from '#shared/core/id.ts';
import { parseYuan, roundFen, yuanText } from '#shared/core/money.ts';
import { cleanText, isCleanText } from '#shared/core/text.ts';
import { fill } from '#shared/core/words.ts';

describe('dates', () => {
  test.each([
    ['2024-08-31', 6, '2025-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s plus %i months is %s (domain §2.10)', (date, months, expected) => expect(addMonths(date, months)).toBe(expected));

  test.each([
    ['1988-02-29', true],
    ['1900-02-29', false],
    ['2026-02-30', false],
    ['2026-13-01', false],
    ['1899-12-31', false],
    ['2026-3-5', false],
  ])('%s exists: %s', (date, expected) => expect(isIsoDate(date)).toBe(expected));

  test.each([
    ['2000-07-01', '2024-06-30', 23],
    ['2000-07-01', '2024-07-01', 24],
    ['2004-02-29', '2025-02-28', 20],
  ])('from %s to %s are %i full years', (from, to, years) => expect(fullYears(from, to)).toBe(years));

  test('a day in China begins at 16:00 UTC', () => {
    expect(chinaDate('2026-03-04T15:59:59.999Z')).toBe('2026-03-04');
    expect(chinaDate('2026-03-04T16:00:00.000Z')).toBe('2026-03-05');
  });

  test('months, quarters and spans', () => {
    expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(monthsBetween('2026-02', '2026-01')).toEqual([]);
    expect(nextMonth('2026-12')).toBe('2027-01');
    expect([lastDayOf('2024-02'), lastDayOf('2026-02')]).toEqual(['2024-02-29', '2026-02-28']);
    expect(['2026-03-31', '2026-04-01', '2026-12-31'].map(quarterOf)).toEqual([1, 2, 4]);
    expect(daysFromTo('2026-02-27', addDays('2026-02-27', 3))).toBe(3);
    expect(['1998', '1998-07', '1998-07-09'].map(earliestOf)).toEqual(['1998-01-01', '1998-07-01', '1998-07-09']);
    expect(['2024-03-05', '1998-07', '1998', null].map(printedDate)).toEqual(['2024年3月5日', '1998年7月', '1998年', '']);
  });
});

describe('moments', () => {
  test.each([
    ['2026-03-05T01:02:03.004Z', true],
    ['2024-02-29T23:59:59.999Z', true],
    ['2026-02-30T00:00:00.000Z', false],
    ['2026-99-99T99:99:99.999Z', false],
    ['2026-03-05T24:00:00.000Z', false],
    ['2026-03-05T01:60:00.000Z', false],
    ['2026-03-05T01:02:03Z', false],
    ['2026-03-05T01:02:03.004+08:00', false],
  ])('%s exists: %s', (text, exists) => {
    expect(instantSchema.safeParse(text).success).toBe(exists);
  });
});

describe('money', () => {
  test.each([
    ['1,234.50', 123_450],
    ['￥１２３．４', 12_340],
    ['0.2', 20],
    ['-5', -500],
  ])('%s is %i fen', (text, fen) => expect(parseYuan(text)).toBe(fen));
  test.each(['1.234', 'abc', '', '1e3', '999999999', '--1'])('%j is no amount', (text) => expect(parseYuan(text)).toBeNull());

  test.each([
    [432_150, 100, 'cent', 4_322],
    [432_150, 100, 'tenth', 4_320],
    [432_150, 100, 'yuan', 4_300],
    [432_150, 100, 'yuanUp', 4_400],
    [4_325, 1, 'tenth', 4_330],
    [4_350, 1, 'yuan', 4_400],
    [0, 1, 'yuanUp', 0],
  ] as const)('%i/%i fen rounded to %s is %i; ties go up', (numerator, denominator, mode, expected) =>
    expect(roundFen(numerator, denominator, mode)).toBe(expected),
  );

  test('what is written is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }), (fen) => {
        expect(parseYuan(yuanText(fen))).toBe(fen);
      }),
    );
  });
});

describe('text', () => {
  test('controls, zero-width and bidi marks go, line feeds and rare characters stay', () => {
    expect(cleanText(' a\u200bb\u202ec\u0000d\r\ne\ufeff ')).toBe('abcd\ne');
    expect(cleanText('𠅤㛃䶮𠮷')).toBe('𠅤㛃䶮𠮷');
    expect(cleanText('e\u0301')).toBe('é');
    expect(cleanText('a\ud800b')).toBe('ab');
  });

  test('cleaned text is clean, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(isCleanText(cleanText(text))).toBe(true);
      }),
    );
  });

  test.each(['a\u200bb', 'e\u0301', 'a\ud800', 'x\u0007'])('%j may not be stored', (text) => expect(isCleanText(text)).toBe(false));

  test('a mark without a value stays visible', () => expect(fill('{a}和{b}', { a: 1 })).toBe('1和{b}'));
});

describe('ids', () => {
  test('are UUIDs of version 7 and sort by time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 47 }), fc.uint8Array({ minLength: 10, maxLength: 10 }), (at, random) => {
        const id = uuid7(at, random);
        expect(idSchema.safeParse(id).success).toBe(true);
        expect(id < uuid7(at + 1, new Uint8Array(10))).toBe(true);
      }),
    );
  });
});

describe('canonical JSON', () => {
  test('sorts keys, writes no space, escapes as RFC 8785 does', () => {
    expect(canonicalJson({ b: [1, null, true], a: '\u20ac\n"', 中: 'x' })).toBe('{"a":"€\\n\\"","b":[1,null,true],"中":"x"}');
    expect(canonicalJson(withoutNulls({ a: null, b: 1 }))).toBe('{"b":1}');
  });
  test.each([1.5, Number.NaN, 2 ** 53, -0, Number.POSITIVE_INFINITY])('%d has no canonical form', (value) =>
    expect(() => canonicalJson(value)).toThrow(),
  );
  test('a lone surrogate has no canonical form', () => expect(() => canonicalJson('\ud800')).toThrow());
});
