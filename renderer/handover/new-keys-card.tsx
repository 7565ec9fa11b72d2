// What does the new person still have to do once the hand-over is recorded? A new passphrase, then a new recovery code.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Actions, Card } from '#renderer/ui/page-parts.tsx';
import { PassphraseDialog } from '#renderer/vault/passphrase-dialog.tsx';
import { RenewRecoveryDialog } from '#renderer/vault/renew-recovery-dialog.tsx';
import { handoverWords as w } from '#shared/handover/words.ts';

type Step = 'passphrase' | 'recovery' | 'done';

const texts = {
  passphrase: { title: w.changeTitle, hint: w.changeHint, aside: w.keysLater, go: w.changePassphrase },
  recovery: { title: w.renewTitle, hint: w.renewHint, aside: w.keysLater, go: w.renewRecovery },
  done: { title: w.finishedTitle, hint: w.finishedText, aside: w.finishedCopy, go: w.toWorkbench },
} as const;

/** The last steps of a hand-over, one after the other; each can also be taken later in the settings. */
export const NewKeysCard = ({ incoming }: { readonly incoming: string }) => {
  const t = useWords();
  const [, go] = useLocation();
  const [step, setStep] = useState<Step>('passphrase');
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  const { title, hint, aside, go: next } = texts[step];
  const goOn = () => (step === 'done' ? go('/') : setIsOpen(true));
  useShortcuts({ finish: goOn });
  return (
    <Card title={t(title, { incoming })}>
      <p>{t(hint)}</p>
      {step === 'recovery' ? <p className="notice">{t(w.renewHonest)}</p> : null}
      <p className="mut">{t(aside)}</p>
      <Actions>
        {step === 'done' ? null : <Button onClick={() => go('/')}>{t(w.toWorkbench)}</Button>}
        {/* One button for all steps: a dialog that closes gives the focus back to it. */}
        <Button look="primary" onClick={goOn}>
          {t(next)}
        </Button>
      </Actions>
      {isOpen && step === 'passphrase' ? <PassphraseDialog onClose={close} onChanged={() => setStep('recovery')} /> : null}
      {isOpen && step === 'recovery' ? <RenewRecoveryDialog onClose={close} onRenewed={() => setStep('done')} /> : null}
    </Card>
  );
};
