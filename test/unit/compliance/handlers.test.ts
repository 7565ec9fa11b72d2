// Does the workbench of a real ledger say what its books say?
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OutputOf } from '#shared/contract.ts';
import type { IsoDate } from '#shared/core/date.ts';
import { emptyMeeting, type MeetingContent, type MeetingKind } from '#shared/meetings/model.ts';
import { emptyMember, type MemberInput } from '#shared/members/model.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await openTestLedger({ now: '2026-01-05T01:00:00.000Z' });
  ledger.clock.set('2026-03-05T01:00:00.000Z');
});
afterEach(() => ledger.close());

type Answer = OutputOf<'compliance.duties'>;
const answer = (): Promise<Answer> => ledger.must('compliance.duties', {});
const keys = ({ duties }: Answer): string[] => duties.map(({ state, key }) => `${state} ${key}`);
const at = (date: IsoDate) => ledger.clock.set(`${date}T01:00:00.000Z`);

const addMember = async (name: string, changes: Partial<MemberInput> = {}): Promise<string> =>
  (await ledger.must('members.save', { id: null, member: { ...emptyMember, name, joinedOn: '2010-07-01', regularisedOn: '2011-07-01', ...changes } }))
    .id;

/** Three full members: secretary, organisation and publicity commissioner. */
const addCommittee = async (): Promise<string[]> => {
  const ids = [await addMember('王磊'), await addMember('张芳'), await addMember('黄丽')];
  for (const [index, role] of (['secretary', 'orgCommissioner', 'publicityCommissioner'] as const).entries()) {
    await ledger.must('branch.fillSeat', { role, memberId: ids[index] ?? '', electedOn: '2024-05-20', approvedOn: null });
  }
  return ids;
};

const content = (kind: MeetingKind, heldOn: IsoDate, people: readonly string[], changes: Partial<MeetingContent> = {}): MeetingContent => ({
  ...emptyMeeting(kind),
  heldOn,
  startTime: '09:00',
  endTime: '10:00',
  place: '会议室',
  hostId: people[0] ?? null,
  recorderId: people[1] ?? null,
  attendance: people.map((memberId) => ({ memberId, status: 'present' as const, reason: '', exclusion: null, consent: '' })),
  agenda: [{ kind: 'report', title: '听取支部工作报告', content: '书记作报告' }],
  ...changes,
});
const finalise = (meeting: MeetingContent) => ledger.must('meetings.finalise', { draftId: null, content: meeting, acknowledgements: [] });

/** Theme days and lectures have tests of their own. */
const isOfMeetingsOrDues = (key: string): boolean => /(Meeting|dues)/i.test(key);

test('去年十二月的组织生活会没有整改措施，过了一月仍然提醒', async () => {
  at('2026-12-20');
  const people = await addCommittee();
  const life = content('orgLifeMeeting', '2026-12-18', people, { facts: { theme: '严守纪律', branchCheck: '对照检查' } });
  const { findings } = await ledger.must('meetings.check', { id: null, content: life });
  const acknowledgements = findings.filter(({ severity }) => severity === 'WARN').map(({ rule, field }) => ({ rule, field, reason: '情况特殊' }));
  await ledger.must('meetings.finalise', { draftId: null, content: life, acknowledgements });
  const measures = async () => (await answer()).duties.filter(({ rule }) => rule === 'LIFE-04').map(({ dueOn }) => dueOn);
  expect(await measures()).toEqual([]);
  for (const day of ['2027-01-25', '2027-02-10', '2027-11-30']) {
    at(day);
    expect(await measures(), day).toEqual(['2027-01-17']);
  }
});

test('新台账还没有名册：只有季度大会待办，支委会不适用', async () => {
  const found = await answer();
  expect(keys(found)).toEqual(['todo memberMeeting:2026-Q1', 'notApplicable committeeMeeting:2026-03']);
  expect(found).toMatchObject({
    today: '2026-03-05',
    anniversaries: [],
    figures: { full: 0, probationary: 0, memberMeetings: 0, committeeMeetings: 0, duesPaidFen: 0 },
  });
});

