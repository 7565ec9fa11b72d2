// Is it time to bring a backup to a stick?
import { useCopy } from '#renderer/backup/use-copy.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card } from '#renderer/ui/page-parts.tsx';
import { backupWords } from '#shared/backup/words.ts';

/** Once a week on the workbench; nothing in between. */
export const CopyReminder = () => {
  const t = useWords();
  const overview = useCall('backup.overview', {});
  const { copy, isBusy, fault } = useCopy();
  if (!overview.data?.isCopyDue && !fault) return null;
  return (
    <Card title={t(backupWords.copyDue, { days: overview.data?.daysWithoutCopy ?? 0 })}>
      <p>{t(backupWords.copyDueText)}</p>
      <div className="actions">
        <Button isBusy={isBusy} onClick={() => void copy()}>
          {t(backupWords.copyTo)}
        </Button>
      </div>
      <FaultBox fault={fault} />
    </Card>
  );
};
