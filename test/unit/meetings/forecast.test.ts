// Does the forecast say what could be voted on, and does the next meeting of the occasion take over head and attendance?
import { describe, expect, test } from 'vitest';
import { verdictsOf } from '#shared/meetings/forecast.ts';
import { nextSitting } from '#shared/meetings/next-sitting.ts';
import { quorumOf } from '#shared/meetings/quorum.ts';
import { aMeeting, anEntry, attendanceOf, idOf, membersOf } from '#test/unit/meetings/build.ts';

describe('会前测算', () => {
  const missing = (expected: number, present: number, villageTwoThirds = false) => {
    const roster = membersOf(expected, 2);
    const quorum = quorumOf({ kind: 'memberMeeting', attendance: attendanceOf(roster, present) }, roster, {
      villageTwoThirds,
      writtenOpinionsCount: false,
    });
    return verdictsOf(quorum, 'members', true).map(({ vote, missing: left }) => `${vote} ${left}`);
  };
  test.each([
    [9, 4, ['general 1', 'admission 1', 'village 1', 'election 4']],
    [10, 5, ['general 0', 'admission 1', 'village 0', 'election 3']],
    [10, 8, ['general 0', 'admission 0', 'village 0', 'election 0']],
    [41, 20, ['general 1', 'admission 1', 'village 1', 'election 13']],
  ])('应到 %i 来 %i：%j', (expected, present, verdicts) => expect(missing(expected, present)).toEqual(verdicts));
  test('村级事项按本支部三分之二的规定', () => expect(missing(10, 5, true)).toContain('village 2'));
  test('机关支部不问村级事项，支委会只问一般表决，不表决的会什么也不问', () => {
    const roster = membersOf(4);
    const quorum = quorumOf({ kind: 'committeeMeeting', attendance: attendanceOf(roster, 1) }, roster);
    expect(verdictsOf(quorum, 'members', false).map(({ vote }) => vote)).toEqual(['general', 'admission', 'election']);
    expect(verdictsOf(quorum, 'committee', true)).toEqual([{ vote: 'general', needed: 2, missing: 1 }]);
    expect(verdictsOf(quorum, null, true)).toEqual([]);
  });
});

test('套开的下一个会照抄日期、地点、主持、记录、列席和到会，从上一个会结束时开始，内容是空的', () => {
  const roster = membersOf(3);
  const excluded = anEntry(idOf(3), { status: 'excluded', exclusion: 'abroad', consent: '同意' });
  const day = aMeeting(roster, { observers: '高峰', attendance: [...attendanceOf(roster.slice(0, 2), 1), excluded] }, 'memberMeeting');
  expect(nextSitting(day, 'memberMeeting')).toMatchObject({
    ...{ kind: 'memberMeeting', heldOn: '2026-03-03', startTime: '16:00', endTime: null, place: '支部会议室', observers: '高峰' },
    ...{ hostId: idOf(1), attendance: day.attendance, agenda: [] },
  });
  expect(nextSitting(day, 'themeDay').attendance.map(({ status }) => status)).toEqual(['present', 'absent']);
});
