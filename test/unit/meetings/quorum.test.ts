// Are E and A counted as domain §2.2 and §2.10 say?
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attendanceForAdmission, attendanceForGeneral, quorumOf, yesNeededOf } from '#shared/meetings/quorum.ts';
import { quorumLineWords } from '#shared/meetings/quorum-words.ts';
import { anEntry, attendanceOf, membersOf, people } from '#test/unit/meetings/build.ts';

describe('应到、到会和赞成的最低数（§2.2、§2.10 的算例）', () => {
  test.each([
    // E, general, admission, yes
    [0, 1, 1, 1],
    [1, 1, 1, 1],
    [2, 1, 2, 2],
    [3, 2, 2, 2],
    [5, 3, 3, 3],
    [7, 4, 4, 4],
    [9, 5, 5, 5],
    [10, 5, 6, 6],
    [20, 10, 11, 11],
    [41, 21, 21, 21],
  ])('应到 %i 人：一般 %i 人到会，接收转正 %i 人，赞成 %i 票', (expected, general, admission, yes) => {
    expect([attendanceForGeneral(expected), attendanceForAdmission(expected), yesNeededOf(expected)]).toEqual([general, admission, yes]);
  });

  test('最低数满足不等式，少一个就不满足（任意人数）', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (expected) => {
        const general = attendanceForGeneral(expected);
        const admission = attendanceForAdmission(expected);
        const yes = yesNeededOf(expected);
        expect(2 * general >= expected && 2 * (general - 1) < expected).toBe(true);
        expect(2 * admission > expected && 2 * (admission - 1) <= expected).toBe(true);
        expect(2 * yes > expected && 2 * (yes - 1) <= expected).toBe(true);
      }),
    );
  });
});

describe('党员大会谁计入应到', () => {
  const roster = people('full', 'full', 'full', 'full', 'probationary', 'probationary', 'observation');

  test('预备党员和留党察看的人计入总数，不计入应到和实到有表决权', () => {
    const quorum = quorumOf({ kind: 'memberMeeting', attendance: attendanceOf(roster, 7) }, roster);
    expect(quorum).toMatchObject({ expectedVoting: 4, expectedTotal: 7, presentVoting: 4, presentTotal: 7 });
  });

  test('不计入应到须是正式党员并选明情形；没有选情形的仍计入', () => {
    const attendance = attendanceOf(roster, 7);
    attendance[1] = anEntry(roster[1]?.memberId ?? '', { status: 'excluded', exclusion: 'bedridden', consent: '府直党发〔2026〕5号' });
    attendance[2] = anEntry(roster[2]?.memberId ?? '', { status: 'excluded' });
    attendance[4] = anEntry(roster[4]?.memberId ?? '', { status: 'excluded', exclusion: 'away' });
    const quorum = quorumOf({ kind: 'memberMeeting', attendance }, roster);
    expect(quorum).toMatchObject({ expectedVoting: 3, expectedTotal: 6, presentVoting: 2, presentTotal: 4 });
  });

  test('缺席的正式党员仍计入应到；名单上没写的人按缺席算', () => {
    const quorum = quorumOf({ kind: 'memberMeeting', attendance: attendanceOf(roster, 2).slice(0, 3) }, roster);
    expect(quorum).toMatchObject({ expectedVoting: 4, presentVoting: 2, presentTotal: 2 });
    expect(quorum.lines.find((line) => line.code === 'absentVoting')?.names).toEqual(['党员3', '党员4']);
  });

  test('每一行说明都有数字、名单和对应的句子', () => {
    const quorum = quorumOf({ kind: 'memberMeeting', attendance: attendanceOf(roster, 7) }, roster);
    expect(quorum.lines.map(({ code, count }) => [code, count])).toEqual([
      ['onRoster', 7],
      ['probationary', 2],
      ['observation', 1],
      ['excluded', 0],
      ['expectedVoting', 4],
      ['absentVoting', 0],
      ['presentVoting', 4],
    ]);
    expect(quorum.lines[1]?.names).toEqual(['党员5', '党员6']);
    expect(quorum.lines.every((line) => Object.hasOwn(quorumLineWords, line.code))).toBe(true);
  });
});

describe('支委会', () => {
  test('应到是在任委员，不设不计入应到', () => {
    const seats = membersOf(5);
    const attendance = attendanceOf(seats, 3);
    attendance[4] = anEntry(seats[4]?.memberId ?? '', { status: 'excluded', exclusion: 'away' });
    expect(quorumOf({ kind: 'committeeMeeting', attendance }, seats)).toMatchObject({
      expectedVoting: 5,
      presentVoting: 3,
      attendGeneral: 3,
      yesNeeded: 3,
    });
  });

  test('留党察看的委员到会不计入实到有表决权', () => {
    const seats = people('full', 'full', 'observation');
    expect(quorumOf({ kind: 'committeeMeeting', attendance: attendanceOf(seats, 3) }, seats)).toMatchObject({
      expectedVoting: 3,
      presentVoting: 2,
      presentTotal: 3,
    });
  });
});

test('实到有表决权永远不超过应到有表决权，应到不超过名册（任意名册和签到）', () => {
  const standing = fc.constantFrom('full', 'probationary', 'observation');
  const entry = fc.record({ status: fc.constantFrom('present', 'absent', 'excluded'), exclusion: fc.constantFrom(null, 'abroad', 'away') });
  fc.assert(
    fc.property(fc.array(fc.tuple(standing, entry), { maxLength: 60 }), fc.constantFrom('memberMeeting', 'committeeMeeting'), (rows, kind) => {
      const roster = people(...rows.map(([of]) => of));
      const attendance = rows.map(([, change], index) => anEntry(roster[index]?.memberId ?? '', change));
      const quorum = quorumOf({ kind, attendance }, roster);
      expect(quorum.presentVoting).toBeLessThanOrEqual(quorum.expectedVoting);
      expect(quorum.presentVoting).toBeLessThanOrEqual(quorum.presentTotal);
      expect(quorum.expectedVoting).toBeLessThanOrEqual(quorum.expectedTotal);
      expect(quorum.expectedTotal).toBeLessThanOrEqual(roster.length);
    }),
  );
});