test('开了会就已办，没开的月份成逾期；次数进入数字', async () => {
  const people = await addCommittee();
  await finalise(content('committeeMeeting', '2026-03-05', people));
  await finalise(content('memberMeeting', '2026-03-05', people, { startTime: '10:00', endTime: '11:00' }));
  const found = await answer();
  expect(keys(found).filter(isOfMeetingsOrDues)).toEqual([
    'overdue committeeMeeting:2026:missing',
    'todo duesUnset:',
    'done memberMeeting:2026-Q1',
    'done committeeMeeting:2026-03',
  ]);
  expect(found.duties[0]?.values).toEqual({ year: '2026', months: '1、2', count: 2 });
  expect(found.figures).toMatchObject({ full: 3, memberMeetings: 1, committeeMeetings: 1 });
  at('2026-07-01');
  expect(keys(await answer()).filter(isOfMeetingsOrDues)).toEqual([
    'overdue committeeMeeting:2026:missing',
    'overdue memberMeeting:2026-Q2',
    'todo committeeMeeting:2026-07',
    'todo memberMeeting:2026-Q3',
    'todo duesUnset:',
  ]);
});

test('草稿不算开过会，定稿后不再提示', async () => {
  const people = await addCommittee();
  const draft = content('memberMeeting', '2026-03-05', people);
  const { id } = await ledger.must('meetings.saveDraft', { id: null, content: draft });
  expect(keys(await answer())).toEqual(expect.arrayContaining([`todo unfinishedDraft:${id}`, 'todo memberMeeting:2026-Q1']));
  await ledger.must('meetings.finalise', { draftId: id, content: draft, acknowledgements: [] });
  expect(keys(await answer())).not.toContain(`todo unfinishedDraft:${id}`);
  expect(keys(await answer())).toContain('done memberMeeting:2026-Q1');
});

test('党费：未核定、待交、已交齐、连续未交一路看下来', async () => {
  const [wang, zhang, huang] = await addCommittee();
  const standing = { fromMonth: '2026-01', category: 'salary' as const, baseFen: 300_000, flatFen: null, reason: '' };
  await ledger.must('dues.setStandings', { standings: [wang, zhang].map((memberId) => ({ ...standing, memberId: memberId ?? '' })) });
  const unset = (await answer()).duties.find(({ kind }) => kind === 'duesUnset');
  expect(unset?.values).toEqual({ count: 1, names: '黄丽' });
  await ledger.must('dues.setStandings', { standings: [{ ...standing, memberId: huang ?? '' }] });
  const payment = { amountFen: 1_500, paidOn: '2026-03-05', collector: '', note: '' };
  const pay = (actionId: string, memberIds: readonly (string | undefined)[], months: readonly string[]) =>
    ledger.must('dues.recordPayments', {
      actionId,
      payments: memberIds.flatMap((memberId) => months.map((month) => ({ ...payment, memberId: memberId ?? '', month }))),
    });
  await pay('01900000-0000-7000-8000-0000000000a1', [wang, zhang], ['2026-01', '2026-02', '2026-03']);
  const dues = (found: Answer) => found.duties.filter(({ kind }) => kind === 'dues' || kind === 'duesArrears');
  expect(dues(await answer()).map(({ state, values }) => [state, values])).toEqual([
    ['overdue', { year: '2026', months: '1、2', payments: 2, amount: '30.00' }],
    ['todo', { month: 3, due: 3, paid: 2, missing: 1, amount: '15.00' }],
  ]);
  expect((await answer()).figures.duesPaidFen).toBe(9_000);
  at('2026-04-01');
  expect(dues(await answer()).find(({ kind }) => kind === 'duesArrears')).toMatchObject({ rule: 'DUES-03', values: { count: 1, names: '黄丽' } });
  await pay('01900000-0000-7000-8000-0000000000a2', [huang], ['2026-01', '2026-02', '2026-03', '2026-04']);
  await pay('01900000-0000-7000-8000-0000000000a3', [wang, zhang], ['2026-04']);
  expect(dues(await answer()).map(({ state, key }) => `${state} ${key}`)).toEqual(['done dues:2026-04']);
});

test('9月入党的预备党员没有从当月核定，单独一行；预备期届满前60天提示', async () => {
  at('2026-10-05');
  const id = await addMember('李雪', { memberType: 'probationaryMember', joinedOn: '2026-09-20', regularisedOn: null });
  const unset = (await answer()).duties.filter(({ kind }) => kind === 'duesUnset');
  expect(unset).toMatchObject([{ rule: 'DUES-13', values: { count: 1, names: '李雪' } }]);
  at('2027-08-01');
  const ends = (await answer()).duties.find(({ kind }) => kind === 'probationEnds');
  expect(ends).toMatchObject({ rule: 'DEV-13', dueOn: '2027-09-19', values: { name: '李雪' }, target: { page: 'members', id } });
  at('2027-09-25');
  await ledger.must('members.recordEvent', { memberId: id, kind: 'regularise', on: '2027-09-20', until: null, note: '' });
  expect((await answer()).duties.some(({ kind }) => kind === 'probationEnds')).toBe(false);
});

