// Which backups are there, and how is one made?
import { useState } from 'react';
import { useCopy } from '#renderer/backup/use-copy.ts';
import { sizeText, whenText } from '#renderer/backup/when.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall, useCommand } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card, Tag } from '#renderer/ui/page-parts.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import type { BackupLine } from '#shared/backup/model.ts';
import { backupReasonWords, backupWords } from '#shared/backup/words.ts';
import type { OutputOf } from '#shared/contract.ts';

/** Lines in view until somebody asks for all. */
const shownAtFirst = 6;

/** The backups of this ledger: their state, two buttons, the list. */
export const BackupsCard = () => {
  const t = useWords();
  const toast = useToast();
  const overview = useCall('backup.overview', {});
  const make = useCommand('backup.make');
  const { copy, isBusy, fault } = useCopy();
  return (
    <Card title={t(backupWords.title)}>
      <p>{t(backupWords.sub)}</p>
      {overview.data ? <BackupState overview={overview.data} /> : null}
      <div className="actions">
        <Button isBusy={make.isPending} onClick={() => make.mutate({}, { onSuccess: () => toast.done(t(backupWords.made)) })}>
          {t(backupWords.makeNow)}
        </Button>
        <Button isBusy={isBusy} onClick={() => void copy()}>
          {t(backupWords.copyTo)}
        </Button>
      </div>
      <FaultBox fault={make.error?.fault ?? fault ?? overview.error?.fault ?? null} />
      {overview.data && overview.data.backups.length > 0 ? <BackupTable backups={overview.data.backups} /> : null}
      <p className="mut">{t(backupWords.toRestore)}</p>
    </Card>
  );
};

const BackupState = ({ overview }: { readonly overview: OutputOf<'backup.overview'> }) => {
  const t = useWords();
  const { today } = useSession();
  const [last] = overview.backups.filter(({ isWhole }) => isWhole);
  const { lastCopy } = overview;
  return (
    <>
      <p role="status">
        {overview.failure ? <Tag look="error">{t(backupWords.failed)}</Tag> : null}{' '}
        {last ? t(backupWords.last, { when: whenText(last.takenAt, today, t) }) : t(backupWords.none)}
        {last ? <span className="mut"> {t(overview.isChanged ? backupWords.isChanged : backupWords.upToDate)}</span> : null}
      </p>
      <p>
        {lastCopy ? t(backupWords.lastCopy, { when: whenText(lastCopy.at, today, t), place: lastCopy.place }) : t(backupWords.neverCopied)}{' '}
        {overview.isCopyDue ? <Tag look="warn">{t(backupWords.copyDue, { days: overview.daysWithoutCopy })}</Tag> : null}
      </p>
    </>
  );
};

const BackupTable = ({ backups }: { readonly backups: readonly BackupLine[] }) => {
  const t = useWords();
  const { today } = useSession();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? backups : backups.slice(0, shownAtFirst);
  return (
    <>
      <table className="plain-table" aria-label={t(backupWords.listLabel)}>
        <thead>
          <tr>
            <th>{t(backupWords.madeAt)}</th>
            <th>{t(backupWords.reason)}</th>
            <th>{t(backupWords.head)}</th>
            <th className="num">{t(backupWords.size)}</th>
            <th>{t(backupWords.state)}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((backup) => (
            <tr key={backup.path}>
              <td>{whenText(backup.takenAt, today, t)}</td>
              <td>{t(backupReasonWords[backup.reason])}</td>
              <td>{t(backupWords.entry, { seq: backup.headSeq })}</td>
              <td className="num">{sizeText(backup.bytes)}</td>
              <td>{backup.isWhole ? <Tag look="ok">{t(backupWords.whole)}</Tag> : <Tag look="error">{t(backupWords.notWhole)}</Tag>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < backups.length ? (
        <Button look="link" onClick={() => setIsWhole(true)}>
          {t(backupWords.older, { count: backups.length - shown.length })}
        </Button>
      ) : null}
    </>
  );
};
