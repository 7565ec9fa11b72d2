// How many working days lie between two days, and is a day a public holiday?
import { addDays, type IsoDate, weekdayOf } from '#shared/core/date.ts';
import { type Holiday, type HolidayTable, holidayTables } from '#shared/core/holidays/tables.ts';

/** A count of working days, and the years that were counted by weekends only because no holiday table is known. */
export interface WorkdayCount {
  readonly days: number;
  readonly yearsWithoutTable: readonly number[];
}

const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));

const tableOf = (date: IsoDate): HolidayTable | undefined => holidayTables.find((table) => table.year === yearOf(date));

/** Tells whether a day is a Saturday or Sunday, worked or not. */
export const isWeekend = (date: IsoDate): boolean => [0, 6].includes(weekdayOf(date));

/** The public holiday of a day, or null: none, or no table for that year. */
export const holidayOn = (date: IsoDate): Holiday | null => tableOf(date)?.holidays.find(({ from, to }) => from <= date && date <= to) ?? null;

/** Tells whether a day is worked: 调休 days are, holidays are not, else Monday to Friday. */
export const isWorkday = (date: IsoDate): boolean => {
  if (tableOf(date)?.worked.includes(date)) return true;
  return holidayOn(date) === null && !isWeekend(date);
};

/**
 * Counts the working days after `from` up to and including `to` (domain §2.10); 0 when `to` is not later.
 * Years without a holiday table count weekends only and are named in the result, oldest first.
 */
export const workdaysBetween = (from: IsoDate, to: IsoDate): WorkdayCount => {
  const without = new Set<number>();
  let days = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    if (!tableOf(date)) without.add(yearOf(date));
    if (isWorkday(date)) days += 1;
  }
  return { days, yearsWithoutTable: [...without] };
};
