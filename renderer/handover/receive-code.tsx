// Does the old recovery code still open the received ledger? A new one is made at once, shown, printed and asked for.
import { useState } from 'react';
import { call } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Actions } from '#renderer/ui/page-parts.tsx';
import { codeGroups } from '#renderer/vault/passphrase.ts';
import { useOpened } from '#renderer/vault/use-opened.ts';
import { CodeOnScreen } from '#renderer/vault/wizard-code.tsx';
import type { OutputOf } from '#shared/contract.ts';
import type { Fault } from '#shared/core/fault.ts';
import { packWords as w } from '#shared/handover/pack-words.ts';
import { vaultWords } from '#shared/vault/words.ts';

/** The third step. The ledger is open already; whoever stops here finds it in the settings. */
export const ReceiveCode = ({ organisation, passphrase }: { readonly organisation: string; readonly passphrase: string }) => {
  const t = useWords();
  const opened = useOpened();
  const [made, setMade] = useState<OutputOf<'vault.renewRecovery'> | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const make = async () => {
    setFault(null);
    setIsBusy(true);
    try {
      setMade(await call('vault.renewRecovery', { passphrase }));
    } catch (error) {
      setFault(faultOf(error));
    }
    setIsBusy(false);
  };
  if (made) {
    return (
      <>
        {made.isCardDue ? <p className="notice">{t(w.cardDue)}</p> : null}
        <CodeOnScreen
          organisation={organisation}
          groups={codeGroups(made.recoveryCode)}
          doneWord={vaultWords.codeDone}
          onDone={() => void opened()}
        />
      </>
    );
  }
  return (
    <div className="form">
      <p className="notice" role="status">
        ✓ {t(w.codeIntro)}
      </p>
      <FaultBox fault={fault} />
      <Actions>
        <Button look="primary" isBusy={isBusy} onClick={() => void make()}>
          {t(w.makeCode)}
        </Button>
        <Button isDisabled={isBusy} title={t(w.makeLaterHint)} onClick={() => void opened()}>
          {t(w.makeLater)}
        </Button>
      </Actions>
    </div>
  );
};
