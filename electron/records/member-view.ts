// How is a member shown on the roster and on the form? As his file says, with standing, posts and party age of the day.
import { eventsOf, groupNames, memberById, partyPostsOf, rosterOn, seatRolesOn } from '#db/members/store.ts';
import type { Reader } from '#db/schema.ts';
import type { IsoDate } from '#shared/core/date.ts';
import { notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import { typedFacts } from '#shared/members/facts.ts';
import { partyAgeOn, standingOn } from '#shared/members/membership.ts';
import type { Member } from '#shared/members/model.ts';

/** One member as of a day. Fault: not-found `member-unknown`. */
export const memberView = async (reader: Reader, id: Id, date: IsoDate): Promise<Member> => (await viewer(reader, date))(id);

/** Everybody who is a member on a day, in roster order. */
export const rosterViews = async (reader: Reader, date: IsoDate): Promise<Member[]> => {
  const view = await viewer(reader, date);
  const views: Member[] = [];
  for (const { memberId } of await rosterOn(reader, date)) views.push(await view(memberId));
  return views;
};

/** Reads what all members share once: the names of the groups and the seats of the day. */
const viewer = async (reader: Reader, date: IsoDate): Promise<(id: Id) => Promise<Member>> => {
  const groups = await groupNames(reader);
  const roles = await seatRolesOn(reader, date);
  return async (id) => {
    const row = await memberById(reader, id);
    if (!row) throw notFound('member-unknown');
    const events = await eventsOf(reader, id);
    const standing = row.retiredAt ? null : standingOn(row, events, date);
    return {
      ...typedFacts(row),
      // 人员类别 is that of the day: who is on probation then may be a full member today.
      memberType: standing === 'probationary' ? 'probationaryMember' : row.memberType,
      id,
      nameAsWritten: row.nameAsWritten,
      groupName: (row.groupId && groups.get(row.groupId)) || '',
      partyPosts: partyPostsOf(roles.get(id) ?? []),
      events: events.map((event) => ({ id: event.id, kind: event.kind, on: event.on, until: event.until, note: event.note })),
      isMember: standing !== null,
      partyAge: standing === 'probationary' ? null : partyAgeOn(row.regularisedOn, row.partyAgeAdjustment, date),
      retiredAt: row.retiredAt,
      retireReason: row.retireReason,
    };
  };
};
