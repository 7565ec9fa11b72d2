// How does a branch hand its books over? Cards once, then a package out and a receipt back.

import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { CardPanel, Fingerprint } from '#renderer/handoff/card-panel.tsx';
import { ExportPanel } from '#renderer/handoff/export-panel.tsx';
import { HeldPanel } from '#renderer/handoff/held-panel.tsx';
import { RefusedRowsDialog } from '#renderer/handoff/refused-rows-dialog.tsx';
import { SentTable } from '#renderer/handoff/sent-table.tsx';
import { SuperiorRemarks } from '#renderer/handoff/superior-remarks.tsx';
import { TakingPanel } from '#renderer/handoff/taking-panel.tsx';
import { usePackagesHandedOver } from '#renderer/handoff/use-handed-over.ts';
import { type Taking, useTaking } from '#renderer/handoff/use-taking.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card, PageHead, Tag } from '#renderer/ui/page-parts.tsx';
import type { OutputOf } from '#shared/contract.ts';
import { chinaDate } from '#shared/core/date.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { handoffWords } from '#shared/handoff/words.ts';
import './handoff.css';

type Overview = OutputOf<'handoff.overview'>;
type SentPackage = Overview['sent'][number];

/** The page `/handoff`; `/handoff/remarks/:id` asks for the answer to a remark at once. */
export const HandoffPage = ({ asked }: { readonly asked: string | null }) => {
  const t = useWords();
  const overview = useCall('handoff.overview', {});
  const taking = useTaking();
  usePackagesHandedOver(taking);
  const isBusy = taking.step.kind === 'reading' || taking.step.kind === 'importing';
  return (
    <div className="handoff-page">
      <PageHead title={t(handoffWords.title)} sub={t(handoffWords.sub)}>
        <Button isDisabled={isBusy} onClick={() => void taking.choose('openPackages')}>
          {t(handoffWords.importCards)}
        </Button>
        <Button isDisabled={isBusy} onClick={() => void taking.choose('folder')}>
          {t(handoffWords.importFolder)}
        </Button>
      </PageHead>
      <FaultBox fault={overview.error?.fault ?? null} />
      {overview.data ? <Contents overview={overview.data} taking={taking} asked={asked} /> : <p className="mut">{t(uiWords.loading)}</p>}
    </div>
  );
};

const Contents = ({ overview, taking, asked }: { readonly overview: Overview; readonly taking: Taking; readonly asked: string | null }) => {
  const superior = overview.partners.find(({ orgId }) => orgId === overview.superiorId);
  return (
    <>
      <TakingPanel taking={taking} />
      <HeldPanel held={overview.held} />
      <div className="handoff-columns">
        <ExportPanel nextSeq={overview.nextSeq} hasSuperior={superior !== undefined} />
        <div className="stack">
          <SuperiorCard superior={superior} />
          <CardPanel fingerprint={overview.fingerprint} />
        </div>
      </div>
      <SuperiorRemarks about={null} asked={asked} />
      <SentList sent={overview.sent} />
    </>
  );
};

const SuperiorCard = ({ superior }: { readonly superior: Overview['partners'][number] | undefined }) => {
  const t = useWords();
  return (
    <Card title={t(handoffWords.superior)}>
      {superior ? (
        <>
          <p>
            <strong>{superior.name}</strong> <span className="mut">{superior.code}</span>
          </p>
          <p>
            <Fingerprint value={superior.fingerprint} />
          </p>
          <p className="mut">{t(handoffWords.fingerprintHint)}</p>
          <p className="mut">{t(handoffWords.pinnedAt, { date: chinaDate(superior.pinnedAt) })}</p>
        </>
      ) : (
        <>
          <p>
            <Tag look="warn">{t(handoffWords.superiorNone)}</Tag>
          </p>
          <p className="mut">{t(handoffWords.superiorHint)}</p>
        </>
      )}
    </Card>
  );
};

const SentList = ({ sent }: { readonly sent: Overview['sent'] }) => {
  const t = useWords();
  const [shown, setShown] = useState<SentPackage | null>(null);
  return (
    <Card title={t(handoffWords.sent)}>
      {sent.length === 0 ? (
        <p className="mut">{t(handoffWords.sentEmpty)}</p>
      ) : (
        <SentTable
          label={t(handoffWords.sent)}
          sent={sent}
          count={{ head: t(handoffWords.rows), of: ({ rows }) => rows }}
          answer={{ head: t(handoffWords.state), of: (one) => <SentState one={one} onShow={() => setShown(one)} /> }}
        />
      )}
      {shown ? <RefusedRowsDialog packageId={shown.id} seq={shown.seq} onClose={() => setShown(null)} /> : null}
    </Card>
  );
};

const SentState = ({ one, onShow }: { readonly one: SentPackage; readonly onShow: () => void }) => {
  const t = useWords();
  if (one.state !== 'received') {
    return (
      <>
        <Tag look="note">{t(handoffWords.stateExported)}</Tag> <span className="mut">{t(handoffWords.waitingReceipt)}</span>
      </>
    );
  }
  return (
    <>
      <Tag look="ok">{one.receivedAt ? t(handoffWords.receivedAt, { date: chinaDate(one.receivedAt) }) : t(handoffWords.stateReceived)}</Tag>{' '}
      {one.refused > 0 ? (
        <Button isSmall onClick={onShow}>
          {t(handoffWords.refusedRows, { count: one.refused })}
        </Button>
      ) : null}
    </>
  );
};
