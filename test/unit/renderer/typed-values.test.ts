// Are hurriedly typed dates, months and times read as meant, and never guessed?
import { describe, expect, test } from 'vitest';
import { parseTypedDate, parseTypedMonth, parseTypedPartialDate, parseTypedTime } from '#renderer/ui/typed-values.ts';

describe('日期', () => {
  test.each([
    ['2026-03-05', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['2026.3.5', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['２０２６．３．５', '2026-03-05'],
    [' 2026-3-5 ', '2026-03-05'],
    ['2024-02-29', '2024-02-29'],
  ])('%s 读作 %s', (typed, date) => expect(parseTypedDate(typed)).toBe(date));

  test.each(['', '2026', '2026-03', '2025-02-29', '2026-13-01', '2026-04-31', '26-3-5', '3月5日', '2026-03-05x', '202635', '昨天'])(
    '%s 不是日期',
    (typed) => expect(parseTypedDate(typed)).toBeNull(),
  );
});

test.each([
  ['2026-03', '2026-03'],
  ['202603', '2026-03'],
  ['2026年3月', '2026-03'],
  ['2026.12', '2026-12'],
  ['2026-13', null],
  ['2026', null],
  ['2026-03-05', null],
])('月份 %s 读作 %s', (typed, month) => expect(parseTypedMonth(typed)).toBe(month));

test.each([
  ['1975', '1975'],
  ['1975年', '1975'],
  ['1975.5', '1975-05'],
  ['1975-05-01', '1975-05-01'],
  ['1875', null],
  ['2030年13月', null],
  ['75', null],
])('旧材料上的日期 %s 读作 %s', (typed, date) => expect(parseTypedPartialDate(typed)).toBe(date));

test.each([
  ['14:30', '14:30'],
  ['14：30', '14:30'],
  ['1430', '14:30'],
  ['930', '09:30'],
  ['9点', '09:00'],
  ['9点5分', '09:05'],
  ['0:00', '00:00'],
  ['23:59', '23:59'],
  ['24:00', null],
  ['14:60', null],
  ['下午', null],
  ['', null],
])('时间 %s 读作 %s', (typed, time) => expect(parseTypedTime(typed)).toBe(time));
