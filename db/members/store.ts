// Which members are kept, what happened to them, and who belongs to the branch on a day?
import { sql } from 'kysely';
import { factsByMember, memberOn } from '#db/members/facts.ts';
import { insertRow, type OwnColumns, retireRow, reviseRow } from '#db/rows.ts';
import type { Reader, Writer } from '#db/schema.ts';
import { seatRoleLabels } from '#shared/branch/labels.ts';
import { isSeatFilledOn, type Seat, seatRoles } from '#shared/branch/model.ts';
import type { IsoDate } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import { type EventFact, type MemberStanding, type MonthSpan, monthSpansOf, regularisedDay, standingOn } from '#shared/members/membership.ts';
import type { MemberRow, MembershipEvent } from '#shared/members/model.ts';
import { placesOfNames } from '#shared/members/names.ts';

/** Somebody who is a member on the day asked for. */
export interface RosterPerson {
  readonly memberId: Id;
  readonly name: string;
  /** Only `full` has a vote (MTG-19, MTG-20). */
  readonly standing: MemberStanding;
  /** As written, perhaps partial. */
  readonly joinedOn: string | null;
  /** First day as a full member: of the event, else as written; null for a probationary member or when unknown. */
  readonly regularisedOn: string | null;
  readonly groupId: Id | null;
  readonly groupName: string;
  /** 党内职务 in zh, e.g. 书记、组织委员; empty without a seat. */
  readonly partyPosts: string;
  readonly seatRoles: readonly Seat['role'][];
  readonly idNumber: string;
  readonly birthDate: IsoDate | null;
  readonly sex: 'male' | 'female' | null;
}

/** One member's row, retired ones too; null when there is none with this id. */
export const memberById = async (reader: Reader, id: Id): Promise<MemberRow | null> =>
  (await reader.db.selectFrom('member').selectAll().where('orgId', '=', reader.orgId).where('id', '=', id).executeTakeFirst()) ?? null;

/** All members' rows in the order of entry; retired ones only when asked for. */
export const membersOf = (reader: Reader, options: { withRetired: boolean } = { withRetired: false }): Promise<MemberRow[]> => {
  const query = reader.db.selectFrom('member').selectAll().where('orgId', '=', reader.orgId).orderBy('id');
  return (options.withRetired ? query : query.where('retiredAt', 'is', null)).execute();
};

const listedColumns = [
  'id',
  'name',
  'sex',
  'ethnicity',
  'idNumber',
  'birthDate',
  'education',
  'memberType',
  'joinedOn',
  'regularisedOn',
  'partyStatus',
  'partyAgeAdjustment',
  'post',
  'mobile',
  'landline',
  'address',
  'lostContactSince',
  'isMobile',
  'isMigrantWorker',
  'groupId',
  'retiredAt',
] as const satisfies readonly (keyof MemberRow)[];

/** What a list shows of a member: 12,000 of them are read at once, so only these columns. */
export type ListedMember = Pick<MemberRow, (typeof listedColumns)[number]>;

const listedQuery = (reader: Reader) => reader.db.selectFrom('member').select(listedColumns).where('orgId', '=', reader.orgId);

/** All members for a list, retired entries too, in no order: sorting by id here would cost as much as reading. */
export const listedMembers = (reader: Reader): Promise<ListedMember[]> => listedQuery(reader).execute();

/** Those whose entry counts, in the order of entry. */
const keptMembers = (reader: Reader): Promise<ListedMember[]> => listedQuery(reader).where('retiredAt', 'is', null).orderBy('id').execute();

/** The member who has an ID number, or null; retired entries do not count. */
export const memberWithIdNumber = async (reader: Reader, idNumber: string): Promise<{ id: Id; name: string } | null> => {
  if (!idNumber) return null;
  const found = await reader.db
    .selectFrom('member')
    .select(['id', 'name'])
    .where('orgId', '=', reader.orgId)
    .where('idNumber', '=', idNumber)
    .where('retiredAt', 'is', null)
    .executeTakeFirst();
  return found ?? null;
};

