// Does the list of meetings show exactly what its filter asks for?
import { expect, test } from 'vitest';
import type { MeetingLine } from '#shared/meetings/contract.ts';
import { allMeetings, filteredMeetings, type MeetingFilter, meetingFilterSchema } from '#shared/meetings/filter.ts';

const line = (id: string, changes: Partial<MeetingLine>): MeetingLine => ({
  ...{ id, kind: 'memberMeeting', state: 'final', number: 1, heldOn: '2026-03-03', title: '学习传达', groupName: '', present: '8/8' },
  ...{ isLate: false, addenda: 0, savedAt: '2026-03-03T01:00:00.000Z' },
  ...changes,
});
const lines = [
  line('大会', {}),
  line('补录的大会', { isLate: true, title: '讨论决定 ＡＢ路改造', heldOn: '2026-02-10' }),
  line('草稿', { state: 'draft', number: null, heldOn: null, title: '' }),
  line('小组会', { kind: 'groupMeeting', groupName: '第一党小组', title: '学习讨论' }),
];

test.each<[string, Partial<MeetingFilter>, string[]]>([
  ['什么也没填，都显示', {}, ['大会', '补录的大会', '草稿', '小组会']],
  ['按类型', { kind: 'groupMeeting' }, ['小组会']],
  ['按草稿', { state: 'draft' }, ['草稿']],
  ['按已定稿', { state: 'final' }, ['大会', '补录的大会', '小组会']],
  ['只看补录', { isLate: true }, ['补录的大会']],
  ['议题里的字', { text: '学习' }, ['大会', '小组会']],
  ['几个词都要有', { text: ' 学习　讨论 ' }, ['小组会']],
  ['党小组的名字', { text: '第一党小组' }, ['小组会']],
  ['全角半角、大小写不论', { text: 'ab路' }, ['补录的大会']],
  ['日期', { text: '2026-02' }, ['补录的大会']],
  ['几个条件都要合', { kind: 'memberMeeting', state: 'final', text: '学习' }, ['大会']],
  ['都不合', { kind: 'groupMeeting', isLate: true }, []],
])('%s', (_claim, changes, ids) => expect(filteredMeetings(lines, { ...allMeetings, ...changes }).map(({ id }) => id)).toEqual(ids));

test('存下的筛选读得回来；没有的类型读不出来', () => {
  const kept: MeetingFilter = { kind: 'groupMeeting', state: 'final', isLate: true, text: '学习' };
  expect(meetingFilterSchema.parse(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  expect(meetingFilterSchema.safeParse({ ...kept, kind: 'tea' }).success).toBe(false);
});
