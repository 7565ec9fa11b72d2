// What did the branches bring, who is missing, and which receipts still have to go back?
import { useState } from 'react';
import { desktop } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall, useCommand } from '#renderer/core/query-client.ts';
import { BranchBoard } from '#renderer/handoff/branch-board.tsx';
import { CardPanel } from '#renderer/handoff/card-panel.tsx';
import { FindingsPanel } from '#renderer/handoff/findings-panel.tsx';
import { HeldPanel } from '#renderer/handoff/held-panel.tsx';
import { RelayPanel } from '#renderer/handoff/relay-panel.tsx';
import { TakenList } from '#renderer/handoff/taken-list.tsx';
import { TakingPanel } from '#renderer/handoff/taking-panel.tsx';
import { usePackagesHandedOver } from '#renderer/handoff/use-handed-over.ts';
import { useTaking } from '#renderer/handoff/use-taking.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { PageHead, Tag } from '#renderer/ui/page-parts.tsx';
import type { Fault } from '#shared/core/fault.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { replyWords } from '#shared/handoff/reply-words.ts';
import { handoffWords } from '#shared/handoff/words.ts';
import './handoff.css';

/** The page `/inbox` of a committee. */
export const InboxPage = () => {
  const t = useWords();
  const overview = useCall('handoff.overview', {});
  const taking = useTaking();
  usePackagesHandedOver(taking);
  const received = overview.data?.received ?? [];
  const waiting = received.filter(({ via, receiptWritten, undoneAt }) => via === null && !receiptWritten && !undoneAt).length;
  const isBusy = taking.step.kind === 'reading' || taking.step.kind === 'importing';
  return (
    <div className="handoff-page">
      <PageHead title={t(handoffWords.inboxTitle)} sub={t(handoffWords.inboxSub)}>
        <Button look="primary" isDisabled={isBusy} onClick={() => void taking.choose('folder')}>
          {t(handoffWords.chooseFolder)}
        </Button>
        <Button isDisabled={isBusy} onClick={() => void taking.choose('openPackages')}>
          {t(handoffWords.chooseFiles)}
        </Button>
      </PageHead>
      <FaultBox fault={overview.error?.fault ?? null} />
      <TakingPanel taking={taking} />
      {overview.data ? (
        <>
          <HeldPanel held={overview.data.held} />
          <Receipts waiting={waiting} replies={overview.data.repliesWaiting} />
          <BranchBoard />
          <RelayPanel />
          <TakenList received={received} />
          <FindingsPanel />
          <CardPanel fingerprint={overview.data.fingerprint} />
        </>
      ) : (
        <p className="mut">{t(uiWords.loading)}</p>
      )}
    </div>
  );
};

const Receipts = ({ waiting, replies }: { readonly waiting: number; readonly replies: number }) => {
  const t = useWords();
  const write = useCommand('handoff.writeReceipts');
  const [written, setWritten] = useState<{ receipts: number; replies: number } | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const send = async () => {
    setFault(null);
    setWritten(null);
    const chosen = await desktop('desktop.choose', { purpose: 'folder', suggestedName: '' });
    const folder = chosen?.paths[0];
    if (!folder) return;
    const done = await write.mutateAsync({ folder, ownFolder: true });
    setWritten({ receipts: done.files.length - done.replies, replies: done.replies });
  };
  if (waiting === 0 && replies === 0 && written === null && !fault) return null;
  return (
    <section className="card receipts" aria-label={t(handoffWords.receipt)}>
      <FaultBox fault={fault} />
      <div className="row">
        {waiting > 0 ? <Tag look="warn">{t(handoffWords.receiptsPending, { count: waiting })}</Tag> : null}
        {replies > 0 ? <Tag look="warn">{t(replyWords.waiting, { count: replies })}</Tag> : null}
        {written === null ? null : (
          <span role="status" className="written">
            ✓{' '}
            {written.replies > 0
              ? t(replyWords.written, { receipts: written.receipts, count: written.replies })
              : t(handoffWords.receiptsWritten, { count: written.receipts })}
          </span>
        )}
        <span className="push">
          <Button
            isBusy={write.isPending}
            isDisabled={waiting + replies === 0}
            onClick={() => void send().catch((error: unknown) => setFault(faultOf(error)))}
          >
            {t(handoffWords.writeReceipts)}
          </Button>
        </span>
      </div>
    </section>
  );
};
