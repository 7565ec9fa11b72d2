// Does a person read words, not codes, in the brackets of a refusal?
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultText } from '#renderer/core/fault-text.ts';
import { detailWord, plainValues } from '#shared/core/detail-words.ts';
import { invalid } from '#shared/core/fault.ts';
import { fill, type Language, type Word } from '#shared/core/words.ts';
import { travellingTables } from '#shared/travelling.ts';

const speak = (language: Language) => (word: Word, values?: Readonly<Record<string, string | number>>) => fill(word[language], values);

const root = join(import.meta.dirname, '../../..');
const sources = ['electron/handoff', 'shared/handoff'].flatMap((folder) =>
  readdirSync(join(root, folder)).map((name) => readFileSync(join(root, folder, name), 'utf8')),
);

/** What stands behind `detail:`, or is given to the two shorthands for faults with a detail. */
const expressions = sources
  .flatMap((source) => source.split('\n'))
  .filter((line) => !line.includes('isPassed'))
  .flatMap((line) => [...line.matchAll(/[{,] detail: (.+?) \}/g), ...line.matchAll(/throw (?:limit|tampered)\((.+?)\);/g)])
  .map((match) => match[1] ?? '');
const nameProblems = [...readFileSync(join(root, 'shared/handoff/names.ts'), 'utf8').matchAll(/'([a-z]+-[a-z]+)'/g)].map((match) => match[1] ?? '');

const literals = expressions.flatMap((expression) => [...expression.matchAll(/'([^']+)'/g)].map((match) => match[1] ?? ''));
const templates = expressions
  .filter((expression) => expression.startsWith('`'))
  .map((expression) =>
    expression
      .slice(1, -1)
      .replace(/(?<=table )\$\{name\}/, 'member')
      .replaceAll(/\$\{(?:name|file)\}/g, 'data/package.json'),
  )
  .map((text) => text.replaceAll(/\$\{[^}]+\}/g, '7'));
const codes = [...new Set([...literals.filter((text) => !text.startsWith('.')), ...templates, ...nameProblems])];

test('扫描确实看见了原因代码，也没有漏掉新的写法', () => {
  expect(codes.length).toBeGreaterThan(40);
  expect(codes).toEqual(expect.arrayContaining(['no-zip', 'seal', 'name-twice', 'line-end', 'no-addressee', 'table member', '7/7']));
  // Computed ones: a name of a file, a column, a code of the system, a problem of names or lines (looked at above).
  const computed = expressions.filter((expression) => !/['`]/.test(expression));
  expect([...new Set(computed)].sort()).toEqual(['error.code', 'name', 'problem', 'split']);
});

test.each(codes)('原因 %s 有中英文说法', (code) => {
  const found = detailWord(code);
  expect(found?.word.zh).toMatch(/\p{Script=Han}/u);
  for (const language of ['zh', 'en'] as const) expect(found && fill(found.word[language], found.values)).not.toMatch(/[{}]/);
});

describe('读成句子', () => {
  test.each([
    ['no-zip', '文件格式不对'],
    ['40/96', '应有 96 字节，只有 40 字节'],
    ['no-signature.json', '缺少文件 signature.json'],
    ['bagit.txt', '文件 bagit.txt'],
    ['data/tables/member.ndjson', '文件 data/tables/member.ndjson'],
    ['data/journal.ndjson:7 json', '文件 data/journal.ndjson 第 7 行'],
    ['data/salts.ndjson:7', '文件 data/salts.ndjson 第 7 行'],
    ['data/package.json from.name', '文件 data/package.json 的写法不合格'],
    ['data/package.json ', '文件 data/package.json 的写法不合格'],
    ['table member', '数据表 member'],
    ['ENOSPC', '空间已满'],
  ])('%s → %s', (detail, text) => expect(plainValues({ detail, file: 'a' }, speak('zh'))).toEqual({ detail: text, file: 'a' }));

  test.each(['FG-LY-02', 'toString', 'SQLITE_MISUSE', ''])('没有说法的照原样：%j', (detail) => {
    expect(plainValues({ detail }, speak('zh'))).toEqual({ detail });
  });

  test('没有一列的名称被当成原因', () => {
    const columns = Object.values(travellingTables).flatMap(({ shape }) => Object.keys(shape));
    expect(columns.filter((column) => detailWord(column))).toEqual([]);
  });

  test('窗口里的拒绝不露代码', () => {
    const { fault } = invalid('package-tampered', { file: 'a.ledgerpack', detail: 'seal' });
    expect(faultText(fault, speak('zh')).title).toContain('（封好的内容对不上）');
    expect(faultText(fault, speak('en')).title).toContain('(the sealed content does not match)');
  });
});
