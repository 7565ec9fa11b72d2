// Do the keys lead to the right day, and does a month show whole weeks?
import { expect, test } from 'vitest';
import { dayAfterKey, shownSpan, weeksOf } from '#renderer/plans/calendar-moves.ts';

test.each([
  ['ArrowLeft', '2026-03-01', '2026-02-28'],
  ['ArrowRight', '2026-02-28', '2026-03-01'],
  ['ArrowUp', '2026-03-05', '2026-02-26'],
  ['ArrowDown', '2026-12-28', '2027-01-04'],
  ['PageUp', '2026-03-31', '2026-02-28'],
  ['PageDown', '2026-12-15', '2027-01-15'],
  ['Home', '2026-03-05', '2026-03-02'],
  ['End', '2026-03-05', '2026-03-08'],
  ['Enter', '2026-03-05', null],
])('%s 从 %s 到 %s', (key, from, to) => expect(dayAfterKey(key, from)).toBe(to));

test.each([
  ['2026-02', '2026-01-26', '2026-03-01', 5],
  ['2026-06', '2026-06-01', '2026-07-05', 5],
  ['2026-03', '2026-02-23', '2026-04-05', 6],
])('%s 显示 %s 至 %s，%i 周', (month, from, to, weeks) => {
  expect(shownSpan(month)).toEqual({ from, to });
  expect(weeksOf(month)).toHaveLength(weeks);
});
