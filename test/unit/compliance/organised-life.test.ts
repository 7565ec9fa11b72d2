// When are group meetings (MTG-03), lectures (MTG-04), theme days (MTG-05) and the organisation-life meeting (LIFE-01, LIFE-04) due?
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '#shared/branch/settings.ts';
import { groupMeetingDuties, lectureDuties, lifeMeetingDuties, themeDayDuties } from '#shared/compliance/organised-life-duties.ts';
import { aMeeting, anId, shortDuties, someFacts } from '#test/unit/compliance/facts.ts';

/** Months of 2026 that are over in November; a meeting of a kind in each of them but some. */
const inMonths = (kind: Parameters<typeof aMeeting>[1], months: readonly number[], groupId: string | null = null) =>
  months.map((month) => aMeeting(month, kind, `2026-${String(month).padStart(2, '0')}-10`, { groupId }));
const oneToTen = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const without = (...missing: number[]) => oneToTen.filter((month) => !missing.includes(month));

describe('MTG-03：党小组会每月一次，一个组一个组地算', () => {
  const groups = [
    { id: anId(71), name: '第一党小组', since: '2024-01-05' },
    { id: anId(72), name: '第二党小组', since: '2026-06-20' },
  ];
  const first = anId(71);
  const second = anId(72);
  const dutiesOf = (meetings: ReturnType<typeof inMonths>) =>
    groupMeetingDuties(someFacts({ groups, firstYear: 2026, firstDay: '2026-01-05', meetings }));

  test('没有党小组就没有这一项', () => expect(groupMeetingDuties(someFacts())).toEqual([]));
  test('都开过，本月还没开', () =>
    expect(shortDuties(dutiesOf([...inMonths('groupMeeting', oneToTen, first), ...inMonths('groupMeeting', [6, 7, 8, 9, 10], second)]))).toEqual([
      'todo groupMeeting:2026-11 MTG-03 2026-11-30 8',
    ]));
  test('六月成立的组从六月算起；缺两个月合成一行，写明是谁', () => {
    const duties = dutiesOf([...inMonths('groupMeeting', without(3), first), ...inMonths('groupMeeting', [6, 7, 9, 10, 11], second)]);
    expect(shortDuties(duties)).toEqual([
      'overdue groupMeeting:2026:missing MTG-03 2026-03-31 -236',
      'todo groupMeeting:2026-11 MTG-03 2026-11-30 8',
    ]);
    expect(duties.map(({ values }) => [values.months, values.names])).toEqual([
      ['3、8', '第一党小组、第二党小组'],
      [undefined, '第一党小组'],
    ]);
  });
  test('本月两组都开过', () =>
    expect(
      shortDuties(dutiesOf([...inMonths('groupMeeting', [...oneToTen, 11], first), ...inMonths('groupMeeting', [6, 7, 8, 9, 10, 11], second)])),
    ).toEqual(['done groupMeeting:2026-11 MTG-03 - -']));
});

describe('MTG-05：主题党日每月一次', () => {
  const dutiesOn = (today: string, meetings: ReturnType<typeof inMonths>) =>
    shortDuties(themeDayDuties(someFacts({ today, firstYear: 2026, firstDay: '2026-01-05', meetings })));
  test('没有党员就没有这一项', () => expect(themeDayDuties(someFacts({ people: [] }))).toEqual([]));
  test('过去缺的月份合成一行，从最早的月末算逾期', () =>
    expect(dutiesOn('2026-11-22', inMonths('themeDay', [...without(4, 9), 11]))).toEqual([
      'overdue themeDay:2026:missing MTG-05 2026-04-30 -206',
      'done themeDay:2026-11 MTG-05 - -',
    ]));
  test.each([
    ['2026-11-01', 'todo themeDay:2026-11 MTG-05 2026-11-06 5'],
    ['2026-11-06', 'todo themeDay:2026-11 MTG-05 2026-11-06 0'],
    ['2026-11-07', 'todo themeDay:2026-11 MTG-05 2026-11-30 23'],
    ['2026-11-30', 'todo themeDay:2026-11 MTG-05 2026-11-30 0'],
  ])('固定在第一个星期五，今天%s：之前提那一天，过了提月底', (today, line) =>
    expect(dutiesOn(today, inMonths('themeDay', oneToTen))).toEqual([line]),
  );
});

describe('MTG-04：党课按期，一般每季度', () => {
  const dutiesOf = (lectureCycle: typeof defaultSettings.lectureCycle, months: readonly number[]) =>
    shortDuties(
      lectureDuties(
        someFacts({
          firstYear: 2026,
          firstDay: '2026-01-05',
          meetings: inMonths('partyLecture', months),
          settings: { ...defaultSettings, lectureCycle },
        }),
      ),
    );
  test('缺的季度逾期，讲过的不再提，本季待办', () =>
    expect(dutiesOf('quarter', [2, 8])).toEqual([
      'overdue partyLecture:2026-06 MTG-04 2026-06-30 -145',
      'todo partyLecture:2026-12 MTG-04 2026-12-31 39',
    ]));
  test('本季讲过', () => expect(dutiesOf('quarter', [2, 5, 8, 10])).toEqual(['done partyLecture:2026-12 MTG-04 - -']));
  test('按月的支部一个月算一期', () =>
    expect(dutiesOf('month', without(7))).toEqual([
      'overdue partyLecture:2026-07 MTG-04 2026-07-31 -114',
      'todo partyLecture:2026-11 MTG-04 2026-11-30 8',
    ]));
});

describe('LIFE-01：组织生活会每年一次，12月1日起提', () => {
  const dutiesOn = (today: string, heldOn: readonly string[]) =>
    shortDuties(
      lifeMeetingDuties(
        someFacts({
          today,
          firstYear: 2026,
          firstDay: '2026-01-05',
          meetings: heldOn.map((day, index) => aMeeting(index + 1, 'orgLifeMeeting', day, { measures: 1 })),
        }),
      ),
    );
  test.each<[string, string[], string[]]>([
    ['2026-11-30', [], []],
    ['2026-12-01', [], ['todo orgLifeMeeting:2026 LIFE-01 2026-12-31 30']],
    ['2026-12-31', [], ['todo orgLifeMeeting:2026 LIFE-01 2026-12-31 0']],
    ['2026-12-20', ['2026-12-18'], ['done orgLifeMeeting:2026 LIFE-01 - -']],
    ['2027-01-04', [], ['overdue orgLifeMeeting:2026 LIFE-01 2026-12-31 -4']],
    ['2027-01-04', ['2026-12-18'], []],
  ])('今天%s，开过%j', (today, heldOn, lines) => expect(dutiesOn(today, heldOn)).toEqual(lines));
});

describe('LIFE-04：组织生活会后要有整改措施', () => {
  const days = defaultSettings.lifeRectifyDays;
  const dutiesOf = (heldOn: string, measures: number) =>
    shortDuties(lifeMeetingDuties(someFacts({ today: '2026-11-22', meetings: [aMeeting(1, 'orgLifeMeeting', heldOn, { measures })] })));
  test('期限过了还没有，就提', () => {
    expect(days).toBe(30);
    expect(dutiesOf('2026-10-22', 0)).toEqual([`todo orgLifeMeeting:measures:${anId(1)} LIFE-04 2026-11-21 -1`]);
  });
  test('期限当天还不提', () => expect(dutiesOf('2026-10-23', 0)).toEqual([]));
  test('有了就不提', () => expect(dutiesOf('2026-10-01', 2)).toEqual([]));
});
