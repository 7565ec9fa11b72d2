// How is the passphrase of an open ledger changed?
import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { PassphraseFields, problemOf } from '#renderer/vault/passphrase-fields.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { vaultWords } from '#shared/vault/words.ts';

interface Props {
  readonly onClose: () => void;
  /** Called before it closes, when the new passphrase holds. */
  readonly onChanged?: () => void;
}

/** Asks for the present passphrase and a new one, typed twice. */
export const PassphraseDialog = ({ onClose, onChanged }: Props) => {
  const t = useWords();
  const toast = useToast();
  const change = useCommand('vault.changePassphrase');
  const [passphrase, setPassphrase] = useState('');
  const [typed, setTyped] = useState({ first: '', second: '' });
  const [isTried, setIsTried] = useState(false);
  const save = () => {
    setIsTried(true);
    if (passphrase === '' || problemOf(typed)) return;
    change.mutate(
      { passphrase, newPassphrase: typed.first },
      {
        onSuccess: ({ backups: count }) => {
          toast.done(count > 0 ? t(vaultWords.passphraseChangedBackups, { count }) : t(vaultWords.passphraseChanged));
          onChanged?.();
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      title={t(vaultWords.changePassphrase)}
      onClose={onClose}
      onFinish={save}
      actions={
        <>
          <Button onClick={onClose}>{t(uiWords.cancel)}</Button>
          <Button look="primary" isBusy={change.isPending} onClick={save}>
            {t(vaultWords.changePassphrase)}
          </Button>
        </>
      }
    >
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p>{t(vaultWords.changePassphraseSub)}</p>
        <FaultBox fault={change.error?.fault ?? null} />
        <TextInput
          label={t(vaultWords.presentPassphrase)}
          type="password"
          autoComplete="current-password"
          isRequired
          hasFocusAtFirst
          value={passphrase}
          onChange={setPassphrase}
          error={isTried && passphrase === '' ? t(vaultWords.presentPassphraseMissing) : undefined}
        />
        <PassphraseFields label={vaultWords.newPassphrase} typed={typed} onChange={setTyped} isTried={isTried} />
        {/* Enter in a field sends the form; the button that people see stands at the foot. */}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
};
