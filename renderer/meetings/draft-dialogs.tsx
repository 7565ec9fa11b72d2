// Which questions does a draft ask? Before it becomes final, before it is thrown away, before unsaved text is left behind.
import { useLocation } from 'wouter';
import { DiscardDraft } from '#renderer/core/draft-parts.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import type { Draft } from '#renderer/meetings/use-draft.ts';
import type { Finish } from '#renderer/meetings/use-finish.ts';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { draftWords } from '#shared/core/draft-words.ts';
import { meetingWords } from '#shared/meetings/words.ts';

/** What is being asked, apart from finishing. */
export type Question = 'discard' | 'leave';

interface Props {
  readonly question: Question | null;
  readonly draft: Draft;
  readonly finish: Finish;
  readonly onClose: () => void;
}

/** The dialogs of the draft's page. */
export const DraftDialogs = ({ question, draft, finish, onClose }: Props) => {
  if (finish.isAsking) return <FinishDialog finish={finish} />;
  if (question === 'discard') return <DiscardDialog draft={draft} onClose={onClose} />;
  return question === 'leave' ? <LeaveDialog draft={draft} onClose={onClose} /> : null;
};

const FinishDialog = ({ finish }: Pick<Props, 'finish'>) => {
  const t = useWords();
  const toast = useToast();
  const [, navigate] = useLocation();
  const finalise = async () => {
    const done = await finish.finish();
    if (!done) return;
    toast.done(t(meetingWords.finished, { number: done.number }));
    navigate(`/meetings/${done.id}`, { replace: true });
  };
  return (
    <ConfirmDialog
      title={t(draftWords.finishTitle)}
      confirmText={t(draftWords.finishTitle)}
      isBusy={finish.isBusy}
      onConfirm={() => void finalise()}
      onClose={finish.giveUp}
    >
      <p>{t(meetingWords.finishAsk)}</p>
    </ConfirmDialog>
  );
};

type QuestionProps = Pick<Props, 'draft' | 'onClose'>;

const DiscardDialog = ({ draft, onClose }: QuestionProps) => {
  const t = useWords();
  const [, navigate] = useLocation();
  return (
    <DiscardDraft
      call="meetings.discardDraft"
      saver={draft.saver}
      title={t(draftWords.discard)}
      question={t(draftWords.discardAsk)}
      onDone={() => navigate('/meetings', { replace: true })}
      onClose={onClose}
    />
  );
};

const LeaveDialog = ({ draft, onClose }: QuestionProps) => {
  const t = useWords();
  const [, navigate] = useLocation();
  const saveAndLeave = async () => {
    if (await draft.saver.flush()) navigate('/meetings');
    else onClose();
  };
  return (
    <ConfirmDialog
      title={t(meetingWords.leaveSave)}
      confirmText={t(meetingWords.leaveSave)}
      cancelText={t(meetingWords.stay)}
      onConfirm={() => void saveAndLeave()}
      onClose={onClose}
    >
      <p>{t(meetingWords.leaveAsk)}</p>
    </ConfirmDialog>
  );
};
