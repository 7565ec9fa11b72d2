// Which phrase is it to be? A line to find it by, and the list below; Enter takes the one that is marked.
import { useId, useRef, useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useKeys } from '#renderer/core/use-keys.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Field } from '#renderer/ui/field.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { useFirstFocus } from '#renderer/ui/first-focus.ts';
import { Tag } from '#renderer/ui/page-parts.tsx';
import type { PhraseField } from '#shared/phrases/model.ts';
import { phrasesFor } from '#shared/phrases/offer.ts';
import { phraseWords } from '#shared/phrases/words.ts';

interface Props {
  readonly field: PhraseField;
  readonly meetingKind: string;
  readonly onPick: (text: string) => void;
  readonly onClose: () => void;
}

/** The picker. */
export const PhraseDialog = ({ field, meetingKind, onPick, onClose }: Props) => {
  const t = useWords();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const first = useFirstFocus<HTMLInputElement>(true);
  const own = useCall('phrases.list', {});
  const [text, setText] = useState('');
  const [place, setPlace] = useState(0);
  const found = phrasesFor(own.data?.phrases ?? [], { field, meetingKind, text });
  const marked = Math.min(place, found.length - 1);
  useKeys(frame, (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = found[marked];
    if (step !== undefined) setPlace(Math.max(0, Math.min(found.length - 1, marked + step)));
    else if (event.key === 'Enter' && chosen) onPick(chosen.text);
    else return;
    event.preventDefault();
  });
  return (
    <Dialog title={t(phraseWords.pick)} onClose={onClose}>
      <div ref={frame}>
        <FaultBox fault={own.error?.fault ?? null} />
        <Field label={t(phraseWords.search)} hint={t(phraseWords.searchHint)}>
          {(attributes) => (
            <input
              {...attributes}
              ref={first}
              className="input"
              role="combobox"
              aria-expanded="true"
              aria-controls={`${id}-list`}
              aria-activedescendant={found.length > 0 ? `${id}-${marked}` : undefined}
              autoComplete="off"
              value={text}
              onChange={(event) => {
                setText(event.target.value);
                setPlace(0);
              }}
            />
          )}
        </Field>
        {found.length === 0 ? <p className="mut">{t(phraseWords.none)}</p> : null}
        <div id={`${id}-list`} className="phrase-list" role="listbox" aria-label={t(phraseWords.list)}>
          {found.map((phrase, index) => (
            <div
              key={`${phrase.id} ${phrase.meetingKind} ${phrase.text}`}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === marked}
              className={index === marked ? 'phrase phrase-marked' : 'phrase'}
              onMouseDown={(event) => {
                event.preventDefault();
                onPick(phrase.text);
              }}
            >
              {phrase.text} {phrase.isOwn ? <Tag look="note">{t(phraseWords.ownMark)}</Tag> : null}
            </div>
          ))}
        </div>
      </div>
    </Dialog>
  );
};
