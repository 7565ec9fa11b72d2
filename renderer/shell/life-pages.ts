// Which pages does the section 组织生活 have, in which order?
import { shellWords } from '#shared/core/shell-words.ts';
import type { Word } from '#shared/core/words.ts';

/** One page of the section. */
export interface LifePage {
  readonly path: string;
  readonly title: Word;
}

export const lifePages: readonly LifePage[] = [
  { path: '/meetings', title: shellWords.lifeRecords },
  { path: '/meetings/plans', title: shellWords.lifePlans },
  { path: '/meetings/tasks', title: shellWords.lifeTasks },
  { path: '/meetings/talks', title: shellWords.lifeTalks },
  { path: '/meetings/calendar', title: shellWords.lifeCalendar },
  { path: '/meetings/attendance', title: shellWords.lifeAttendance },
  { path: '/meetings/charts', title: shellWords.lifeCharts },
  { path: '/meetings/sign-in', title: shellWords.lifeSignIn },
  { path: '/meetings/phrases', title: shellWords.lifePhrases },
];

/** The page that an address shows; null for a record, a draft or a form. */
export const lifePageOf = (path: string): LifePage | null => lifePages.find((page) => page.path === path) ?? null;
