// Who is expected at the meeting that admits somebody?
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyMember } from '#shared/members/model.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await openTestLedger({ now: '2026-09-25T01:00:00.000Z' });
});
afterEach(() => ledger.close());

test('whom a meeting admits is not expected at it, but at every later one', async () => {
  const member = { ...emptyMember, joinedOn: '2015-07-01', regularisedOn: '2016-07-01' };
  await ledger.must('members.save', { id: null, member: { ...member, name: '刘志强', idNumber: '610822196508150011' } });
  const candidate = {
    ...emptyMember,
    name: '王磊',
    idNumber: '610822199910010053',
    memberType: 'probationaryMember',
    joinedOn: '2026-09-20',
  } as const;
  await ledger.must('members.save', { id: null, member: candidate });
  const namesOn = async (heldOn: string) =>
    (await ledger.must('meetings.expected', { kind: 'memberMeeting', heldOn })).people.map(({ name }) => name);
  expect(await namesOn('2026-09-20')).toEqual(['刘志强']);
  expect((await namesOn('2026-09-21')).sort()).toEqual(['刘志强', '王磊'].sort());
});
