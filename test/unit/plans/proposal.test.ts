// Does the proposed year hold what the rules ask for, on days that are worked, and nothing twice?

import { describe, expect, test } from 'vitest';
import type { ThemeDay } from '#shared/branch/settings.ts';
import { fixedThemeDay, themeDayIn } from '#shared/branch/settings.ts';
import { holidayTables } from '#shared/core/holidays/tables.ts';
import { isWorkday } from '#shared/core/workdays.ts';
import { type ProposalFacts, proposeYear, stillToPlan } from '#shared/plans/proposal.ts';

const facts = (change: Partial<ProposalFacts> = {}): ProposalFacts => ({
  year: 2026,
  from: '2026-01-01',
  themeDay: 'firstFriday',
  holidays: holidayTables,
  lectureCycle: 'quarter',
  hasCommittee: true,
  groups: [],
  place: '支部会议室',
  hostName: '王磊',
  ...change,
});
const countOf = (change: Partial<ProposalFacts>, kind: string) => proposeYear(facts(change)).filter((line) => line.kind === kind).length;

test.each<[ThemeDay, string, string]>([
  ['firstFriday', '2026-05', '2026-05-01'],
  ['firstFriday', '2026-08', '2026-08-07'],
  ['firstMonday', '2026-06', '2026-06-01'],
  ['firstMonday', '2026-07', '2026-07-06'],
  ['day5', '2026-03', '2026-03-05'],
  ['day25', '2026-03', '2026-03-25'],
])('固定日 %s 在 %s 是 %s', (themeDay, month, day) => expect(fixedThemeDay(themeDay, month)).toBe(day));

describe('一年的次数', () => {
  test.each<[string, number, Partial<ProposalFacts>]>([
    ['committeeMeeting', 12, {}],
    ['committeeMeeting', 0, { hasCommittee: false }],
    ['themeDay', 12, {}],
    ['memberMeeting', 4, {}],
    ['partyLecture', 12, { lectureCycle: 'month' }],
    ['partyLecture', 4, {}],
    ['partyLecture', 2, { lectureCycle: 'half' }],
    ['partyLecture', 1, { lectureCycle: 'year' }],
    ['orgLifeMeeting', 1, {}],
    ['groupMeeting', 0, {}],
    [
      'groupMeeting',
      24,
      {
        groups: [
          { id: 'g1', name: '第一党小组', leaderName: '甲' },
          { id: 'g2', name: '第二党小组', leaderName: '乙' },
        ],
      },
    ],
  ])('%s %i 次', (kind, count, change) => expect(countOf(change, kind)).toBe(count));
});

test('下一年的放假安排还没有公布，元旦那天也不拟主题党日', () => {
  expect(themeDayIn('firstFriday', '2027-01')).toBe('2027-01-04');
  expect(proposeYear(facts({ year: 2027 })).find(({ kind }) => kind === 'themeDay')?.plannedOn).toBe('2027-01-04');
});

test('都在工作日：2026年5月1日是劳动节，主题党日顺延', () => {
  const lines = proposeYear(facts());
  expect(lines.filter(({ plannedOn }) => !isWorkday(plannedOn))).toEqual([]);
  expect(lines.find(({ kind, plannedOn }) => kind === 'themeDay' && plannedOn.startsWith('2026-05'))?.plannedOn).toBe('2026-05-06');
});

test('支委会不晚于同月的主题党日，组织生活会在第四季度', () => {
  const lines = proposeYear(facts({ themeDay: 'firstMonday' }));
  for (const theme of lines.filter(({ kind }) => kind === 'themeDay')) {
    const month = theme.plannedOn.slice(0, 7);
    const committee = lines.find(({ kind, plannedOn }) => kind === 'committeeMeeting' && plannedOn.startsWith(month));
    expect((committee?.plannedOn ?? '') <= theme.plannedOn, month).toBe(true);
  }
  expect(lines.find(({ kind }) => kind === 'orgLifeMeeting')?.plannedOn).toBe('2026-12-15');
});

test('年中只拟今天以后的；已有计划的月份不再拟', () => {
  const lines = proposeYear(facts({ from: '2026-07-15' }));
  expect(lines.every(({ plannedOn }) => plannedOn >= '2026-07-15')).toBe(true);
  expect(stillToPlan(lines, lines)).toEqual([]);
  const [first, ...others] = lines;
  expect(stillToPlan(lines, others)).toEqual([first]);
});
