// Where does a key lead on the calendar, and which days does a month show?
import { addDays, addMonths, type IsoDate, lastDayOf, type MonthKey, monthOf, weekdayOf } from '#shared/core/date.ts';

/** 0: Monday … 6: Sunday. */
const fromMonday = (date: IsoDate): number => (weekdayOf(date) + 6) % 7;

/** The weeks of a month, Monday first; the days of its neighbours fill the first and the last. */
export const weeksOf = (month: MonthKey): IsoDate[][] => {
  const first = addDays(`${month}-01`, -fromMonday(`${month}-01`));
  const count = Math.ceil((fromMonday(`${month}-01`) + Number(lastDayOf(month).slice(8))) / 7);
  return Array.from({ length: count }, (_, week) => Array.from({ length: 7 }, (_, day) => addDays(first, week * 7 + day)));
};

const steps: Readonly<Record<string, (date: IsoDate) => IsoDate>> = {
  ArrowLeft: (date) => addDays(date, -1),
  ArrowRight: (date) => addDays(date, 1),
  ArrowUp: (date) => addDays(date, -7),
  ArrowDown: (date) => addDays(date, 7),
  PageUp: (date) => addMonths(date, -1),
  PageDown: (date) => addMonths(date, 1),
  Home: (date) => addDays(date, -fromMonday(date)),
  End: (date) => addDays(date, 6 - fromMonday(date)),
};

/** The day that a key leads to; null when the key does not move. */
export const dayAfterKey = (key: string, date: IsoDate): IsoDate | null => steps[key]?.(date) ?? null;

/** First and last day that a month's page shows. */
export const shownSpan = (month: MonthKey): { readonly from: IsoDate; readonly to: IsoDate } => {
  const days = weeksOf(month).flat();
  return { from: days[0] ?? `${month}-01`, to: days.at(-1) ?? lastDayOf(month) };
};

/** Tells whether a day belongs to the month that is shown. */
export const isInMonth = (date: IsoDate, month: MonthKey): boolean => monthOf(date) === month;
