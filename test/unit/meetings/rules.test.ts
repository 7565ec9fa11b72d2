// Do the rules of elements, day, attendance and reasons speak exactly when they should?

import { describe, expect, test } from 'vitest';
import { holidayTables } from '#shared/core/holidays/tables.ts';
import { fill } from '#shared/core/words.ts';
import { emptyMeeting, type MeetingContent } from '#shared/meetings/model.ts';
import { type MeetingRule, meetingRuleWords } from '#shared/meetings/rule-words.ts';
import { blockingFindings, checkMeeting, isLateEntry, type MeetingFacts } from '#shared/meetings/rules.ts';
import { aMeeting, anAdmission, anEntry, attendanceOf, aVote, factsOf, idOf, membersOf, people } from '#test/unit/meetings/build.ts';

const roster = membersOf(5, 1);

const findingsOf = (change: Partial<MeetingContent>, facts: Partial<MeetingFacts> = {}): string[] =>
  checkMeeting(aMeeting(roster, change), factsOf(roster, facts)).map(({ rule, severity, field }) => `${rule} ${severity} ${field}`);

test('填写齐全的记录没有任何问题', () => {
  expect(findingsOf({})).toEqual([]);
});

describe('记录要素', () => {
  const oneItem = { kind: 'deliberation', title: '', content: '' } as const;
  test.each<[string, Partial<MeetingContent>, string[]]>([
    ['开始时间', { startTime: null }, ['MTG-00b ERROR startTime']],
    ['结束时间', { endTime: null }, ['MTG-00b ERROR endTime']],
    ['结束早于开始', { startTime: '16:00', endTime: '15:59' }, ['MTG-00c ERROR endTime']],
    ['结束等于开始', { startTime: '16:00', endTime: '16:00' }, ['MTG-00c ERROR endTime']],
    ['结束晚一分钟', { startTime: '16:00', endTime: '16:01' }, []],
    ['地点', { place: '' }, ['MTG-00d ERROR place']],
    ['没有议题', { agenda: [] }, ['MTG-00e ERROR agenda']],
    ['议题无名称', { agenda: [oneItem] }, ['MTG-00f ERROR agenda.0.title']],
    ['发言无发言人', { speeches: [{ speaker: '', text: '同意', dissent: false }] }, ['MTG-00g ERROR speeches.0.speaker']],
    ['发言无要点', { speeches: [{ speaker: '党员1', text: '', dissent: false }] }, ['MTG-00g ERROR speeches.0.text']],
    ['表决无事项', { votes: [aVote({ subject: '', yes: 5 })] }, ['MTG-00h ERROR votes.0.subject']],
    ['决议无内容', { decisions: [{ text: '', owner: '', dueOn: null }] }, ['MTG-00i ERROR decisions.0.text']],
  ])('%s', (_, change, expected) => {
    expect(findingsOf(change)).toEqual(expected);
  });

  test('空白记录没有日期时只点要素，不判名单和表决', () => {
    expect(checkMeeting(emptyMeeting('memberMeeting'), factsOf([])).map(({ rule }) => rule)).toEqual([
      'MTG-00a',
      'MTG-00b',
      'MTG-00b',
      'MTG-00d',
      'MTG-00e',
    ]);
  });

  test('当天没有应到会的人不能定稿；还没选党小组的，只说选党小组', () => {
    expect(checkMeeting(aMeeting([], {}), factsOf([])).map(({ rule }) => rule)).toEqual(['MTG-00j', 'MTG-09', 'MTG-10']);
    const rules = checkMeeting(aMeeting([], { groupId: null }, 'groupMeeting'), factsOf([])).map(({ rule }) => rule);
    expect(rules).toContain('MTG-00o');
    expect(rules).not.toContain('MTG-00j');
  });
});

