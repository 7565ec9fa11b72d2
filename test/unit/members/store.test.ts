// Does the store say who is on the roster of a day, in which order, and in which months somebody is a member?
import { randomBytes } from 'node:crypto';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { memberById, memberNames, membershipSpans, rosterOn } from '#db/members/store.ts';
import { migrate } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import { kyselyOver } from '#db/open.ts';
import { insertRow, retireRow } from '#db/rows.ts';
import type { Writer } from '#db/schema.ts';
import type { Seat } from '#shared/branch/model.ts';
import { uuid7 } from '#shared/core/id.ts';
import { keptFacts } from '#shared/members/facts.ts';
import { emptyMember, type MemberInput, type MembershipEventKind } from '#shared/members/model.ts';

const now = '2026-03-05T01:00:00.000Z';
const newId = () => uuid7(Date.parse(now), randomBytes(10));

let writer: Writer;
beforeEach(() => {
  const raw = new Database(':memory:');
  migrate(raw, migrations);
  writer = { db: kyselyOver(raw), orgId: newId(), clock: { now: () => now, today: () => '2026-03-05' }, at: now, actor: '王磊', newId, written: [] };
  return () => raw.close();
});

const add = async (name: string, facts: Partial<MemberInput> = {}): Promise<string> => {
  const typed = { ...emptyMember, name, joinedOn: '2010-07-01', regularisedOn: '2011-07-01', ...facts };
  return (await insertRow(writer, 'member', keptFacts(typed, '2026-03-05').facts)).id;
};
const happen = (memberId: string, kind: MembershipEventKind, on: string, until: string | null = null) =>
  insertRow(writer, 'membershipEvent', { memberId, kind, on, until, note: '' });
const seat = (memberId: string, role: Seat['role'], electedOn: string, endedOn: string | null = null) =>
  insertRow(writer, 'committeeSeat', { memberId, role, electedOn, endedOn, approvedOn: null });

describe('rosterOn', () => {
  test('seat holders in the order of the seats, then by pinyin; ended seats do not count', async () => {
    const [zeng, wang, li, shan] = [await add('曾丽'), await add('王磊'), await add('李静'), await add('单文斌')];
    await seat(zeng, 'publicityCommissioner', '2024-05-20');
    await seat(wang, 'secretary', '2024-05-20');
    await seat(wang, 'orgCommissioner', '2024-05-20');
    await seat(shan, 'deputySecretary', '2020-01-01', '2026-03-05');
    const roster = await rosterOn(writer, '2026-03-05');
    expect(roster.map(({ name, partyPosts }) => [name, partyPosts])).toEqual([
      ['王磊', '书记、组织委员'],
      ['曾丽', '宣传委员'],
      ['李静', ''],
      ['单文斌', ''],
    ]);
    expect(roster[0]).toMatchObject({ memberId: wang, seatRoles: ['secretary', 'orgCommissioner'], standing: 'full' });
    expect((await rosterOn(writer, '2026-03-04')).map(({ memberId }) => memberId)).toEqual([wang, shan, zeng, li]);
  });

  test('who joins, leaves, is suspended, retired or under observation on which day', async () => {
    const joins = await add('陈新', { memberType: 'probationaryMember', joinedOn: '2026-03-05', regularisedOn: null });
    const leaves = await add('刘走');
    await happen(leaves, 'transferOut', '2026-03-05');
    const observed = await add('孙看');
    await happen(observed, 'observation', '2026-03-05', '2027-03-04');
    const mistaken = await add('钱错');
    await retireRow(writer, 'member', mistaken, '录错');
    const standings = async (date: string) => (await rosterOn(writer, date)).map(({ memberId, standing }) => [memberId, standing]);
    expect(await standings('2026-03-04')).toEqual([
      [leaves, 'full'],
      [observed, 'full'],
    ]);
    expect(await standings('2026-03-05')).toEqual([
      [joins, 'probationary'],
      [observed, 'observation'],
    ]);
  });

  test('a retired event has not happened', async () => {
    const id = await add('王磊');
    const { id: event } = await happen(id, 'transferOut', '2026-03-05');
    expect(await rosterOn(writer, '2026-03-05')).toEqual([]);
    await retireRow(writer, 'membershipEvent', event, '录错');
    expect(await rosterOn(writer, '2026-03-05')).toHaveLength(1);
  });

  test('the group and its name, the regularisation as written', async () => {
    const { id: groupId } = await insertRow(writer, 'partyGroup', { name: '机关组', leaderId: null });
    await add('王磊', { groupId, regularisedOn: '2011-07' });
    expect(await rosterOn(writer, '2026-03-05')).toMatchObject([{ groupId, groupName: '机关组', regularisedOn: '2011-07' }]);
  });

  test('rows of another organisation are not ours', async () => {
    const id = await add('王磊');
    const other: Writer = { ...writer, orgId: newId() };
    expect(await rosterOn(other, '2026-03-05')).toEqual([]);
    expect(await memberById(other, id)).toBeNull();
    expect((await memberNames(other, [id])).size).toBe(0);
  });
});

test('membershipSpans: from the month of joining or transfer in, through the month of leaving', async () => {
  const plain = await add('甲');
  const joins = await add('乙', { memberType: 'probationaryMember', joinedOn: '2026-09-20', regularisedOn: null });
  const moved = await add('丙');
  await happen(moved, 'transferIn', '2025-11-30');
  await happen(moved, 'transferOut', '2026-05-01');
  const unknown = await add('丁', { joinedOn: null });
  const suspended = await add('戊', { partyStatus: 'suspended' });
  expect(Object.fromEntries(await membershipSpans(writer))).toEqual({
    [plain]: [{ from: '2010-07', to: null }],
    [joins]: [{ from: '2026-09', to: null }],
    [moved]: [{ from: '2025-11', to: '2026-05' }],
    [unknown]: [{ from: null, to: null }],
    [suspended]: [],
  });
});

test('memberNames: names by id, of retired entries too, for any number of ids', async () => {
  const [wang, li] = [await add('王磊'), await add('李静')];
  await retireRow(writer, 'member', li, '录错');
  const many = Array.from({ length: 40_000 }, newId);
  expect(await memberNames(writer, [...many, wang, li])).toEqual(
    new Map([
      [wang, '王磊'],
      [li, '李静'],
    ]),
  );
  expect(await memberNames(writer, [])).toEqual(new Map());
});
