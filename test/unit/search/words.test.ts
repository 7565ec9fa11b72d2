// Does Chinese text become words that a search for any two of its characters finds, and nothing typed becomes query syntax?
import { describe, expect, test } from 'vitest';
import { condensedName, excerptAround, indexedWords, phraseQuery } from '#db/search/words.ts';

const mark = '\ue000';

test('Chinese characters stand alone, Latin words and numbers whole, punctuation becomes one mark', () => {
  expect(indexedWords('审议《2026年度计划》，通过。')).toBe(`审 议 ${mark} 2026 年 度 计 划 ${mark} 通 过 ${mark}`);
  expect(indexedWords('学习 USB 使用规定\n讨论')).toBe(`学 习 usb 使 用 规 定 ${mark} 讨 论`);
  expect(indexedWords('ＵＳＢ２')).toBe('usb2');
  expect(indexedWords('𠅤㛃发言')).toBe('𠅤 㛃 发 言');
});

describe('what is typed', () => {
  test.each([
    ['党课', '"党 课" *'],
    ['党课 计划', '"党 课" AND "计 划" *'],
    ['《党课》', '"党 课" *'],
    ['USB', '"usb" *'],
    ['课', ''],
    ['', ''],
    ['   ', ''],
    ['“”', ''],
    ['"', ''],
    ['党 课', '"党" AND "课" *'],
    ['a" OR "b', '"a" AND "or" AND "b" *'],
    ['words:党课', `"words ${mark} 党 课" *`],
    ['党课*', '"党 课" *'],
    ['NEAR(党 课)', `"near ${mark} 党" AND "课" *`],
  ])('%j → %j', (typed, query) => {
    expect(phraseQuery(typed)).toBe(query);
  });
});

test('names are compared without blanks, dots and case', () => {
  expect(condensedName(' 阿卜杜拉·买买提 ')).toBe('阿卜杜拉买买提');
  expect(condensedName("Xi'an Lü")).toBe('xianlv');
  expect(condensedName('ＡＢ')).toBe('ab');
});

test('the excerpt shows the word typed with its surroundings', () => {
  const text = `${'前'.repeat(30)}审议党课计划${'后'.repeat(60)}`;
  const excerpt = excerptAround(text, '党课');
  expect(excerpt).toContain('审议党课计划');
  expect(excerpt.startsWith('…')).toBe(true);
  expect(excerpt.endsWith('…')).toBe(true);
  expect([...excerpt].length).toBe(42);
  expect(excerptAround('短文', '没有')).toBe('短文');
  expect(excerptAround('𠅤'.repeat(20), '没有')).toBe('𠅤'.repeat(20));
});
