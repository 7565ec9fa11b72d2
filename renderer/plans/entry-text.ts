// How is one thing on the calendar called, and where does it lead?
import type { Translate } from '#renderer/core/i18n.ts';
import type { Word } from '#shared/core/words.ts';
import { meetingKindLabels } from '#shared/meetings/labels.ts';
import { calendarWords } from '#shared/plans/calendar-words.ts';
import type { CalendarEntry } from '#shared/plans/contract.ts';
import { planKindLabels } from '#shared/plans/labels.ts';

const labels: Readonly<Record<string, Word>> = { ...planKindLabels, ...meetingKindLabels };

/** The kind of an entry in words. */
export const kindText = (kind: string, t: Translate): string => {
  const label = labels[kind];
  return label ? t(label) : kind;
};

/** The short name of an entry: its kind, or 谈心谈话. */
export const entryText = ({ what, kind }: Pick<CalendarEntry, 'what' | 'kind'>, t: Translate): string =>
  what === 'talk' ? t(calendarWords.talk) : kindText(kind, t);

/** The page of an entry. */
export const entryPath = ({ what, id }: Pick<CalendarEntry, 'what' | 'id'>): string =>
  ({ meeting: `/meetings/${id}`, draft: `/meetings/draft/${id}`, plan: '/meetings/plans', talk: `/meetings/talks/${id}` })[what];
