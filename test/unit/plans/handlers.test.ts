// Does a real ledger show the plan beside the book, filed as told, and decisions as tasks?
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultSettings } from '#shared/branch/settings.ts';
import type { PlanLineInput } from '#shared/plans/model.ts';
import { behindItsBack } from '#test/unit/handoff/support.ts';
import { openTestBranch, type TestBranch } from '#test/unit/meetings/branch.ts';

let branch: TestBranch;
beforeEach(async () => {
  branch = await openTestBranch('2026-03-03T09:00:00.000Z');
});
afterEach(() => branch.close());

const aLine = (change: Partial<PlanLineInput> = {}): PlanLineInput => ({
  kind: 'memberMeeting',
  plannedOn: '2026-03-06',
  startTime: '14:30',
  place: '支部会议室',
  topics: '年度工作计划',
  hostName: '王磊',
  scope: '全体党员',
  groupId: null,
  ...change,
});
const add = async (change: Partial<PlanLineInput> = {}) => (await branch.must('plans.saveLine', { id: null, line: aLine(change) })).id;
const yearOf = () => branch.must('plans.year', { year: 2026 });
const filing = (quarter: number) => ({ year: 2026, quarter, filedOn: '2026-01-05', filedWith: '县直机关工委', filedBy: '王磊' });

test('拟定的全年计划可以一次加进来，再拟时不重复', async () => {
  const { lines } = await branch.must('plans.propose', { year: 2026 });
  expect(lines[0]?.plannedOn.startsWith('2026-03')).toBe(true);
  expect(lines.every(({ hostName }) => hostName === '王磊')).toBe(true);
  expect(await branch.must('plans.addLines', { lines })).toEqual({ added: lines.length });
  expect((await yearOf()).lines).toHaveLength(lines.length);
  expect((await branch.must('plans.propose', { year: 2026 })).lines).toEqual([]);
});

describe('报备', () => {
  test('报备后改日期，改期按报备的日子算；类别不能改', async () => {
    const id = await add();
    expect((await yearOf()).lines).toMatchObject([{ standing: 'ahead', filedOn: null }]);
    expect(await branch.fault('plans.file', filing(2))).toMatchObject({ code: 'plan-empty' });
    expect(await branch.must('plans.file', filing(1))).toMatchObject({ lines: 1 });
    await branch.must('plans.saveLine', { id, line: aLine({ plannedOn: '2026-03-10' }) });
    expect(await branch.fault('plans.saveLine', { id, line: aLine({ kind: 'themeDay' }) })).toMatchObject({ code: 'plan-filed-kind' });
    branch.clock.set('2026-03-10T09:00:00.000Z');
    await branch.hold('memberMeeting', '2026-03-10');
    expect((await yearOf()).lines).toMatchObject([
      {
        filedOn: '2026-01-05',
        filedFor: '2026-03-06',
        plannedOn: '2026-03-10',
        standing: 'held',
        shiftDays: 4,
        meeting: { number: 1, lateWorkdays: 0 },
      },
    ]);
  });

  test('1月5日报备算按时，6日算迟；审核意见后补', async () => {
    await add({ plannedOn: '2026-01-20' });
    const { id } = await branch.must('plans.file', filing(1));
    await branch.must('plans.file', { ...filing(1), filedOn: '2026-01-06' });
    expect((await yearOf()).filings.map(({ isLate, lines }) => [isLate, lines])).toEqual([
      [false, 0],
      [true, 1],
    ]);
    await branch.must('plans.review', { filingId: id, opinion: '同意', opinionOn: '2026-01-07' });
    expect((await yearOf()).filings[0]).toMatchObject({ opinion: '同意', opinionOn: '2026-01-07' });
    expect(await branch.fault('plans.review', { filingId: branch.id('王磊'), opinion: '同意', opinionOn: '2026-01-07' })).toMatchObject({
      code: 'plan-unknown',
    });
  });
});

test('过了日子没开是未召开；没有计划的会议另列；晚定稿说迟几天', async () => {
  await add({ plannedOn: '2026-02-10' });
  await add({ kind: 'committeeMeeting', plannedOn: '2026-03-30' });
  const content = await branch.record('committeeMeeting', '2026-02-24');
  await branch.must('meetings.finalise', { draftId: null, content, acknowledgements: [{ rule: 'MTG-15', field: 'heldOn', reason: '住院' }] });
  const view = await yearOf();
  expect(view.lines.map(({ standing }) => standing)).toEqual(['missed', 'ahead']);
  expect(view.unplanned).toMatchObject([{ heldOn: '2026-02-24', lateWorkdays: 3, recordedOn: '2026-03-03' }]);
});

test('纪实报告的主要内容：主题党日写主题，没有决议的结果写小结', async () => {
  await branch.hold('themeDay', '2026-03-03', { facts: { theme: '学党章', setItems: 'constitution' }, summary: '按计划完成', decisions: [] });
  await branch.hold('committeeMeeting', '2026-03-03', {
    decisions: [{ text: '修暖气', owner: '', dueOn: null }],
    startTime: '17:00',
    endTime: '18:00',
  });
  expect((await yearOf()).unplanned).toMatchObject([{ content: '学党章', result: '按计划完成' }, { result: '修暖气' }]);
});

