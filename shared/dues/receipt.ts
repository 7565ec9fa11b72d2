// What does a receipt say? Its number, whom it is from, which months of whom it confirms.
import { type MonthKey, nextMonth } from '#shared/core/date.ts';

/** The number as printed: year and four figures, 2026-0007. */
export const receiptNumber = ({ year, number }: { readonly year: number; readonly number: number }): string =>
  `${year}-${String(number).padStart(4, '0')}`;

/** Months as stretches: [01,02,03,05] → [[01,03],[05,05]]; doubled months count once. */
export const monthStretches = (months: readonly MonthKey[]): [MonthKey, MonthKey][] => {
  const stretches: [MonthKey, MonthKey][] = [];
  for (const month of [...new Set(months)].sort()) {
    const last = stretches.at(-1);
    if (last && nextMonth(last[1]) === month) last[1] = month;
    else stretches.push([month, month]);
  }
  return stretches;
};

const oneMonth = (month: MonthKey): string => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

/** Months as the receipt prints them: 2026年1月—3月、2026年5月; the year of an end is left out when it is that of the beginning. */
export const monthsText = (months: readonly MonthKey[]): string =>
  monthStretches(months)
    .map(([from, to]) => {
      if (from === to) return oneMonth(from);
      return `${oneMonth(from)}—${from.slice(0, 4) === to.slice(0, 4) ? `${Number(to.slice(5))}月` : oneMonth(to)}`;
    })
    .join('、');
