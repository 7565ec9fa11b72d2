// Does each kind of meeting ask for its own parts, take no other's, and keep the check code of earlier records true?
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentHashOf } from '#db/meetings/content-hash.ts';
import { canonicalJson, withoutNulls } from '#shared/core/canonical.ts';
import { commonParts } from '#shared/meetings/kinds/kind.ts';
import { factsOf, hasPart, kindTable, listsOf, meetingKinds, partsOf } from '#shared/meetings/kinds.ts';
import type { MeetingContent, MeetingKind } from '#shared/meetings/model.ts';
import { attendanceForElection, attendanceForVillage, quorumOf } from '#shared/meetings/quorum.ts';
import { checkMeeting } from '#shared/meetings/rules.ts';
import { applyTemplate } from '#shared/meetings/template.ts';
import { openTestBranch, type TestBranch } from '#test/unit/meetings/branch.ts';
import { aMeeting, attendanceOf, aVote, membersOf, factsOf as rulesFacts } from '#test/unit/meetings/build.ts';
import { aRecord } from '#test/unit/records/sheet-models.ts';

const roster = membersOf(7);
const errorsOf = (kind: MeetingKind, change: Partial<MeetingContent>): string[] =>
  checkMeeting(aMeeting(roster, change, kind), rulesFacts(roster))
    .filter(({ severity }) => severity === 'ERROR')
    .map(({ rule, field }) => `${rule} ${field}`);

describe('每类会议的声明', () => {
  test.each(meetingKinds)('%s 的栏目都有来处，字母不重，模板只有提纲', (kind) => {
    const { parts, required, titleFact, letter, templates } = kindTable[kind];
    expect(new Set(parts).size).toBe(parts.length);
    expect(partsOf(kind)).toHaveLength(parts.length);
    const own = [...factsOf(kind), ...listsOf(kind)].map(({ name }) => name as string);
    expect(own.every((name) => parts.includes(name))).toBe(true);
    for (const name of [...required.flat(), ...(titleFact ? [titleFact] : [])]) expect([...own, ...commonParts]).toContain(name);
    expect(meetingKinds.filter((other) => kindTable[other].letter === letter)).toEqual([kind]);
    for (const template of templates) {
      const filled = applyTemplate(aMeeting(roster, { agenda: [] }, kind), template);
      expect(filled.agenda.map(({ title }) => title)).toEqual(template.agenda.map(({ title }) => title));
    }
  });
  test('能表决的只有党员大会和支委会', () => {
    expect(meetingKinds.filter((kind) => hasPart(kind, 'votes'))).toEqual(['memberMeeting', 'committeeMeeting']);
    expect(meetingKinds.filter((kind) => kindTable[kind].votes !== null)).toEqual(['memberMeeting', 'committeeMeeting']);
  });
  test('套用模板不改已经写的', () => {
    const written = aMeeting(roster);
    const [template] = kindTable.memberMeeting.templates;
    expect(template && applyTemplate(written, template).agenda).toEqual(written.agenda);
  });
});

describe('必填的栏目', () => {
  test.each([
    ['partyLecture', {}, ['MTG-00l facts.lecturer', 'MTG-00l facts.topic', 'MTG-00l facts.mainContent']],
    ['partyLecture', { facts: { lecturer: '王磊', topic: '责任', mainContent: '要点' } }, []],
    ['themeDay', { facts: { theme: '植树' } }, ['MTG-00l facts.setItems']],
    ['themeDay', { facts: { theme: '植树', optional: '栽树' } }, []],
    ['orgLifeMeeting', { facts: { theme: '纪律' } }, ['MTG-00l facts.branchCheck']],
    ['groupMeeting', {}, ['MTG-00o groupId', 'MTG-00l study']],
    ['jointMeeting', { agenda: [] }, ['MTG-00l facts.meetingTitle', 'MTG-00l lines.bodies', 'MTG-00e agenda']],
  ] as const)('%s %j', (kind, change, errors) => expect(errorsOf(kind, change as Partial<MeetingContent>)).toEqual(errors));

  test('日期、数字、勾选读不出来的不能定稿', () => {
    const facts = { lecturer: '王磊', topic: '责任', mainContent: '要点' };
    expect(errorsOf('partyLecture', { facts: { ...facts, hours: '一个' } })).toEqual(['MTG-00n facts.hours']);
    expect(errorsOf('themeDay', { facts: { theme: '植树', setItems: 'dues,picnic' } })).toEqual(['MTG-00n facts.setItems']);
    expect(errorsOf('themeDay', { facts: { theme: '植树', setItems: 'dues', plannedOn: '2026-02-30' } })).toEqual(['MTG-00n facts.plannedOn']);
  });
  test('清单里缺人名或内容的行说出第几行', () => {
    const lines = [{ list: 'selfCriticism' as const, person: '', on: null, text: '自评', note: '', reply: '' }];
    expect(errorsOf('orgLifeMeeting', { facts: { theme: '纪律' }, lines })).toEqual(['MTG-00m lines.selfCriticism.0.person']);
  });
  test('别类会议的栏目和不该有的表决被拒绝', () => {
    expect(errorsOf('memberMeeting', { facts: { topic: '责任' } })).toEqual(['MTG-L2 facts']);
    const facts = { lecturer: '王磊', topic: '责任', mainContent: '要点' };
    expect(errorsOf('partyLecture', { facts, votes: [aVote({ result: 'notVoted' })] })).toContain('MTG-L1 votes');
  });
});

