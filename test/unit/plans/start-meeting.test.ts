// Does a meeting started from the plan open with what the plan says, and any other one without?
import { expect, test } from 'vitest';
import { withPlan } from '#renderer/meetings/planned.ts';
import { startOf } from '#renderer/plans/start-meeting.ts';
import { emptyMeeting } from '#shared/meetings/model.ts';

const line = {
  kind: 'committeeMeeting',
  plannedOn: '2026-03-02',
  startTime: '09:00',
  place: '会议室',
  topics: '研究支部工作',
  groupId: null,
} as const;

test('日期、时间、地点、议题从计划带过来', () => {
  const { path, state } = startOf(line);
  expect(path).toBe('/meetings/new/committeeMeeting');
  expect(withPlan(emptyMeeting('committeeMeeting'), state)).toMatchObject({
    heldOn: '2026-03-02',
    startTime: '09:00',
    place: '会议室',
    agenda: [{ title: '研究支部工作' }],
  });
});

test.each([null, {}, { planned: null }, { planned: { heldOn: '昨天' } }])('没有计划的一步（%j）不改什么', (state) => {
  const content = emptyMeeting('memberMeeting');
  expect(withPlan(content, state)).toBe(content);
});

test('计划没有写议题时，议题照旧空着', () => {
  const { state } = startOf({ ...line, topics: '' });
  expect(withPlan(emptyMeeting('committeeMeeting'), state).agenda).toEqual([]);
});
