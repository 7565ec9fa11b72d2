// How does a test of meetings get people and records without writing them out?

import { defaultSettings } from '#shared/branch/settings.ts';
import { holidayTables } from '#shared/core/holidays/tables.ts';
import { uuid7 } from '#shared/core/id.ts';
import {
  type AttendeeInput,
  type ExpectedPerson,
  emptyMeeting,
  type MeetingContent,
  type MeetingKind,
  type Standing,
  type VoteInput,
} from '#shared/meetings/model.ts';
import { usualCustom } from '#shared/meetings/quorum.ts';
import type { MeetingFacts } from '#shared/meetings/rules.ts';

/** The nth id, always the same. */
export const idOf = (n: number): string => uuid7(1_770_000_000_000 + n, new Uint8Array(10).fill(n % 256));

/** People of the standings given, in order: 党员1, 党员2 … */
export const people = (...standings: Standing[]): ExpectedPerson[] =>
  standings.map((standing, index) => ({ memberId: idOf(index + 1), name: `党员${index + 1}`, standing, post: '', groupName: '' }));

/** That many full members, then that many probationary ones. */
export const membersOf = (full: number, probationary = 0): ExpectedPerson[] =>
  people(...Array<Standing>(full).fill('full'), ...Array<Standing>(probationary).fill('probationary'));

export const anEntry = (memberId: string, change: Partial<AttendeeInput> = {}): AttendeeInput => ({
  memberId,
  status: 'present',
  reason: '',
  exclusion: null,
  consent: '',
  ...change,
});

/** The first `present` people present, the others absent with a reason. */
export const attendanceOf = (expected: readonly ExpectedPerson[], present: number): AttendeeInput[] =>
  expected.map(({ memberId }, index) => anEntry(memberId, index < present ? {} : { status: 'absent', reason: '病假' }));

export const aVote = (change: Partial<VoteInput> = {}): VoteInput => ({
  subject: '年度工作计划',
  kind: 'general',
  method: 'showOfHands',
  yes: 0,
  no: 0,
  abstain: 0,
  invalid: 0,
  writtenYes: 0,
  writtenOther: 0,
  result: 'passed',
  ...change,
});

export const anAdmission = (change: Partial<VoteInput> = {}): VoteInput =>
  aVote({ subject: '接收周敏为预备党员', kind: 'admission', method: 'secretBallot', ...change });

/** A complete record without fault: held on Tuesday 2026-03-03, entered on the same day. */
export const aMeeting = (
  expected: readonly ExpectedPerson[],
  change: Partial<MeetingContent> = {},
  kind: MeetingKind = 'memberMeeting',
): MeetingContent => ({
  ...emptyMeeting(kind),
  heldOn: '2026-03-03',
  startTime: '14:30',
  endTime: '16:00',
  place: '支部会议室',
  hostId: expected[0]?.memberId ?? null,
  recorderId: expected[0]?.memberId ?? null,
  attendance: attendanceOf(expected, expected.length),
  agenda: [{ kind: 'deliberation', title: '讨论年度工作计划', content: '' }],
  ...change,
});

export const factsOf = (expected: readonly ExpectedPerson[], change: Partial<MeetingFacts> = {}): MeetingFacts => ({
  expected,
  members: expected,
  clashes: [],
  today: '2026-03-03',
  recordWithinWorkdays: 3,
  holidays: holidayTables,
  settings: defaultSettings,
  custom: usualCustom,
  hasCommittee: false,
  committeeItems: [],
  leaderId: null,
  hostName: '',
  unreported: 0,
  alike: null,
  talkedOn: [],
  ...change,
});
