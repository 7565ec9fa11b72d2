// What was done last, and may it be taken back? A list by keyboard, and the question with the words of what is undone.
import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { actText, isRedone, timeText } from '#renderer/journal/act-text.ts';
import { UndoQuestion } from '#renderer/journal/undo-question.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { useFirstFocus } from '#renderer/ui/first-focus.ts';
import { stepRow } from '#renderer/ui/table-moves.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { Act } from '#shared/journal/contract.ts';
import { undoWords } from '#shared/journal/undo-words.ts';
import './undo.css';

/** The last acts that can be taken back; Enter on one asks, Esc leaves. */
export const UndoDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useWords();
  const list = useCall('journal.undoable', { limit: 60 });
  const [asked, setAsked] = useState<Act | null>(null);
  if (asked) return <UndoQuestion act={asked} onClose={onClose} />;
  const acts = list.data?.acts;
  return (
    <Dialog title={t(undoWords.title)} onClose={onClose} isWide>
      <p className="mut">{t(acts?.length === 0 ? undoWords.empty : undoWords.hint)}</p>
      {list.isPending ? <p className="mut">{t(uiWords.loading)}</p> : null}
      <FaultBox fault={list.error?.fault ?? null} />
      {acts && acts.length > 0 ? <ActList acts={acts} onChoose={setAsked} /> : null}
    </Dialog>
  );
};

const moveTo = (from: HTMLElement, key: string, index: number): boolean => {
  const buttons = [...(from.closest('ul')?.querySelectorAll('button') ?? [])];
  const next = stepRow(key, index, buttons.length);
  if (next === null) return false;
  buttons[next]?.focus();
  return true;
};

const ActList = ({ acts, onChoose }: { readonly acts: readonly Act[]; readonly onChoose: (act: Act) => void }) => {
  const t = useWords();
  const first = useFirstFocus<HTMLButtonElement>(true);
  return (
    <ul className="act-list" aria-label={t(undoWords.list)}>
      {acts.map((act, index) => (
        <li key={act.seq}>
          <button
            ref={index === 0 ? first : undefined}
            type="button"
            className="act"
            onClick={() => onChoose(act)}
            onKeyDown={(event) => {
              if (moveTo(event.currentTarget, event.key, index)) event.preventDefault();
            }}
          >
            <span className="act-time">{timeText(act.recordedAt, t)}</span>
            <span className="act-what">{actText(act, t)}</span>
            <span className="act-who">{act.actor}</span>
            <span className="act-do">{t(isRedone(act) ? undoWords.redo : undoWords.undo)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
};
