// Does the record in hand hear that it says nearly the same as an earlier one of its kind (MTG-16), and of the talks before it (LIFE-02)?
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MeetingContent } from '#shared/meetings/model.ts';
import { emptyTalk } from '#shared/talks/model.ts';
import { openTestBranch, type TestBranch } from '#test/unit/meetings/branch.ts';

let branch: TestBranch;
beforeEach(async () => {
  branch = await openTestBranch('2026-03-03T09:00:00.000Z');
});
afterEach(() => branch.close());

const study =
  '传达县委关于护林防火工作的通知，结合退耕还林验收讨论下一步安排。防火季党员要带头值守，护林点排班表贴到支部活动室，离退休党员承担一次林业法规宣传，年度工作计划报县直属机关工作委员会备案，由组织委员负责督促检查。';
const findingsOf = async (kind: 'memberMeeting' | 'committeeMeeting' | 'orgLifeMeeting', heldOn: string, change: Partial<MeetingContent>) =>
  (await branch.must('meetings.check', { id: null, content: await branch.record(kind, heldOn, change) })).findings;
const alikeIn = async (...args: Parameters<typeof findingsOf>) => (await findingsOf(...args)).find(({ rule }) => rule === 'MTG-16');

test('照抄上一次同类会议的内容，提示是哪一次、相同多少；只是提示', async () => {
  await branch.hold('memberMeeting', '2026-03-02', { study });
  expect(await alikeIn('memberMeeting', '2026-03-03', { study })).toMatchObject({
    severity: 'INFO',
    values: { title: '2026年3月2日支部党员大会', percent: 100 },
  });
  expect((await branch.hold('memberMeeting', '2026-03-03', { study })).number).toBe(2);
});

test('别类会议、不同的内容、三年以前的，都不提示', async () => {
  await branch.hold('memberMeeting', '2026-03-02', { study });
  expect(await alikeIn('committeeMeeting', '2026-03-03', { study })).toBeUndefined();
  expect(await alikeIn('memberMeeting', '2026-03-03', { study: study.split('').toReversed().join('') })).toBeUndefined();
  branch.clock.set('2029-04-03T09:00:00.000Z');
  expect(await alikeIn('memberMeeting', '2029-04-02', { study })).toBeUndefined();
});

test('会前三个月内有谈心谈话记录的，组织生活会不再提示没有谈心谈话', async () => {
  const isMissing = async () =>
    (await findingsOf('orgLifeMeeting', '2026-03-03', {})).some(({ values }) => String(values.parts).includes('谈心谈话'));
  const before = await isMissing();
  const talk = { ...emptyTalk({ talkerId: branch.id('王磊'), partnerId: branch.id('赵敏') }), heldOn: '2026-02-20', points: '征求意见' };
  await branch.must('talks.finalise', { draftId: null, content: talk });
  expect([before, await isMissing()]).toEqual([true, false]);
});
