// How are days counted? Calendar dates in China time as ISO text; the clock itself comes from outside.
import { z } from '#shared/core/zod.ts';

/** A full calendar date, `YYYY-MM-DD`. */
export type IsoDate = string;
/** A date as old papers have it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type PartialDate = string;
/** A month, `YYYY-MM`. */
export type MonthKey = string;
/** A moment in UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export type Instant = string;

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Tells whether a text is a day that exists (1988-02-29 yes, 1900-02-29 no). */
export const isIsoDate = (text: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
};

/** Tells whether a text is a month that exists. */
export const isMonthKey = (text: string): boolean => /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(text);

/** Schema of a full date. */
export const isoDateSchema = z.string().refine(isIsoDate, { error: '请填写存在的日期，如 2026-03-05' });
/** Schema of a date that may lack its day or month. */
export const partialDateSchema = z
  .string()
  .refine((text) => isIsoDate(text) || isMonthKey(text) || /^(19|20)\d{2}$/.test(text), { error: '请填写日期，如 2026-03-05、2026-03 或 2026' });
/** Schema of a month. */
export const monthSchema = z.string().refine(isMonthKey, { error: '请填写月份，如 2026-03' });
/** Tells whether a text is a moment that exists, as `Date.toISOString` writes it: a package may bring any text, and a page that shows it must not fail. */
const isInstant = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/.test(text) && isIsoDate(text.slice(0, 10));

/** Schema of a moment in UTC. */
export const instantSchema = z.string().refine(isInstant, { error: '时间格式不对' });
/** Schema of a time of day, `HH:MM`. */
export const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: '请填写时间，如 14:30' });

/** The calendar date in China (UTC+8, no summer time) of a moment. */
export const chinaDate = (at: Instant): IsoDate => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);

/** The calendar date and the time of day in China of a moment, `2026-03-05 14:30:05`. */
export const chinaDateTime = (at: Instant): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

/** The moment at which a day begins in China. */
export const chinaMidnight = (date: IsoDate): Instant => new Date(Date.parse(`${date}T00:00:00.000Z`) - 8 * 3_600_000).toISOString();

/** The month of a date. */
export const monthOf = (date: IsoDate): MonthKey => date.slice(0, 7);

/** The months from one to another, both included; empty when `from` is later. */
export const monthsBetween = (from: MonthKey, to: MonthKey): MonthKey[] => {
  const list: MonthKey[] = [];
  for (let month = from; month <= to; month = nextMonth(month)) list.push(month);
  return list;
};

/** The month after. */
export const nextMonth = (month: MonthKey): MonthKey => {
  const number = Number(month.slice(5));
  if (number === 12) return `${String(Number(month.slice(0, 4)) + 1).padStart(4, '0')}-01`;
  return `${month.slice(0, 5)}${String(number + 1).padStart(2, '0')}`;
};

/** The last day of a month. */
export const lastDayOf = (month: MonthKey): IsoDate => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return `${month}-${String(daysIn(year, number)).padStart(2, '0')}`;
};

/** The quarter (1–4) of a date. */
export const quarterOf = (date: IsoDate): number => Math.ceil(Number(date.slice(5, 7)) / 3);

/** Adds days to a date; negative goes back. */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Days from one date to another; negative when `to` is earlier. */
export const daysFromTo = (from: IsoDate, to: IsoDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The day of the week: 0 Sunday … 6 Saturday. */
export const weekdayOf = (date: IsoDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** Adds months: the same day, clamped to the month's end (domain §2.10: 2024-08-31 + 6 → 2025-02-28). */
export const addMonths = (date: IsoDate, months: number): IsoDate => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  const toDay = Math.min(day, daysIn(toYear, toMonth));
  return `${toYear}-${String(toMonth).padStart(2, '0')}-${String(toDay).padStart(2, '0')}`;
};

/** Full years between two dates (partyAge, age): 2000-07-01 → 2024-06-30 = 23, → 2024-07-01 = 24 (domain §2.10). */
export const fullYears = (from: IsoDate, asOf: IsoDate): number =>
  Number(asOf.slice(0, 4)) - Number(from.slice(0, 4)) - (asOf.slice(5) < from.slice(5) ? 1 : 0);

/** The first day that a partial date can mean, for comparisons. */
export const earliestOf = (date: PartialDate): IsoDate => `${date}-01-01`.slice(0, 10);

/** The last day that a partial date can mean. */
export const latestOf = (date: PartialDate): IsoDate => {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? lastDayOf(date) : date;
};

/** A date as forms print it: 2024年3月5日, 2024年3月, 2024年. */
export const printedDate = (date: PartialDate | null): string => {
  if (!date) return '';
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
};
