// Whose days come in a year? Read once for the page and the paper.
import { membersOf, rosterOn } from '#db/members/store.ts';
import type { Reader } from '#db/schema.ts';
import type { IsoDate } from '#shared/core/date.ts';
import type { MembershipDays } from '#shared/members/anniversaries.ts';

/** Everybody who is a member on a day, with what decides about the days of his membership. */
export const membershipDaysOn = async (reader: Reader, date: IsoDate): Promise<MembershipDays[]> => {
  const adjustments = new Map((await membersOf(reader)).map((member) => [member.id, member.partyAgeAdjustment]));
  return (await rosterOn(reader, date)).map((person) => ({ ...person, partyAgeAdjustment: adjustments.get(person.memberId) ?? 0 }));
};
