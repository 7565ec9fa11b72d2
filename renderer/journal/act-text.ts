// How do an act and its time read?
import type { Translate } from '#renderer/core/i18n.ts';
import type { Instant } from '#shared/core/date.ts';
import type { Act } from '#shared/journal/contract.ts';
import { undoWords } from '#shared/journal/undo-words.ts';
import { actWord } from '#shared/journal/words.ts';

/** A moment as clocks in China show it: 2026-03-05 09:12. */
export const chinaTime = (at: Instant): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/** The same in a sentence: 3月5日 09:12. */
export const timeText = (at: Instant, t: Translate): string => {
  const [date = '', time = ''] = chinaTime(at).split(' ');
  return t(undoWords.at, { date, time, month: Number(date.slice(5, 7)), day: Number(date.slice(8)) });
};

/** What was done and about whom: 保存党员档案：王磊. */
export const actText = (act: Act, t: Translate): string => t(actWord(act));

/** An undo is taken back by redoing, everything else by undoing. */
export const isRedone = (act: Act): boolean => act.undoes !== null && !act.isRedo;

/** What taking an act back is about: for an undo the act itself, without the word 撤销 before it. */
export const plainText = (act: Act, t: Translate): string => t(actWord({ ...act, undoes: null }));

/** The page of what an act was about; null where there is none. */
export const pathOfAct = ({ target }: Pick<Act, 'target'>): string | null => {
  if (!target) return null;
  return target.id ? `/${target.page}/${target.id}` : `/${target.page}`;
};
