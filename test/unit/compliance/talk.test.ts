// When do missing talks stand on the workbench? TALK-02 all year, TALK-01 from 1 December, last year's in January.
import { expect, test } from 'vitest';
import { pathOfDuty } from '#renderer/workbench/duty-view.ts';
import type { TalkYear } from '#shared/compliance/facts.ts';
import { talkDuties } from '#shared/compliance/talk-duties.ts';
import { anId, shortDuties, someFacts } from '#test/unit/compliance/facts.ts';

const named = (number: number, name: string) => ({ memberId: anId(number), name });
const state = (change: Partial<TalkYear> = {}): TalkYear => ({
  year: 2026,
  committeeGaps: [{ talker: named(1, '王磊'), partner: named(2, '张芳') }],
  memberGaps: [named(5, '赵敏'), named(6, '周敏')],
  nextTalker: named(2, '张芳'),
  ...change,
});
const dutiesAt = (today: string, ...talkYears: TalkYear[]) => shortDuties(talkDuties(someFacts({ today, talkYears })));

test.each<[string, string, TalkYear[], string[]]>([
  ['三月：只提党员', '2026-03-05', [state()], ['todo talk:2026:members TALK-02 2026-12-31 301']],
  ['11月30日：还不提支委之间', '2026-11-30', [state()], ['todo talk:2026:members TALK-02 2026-12-31 31']],
  [
    '12月1日起：支委之间也提',
    '2026-12-01',
    [state()],
    ['todo talk:2026:members TALK-02 2026-12-31 30', 'todo talk:2026:committee TALK-01 2026-12-31 30'],
  ],
  ['12月31日当天不算逾期', '2026-12-31', [state({ committeeGaps: [] })], ['todo talk:2026:members TALK-02 2026-12-31 0']],
  [
    '一月：上年没谈的逾期',
    '2027-01-04',
    [state()],
    ['overdue talk:2026:members TALK-02 2026-12-31 -4', 'overdue talk:2026:committee TALK-01 2026-12-31 -4'],
  ],
  ['都谈过就不提', '2026-12-01', [state({ committeeGaps: [], memberGaps: [] })], []],
  ['没有委员就不提', '2026-12-01', [state({ committeeGaps: [], nextTalker: null })], []],
])('%s', (_, today, years, expected) => expect(dutiesAt(today, ...years)).toEqual(expected));

test('按钮打开填好两个人的表', () => {
  const [members, committee] = talkDuties(someFacts({ today: '2026-12-01', talkYears: [state()] }));
  expect(members && pathOfDuty(members)).toBe(`/meetings/talks/new/${anId(2)}/${anId(5)}`);
  expect(committee && pathOfDuty(committee)).toBe(`/meetings/talks/new/${anId(1)}/${anId(2)}`);
  expect(members?.values).toEqual({ year: 2026, count: 2, names: '赵敏、周敏' });
});
