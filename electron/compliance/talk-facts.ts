// What do the talks say to the calendar of duties?
import type { RosterPerson } from '#db/members/store.ts';
import type { Reader } from '#db/schema.ts';
import { talksBetween } from '#db/talks/store.ts';
import type { TalkYear } from '#shared/compliance/facts.ts';
import { committeeGaps, memberGaps, pairKey, talkPairs } from '#shared/talks/rules.ts';

/** Who is still to be talked with, among those on today's roster, in each of the years given. */
export const talkYears = async (reader: Reader, roster: readonly RosterPerson[], years: readonly number[]): Promise<TalkYear[]> => {
  const people = roster.map(({ memberId, name }) => ({ memberId, name }));
  const committee = roster.filter(({ seatRoles }) => seatRoles.length > 0).map(({ memberId, name }) => ({ memberId, name }));
  const found: TalkYear[] = [];
  for (const year of years) {
    const talks = await talksBetween(reader, `${year}-01-01`, `${year}-12-31`);
    const pairs = talkPairs(talks);
    const talked = (memberId: string): number => people.filter((other) => pairs.has(pairKey(memberId, other.memberId))).length;
    const [nextTalker] = committee.toSorted((a, b) => talked(a.memberId) - talked(b.memberId));
    found.push({
      year,
      committeeGaps: committeeGaps(committee, talks),
      memberGaps: memberGaps(people, committee, talks),
      nextTalker: nextTalker ?? null,
    });
  }
  return found;
};
