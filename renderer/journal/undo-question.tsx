// Shall this be taken back? The question says what was done, by whom and when, and how many records go back.
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { isRedone, plainText, timeText } from '#renderer/journal/act-text.ts';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import type { Act } from '#shared/journal/contract.ts';
import { undoWords } from '#shared/journal/undo-words.ts';

interface Props {
  readonly act: Act;
  readonly onClose: () => void;
}

/** Asks, takes back, says so; a refusal stays in the dialog with the way out. */
export const UndoQuestion = ({ act, onClose }: Props) => {
  const t = useWords();
  const toast = useToast();
  const undo = useCommand('journal.undo');
  const isRedo = isRedone(act);
  const what = plainText(act, t);
  const confirm = async () => {
    try {
      await undo.mutateAsync({ seq: act.seq });
    } catch {
      return;
    }
    toast.done(t(isRedo ? undoWords.doneRedo : undoWords.done, { what }));
    onClose();
  };
  const sentence = t(isRedo ? undoWords.askRedo : undoWords.ask, {
    date: timeText(act.recordedAt, t),
    actor: act.actor,
    what,
    count: act.rows,
  });
  return (
    <ConfirmDialog
      title={t(isRedo ? undoWords.askRedoTitle : undoWords.askTitle)}
      confirmText={t(undo.isPending ? undoWords.working : isRedo ? undoWords.redo : undoWords.undo)}
      isBusy={undo.isPending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <FaultBox fault={undo.error?.fault ?? null} />
      {sentence.split('\n').map((line) => (
        <p key={line}>{line}</p>
      ))}
    </ConfirmDialog>
  );
};
