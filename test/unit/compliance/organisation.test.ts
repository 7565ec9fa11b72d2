// Does the calendar name what is wrong in the organisation, whose probation ends, and what the superior waits for?
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '#shared/branch/settings.ts';
import type { ComplianceFacts, SeatFact } from '#shared/compliance/facts.ts';
import { organisationDuties, organisationNotes } from '#shared/compliance/organisation-duties.ts';
import { anniversariesOf, probationDuties, probationEndOf } from '#shared/compliance/people-duties.ts';
import { reportDuties } from '#shared/compliance/report-duties.ts';
import { anId, aPerson, shortDuties as short, someFacts } from '#test/unit/compliance/facts.ts';

describe('预备期', () => {
  test.each([
    ['2023-06-15', '2024-06-14'],
    ['2024-02-29', '2025-02-27'],
    ['2026-01-01', '2026-12-31'],
  ])('%s 起，到 %s 止', (joinedOn, end) => expect(probationEndOf(joinedOn)).toBe(end));
  const on = (today: string) =>
    short(probationDuties(someFacts({ today, people: [aPerson(7, { standing: 'probationary', joinedOn: '2026-01-23' })] })));
  test.each([
    ['2026-11-22', []],
    ['2026-11-23', ['todo probationEnds:7 DEV-13 2027-01-22 60']],
    ['2027-01-22', ['todo probationEnds:7 DEV-13 2027-01-22 0']],
    ['2027-01-23', ['todo probationEnds:7 DEV-14 2027-02-21 29']],
    ['2027-02-21', ['todo probationEnds:7 DEV-14 2027-02-21 0']],
    ['2027-02-22', ['overdue probationEnds:7 DEV-14 2027-02-21 -1']],
  ])('%s：届满前60天提示，届满30天仍未讨论为逾期', (today, lines) =>
    expect(on(today)).toEqual(lines.map((line) => line.replace(':7', `:${anId(7)}`))),
  );
  test.each([
    [15, '2027-02-06'],
    [60, '2027-03-23'],
  ])('本地规则定 %i 天的，%s 前讨论', (probationDiscussDays, dueOn) => {
    const people = [aPerson(7, { standing: 'probationary', joinedOn: '2026-01-23' })];
    const settings = { ...defaultSettings, probationDiscussDays };
    expect(probationDuties(someFacts({ today: '2027-01-23', people, settings }))).toMatchObject([{ rule: 'DEV-14', dueOn }]);
  });
  test('正式党员和不知道入党日期的人没有', () => {
    const people = [aPerson(1, { joinedOn: '2025-01-01' }), aPerson(2, { standing: 'probationary', joinedOn: null })];
    expect(probationDuties(someFacts({ people }))).toEqual([]);
  });
});

describe('政治生日', () => {
  const on = (today: string, joinedOn: string) => anniversariesOf(today, [aPerson(1, { joinedOn })]).map((one) => [one.on, one.years]);
  test.each([
    ['2026-11-22', '1986-11-22', [['2026-11-22', 40]]],
    ['2026-11-22', '1986-12-23', [['2026-12-23', 40]]],
    ['2026-11-22', '1986-12-24', []],
    ['2026-11-22', '1986-11-21', []],
    ['2026-12-20', '2006-01-10', [['2027-01-10', 21]]],
    ['2026-11-22', '2026-11-30', []],
    ['2026-02-10', '2024-02-29', [['2026-02-28', 2]]],
    ['2028-02-10', '2024-02-29', [['2028-02-29', 4]]],
    ['2026-11-22', '1986-11', []],
  ])('%s 看 %s 入党的人 → %j', (today, joinedOn, list) => expect(on(today, joinedOn)).toEqual(list));
  test('按日期先后', () => {
    const people = [aPerson(1, { joinedOn: '2000-12-05' }), aPerson(2, { joinedOn: '2000-11-25' })];
    expect(anniversariesOf('2026-11-22', people).map(({ name }) => name)).toEqual(['党员2', '党员1']);
  });
});

