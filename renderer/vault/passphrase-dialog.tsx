// How is the passphrase of an open ledger changed?
import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { PassphraseFields, PresentPassphrase, problemOf } from '#renderer/vault/passphrase-fields.tsx';
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
    <FormDialog
      title={t(vaultWords.changePassphrase)}
      confirmText={t(vaultWords.changePassphrase)}
      isSentByEnter
      isBusy={change.isPending}
      fault={change.error?.fault ?? null}
      onConfirm={save}
      onClose={onClose}
    >
      <p>{t(vaultWords.changePassphraseSub)}</p>
      <PresentPassphrase value={passphrase} onChange={setPassphrase} isTried={isTried} />
      <PassphraseFields label={vaultWords.newPassphrase} typed={typed} onChange={setTyped} isTried={isTried} />
    </FormDialog>
  );
};
