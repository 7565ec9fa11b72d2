// Are the hands in which secretaries fill cells understood, and is nothing guessed?
import { describe, expect, test } from 'vitest';
import { type RosterCell, readDate, readFlag, readMemberType, readSex, readWhole } from '#shared/members/roster-cells.ts';

const text = (written: string): RosterCell => ({ kind: 'text', text: written });
const number = (written: string): RosterCell => ({ kind: 'number', text: written });

describe('dates', () => {
  test.each<[RosterCell, string | null, string]>([
    [text('2000.05'), '2000-05', 'none'],
    [text('1942年7月28日'), '1942-07-28', 'none'],
    [text('1942年7月28号'), '1942-07-28', 'none'],
    [text('1942年7月'), '1942-07', 'none'],
    [text('1942年'), '1942', 'none'],
    [text('1987.12.4'), '1987-12-04', 'none'],
    [text('１９８７．１２．４'), '1987-12-04', 'none'],
    [text('19730712'), '1973-07-12', 'none'],
    [number('19730712'), '1973-07-12', 'none'],
    [text('197307'), '1973-07', 'none'],
    [text('1998/07'), '1998-07', 'none'],
    [text('1998/7/5'), '1998-07-05', 'none'],
    [text('1998-07-05 00:00:00'), '1998-07-05', 'none'],
    [text('1998 年 7 月 5 日'), '1998-07-05', 'none'],
    [{ kind: 'date', text: '1986-11-13' }, '1986-11-13', 'none'],
    [text('1998.1'), '1998-01', 'none'],
    [number('1998.1'), '1998', 'ambiguous'],
    [number('1998.07'), '1998-07', 'none'],
    [text('1998'), '1998', 'none'],
    [text(''), null, 'none'],
    [text('无'), null, 'none'],
    [text('—'), null, 'none'],
    [text('1900.02.29'), null, 'unreadable'],
    [text('1987.13'), null, 'unreadable'],
    [text('1987.2.30'), null, 'unreadable'],
    [number('31729'), null, 'unreadable'],
    [text('预备'), null, 'unreadable'],
    [text('七五年三月'), null, 'unreadable'],
  ])('%j → %s (%s)', (cell, date, problem) => {
    expect(readDate(cell)).toEqual({ date, problem });
  });
});

test('sex is read from its word only, until a person says what the codes mean: they mean different things in different systems', () => {
  expect([text('男'), text('女'), text(''), text('1'), number('0'), text('未知')].map((cell) => readSex(cell, null))).toEqual([
    'male',
    'female',
    null,
    undefined,
    undefined,
    undefined,
  ]);
});

test.each([
  ['gb', ['male', 'female', null, null]],
  ['zeroMale', ['female', null, 'male', null]],
  ['zeroFemale', ['male', null, 'female', null]],
] as const)('the codes 1, 2, 0, 9 in the reading %s', (reading, meant) => {
  expect([text('1'), number('2'), text('0'), text('9')].map((cell) => readSex(cell, reading))).toEqual(meant);
});

test('yes and no', () => {
  expect([text('是'), text('否'), text('无'), text(''), text('Y')].map(readFlag)).toEqual([true, false, false, null, undefined]);
});

test('member type', () => {
  expect([text('正式党员'), text('预备'), text(''), text('积极分子')].map(readMemberType)).toEqual([
    'fullMember',
    'probationaryMember',
    null,
    undefined,
  ]);
});

test('whole numbers', () => {
  expect([number('36'), text('-6个月'), text(''), text('12.5'), text('多')].map(readWhole)).toEqual([36, -6, null, undefined, undefined]);
});
