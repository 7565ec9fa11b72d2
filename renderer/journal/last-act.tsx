// What was just done, and can it be taken back at once? A line at the foot that stays until the next act.
import { useRef, useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { actText, isRedone, plainText } from '#renderer/journal/act-text.ts';
import { UndoQuestion } from '#renderer/journal/undo-question.tsx';
import type { Act } from '#shared/journal/contract.ts';
import { undoWords } from '#shared/journal/undo-words.ts';

/** The newest act since the window opened, when nothing came after it and it can be taken back; otherwise nothing. */
export const LastAct = () => {
  const t = useWords();
  const list = useCall('journal.undoable', { limit: 1 }, { keepsPrevious: true });
  const [asked, setAsked] = useState<Act | null>(null);
  const headAtStart = useRef<number | null>(null);
  if (list.data && headAtStart.current === null) headAtStart.current = list.data.head;
  const [act] = list.data?.acts ?? [];
  const isFresh = act !== undefined && act.seq === list.data?.head && act.seq > (headAtStart.current ?? 0);
  return (
    <>
      {isFresh ? (
        <span className="last-act" role="status">
          {t(undoWords.justNow, { what: actText(act, t) })}{' '}
          <button
            type="button"
            className="foot-button foot-action"
            title={t(undoWords.undoThis, { what: plainText(act, t) })}
            onClick={() => setAsked(act)}
          >
            {t(isRedone(act) ? undoWords.redo : undoWords.undo)}
          </button>
        </span>
      ) : null}
      {asked ? <UndoQuestion act={asked} onClose={() => setAsked(null)} /> : null}
    </>
  );
};