describe('日期：MTG-14、MTG-15、MTG-22', () => {
  test.each([
    ['2026-03-03', []],
    ['2026-03-04', ['MTG-14 ERROR heldOn']],
    ['1921-06-30', ['MTG-00k ERROR heldOn']],
  ])('今天3月3日，会议日期 %s', (heldOn, expected) => {
    expect(findingsOf({ heldOn })).toEqual(expected);
  });

  test.each([
    // Tuesday 3 March 2026: Wednesday, Thursday and Friday are the three days; the weekend does not count.
    ['2026-03-06', 3, false],
    ['2026-03-08', 3, false],
    ['2026-03-09', 3, true],
    ['2026-03-09', 4, false],
    ['2026-03-10', 4, true],
  ])('3月3日的会，%s 录入，规定 %i 个工作日', (today, recordWithinWorkdays, isLate) => {
    expect(isLateEntry('2026-03-03', { today, recordWithinWorkdays, holidays: holidayTables })).toBe(isLate);
    expect(findingsOf({}, { today, recordWithinWorkdays })).toEqual(isLate ? ['MTG-15 WARN heldOn'] : []);
  });

  test('春节调休按国务院办公厅安排算：2月13日的会，2月25日录入是第3个工作日', () => {
    expect(isLateEntry('2026-02-13', { today: '2026-02-25', recordWithinWorkdays: 3, holidays: holidayTables })).toBe(false);
    expect(isLateEntry('2026-02-13', { today: '2026-02-26', recordWithinWorkdays: 3, holidays: holidayTables })).toBe(true);
  });

  test('没有放假安排的年份按周末计算并说明', () => {
    expect(findingsOf({ heldOn: '2026-12-30' }, { today: '2027-01-10' })).toEqual(['MTG-15 WARN heldOn', 'MTG-15a INFO heldOn']);
  });

  test('党员大会在法定节假日开，只提示；支委会不提示', () => {
    const facts = factsOf(roster, { today: '2026-05-01' });
    expect(checkMeeting(aMeeting(roster, { heldOn: '2026-05-01' }), facts).map(({ rule, severity }) => [rule, severity])).toEqual([
      ['MTG-22', 'INFO'],
    ]);
    const seats = membersOf(3);
    expect(checkMeeting(aMeeting(seats, { heldOn: '2026-05-01' }, 'committeeMeeting'), factsOf(seats, { today: '2026-05-01' }))).toEqual([]);
  });
});

describe('主持人、记录人、名单：MTG-09 至 MTG-13、MTG-21', () => {
  const [first, second] = roster;
  const withEntry = (index: number, change: Parameters<typeof anEntry>[1]) => {
    const attendance = attendanceOf(roster, 6);
    attendance[index] = anEntry(roster[index]?.memberId ?? '', change);
    return { attendance };
  };

  test.each<[string, Partial<MeetingContent>, string[]]>([
    ['没有主持人', { hostId: null }, ['MTG-09 ERROR hostId']],
    ['主持人不在名单', { hostId: idOf(99) }, ['MTG-09a ERROR hostId']],
    ['没有记录人', { recorderId: null }, ['MTG-10 ERROR recorderId']],
    ['记录人不在名单', { recorderId: idOf(99) }, ['MTG-10a ERROR recorderId']],
    ['主持人缺席', withEntry(0, { status: 'absent', reason: '事假' }), ['MTG-09a ERROR hostId', 'MTG-10a ERROR recorderId']],
    ['名单少一人', { attendance: attendanceOf(roster, 6).slice(0, 5) }, ['MTG-11 ERROR attendance']],
    ['名单多一人', { attendance: [...attendanceOf(roster, 6), anEntry(idOf(99))] }, ['MTG-11a ERROR attendance']],
    ['名单重复', { attendance: [...attendanceOf(roster, 6), anEntry(idOf(2))] }, ['MTG-11b ERROR attendance']],
    ['不计入没有情形', withEntry(1, { status: 'excluded', consent: '5号' }), ['MTG-11c ERROR attendance.1.exclusion']],
    ['预备党员记为不计入', withEntry(5, { status: 'excluded', exclusion: 'away', consent: '5号' }), ['MTG-11d ERROR attendance.5.status']],
    ['不计入没有上级同意', withEntry(1, { status: 'excluded', exclusion: 'away' }), ['MTG-21 WARN attendance.1.consent']],
    ['不计入有上级同意', withEntry(1, { status: 'excluded', exclusion: 'away', consent: '府直党发〔2026〕5号' }), []],
    ['缺席没有原因', withEntry(1, { status: 'absent' }), ['MTG-12 WARN attendance']],
    ['缺席有原因', withEntry(1, { status: 'absent', reason: '病假' }), []],
  ])('%s', (_, change, expected) => {
    expect(findingsOf(change)).toEqual(expected);
  });

  test('几个人缺席没有原因，合成一条并点名', () => {
    const attendance = attendanceOf(roster, 6).map((entry, index) => (index === 1 || index === 5 ? { ...entry, status: 'absent' as const } : entry));
    expect(checkMeeting(aMeeting(roster, { attendance }), factsOf(roster))[0]?.values).toEqual({ count: 2, names: '党员2、党员6' });
  });

  test('支委会不设不计入应到', () => {
    const seats = membersOf(3);
    const attendance = [
      ...attendanceOf(seats, 2).slice(0, 2),
      anEntry(seats[2]?.memberId ?? '', { status: 'excluded', exclusion: 'away', consent: '5号' }),
    ];
    expect(checkMeeting(aMeeting(seats, { attendance }, 'committeeMeeting'), factsOf(seats)).map(({ rule }) => rule)).toEqual(['MTG-11e']);
  });

  test('支委会的记录人可以是列席的本支部党员，但要写入列席', () => {
    const seats = roster.slice(0, 3);
    const recorderId = roster[4]?.memberId ?? '';
    const rulesOf = (observers: string) =>
      checkMeeting(aMeeting(seats, { recorderId, observers }, 'committeeMeeting'), factsOf(seats, { members: roster })).map(({ rule }) => rule);
    expect(rulesOf('')).toEqual(['MTG-10a']);
    expect(rulesOf('党员5（记录）')).toEqual([]);
  });

  test('MTG-13：同一人同一时间在另一次会议上到会；在这里缺席就不冲突', () => {
    const clashes = [first, second].map((person) => ({ memberId: person?.memberId ?? '', startTime: '15:00', endTime: '17:00' }));
    const [found, ...others] = checkMeeting(aMeeting(roster), factsOf(roster, { clashes }));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ rule: 'MTG-13', severity: 'ERROR', values: { names: '党员1、党员2', from: '15:00', to: '17:00' } });
    const absentHere = withEntry(1, { status: 'absent', reason: '在外开会' });
    const rest = checkMeeting(aMeeting(roster, absentHere), factsOf(roster, { clashes: clashes.slice(1) }));
    expect(rest).toEqual([]);
  });
});

