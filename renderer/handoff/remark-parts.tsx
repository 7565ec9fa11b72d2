// How do a remark's head and its answer read, at the superior and at the branch?
import type { ReactNode } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useSession } from '#renderer/core/session.tsx';
import { Tag } from '#renderer/ui/page-parts.tsx';
import { chinaDate } from '#shared/core/date.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import type { RemarkKind } from '#shared/handoff/replies.ts';
import type { Remark } from '#shared/handoff/replies-contract.ts';
import { remarkKindLabels, replyAnswerLabels, replyWords as w } from '#shared/handoff/reply-words.ts';
import { taskStateLabels } from '#shared/plans/labels.ts';

interface HeadProps {
  readonly kind: RemarkKind;
  readonly title: string;
  readonly by: string;
  readonly at: string;
  readonly children?: ReactNode;
}

/** Kind, subject, who and when; further marks after them. */
export const RemarkHead = ({ kind, title, by, at, children }: HeadProps) => {
  const t = useWords();
  return (
    <div className="row">
      <Tag look="brand">{t(remarkKindLabels[kind])}</Tag>
      <strong>{title}</strong>
      <span className="mut">{t(w.writtenBy, { by, date: chinaDate(at) })}</span>
      {children}
    </div>
  );
};

/** By when the superior wants it done; nothing where it named no day. */
export const WantedBy = ({ dueOn }: { readonly dueOn: string | null }) => {
  const t = useWords();
  return dueOn === null ? null : <Tag look="note">{t(w.wantedBy, { date: dueOn })}</Tag>;
};

type Answer = NonNullable<Remark['answer']>;

/** What the branch decided, its note, who and when; and how far it is with what it adopted. */
export const AnswerText = ({ answer }: { readonly answer: Answer }) => {
  const t = useWords();
  return (
    <>
      <p className="pre-line">
        <Tag look={answer.answer === 'declined' ? 'warn' : 'ok'}>{t(replyAnswerLabels[answer.answer])}</Tag> {answer.note}{' '}
        <span className="mut">{t(w.answeredBy, { by: answer.answeredBy, date: chinaDate(answer.answeredAt) })}</span>
      </p>
      {answer.task ? <TaskText task={answer.task} /> : null}
    </>
  );
};

const TaskText = ({ task: { owner, dueOn, state, notes } }: { readonly task: NonNullable<Answer['task']> }) => {
  const t = useWords();
  const { today } = useSession();
  const isLate = dueOn !== null && dueOn < today && (state === 'open' || state === 'underWay');
  return (
    <>
      <p>
        {t(uiWords.pair, { first: t(w.task), second: '' })}
        <Tag look={looks[state]}>{state === 'open' ? t(w.taskOpen) : t(taskStateLabels[state])}</Tag>{' '}
        {owner ? <span>{t(w.taskOwner, { owner })}　</span> : null}
        {dueOn ? <span>{t(w.taskDue, { date: dueOn })} </span> : null}
        {isLate ? <Tag look="warn">{t(w.taskLate)}</Tag> : null}
      </p>
      {notes.length > 0 ? (
        <ul className="plain-list">
          {notes.map(({ state: said, notedOn, note, notedBy }) => (
            <li key={`${notedOn} ${said} ${note}`} className="mut">
              {t(w.taskNote, { date: notedOn, by: notedBy, note: note || t(taskStateLabels[said]) })}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
};

const looks = { open: 'warn', underWay: 'note', done: 'ok', dropped: 'note' } as const;
