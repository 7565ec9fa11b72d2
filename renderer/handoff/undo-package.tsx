// Shall a package be taken back? The question says what goes and what stays.
import { useState } from 'react';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import type { Fault } from '#shared/core/fault.ts';
import { handoffWords } from '#shared/handoff/words.ts';

interface Props {
  readonly taken: { readonly id: string; readonly from: string; readonly seq: number };
  readonly onClose: () => void;
}

/** Asks, takes back, says so. */
export const UndoPackageDialog = ({ taken, onClose }: Props) => {
  const t = useWords();
  const toast = useToast();
  const undo = useCommand('handoff.undo');
  const [fault, setFault] = useState<Fault | null>(null);
  const confirm = async () => {
    setFault(null);
    const { removed, restored } = await undo.mutateAsync({ id: taken.id });
    toast.done(t(handoffWords.undoDone, { removed, restored }));
    onClose();
  };
  return (
    <ConfirmDialog
      title={t(handoffWords.undoTitle, { from: taken.from, seq: taken.seq })}
      confirmText={t(handoffWords.undoDo)}
      isDanger
      isBusy={undo.isPending}
      onConfirm={() => void confirm().catch((error: unknown) => setFault(faultOf(error)))}
      onClose={onClose}
    >
      <FaultBox fault={fault} />
      <p>{t(handoffWords.undoAsk)}</p>
    </ConfirmDialog>
  );
};
