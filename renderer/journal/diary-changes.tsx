// What did an entry change? Old and new of every field, and the way to take it back.
import { useState } from 'react';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { isRedone } from '#renderer/journal/act-text.ts';
import { UndoQuestion } from '#renderer/journal/undo-question.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Tag } from '#renderer/ui/page-parts.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import type { Word } from '#shared/core/words.ts';
import type { Change, DiaryEntry } from '#shared/journal/contract.ts';
import { diaryWords } from '#shared/journal/diary-words.ts';
import { undoWords } from '#shared/journal/undo-words.ts';

/** The changes behind an entry. */
export const DiaryChanges = ({ entry }: { readonly entry: DiaryEntry }) => {
  const t = useWords();
  const detail = useCall('journal.entry', { seq: entry.seq });
  const [isAsking, setIsAsking] = useState(false);
  if (detail.isError) return <FaultBox fault={detail.error.fault} />;
  if (!detail.data) return <p className="mut">{t(uiWords.loading)}</p>;
  const { changes, more, obstacle, hash, device } = detail.data;
  return (
    <>
      {changes.map((change) => (
        <ChangeTable key={change.id} change={change} />
      ))}
      {changes.length === 0 ? <p>{t(diaryWords.noChanges)}</p> : <p className="mut">{t(diaryWords.masked)}</p>}
      {more > 0 ? <p>{t(diaryWords.more, { count: more })}</p> : null}
      <p className="mut">
        {t(uiWords.pair, { first: t(diaryWords.number, { seq: entry.seq }), second: t(diaryWords.hash, { hash: hash.slice(0, 12), device }) })}
      </p>
      {obstacle === null ? (
        <Button isSmall onClick={() => setIsAsking(true)}>
          {t(isRedone(entry) ? undoWords.redo : undoWords.undo)}
        </Button>
      ) : (
        <p className="mut">{t(uiWords.pair, { first: t(diaryWords.cannotUndo), second: t(obstacle) })}</p>
      )}
      {isAsking ? <UndoQuestion act={entry} onClose={() => setIsAsking(false)} /> : null}
    </>
  );
};

const looks = { added: 'ok', changed: 'note', retired: 'warn' } as const;

const shown = (value: Word, t: Translate): string => t(value) || t(diaryWords.nothing);

const ChangeTable = ({ change }: { readonly change: Change }) => {
  const t = useWords();
  const title = [t(change.table), t(change.title)].filter(Boolean).join(' ');
  return (
    <div className="change">
      <p>
        <Tag look={looks[change.kind]}>{t(diaryWords[change.kind])}</Tag> {title}
      </p>
      {change.fields.length > 0 ? (
        <table className="plain-table" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t(diaryWords.field)}</th>
              {change.kind === 'added' ? null : <th scope="col">{t(diaryWords.before)}</th>}
              <th scope="col">{t(diaryWords.after)}</th>
            </tr>
          </thead>
          <tbody>
            {change.fields.map((field) => (
              <tr key={field.label.zh}>
                <th scope="row">{t(field.label)}</th>
                {change.kind === 'added' ? null : <td>{shown(field.before, t)}</td>}
                <td>{shown(field.after, t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </div>
  );
};
