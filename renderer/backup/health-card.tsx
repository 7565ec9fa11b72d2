// Is everything sound, and when was it looked at last?
import { useLocation } from 'wouter';
import { whenText } from '#renderer/backup/when.ts';
import { desktop } from '#renderer/core/call.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall, useCommand } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card, Tag } from '#renderer/ui/page-parts.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { partWord } from '#shared/backup/health.ts';
import { healthPartWords, healthWords } from '#shared/backup/health-words.ts';
import type { HealthReport } from '#shared/backup/model.ts';
import { fill } from '#shared/core/words.ts';

/** The health check: when it was made last, two buttons, what it found. */
export const HealthCard = () => {
  const t = useWords();
  const toast = useToast();
  const [, go] = useLocation();
  const { today } = useSession();
  const overview = useCall('backup.overview', {});
  const check = useCommand('backup.checkHealth');
  const save = async () => {
    const chosen = await desktop('desktop.choose', { purpose: 'saveReport', suggestedName: `${t(healthWords.fileName)}-${today}.txt` });
    const file = chosen?.paths[0];
    if (file) check.mutate({ saveTo: file }, { onSuccess: () => toast.done(fill(t(healthWords.saved), { file })) });
  };
  const last = overview.data?.lastCheck ?? null;
  return (
    <Card title={t(healthWords.title)}>
      <p>{t(healthWords.sub)}</p>
      <p>
        {last ? t(healthWords.last, { when: whenText(last.at, today, t) }) : t(healthWords.never)}{' '}
        {last ? <Tag look={last.isSound ? 'ok' : 'error'}>{t(last.isSound ? healthWords.lastSound : healthWords.lastBroken)}</Tag> : null}
        {overview.data?.isCheckDue ? <Tag look="warn">{t(healthWords.due, { days: overview.data.daysWithoutCheck })}</Tag> : null}
      </p>
      <div className="actions">
        <Button isBusy={check.isPending} onClick={() => check.mutate({ saveTo: null })}>
          {t(check.isPending ? healthWords.busy : healthWords.go)}
        </Button>
        <Button isDisabled={check.isPending} onClick={() => void save()}>
          {t(healthWords.goAndSave)}
        </Button>
      </div>
      {last ? (
        <Button isSmall onClick={() => go('/print', { state: { sheet: 'health-check' } })}>
          {t(healthWords.print)}
        </Button>
      ) : null}
      <div role="status">{check.data ? <Findings report={check.data} /> : null}</div>
      <FaultBox fault={check.error?.fault ?? null} />
    </Card>
  );
};

const Findings = ({ report }: { readonly report: HealthReport }) => {
  const t = useWords();
  return (
    <>
      <table className="plain-table" aria-label={t(healthWords.title)}>
        <thead>
          <tr>
            <th>{t(healthWords.part)}</th>
            <th>{t(healthWords.result)}</th>
          </tr>
        </thead>
        <tbody>
          {report.parts.map(({ part, count, problemCount, problems }) => (
            <tr key={part}>
              <td>{t(healthPartWords[part])}</td>
              <td>
                {t(partWord(count, problemCount), { count, problems: problemCount })}
                {problems.map((problem) => (
                  <div key={problem} className="mut">
                    {problem}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{report.isSound ? <Tag look="ok">{t(healthWords.sound)}</Tag> : <strong>{t(healthWords.broken)}</strong>}</p>
    </>
  );
};
