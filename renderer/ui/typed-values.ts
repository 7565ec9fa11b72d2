// What does a hurriedly typed date, month or time mean?
import { type IsoDate, isIsoDate, isMonthKey, type MonthKey, type PartialDate } from '#shared/core/date.ts';

const parts = (text: string): string[] => {
  const plain = text.normalize('NFKC').trim();
  if (/^\d{4}(\d{2}(\d{2})?)?$/.test(plain)) return [plain.slice(0, 4), plain.slice(4, 6), plain.slice(6, 8)].filter(Boolean);
  const match = /^(\d{4})(?:[-./年\s]+(\d{1,2})(?:[-./月\s]+(\d{1,2})日?|月?)?|年?)$/.exec(plain);
  return match ? match.slice(1).filter((part) => part !== undefined) : [];
};

const joined = (list: readonly string[]): string => list.map((part, index) => (index === 0 ? part : part.padStart(2, '0'))).join('-');

/** Reads 2026-03-05, 20260305, 2026.3.5, 2026/3/5 or 2026年3月5日; null when it is no day that exists. */
export const parseTypedDate = (text: string): IsoDate | null => {
  const date = joined(parts(text));
  return isIsoDate(date) ? date : null;
};

/** Reads a month in the same hands: 2026-03, 202603, 2026.3, 2026年3月; null when it is none. */
export const parseTypedMonth = (text: string): MonthKey | null => {
  const month = joined(parts(text));
  return isMonthKey(month) ? month : null;
};

/** Reads a day, a month or a year; null when it is none of them. */
export const parseTypedPartialDate = (text: string): PartialDate | null => {
  const date = joined(parts(text));
  return isIsoDate(date) || isMonthKey(date) || /^(19|20)\d{2}$/.test(date) ? date : null;
};

/** Reads 14:30, 14：30, 1430, 930 or 9点30分 as HH:MM; null when it is no time of day. */
export const parseTypedTime = (text: string): string | null => {
  const plain = text.normalize('NFKC').trim();
  const match = /^(\d{1,2})[:.点时](\d{1,2})分?$/.exec(plain) ?? /^(\d{1,2})(\d{2})$/.exec(plain) ?? /^(\d{1,2})(?:点|时)$/.exec(plain);
  if (!match) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};
