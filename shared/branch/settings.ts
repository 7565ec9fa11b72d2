// Which local rules may a branch set, within which bounds, and what applies when nobody set anything (every item that domain.md marks local)?

import { addDays, type IsoDate, type MonthKey, weekdayOf } from '#shared/core/date.ts';
import type { HolidayTable } from '#shared/core/holidays/tables.ts';
import { roundingModes } from '#shared/core/money.ts';
import { rowSchema } from '#shared/core/row.ts';
import { storedText, typedText } from '#shared/core/text.ts';
import { workdayFrom } from '#shared/core/workdays.ts';
import { z } from '#shared/core/zod.ts';

/** How often something local is due. */
const cycles = ['month', 'quarter', 'half', 'year'] as const;
type Cycle = (typeof cycles)[number];
/** So many months has a cycle; its periods begin with the year. */
export const monthsPerCycle: Readonly<Record<Cycle, number>> = { month: 1, quarter: 3, half: 6, year: 12 };
/** The fixed day of 主题党日: a weekday's first time in the month, or a date (domain §2.3). */
const themeDays = [
  'firstMonday',
  'firstTuesday',
  'firstWednesday',
  'firstThursday',
  'firstFriday',
  'day5',
  'day10',
  'day15',
  'day20',
  'day25',
] as const;
export type ThemeDay = (typeof themeDays)[number];

const weekdays: Readonly<Partial<Record<ThemeDay, number>>> = {
  firstMonday: 1,
  firstTuesday: 2,
  firstWednesday: 3,
  firstThursday: 4,
  firstFriday: 5,
};

/** The fixed day in a month, holiday or not: a weekday's first time in it, or a date. */
export const fixedThemeDay = (setting: ThemeDay, month: MonthKey): IsoDate => {
  const weekday = weekdays[setting];
  if (weekday === undefined) return `${month}-${setting.slice(3).padStart(2, '0')}`;
  const first = `${month}-01`;
  return addDays(first, (weekday - weekdayOf(first) + 7) % 7);
};

/** The theme day that a month really has: the fixed day, or the next working day where that is a holiday or a weekend. */
export const themeDayIn = (setting: ThemeDay, month: MonthKey, tables?: readonly HolidayTable[]): IsoDate =>
  workdayFrom(fixedThemeDay(setting, month), tables);

const whole = (min: number, max: number) =>
  z
    .int({ error: `请填写${min}至${max}的整数` })
    .min(min)
    .max(max);

/** Local settings that travel, because figures depend on them. */
export const settingsSchema = z.strictObject({
  /** Rounding of percentage dues (domain §2.5). */
  duesRounding: z.enum(roundingModes),
  /** Working days after which a record counts as late (MTG-15). */
  recordWithinWorkdays: whole(1, 60),
  /** Whether written opinions of absent voters count at admission votes since 2026-05-18 (disputed). */
  writtenOpinionsCount: z.boolean(),
  /** Fixed day of the theme day; moved by more than `themeDayShiftDays` it is noted (TD-01). */
  themeDay: z.enum(themeDays),
  themeDayShiftDays: whole(1, 31),
  /** How often a branch gives a party lecture (MTG-04: 按期; quarterly in practice). */
  lectureCycle: z.enum(cycles),
  /** Whether plans are filed with the superior each quarter (F32), and until which day of its first month. */
  planFiling: z.boolean(),
  planDueDay: whole(1, 28),
  /** Whether 村级重要事项 needs two thirds present (domain §2.10). */
  villageTwoThirds: z.boolean(),
  /** Days after an organisation-life meeting within which measures should stand (LIFE-04). */
  lifeRectifyDays: whole(1, 180),
  /** Days after which an empty seat is noted (ORG-12). */
  seatVacancyDays: whole(1, 365),
  /** Days after the end of probation within which the member meeting discusses it (DEV-14). */
  probationDiscussDays: whole(1, 180),
  /** What is taken off the pay before dues are reckoned (domain §2.5, `duesDeductions`): a reminder where a base is entered, no arithmetic. */
  duesDeductions: typedText(50),
  /** When dues bases are assessed (domain §2.5). */
  duesBaseReview: z.enum(['yearly', 'onChange']),
  /** Who approves reductions and exemptions (DUES-06). */
  duesReductionBy: z.enum(['superior', 'branch']),
  /** How often dues are passed up, and which share of them. */
  duesPassUp: z.enum(cycles),
  duesPassUpPercent: whole(0, 100),
  /** Days after a period's end within which they are passed up, and within which the notice hangs on the board. */
  duesPassUpDays: whole(1, 92),
  duesNoticeDays: whole(1, 92),
  /** How often dues are published (DUES-12: yearly at least). */
  duesNotice: z.enum(cycles),
  /** Day of January by which the year book is handed in for checking (domain §3). */
  bookCheckDay: whole(1, 31),
  /** Whether talks and what belongs to them stay at home when a report leaves (package law 11). */
  talksStayHome: z.boolean(),
  /** At a superior: the day of the month by which branches hand in their packages. */
  reportingDay: whole(1, 28),
  /** Years that records and letters are kept (domain §4.11); nothing is ever deleted by itself. */
  retainMeetingYears: whole(1, 100),
  retainRelationYears: whole(1, 100),
});
export type Settings = z.infer<typeof settingsSchema>;
export type SettingKey = keyof Settings;

/** What applies where nothing was set; each default is domain.md's. */
export const defaultSettings: Settings = {
  duesRounding: 'tenth',
  recordWithinWorkdays: 3,
  writtenOpinionsCount: false,
  themeDay: 'firstFriday',
  themeDayShiftDays: 7,
  lectureCycle: 'quarter',
  planFiling: false,
  planDueDay: 5,
  villageTwoThirds: false,
  lifeRectifyDays: 30,
  seatVacancyDays: 90,
  probationDiscussDays: 30,
  duesDeductions: '个人所得税，社保、公积金的个人部分',
  duesBaseReview: 'yearly',
  duesReductionBy: 'superior',
  duesPassUp: 'quarter',
  duesPassUpPercent: 100,
  duesPassUpDays: 10,
  duesNoticeDays: 31,
  duesNotice: 'year',
  bookCheckDay: 10,
  talksStayHome: true,
  reportingDay: 25,
  retainMeetingYears: 10,
  retainRelationYears: 30,
};

/** Keys in the order of the page. */
export const settingKeys = Object.keys(defaultSettings) as [SettingKey, ...SettingKey[]];

/** One setting that differs from its default; the value as text. */
export const settingRow = rowSchema({ key: z.enum(settingKeys), value: storedText(50) });

/** A setting's value from the text that is kept; what cannot be read is null, and the default applies. */
export const readSetting = (key: SettingKey, text: string): Settings[SettingKey] | null => {
  const usual = defaultSettings[key];
  const value = typeof usual === 'number' ? Number(text) : typeof usual === 'boolean' ? text === 'true' : text;
  const parsed = settingsSchema.shape[key].safeParse(value);
  return parsed.success ? parsed.data : null;
};
