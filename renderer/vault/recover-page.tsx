// How is a ledger opened whose passphrase is forgotten?
import { type SubmitEvent, useState } from 'react';
import { call } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { VaultFrame } from '#renderer/vault/frame.tsx';
import { PassphraseFields, problemOf } from '#renderer/vault/passphrase-fields.tsx';
import { useOpened } from '#renderer/vault/use-opened.ts';
import type { Fault } from '#shared/core/fault.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { vaultWords } from '#shared/vault/words.ts';

/** Recovery: the 40 digits, and a new passphrase. */
export const RecoverPage = ({ folder, onBack }: { readonly folder: string; readonly onBack: () => void }) => {
  const t = useWords();
  const opened = useOpened();
  const [recoveryCode, setRecoveryCode] = useState('');
  const [typed, setTyped] = useState({ first: '', second: '' });
  const [isTried, setIsTried] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const recover = async (event: SubmitEvent) => {
    event.preventDefault();
    setIsTried(true);
    setFault(null);
    if (problemOf(typed)) return;
    setIsBusy(true);
    try {
      await call('vault.recover', { folder, recoveryCode, passphrase: typed.first });
      await opened();
    } catch (error) {
      setFault(faultOf(error));
      setIsBusy(false);
    }
  };
  return (
    <VaultFrame title={t(vaultWords.recoverTitle)} sub={t(vaultWords.recoverSub)}>
      <form className="form" onSubmit={recover}>
        <p className="path">{folder}</p>
        <FaultBox fault={fault} />
        <TextInput
          label={t(vaultWords.recoveryCode)}
          hint={t(vaultWords.recoveryCodeHint)}
          value={recoveryCode}
          onChange={setRecoveryCode}
          isRequired
          hasFocusAtFirst
          inputMode="numeric"
          maxLength={100}
        />
        <PassphraseFields label={vaultWords.newPassphrase} typed={typed} onChange={setTyped} isTried={isTried} />
        <div className="actions">
          <Button look="primary" type="submit" isBusy={isBusy} isDisabled={recoveryCode === ''}>
            {t(isBusy ? vaultWords.unlocking : vaultWords.recover)}
          </Button>
          <Button onClick={onBack}>{t(uiWords.back)}</Button>
        </div>
      </form>
    </VaultFrame>
  );
};
