// How does one entry read, and what lies behind it? A sentence; opened, what changed field by field.
import { useId, useState } from 'react';
import { Link } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { actText, chinaTime, pathOfAct } from '#renderer/journal/act-text.ts';
import { DiaryChanges } from '#renderer/journal/diary-changes.tsx';
import { Tag } from '#renderer/ui/page-parts.tsx';
import type { DiaryEntry } from '#shared/journal/contract.ts';
import { diaryWords } from '#shared/journal/diary-words.ts';

/** One entry of the diary; arrows lead from one to the next, so that Tab stops only at some (`isStop`) and in what is open. */
export const DiaryLine = ({ entry, isStop }: { readonly entry: DiaryEntry; readonly isStop: boolean }) => {
  const t = useWords();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const path = pathOfAct(entry);
  return (
    <li className={entry.undoneBy === null ? 'diary-line' : 'diary-line diary-undone'}>
      <div className="diary-head">
        <button
          type="button"
          className="diary-open"
          tabIndex={isStop || isOpen ? 0 : -1}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setIsOpen(!isOpen)}
        >
          <span className="diary-time">{chinaTime(entry.recordedAt).slice(11)}</span>
          <span className="diary-actor">{entry.actor}</span>
          <span className="diary-what">{actText(entry, t)}</span>
        </button>
        {entry.isLate ? <Tag look="warn">{t(diaryWords.late)}</Tag> : null}
        {entry.undoneBy === null ? null : (
          <span title={t(diaryWords.undoneBy, { seq: entry.undoneBy })}>
            <Tag look="note">{t(diaryWords.undone)}</Tag>
          </span>
        )}
        {path ? (
          <Link href={path} className="link" tabIndex={isOpen ? 0 : -1} aria-label={`${t(diaryWords.goTo)} ${t(entry.subject)}`}>
            {t(diaryWords.goTo)}
          </Link>
        ) : null}
      </div>
      {isOpen ? (
        <div id={id} className="diary-detail">
          <DiaryChanges entry={entry} />
        </div>
      ) : null}
    </li>
  );
};
