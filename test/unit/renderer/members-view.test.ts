// Do the choices made around members and groups turn into the right calls?
import { describe, expect, test } from 'vitest';
import { changesOf } from '#renderer/branch/group-dialogs.tsx';
import { sortedSeats } from '#renderer/branch/seats-card.tsx';
import { withChosen } from '#renderer/core/use-years.ts';
import { chinaTime } from '#renderer/journal/act-text.ts';
import { withField } from '#renderer/members/roster-columns.tsx';
import { countToTake } from '#renderer/members/roster-rows.tsx';
import { isInSection, sectionsOf } from '#renderer/shell/sections.ts';
import type { Seat } from '#shared/branch/model.ts';
import type { MemberName } from '#shared/members/line.ts';
import { emptyMember } from '#shared/members/model.ts';
import type { RosterDecision, RosterRow } from '#shared/members/roster.ts';

const aLine = (id: string, groupId: string | null): MemberName => ({ id, name: id, partyPosts: '', groupName: '', groupId });

test('安排党小组：只动有变化的人', () => {
  const people = [aLine('甲', 'g1'), aLine('乙', 'g2'), aLine('丙', null), aLine('丁', 'g1')];
  expect(changesOf(people, 'g1', new Set(['甲', '乙', '丙']))).toEqual({ enter: ['乙', '丙'], leave: ['丁'] });
  expect(changesOf(people, 'g1', new Set(['甲', '丁']))).toEqual({ enter: [], leave: [] });
});

test('委员按职务排，在任的在前', () => {
  const seat = (id: string, role: Seat['role'], endedOn: string | null): Seat => ({
    id,
    role,
    memberId: id,
    memberName: id,
    electedOn: '2024-05-20',
    approvedOn: null,
    endedOn,
  });
  const seats = [seat('旧书记', 'secretary', '2024-05-19'), seat('纪检', 'disciplineCommissioner', null), seat('书记', 'secretary', null)];
  expect(sortedSeats(seats).map((found) => found.id)).toEqual(['书记', '纪检', '旧书记']);
});

describe('名册导入', () => {
  test('一项事实只属于一列：改给别列时，原来那列不再导入', () => {
    const columns = [
      { index: 0, heading: '姓名', field: 'name' as const },
      { index: 1, heading: '曾用名', field: null },
      { index: 2, heading: '性别', field: 'sex' as const },
    ];
    expect(withField(columns, 1, 'name').map((column) => column.field)).toEqual([null, 'name', 'sex']);
    expect(withField(columns, 2, null).map((column) => column.field)).toEqual(['name', null, null]);
    expect(withField(columns, 0, null).map((column) => column.field)).toEqual([null, null, 'sex']);
    const own = 'own:01900000-0000-7000-8000-000000000001' as const;
    const first = withField(columns, 1, own);
    expect(first.map((column) => [column.field, column.own])).toEqual([
      ['name', undefined],
      [null, own.slice(4)],
      ['sex', undefined],
    ]);
    expect(withField(first, 2, own).map((column) => [column.field, column.own])).toEqual([
      ['name', undefined],
      [null, undefined],
      [null, own.slice(4)],
    ]);
  });

  test('按钮上的人数只算会写入的行：留下的不算，决定不带号码导入的算', () => {
    const row = (number: number, outcome: RosterRow['outcome']): RosterRow => ({
      row: number,
      member: emptyMember,
      nameAsWritten: '',
      proposedName: null,
      outcome,
      own: [],
      choices: outcome === 'add' ? ['add', 'leave'] : outcome === 'complete' ? ['complete', 'leave'] : ['leave', 'addWithoutId'],
      existingId: null,
      existingName: '',
      fills: outcome === 'complete' ? ['mobile'] : [],
      differences: [],
      notes: [],
    });
    const decided = (...rows: [number, RosterDecision['choice']][]) =>
      new Map(rows.map(([number, choice]) => [number, { row: number, choice, replaces: [], usesProposedName: false }]));
    const rows = [row(2, 'add'), row(3, 'complete'), row(4, 'same'), row(5, 'refuse'), row(6, 'add')];
    expect(countToTake(rows, new Map())).toBe(3);
    expect(countToTake(rows, decided([2, 'leave'], [4, 'leave']))).toBe(2);
    expect(countToTake(rows, decided([5, 'addWithoutId']))).toBe(4);
  });
});

test('支部与上级各有自己的栏目', () => {
  expect(sectionsOf('branch').map((section) => section.title.zh)).toEqual(['工作台', '党员', '组织生活', '党费', '打印中心', '上报交接', '设置']);
  expect(sectionsOf('committee').map((section) => section.title.zh)).toEqual(['收包台', '设置']);
});

test.each([
  ['/members/import', '/members', true],
  ['/members', '/members', true],
  ['/membership', '/members', false],
  ['/members', '/', false],
  ['/', '/', true],
])('%s 属于栏目 %s：%s', (path, section, isIn) => {
  const found = sectionsOf('branch').find((candidate) => candidate.path === section);
  expect(found && isInSection(path, found)).toBe(isIn);
});

test('已选的年度总在可选的年度里，从新到旧', () => {
  expect(withChosen([2027, 2026, 1998], 2026)).toEqual([2027, 2026, 1998]);
  expect(withChosen([2027, 2026, 1998], 2012)).toEqual([2027, 2026, 2012, 1998]);
  expect(withChosen([], 2026)).toEqual([2026]);
});

test('日志按北京时间显示，跨日也对', () => expect(chinaTime('2026-03-05T16:30:00.000Z')).toBe('2026-03-06 00:30'));
