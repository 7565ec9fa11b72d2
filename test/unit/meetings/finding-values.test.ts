// Does a finding name the parts of a record in the reader's language?
import { expect, test } from 'vitest';
import { readableFindingValues } from '#shared/meetings/finding-values.ts';

const inEnglish = (values: Parameters<typeof readableFindingValues>[0]) => readableFindingValues(values, ({ en }) => en);
const inChinese = (values: Parameters<typeof readableFindingValues>[0]) => readableFindingValues(values, ({ zh }) => zh);

test.each([
  ['one part', { parts: '讲课人' }, { parts: 'Lecturer' }],
  ['either of two', { parts: '讲课人 / 题目' }, { parts: 'Lecturer / Topic' }],
  ['several', { parts: '讲课人、题目' }, { parts: 'Lecturer, Topic' }],
  ['the kind of meeting', { kind: '党课', parts: 'unknownPart' }, { kind: 'Party lecture', parts: 'unknownPart' }],
  ['what a person typed stays', { subject: '党课', names: '题目' }, { subject: '党课', names: '题目' }],
  ['figures stay', { n: 3, parts: 2 }, { n: 3, parts: 2 }],
])('%s', (_, values, said) => {
  expect(inEnglish(values)).toEqual(said);
  expect(inChinese(values)).toEqual(values);
});
