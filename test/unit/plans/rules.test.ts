// Does the plan stand beside the book as it is: which meeting belongs to which line, how far it moved, how late it was written down?
import { describe, expect, test } from 'vitest';
import type { PlanKind } from '#shared/plans/model.ts';
import { filingDueOn, type HeldActivity, lateWorkdays, matchMeetings, type PlannedActivity, periodOf, shiftDays } from '#shared/plans/rules.ts';

const line = (id: string, kind: PlanKind, plannedOn: string, change: Partial<PlannedActivity> = {}): PlannedActivity => ({
  ...{ id, kind, plannedOn, groupId: null, meetingId: null },
  ...change,
});
const held = (id: string, kind: string, heldOn: string, groupId: string | null = null): HeldActivity => ({
  ...{ id, kind, heldOn, groupId },
  finalisedAt: `${heldOn}T08:00:00.000Z`,
});
const match = (lines: PlannedActivity[], meetings: HeldActivity[]) => Object.fromEntries(matchMeetings(lines, meetings));

describe('计划和会议对上', () => {
  test.each<[string, PlannedActivity[], HeldActivity[], Record<string, string>]>([
    ['同类，同一天', [line('a', 'memberMeeting', '2026-03-20')], [held('m', 'memberMeeting', '2026-03-20')], { a: 'm' }],
    ['不同类不算', [line('a', 'memberMeeting', '2026-03-20')], [held('m', 'committeeMeeting', '2026-03-20')], {}],
    ['支委会前后20天以内', [line('a', 'committeeMeeting', '2026-03-02')], [held('m', 'committeeMeeting', '2026-03-22')], { a: 'm' }],
    ['支委会差21天不算', [line('a', 'committeeMeeting', '2026-03-02')], [held('m', 'committeeMeeting', '2026-03-23')], {}],
    ['党员大会45天以内', [line('a', 'memberMeeting', '2026-03-02')], [held('m', 'memberMeeting', '2026-04-16')], { a: 'm' }],
    ['党员大会差46天不算', [line('a', 'memberMeeting', '2026-03-02')], [held('m', 'memberMeeting', '2026-04-17')], {}],
    [
      '漏开一次，下一次仍归它自己的计划',
      [line('a', 'committeeMeeting', '2026-03-02'), line('b', 'committeeMeeting', '2026-04-01')],
      [held('m', 'committeeMeeting', '2026-03-20')],
      { b: 'm' },
    ],
    [
      '一次会议不抵两项计划',
      [line('a', 'committeeMeeting', '2026-03-02'), line('b', 'committeeMeeting', '2026-03-09')],
      [held('m', 'committeeMeeting', '2026-03-09')],
      { b: 'm' },
    ],
    [
      '人工选定的在先',
      [line('a', 'committeeMeeting', '2026-03-02', { meetingId: 'm' }), line('b', 'committeeMeeting', '2026-03-09')],
      [held('m', 'committeeMeeting', '2026-03-09')],
      { a: 'm' },
    ],
    [
      '选定的会议找不到时，按日期找',
      [line('a', 'committeeMeeting', '2026-03-02', { meetingId: 'x' })],
      [held('m', 'committeeMeeting', '2026-03-02')],
      { a: 'm' },
    ],
    [
      '党小组会各归各组',
      [line('a', 'groupMeeting', '2026-03-02', { groupId: 'g1' }), line('b', 'groupMeeting', '2026-03-02', { groupId: 'g2' })],
      [held('m', 'groupMeeting', '2026-03-02', 'g2'), held('n', 'groupMeeting', '2026-03-10', 'g1')],
      { a: 'n', b: 'm' },
    ],
  ])('%s', (_, lines, meetings, expected) => expect(match(lines, meetings)).toEqual(expected));
});

test.each([
  [{ filedFor: null, plannedOn: '2026-03-06' }, '2026-03-06', 0],
  [{ filedFor: null, plannedOn: '2026-03-06' }, '2026-03-10', 4],
  [{ filedFor: '2026-03-03', plannedOn: '2026-03-10' }, '2026-03-10', 7],
  [{ filedFor: '2026-03-10', plannedOn: '2026-03-10' }, '2026-03-08', -2],
])('改期以报备的日子算：%j，%s召开 → %i天', (planned, heldOn, days) => expect(shiftDays(planned, heldOn)).toBe(days));

test.each([
  ['2026-03-05', '2026-03-05T08:00:00.000Z', 0],
  ['2026-03-05', '2026-03-10T08:00:00.000Z', 0],
  ['2026-03-05', '2026-03-11T08:00:00.000Z', 1],
  ['2026-09-30', '2026-10-10T08:00:00.000Z', 0],
  ['2026-09-30', '2026-10-12T08:00:00.000Z', 1],
])('%s开的会，%s定稿，迟%i个工作日（规定3个）', (heldOn, finalisedAt, late) => expect(lateWorkdays({ heldOn, finalisedAt }, 3)).toBe(late));

test.each([
  [1, '2026-01-05', '2026-01-01', '2026-03-31'],
  [2, '2026-04-05', '2026-04-01', '2026-06-30'],
  [4, '2026-10-05', '2026-10-01', '2026-12-31'],
  [0, '2026-01-05', '2026-01-01', '2026-12-31'],
])('第%i季度（0为全年）：%s前报备，%s至%s', (quarter, due, from, to) => {
  expect(filingDueOn(2026, quarter, 5)).toBe(due);
  expect(periodOf(2026, quarter)).toEqual({ from, to });
});
