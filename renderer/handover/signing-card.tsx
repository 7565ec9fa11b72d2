// Has everybody signed? The frozen inventory is printed, signed on paper, and recorded for good.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Actions, Card } from '#renderer/ui/page-parts.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import type { PreparedHandover } from '#shared/handover/contract.ts';
import { handoverWords } from '#shared/handover/words.ts';

interface Props {
  readonly prepared: PreparedHandover;
  readonly onRecorded: () => void;
}

/** Prints the list, then records the hand-over after a question. */
export const SigningCard = ({ prepared, onRecorded }: Props) => {
  const t = useWords();
  const [, go] = useLocation();
  const toast = useToast();
  const record = useCommand('handover.record');
  const [isAsking, setIsAsking] = useState(false);
  const { incoming } = prepared.people;
  useShortcuts({ finish: () => setIsAsking(true) });
  const confirm = async () => {
    try {
      await record.mutateAsync({ id: prepared.id });
    } catch {
      return setIsAsking(false);
    }
    toast.done(t(handoverWords.recorded, { incoming }));
    onRecorded();
  };
  return (
    <Card title={t(handoverWords.step3)}>
      <FaultBox fault={record.error?.fault ?? null} />
      <p>{t(handoverWords.frozen, { seq: prepared.inventory.journal.seq })}</p>
      <Actions>
        <Button onClick={() => go('/print', { state: { sheet: 'handover-list', id: prepared.id } })}>{t(handoverWords.print)}</Button>
        <Button look="primary" onClick={() => setIsAsking(true)}>
          {t(handoverWords.record)}
        </Button>
      </Actions>
      {isAsking ? (
        <ConfirmDialog
          title={t(handoverWords.step4)}
          confirmText={t(handoverWords.record)}
          isBusy={record.isPending}
          onConfirm={() => void confirm()}
          onClose={() => setIsAsking(false)}
        >
          <p>{t(handoverWords.recordHint, { incoming })}</p>
        </ConfirmDialog>
      ) : null}
    </Card>
  );
};
