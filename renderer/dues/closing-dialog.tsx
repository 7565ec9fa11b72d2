// How is a month closed? The cash is counted, piece by piece or as a sum, and compared with the books before anything is kept.
import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { EntryDialog } from '#renderer/dues/entry-dialog.tsx';
import { newActionId } from '#renderer/dues/use-recording.ts';
import { MoneyInput } from '#renderer/ui/money-input.tsx';
import { FieldRow } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { type Fen, yuanText } from '#shared/core/money.ts';
import { cashFaces } from '#shared/dues/account-model.ts';
import { moneyWords as w } from '#shared/dues/money-words.ts';

interface Props {
  readonly month: string;
  readonly bookFen: Fen;
  readonly onClose: () => void;
}

const piecesOf = (texts: readonly string[]): number[] => texts.map((text) => (/^\d{1,5}$/.test(text.trim()) ? Number(text.trim()) : 0));

/** The dialog; the difference is shown while one types. */
export const ClosingDialog = ({ month, bookFen, onClose }: Props) => {
  const t = useWords();
  const toast = useToast();
  const save = useCommand('dues.closeMonth');
  const [actionId] = useState(newActionId);
  const [texts, setTexts] = useState<readonly string[]>(cashFaces.map(() => ''));
  const [typedFen, setTypedFen] = useState<Fen | null>(null);
  const [explanation, setExplanation] = useState('');
  const pieces = piecesOf(texts);
  const hasPieces = texts.some((text) => text.trim() !== '');
  const countedFen = hasPieces ? cashFaces.reduce((sum, face, index) => sum + face * (pieces[index] ?? 0), 0) : typedFen;
  const difference = countedFen === null ? null : countedFen - bookFen;
  const send = async () => {
    if (countedFen === null) return;
    await save.mutateAsync({ actionId, closing: { month, countedFen, pieces: hasPieces ? pieces : [], explanation } });
    toast.done(t(w.closed, { month }));
    onClose();
  };
  return (
    <EntryDialog
      title={t(w.closeTitle, { month })}
      hint={t(w.closeHint)}
      confirmText={t(w.closeNow)}
      isReady={difference !== null && (difference === 0 || explanation.trim() !== '')}
      command={save}
      isWide
      onSend={send}
      onClose={onClose}
    >
      <p>
        {t(w.bookCash)} <strong>{yuanText(bookFen)}</strong>
      </p>
      {hasPieces ? (
        <p>
          {t(w.counted)} <strong>{yuanText(countedFen ?? 0)}</strong>
        </p>
      ) : (
        <MoneyInput label={t(w.counted)} hasFocusAtFirst value={typedFen} onChange={setTypedFen} />
      )}
      <fieldset className="dues-faces">
        <legend className="field-label">{t(w.piecesTitle)}</legend>
        <FieldRow columns={4}>
          {cashFaces.map((face, index) => (
            <TextInput
              key={face}
              label={t(w.pieces, { face: yuanText(face) })}
              maxLength={5}
              value={texts[index] ?? ''}
              onChange={(text) => setTexts(texts.map((old, at) => (at === index ? text : old)))}
            />
          ))}
        </FieldRow>
      </fieldset>
      <p aria-live="polite">
        {difference === null ? '' : difference === 0 ? t(w.noDifference) : <strong>{t(w.differenceIs, { amount: yuanText(difference) })}</strong>}
      </p>
      {difference === null || difference === 0 ? null : (
        <TextInput label={t(w.explanation)} isRequired maxLength={300} value={explanation} onChange={setExplanation} />
      )}
    </EntryDialog>
  );
};
