// Do decisions come back until somebody says that they were done?
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openAmong } from '#shared/meetings/follow-up.ts';
import { openTestBranch, type TestBranch } from '#test/unit/meetings/branch.ts';
import { idOf } from '#test/unit/meetings/build.ts';

let branch: TestBranch;
beforeEach(async () => {
  branch = await openTestBranch();
});
afterEach(() => branch.close());

const decisions = [
  { text: '修好活动室的暖气', owner: '李秀兰', dueOn: '2026-03-20' },
  { text: '通过年度计划', owner: '', dueOn: null },
];

describe('上次决议落实情况', () => {
  test('有责任人或时限的决议在同一组织的下一次会上回来，说“已落实”以后不再回来，说别的还回来', async () => {
    await branch.hold('committeeMeeting', '2026-03-02', { decisions });
    const returning = async (kind: 'committeeMeeting' | 'memberMeeting' | 'partyLecture') =>
      (await branch.must('meetings.expected', { kind, heldOn: '2026-03-03' })).returning;
    const [task] = await returning('committeeMeeting');
    expect(task).toMatchObject({ text: '修好活动室的暖气', decidedOn: '2026-03-02', state: null });
    expect(await returning('memberMeeting')).toEqual([]);
    const report = (state: 'done' | 'underWay') => [{ decisionId: task?.decisionId ?? '', state, note: '已联系维修' }];
    const { id } = await branch.hold('committeeMeeting', '2026-03-03', { followUps: report('underWay') });
    expect((await branch.must('meetings.get', { id })).followUps).toEqual([
      {
        decisionId: task?.decisionId,
        decidedOn: '2026-03-02',
        text: '修好活动室的暖气',
        owner: '李秀兰',
        dueOn: '2026-03-20',
        state: 'underWay',
        note: '已联系维修',
      },
    ]);
    expect((await branch.must('meetings.openDecisions', {})).decisions).toMatchObject([
      { state: 'underWay', note: '已联系维修', reportedOn: '2026-03-03' },
    ]);
    await branch.hold('committeeMeeting', '2026-03-03', { startTime: '17:00', endTime: '18:00', followUps: report('done') });
    expect((await branch.must('meetings.openDecisions', {})).decisions).toEqual([]);
  });

  test('没有说明的不记，定稿照样可以，检查里提醒一句', async () => {
    await branch.hold('committeeMeeting', '2026-03-02', { decisions });
    const content = await branch.record('committeeMeeting', '2026-03-03');
    const { findings } = await branch.must('meetings.check', { id: null, content });
    expect(findings).toMatchObject([{ rule: 'MTG-L3', severity: 'INFO', values: { count: 1 } }]);
    const { id } = await branch.must('meetings.finalise', { draftId: null, content, acknowledgements: [] });
    expect((await branch.must('meetings.get', { id })).followUps).toBeNull();
  });
});

describe('以前的记录把落实情况写成一段话', () => {
  const task = {
    decisionId: idOf(1),
    meetingId: idOf(2),
    kind: 'committeeMeeting' as const,
    groupId: null,
    decidedOn: '2026-01-10',
    text: '上墙',
    owner: '王磊',
    dueOn: '2026-01-31',
  };
  const text = (heldOn: string, kind: 'committeeMeeting' | 'memberMeeting' = 'committeeMeeting') => ({ kind, groupId: null, heldOn });
  test.each([
    ['时限以后写的算说明过', [text('2026-02-05')], 0],
    ['时限以前写的不算', [text('2026-01-20')], 1],
    ['别的组织写的不算', [text('2026-02-05', 'memberMeeting')], 1],
    ['同一次会自己写的不算', [text('2026-01-10')], 1],
  ] as const)('%s', (_, texts, count) => expect(openAmong([task], [], texts)).toHaveLength(count));
  test('后来逐项说“未落实”的又打开', () => {
    const report = { decisionId: task.decisionId, state: 'notDone' as const, note: '', reportedOn: '2026-03-01' };
    expect(openAmong([task], [report], [text('2026-02-05')])).toMatchObject([{ state: 'notDone' }]);
  });
});
