// Which sections has this ledger's window? Only those that exist.
import type { IconName } from '#renderer/ui/icon.tsx';
import type { Organisation } from '#shared/branch/model.ts';
import { shellWords } from '#shared/core/shell-words.ts';
import type { Word } from '#shared/core/words.ts';
import { handoverWords } from '#shared/handover/words.ts';
import { diaryWords } from '#shared/journal/diary-words.ts';

/** One entry of the rail. `group` starts a new group below a line. */
export interface Section {
  readonly path: string;
  readonly icon: IconName;
  readonly title: Word;
  readonly startsGroup: boolean;
}

const branchSections: readonly Section[] = [
  { path: '/', icon: 'home', title: shellWords.workbench, startsGroup: false },
  { path: '/members', icon: 'people', title: shellWords.members, startsGroup: false },
  { path: '/meetings', icon: 'calendar', title: shellWords.meetings, startsGroup: false },
  { path: '/dues', icon: 'account', title: shellWords.dues, startsGroup: false },
  { path: '/print', icon: 'printer', title: shellWords.print, startsGroup: true },
  { path: '/handoff', icon: 'upload', title: shellWords.handoff, startsGroup: false },
  { path: '/settings', icon: 'settings', title: shellWords.settings, startsGroup: false },
];

const committeeSections: readonly Section[] = [
  { path: '/inbox', icon: 'inbox', title: shellWords.inbox, startsGroup: false },
  { path: '/settings', icon: 'settings', title: shellWords.settings, startsGroup: true },
];

/** The sections of a branch's or a committee's ledger, in the order of the rail. */
export const sectionsOf = (kind: Organisation['kind'] | null): readonly Section[] => (kind === 'committee' ? committeeSections : branchSections);

/** Pages that the search finds beside the sections of the rail. */
const furtherPages = [
  { path: '/journal', title: diaryWords.title },
  { path: '/handover', title: handoverWords.title },
] as const;

/** Every page that the search offers: a committee has no hand-over of books. */
export const pagesFoundBySearch = (kind: Organisation['kind'] | null): readonly { readonly path: string; readonly title: Word }[] => [
  ...sectionsOf(kind),
  ...furtherPages.filter(({ path }) => kind !== 'committee' || path !== '/handover'),
];

/** The section that a path belongs to. */
export const isInSection = (path: string, section: Section): boolean =>
  section.path === '/' ? path === '/' : path === section.path || path.startsWith(`${section.path}/`);
