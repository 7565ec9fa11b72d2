// How is a talk written down? One column in the order of the form F21; it keeps itself.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { DiscardDraft } from '#renderer/core/draft-parts.tsx';
import { faultOf, findingText } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import { firstUnreadableField } from '#renderer/core/use-ledger-form.ts';
import { TalkFields } from '#renderer/talks/talk-fields.tsx';
import { TalkHead } from '#renderer/talks/talk-head.tsx';
import { type LoadedTalk, type TalkDraft, useTalkDraft } from '#renderer/talks/use-talk-draft.ts';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { draftWords } from '#shared/core/draft-words.ts';
import type { Fault } from '#shared/core/fault.ts';
import { talkWords } from '#shared/talks/words.ts';

type Question = 'finish' | 'discard';

/** The complaint under each field that a refusal is about. */
const useFieldErrors = (fault: Fault | null): ((field: string) => string | undefined) => {
  const t = useWords();
  const findings = fault?.kind === 'broken-rule' ? fault.findings.map((finding) => findingText(finding, t)) : [];
  return (field) => findings.find((finding) => finding.field === field)?.message;
};

/** The editor of one draft. */
export const TalkEditor = ({ loaded }: { readonly loaded: LoadedTalk }) => {
  const [, navigate] = useLocation();
  const draft = useTalkDraft(loaded);
  const [question, setQuestion] = useState<Question | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const errorOf = useFieldErrors(fault);
  const save = () => void draft.saver.flush();
  const ask = () => {
    const unreadable = firstUnreadableField();
    if (unreadable) unreadable.focus();
    else setQuestion('finish');
  };
  const leave = () => void draft.saver.flush().then((isKept) => isKept && navigate('/meetings/talks'));
  useShortcuts({ save, finish: ask, leave });
  return (
    <>
      <TalkHead save={draft.save} onFinish={ask} onSave={save} onDiscard={() => setQuestion('discard')} />
      <div className="card form">
        <FaultBox fault={fault} />
        <TalkFields content={draft.content} edit={draft.edit} errorOf={errorOf} />
      </div>
      {question === 'finish' ? <FinishDialog draft={draft} onFault={setFault} onClose={() => setQuestion(null)} /> : null}
      {question === 'discard' ? <DiscardDialog draft={draft} onClose={() => setQuestion(null)} /> : null}
    </>
  );
};

interface DialogProps {
  readonly draft: TalkDraft;
  readonly onClose: () => void;
}

const FinishDialog = ({ draft, onClose, onFault }: DialogProps & { readonly onFault: (fault: Fault | null) => void }) => {
  const t = useWords();
  const toast = useToast();
  const [, navigate] = useLocation();
  const finalise = useCommand('talks.finalise');
  const finish = async () => {
    await draft.saver.flush();
    await draft.saver.stop();
    try {
      const done = await finalise.mutateAsync({ draftId: draft.saver.state().id, content: draft.content });
      toast.done(t(talkWords.finished, { number: done.number }));
      navigate(`/meetings/talks/${done.id}`, { replace: true });
    } catch (error) {
      draft.saver.resume();
      onFault(faultOf(error));
      onClose();
    }
  };
  return (
    <ConfirmDialog
      title={t(draftWords.finishTitle)}
      confirmText={t(draftWords.finishTitle)}
      isBusy={finalise.isPending}
      onConfirm={() => void finish()}
      onClose={onClose}
    >
      <p>{t(talkWords.finishAsk)}</p>
    </ConfirmDialog>
  );
};

const DiscardDialog = ({ draft, onClose }: DialogProps) => {
  const t = useWords();
  const [, navigate] = useLocation();
  return (
    <DiscardDraft
      call="talks.discardDraft"
      saver={draft.saver}
      title={t(draftWords.discard)}
      question={t(draftWords.discardAsk)}
      onDone={() => navigate('/meetings/talks', { replace: true })}
      onClose={onClose}
    />
  );
};
