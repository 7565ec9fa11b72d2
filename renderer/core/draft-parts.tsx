// What do all drafts have that keep themselves? A word on how safe they are, and the question before one is thrown away.
import type { Autosaver, SaveState } from '#renderer/core/autosaver.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Tag } from '#renderer/ui/page-parts.tsx';
import { chinaDateTime } from '#shared/core/date.ts';
import { draftWords } from '#shared/core/draft-words.ts';

/** How safe the draft is, behind the title of its page. While typing goes on, the last save is what a power cut would leave. */
export const SaveTag = ({ save: { phase, savedAt } }: { readonly save: SaveState }) => {
  const t = useWords();
  if (phase === 'failed') return <Tag look="error">{t(draftWords.failed)}</Tag>;
  if (savedAt === null) return <Tag look="note">{t(phase === 'saving' ? draftWords.saving : draftWords.unsaved)}</Tag>;
  return <Tag look="note">{t(draftWords.saved, { time: chinaDateTime(savedAt).slice(11) })}</Tag>;
};

interface DiscardProps {
  readonly call: 'meetings.discardDraft' | 'meetings.discardHistoricalDraft' | 'talks.discardDraft' | 'records.discardLetter';
  readonly saver: Pick<Autosaver<never>, 'state' | 'stop' | 'resume'>;
  readonly title: string;
  readonly question: string;
  /** Called once it is gone. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks before a draft is thrown away; when that is refused the dialog says why, and the draft goes on being kept. */
export const DiscardDraft = ({ call, saver, title, question, onDone, onClose }: DiscardProps) => {
  const discard = useCommand(call);
  const throwAway = async () => {
    await saver.stop();
    const { id } = saver.state();
    try {
      if (id !== null) await discard.mutateAsync({ id });
      onDone();
    } catch {
      // The refusal is shown below, from the command's own state.
      saver.resume();
    }
  };
  return (
    <ConfirmDialog title={title} confirmText={title} isDanger isBusy={discard.isPending} onConfirm={() => void throwAway()} onClose={onClose}>
      <p>{question}</p>
      <FaultBox fault={discard.error?.fault ?? null} />
    </ConfirmDialog>
  );
};
