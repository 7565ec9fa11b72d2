// Where does this ledger lie, is it sound, and with which passphrase does it open?
import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card, Tag } from '#renderer/ui/page-parts.tsx';
import { IdleSetting } from '#renderer/vault/idle-setting.tsx';
import { PassphraseDialog } from '#renderer/vault/passphrase-dialog.tsx';
import { RenewRecoveryDialog } from '#renderer/vault/renew-recovery-dialog.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { vaultWords } from '#shared/vault/words.ts';

/** The ledger's folder, the check of pages, chain and commitments, and the change of passphrase. */
export const LedgerCard = () => {
  const t = useWords();
  const { status } = useSession();
  const check = useCommand('vault.check');
  const [dialog, setDialog] = useState<'passphrase' | 'recovery' | null>(null);
  const close = () => setDialog(null);
  return (
    <Card title={t(vaultWords.ledgerSection)}>
      <p className="path">{status.folder}</p>
      <IdleSetting />
      <div className="actions">
        <Button isBusy={check.isPending} onClick={() => check.mutate({})}>
          {t(check.isPending ? uiWords.working : vaultWords.check)}
        </Button>
        <Button onClick={() => setDialog('passphrase')}>{t(vaultWords.changePassphrase)}</Button>
        <Button onClick={() => setDialog('recovery')}>{t(vaultWords.renewRecovery)}</Button>
        <div role="status">
          {check.data?.isSound ? (
            <Tag look="ok">{t(vaultWords.checkSound, { entries: check.data.journalEntries, rows: check.data.rows })}</Tag>
          ) : null}
          {check.data && !check.data.isSound ? <Tag look="error">{t(vaultWords.checkBroken, { count: check.data.problems.length })}</Tag> : null}
        </div>
      </div>
      <FaultBox fault={check.error?.fault ?? null} />
      {dialog === 'passphrase' ? <PassphraseDialog onClose={close} /> : null}
      {dialog === 'recovery' ? <RenewRecoveryDialog onClose={close} /> : null}
    </Card>
  );
};
