// What is odd about the typed figures, cell by cell, before they are recorded?
import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import type { Complaint } from '#renderer/dues/grid-range.ts';
import type { Cursor } from '#renderer/dues/grid-state.ts';
import { duesWords } from '#shared/dues/words.ts';

const sentences = { bad: duesWords.oddBad, more: duesWords.oddMore, less: duesWords.oddLess } as const;
const shownAtFirst = 4;

/** The complaints; a button each leads to its cell. What is no amount blocks recording, the rest only informs. */
export const Complaints = ({ complaints, onGo }: { readonly complaints: readonly Complaint[]; readonly onGo: (to: Cursor) => void }) => {
  const t = useWords();
  const [isOpen, setIsOpen] = useState(false);
  if (complaints.length === 0) return null;
  const shown = isOpen ? complaints : complaints.slice(0, shownAtFirst);
  return (
    <ul className="dues-complaints" aria-label={t(duesWords.oddTitle)}>
      {shown.map((one) => (
        <li key={`${one.at.row} ${one.at.month}`}>
          <button type="button" className={one.oddity === 'bad' ? 'dues-odd dues-odd-bad' : 'dues-odd'} onClick={() => onGo(one.at)}>
            {t(sentences[one.oddity], { name: one.name, month: one.month, text: one.text, open: one.open })}
          </button>
        </li>
      ))}
      {complaints.length > shown.length ? (
        <li>
          <button type="button" className="dues-odd" onClick={() => setIsOpen(true)}>
            {t(duesWords.oddMoreLines, { count: complaints.length - shown.length })}
          </button>
        </li>
      ) : null}
    </ul>
  );
};
