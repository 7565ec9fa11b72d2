// Is every word of the program said in both languages, with keys named in one way?
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { fill } from '#shared/core/words.ts';

interface Said {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
}

/** Every pair of a word list, with the path to it. */
const pairsIn = (value: unknown, name: string): Said[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value && 'en' in value && typeof value.zh === 'string' && typeof value.en === 'string') {
    return [{ name, zh: value.zh, en: value.en }];
  }
  return Object.entries(value).flatMap(([key, inner]) => pairsIn(inner, `${name}.${key}`));
};

const modules = await Promise.all(globSync('shared/**/*words.ts').map((file) => import(pathToFileURL(resolve(file)).href)));
const all = modules.flatMap((module: object) => Object.entries(module).flatMap(([key, value]) => pairsIn(value, key)));

/** Chinese that an English reader needs as it is: what must be typed or looked for, a document's number, the language's own name. */
const quoted = /姓名|公民身份号码|write 无|民委发〔2016〕33号|一、 （一） 1\. （1）|中文|“·”/gu;

test('both languages say something, and English says it in English', () => {
  expect(all.length).toBeGreaterThan(2_000);
  expect(all.filter(({ zh, en }) => zh === '' && en !== '')).toEqual([]);
  expect(all.filter(({ en }) => /\p{Script=Han}/u.test(en.replaceAll(quoted, '')))).toEqual([]);
});

test('keys that are pressed together are joined by a plus', () => {
  expect(all.filter(({ zh, en }) => /Ctrl [A-Z]/.test(`${zh} ${en}`))).toEqual([]);
});

test.each([
  [1, 'As of today, 1 member'],
  ['1', 'As of today, 1 member'],
  [0, 'As of today, 0 members'],
  [21, 'As of today, 21 members'],
  ['1,001', 'As of today, 1,001 members'],
])('after %s the English noun has its number', (members, text) =>
  expect(fill('As of {date}, {members} {members|member|members}', { date: 'today', members })).toBe(text),
);

test('a number is never followed by a plain plural, which would say “1 members”', () => {
  const counted =
    /\{(?:count|total|days|years|rows|pages|records|files|members|people|missing|missed|made|removed|restored|left|full|probationary|branches|payments|worked|run|seconds|minutes)\}(?: (?:of|the))?(?: (?!with\b|in\b)\w+)? (?!is\b|was\b|has\b|less\b|others\b)\w{2,}s\b/;
  expect(all.filter(({ en }) => counted.test(en)).map(({ name, en }) => `${name}: ${en}`)).toEqual([]);
});

test('a noun that follows a number names a value that the sentence shows', () => {
  const strange = all.filter(({ en }) => [...en.matchAll(/\{(\w+)\|/g)].some(([, key]) => !en.includes(`{${key}}`)));
  expect(strange).toEqual([]);
  expect(all.filter(({ zh }) => zh.includes('|'))).toEqual([]);
});
