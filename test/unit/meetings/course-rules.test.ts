// Did the meeting take its course? Truth tables of MTG-16, 17, 18, TD-01, TD-02, LIFE-02, LIFE-03 and the host of a group.
import { describe, expect, test } from 'vitest';
import { defaultSettings, fixedThemeDay } from '#shared/branch/settings.ts';
import { speaksOf } from '#shared/meetings/alike.ts';
import type { LineInput, MeetingContent, MeetingKind } from '#shared/meetings/model.ts';
import { checkMeeting, type MeetingFacts } from '#shared/meetings/rules.ts';
import { aMeeting, aVote, factsOf, idOf, membersOf } from '#test/unit/meetings/build.ts';

const roster = membersOf(7);
const rulesOf = (kind: MeetingKind, change: Partial<MeetingContent> = {}, facts: Partial<MeetingFacts> = {}): string[] =>
  checkMeeting(aMeeting(roster, change, kind), factsOf(roster, facts)).map(({ rule, severity }) => `${rule} ${severity}`);
const line = (list: LineInput['list'], change: Partial<LineInput> = {}): LineInput => ({
  ...{ list, person: '王磊', on: null, text: '内容', note: '', reply: '' },
  ...change,
});

describe('村、社区重要事项须经党员大会（MTG-17）', () => {
  const agenda = [{ kind: 'villageMatter' as const, title: '集体山林承包', content: '' }];
  const decision = (toMemberMeeting: boolean | null) => [{ text: '同意', owner: '', dueOn: null, toMemberMeeting }];
  test.each([
    ['支委会讨论，没有提交党员大会', 'committeeMeeting', decision(false), true],
    ['支委会讨论，决定提交党员大会', 'committeeMeeting', decision(true), false],
    ['党员大会自己讨论', 'memberMeeting', [], false],
    ['联席会议讨论', 'jointMeeting', [], true],
  ] as const)('%s', (_, kind, decisions, isFound) => {
    expect(rulesOf(kind, { agenda, decisions: [...decisions] }).includes('MTG-17 WARN')).toBe(isFound);
  });
});

describe('重要事项一般先经支委会（MTG-18）', () => {
  const votes = [aVote({ subject: '通过2026年度支部工作计划', yes: 7 })];
  const spoken = (text: string, heldOn = '2026-02-20') => ({ hasCommittee: true, committeeItems: [{ heldOn, text }] });
  test.each([
    ['支委会研究过', spoken('研究2026年度支部工作计划草案'), false],
    ['支委会研究的是别的', spoken('研究党费收缴'), true],
    ['半年前研究的不算', spoken('研究2026年度支部工作计划草案', '2025-09-01'), true],
    ['没有支委会的支部不问', { hasCommittee: false }, false],
  ] as const)('%s', (_, facts, isFound) => {
    expect(rulesOf('memberMeeting', { votes }, facts).includes('MTG-18 INFO')).toBe(isFound);
  });
  test('两个字的词按前后相连的字比较，标点和全角不算差别', () => {
    expect(speaksOf('研究２０２６年度工作计划，报党员大会', '2026年度工作计划')).toBe(true);
    expect(speaksOf('研究发展党员', '年度工作计划')).toBe(false);
    expect(speaksOf('研究', '')).toBe(false);
  });
});

describe('主题党日（TD-01、TD-02）', () => {
  test.each([
    ['firstFriday', '2026-05', '2026-05-01'],
    ['firstFriday', '2026-08', '2026-08-07'],
    ['firstMonday', '2026-06', '2026-06-01'],
    ['firstMonday', '2026-09', '2026-09-07'],
    ['day5', '2026-02', '2026-02-05'],
    ['day25', '2026-12', '2026-12-25'],
  ] as const)('%s 在 %s 是 %s', (setting, month, day) => expect(fixedThemeDay(setting, month)).toBe(day));
  const facts = { theme: '义务植树', setItems: 'dues' };
  test.each([
    ['2026-03-06', false],
    ['2026-03-13', false],
    ['2026-03-14', true],
  ])('固定日3月6日，%s 开展，提示 %s', (heldOn, isFound) => {
    expect(rulesOf('themeDay', { heldOn, facts }, { today: heldOn }).includes('TD-01 INFO')).toBe(isFound);
  });
  test('挪动几天以内由支部自己定', () => {
    const settings = { ...defaultSettings, themeDayShiftDays: 10 };
    expect(rulesOf('themeDay', { heldOn: '2026-03-14', facts }, { today: '2026-03-14', settings })).not.toContain('TD-01 INFO');
  });
  test.each([
    ['支委会研究过主题党日', '研究本月主题党日', false],
    ['支委会研究过这个主题', '清明前组织义务植树', false],
    ['没有研究过', '研究党费', true],
  ])('%s', (_, text, isFound) => {
    const committeeItems = [{ heldOn: '2026-02-20', text }];
    expect(rulesOf('themeDay', { facts }, { hasCommittee: true, committeeItems }).includes('TD-02 INFO')).toBe(isFound);
  });
});

describe('组织生活会（LIFE-02、LIFE-03）', () => {
  const prepared = [line('studied', { on: '2026-02-20' }), line('opinions', { on: '2026-02-21' }), line('heartTalks', { on: '2026-02-22' })];
  const life = (change: Partial<MeetingContent>, facts: Partial<MeetingFacts> = {}) =>
    rulesOf('orgLifeMeeting', { facts: { theme: '严守纪律', branchCheck: '对照检查' }, lines: prepared, ...change }, facts);
  test('会前学习、征求意见、谈心谈话都有记录就不提示', () => expect(life({})).not.toContain('LIFE-02 INFO'));
  test('少一样就提示，会后的日期不算会前', () => {
    expect(life({ lines: prepared.slice(1) })).toContain('LIFE-02 INFO');
    expect(life({ lines: [...prepared.slice(1), line('studied', { on: '2026-03-09' })] })).toContain('LIFE-02 INFO');
  });
  test('另有谈心谈话记录的，会里不必再写', () => {
    expect(life({ lines: prepared.slice(0, 2) }, { talkedOn: ['2026-02-01'] })).not.toContain('LIFE-02 INFO');
  });
  test('没有主题要说明原因', () => expect(life({ facts: { branchCheck: '对照检查' } })).toContain('LIFE-03 WARN'));
});

describe('其他', () => {
  test('党小组会不由组长主持的提示一句', () => {
    const group = { groupId: idOf(90), facts: { talks: '谈心' } };
    expect(rulesOf('groupMeeting', group, { leaderId: idOf(1) })).not.toContain('MTG-L4 INFO');
    expect(rulesOf('groupMeeting', group, { leaderId: idOf(2) })).toContain('MTG-L4 INFO');
  });
  test('与别的记录大段相同只是提示（MTG-16）', () => {
    expect(rulesOf('memberMeeting', {}, { alike: { title: '2026年2月3日支委会', percent: 91 } })).toContain('MTG-16 INFO');
  });
});
