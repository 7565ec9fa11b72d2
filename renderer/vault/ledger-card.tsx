// Where does this ledger lie, and what opens it?
import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useSession } from '#renderer/core/session.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/page-parts.tsx';
import { IdleSetting } from '#renderer/vault/idle-setting.tsx';
import { PassphraseDialog } from '#renderer/vault/passphrase-dialog.tsx';
import { RenewRecoveryDialog } from '#renderer/vault/renew-recovery-dialog.tsx';
import { vaultWords } from '#shared/vault/words.ts';

/** The ledger's folder, when it locks itself, and the change of passphrase and recovery code. */
export const LedgerCard = () => {
  const t = useWords();
  const { status } = useSession();
  const [dialog, setDialog] = useState<'passphrase' | 'recovery' | null>(null);
  const close = () => setDialog(null);
  return (
    <Card title={t(vaultWords.ledgerSection)}>
      <p className="path">{status.folder}</p>
      <IdleSetting />
      <div className="actions">
        <Button onClick={() => setDialog('passphrase')}>{t(vaultWords.changePassphrase)}</Button>
        <Button onClick={() => setDialog('recovery')}>{t(vaultWords.renewRecovery)}</Button>
      </div>
      {dialog === 'passphrase' ? <PassphraseDialog onClose={close} /> : null}
      {dialog === 'recovery' ? <RenewRecoveryDialog onClose={close} /> : null}
    </Card>
  );
};
