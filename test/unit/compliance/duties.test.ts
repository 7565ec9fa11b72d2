// Does the calendar name what is due, and only that?
import { describe, expect, test } from 'vitest';
import { duesDuties } from '#shared/compliance/dues-duties.ts';
import { dutiesOf } from '#shared/compliance/duties.ts';
import type { ComplianceFacts, DuesMonth, HeldMeeting, SeatFact } from '#shared/compliance/facts.ts';
import { historyDuties } from '#shared/compliance/history-duties.ts';
import { committeeMeetingDuties, decisionDuties, draftDuties, lastDayInTime, memberMeetingDuties } from '#shared/compliance/meeting-duties.ts';
import { hasCommitteeOn, judgedMonths } from '#shared/compliance/period.ts';
import { addDays } from '#shared/core/date.ts';
import { workdaysBetween } from '#shared/core/workdays.ts';
import type { OpenDecision } from '#shared/meetings/follow-up.ts';
import { aMeeting, anId, anOpenDecision, aPerson, shortDuties as short, someFacts } from '#test/unit/compliance/facts.ts';

describe('判哪些月份', () => {
  const months = (changes: Partial<ComplianceFacts>) => {
    const list = judgedMonths(someFacts(changes));
    return [list[0], list.at(-1)];
  };
  test('本年1月到本月', () => expect(months({})).toEqual(['2026-01', '2026-11']));
  test('1月里连上年一起判，因为1月10日前交册', () => expect(months({ today: '2027-01-09' })).toEqual(['2026-01', '2027-01']));
  test('台账启用那年以前不判', () => {
    expect(months({ firstYear: 2026, today: '2027-01-09' })).toEqual(['2026-01', '2027-01']);
    expect(months({ firstYear: 2027, today: '2027-01-09' })).toEqual(['2027-01', '2027-01']);
  });
  test('台账年中建起，那个月以前不判，改为提供历史补录；已有记录的月份不再提', () => {
    const facts = someFacts({ firstYear: 2026, firstDay: '2026-09-10' });
    expect(months(facts)).toEqual(['2026-09', '2026-11']);
    expect(memberMeetingDuties(facts).filter(({ state }) => state === 'overdue')).toHaveLength(1);
    expect(historyDuties(facts)).toMatchObject([{ state: 'notApplicable', values: { date: '2026-09-10', months: '1、2、3、4、5、6、7、8' } }]);
    expect(historyDuties({ ...facts, meetings: [aMeeting(1, 'memberMeeting', '2026-03-03')] })[0]?.values.months).toBe('1、2、4、5、6、7、8');
    expect(historyDuties(someFacts())).toEqual([]);
  });
  test('支部成立以前的月份不判', () => {
    const organisation = { ...someFacts().organisation, formedOn: '2026-05-12' };
    expect(months({ organisation })).toEqual(['2026-05', '2026-11']);
  });
});

describe('支部党员大会：每季度一次（MTG-01）', () => {
  test('已过的季度没开是逾期，本季度是待办', () => {
    expect(short(memberMeetingDuties(someFacts({ meetings: [aMeeting(1, 'memberMeeting', '2026-06-30')] })))).toEqual([
      'overdue memberMeeting:2026-Q1 MTG-01 2026-03-31 -236',
      'overdue memberMeeting:2026-Q3 MTG-01 2026-09-30 -53',
      'todo memberMeeting:2026-Q4 MTG-01 2026-12-31 39',
    ]);
  });
  test('季度第一天和最后一天开的都算', () => {
    const meetings = ['2026-01-01', '2026-06-30', '2026-07-01', '2026-10-01'].map((heldOn, index) => aMeeting(index, 'memberMeeting', heldOn));
    expect(memberMeetingDuties(someFacts({ meetings })).map(({ state }) => state)).toEqual(['done']);
  });
  test('支委会不算党员大会', () => {
    const meetings = [aMeeting(1, 'committeeMeeting', '2026-10-08')];
    expect(memberMeetingDuties(someFacts({ meetings })).at(-1)?.state).toBe('todo');
  });
  test('成立当季也要开，以前的季度不要', () => {
    const organisation = { ...someFacts().organisation, formedOn: '2026-09-01' };
    expect(short(memberMeetingDuties(someFacts({ organisation }))).map((line) => line.split(' ')[1])).toEqual([
      'memberMeeting:2026-Q3',
      'memberMeeting:2026-Q4',
    ]);
  });
});

