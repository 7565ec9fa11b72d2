// What does one cell of a roster say? As the workbook gives it, and as a date, a sex, a yes or no. Nothing is guessed.
import { isIsoDate, isMonthKey, type PartialDate } from '#shared/core/date.ts';
import { cleanText } from '#shared/core/text.ts';
import type { SexCodeReading } from '#shared/members/roster.ts';

/** One cell: what kind the workbook made of it, and its text (a date as ISO text, a number in all its digits). */
export interface RosterCell {
  readonly kind: 'empty' | 'text' | 'number' | 'date';
  readonly text: string;
  /** A further part of a merged cell that begins further left: its text, which is said once, where the cell begins. */
  readonly acrossFrom?: string;
  /** The same for a merged cell that begins above, in this column. */
  readonly downFrom?: string;
}

export const emptyCell: RosterCell = { kind: 'empty', text: '' };

/** A cell's text in one width, cleaned, without blanks at its ends or doubled inside. */
export const plainText = (cell: RosterCell): string => cleanText(cell.text.normalize('NFKC')).replace(/\s+/gu, ' ');

/** A text field as written: cleaned only, so that Chinese punctuation stays Chinese. */
export const writtenText = (cell: RosterCell): string =>
  cleanText(cell.text)
    .replace(/[\s\u3000]+/gu, ' ')
    .trim();

/** Words that stand for "nothing" in a filled-in form (domain §4.9: no blank, write 无). */
export const isNothing = (text: string): boolean => /^(无|—+|-+|\/|\\|暂无|空)?$/.test(text);

const two = (digits: string): string => digits.padStart(2, '0');

const dated = (year: string, month: string | undefined, day: string | undefined): PartialDate | null => {
  if (month === undefined) return /^(19|20)\d\d$/.test(year) ? year : null;
  const key = `${year}-${two(month)}`;
  if (day === undefined) return isMonthKey(key) ? key : null;
  return isIsoDate(`${key}-${two(day)}`) ? `${key}-${two(day)}` : null;
};

const patterns = [
  /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})[日号]?)?)?$/,
  /^(\d{4})[.\-/、](\d{1,2})(?:[.\-/、](\d{1,2}))?\.?$/,
  /^(\d{4})(\d{2})(\d{2})?$/,
  /^(\d{4})$/,
];

/** How a date cell was understood. `ambiguous`: a number like 1998.1, which may be January or October; only its year is kept. */
interface ReadDate {
  readonly date: PartialDate | null;
  readonly problem: 'none' | 'unreadable' | 'ambiguous';
}

/** Reads the hands in which dates are written: 2000.05 · 1942年7月28日 · 1987.12.4 · 19730712 · 1998/07 · a real date cell. */
export const readDate = (cell: RosterCell): ReadDate => {
  const text = plainText(cell)
    .replace(/ 00:00(:00)?$/, '')
    .replace(/ /g, '');
  if (isNothing(text)) return { date: null, problem: 'none' };
  if (cell.kind === 'number' && /^\d{4}\.\d$/.test(text)) return { date: dated(text.slice(0, 4), undefined, undefined), problem: 'ambiguous' };
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const date = dated(match[1] ?? '', match[2], match[3]);
    return { date, problem: date ? 'none' : 'unreadable' };
  }
  return { date: null, problem: 'unreadable' };
};

/** A sex code as rosters carry it: GB/T 2261.1 has 0 未知, 1 男, 2 女, 9 未说明. */
export const sexCodeOf = (cell: RosterCell): string | null => {
  const text = plainText(cell);
  return /^[0129]$/.test(text) ? text : null;
};

const sexByCode: Readonly<Record<SexCodeReading, Readonly<Record<string, 'male' | 'female'>>>> = {
  gb: { '1': 'male', '2': 'female' },
  zeroMale: { '0': 'male', '1': 'female' },
  zeroFemale: { '0': 'female', '1': 'male' },
};

/** What a code means in one reading; null: unknown or not stated. */
export const sexOfCode = (code: string, reading: SexCodeReading): 'male' | 'female' | null => sexByCode[reading][code] ?? null;

/** 男 or 女; a code is read only as a person has decided: systems disagree about its meaning (domain §4.2). Null: empty or unknown, undefined: not understood. */
export const readSex = (cell: RosterCell, reading: SexCodeReading | null): 'male' | 'female' | null | undefined => {
  const text = plainText(cell);
  if (isNothing(text)) return null;
  const code = sexCodeOf(cell);
  if (code !== null && reading !== null) return sexOfCode(code, reading);
  if (text === '男' || text === '男性') return 'male';
  return text === '女' || text === '女性' ? 'female' : undefined;
};

/** 是 or 否. Null: empty, undefined: not understood. */
export const readFlag = (cell: RosterCell): boolean | null | undefined => {
  const text = plainText(cell);
  if (isNothing(text) && text !== '无') return null;
  if (text === '是' || text === '√') return true;
  return text === '否' || text === '无' || text === '×' ? false : undefined;
};

/** 人员类别 of F6. Null: empty, undefined: not understood. */
export const readMemberType = (cell: RosterCell): 'fullMember' | 'probationaryMember' | null | undefined => {
  const text = plainText(cell);
  if (isNothing(text)) return null;
  if (text === '正式党员' || text === '正式') return 'fullMember';
  return text === '预备党员' || text === '预备' ? 'probationaryMember' : undefined;
};

/** A whole number, e.g. 党龄校正值. Null: empty, undefined: not understood. */
export const readWhole = (cell: RosterCell): number | null | undefined => {
  const text = plainText(cell).replace(/[年个月]/g, '');
  if (isNothing(text)) return null;
  return /^-?\d{1,5}$/.test(text) ? Number(text) : undefined;
};