describe('组织', () => {
  const rules = (changes: Partial<ComplianceFacts>) => organisationDuties(someFacts(changes)).map(({ rule }) => rule);
  const organisation = (changes: Partial<ComplianceFacts['organisation']>) => ({ organisation: { ...someFacts().organisation, ...changes } });
  const full = (count: number) => Array.from({ length: count }, (_, index) => aPerson(index + 1));
  const secretary: SeatFact = { role: 'secretary', electedOn: '2025-05-20', endedOn: null };
  const seats = (count: number): SeatFact[] => [secretary, ...Array.from({ length: count - 1 }, () => ({ ...secretary, role: 'member' as const }))];
  test('一切都好就没有话说；名册还空着不判', () => {
    expect(rules({})).toEqual([]);
    expect(rules({ people: [], seats: [] })).toEqual([]);
  });
  test.each([
    [2, 0, ['ORG-01']],
    [2, 1, ['ORG-01']],
    [3, 0, []],
    [50, 0, []],
    [50, 1, ['ORG-02']],
    [49, 1, []],
  ])('正式党员%i、预备党员%i → %j', (fullCount, probationaryCount, found) => {
    const probationary = Array.from({ length: probationaryCount }, (_, index) => aPerson(100 + index, { standing: 'probationary' }));
    expect(rules({ people: [...full(fullCount), ...probationary] })).toEqual(found);
  });
  test.each([
    [6, []],
    [7, ['ORG-03']],
  ])('正式党员%i人、只有书记 → %j', (count, found) => expect(rules({ people: full(count), seats: [secretary] })).toEqual(found));
  test.each([
    [2, ['ORG-05']],
    [3, []],
    [7, []],
    [8, ['ORG-05']],
  ])('支委会%i人 → %j', (count, found) => expect(rules({ seats: seats(count) })).toEqual(found));
  test('没有书记马上提示；委员空缺超过90天才提示', () => {
    const commissioners = seats(4).slice(1);
    expect(rules({ seats: commissioners })).toEqual(['ORG-12']);
    const left = (endedOn: string): SeatFact => ({ role: 'disciplineCommissioner', electedOn: '2025-05-20', endedOn });
    expect(rules({ seats: [...seats(3), left('2026-08-24')] })).toEqual([]);
    expect(rules({ seats: [...seats(3), left('2026-08-23')] })).toEqual(['ORG-12']);
    const filledAgain: SeatFact = { role: 'disciplineCommissioner', electedOn: '2026-09-01', endedOn: null };
    expect(rules({ seats: [...seats(3), left('2026-01-01'), filledAgain] })).toEqual([]);
  });
  test.each([
    ['2027-05-23', []],
    ['2027-05-22', ['ORG-08']],
    ['2026-11-22', ['ORG-08']],
    ['2026-11-21', ['ORG-09']],
  ])('今天2026-11-22、任期到 %s → %j', (termEnd, found) => expect(rules(organisation({ termEnd }))).toEqual(found));
  test('届满是逾期', () =>
    expect(organisationDuties(someFacts(organisation({ termEnd: '2026-11-21' })))[0]).toMatchObject({ state: 'overdue', daysLeft: -1 }));
  test.each([
    ['village', 5, []],
    ['community', 3, ['ORG-11']],
    ['organ', 3, []],
    ['enterprise', 5, ['ORG-11']],
    ['organ', null, []],
    ['temporary', 1, []],
  ] as const)('%s 任期%s年 → %j', (branchType, termYears, found) => expect(rules(organisation({ branchType, termYears }))).toEqual(found));
  test.each([
    ['没有延期', {}, ['ORG-09']],
    ['延到今天', { extendedUntil: '2026-11-22', extensionNo: '府直工〔2026〕8号' }, ['ORG-08']],
    ['延期也过了', { extendedUntil: '2026-11-21', extensionNo: '府直工〔2026〕8号' }, ['ORG-09']],
    ['没有批复文号不算', { extendedUntil: '2027-10-31' }, ['ORG-09']],
    ['正好延一年', { extendedUntil: '2027-10-31', extensionNo: '8号' }, []],
    ['延了一年零一天', { extendedUntil: '2027-11-01', extensionNo: '8号' }, ['ORG-10']],
  ])('任期2026-10-31届满，%s → %j', (_case, extension, found) => expect(rules(organisation({ termEnd: '2026-10-31', ...extension }))).toEqual(found));
  test.each([
    ['joint', 5, []],
    ['joint', 6, ['ORG-07']],
    ['joint', null, []],
    ['organ', 6, []],
  ] as const)('%s 覆盖%s个单位 → %j', (branchType, coveredUnits, found) => expect(rules(organisation({ branchType, coveredUnits }))).toEqual(found));
  test('空缺多少天才提示，由本地规定', () => {
    const left: SeatFact = { role: 'member', electedOn: '2025-05-20', endedOn: '2026-10-22' };
    const facts = {
      seats: [secretary, { ...secretary, role: 'orgCommissioner' as const }, { ...secretary, role: 'publicityCommissioner' as const }, left],
    };
    expect(rules(facts)).toEqual([]);
    expect(rules({ ...facts, settings: { ...someFacts().settings, seatVacancyDays: 30 } })).toEqual(['ORG-12']);
  });
  const notes = (changes: Partial<ComplianceFacts>) =>
    organisationNotes(someFacts(changes)).map(({ rule, values }) => [rule, ...Object.values(values)].join(' '));
  test('只提示、不列入本月要办', () => {
    const complete = [...someFacts().seats, { ...secretary, role: 'disciplineCommissioner' as const }];
    expect(notes({ seats: complete })).toEqual([]);
    expect(notes({})).toEqual(['ORG-06 disciplineCommissioner']);
    expect(notes({ seats: [secretary] })).toEqual([]);
    expect(notes({ seats: complete, people: full(6) })).toEqual(['ORG-04 6']);
    expect(notes({ seats: [...complete, ...seats(3).slice(1)] })).toEqual(['ORG-05 6']);
    expect(notes({ people: [], seats: [] })).toEqual([]);
  });
  test.each([
    [49, []],
    [50, ['ORG-15 50 generalBranch']],
    [99, ['ORG-15 99 generalBranch']],
    [100, ['ORG-15 100 primaryCommittee']],
  ])('党员%i人 → %j', (count, found) => expect(notes({ people: full(count), seats: [secretary] })).toEqual(found));
  test('有党小组时，每个党员必须编入一个', () => {
    expect(rules({ hasGroups: true, people: full(10).map((person) => ({ ...person, groupId: anId(60) })) })).toEqual([]);
    expect(rules({ hasGroups: true })).toEqual(['ORG-13']);
  });
});

