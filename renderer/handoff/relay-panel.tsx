// What can be passed on to the superior, what cannot and why, and what did the superior say of it?

import { useState } from 'react';
import { desktop } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useJobProgress } from '#renderer/core/job-progress.ts';
import { useCall, useCommand } from '#renderer/core/query-client.ts';
import { Fingerprint } from '#renderer/handoff/card-panel.tsx';
import { placeOf, refusalText, sizeText } from '#renderer/handoff/report-text.ts';
import { SentTable } from '#renderer/handoff/sent-table.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable, type TableColumn } from '#renderer/ui/data-table.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Actions, Card, EmptyState, Tag } from '#renderer/ui/page-parts.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import type { OutputOf } from '#shared/contract.ts';
import { chinaDate, chinaDateTime } from '#shared/core/date.ts';
import type { Fault } from '#shared/core/fault.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { RelayLine, SentRelay } from '#shared/handoff/model.ts';
import { leavesWith } from '#shared/handoff/relay.ts';
import { relayOutcomeWords, relayStateWords, relayWords } from '#shared/handoff/relay-words.ts';
import { handoffWords } from '#shared/handoff/words.ts';

/** The panel 转报上级 of a committee. */
export const RelayPanel = () => {
  const t = useWords();
  const relay = useCall('handoff.relay', {});
  const columns = useColumns();
  if (!relay.data) return <FaultBox fault={relay.error?.fault ?? null} />;
  const { to, lines, sent, superiorName, nextSeq } = relay.data;
  const leaves = lines.filter(({ state }) => leavesWith(state)).length;
  return (
    <Card title={t(relayWords.title)} aside={lines.length > 0 ? t(relayWords.summary, { leaves, stays: lines.length - leaves }) : undefined}>
      {to ? (
        <>
          <p className="mut">{t(relayWords.sub, { to: to.name })}</p>
          <p>
            <span className="mut">{t(handoffWords.fingerprint)}</span> <Fingerprint value={to.fingerprint} />
          </p>
        </>
      ) : (
        <p className="mut">{t(relayWords.noCard, { superior: superiorName })}</p>
      )}
      {to || sent.length > 0 ? (
        <DataTable
          label={t(relayWords.title)}
          rows={lines}
          columns={columns}
          keyOf={({ orgId }) => orgId}
          maxHeight="20rem"
          empty={<EmptyState title={t(relayWords.empty)} />}
        />
      ) : null}
      {to ? <ExportRelay nextSeq={nextSeq} canLeave={leaves > 0} /> : null}
      {sent.length > 0 ? <SentRelays sent={sent} /> : null}
    </Card>
  );
};

const useColumns = (): TableColumn<RelayLine>[] => {
  const t = useWords();
  return [
    { id: 'name', title: t(relayWords.branch), sortBy: ({ name }) => name, cell: (line) => <Below line={line} /> },
    { id: 'code', title: t(handoffWords.code), width: '9rem', sortBy: ({ code }) => code, cell: ({ code }) => code },
    {
      id: 'newest',
      title: t(relayWords.newest),
      width: '15rem',
      sortBy: ({ takenAt }) => takenAt ?? '',
      cell: ({ seq, takenAt }) => (seq && takenAt ? `${t(handoffWords.packageSeq, { seq })}　${chinaDateTime(takenAt).slice(0, 16)}` : ''),
    },
    {
      id: 'state',
      title: t(relayWords.state),
      width: '20rem',
      sortBy: ({ state }) => state,
      cell: ({ state }) => <Tag look={leavesWith(state) ? 'ok' : 'warn'}>{t(relayStateWords[state])}</Tag>,
    },
    {
      id: 'outcome',
      title: t(relayWords.answer),
      width: '9rem',
      sortBy: ({ outcome }) => outcome ?? '',
      cell: ({ outcome, state }) => {
        if (outcome) return <Tag look={outcome === 'taken' ? 'ok' : 'warn'}>{t(relayOutcomeWords[outcome])}</Tag>;
        return state === 'unchanged' ? <span className="mut">{t(relayWords.waiting)}</span> : null;
      },
    },
  ];
};

/** A branch, or a committee below whose relays go on unopened. */
const Below = ({ line: { name, kind } }: { readonly line: RelayLine }) => {
  const t = useWords();
  return kind === 'branch' ? (
    name
  ) : (
    <>
      {name} <Tag look="note">{t(relayWords.kind)}</Tag>
    </>
  );
};

const ExportRelay = ({ nextSeq, canLeave }: { readonly nextSeq: number; readonly canLeave: boolean }) => {
  const t = useWords();
  const send = useCommand('handoff.exportRelay');
  const progress = useJobProgress('handoff.exportRelay', send.isPending);
  const [done, setDone] = useState<OutputOf<'handoff.exportRelay'> | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const write = async () => {
    setFault(null);
    setDone(null);
    const chosen = await desktop('desktop.choose', { purpose: 'folder', suggestedName: '' });
    const folder = chosen?.paths[0];
    if (folder) setDone(await send.mutateAsync({ folder, ownFolder: true }));
  };
  return (
    <>
      {send.isPending ? <Progress done={progress?.done ?? 0} total={progress?.total ?? 0} label={t(relayWords.exporting)} /> : null}
      <FaultBox fault={fault} />
      {done ? <Written done={done} /> : null}
      <Actions>
        <Button
          isBusy={send.isPending}
          isDisabled={!canLeave}
          title={canLeave ? undefined : t(relayWords.nothing)}
          onClick={() => void write().catch((error: unknown) => setFault(faultOf(error)))}
        >
          {send.isPending ? t(relayWords.exporting) : t(relayWords.folder, { seq: nextSeq })}
        </Button>
      </Actions>
    </>
  );
};

const Written = ({ done }: { readonly done: OutputOf<'handoff.exportRelay'> }) => {
  const t = useWords();
  return (
    <div role="status">
      <p className="written">
        <strong>✓ {t(handoffWords.exportedSafe)}</strong>
      </p>
      <p>{t(relayWords.done, { seq: done.seq, branches: done.branches, size: sizeText(done.bytes) })}</p>
      {done.left.length > 0 ? <p className="package-remark">{t(relayWords.left, { names: done.left.join(t(uiWords.listMark)) })}</p> : null}
      <p className="package-file">{placeOf(done.file)}</p>
    </div>
  );
};

const SentRelays = ({ sent }: { readonly sent: readonly SentRelay[] }) => {
  const t = useWords();
  return (
    <SentTable
      label={t(relayWords.sent)}
      sent={sent}
      count={{ head: t(relayWords.count), of: ({ packages }) => packages }}
      answer={{ head: t(relayWords.answer), of: (one) => <Answer relay={one} /> }}
    />
  );
};

const Answer = ({ relay: { receivedAt, taken, held, refused } }: { readonly relay: SentRelay }) => {
  const t = useWords();
  if (receivedAt === null) return <span className="mut">{t(relayWords.waiting)}</span>;
  return (
    <>
      <Tag look={refused.length + held === 0 ? 'ok' : 'warn'}>{t(relayWords.allTaken, { taken })}</Tag>{' '}
      <span className="mut">{chinaDate(receivedAt)}</span>
      {held > 0 ? <p>{t(relayWords.held, { count: held })}</p> : null}
      {refused.length > 0 ? (
        <>
          <p>{t(relayWords.notTaken, { count: refused.length })}</p>
          <ul className="plain-list">
            {refused.map(({ packageId, name, code }) => (
              <li key={packageId}>{refusalText({ code, values: { from: name, file: name } }, t)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
};
