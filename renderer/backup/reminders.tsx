// Is it time to bring a backup to a stick, or to look whether everything is sound?
import { useLocation } from 'wouter';
import { useCopy } from '#renderer/backup/use-copy.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card } from '#renderer/ui/page-parts.tsx';
import { healthWords } from '#shared/backup/health-words.ts';
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

/** Once a month on the workbench; the check itself stands in the settings. */
export const CheckReminder = () => {
  const t = useWords();
  const [, go] = useLocation();
  const overview = useCall('backup.overview', {});
  if (!overview.data?.isCheckDue) return null;
  return (
    <Card title={t(healthWords.due, { days: overview.data.daysWithoutCheck })}>
      <p>{t(healthWords.dueText)}</p>
      <div className="actions">
        <Button onClick={() => go('/settings')}>{t(healthWords.title)}</Button>
      </div>
    </Card>
  );
};
