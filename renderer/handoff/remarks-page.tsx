// What was said to a branch, and what did it answer?

import { useState } from 'react';
import { useLocation } from 'wouter';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall, useCommand } from '#renderer/core/query-client.ts';
import { RemarkDialog } from '#renderer/handoff/remark-dialog.tsx';
import { AnswerText, RemarkHead, WantedBy } from '#renderer/handoff/remark-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Actions, Card, EmptyState, PageHead, Tag } from '#renderer/ui/page-parts.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { chinaDate } from '#shared/core/date.ts';
import type { Fault } from '#shared/core/fault.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { Remark } from '#shared/handoff/replies-contract.ts';
import { replyWords as w } from '#shared/handoff/reply-words.ts';
import './handoff.css';

/** The page `/inbox/remarks/:orgId`. */
export const RemarksPage = ({ orgId }: { readonly orgId: string }) => {
  const t = useWords();
  const [, go] = useLocation();
  const remarks = useCall('handoff.remarks', { orgId });
  const [edited, setEdited] = useState<Remark | 'new' | null>(null);
  const [dropped, setDropped] = useState<Remark | null>(null);
  const rows = remarks.data?.rows ?? [];
  const write = <Button onClick={() => setEdited('new')}>{t(w.writeRemark)}</Button>;
  return (
    <div className="handoff-page">
      <PageHead title={t(w.remarksOf, { name: remarks.data?.name ?? '' })} sub={t(w.remarksSub)}>
        {rows.length > 0 ? write : null}
        <Button onClick={() => go('/inbox')}>{t(w.backToInbox)}</Button>
      </PageHead>
      <FaultBox fault={remarks.error?.fault ?? null} />
      <Card title={t(w.remarks)}>
        {remarks.data && rows.length === 0 ? (
          <EmptyState title={t(w.noRemarks)} actions={write}>
            {t(w.noRemarksText)}
          </EmptyState>
        ) : (
          <ul className="packages">
            {rows.map((remark) => (
              <RemarkLine key={remark.id} remark={remark} onEdit={() => setEdited(remark)} onDrop={() => setDropped(remark)} />
            ))}
          </ul>
        )}
      </Card>
      {edited ? <RemarkDialog orgId={orgId} remark={edited === 'new' ? null : edited} onClose={() => setEdited(null)} /> : null}
      {dropped ? <DropDialog remark={dropped} onClose={() => setDropped(null)} /> : null}
    </div>
  );
};

interface LineProps {
  readonly remark: Remark;
  readonly onEdit: () => void;
  readonly onDrop: () => void;
}

const RemarkLine = ({ remark, onEdit, onDrop }: LineProps) => {
  const t = useWords();
  const { leftAt, answer, title } = remark;
  return (
    <li className="package">
      <RemarkHead kind={remark.kind} title={title} by={remark.by} at={remark.at}>
        <WantedBy dueOn={remark.dueOn} />
        {leftAt ? <span className="mut">{t(w.left, { date: chinaDate(leftAt) })}</span> : <Tag look="warn">{t(w.notLeft)}</Tag>}
        {leftAt && !answer ? <Tag look="note">{t(w.unanswered)}</Tag> : null}
      </RemarkHead>
      <p className="pre-line">{remark.text}</p>
      {answer ? <AnswerText answer={answer} /> : null}
      {leftAt ? null : (
        <Actions>
          <Button isSmall label={`${t(uiWords.edit)} ${title}`} onClick={onEdit}>
            {t(uiWords.edit)}
          </Button>
          <Button isSmall label={`${t(w.drop)} ${title}`} onClick={onDrop}>
            {t(w.drop)}
          </Button>
        </Actions>
      )}
    </li>
  );
};

const DropDialog = ({ remark, onClose }: { readonly remark: Remark; readonly onClose: () => void }) => {
  const t = useWords();
  const toast = useToast();
  const drop = useCommand('handoff.dropRemark');
  const [fault, setFault] = useState<Fault | null>(null);
  const confirm = async () => {
    await drop.mutateAsync({ id: remark.id });
    toast.done(t(w.dropped));
    onClose();
  };
  return (
    <ConfirmDialog
      title={t(w.dropTitle)}
      confirmText={t(w.drop)}
      isDanger
      isBusy={drop.isPending}
      onConfirm={() => void confirm().catch((error: unknown) => setFault(faultOf(error)))}
      onClose={onClose}
    >
      <FaultBox fault={fault} />
      <p className="pre-line">{remark.text}</p>
    </ConfirmDialog>
  );
};
