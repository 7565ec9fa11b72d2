// Whose 政治生日 falls into a year, who has been a member for fifty years, and whose probation ends? Pure.
import { addDays, addMonths, earliestOf, type IsoDate, isIsoDate, type PartialDate } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import { partyAgeOn } from '#shared/members/membership.ts';

/** What decides about the days of somebody's membership. */
export interface MembershipDays {
  readonly memberId: Id;
  readonly name: string;
  readonly standing: 'full' | 'probationary' | 'observation';
  readonly joinedOn: PartialDate | null;
  readonly regularisedOn: PartialDate | null;
  readonly partyAgeAdjustment: number;
}

/** A 政治生日: the day (or month, or only the year) of joining, and how many years ago it was. */
export interface PoliticalBirthday {
  readonly memberId: Id;
  readonly name: string;
  /** In the year asked for, as exact as the joining date; 29 February falls on the 28th in a common year. */
  readonly on: PartialDate;
  readonly years: number;
}

const inYear = (joinedOn: PartialDate, year: number): PartialDate =>
  isIsoDate(joinedOn) ? addMonths(joinedOn, 12 * (year - Number(joinedOn.slice(0, 4)))) : `${year}${joinedOn.slice(4)}`;

/** 政治生日 of a year in the order of the calendar; those without a month come last. Who joined in that year or later has none yet. */
export const politicalBirthdays = (people: readonly MembershipDays[], year: number): PoliticalBirthday[] =>
  people
    .flatMap(({ memberId, name, joinedOn }): PoliticalBirthday[] => {
      const years = joinedOn ? year - Number(joinedOn.slice(0, 4)) : 0;
      return joinedOn && years > 0 ? [{ memberId, name, on: inYear(joinedOn, year), years }] : [];
    })
    .sort((a, b) => compare(sortKey(a.on), sortKey(b.on)));

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
const sortKey = (date: PartialDate): string => (date.length === 4 ? `${date}-99` : date);

/** Somebody with a party age of at least fifty years. */
export interface FiftyYears {
  readonly memberId: Id;
  readonly name: string;
  readonly regularisedOn: PartialDate;
  readonly years: number;
  /** The fiftieth year is completed in the twelve months before: a new candidate. */
  readonly isNew: boolean;
}

/** 光荣在党50年 candidates of a year: full members whose party age reaches fifty years by 1 July, the longest first. */
export const fiftyYearsIn = (people: readonly MembershipDays[], year: number): FiftyYears[] => {
  const day: IsoDate = `${year}-07-01`;
  return people
    .flatMap(({ memberId, name, standing, regularisedOn, partyAgeAdjustment }): FiftyYears[] => {
      const years = standing === 'probationary' ? null : partyAgeOn(regularisedOn, partyAgeAdjustment, day);
      return regularisedOn && years !== null && years >= 50 ? [{ memberId, name, regularisedOn, years, isNew: years === 50 }] : [];
    })
    .sort((a, b) => b.years - a.years);
};

/** A probation, its last day and the day of regularisation (domain §2.10: 2023-06-15 → 2024-06-14, 2024-06-15). */
export interface Probation {
  readonly memberId: Id;
  readonly name: string;
  readonly joinedOn: PartialDate;
  readonly endsOn: IsoDate;
  readonly regulariseOn: IsoDate;
}

/** Everybody on probation, the end that comes first first. */
export const probations = (people: readonly MembershipDays[]): Probation[] =>
  people
    .flatMap(({ memberId, name, standing, joinedOn }): Probation[] => {
      if (standing !== 'probationary' || !joinedOn) return [];
      const regulariseOn = addMonths(earliestOf(joinedOn), 12);
      return [{ memberId, name, joinedOn, endsOn: addDays(regulariseOn, -1), regulariseOn }];
    })
    .sort((a, b) => compare(a.endsOn, b.endsOn));
