// Which packages wait for a person, and what does he decide? The first thing on the inbox while there are any.
import { useState } from 'react';
import { call } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { DifferenceDialog } from '#renderer/handoff/difference-dialog.tsx';
import { heldText, refusalText } from '#renderer/handoff/report-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Actions, Card, Tag } from '#renderer/ui/page-parts.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { chinaDate } from '#shared/core/date.ts';
import type { Fault } from '#shared/core/fault.ts';
import type { HeldPackage } from '#shared/handoff/model.ts';
import { handoffWords } from '#shared/handoff/words.ts';

const kinds = { card: handoffWords.kindCard, reply: handoffWords.kindReply, report: handoffWords.kindReport } as const;

interface Asked {
  readonly held: HeldPackage;
  readonly take: boolean;
}

/** The packages that wait; nothing while there are none. */
export const HeldPanel = ({ held }: { readonly held: readonly HeldPackage[] }) => {
  const t = useWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [looked, setLooked] = useState<HeldPackage | null>(null);
  const waiting = held.filter(({ decision }) => decision === null);
  if (waiting.length === 0) return null;
  return (
    <Card title={t(handoffWords.heldTitle)} aside={String(waiting.length)}>
      <p className="mut">{t(handoffWords.heldHint)}</p>
      <ul className="packages">
        {waiting.map((one) => (
          <li key={one.id} className="package package-warn">
            <div className="row">
              <Tag look="warn">{t(handoffWords.waits)}</Tag>
              <strong>{one.from}</strong>
              <span>{t(kinds[one.kind === 'card' || one.kind === 'reply' ? one.kind : 'report'])}</span>
              <span>{t(handoffWords.packageSeq, { seq: one.seq })}</span>
              <span className="mut">{t(handoffWords.madeOn, { date: chinaDate(one.createdAt) })}</span>
              <span className="mut push package-file">{one.fileName}</span>
            </div>
            <p className="package-remark">{heldText(one, t)}</p>
            <Actions>
              {one.kind === 'report' ? (
                <Button isSmall label={`${t(handoffWords.differenceOpen)} ${one.from}`} onClick={() => setLooked(one)}>
                  {t(handoffWords.differenceOpen)}
                </Button>
              ) : null}
              <Button isSmall label={`${t(handoffWords.heldTake)} ${one.from}`} onClick={() => setAsked({ held: one, take: true })}>
                {t(handoffWords.heldTake)}
              </Button>
              <Button isSmall label={`${t(handoffWords.heldDismiss)} ${one.from}`} onClick={() => setAsked({ held: one, take: false })}>
                {t(handoffWords.heldDismiss)}
              </Button>
            </Actions>
          </li>
        ))}
      </ul>
      {looked ? (
        <DifferenceDialog
          from={looked.from}
          seq={looked.seq}
          read={(offset) => call('handoff.heldDifference', { id: looked.id, offset })}
          onClose={() => setLooked(null)}
        />
      ) : null}
      {asked ? <DecisionDialog key={asked.held.id} asked={asked} onClose={() => setAsked(null)} /> : null}
    </Card>
  );
};

const DecisionDialog = ({ asked: { held, take }, onClose }: { readonly asked: Asked; readonly onClose: () => void }) => {
  const t = useWords();
  const toast = useToast();
  const decide = useCommand('handoff.decide');
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const [again, setAgain] = useState<string | null>(null);
  const confirm = async () => {
    setFault(null);
    const { report } = await decide.mutateAsync({ id: held.id, take, note });
    if (report && report.outcome !== 'applied' && report.outcome !== 'alreadyApplied') return setAgain(refusalText(report, t));
    toast.done(t(take ? handoffWords.heldDone : handoffWords.heldDismissed, { from: held.from, seq: held.seq }));
    onClose();
  };
  return (
    <ConfirmDialog
      title={t(take ? handoffWords.heldTakeTitle : handoffWords.heldDismissTitle)}
      confirmText={t(take ? handoffWords.heldTake : handoffWords.heldDismiss).replace('…', '')}
      isDanger={take}
      isBusy={decide.isPending}
      onConfirm={() => void confirm().catch((error: unknown) => setFault(faultOf(error)))}
      onClose={onClose}
    >
      <FaultBox fault={fault} />
      <p>{heldText(held, t)}</p>
      <p className="notice">{t(take ? handoffWords.heldTakeText : handoffWords.heldDismissText)}</p>
      {again ? (
        <p className="package-remark" role="alert">
          {t(handoffWords.heldAgain)} {again}
        </p>
      ) : null}
      <TextArea label={t(handoffWords.heldNote)} hint={t(handoffWords.heldNoteHint)} value={note} maxLength={500} onChange={setNote} />
    </ConfirmDialog>
  );
};
