// In which words does an entry of the timeline stand?
import type { Translate } from '#renderer/core/i18n.ts';
import { seatRoleLabels } from '#shared/branch/labels.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { Word } from '#shared/core/words.ts';
import { duesCategoryLabels } from '#shared/dues/labels.ts';
import { fileKindLabels } from '#shared/files/labels.ts';
import { attendanceLabels, meetingKindLabels } from '#shared/meetings/labels.ts';
import { timelineWords } from '#shared/members/fact-words.ts';
import { factKindLabels, membershipEventLabels } from '#shared/members/labels.ts';
import type { TimelineEntry, TimelineSource } from '#shared/members/timeline.ts';

const labels: Readonly<Record<TimelineSource, Readonly<Record<string, Word>>>> = {
  basic: { birthDate: timelineWords.birthDate, joinedOn: timelineWords.joinedOn, regularisedOn: timelineWords.regularisedOn },
  event: membershipEventLabels,
  fact: factKindLabels,
  dues: duesCategoryLabels,
  meeting: meetingKindLabels,
  seat: seatRoleLabels,
  file: fileKindLabels,
  // The name of an own field is its own word.
  own: {},
};

/** The title and what follows it. A code that has no words stands as it is. */
export const timelineText = ({ source, code, text, state }: TimelineEntry, t: Translate): { readonly title: string; readonly detail: string } => {
  const label = labels[source][code];
  const name = label ? t(label) : code;
  if (source === 'dues') return { title: t(timelineWords.dues, { category: name }), detail: text ? t(timelineWords.duesBase, { base: text }) : '' };
  if (source === 'seat') return { title: t(timelineWords.seat, { role: name }), detail: '' };
  if (source === 'file') return { title: t(timelineWords.file, { kind: name }), detail: text };
  if (source === 'meeting') {
    const attendance = Object.entries(attendanceLabels).find(([known]) => known === state)?.[1];
    const stood = attendance ? t(attendance) : state;
    return { title: name, detail: text ? t(uiWords.withDetail, { text: stood, detail: text }) : stood };
  }
  return { title: name, detail: text };
};
