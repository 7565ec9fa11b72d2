// Who has brought the books in time, who is late, who must be reminded? The board of branches (收包台).
import { addMonths, daysFromTo, type IsoDate, monthOf } from '#shared/core/date.ts';

/**
 * How a branch stands at the latest reporting day: `onTime` brought a package since the reporting day before; `afterwards` only after the day;
 * `missing` nothing since; `never` no package at all.
 */
export const reportStandings = ['onTime', 'afterwards', 'missing', 'never'] as const;
export type ReportStanding = (typeof reportStandings)[number];

/** The latest reporting day that is not ahead, and the one before it. `day`: 1 to 28. */
export const reportingDays = (today: IsoDate, day: number): { due: IsoDate; before: IsoDate } => {
  const thisMonth = `${monthOf(today)}-${String(day).padStart(2, '0')}`;
  const due = thisMonth <= today ? thisMonth : addMonths(thisMonth, -1);
  return { due, before: addMonths(due, -1) };
};

/** The standing of one branch, and for how many days it has been missing. `taken`: the days on which its packages were taken. */
export const standingOf = (taken: readonly IsoDate[], today: IsoDate, day: number): { standing: ReportStanding; daysMissing: number } => {
  const { due, before } = reportingDays(today, day);
  if (taken.some((date) => date > before && date <= due)) return { standing: 'onTime', daysMissing: 0 };
  if (taken.some((date) => date > due)) return { standing: 'afterwards', daysMissing: 0 };
  return { standing: taken.length > 0 ? 'missing' : 'never', daysMissing: daysFromTo(due, today) };
};

/** Tells whether a branch is to be reminded. */
export const isToRemind = (standing: ReportStanding): boolean => standing === 'missing' || standing === 'never';
