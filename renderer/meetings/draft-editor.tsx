// How is a meeting written down? One screen: time and place, who was there, what was said and decided; it keeps itself.
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import { adopt, type Expected } from '#renderer/meetings/adopt.ts';
import { AttendanceField } from '#renderer/meetings/attendance-field.tsx';
import { AgendaField, DecisionsField, SpeechesField, TextField } from '#renderer/meetings/content-fields.tsx';
import { DraftDialogs, type Question } from '#renderer/meetings/draft-dialogs.tsx';
import { DraftHead } from '#renderer/meetings/draft-head.tsx';
import { HeadFields } from '#renderer/meetings/head-fields.tsx';
import { ChecksCard, QuorumCard } from '#renderer/meetings/side-column.tsx';
import { useCheck } from '#renderer/meetings/use-check.ts';
import { type LoadedDraft, useDraft } from '#renderer/meetings/use-draft.ts';
import { useFinish } from '#renderer/meetings/use-finish.ts';
import { withResults } from '#renderer/meetings/vote-result.ts';
import { VotesField } from '#renderer/meetings/votes-field.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { quorumOf } from '#shared/meetings/quorum.ts';
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
  const t = useWords();
  const [, navigate] = useLocation();
  const draft = useDraft(loaded);
  const [reasons, setReasons] = useState<ReadonlyMap<string, string>>(new Map());
  const [question, setQuestion] = useState<Question | null>(null);
  const { kind, heldOn } = draft.content;
  const expected = useCall('meetings.expected', { kind, heldOn: heldOn ?? '2000-01-01' }, { isEnabled: heldOn !== null, keepsPrevious: true });
  const people = heldOn === null ? [] : (expected.data?.people ?? []);

  const takeOver = useEffectEvent((found: Expected) => {
    const next = adopt(draft.content, found, loaded.id === null);
    if (next !== draft.content) draft.propose(next);
  });
  useEffect(() => {
    if (expected.data && !expected.isPlaceholderData) takeOver(expected.data);
  }, [expected.data, expected.isPlaceholderData]);

  const quorum = useMemo(
    () => (people.length > 0 ? quorumOf({ kind, attendance: draft.content.attendance }, people) : null),
    [kind, draft.content.attendance, people],
  );
  const content = useMemo(() => withResults(draft.content, quorum), [draft.content, quorum]);
  const check = useCheck(draft.save.id, content);
  const finish = useFinish(draft, content, reasons);
  const checks = useRef<HTMLDivElement>(null);
  const edit = draft.edit;
  const names = useMemo(() => people.map(({ name }) => name), [people]);

  const ask = async () => {
    await finish.ask();
    showProblems(checks.current);
  };
  const leave = () => {
    if (draft.save.phase === 'clean') navigate('/meetings');
    else setQuestion('leave');
  };
  useShortcuts({ save: () => void draft.saver.flush(), finish: () => void ask(), leave });

  return (
    <div className="meeting-page">
      <DraftHead
        kind={kind}
        save={draft.save}
        isBusy={finish.isBusy}
        onFinish={() => void ask()}
        onSave={() => void draft.saver.flush()}
        onDiscard={() => setQuestion('discard')}
      />
      {finish.obstacle ? (
        <div className="obstacle" role="alert">
          {finish.obstacle.kind === 'fault' ? (
            <FaultBox fault={finish.obstacle.fault} />
          ) : (
            t(finish.obstacle.kind === 'errors' ? meetingWords.finishBlocked : meetingWords.finishNeedsReason)
          )}
        </div>
      ) : null}
      <FaultBox fault={expected.error?.fault ?? null} />
      <div className="meeting-columns">
        <div className="card meeting-form">
          <HeadFields content={content} people={people} edit={edit} />
          <AttendanceField
            people={people}
            attendance={content.attendance}
            hasDate={heldOn !== null}
            canExclude={kind === 'memberMeeting'}
            onChange={(attendance) => edit({ attendance })}
          />
          <TextInput label={t(meetingWords.observers)} value={content.observers} maxLength={500} onChange={(observers) => edit({ observers })} />
          <TextField content={content} edit={edit} name="priorDecisions" />
          <AgendaField content={content} names={names} edit={edit} />
          <TextField content={content} edit={edit} name="study" />
          <SpeechesField content={content} names={names} edit={edit} />
          <VotesField content={content} quorum={quorum} edit={edit} />
          <DecisionsField content={content} names={names} edit={edit} />
          <TextField content={content} edit={edit} name="summary" />
          <TextInput
            label={t(meetingWords.attachments)}
            hint={t(meetingWords.attachmentsHint)}
            value={content.attachments}
            maxLength={500}
            onChange={(attachments) => edit({ attachments })}
          />
        </div>
        <div className="meeting-side">
          <QuorumCard quorum={quorum} kind={kind} />
          <div ref={checks}>
            <ChecksCard check={check} reasons={reasons} onReason={(key, reason) => setReasons(new Map(reasons).set(key, reason))} />
          </div>
        </div>
      </div>
      <DraftDialogs question={question} draft={draft} finish={finish} onClose={() => setQuestion(null)} />
    </div>
  );
};