describe('上报', () => {
  const sent = (seq: number, createdOn: string, isReceived: boolean) => ({ seq, createdOn, isReceived });
  const on = (today: string, ...reports: ReturnType<typeof sent>[]) => short(reportDuties(someFacts({ today, reports })));
  test('1月10日前交上年的册，以后是逾期，2月起不再提', () => {
    expect(on('2027-01-01')).toEqual(['todo report:2026  2027-01-10 9']);
    expect(on('2027-01-10')).toEqual(['todo report:2026  2027-01-10 0']);
    expect(on('2027-01-11')).toEqual(['overdue report:2026  2027-01-10 -1']);
    expect(on('2027-02-01')).toEqual([]);
  });
  test('新年里导出并已接收的包才算交了', () => {
    expect(on('2027-01-11', sent(3, '2026-12-31', true))).toEqual(['overdue report:2026  2027-01-10 -1']);
    expect(on('2027-01-11', sent(3, '2027-01-05', true))).toEqual(['done report:2026  2027-01-10 -1']);
    expect(on('2027-01-09', sent(3, '2027-01-05', false))).toEqual(['todo report:2026  2027-01-10 1', 'todo report:package:3 receipt - -']);
  });
  test('本年才启用的台账没有上年的册', () => {
    expect(reportDuties(someFacts({ today: '2027-01-05', firstYear: 2027 }))).toEqual([]);
  });
  test('只有最新的包等回执', () => {
    expect(on('2026-11-22', sent(1, '2026-10-01', false), sent(2, '2026-11-01', false))).toEqual(['todo report:package:2 receipt - -']);
    expect(on('2026-11-22', sent(1, '2026-10-01', false), sent(2, '2026-11-01', true))).toEqual([]);
  });
});
