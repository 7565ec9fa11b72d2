// Does the matrix say who was where, with rates that leave out who is not counted?
import { afterEach, beforeEach, expect, test } from 'vitest';
import { attendanceTable } from '#renderer/plans/attendance-table.ts';
import { tableSchema } from '#shared/core/table.ts';
import { fill, type Word } from '#shared/core/words.ts';
import { type AttendanceEntry, attendanceMatrix, rateOf } from '#shared/plans/attendance.ts';
import { emptyTalk } from '#shared/talks/model.ts';
import { openTestBranch, type TestBranch } from '#test/unit/meetings/branch.ts';

const entry = (meetingId: string, heldOn: string, memberId: string, status: AttendanceEntry['status'] = 'present', reason = ''): AttendanceEntry => ({
  ...{ meetingId, heldOn, memberId, status, reason, name: memberId, kind: meetingId.startsWith('z') ? 'committeeMeeting' : 'memberMeeting' },
  number: 1,
  title: '',
});
const entries = [
  entry('d1', '2026-03-20', 'b'),
  entry('d1', '2026-03-20', 'a', 'absent', '病假'),
  entry('z1', '2026-04-02', 'a'),
  entry('d2', '2026-06-20', 'a', 'excluded'),
  entry('d2', '2026-06-20', 'c'),
];
const all = { quarter: null, kind: null };

test('按名册次序，不在名册的排在后面；每人每会的数字', () => {
  const { meetings, rows } = attendanceMatrix(entries, all, ['a', 'b']);
  expect(meetings.map(({ id, expected, present }) => [id, expected, present])).toEqual([
    ['d1', 2, 1],
    ['z1', 1, 1],
    ['d2', 1, 1],
  ]);
  expect(rows.map(({ name, cells, expected, present }) => [name, cells.map((cell) => cell?.status ?? '-').join(' '), expected, present])).toEqual([
    ['a', 'absent present excluded', 2, 1],
    ['b', 'present - -', 1, 1],
    ['c', '- - present', 1, 1],
  ]);
  expect(rows[0]?.cells[0]?.reason).toBe('病假');
});

test.each([
  [{ quarter: 2, kind: null }, ['z1', 'd2']],
  [{ quarter: null, kind: 'memberMeeting' }, ['d1', 'd2']],
  [{ quarter: 2, kind: 'committeeMeeting' }, ['z1']],
  [{ quarter: 3, kind: null }, []],
])('只看 %j', (choice, ids) => expect(attendanceMatrix(entries, choice, []).meetings.map(({ id }) => id)).toEqual(ids));

test.each([
  [{ expected: 0, present: 0 }, null],
  [{ expected: 3, present: 2 }, 67],
  [{ expected: 8, present: 8 }, 100],
])('%j 的到会率 %j', (count, rate) => expect(rateOf(count)).toBe(rate));

test('导出的表格和看到的一样，缺席写明原因，列数不超过60', () => {
  const say = (word: Word, values?: Readonly<Record<string, string | number>>) => fill(word.zh, values);
  const table = attendanceTable(attendanceMatrix(entries, all, ['a', 'b']), 2026, say);
  expect(tableSchema.parse(table).rows[0]).toEqual(['a', '缺（病假）', '到', '不计', 1, 2, '50%']);
  expect(table.columns.map(({ label }) => label)).toEqual([
    '姓名',
    '2026-03-20 支部党员大会',
    '2026-04-02 支部委员会会议',
    '2026-06-20 支部党员大会',
    '到',
    '应到',
    '到会率',
  ]);
  const many = Array.from({ length: 80 }, (_, index) => entry(`d${index}`, `2026-01-01`, 'a'));
  expect(tableSchema.safeParse(attendanceTable(attendanceMatrix(many, all, []), 2026, say)).success).toBe(true);
});

let branch: TestBranch;
beforeEach(async () => {
  branch = await openTestBranch('2026-03-03T09:00:00.000Z');
});
afterEach(() => branch.close());

test('真实台账：考勤表按记录来，日历上有会议、草稿、计划和谈话', async () => {
  const { id } = await branch.hold('memberMeeting', '2026-03-03');
  const { rows, meetings } = await branch.must('plans.attendance', { year: 2026, quarter: 1, kind: null });
  expect(rows.map(({ name }) => name).slice(0, 3)).toEqual(['王磊', '李秀兰', '张志强']);
  expect(meetings).toMatchObject([{ id, expected: 8, present: 8, title: '讨论年度工作计划' }]);
  await branch.must('meetings.saveDraft', { id: null, content: await branch.record('committeeMeeting', '2026-03-10') });
  const line = {
    kind: 'themeDay' as const,
    plannedOn: '2026-03-02',
    startTime: '14:30',
    place: '',
    topics: '植树',
    hostName: '',
    scope: '',
    groupId: null,
  };
  await branch.must('plans.saveLine', { id: null, line });
  const talk = { ...emptyTalk({ talkerId: branch.id('王磊'), partnerId: branch.id('赵敏') }), heldOn: '2026-03-03', points: '谈工作' };
  await branch.must('talks.finalise', { draftId: null, content: talk });
  const { entries: days } = await branch.must('plans.calendar', { from: '2026-03-01', to: '2026-03-31' });
  expect(days.map(({ on, what, isMissed }) => `${on} ${what}${isMissed ? ' missed' : ''}`)).toEqual([
    '2026-03-02 plan missed',
    '2026-03-03 talk',
    '2026-03-03 meeting',
    '2026-03-10 draft',
  ]);
  expect((await branch.must('plans.calendar', { from: '2026-04-01', to: '2026-04-30' })).entries).toEqual([]);
});
