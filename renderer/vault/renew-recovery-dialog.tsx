// How is a new recovery code made, and how does one know that it was written down?
import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { ConfirmDialog, Dialog } from '#renderer/ui/dialog.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { codeGroups } from '#renderer/vault/passphrase.ts';
import { PresentPassphrase } from '#renderer/vault/passphrase-fields.tsx';
import { CodeOnScreen } from '#renderer/vault/wizard-code.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { vaultWords } from '#shared/vault/words.ts';

interface Props {
  readonly onClose: () => void;
  /** Called before it closes, when the old code no longer holds. */
  readonly onRenewed?: () => void;
}

/** Asks for the passphrase, shows the new code once, and asks for two of its groups. */
export const RenewRecoveryDialog = ({ onClose, onRenewed }: Props) => {
  const t = useWords();
  const toast = useToast();
  const { status } = useSession();
  const renew = useCommand('vault.renewRecovery');
  const [passphrase, setPassphrase] = useState('');
  const [isLeaving, setIsLeaving] = useState(false);
  const leave = () => {
    onRenewed?.();
    onClose();
  };
  const done = () => {
    toast.done(t(vaultWords.renewRecoveryDone));
    leave();
  };
  if (renew.data) {
    return (
      <Dialog title={t(vaultWords.renewRecovery)} onClose={() => setIsLeaving(true)} isWide>
        {isLeaving ? (
          <ConfirmDialog
            title={t(vaultWords.leaveCode)}
            confirmText={t(vaultWords.leaveCodeYes)}
            cancelText={t(uiWords.back)}
            isDanger
            onConfirm={leave}
            onClose={() => setIsLeaving(false)}
          >
            <p>{t(vaultWords.leaveCodeText)}</p>
          </ConfirmDialog>
        ) : null}
        {renew.data.isCardDue ? <p className="notice">{t(vaultWords.renewRecoveryCard)}</p> : null}
        <CodeOnScreen organisation={status.organisationName} groups={codeGroups(renew.data.recoveryCode)} doneWord={uiWords.close} onDone={done} />
      </Dialog>
    );
  }
  return (
    <FormDialog
      title={t(vaultWords.renewRecovery)}
      confirmText={t(vaultWords.renewRecoveryGo)}
      isSentByEnter
      isReady={passphrase !== ''}
      isBusy={renew.isPending}
      fault={renew.error?.fault ?? null}
      onConfirm={() => renew.mutate({ passphrase })}
      onClose={onClose}
    >
      <p>{t(vaultWords.renewRecoverySub)}</p>
      <PresentPassphrase value={passphrase} onChange={setPassphrase} />
    </FormDialog>
  );
};