describe('支部委员会会议：每月一次（MTG-02）', () => {
  test('没开的月份合成一行，本月单独一行', () => {
    const held = ['01', '02', '04', '05', '06', '08', '09'].map((month, index) => aMeeting(index, 'committeeMeeting', `2026-${month}-10`));
    const duties = committeeMeetingDuties(someFacts({ meetings: held }));
    expect(short(duties)).toEqual([
      'overdue committeeMeeting:2026:missing MTG-02 2026-03-31 -236',
      'todo committeeMeeting:2026-11 MTG-02 2026-11-30 8',
    ]);
    expect(duties[0]?.values).toEqual({ year: '2026', months: '3、7、10', count: 3 });
  });
  test('1月里上年和本年各成一行', () => {
    const duties = committeeMeetingDuties(someFacts({ today: '2027-01-31' }));
    expect(duties.map(({ key, values }) => [key, values.count])).toEqual([
      ['committeeMeeting:2026:missing', 12],
      ['committeeMeeting:2027-01', 0],
    ]);
  });
  test('没有支委会就不适用；支委会产生以前的月份不判', () => {
    const seats: SeatFact[] = [{ role: 'secretary', electedOn: '2025-05-20', endedOn: null }];
    expect(short(committeeMeetingDuties(someFacts({ seats })))).toEqual(['notApplicable committeeMeeting:2026-11 MTG-02 - -']);
    const newCommittee = [...seats, { role: 'orgCommissioner' as const, electedOn: '2026-09-30', endedOn: null }];
    expect(committeeMeetingDuties(someFacts({ seats: newCommittee }))[0]?.values.months).toBe('9、10');
  });
  test('委员当选当天起有支委会，离任当天起没有', () => {
    const seats: SeatFact[] = [{ role: 'member', electedOn: '2026-03-01', endedOn: '2026-05-01' }];
    expect(['2026-02-28', '2026-03-01', '2026-04-30', '2026-05-01'].map((date) => hasCommitteeOn(seats, date))).toEqual([false, true, true, false]);
  });
});

describe('党费', () => {
  const month = (key: string, duePeople: number, missingPeople: number, missingFen: number): DuesMonth => ({
    month: key,
    duePeople,
    paidPeople: duePeople - missingPeople,
    missingPeople,
    missingFen,
  });
  const duties = (changes: Partial<ComplianceFacts['dues']>, more: Partial<ComplianceFacts> = {}) =>
    duesDuties(someFacts({ ...more, dues: { ...someFacts().dues, ...changes } }));
  test('本月几人应交、几人已交、还差多少', () => {
    const [duty] = duties({ months: [month('2026-11', 46, 3, 39_500)] });
    expect(duty).toMatchObject({ state: 'todo', rule: 'DUES-02', dueOn: '2026-11-30', daysLeft: 8 });
    expect(duty?.values).toEqual({ month: 11, due: 46, paid: 43, missing: 3, amount: '395.00' });
  });
  test('全交齐是已办；没有人应交就不提', () => {
    expect(duties({ months: [month('2026-11', 46, 0, 0)] }).map(({ state }) => state)).toEqual(['done']);
    expect(duties({ months: [month('2026-11', 0, 0, 0)] })).toEqual([]);
  });
  test('过去的月份合成一行逾期', () => {
    const months = [month('2026-01', 46, 0, 0), month('2026-09', 46, 1, 1_500), month('2026-10', 46, 2, 3_000), month('2026-11', 46, 46, 9)];
    const [todo, overdue] = duties({ months });
    expect([overdue?.state, overdue?.dueOn, todo?.state]).toEqual(['overdue', '2026-09-30', 'todo']);
    expect(overdue?.values).toEqual({ year: '2026', months: '9、10', payments: 3, amount: '45.00' });
  });
  test('以后的月份不算欠', () => expect(duties({ months: [month('2026-12', 46, 46, 100)] })).toEqual([]));
  test('连续3个月提醒，连续6个月说出规定的处理', () => {
    const arrears = ([3, 6, 5, 9] as const).map((run) => ({ name: `欠${run}`, rule: run < 6 ? ('DUES-03' as const) : ('DUES-04' as const) }));
    expect(duties({ arrears }).map(({ rule, state, values }) => [rule, state, values.names])).toEqual([
      ['DUES-04', 'overdue', '欠6、欠9'],
      ['DUES-03', 'overdue', '欠3、欠5'],
    ]);
  });
  test('未核定的人、预备党员、久未核定的人各一行', () => {
    const lines = duties({ unset: ['甲', '乙'], unsetProbationary: ['丙'], stale: ['丁'] });
    expect(lines.map(({ kind, rule, state, values }) => [kind, rule, state, values.count, values.names])).toEqual([
      ['duesUnset', '', 'todo', 2, '甲、乙'],
      ['duesUnset', 'DUES-13', 'todo', 1, '丙'],
      ['duesUnset', 'DUES-14', 'todo', 1, '丁'],
    ]);
  });
  test('名字太多时只列八个，人数仍是全部', () => {
    const names = Array.from({ length: 46 }, (_, index) => `甲${index}`);
    expect(duties({ unset: names })[0]?.values).toEqual({ count: 46, names: `${names.slice(0, 8).join('、')}…` });
  });
  test('临时党支部不收缴党费：不适用', () => {
    const organisation = { ...someFacts().organisation, branchType: 'temporary' as const };
    const lines = duties({ months: [month('2026-11', 1, 1, 20)], unset: ['甲'] }, { organisation });
    expect(lines.map(({ rule, state }) => [rule, state])).toEqual([['ORG-14', 'notApplicable']]);
  });
});

