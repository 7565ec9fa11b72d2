// What does the form fill in by itself for each kind, and how are people chosen for a meeting?

import { describe, expect, test } from 'vitest';
import { adopt, type Expected } from '#renderer/meetings/adopt.ts';
import { attendanceFor, changeAttendee, expectAll, expectPerson } from '#renderer/meetings/attendance.ts';
import { sittingOf, withPlan } from '#renderer/meetings/planned.ts';
import { holidayTables } from '#shared/core/holidays/tables.ts';
import { type ExpectedPerson, emptyMeeting } from '#shared/meetings/model.ts';
import { idOf } from '#test/unit/meetings/build.ts';

const people: ExpectedPerson[] = [1, 2, 3].map((n) => ({ memberId: idOf(n), name: `党员${n}`, standing: 'full', post: '', groupName: '' }));
const expected: Expected = {
  ...{ people, rememberedPlace: '', rememberedStart: null, rememberedEnd: null, rememberedHostId: null, rememberedRecorderId: null },
  returning: [],
};
const fresh = { isNew: true, themeDay: 'firstFriday', holidays: holidayTables } as const;

describe('what the ledger fills in', () => {
  test('a theme day is planned for the fixed day of its month, and follows it until another day is typed', () => {
    const march = adopt({ ...emptyMeeting('themeDay'), heldOn: '2026-03-10' }, expected, fresh);
    expect(march.facts.plannedOn).toBe('2026-03-06');
    const april = adopt({ ...march, heldOn: '2026-04-03' }, expected, fresh);
    expect(april.facts.plannedOn).toBe('2026-04-03');
    const own = adopt({ ...april, facts: { plannedOn: '2026-04-10' }, heldOn: '2026-05-01' }, expected, fresh);
    expect(own.facts.plannedOn).toBe('2026-04-10');
  });
  test('decisions that come back wait for a word; what was said of them stays', () => {
    const task = {
      ...{ decisionId: idOf(50), meetingId: idOf(51), groupId: null, decidedOn: '2026-02-01', text: '上墙', owner: '党员1', dueOn: null },
    };
    const returning = [{ ...task, kind: 'committeeMeeting' as const, state: null, note: '', reportedOn: null }];
    const first = adopt(emptyMeeting('committeeMeeting'), { ...expected, returning }, fresh);
    expect(first.followUps).toEqual([{ decisionId: idOf(50), state: null, note: '' }]);
    const said = { ...first, followUps: [{ decisionId: idOf(50), state: 'done' as const, note: '已上墙' }] };
    expect(adopt(said, { ...expected, returning }, fresh).followUps).toEqual(said.followUps);
  });
  test('nobody is expected at a meeting of chosen people until chosen; who left falls away', () => {
    expect(adopt(emptyMeeting('otherMeeting'), expected, fresh).attendance).toEqual([]);
    const attendance = attendanceFor([...people, { memberId: idOf(9), name: '走了的', standing: 'full', post: '', groupName: '' }], []);
    expect(adopt({ ...emptyMeeting('otherMeeting'), attendance }, expected, fresh).attendance).toHaveLength(3);
  });
  test('a plan’s topics become the theme of a theme day and an item of a meeting’s agenda', () => {
    const planned = { heldOn: '2026-03-06', startTime: '09:00', place: '活动室', topics: '义务植树', groupId: null };
    expect(withPlan(emptyMeeting('themeDay'), { planned })).toMatchObject({ heldOn: '2026-03-06', facts: { theme: '义务植树' }, agenda: [] });
    expect(withPlan(emptyMeeting('memberMeeting'), { planned }).agenda).toMatchObject([{ title: '义务植树' }]);
    expect(withPlan(emptyMeeting('groupMeeting'), { planned }).agenda).toEqual([]);
  });
  test('a record from another page is taken only when it is one', () => {
    const sitting = { ...emptyMeeting('themeDay'), heldOn: '2026-03-06', place: '活动室' };
    expect(sittingOf({ sitting })).toEqual(sitting);
    for (const state of [null, {}, { sitting: { kind: 'themeDay', heldOn: 'soon' } }]) expect(sittingOf(state)).toBeNull();
  });
});

describe('people chosen for a meeting', () => {
  test('a click expects a person in the order of the list; taken off he is not expected', () => {
    const one = expectPerson([], idOf(3), people, true);
    const two = expectPerson(one, idOf(1), people, true);
    expect(two.map(({ memberId, status }) => [memberId, status])).toEqual([
      [idOf(1), 'present'],
      [idOf(3), 'present'],
    ]);
    expect(expectPerson(two, idOf(3), people, false)).toHaveLength(1);
  });
  test('expecting everybody keeps who was marked absent', () => {
    const absent = changeAttendee(expectPerson([], idOf(2), people, true), idOf(2), { status: 'absent', reason: '出差' });
    expect(expectAll(people, absent).map(({ status }) => status)).toEqual(['present', 'absent', 'present']);
  });
});
