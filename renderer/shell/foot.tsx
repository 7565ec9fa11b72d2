// Who is at work, what was handed over and backed up last, and is everything saved?

import { useState } from 'react';
import { Link } from 'wouter';
import { LastBackup } from '#renderer/backup/last-backup.tsx';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { useLeaveGuard } from '#renderer/core/leave-guard.tsx';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { LastAct } from '#renderer/journal/last-act.tsx';
import { ActorDialog } from '#renderer/vault/actor-dialog.tsx';
import { chinaDate, type Instant } from '#shared/core/date.ts';
import { shellWords } from '#shared/core/shell-words.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { diaryWords } from '#shared/journal/diary-words.ts';
import { vaultWords } from '#shared/vault/words.ts';

const dayOf = (at: Instant, t: Translate): string => {
  const date = chinaDate(at);
  return t(shellWords.day, { date, month: Number(date.slice(5, 7)), day: Number(date.slice(8)) });
};

/** The line at the foot of the window. */
export const Foot = () => {
  const t = useWords();
  const { status } = useSession();
  const { isDirty } = useLeaveGuard();
  const [isChanging, setIsChanging] = useState(false);
  return (
    <footer className="foot">
      <button type="button" className="foot-button" title={t(vaultWords.changeActor)} onClick={() => setIsChanging(true)}>
        {t(vaultWords.actorNow, { actor: status.actor })}
      </button>
      {status.organisationKind === 'committee' ? <PackagesTaken /> : <LastPackage />}
      <LastBackup />
      <LastAct />
      <Link href="/journal" className="foot-link">
        {t(diaryWords.title)}
      </Link>
      <span className={isDirty ? 'push foot-unsaved' : 'push'} role="status">
        {t(isDirty ? uiWords.unsavedTitle : shellWords.autosaved)}
      </span>
      {isChanging ? <ActorDialog actor={status.actor} onClose={() => setIsChanging(false)} /> : null}
    </footer>
  );
};

const LastPackage = () => {
  const t = useWords();
  const overview = useCall('handoff.overview', {});
  if (!overview.data) return null;
  const last = overview.data.sent.toSorted((a, b) => b.seq - a.seq)[0];
  if (!last) return <span>{t(shellWords.noPackageYet)}</span>;
  return (
    <span>
      {t(shellWords.packageSent, { seq: last.seq })}{' '}
      {last.receivedAt ? (
        <b>{t(shellWords.packageReceived, { date: dayOf(last.receivedAt, t), to: last.to })}</b>
      ) : (
        t(shellWords.packageWaiting, { date: dayOf(last.createdAt, t) })
      )}
    </span>
  );
};

const PackagesTaken = () => {
  const t = useWords();
  const overview = useCall('handoff.overview', {});
  if (!overview.data) return null;
  const reports = overview.data.received.filter((item) => item.kind === 'report');
  const last = reports.toSorted((a, b) => b.importedAt.localeCompare(a.importedAt))[0];
  return (
    <span>
      {t(shellWords.packagesTaken, { count: reports.length })} {last ? <b>{t(shellWords.packageLast, { from: last.from, seq: last.seq })}</b> : null}
    </span>
  );
};
