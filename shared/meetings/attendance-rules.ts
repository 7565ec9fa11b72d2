// Does the attendance list hold? Exactly the expected people, each once, with reasons and consents (MTG-09 … MTG-13, MTG-21).
import type { Finding } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import { findingOf } from '#shared/meetings/finding.ts';
import { kindTable } from '#shared/meetings/kinds.ts';
import type { AttendeeInput, ExpectedPerson, MeetingContent } from '#shared/meetings/model.ts';
import { expectedAt } from '#shared/meetings/quorum.ts';

/** Somebody who stands as present at another finalised meeting whose time overlaps. */
export interface Clash {
  readonly memberId: Id;
  readonly startTime: string;
  readonly endTime: string;
}

/** What the attendance rules need to know beside the record. `members`: everybody who belongs to the branch on the day. */
export interface AttendanceFacts {
  readonly expected: readonly ExpectedPerson[];
  readonly members: readonly { readonly memberId: Id; readonly name: string }[];
  readonly clashes: readonly Clash[];
}

/** What the rules say of attendance, host and recorder. */
export const checkAttendance = (content: MeetingContent, facts: AttendanceFacts): Finding[] => [
  ...listMatches(content, facts),
  ...content.attendance.flatMap((entry, index) => exclusion(entry, `attendance.${index}`, content.kind, facts.expected)),
  ...reasons(content.attendance, facts),
  ...officers(content, facts),
  ...clashing(content.attendance, facts),
];

const listOf = (names: readonly string[]): string => names.join('、');

const nameOf = (memberId: Id, { expected, members }: AttendanceFacts): string =>
  expected.find((person) => person.memberId === memberId)?.name ?? members.find((member) => member.memberId === memberId)?.name ?? '';

/** Before a group is chosen nobody can be listed; MTG-00o asks for the group. */
const waitsForGroup = ({ kind, groupId }: MeetingContent): boolean => kindTable[kind].expects === 'group' && groupId === null;

const listMatches = (content: MeetingContent, facts: AttendanceFacts): Finding[] => {
  const listed = content.attendance.map((entry) => entry.memberId);
  const expected = expectedAt(content, facts.expected);
  const missing = expected.filter((person) => !listed.includes(person.memberId));
  const strangers = listed.filter((id) => !facts.expected.some((person) => person.memberId === id));
  const repeated = facts.expected.filter((person) => listed.filter((id) => id === person.memberId).length > 1);
  return [
    ...(expected.length === 0 && !waitsForGroup(content) ? [findingOf('MTG-00j', 'ERROR', 'attendance')] : []),
    ...(missing.length > 0
      ? [findingOf('MTG-11', 'ERROR', 'attendance', { count: missing.length, names: listOf(missing.map((person) => person.name)) })]
      : []),
    ...(strangers.length > 0 ? [findingOf('MTG-11a', 'ERROR', 'attendance', { count: strangers.length })] : []),
    ...(repeated.length > 0 ? [findingOf('MTG-11b', 'ERROR', 'attendance', { names: listOf(repeated.map((person) => person.name)) })] : []),
  ];
};

const exclusion = (entry: AttendeeInput, field: string, kind: MeetingContent['kind'], expected: readonly ExpectedPerson[]): Finding[] => {
  const person = expected.find((candidate) => candidate.memberId === entry.memberId);
  if (entry.status !== 'excluded' || !person) return [];
  const names = person.name;
  if (kindTable[kind].votes !== 'members') return [findingOf('MTG-11e', 'ERROR', `${field}.status`, { names })];
  if (person.standing !== 'full') return [findingOf('MTG-11d', 'ERROR', `${field}.status`, { names })];
  return [
    ...(entry.exclusion === null ? [findingOf('MTG-11c', 'ERROR', `${field}.exclusion`, { names })] : []),
    ...(entry.consent === '' ? [findingOf('MTG-21', 'WARN', `${field}.consent`, { names })] : []),
  ];
};

const reasons = (attendance: readonly AttendeeInput[], facts: AttendanceFacts): Finding[] => {
  const silent = attendance.filter((entry) => entry.status === 'absent' && entry.reason === '').map((entry) => nameOf(entry.memberId, facts));
  return silent.length > 0 ? [findingOf('MTG-12', 'WARN', 'attendance', { count: silent.length, names: listOf(silent) })] : [];
};

const isPresent = (attendance: readonly AttendeeInput[], memberId: Id): boolean =>
  attendance.some((entry) => entry.memberId === memberId && entry.status === 'present');

const officers = (content: MeetingContent, facts: AttendanceFacts): Finding[] => {
  const { hostId, recorderId, attendance } = content;
  return [
    ...(hostId === null ? [findingOf('MTG-09', 'ERROR', 'hostId')] : []),
    ...(hostId !== null && !isPresent(attendance, hostId) ? [findingOf('MTG-09a', 'ERROR', 'hostId')] : []),
    ...(recorderId === null ? [findingOf('MTG-10', 'ERROR', 'recorderId')] : []),
    ...(recorderId !== null && !isPresent(attendance, recorderId) && !isObserver(content, recorderId, facts)
      ? [findingOf('MTG-10a', 'ERROR', 'recorderId')]
      : []),
  ];
};

/** Where not the whole branch meets, the recorder may be another member who attends and is named under 列席. */
const isObserver = (content: MeetingContent, memberId: Id, { members }: AttendanceFacts): boolean => {
  const name = members.find((member) => member.memberId === memberId)?.name;
  return kindTable[content.kind].expects !== 'branch' && name !== undefined && content.observers.includes(name);
};

const clashing = (attendance: readonly AttendeeInput[], facts: AttendanceFacts): Finding[] => {
  const real = facts.clashes.filter((clash) => isPresent(attendance, clash.memberId));
  const byTime = Map.groupBy(real, ({ startTime, endTime }) => `${startTime}–${endTime}`);
  return [...byTime.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const names = listOf(group.map((clash) => nameOf(clash.memberId, facts)));
    return [findingOf('MTG-13', 'ERROR', 'startTime', { names, from: first.startTime, to: first.endTime })];
  });
};