/** Names by id, of retired entries too; ids that are unknown are left out. */
export const memberNames = async (reader: Reader, ids: readonly Id[]): Promise<Map<Id, string>> => {
  const rows = await reader.db
    .selectFrom('member')
    .select(['id', 'name'])
    .where('orgId', '=', reader.orgId)
    .where(sql<boolean>`"id" IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** What happened to one membership, oldest first; retired events are left out. */
export const eventsOf = async (reader: Reader, memberId: Id): Promise<(MembershipEvent & EventFact)[]> =>
  reader.db
    .selectFrom('membershipEvent')
    .select(['id', 'kind', 'on', 'until', 'note', 'recordedAt'])
    .where('orgId', '=', reader.orgId)
    .where('memberId', '=', memberId)
    .where('retiredAt', 'is', null)
    .orderBy('on')
    .orderBy('recordedAt')
    .execute();

/** What happened to all memberships, by member. */
export const eventsByMember = async (reader: Reader): Promise<Map<Id, EventFact[]>> => {
  const rows = await reader.db
    .selectFrom('membershipEvent')
    .select(['memberId', 'kind', 'on', 'until', 'recordedAt'])
    .where('orgId', '=', reader.orgId)
    .where('retiredAt', 'is', null)
    .execute();
  return Map.groupBy(rows, (row) => row.memberId);
};

/** Adds a member; the id. */
export const insertMember = async (writer: Writer, columns: OwnColumns<'member'>): Promise<Id> => (await insertRow(writer, 'member', columns)).id;

/** Changes facts of a member; false when there is none with this id. */
export const reviseMember = async (writer: Writer, id: Id, columns: Partial<OwnColumns<'member'>>): Promise<boolean> =>
  (await reviseRow(writer, 'member', id, columns)) !== null;

/** Retires an entry made by mistake; false when there is none with this id. */
export const retireMember = async (writer: Writer, id: Id, reason: string): Promise<boolean> =>
  (await retireRow(writer, 'member', id, reason)) !== null;

/** Adds an event; the id. */
export const insertEvent = async (writer: Writer, columns: OwnColumns<'membershipEvent'>): Promise<Id> =>
  (await insertRow(writer, 'membershipEvent', columns)).id;

/** Seats filled on a day by member, in the order of the seats. */
export const seatRolesOn = async (reader: Reader, date: IsoDate): Promise<Map<Id, Seat['role'][]>> => {
  const seats = await reader.db
    .selectFrom('committeeSeat')
    .select(['memberId', 'role', 'electedOn', 'endedOn'])
    .where('orgId', '=', reader.orgId)
    .where('retiredAt', 'is', null)
    .execute();
  const filled = seats.filter((seat) => isSeatFilledOn(seat, date)).sort((a, b) => seatRoles.indexOf(a.role) - seatRoles.indexOf(b.role));
  const roles = new Map<Id, Seat['role'][]>();
  for (const { memberId, role } of filled) roles.set(memberId, [...(roles.get(memberId) ?? []), role]);
  return roles;
};

/** 党内职务 as the roster prints it: titles of the seats, joined by 、. */
export const partyPostsOf = (roles: readonly Seat['role'][]): string => roles.map((role) => seatRoleLabels[role].zh).join('、');

/** Names of the groups by id. */
export const groupNames = async (reader: Reader): Promise<Map<Id, string>> => {
  const groups = await reader.db.selectFrom('partyGroup').select(['id', 'name']).where('orgId', '=', reader.orgId).execute();
  return new Map(groups.map(({ id, name }) => [id, name]));
};

const noSeat: readonly Seat['role'][] = [];
const rankOf = (roles: readonly Seat['role'][]): number => (roles[0] ? seatRoles.indexOf(roles[0]) : seatRoles.length);

/** Roster order: seat holders first, in the order of the seats; then by pinyin, surnames as surnames are read. */
export const inRosterOrder = <T extends { readonly name: string; readonly seatRoles: readonly Seat['role'][] }>(people: readonly T[]): T[] => {
  const places = placesOfNames(people.map(({ name }) => name));
  const placeOf = (person: T): number => places.get(person.name) ?? 0;
  return people.toSorted((a, b) => rankOf(a.seatRoles) - rankOf(b.seatRoles) || placeOf(a) - placeOf(b));
};

/** Members' rows with group, post and so on as they were on a day; today's are the rows themselves. */
const membersAsOf = async (reader: Reader, date: IsoDate): Promise<ListedMember[]> => {
  const members = await keptMembers(reader);
  if (date === reader.clock.today()) return members;
  const facts = await factsByMember(reader);
  return members.map((member) => memberOn(member, facts.get(member.id) ?? [], date));
};

/** Everybody who is a member on a day, in roster order, with the standing and the group of that day. */
export const rosterOn = async (reader: Reader, date: IsoDate): Promise<RosterPerson[]> => {
  const [members, events, roles, groups] = [
    await membersAsOf(reader, date),
    await eventsByMember(reader),
    await seatRolesOn(reader, date),
    await groupNames(reader),
  ];
  const people = members.flatMap((member): RosterPerson[] => {
    const happened = events.get(member.id) ?? [];
    const standing = standingOn(member, happened, date);
    if (!standing) return [];
    const held = roles.get(member.id) ?? noSeat;
    return [
      {
        memberId: member.id,
        name: member.name,
        standing,
        joinedOn: member.joinedOn,
        regularisedOn: member.memberType === 'fullMember' ? (member.regularisedOn ?? regularisedDay(member, happened)) : null,
        groupId: member.groupId,
        groupName: (member.groupId && groups.get(member.groupId)) || '',
        partyPosts: partyPostsOf(held),
        seatRoles: held,
        idNumber: member.idNumber,
        birthDate: member.birthDate,
        sex: member.sex,
      },
    ];
  });
  return inRosterOrder(people);
};

/** Per member the months of membership, both ends included (null: open); a member who never belonged has an empty list. Retired entries are left out. */
export const membershipSpans = async (reader: Reader): Promise<Map<Id, MonthSpan[]>> => {
  const [members, events] = [await keptMembers(reader), await eventsByMember(reader)];
  return new Map(members.map((member) => [member.id, monthSpansOf(member, events.get(member.id) ?? [])]));
};
