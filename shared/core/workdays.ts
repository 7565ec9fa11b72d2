// How many working days lie between two days, and is a day a public holiday?
import { addDays, type IsoDate, lastDayOf, monthOf, weekdayOf } from '#shared/core/date.ts';
import { type Holiday, type HolidayTable, holidayTables } from '#shared/core/holidays/tables.ts';

/** A count of working days, and the years that were counted by weekends only because no holiday table is known. */
export interface WorkdayCount {
  readonly days: number;
  readonly yearsWithoutTable: readonly number[];
}

const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));

/** The tables of years that apply; the program's own where a caller has no others. */
type Tables = readonly HolidayTable[];

const tableOf = (date: IsoDate, tables: Tables): HolidayTable | undefined => tables.find((table) => table.year === yearOf(date));

/** Tells whether a day is a Saturday or Sunday, worked or not. */
export const isWeekend = (date: IsoDate): boolean => [0, 6].includes(weekdayOf(date));

/** Days off by the law itself on fixed days of the calendar (全国年节及纪念日放假办法，2024年修订): known before the year's arrangement is announced. */
const fixedHolidays: readonly (Holiday & { readonly since: number })[] = [
  { name: '元旦', from: '01-01', to: '01-01', since: 2008 },
  { name: '劳动节', from: '05-01', to: '05-01', since: 2008 },
  { name: '劳动节', from: '05-02', to: '05-02', since: 2025 },
  { name: '国庆节', from: '10-01', to: '10-03', since: 2008 },
];

const fixedHolidayOn = (date: IsoDate): Holiday | null => {
  const day = date.slice(5);
  const found = fixedHolidays.find(({ from, to, since }) => since <= yearOf(date) && from <= day && day <= to);
  return found ? { name: found.name, from: date, to: date } : null;
};

/** The public holiday of a day, or null. Of a year without a table only what the law fixes to a day of the calendar is known. */
export const holidayOn = (date: IsoDate, tables: Tables = holidayTables): Holiday | null => {
  const table = tableOf(date, tables);
  return table ? (table.holidays.find(({ from, to }) => from <= date && date <= to) ?? null) : fixedHolidayOn(date);
};

/** Tells whether a day is worked: 调休 days are, holidays are not, else Monday to Friday. */
export const isWorkday = (date: IsoDate, tables: Tables = holidayTables): boolean => {
  if (tableOf(date, tables)?.worked.includes(date)) return true;
  return holidayOn(date, tables) === null && !isWeekend(date);
};

/** The first working day on or after a day; the last one before it when none follows in its month. */
export const workdayFrom = (date: IsoDate, tables: Tables = holidayTables): IsoDate => {
  for (let day = date; day <= lastDayOf(monthOf(date)); day = addDays(day, 1)) if (isWorkday(day, tables)) return day;
  for (let day = date; ; day = addDays(day, -1)) if (isWorkday(day, tables)) return day;
};

/**
 * Counts the working days after `from` up to and including `to` (domain §2.10); 0 when `to` is not later.
 * Years without a holiday table know weekends and the fixed holidays only, and are named in the result, oldest first.
 */
export const workdaysBetween = (from: IsoDate, to: IsoDate, tables: Tables = holidayTables): WorkdayCount => {
  const without = new Set<number>();
  let days = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    if (!tableOf(date, tables)) without.add(yearOf(date));
    if (isWorkday(date, tables)) days += 1;
  }
  return { days, yearsWithoutTable: [...without] };
};