test('取消的写明原因，仍在表里；取消以后找不到；会议可以自己选', async () => {
  const [first, second] = [await add({ plannedOn: '2026-03-02' }), await add({ plannedOn: '2026-03-20' })];
  await branch.must('plans.cancelLine', { id: first, reason: '与全县会议冲突' });
  expect(await branch.fault('plans.cancelLine', { id: first, reason: '再取消' })).toMatchObject({ code: 'plan-unknown' });
  const { id: meetingId } = await branch.hold('memberMeeting', '2026-03-03');
  expect(await branch.fault('plans.linkMeeting', { id: second, meetingId: branch.id('王磊') })).toMatchObject({ code: 'meeting-unknown' });
  await branch.must('plans.linkMeeting', { id: second, meetingId });
  expect((await yearOf()).lines).toMatchObject([
    { standing: 'cancelled', cancelReason: '与全县会议冲突', meeting: null },
    { standing: 'held', isLinked: true, shiftDays: -17, meeting: { id: meetingId } },
  ]);
});

describe('任务', () => {
  const decisions = [
    { text: '修暖气', owner: '赵敏', dueOn: '2026-03-20' },
    { text: '报计划', owner: '', dueOn: null },
  ];
  const openTasks = async () => (await branch.must('plans.tasks', { scope: 'open' })).tasks;

  test('决议成为任务；登记进展，办完就不在未办里，全部里仍有', async () => {
    await branch.hold('memberMeeting', '2026-03-03', { decisions });
    const [first] = await openTasks();
    expect(first).toMatchObject({ text: '修暖气', owner: '赵敏', dueOn: '2026-03-20', state: 'open', notes: [] });
    const id = first?.id ?? '';
    await branch.must('plans.noteTask', { source: 'decision', id, state: 'underWay', note: '已请维修队' });
    expect((await openTasks())[0]).toMatchObject({ state: 'underWay', notes: [{ note: '已请维修队', notedOn: '2026-03-03', notedBy: '王磊' }] });
    branch.clock.set('2026-03-10T01:00:00.000Z');
    await branch.must('plans.noteTask', { source: 'decision', id, state: 'done', note: '' });
    expect((await openTasks()).map(({ text }) => text)).toEqual(['报计划']);
    const all = (await branch.must('plans.tasks', { scope: 'all' })).tasks;
    expect(all.map(({ text, state, notes }) => [text, state, notes.length])).toEqual([
      ['报计划', 'open', 0],
      ['修暖气', 'done', 2],
    ]);
  });

  test('会上说明的落实情况也算：未落实的仍未办结', async () => {
    await branch.hold('memberMeeting', '2026-03-02', { decisions });
    const decisionId = (await openTasks())[0]?.id ?? '';
    await branch.hold('memberMeeting', '2026-03-03', { followUps: [{ decisionId, state: 'notDone', note: '材料没到' }] });
    expect((await openTasks())[0]).toMatchObject({ state: 'notDone', notes: [{ note: '材料没到', notedOn: '2026-03-03', notedBy: '王磊' }] });
  });

  test('早先的记录用文字写了落实情况的，任务里也算办结，和本月要办、下次会议一致', async () => {
    await branch.hold('memberMeeting', '2026-03-01', { decisions: [{ text: '修暖气', owner: '赵敏', dueOn: '2026-03-02' }] });
    const { id } = await branch.hold('memberMeeting', '2026-03-03');
    expect((await openTasks()).map(({ text }) => text)).toEqual(['修暖气']);
    // As a record of before schema 1.1 has it; nothing of today writes that text.
    await behindItsBack(branch, (raw) => {
      raw.exec('DROP TRIGGER meeting_no_update');
      raw.prepare('UPDATE meeting SET priorDecisions = ? WHERE id = ?').run('暖气已修好', id);
    });
    expect(await openTasks()).toEqual([]);
    expect((await branch.must('meetings.openDecisions', {})).decisions).toEqual([]);
    expect((await branch.must('plans.tasks', { scope: 'all' })).tasks).toMatchObject([{ text: '修暖气', state: 'done', notes: [] }]);
  });

  test('办完的决议不再出现在本月要办里；没有这项决议时说找不到', async () => {
    await branch.hold('memberMeeting', '2026-03-03', { decisions });
    branch.clock.set('2026-03-18T01:00:00.000Z');
    const kinds = async () => (await branch.must('compliance.duties', {})).duties.map(({ kind }) => kind);
    expect(await kinds()).toContain('openDecision');
    const id = (await openTasks())[0]?.id ?? '';
    await branch.must('plans.noteTask', { source: 'decision', id, state: 'done', note: '' });
    expect(await kinds()).not.toContain('openDecision');
    expect(await branch.fault('plans.noteTask', { source: 'decision', id: branch.id('王磊'), state: 'done', note: '' })).toMatchObject({
      code: 'decision-unknown',
    });
  });
});

test('要求报备的支部，本季度没报备时工作台提醒，报备后已办', async () => {
  const planDuty = async () =>
    (await branch.must('compliance.duties', {})).duties.filter(({ kind }) => kind === 'plan').map(({ key, state }) => `${state} ${key}`);
  expect(await planDuty()).toEqual([]);
  await branch.must('branch.saveSettings', { ...defaultSettings, planFiling: true });
  expect(await planDuty()).toEqual(['overdue plan:2026-Q1']);
  await add();
  await branch.must('plans.file', filing(1));
  expect(await planDuty()).toEqual(['done plan:2026-Q1']);
});

test('全年计划随一季度报备：报了全年的，一季度不再提醒', async () => {
  await branch.must('branch.saveSettings', { ...defaultSettings, planFiling: true });
  await add();
  await branch.must('plans.file', filing(0));
  const { duties } = await branch.must('compliance.duties', {});
  expect(duties.find(({ kind }) => kind === 'plan')).toMatchObject({ key: 'plan:2026-Q1', state: 'done', dueOn: '2026-01-05' });
});