test('决定到期前14天提示，下次会议写了落实情况就不再提示', async () => {
  const people = await addCommittee();
  const decisions = [
    { text: '更新公示栏', owner: '张芳', dueOn: '2026-03-31' },
    { text: '没有时限的事', owner: '', dueOn: null },
  ];
  await finalise(content('committeeMeeting', '2026-03-05', people, { decisions }));
  const open = async () => (await answer()).duties.filter(({ kind }) => kind === 'openDecision').map(({ values }) => values.text);
  expect(await open()).toEqual([]);
  at('2026-03-17');
  expect(await open()).toEqual(['更新公示栏']);
  at('2026-04-02');
  await finalise(content('committeeMeeting', '2026-04-02', people, { priorDecisions: '公示栏已更新' }));
  expect(await open()).toEqual([]);
});

test('1月里看得见上年12月和第四季度的欠缺，2月起只看本年', async () => {
  await addCommittee();
  at('2027-01-08');
  const january = keys(await answer());
  expect(january).toEqual(
    expect.arrayContaining([
      'overdue memberMeeting:2026-Q4',
      'overdue committeeMeeting:2026:missing',
      'todo memberMeeting:2027-Q1',
      'todo report:2026',
    ]),
  );
  at('2027-02-01');
  const february = keys(await answer());
  expect(february.filter((key) => key.includes('2026'))).toEqual([]);
  expect(february).toContain('overdue committeeMeeting:2027:missing');
});

test('政治生日只列本支部的党员', async () => {
  const id = await addMember('陈秀兰', { joinedOn: '1986-03-20' });
  const gone = await addMember('赵永富', { joinedOn: '1990-03-21' });
  await ledger.must('members.recordEvent', { memberId: gone, kind: 'transferOut', on: '2026-02-01', until: null, note: '' });
  expect((await answer()).anniversaries).toEqual([{ memberId: id, name: '陈秀兰', on: '2026-03-20', years: 40 }]);
});

test('上级组织的台账没有支部的月度事项', async () => {
  await ledger.close();
  ledger = await openTestLedger({ kind: 'committee' });
  expect((await answer()).duties).toEqual([]);
});

test('上年没上缴、没公布的党费，过了一月照样催，办了才消失；建账以前的年份不催', async () => {
  const id = await addMember('吴静');
  await ledger.must('dues.setStandings', {
    standings: [{ memberId: id, fromMonth: '2025-12', category: 'salary', baseFen: 300_000, flatFen: null, reason: '' }],
  });
  const pay = (actionId: string, month: string, paidOn: IsoDate) =>
    ledger.must('dues.recordPayments', { actionId, payments: [{ memberId: id, month, amountFen: 1_500, paidOn, collector: '', note: '' }] });
  await pay('01900000-0000-7000-8000-0000000000b1', '2025-12', '2025-12-05');
  await pay('01900000-0000-7000-8000-0000000000b2', '2026-02', '2026-02-05');
  const money = async () => keys(await answer()).filter((line) => /duesMoney:(up|notice)/.test(line));
  expect(await money()).toEqual([]);
  at('2027-02-01');
  expect(await money()).toEqual(['overdue duesMoney:up:2026-01', 'overdue duesMoney:notice:2026-01']);
  await ledger.must('dues.recordMovement', {
    actionId: '01900000-0000-7000-8000-0000000000b3',
    movement: {
      ...{ kind: 'passUp', on: '2027-02-01', amountFen: 3_000, fromMonth: '2026-01', toMonth: '2026-03', slipNo: '0017' },
      ...{ counterparty: '县直工委', purpose: null, note: '', handledBy: '' },
    },
  });
  await ledger.must('dues.recordNotice', {
    ...{ fromMonth: '2026-01', toMonth: '2026-12', publishedOn: '2027-01-29', publishedUntil: '2027-02-01' },
    ...{ place: '公开栏', approvedBy: '王磊', feedback: '' },
  });
  expect(await money()).toEqual([]);
});
