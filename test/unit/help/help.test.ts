// Does every page have help, every clause a rule that exists, and does a search find both?
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lifePages } from '#renderer/shell/life-pages.ts';
import { clauseOfRule, clauses } from '#shared/help/clauses.ts';
import { clausesNamed, findHelp } from '#shared/help/find.ts';
import { topicOf, topics } from '#shared/help/topics.ts';

test('一页有一页的帮助：地址越具体，帮助越具体；没有的退到工作台', () => {
  expect(topicOf('/members/01900000').path).toBe('/members');
  expect(topicOf('/meetings/new/memberMeeting').path).toBe('/meetings');
  expect(topicOf('/journal').path).toBe('/journal');
  expect(topicOf('/').path).toBe('/');
  expect(topicOf('/nowhere').path).toBe('/');
});

test('组织生活和党费的每一页都有自己的帮助', () => {
  for (const { path } of lifePages) expect(topicOf(path).path).toBe(path);
  for (const page of ['arrears', 'bases', 'receipts', 'money']) expect(topicOf(`/dues/${page}`).path).toBe(`/dues/${page}`);
  expect(topicOf('/print/letters/new').path).toBe('/print/letters');
});

test('上级自己的每一页都有自己的帮助', () => {
  expect(topicOf('/inbox').path).toBe('/inbox');
  for (const page of ['', '/members', '/member/m1', '/member/m1/form']) expect(topicOf(`/inbox/books/b1${page}`).path).toBe('/inbox/books');
  expect(topicOf('/inbox/remarks/b1').path).toBe('/inbox/remarks');
});

test('帮助里提到的条文都在条文库里', () => {
  for (const { clauses: keys } of topics) expect(clausesNamed(keys).map(({ key }) => key)).toEqual(keys);
  expect(new Set(clauses.map(({ key }) => key)).size).toBe(clauses.length);
});

test('一条规则只归一条条文；分情况的字母不影响', () => {
  const all = clauses.flatMap(({ rules }) => rules);
  expect(new Set(all).size).toBe(all.length);
  expect(clauseOfRule('MTG-08a')?.key).toBe('branch-meeting');
  expect(clauseOfRule('DUES-04')?.text.zh).toContain('连续6个月');
  expect(clauseOfRule('')).toBeNull();
});

test('工作台上的事项，凡有规则号的都查得到条文', () => {
  const duties = globSync('shared/compliance/*-duties.ts')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const rules = new Set(duties.match(/\b(MTG|ORG|DUES|LIFE|TALK|TD)-\d+/g));
  expect([...rules].filter((rule) => !clauseOfRule(rule))).toEqual([]);
});

test('按文字、英文或规则号查找', () => {
  expect(findHelp('MTG-07').clauses.map(({ key }) => key)).toEqual(['branch-meeting']);
  expect(findHelp('谈心').clauses.map(({ key }) => key)).toContain('talks');
  expect(findHelp('stick').topics.map(({ path }) => path)).toEqual(['/handoff', '/handover', '/inbox']);
  expect(findHelp('没有这个词')).toEqual({ topics: [], clauses: [] });
});
