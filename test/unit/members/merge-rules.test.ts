// When may two files be one person's, when may they not be merged, what goes over, and what comes back? The tables of the rules.
import { describe, expect, test } from 'vitest';
import type { MovedTable } from '#shared/members/merge-model.ts';
import {
  type AlikePerson,
  alikePairs,
  alikeReason,
  differingFields,
  factsToGiveBack,
  type HangingRow,
  type MergedFile,
  mergeObstacle,
  proposedTakes,
  rowsToMove,
  takenFacts,
} from '#shared/members/merge-rules.ts';
import { emptyMember } from '#shared/members/model.ts';
import { type AttendanceEntry, oncePerMeeting } from '#shared/plans/attendance.ts';

const person: AlikePerson = { id: 'a', name: '单文斌', reading: 'shanwenbin', idNumber: '', birthDate: null, mobile: '' };
const [one, other] = ['610822196508150011', '610822198802290022'];

describe('who may be one person', () => {
  test.each([
    [{ idNumber: one }, { idNumber: one, name: '单文彬' }, 'sameNumber'],
    [{ idNumber: one, birthDate: '1965-08-15' }, { birthDate: '1965-08-15' }, 'sameNameAndBirth'],
    [{ birthDate: '1965-08-15' }, { birthDate: '1965-08-16' }, null],
    [{}, {}, null],
    [{ mobile: '136 7897 6769' }, { name: '单文彬', mobile: '13678976769' }, 'sameReadingAndPhone'],
    [{ mobile: '13678976769' }, { reading: 'shanwenbo', mobile: '13678976769' }, null],
    [{ mobile: '6769' }, { mobile: '6769' }, null],
    // Two right numbers that differ are two persons, whatever else is alike.
    [{ idNumber: one, birthDate: '1965-08-15', mobile: '13678976769' }, { idNumber: other, birthDate: '1965-08-15', mobile: '13678976769' }, null],
  ] as [Partial<AlikePerson>, Partial<AlikePerson>, string | null][])('%j and %j: %s', (a, b, reason) => {
    expect(alikeReason({ ...person, ...a }, { ...person, id: 'b', ...b })).toBe(reason);
  });

  test('each pair is named once, the same number first', () => {
    const people = [
      { ...person, id: 'c', birthDate: '1965-08-15', mobile: '13678976769' },
      { ...person, id: 'b', birthDate: '1965-08-15', mobile: '13678976769' },
      { ...person, id: 'e', idNumber: other, name: '尉迟雪' },
      { ...person, id: 'd', idNumber: other, name: '尉迟雪' },
    ];
    expect(alikePairs(people)).toEqual([
      { first: 'd', second: 'e', reason: 'sameNumber' },
      { first: 'b', second: 'c', reason: 'sameNameAndBirth' },
    ]);
  });
});

describe('what stands against merging', () => {
  const file: MergedFile = { id: 'a', idNumber: '', paidMonths: [], terms: [], hasMerged: false };
  const term = (electedOn: string, endedOn: string | null) => ({ role: 'secretary', electedOn, endedOn });
  test.each([
    [{}, { id: 'a' }, 'merge-same-file'],
    [{}, {}, null],
    [{ idNumber: one }, { idNumber: other }, 'merge-other-number'],
    [{ idNumber: one }, { idNumber: one }, null],
    [{ idNumber: one }, {}, null],
    [{ hasMerged: true }, {}, null],
    [{}, { hasMerged: true }, 'merge-has-merged'],
    [{ paidMonths: ['2026-01', '2026-02'] }, { paidMonths: ['2026-03'] }, null],
    [{ paidMonths: ['2026-01', '2026-02'] }, { paidMonths: ['2026-02'] }, 'merge-both-paid'],
    [{ terms: [term('2020-01-01', '2023-01-01')] }, { terms: [term('2023-01-01', null)] }, null],
    [{ terms: [term('2020-01-01', '2023-01-02')] }, { terms: [term('2023-01-01', null)] }, 'merge-both-seated'],
    [{ terms: [term('2020-01-01', null)] }, { terms: [term('2019-01-01', null)] }, 'merge-both-seated'],
  ] as [Partial<MergedFile>, Partial<MergedFile>, string | null][])('%j and %j: %s', (keep, merged, code) => {
    expect(mergeObstacle({ ...file, ...keep }, { ...file, id: 'b', ...merged })?.code ?? null).toBe(code);
  });

  test('the months that both paid are named', () => {
    const paid = { ...file, paidMonths: ['2026-01', '2026-02'] };
    expect(mergeObstacle(paid, { ...paid, id: 'b' })?.months).toEqual(['2026-01', '2026-02']);
  });
});

test('rows go over, but two sequences of one kind are never mixed', () => {
  const row = (table: MovedTable, id: string, about = ''): HangingRow => ({ table, id, about });
  const kept = [row('duesStanding', '1'), row('ownValue', '2', 'hours'), row('memberFact', '3', 'reward 优秀党员 2021'), row('attachment', '4')];
  const merged = [
    row('duesStanding', '5'),
    row('duesReduction', '6'),
    row('membershipEvent', '7'),
    row('ownValue', '8', 'hours'),
    row('ownValue', '9', 'support'),
    row('memberFact', '10', 'reward 优秀党员 2021'),
    row('memberFact', '11', 'reward 先进个人 2022'),
    row('attachment', '12'),
    row('committeeSeat', '13'),
    row('partyGroup', '14'),
  ];
  expect(rowsToMove(kept, merged).map(({ id }) => id)).toEqual(['6', '7', '9', '11', '12', '13', '14']);
});

test('what the staying file lacks is proposed; what was taken comes back unless somebody changed it since', () => {
  const keep = { ...emptyMember, name: '单文斌', mobile: '13678976769', isMobile: false };
  const merged = { ...keep, name: '单文彬', mobile: '', address: '新府山社区', isMobile: true, birthDate: '1965-08-15' };
  expect(differingFields(keep, merged)).toEqual(['name', 'birthDate', 'mobile', 'address', 'isMobile']);
  expect(proposedTakes(keep, merged)).toEqual(['birthDate', 'address', 'isMobile']);
  const taken = takenFacts(keep, merged, ['name', 'address', 'sex']);
  expect(taken).toEqual([
    { field: 'name', before: '单文斌', after: '单文彬' },
    { field: 'address', before: '', after: '新府山社区' },
  ]);
  const { back, stay } = factsToGiveBack({ ...keep, name: '单文彬', address: '环城路' }, taken);
  expect([back.map(({ field }) => field), stay.map(({ field }) => field)]).toEqual([['name'], ['address']]);
});

test('in one meeting one person was once: present if either file says so', () => {
  const entry: AttendanceEntry = {
    ...{ meetingId: 'm', kind: 'memberMeeting', number: 1, heldOn: '2026-01-15', title: '', memberId: 'a', name: '单文斌' },
    ...{ status: 'absent', reason: '出差' },
  };
  const list: AttendanceEntry[] = [
    entry,
    { ...entry, status: 'present', reason: '' },
    { ...entry, memberId: 'b' },
    { ...entry, meetingId: 'n', status: 'excluded' },
  ];
  expect(oncePerMeeting(list).map(({ meetingId, memberId, status }) => [meetingId, memberId, status])).toEqual([
    ['m', 'a', 'present'],
    ['m', 'b', 'absent'],
    ['n', 'a', 'excluded'],
  ]);
});
