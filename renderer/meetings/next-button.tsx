// How does one record the next meeting of the same occasion (套开) without typing head and attendance again?
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { KindDialog } from '#renderer/meetings/kind-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { formWords } from '#shared/meetings/form-words.ts';
import { nextSitting, type Sat } from '#shared/meetings/next-sitting.ts';

/** The button and the question which kind comes next; `before` is asked when the answer is there, so that everything typed is in it. */
export const NextButton = ({ before, onLeave }: { readonly before: () => Sat; readonly onLeave?: () => Promise<unknown> }) => {
  const t = useWords();
  const [, navigate] = useLocation();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setIsAsking(true)}>{t(formWords.next)}</Button>
      {isAsking ? (
        <KindDialog
          title={t(formWords.nextTitle)}
          hint={t(formWords.nextHint)}
          onClose={() => setIsAsking(false)}
          onChoose={async (kind) => {
            await onLeave?.();
            navigate(`/meetings/new/${kind}`, { state: { sitting: nextSitting(before(), kind) } });
          }}
        />
      ) : null}
    </>
  );
};
