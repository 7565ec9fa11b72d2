// When was the last backup made, and did it go well?
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { whenText } from '#renderer/backup/when.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { backupWords } from '#shared/backup/words.ts';

/** One word or two for the foot of the window; leads to the backups. Looks again when the ledger says that it made one by itself. */
export const LastBackup = () => {
  const t = useWords();
  const client = useQueryClient();
  const { today } = useSession();
  const overview = useCall('backup.overview', {});
  useEffect(() => window.ledger.on('backed-up', () => void client.invalidateQueries({ queryKey: ['backup'] })), [client]);
  if (!overview.data) return null;
  const { backups, failure, isCopyDue, daysWithoutCopy } = overview.data;
  const [last] = backups.filter(({ isWhole }) => isWhole);
  const text = last ? t(backupWords.last, { when: whenText(last.takenAt, today, t) }) : t(backupWords.none);
  return (
    <span role="status">
      <Link href="/settings" className="foot-button">
        {failure ? <span className="foot-unsaved">{t(backupWords.failed)} </span> : null}
        {text}
        {isCopyDue ? <span className="foot-unsaved"> {t(backupWords.copyDue, { days: daysWithoutCopy })}</span> : null}
      </Link>
    </span>
  );
};
