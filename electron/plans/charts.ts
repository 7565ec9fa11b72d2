// What do the charts count? Members of the day, meetings and dues of the year, read from their books.
import { duesFacts } from '#db/dues/store.ts';
import { factsByMember, memberOn } from '#db/members/facts.ts';
import { rosterOn } from '#db/members/store.ts';
import { chartTraits, reportedMeetings } from '#db/plans/store.ts';
import type { Reader } from '#db/schema.ts';
import type { Id } from '#shared/core/id.ts';
import { duesBook } from '#shared/dues/book.ts';
import { partyAgeOn } from '#shared/members/membership.ts';
import { chartsOf } from '#shared/plans/charts.ts';
import type { Charts } from '#shared/plans/contract.ts';

/** The charts of a year: as of its last day, or of today in the current year. */
export const yearCharts = async (reader: Reader, year: number): Promise<Charts> => {
  const today = reader.clock.today();
  const lastDay = `${year}-12-31`;
  const asOf = today < lastDay ? today : lastDay;
  const traits = await chartTraits(reader);
  const roster = await rosterOn(reader, asOf);
  const facts = await factsByMember(reader);
  // As it was on the day, also where the file's column says today's.
  const educationOf = (id: Id): string => memberOn({ education: traits.get(id)?.education ?? '' }, facts.get(id) ?? [], asOf).education;
  return chartsOf({
    year,
    asOf,
    members: roster.map(({ memberId, birthDate, regularisedOn, standing }) => ({
      birthDate,
      education: educationOf(memberId),
      partyAge: standing === 'probationary' ? null : partyAgeOn(regularisedOn, traits.get(memberId)?.partyAgeAdjustment ?? 0, asOf),
    })),
    attended: await reportedMeetings(reader, year),
    dues: duesBook(await duesFacts(reader, year)).months,
  });
};
