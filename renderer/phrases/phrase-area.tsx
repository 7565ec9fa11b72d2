// How does a phrase come into a long text? Ctrl+J, or the small button above the box; it goes where the cursor stands.
import { useRef, useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useKeys } from '#renderer/core/use-keys.ts';
import { PhraseDialog } from '#renderer/phrases/phrase-dialog.tsx';
import type { WidgetProps } from '#renderer/ui/field.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import type { PhraseField } from '#shared/phrases/model.ts';
import { withPhrase } from '#shared/phrases/offer.ts';
import { phraseWords } from '#shared/phrases/words.ts';
import './phrases.css';

interface Props extends WidgetProps<string> {
  readonly field: PhraseField;
  /** Empty for a text that belongs to no meeting. */
  readonly meetingKind: string;
  readonly rows?: number;
  readonly maxLength: number;
}

interface Mark {
  readonly from: number;
  readonly to: number;
}

/** A text area that takes phrases. */
export const PhraseArea = ({ field, meetingKind, ...area }: Props) => {
  const t = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const [mark, setMark] = useState<Mark | null>(null);
  const box = () => frame.current?.querySelector('textarea') ?? null;
  const open = () => {
    const { selectionStart, selectionEnd } = box() ?? { selectionStart: area.value.length, selectionEnd: area.value.length };
    setMark({ from: selectionStart, to: selectionEnd });
  };
  const back = (place: Mark) =>
    requestAnimationFrame(() => {
      box()?.focus();
      box()?.setSelectionRange(place.from, place.to);
    });
  const close = () => {
    if (mark) back(mark);
    setMark(null);
  };
  const put = (phrase: string) => {
    if (!mark) return;
    const next = withPhrase(area.value, mark, phrase);
    if (next.text.length <= area.maxLength) area.onChange(next.text);
    setMark(null);
    back(next.cursor);
  };
  useKeys(frame, (event) => {
    if (mark || event.key.toLowerCase() !== 'j' || !event.ctrlKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  return (
    <div ref={frame} className="phrase-area">
      <TextArea {...area} />
      <button type="button" className="phrase-button" tabIndex={-1} title={t(phraseWords.pickOf, { field: area.label })} onClick={open}>
        {t(phraseWords.title)}
      </button>
      {mark ? <PhraseDialog field={field} meetingKind={meetingKind} onPick={put} onClose={close} /> : null}
    </div>
  );
};
