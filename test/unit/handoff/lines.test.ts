// Is a line taken only in its canonical form, whichever way that is found out? Compared with writing the form anew.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Canonical, canonicalJson } from '#shared/core/canonical.ts';
import { readCanonical } from '#shared/handoff/lines.ts';

/** The claim in one line: an object whose canonical form is this very text. */
const bySlowWay = (text: string): unknown => {
  try {
    const value: { [key: string]: Canonical } = JSON.parse(text);
    return text.startsWith('{') && !Object.hasOwn(value, '__proto__') && canonicalJson(value) === text ? value : null;
  } catch {
    return null;
  }
};

const key = fc.oneof(
  fc.constantFrom('a', 'b', 'A', '1', '10', '2', '', '__proto__', 'é', '\ud800', '党'),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const leaf = fc.oneof(
  fc.constantFrom(0, -0, 1, 0.5, 2 ** 53, -(2 ** 53) + 1, 1e300, 'text', '党员', '\ud800', 'a"b\\c\n', null, true, false),
  fc.integer(),
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const { value: anyObject } = fc.letrec((again) => ({
  value: fc.dictionary(key, fc.oneof({ depthSize: 'small' }, leaf, again('value'), fc.array(leaf, { maxLength: 3 })), { maxKeys: 5 }),
}));

describe('a line is canonical or it is refused', () => {
  test('whatever the engine writes of any object', () => {
    fc.assert(
      fc.property(anyObject, (value) => {
        const text = JSON.stringify(value);
        expect(readCanonical(text)).toEqual(bySlowWay(text));
      }),
      { numRuns: 3_000 },
    );
  });

  test('the canonical form itself, and the same with a character added, dropped or doubled', () => {
    fc.assert(
      fc.property(anyObject, fc.nat(), fc.constantFrom(' ', '0', '.0', 'e1', '-', '"', ',', '\\u0061', ''), (value, place, sign) => {
        let text = '';
        try {
          text = canonicalJson(value as { [key: string]: Canonical });
        } catch {
          return;
        }
        const at = place % (text.length + 1);
        for (const candidate of [text, text.slice(0, at) + sign + text.slice(at), text.slice(0, at) + text.slice(at + 1)]) {
          expect(readCanonical(candidate)).toEqual(bySlowWay(candidate));
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test.each<[string, string, boolean]>([
    ['sorted keys', '{"a":1,"b":2}', true],
    ['keys out of order', '{"b":2,"a":1}', false],
    ['keys that look like numbers sort as text', '{"1":0,"10":0,"2":0}', true],
    ['keys that look like numbers in the order of numbers', '{"1":0,"2":0,"10":0}', false],
    ['a doubled key', '{"a":1,"a":1}', false],
    ['__proto__', '{"__proto__":1}', false],
    ['a fraction', '{"a":0.5}', false],
    ['a whole number written as a fraction', '{"a":1.0}', false],
    ['an unsafe integer', '{"a":9007199254740993}', false],
    ['minus zero', '{"a":-0}', false],
    ['a lone surrogate in a text', '{"a":"\\ud800"}', false],
    ['a lone surrogate in a key', '{"\\ud800":1}', false],
    ['an escape that need not be', '{"a":"\\u0061"}', false],
    ['white space', '{"a": 1}', false],
    ['a list', '[]', false],
    ['nested nine deep', `${'{"a":'.repeat(9)}1${'}'.repeat(9)}`, false],
  ])('%s: %s', (_, text, isTaken) => expect(readCanonical(text) !== null).toBe(isTaken));
});
