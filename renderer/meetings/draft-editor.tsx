// How is a meeting written down? One screen: time and place, who was there, what was said and decided; it keeps itself.
import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import { AttendanceField } from '#renderer/meetings/attendance-field.tsx';
import { DraftDialogs, type Question } from '#renderer/meetings/draft-dialogs.tsx';
import { DraftHead } from '#renderer/meetings/draft-head.tsx';
import { HeadFields } from '#renderer/meetings/head-fields.tsx';
import { KindParts } from '#renderer/meetings/kind-parts.tsx';
import { NextButton } from '#renderer/meetings/next-button.tsx';
import { ChecksCard, ObstacleNote, QuorumCard } from '#renderer/meetings/side-column.tsx';
import { TemplatePicker } from '#renderer/meetings/template-picker.tsx';
import { useCheck } from '#renderer/meetings/use-check.ts';
import type { LoadedDraft } from '#renderer/meetings/use-draft.ts';
import { useFinish } from '#renderer/meetings/use-finish.ts';
import { type Sitting, useSitting } from '#renderer/meetings/use-sitting.ts';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { kindTable } from '#shared/meetings/kinds.ts';
import { meetingWords } from '#shared/meetings/words.ts';

/** Brings the checks into view, with the cursor in the first reason that is still missing. */
const showProblems = (side: HTMLElement | null) => {
  requestAnimationFrame(() => {
    const empty = [...(side?.querySelectorAll<HTMLInputElement>('input[name="reason"]') ?? [])].find(({ value }) => value.trim() === '');
    side?.scrollIntoView({ block: 'nearest' });
    empty?.focus();
  });
};

/** The editor of one draft. */
export const DraftEditor = ({ loaded }: { readonly loaded: LoadedDraft }) => {
  const [, navigate] = useLocation();
  const sitting = useSitting(loaded);
  const { draft, content, quorum } = sitting;
  const { reasons } = draft;
  const [question, setQuestion] = useState<Question | null>(null);
  const check = useCheck(draft.save.id, content);
  const finish = useFinish(draft, content, reasons);
  const checks = useRef<HTMLDivElement>(null);

  const save = () => void draft.saver.flush();
  const ask = () => void finish.ask().then(() => showProblems(checks.current));
  const leave = () => (draft.save.phase === 'clean' ? navigate('/meetings') : setQuestion('leave'));
  useShortcuts({ save, finish: ask, leave });

  return (
    <div className="meeting-page">
      <DraftHead
        kind={content.kind}
        save={draft.save}
        isBusy={finish.isBusy}
        onFinish={ask}
        onSave={save}
        onDiscard={() => setQuestion('discard')}
        next={<NextButton before={() => content} onLeave={() => draft.saver.flush()} />}
      />
      <FaultBox fault={sitting.fault} />
      <div className="meeting-columns">
        <MeetingForm sitting={sitting} />
        <div className="meeting-side">
          <QuorumCard quorum={quorum} kind={content.kind} />
          <div ref={checks} className="stack">
            <ObstacleNote obstacle={finish.obstacle} />
            <ChecksCard check={check} reasons={reasons} onReason={draft.giveReason} />
          </div>
        </div>
      </div>
      <DraftDialogs question={question} draft={draft} finish={finish} onClose={() => setQuestion(null)} />
    </div>
  );
};

/** The fields in the order of the paper: head, attendance, then the parts of its kind. */
const MeetingForm = ({ sitting }: { readonly sitting: Sitting }) => {
  const t = useWords();
  const { content, people } = sitting;
  const { edit } = sitting.draft;
  const { votes, expects } = kindTable[content.kind];
  return (
    <div className="card meeting-form">
      <TemplatePicker content={content} edit={edit} />
      <HeadFields content={content} people={people} edit={edit} />
      <AttendanceField
        people={people}
        attendance={content.attendance}
        hasDate={content.heldOn !== null}
        needsGroup={expects === 'group' && content.groupId === null}
        canExclude={votes === 'members'}
        isChosen={expects === 'chosen'}
        onChange={(attendance) => edit({ attendance })}
      />
      <TextInput label={t(meetingWords.observers)} value={content.observers} maxLength={500} onChange={(observers) => edit({ observers })} />
      <KindParts sitting={sitting} />
    </div>
  );
};
