// Do the charts count what the books hold, with the edges of every band?
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chartData, inChinese } from '#renderer/plans/chart-data.ts';
import { fill } from '#shared/core/words.ts';
import { partyAgeOn } from '#shared/members/membership.ts';
import { emptyMember } from '#shared/members/model.ts';
import { type ChartFacts, chartsOf } from '#shared/plans/charts.ts';
import { openTestBranch, type TestBranch } from '#test/unit/meetings/branch.ts';

const member = (birthDate: string | null, regularisedOn: string | null = null, education = '') => ({
  birthDate,
  partyAge: partyAgeOn(regularisedOn, 0, '2026-12-31'),
  education,
});
const facts = (change: Partial<ChartFacts> = {}): ChartFacts => ({ year: 2026, asOf: '2026-12-31', members: [], attended: [], dues: [], ...change });
const filled = (list: readonly { label: string; count: number }[]) =>
  list.filter(({ count }) => count > 0).map(({ label, count }) => `${label} ${count}`);

describe('年龄和党龄的分段', () => {
  test.each([
    ['1995-12-31', '31—35岁'],
    ['1996-01-01', '30岁及以下'],
    ['1955-12-31', '71岁及以上'],
    ['1956-01-01', '66—70岁'],
    [null, '不详'],
  ])('出生 %s 在 %s', (birthDate, label) => expect(filled(chartsOf(facts({ members: [member(birthDate)] })).ages)).toEqual([`${label} 1`]));
  test.each([
    ['2022-01-01', '不满5年'],
    ['2021-12-31', '5—9年'],
    ['1976-12-31', '50年及以上'],
    ['1977', '40—49年'],
    [null, '预备期或不详'],
  ])('转正 %s 在 %s', (day, label) => expect(filled(chartsOf(facts({ members: [member(null, day)] })).partyAges)).toEqual([`${label} 1`]));
});

test('英文界面的年龄和党龄分段没有中文', () => {
  const figures = chartsOf(facts({ members: [member(null)] }));
  const inEnglish = chartData(figures, (text, values) => fill(text.en, values));
  const labels = inEnglish.filter(({ key }) => key === 'ages' || key === 'partyAges').flatMap(({ categories }) => categories);
  expect(labels).toHaveLength(19);
  expect(labels.filter((label) => /\p{Script=Han}/u.test(label))).toEqual([]);
});

test('学历从多到少，没有填的排最后', () => {
  const members = [
    member(null, null, ''),
    member(null, null, ''),
    member(null, null, ''),
    member(null, null, '大学专科'),
    member(null, null, '大学本科'),
    member(null, null, '大学本科'),
  ];
  expect(filled(chartsOf(facts({ members })).education)).toEqual(['大学本科 2', '大学专科 1', '不详 3']);
});

test('到会按会议月份加总，没有会的月份是0', () => {
  const attended = [
    { heldOn: '2026-03-05', expected: 8, present: 7 },
    { heldOn: '2026-03-20', expected: 3, present: 3 },
    { heldOn: '2026-12-31', expected: 8, present: 8 },
  ];
  const { attendance } = chartsOf(facts({ attended }));
  expect(attendance).toHaveLength(12);
  expect(attendance[2]).toEqual({ month: '2026-03', meetings: 2, expected: 11, present: 10 });
  expect(attendance[3]).toEqual({ month: '2026-04', meetings: 0, expected: 0, present: 0 });
});

test('党费的柱子以元为单位', () => {
  const dues = [{ month: '2026-01', dueFen: 12_340, paidFen: 5 }];
  const chart = chartData(chartsOf(facts({ dues })), inChinese).find(({ key }) => key === 'dues');
  expect(chart?.series.map(({ values }) => values)).toEqual([[123.4], [0.05]]);
});

let branch: TestBranch;
beforeEach(async () => {
  branch = await openTestBranch('2026-03-03T09:00:00.000Z');
});
afterEach(() => branch.close());

test('真实台账：人数、到会和党费都在图里', async () => {
  await branch.hold('memberMeeting', '2026-03-03');
  const charts = await branch.must('plans.charts', { year: 2026 });
  expect(charts).toMatchObject({ asOf: '2026-03-03', members: 8 });
  expect(charts.attendance[2]).toMatchObject({ meetings: 1, expected: 8, present: 8 });
  expect(charts.dues).toHaveLength(12);
  expect(filled(charts.partyAges)).toEqual(['10—19年 7', '预备期或不详 1']);
  expect(await branch.must('records.model', { sheet: 'charts', year: 2026 })).toMatchObject({ charts: { members: 8 } });
});

test('党龄按校正值算，和名册上的党龄一样', async () => {
  const young = async () => (await branch.must('plans.charts', { year: 2026 })).partyAges.find(({ label }) => label === '不满5年')?.count;
  expect(await young()).toBe(0);
  const member = { ...emptyMember, name: '苏婉', joinedOn: '2009-01-10', regularisedOn: '2010-01-10', partyAgeAdjustment: -144 };
  const { id } = await branch.must('members.save', { id: null, member });
  expect(await branch.must('members.get', { id, asOf: null })).toMatchObject({ partyAge: 4 });
  expect(await young()).toBe(1);
});

test('学历按那一天算：后来取得的学历不改前一年的图', async () => {
  const member = { ...emptyMember, name: '苏婉', education: '大学专科', joinedOn: '2009-01-10', regularisedOn: '2010-01-10' };
  const { id: memberId } = await branch.must('members.save', { id: null, member });
  await branch.must('members.addFact', { memberId, fact: { kind: 'education', value: '大学专科', fromOn: '2008-07', until: '2026-02', note: '' } });
  await branch.must('members.addFact', { memberId, fact: { kind: 'education', value: '大学本科', fromOn: '2026-03', until: null, note: '' } });
  const educations = async (year: number) => filled((await branch.must('plans.charts', { year })).education);
  expect(await educations(2026)).toContain('大学本科 1');
  expect(await educations(2025)).toContain('大学专科 1');
});