describe('人数', () => {
  test.each([
    [9, 6, 8],
    [10, 7, 8],
    [41, 28, 33],
    [0, 1, 1],
  ])('应到 %i：三分之二 %i，五分之四 %i', (expected, village, election) => {
    expect([attendanceForVillage(expected), attendanceForElection(expected)]).toEqual([village, election]);
  });
  test.each([
    [false, 5, 'passed'],
    [true, 5, 'notVoted'],
    [true, 7, 'passed'],
  ] as const)('村级事项，三分之二的规定 %s，到会 %i：%s', (villageTwoThirds, present, result) => {
    const ten = membersOf(10);
    const content = aMeeting(ten, {
      attendance: attendanceOf(ten, present),
      votes: [aVote({ kind: 'villageMatter', yes: present, result: 'passed' })],
    });
    const custom = { villageTwoThirds, writtenOpinionsCount: false };
    const rules = checkMeeting(content, rulesFacts(ten, { custom })).map(({ rule }) => rule);
    expect(rules.includes('MTG-06d')).toBe(result === 'notVoted');
    expect(quorumOf(content, ten, custom).attendVillage).toBe(villageTwoThirds ? 7 : 5);
  });
  test('自选参加人员的会只数名单上的人，不作表决', () => {
    const content = aMeeting(roster, { attendance: attendanceOf(roster.slice(0, 3), 2) }, 'otherMeeting');
    expect(quorumOf(content, roster)).toMatchObject({ expectedTotal: 3, presentTotal: 2, expectedVoting: 0, presentVoting: 0 });
  });
});

test('以前的记录没有新的栏目，校验码照旧算法算出来一样', () => {
  const { id, addenda, contentHash, ...record } = aRecord('memberMeeting', 1, '2026-03-20');
  const { groupId, groupName, followUps, facts, lines, ...before } = record;
  const decisions = before.decisions.map(({ text, owner, dueOn }) => withoutNulls({ text, owner, dueOn }));
  const attendance = before.attendance.map(withoutNulls);
  const old = createHash('sha256')
    .update(canonicalJson({ ...withoutNulls(before), decisions, attendance }))
    .digest('hex');
  expect([groupId, groupName, followUps, facts, lines]).toEqual([null, null, null, null, null]);
  expect(contentHashOf(record)).toBe(old);
});

describe('定稿以后', () => {
  let branch: TestBranch;
  beforeEach(async () => {
    branch = await openTestBranch();
  });
  afterEach(() => branch.close());
  const problem = { list: 'problems' as const, person: '', on: null, text: '调研少', note: '', reply: '' };
  const life = { agenda: [], facts: { theme: '纪律', branchCheck: '对照检查' } };
  const addendum = { kind: 'supplement' as const, text: '会后整改', reason: '会后形成' };

  test('各类会议的事实和清单原样读回；会后清单随补充存下，不改校验码', async () => {
    const { id, contentHash } = await branch.hold('orgLifeMeeting', '2026-03-03', life);
    await branch.must('meetings.addAddendum', { meetingId: id, ...addendum, lines: [problem] });
    const record = await branch.must('meetings.get', { id });
    expect(record.facts).toEqual([
      { name: 'theme', value: '纪律' },
      { name: 'branchCheck', value: '对照检查' },
    ]);
    expect(record).toMatchObject({ contentHash, lines: null, addenda: [{ lines: [problem] }] });
  });
  test('不是会后填的清单、没有内容的行，补充时被拒绝', async () => {
    const { id } = await branch.hold('orgLifeMeeting', '2026-03-03', life);
    const refused = (lines: (typeof problem)[]) => branch.fault('meetings.addAddendum', { meetingId: id, ...addendum, lines });
    expect(await refused([{ ...problem, text: '' }])).toMatchObject({ kind: 'broken-rule', findings: [{ rule: 'MTG-00m' }] });
    expect(await refused([{ ...problem, list: 'studied' as 'problems' }])).toMatchObject({ findings: [{ rule: 'MTG-L2' }] });
  });
  test('党小组会只有本组的人应到，编号和上次情况按小组记', async () => {
    const group = await branch.must('branch.saveGroup', { id: null, name: '第一党小组', leaderId: branch.id('赵敏') });
    await branch.must('branch.assignGroup', { memberIds: [branch.id('赵敏'), branch.id('陈红')], groupId: group.id });
    const expected = await branch.must('meetings.expected', { kind: 'groupMeeting', heldOn: '2026-03-03', groupId: group.id });
    expect(expected.people.map(({ name }) => name)).toEqual(['陈红', '赵敏']);
    expect(expected.rememberedHostId).toBe(branch.id('赵敏'));
    const content = await branch.record('groupMeeting', '2026-03-03', {
      ...{ agenda: [], study: '学习党章', groupId: group.id, hostId: branch.id('赵敏'), recorderId: branch.id('陈红') },
      attendance: attendanceOf(expected.people, 2),
    });
    const { id } = await branch.must('meetings.finalise', { draftId: null, content, acknowledgements: [] });
    expect(await branch.must('meetings.get', { id })).toMatchObject({ groupName: '第一党小组', expectedTotal: 2, presentTotal: 2 });
    expect((await branch.must('meetings.list', { year: 2026 })).rows).toMatchObject([{ kind: 'groupMeeting', groupName: '第一党小组' }]);
  });
});
