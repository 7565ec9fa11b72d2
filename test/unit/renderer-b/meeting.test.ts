// Do clicks and figures mean what the page says they mean?
import { describe, expect, test } from 'vitest';
import { attendanceFor, changeAttendee, countAttendance, nextChip } from '#renderer/meetings/attendance.ts';
import { newVote, withResults } from '#renderer/meetings/vote-result.ts';
import type { Quorum } from '#shared/meetings/contract.ts';
import { type ExpectedPerson, emptyMeeting } from '#shared/meetings/model.ts';
import { resultByFigures } from '#shared/meetings/vote-rules.ts';

const person = (memberId: string, standing: ExpectedPerson['standing'] = 'full'): ExpectedPerson => ({
  memberId,
  name: memberId,
  standing,
  post: '',
  groupName: '',
});
const people = [person('a'), person('b'), person('p', 'probationary')];
const quorum = (present: number, expected: number): Quorum => ({
  expectedVoting: expected,
  expectedTotal: expected,
  presentVoting: present,
  presentTotal: present,
  lines: [],
  attendGeneral: Math.ceil(expected / 2),
  attendAdmission: Math.floor(expected / 2) + 1,
  attendVillage: Math.ceil(expected / 2),
  attendElection: Math.ceil((4 * expected) / 5),
  countsWritten: false,
  yesNeeded: Math.floor(expected / 2) + 1,
});

describe('attendance', () => {
  test('everybody is present until clicked, and a changed day keeps what was said of those who stay', () => {
    const first = attendanceFor(people, []);
    expect(countAttendance(first)).toEqual({ present: 3, absent: 0, excluded: 0 });
    const absent = changeAttendee(first, 'b', { status: 'absent', reason: '病假' });
    const next = attendanceFor([person('b'), person('new')], absent);
    expect(next.map(({ memberId, status, reason }) => [memberId, status, reason])).toEqual([
      ['b', 'absent', '病假'],
      ['new', 'present', ''],
    ]);
  });
  test('back to present forgets the reason; absent forgets the exclusion', () => {
    const excluded = changeAttendee(attendanceFor(people, []), 'a', { status: 'excluded', exclusion: 'abroad', consent: '府直党发〔2026〕5号' });
    expect(changeAttendee(excluded, 'a', { status: 'absent' })[0]).toMatchObject({ status: 'absent', exclusion: null, consent: '' });
    expect(changeAttendee(excluded, 'a', { status: 'present' })[0]).toEqual(attendanceFor(people, [])[0]);
  });
  test('only a full member can be left out of the count', () => {
    const excluded = changeAttendee(attendanceFor(people, []), 'a', { status: 'excluded', exclusion: 'abroad', consent: 'x' });
    expect(attendanceFor([person('a', 'observation')], excluded)[0]).toMatchObject({ status: 'absent', exclusion: null });
  });
  test.each<[string, number, number | null]>([
    ['ArrowRight', 5, 6],
    ['ArrowDown', 5, 11],
    ['ArrowDown', 15, 15],
    ['ArrowUp', 3, 3],
    ['Home', 9, 0],
    ['End', 3, 17],
    ['x', 3, null],
  ])('%s on chip %i of 18 in six columns leads to %s', (key, index, to) => {
    expect(nextChip(key, index, { count: 18, columns: 6 })).toBe(to);
  });
});

describe('result of a vote', () => {
  const counted = (yes: number, no: number, kind: 'general' | 'admission' = 'general') => ({ ...newVote(kind, 's'), yes, no });
  test.each<[string, number, number, ReturnType<typeof counted>, string]>([
    ['more than half of E', 39, 42, counted(22, 17), 'passed'],
    ['exactly half of E', 39, 42, counted(21, 18), 'rejected'],
    ['half of E present is enough in general', 21, 42, counted(22, 0), 'passed'],
    ['half of E present is too few for an admission', 21, 42, counted(22, 0, 'admission'), 'notVoted'],
    ['odd E', 3, 5, counted(3, 0), 'passed'],
    ['too few present', 20, 42, counted(20, 0), 'notVoted'],
    ['nothing counted yet', 39, 42, counted(0, 0), 'notVoted'],
  ])('%s', (_, present, expected, vote, result) => {
    expect(resultByFigures(vote, quorum(present, expected))).toBe(result);
  });
  test.each([
    [true, 'passed'],
    [false, 'rejected'],
  ])('written yes opinions in an admission, counted: %s, %s', (countsWritten, result) => {
    const vote = { ...counted(20, 1, 'admission'), writtenYes: 2 };
    expect(resultByFigures(vote, { ...quorum(30, 42), countsWritten })).toBe(result);
    expect(resultByFigures({ ...vote, kind: 'general' }, { ...quorum(30, 42), countsWritten })).toBe('rejected');
  });
  test('an admission is by secret ballot from the start', () => {
    expect(newVote('admission', '').method).toBe('secretBallot');
    expect(newVote('general', '').method).toBe('showOfHands');
  });
  test('results are only touched when they differ', () => {
    const content = { ...emptyMeeting('memberMeeting'), heldOn: '2026-06-01', votes: [counted(22, 0)] };
    const settled = withResults(content, quorum(39, 42));
    expect(settled.votes[0]?.result).toBe('passed');
    expect(withResults(settled, quorum(39, 42))).toBe(settled);
    expect(withResults(content, null)).toBe(content);
  });
});