describe('哪些问题还拦着定稿', () => {
  const findings = checkMeeting(
    aMeeting(roster, {
      attendance: attendanceOf(roster, 6).map((entry, index) => (index === 5 ? { ...entry, status: 'absent' as const } : entry)),
      place: '',
      votes: [aVote({ result: 'notVoted' })],
    }),
    factsOf(roster),
  );

  test('ERROR 总拦，WARN 有原因才放行，INFO 不拦', () => {
    expect(findings.map(({ severity }) => severity)).toEqual(['ERROR', 'WARN', 'INFO']);
    expect(blockingFindings(findings, []).map(({ rule }) => rule)).toEqual(['MTG-00d', 'MTG-12']);
    const given = { rule: 'MTG-12', field: 'attendance', reason: '已电话催问' };
    expect(blockingFindings(findings, [given]).map(({ rule }) => rule)).toEqual(['MTG-00d']);
  });

  test.each([
    ['原因是空的', { rule: 'MTG-12', field: 'attendance', reason: '' }],
    ['字段不对', { rule: 'MTG-12', field: 'place', reason: '已催问' }],
    ['规则不对', { rule: 'MTG-15', field: 'attendance', reason: '已催问' }],
    ['给 ERROR 写原因', { rule: 'MTG-00d', field: 'place', reason: '忘了' }],
  ])('%s 不放行', (_, given) => {
    expect(blockingFindings(findings, [given])).toHaveLength(2);
  });
});

test('每条问题的句子都能填满，没有留下空的标记', () => {
  const messy = people('full', 'full', 'full', 'full', 'probationary', 'observation');
  const contents: [MeetingContent, MeetingFacts][] = [
    [
      aMeeting(messy, {
        heldOn: '2026-05-01',
        place: '',
        agenda: [{ kind: 'admission', title: '', content: '' }],
        speeches: [{ speaker: '', text: '', dissent: false }],
        decisions: [{ text: '', owner: '', dueOn: null }],
        votes: [aVote({ subject: '', yes: 9 }), aVote({ yes: 2, no: 2 }), aVote({ yes: 4, result: 'rejected' }), aVote({ yes: 3, writtenYes: 1 })],
      }),
      factsOf(messy, { today: '2027-02-01' }),
    ],
    [
      aMeeting(messy, {
        heldOn: '2026-05-18',
        attendance: attendanceOf(messy, 2),
        votes: [anAdmission({ yes: 1, writtenYes: 9, subject: '甲、乙' })],
      }),
      factsOf(messy, { today: '2026-05-18', clashes: [{ memberId: idOf(1), startTime: '15:00', endTime: '15:10' }] }),
    ],
  ];
  const findings = contents.flatMap(([content, facts]) => checkMeeting(content, facts));
  expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThan(18);
  for (const { rule, values } of findings) {
    const { message, clause } = meetingRuleWords[rule as MeetingRule];
    expect(fill(message.zh, values)).not.toMatch(/[{}]/);
    expect(fill(message.en, values)).not.toMatch(/[{}]/);
    expect(clause).not.toBe('');
  }
});
