// How is a member's file shown? The facts as typed, with group, posts, events and party age of a day.
import { factsOf, memberOn } from '#db/members/facts.ts';
import { eventsOf, groupNames, memberById, partyPostsOf, seatRolesOn } from '#db/members/store.ts';
import type { Reader } from '#db/schema.ts';
import type { IsoDate } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import { typedFacts } from '#shared/members/facts.ts';
import { type MemberStanding, partyAgeOn, standingOn } from '#shared/members/membership.ts';
import type { Member } from '#shared/members/model.ts';

/** A member's file on a day. `standing` null: no member then, or the entry is retired. */
export interface MemberView {
  readonly member: Member;
  readonly standing: MemberStanding | null;
}

/** Views of members as of a day, by id, retired entries too; null for an unknown id. What all share — groups and seats — is read once. */
export const memberViewer = async (reader: Reader, date: IsoDate): Promise<(id: Id) => Promise<MemberView | null>> => {
  const groups = await groupNames(reader);
  const roles = await seatRolesOn(reader, date);
  return async (id) => {
    const kept = await memberById(reader, id);
    if (!kept) return null;
    const row = memberOn(kept, await factsOf(reader, id), date);
    const events = await eventsOf(reader, id);
    const standing = row.retiredAt ? null : standingOn(row, events, date);
    const member = {
      ...typedFacts(row),
      id,
      nameAsWritten: row.nameAsWritten,
      groupName: (row.groupId && groups.get(row.groupId)) || '',
      partyPosts: partyPostsOf(roles.get(id) ?? []),
      events: events.map(({ recordedAt, ...event }) => event),
      isMember: standing !== null,
      partyAge: row.memberType === 'fullMember' ? partyAgeOn(row.regularisedOn, row.partyAgeAdjustment, date) : null,
      retiredAt: row.retiredAt,
      retireReason: row.retireReason,
    };
    return { member, standing };
  };
};
