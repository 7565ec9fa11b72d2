// Is a row named as a person would name it, once and not twice?
import { expect, test } from 'vitest';
import { rowLabel } from '#electron/handoff/row-label.ts';

const names = new Map([
  ['m', '刘轩'],
  ['r', '2026-12-19 支部委员会会议'],
]);

test.each([
  [
    'an attendance says who and at what, and no name twice',
    'attendance',
    { memberId: 'm', meetingId: 'r', name: '刘轩' },
    '刘轩 2026-12-19 支部委员会会议',
  ],
  ['an item says at what and its title', 'agendaItem', { meetingId: 'r', title: '讨论值班' }, '2026-12-19 支部委员会会议 讨论值班'],
  ['a member is his name', 'member', { name: '刘轩' }, '刘轩'],
  ['a payment says the month and who', 'duesPayment', { memberId: 'm', month: '2026-12' }, '2026-12 刘轩'],
  ['what no table of ours holds has no name', 'stranger', { name: '刘轩' }, ''],
])('%s', (_, table, content, label) => {
  expect(rowLabel(table, content, names)).toBe(label);
});
