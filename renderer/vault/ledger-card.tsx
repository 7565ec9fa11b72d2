// Where does this ledger lie, and is it sound?
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card, Tag } from '#renderer/ui/page-parts.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { vaultWords } from '#shared/vault/words.ts';

/** The ledger's folder, and the check of pages, chain and commitments. */
export const LedgerCard = () => {
  const t = useWords();
  const { status } = useSession();
  const check = useCommand('vault.check');
  return (
    <Card title={t(vaultWords.ledgerSection)}>
      <p className="path">{status.folder}</p>
      <div className="actions">
        <Button isBusy={check.isPending} onClick={() => check.mutate({})}>
          {t(check.isPending ? uiWords.working : vaultWords.check)}
        </Button>
        <div role="status">
          {check.data?.isSound ? (
            <Tag look="ok">{t(vaultWords.checkSound, { entries: check.data.journalEntries, rows: check.data.rows })}</Tag>
          ) : null}
          {check.data && !check.data.isSound ? <Tag look="error">{t(vaultWords.checkBroken, { count: check.data.problems.length })}</Tag> : null}
        </div>
      </div>
      <FaultBox fault={check.error?.fault ?? null} />
    </Card>
  );
};
