// With which sentences do the duties of organised life stand on the workbench: groups, theme days, lectures, organisation-life meetings?
import type { DutyWord } from '#shared/compliance/words.ts';
import { fill, type Language, type Word, word } from '#shared/core/words.ts';

const groupClause = '《支部工作条例》第十三条';
const themeDayClause = '《支部工作条例》第十六条；本地设置：固定日';
const lectureClause = '《支部工作条例》第十六条；本地设置：党课周期';
const lifeClause = '《支部工作条例》第十七条';

/** Keyed like the table in words.ts, of which this is a part. */
export const organisedLifeWords: Readonly<Record<string, DutyWord>> = {
  'groupMeeting/MTG-03/overdue': {
    title: word('{year}年{months}月有党小组没有开会的记录：{names}', 'No group meeting on record in {year}, months {months}: {names}'),
    clause: groupClause,
  },
  'groupMeeting/MTG-03/todo': { title: word('{month}月党小组会：{names}', 'Group meetings of month {month}: {names}'), clause: groupClause },
  'groupMeeting/MTG-03/done': {
    title: word('{month}月党小组会（{count}个小组都已开）', 'Group meetings of month {month} (all {count} {count|group|groups})'),
    clause: groupClause,
  },
  'themeDay/MTG-05/overdue': {
    title: word('{year}年{months}月没有主题党日的记录', 'No theme day on record in {year}, months {months}'),
    clause: themeDayClause,
  },
  'themeDay/MTG-05/todo': {
    title: word('{month}月主题党日（固定日 {fixed}）', 'Theme day of month {month} (fixed day {fixed})'),
    clause: themeDayClause,
  },
  'themeDay/MTG-05/done': {
    title: word('{month}月主题党日（已开展，{date}）', 'Theme day of month {month} (held on {date})'),
    clause: themeDayClause,
  },
  'partyLecture/MTG-04/overdue': { title: word('{period}没有党课的记录', 'No party lecture on record for {period}'), clause: lectureClause },
  'partyLecture/MTG-04/todo': { title: word('{period}党课', 'Party lecture of {period}'), clause: lectureClause },
  'partyLecture/MTG-04/done': {
    title: word('{period}党课（已讲{count}次，最近一次 {date}）', 'Party lecture of {period} ({count} held, last on {date})'),
    clause: lectureClause,
  },
  'orgLifeMeeting/LIFE-01': { title: word('{year}年度组织生活会', 'Organisation-life meeting of {year}'), clause: lifeClause },
  'orgLifeMeeting/LIFE-01/done': {
    title: word('{year}年度组织生活会（已召开，{date}）', 'Organisation-life meeting of {year} (held on {date})'),
    clause: lifeClause,
  },
  'orgLifeMeeting/LIFE-04': {
    title: word(
      '{date}组织生活会还没有整改措施，请在会议记录里补充',
      'The organisation-life meeting of {date} has no measures yet; add them to its record',
    ),
    clause: `${lifeClause}；本地设置：会后几日内`,
  },
};

const periods: Readonly<Record<'Q' | 'H' | 'month' | 'year', Word>> = {
  Q: word('{year}年第{part}季度', 'quarter {part} of {year}'),
  H: word('{year}年第{part}个半年', 'half-year {part} of {year}'),
  month: word('{year}年{part}月', 'month {part} of {year}'),
  year: word('{year}年', '{year}'),
};

const kindOfPeriod = (part: string): keyof typeof periods => {
  if (part === '') return 'year';
  if (part.startsWith('Q')) return 'Q';
  return part.startsWith('H') ? 'H' : 'month';
};

/** A period's code in words: 2026-Q1, 2026-H1, 2026-03 or 2026. */
export const periodWords = (code: string, language: Language): string => {
  const [year = '', part = ''] = code.split('-');
  return fill(periods[kindOfPeriod(part)][language], { year, part: Number(part.replace(/\D/g, '')) });
};
