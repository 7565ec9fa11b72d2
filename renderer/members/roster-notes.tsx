// What was noticed about the file, before one looks at single rows? And how are a row's notes said?

import type { Translate } from '#renderer/core/i18n.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/page-parts.tsx';
import { chinaDate } from '#shared/core/date.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { memberFieldLabels, memberTypeLabels, sexLabels } from '#shared/members/labels.ts';
import type { RosterField, RosterNote, RosterPreview } from '#shared/members/roster.ts';
import { rosterFileWord } from '#shared/members/roster-file-words.ts';
import { rosterWindowWords } from '#shared/members/roster-window-words.ts';
import { rosterNoteWord } from '#shared/members/roster-words.ts';

/** One note of a row as a sentence, its fact named before it. */
export const noteText = (note: RosterNote, t: Translate): string => {
  const text = t(rosterNoteWord(note.code), note.values);
  const label = note.field ? t(memberFieldLabels[note.field]) : '';
  // Some sentences begin with the fact themselves.
  return label && !text.startsWith(label) ? t(uiWords.pair, { first: label, second: text }) : text;
};

const coded = { ...sexLabels, ...memberTypeLabels };
const flags: Readonly<Record<string, keyof typeof flagWords>> = { true: 'yes', false: 'no' };
const flagWords = { yes: rosterWindowWords.yes, no: rosterWindowWords.no };

/** A fact as people read it: sexes, types and flags by their words. */
export const factText = (field: RosterField, value: string, t: Translate): string => {
  if (field === 'sex' || field === 'memberType') {
    const word = Object.entries(coded).find(([code]) => code === value)?.[1];
    return word ? t(word) : value;
  }
  const flag = flags[value];
  return flag && (field === 'isMigrantWorker' || field === 'isMobile') ? t(flagWords[flag]) : value;
};

/** The file's own notes, and that its headings are known from an earlier import. */
export const RosterFileNotes = ({ preview, onForget }: { readonly preview: RosterPreview; readonly onForget: () => void }) => {
  const t = useWords();
  if (preview.fileNotes.length === 0 && preview.rememberedAt === null) return null;
  return (
    <Card title={t(rosterWindowWords.noticed)}>
      <ul className="file-notes">
        {preview.rememberedAt ? (
          <li>
            {t(rosterWindowWords.remembered, { date: chinaDate(preview.rememberedAt) })}{' '}
            <Button isSmall onClick={onForget}>
              {t(rosterWindowWords.forget)}
            </Button>
          </li>
        ) : null}
        {preview.fileNotes.map((note) => (
          <li key={note.code}>{t(rosterFileWord(note.code), note.values)}</li>
        ))}
      </ul>
    </Card>
  );
};
