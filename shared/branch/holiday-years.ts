// Which years' holidays did the branch enter itself? The State Council's notice of a year, as it was pasted; the days are read from it (domain §4.9).
import { readHolidayNotice } from '#shared/core/holidays/notice.ts';
import { type HolidayTable, holidayTables } from '#shared/core/holidays/tables.ts';
import { rowSchema } from '#shared/core/row.ts';
import { requiredText, storedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';

const noticeLength = 3_000;
const yearSchema = z.int().min(2008).max(2200);

/** A year and its notice; of several rows of one year that count there is one at most. */
export const holidayYearRow = rowSchema({ year: yearSchema, notice: storedText(noticeLength) });

/** What a person enters: the notice of a year. */
export const holidayYearInput = z.strictObject({ year: yearSchema, notice: requiredText(noticeLength, '放假通知') });

/** A year's notice as kept. */
export const holidayYearSchema = z.strictObject({ year: yearSchema, notice: z.string() });
export type HolidayYear = z.infer<typeof holidayYearSchema>;

/** All tables that apply: what the branch entered goes before what the program brought along. */
export const tablesWith = (own: readonly HolidayYear[]): readonly HolidayTable[] => {
  const entered = own.flatMap(({ year, notice }) => readHolidayNotice(year, notice).table ?? []);
  return [...entered, ...holidayTables.filter(({ year }) => !entered.some((table) => table.year === year))];
};
