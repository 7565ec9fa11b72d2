// On which day of a month is the branch's theme day (主题党日)? The day that the branch has fixed (local; domain §2.3).
import type { ThemeDay } from '#shared/branch/settings.ts';
import { addDays, type IsoDate, type MonthKey } from '#shared/core/date.ts';

const weekdays: Readonly<Partial<Record<ThemeDay, number>>> = {
  firstMonday: 1,
  firstTuesday: 2,
  firstWednesday: 3,
  firstThursday: 4,
  firstFriday: 5,
};

/** The fixed day in a month: a weekday's first time in it, or a date. */
export const fixedThemeDay = (setting: ThemeDay, month: MonthKey): IsoDate => {
  const weekday = weekdays[setting];
  if (weekday === undefined) return `${month}-${setting.slice(3).padStart(2, '0')}`;
  const first = new Date(`${month}-01T00:00:00Z`).getUTCDay();
  return addDays(`${month}-01`, (weekday - first + 7) % 7);
};
