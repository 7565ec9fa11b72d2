// What does the State Council's notice of a year's holidays say? Read from its own sentences, so that a person pastes it or types like it.
import { daysFromTo, type IsoDate, isIsoDate, weekdayOf } from '#shared/core/date.ts';
import type { Holiday, HolidayTable } from '#shared/core/holidays/tables.ts';

/** Why a notice cannot be used: a holiday that it does not name, no day off in an item, a day that is none, a count that does not fit, 调休 on a weekday or in a holiday, holidays out of order. */
const noticeProblems = [
  'notice-missing',
  'notice-no-days',
  'notice-no-such-day',
  'notice-count',
  'notice-not-weekend',
  'notice-in-holiday',
  'notice-order',
] as const;
/** The problem and the words of the notice that it is about. */
interface NoticeProblem {
  readonly code: (typeof noticeProblems)[number];
  readonly about: string;
}
/** What a notice says, or why it cannot be used. */
export type NoticeReading = { readonly table: HolidayTable; readonly problem: null } | { readonly table: null; readonly problem: NoticeProblem };

const names = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const;
const anyName = names.join('|');
/** An item begins with one holiday's name, or those that fall together: “六、国庆节、中秋节：”. */
const itemHead = new RegExp(`(?:[一二三四五六七八九十]+、)?((?:${anyName})(?:、(?:${anyName}))*):`);
const anyDay = /(?:(?<year>\d{4})年)?(?:(?<month>\d{1,2})月)?(?<day>\d{1,2})日/g;

class Unreadable extends Error {
  readonly problem: NoticeProblem;
  constructor(code: NoticeProblem['code'], about: string) {
    super(code);
    this.problem = { code, about };
  }
}

/** Reads a notice for a year. What stands in brackets (weekdays, the farmers' calendar) and sentences about neither days off nor work are passed over. */
export const readHolidayNotice = (year: number, notice: string): NoticeReading => {
  try {
    return { table: tableIn(year, notice), problem: null };
  } catch (error) {
    if (error instanceof Unreadable) return { table: null, problem: error.problem };
    throw error;
  }
};

const tableIn = (year: number, notice: string): HolidayTable => {
  const plain = notice
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .replace(/\n+/g, '。')
    .replace(/\s/g, '');
  const parts = plain.split(itemHead).slice(1);
  const items = parts.flatMap((part, index) => (index % 2 === 0 ? [{ name: part, sentences: (parts[index + 1] ?? '').split(/[。;]/) }] : []));
  const missing = names.filter((name) => !items.some((item) => item.name.split('、').includes(name)));
  if (missing.length > 0) throw new Unreadable('notice-missing', missing.join('、'));
  const holidays = items.map((item) => holidayIn(year, item));
  const worked = items.flatMap(({ sentences }) => sentences.filter((text) => text.includes('上班')).flatMap((text) => daysIn(year, text)));
  checkOrder(holidays);
  for (const day of worked) checkWorked(day, holidays);
  return { year, source: '', holidays, worked: worked.toSorted() };
};

/** The days that a sentence names; a day without its month lies in the month named before it. */
const daysIn = (year: number, sentence: string): IsoDate[] => {
  let month = '';
  return [...sentence.matchAll(anyDay)].map(({ 0: text, groups }) => {
    month = groups?.month ?? month;
    const day = `${groups?.year ?? year}-${month.padStart(2, '0')}-${(groups?.day ?? '').padStart(2, '0')}`;
    if (!isIsoDate(day)) throw new Unreadable('notice-no-such-day', text);
    return day;
  });
};

const holidayIn = (year: number, { name, sentences }: { readonly name: string; readonly sentences: readonly string[] }): Holiday => {
  const sentence = sentences.find((text) => text.includes('放假')) ?? '';
  const [from, to = from] = daysIn(year, sentence.slice(0, sentence.indexOf('放假') + 1));
  if (from === undefined || to === undefined) throw new Unreadable('notice-no-days', name);
  if (to < from) throw new Unreadable('notice-order', name);
  const stated = /(?:共|放假)(\d+)天/.exec(sentence)?.[1];
  if (stated !== undefined && Number(stated) !== daysFromTo(from, to) + 1) throw new Unreadable('notice-count', name);
  // A holiday that begins in December belongs to the old year's table as far as it lies there.
  return { name, from: from < `${year}-01-01` ? `${year}-01-01` : from, to };
};

const checkOrder = (holidays: readonly Holiday[]): void => {
  const inOrder = holidays.toSorted((a, b) => daysFromTo(b.from, a.from));
  const late = inOrder.find(({ from }, index) => index > 0 && (inOrder[index - 1]?.to ?? '') >= from);
  if (late) throw new Unreadable('notice-order', late.name);
};

const checkWorked = (day: IsoDate, holidays: readonly Holiday[]): void => {
  const about = `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
  if (![0, 6].includes(weekdayOf(day))) throw new Unreadable('notice-not-weekend', about);
  if (holidays.some(({ from, to }) => from <= day && day <= to)) throw new Unreadable('notice-in-holiday', about);
};

/** The days off of a table, counted. */
export const daysOff = ({ holidays }: Pick<HolidayTable, 'holidays'>): number =>
  holidays.reduce((sum, { from, to }) => sum + daysFromTo(from, to) + 1, 0);