describe('决定的落实', () => {
  const open = (changes: Partial<OpenDecision>): OpenDecision => ({ ...anOpenDecision(90), ...changes });
  const duties = (changes: Partial<OpenDecision>) => short(decisionDuties(someFacts({ decisions: [open(changes)] })));
  test.each([
    ['2026-12-07', 0],
    ['2026-12-06', 1],
    ['2026-11-22', 1],
    ['2026-10-20', 1],
  ])('时限 %s：14天内或已过的提示 %i 条', (dueOn, count) => expect(duties({ dueOn })).toHaveLength(count));
  test('没有时限的不提示', () => expect(duties({ dueOn: null })).toEqual([]));
  test('是否落实没有记录，所以过了时限也不叫逾期', () => {
    expect(duties({ dueOn: '2026-11-01' })).toEqual([`todo openDecision:${anId(90)}  2026-11-01 -`]);
  });
});

describe('草稿', () => {
  const draft = (heldOn: string | null) => ({ id: anId(5), kind: 'memberMeeting' as const, heldOn });
  const on = (today: string, heldOn: string | null) => draftDuties(someFacts({ today, drafts: [draft(heldOn)] }))[0];
  test('每份一行，指向那份草稿；日期未填就没有期限', () => {
    expect(on('2026-11-22', null)).toMatchObject({
      state: 'todo',
      dueOn: null,
      target: { page: 'meetings', id: anId(5), meetingKind: 'memberMeeting' },
    });
  });
  test.each([
    ['2026-11-16', '2026-11-19'],
    ['2026-11-18', '2026-11-23'],
    ['2026-11-17', '2026-11-22'],
  ])('%s 的会，会后3个工作日，最晚 %s 定稿（其后一天就是第4个工作日）', (heldOn, dueOn) => {
    expect(lastDayInTime(heldOn, 3)).toBe(dueOn);
    expect(workdaysBetween(heldOn, dueOn).days).toBe(3);
    expect(workdaysBetween(heldOn, addDays(dueOn, 1)).days).toBe(4);
    expect(on(dueOn, heldOn)).toMatchObject({ state: 'todo', daysLeft: 0 });
    expect(on(addDays(dueOn, 1), heldOn)).toMatchObject({ state: 'overdue', daysLeft: -1 });
  });
});

describe('整张单子', () => {
  const everyMonth = (kind: HeldMeeting['kind']) =>
    Array.from({ length: 11 }, (_, index) => aMeeting(index, kind, `2026-${String(index + 1).padStart(2, '0')}-06`));
  test('逾期在前，再待办、已办、不适用；各自按期限', () => {
    const facts = someFacts({
      seats: [{ role: 'secretary', electedOn: '2025-05-20', endedOn: null }],
      people: Array.from({ length: 6 }, (_, index) => aPerson(index + 1)),
      meetings: [aMeeting(1, 'memberMeeting', '2026-10-09'), ...everyMonth('themeDay'), ...everyMonth('partyLecture')],
      dues: {
        ...someFacts().dues,
        months: [{ month: '2026-11', duePeople: 2, paidPeople: 1, missingPeople: 1, missingFen: 100 }],
        arrears: [{ name: '甲', rule: 'DUES-03' as const }],
        unset: ['乙'],
      },
    });
    expect(dutiesOf(facts).map(({ state, key }) => `${state} ${key}`)).toEqual([
      'overdue memberMeeting:2026-Q1',
      'overdue memberMeeting:2026-Q2',
      'overdue memberMeeting:2026-Q3',
      'overdue duesArrears:DUES-03',
      'todo dues:2026-11',
      'todo duesUnset:',
      'done memberMeeting:2026-Q4',
      'done themeDay:2026-11',
      'done partyLecture:2026-12',
      'notApplicable committeeMeeting:2026-11',
    ]);
  });
  test('上级组织的台账没有支部的月度事项', () => {
    expect(dutiesOf(someFacts({ organisation: { ...someFacts().organisation, kind: 'committee' } }))).toEqual([]);
  });
});
