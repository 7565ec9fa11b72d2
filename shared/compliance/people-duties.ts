// Whose probation ends, and who has a 政治生日? DEV-13, DEV-14 (XZ §32).
import type { Duty } from '#shared/compliance/contract.ts';
import type { ComplianceFacts, Person } from '#shared/compliance/facts.ts';
import { dutyOn } from '#shared/compliance/period.ts';
import { addDays, addMonths, daysFromTo, earliestOf, type IsoDate, isIsoDate, monthOf, monthsBetween } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';

/** Last day of probation: one year from the branch vote, less a day (domain §2.10: 2023-06-15 → 2024-06-14). */
export const probationEndOf = (joinedOn: string): IsoDate => addDays(addMonths(earliestOf(joinedOn), 12), -1);

/** Days ahead at which the end of probation is announced. */
const announcedDays = 60;

/** The end of probation from 60 days ahead; once it is over, the discussion is due within the days that the branch sets (DEV-14, local). */
export const probationDuties = ({ today, people, settings }: ComplianceFacts): Duty[] =>
  people.flatMap((person): Duty[] => {
    if (person.standing !== 'probationary' || !person.joinedOn) return [];
    const end = probationEndOf(person.joinedOn);
    return today < addDays(end, -announcedDays) ? [] : [probationDuty(today, person, { end, discussDays: settings.probationDiscussDays })];
  });

const probationDuty = (
  today: IsoDate,
  { memberId, name }: Person,
  { end, discussDays }: { readonly end: IsoDate; readonly discussDays: number },
): Duty => {
  const isOver = today > end;
  const dueOn = isOver ? addDays(end, discussDays) : end;
  return dutyOn(today, {
    key: `probationEnds:${memberId}`,
    kind: 'probationEnds',
    rule: isOver ? 'DEV-14' : 'DEV-13',
    state: today > dueOn ? 'overdue' : 'todo',
    dueOn,
    values: { name, end },
    target: { page: 'members', id: memberId },
  });
};

/** A day on which somebody has been a member for full years. */
export interface Anniversary {
  readonly memberId: Id;
  readonly name: string;
  readonly on: IsoDate;
  readonly years: number;
}

/** 政治生日 from today through 31 days ahead, soonest first; a joining date without its day has none. */
export const anniversariesOf = (today: IsoDate, people: readonly Person[]): Anniversary[] => {
  const until = addDays(today, 31);
  const years = new Set([today, until].map((date) => Number(date.slice(0, 4))));
  // The day may be clamped to its month's end; the month stays.
  const months = new Set(monthsBetween(monthOf(today), monthOf(until)).map((month) => month.slice(5)));
  return people
    .flatMap(({ memberId, name, joinedOn }) =>
      joinedOn && months.has(joinedOn.slice(5, 7)) && isIsoDate(joinedOn)
        ? [...years].map((year) => anniversaryIn(year, { memberId, name, joinedOn }))
        : [],
    )
    .filter((one) => one.years > 0 && one.on >= today && one.on <= until)
    .sort((a, b) => daysFromTo(b.on, a.on));
};

const anniversaryIn = (year: number, { memberId, name, joinedOn }: { memberId: Id; name: string; joinedOn: IsoDate }): Anniversary => {
  const years = year - Number(joinedOn.slice(0, 4));
  return { memberId, name, on: addMonths(joinedOn, 12 * years), years };
};
