// Is the ledger about to lock because nobody is there? Said a minute before; what is typed is kept at once.
import { useEffect, useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useLeaveGuard } from '#renderer/core/leave-guard.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { vaultWords } from '#shared/vault/words.ts';

/** Drafts keep themselves whenever the window loses sight; for them, this is such a moment. */
const keepDrafts = (): void => void window.dispatchEvent(new Event('blur'));

/** The word before the lock. Any key or movement takes it away: the system then counts anew. */
export const LocksSoon = () => {
  const t = useWords();
  const { isDirty } = useLeaveGuard();
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  useEffect(
    () =>
      window.ledger.on('locks-soon', (message) => {
        if (message.secondsLeft !== null) keepDrafts();
        setSecondsLeft(message.secondsLeft === 0 ? null : message.secondsLeft);
      }),
    [],
  );
  const isShown = secondsLeft !== null;
  useEffect(() => {
    if (!isShown) return;
    const stay = () => setSecondsLeft(null);
    const events = ['keydown', 'pointermove', 'pointerdown', 'wheel'] as const;
    for (const event of events) window.addEventListener(event, stay);
    const ticking = setInterval(() => setSecondsLeft((seconds) => (seconds === null ? null : Math.max(1, seconds - 1))), 1000);
    return () => {
      for (const event of events) window.removeEventListener(event, stay);
      clearInterval(ticking);
    };
  }, [isShown]);
  if (secondsLeft === null) return null;
  const stay = () => setSecondsLeft(null);
  return (
    <Dialog
      title={t(vaultWords.locksSoonTitle)}
      onClose={stay}
      actions={
        <Button look="primary" onClick={stay}>
          {t(vaultWords.stayOpen)}
        </Button>
      }
    >
      <p>{t(vaultWords.locksSoonText, { seconds: secondsLeft })}</p>
      {isDirty ? <p>{t(vaultWords.locksSoonUnsaved)}</p> : null}
    </Dialog>
  );
};
