// How do a remark's head and its answer read, at the superior and at the branch?
import type { ReactNode } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { Tag } from '#renderer/ui/page-parts.tsx';
import { chinaDate } from '#shared/core/date.ts';
import type { RemarkKind } from '#shared/handoff/replies.ts';
import type { Remark } from '#shared/handoff/replies-contract.ts';
import { remarkKindLabels, replyAnswerLabels, replyWords as w } from '#shared/handoff/reply-words.ts';

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
      <span className="mut">{t(w.answeredBy, { by, date: chinaDate(at) })}</span>
      {children}
    </div>
  );
};

/** What the branch decided, its note, who and when. */
export const AnswerText = ({ answer }: { readonly answer: NonNullable<Remark['answer']> }) => {
  const t = useWords();
  return (
    <p className="pre-line">
      <Tag look={answer.answer === 'declined' ? 'warn' : 'ok'}>{t(replyAnswerLabels[answer.answer])}</Tag> {answer.note}{' '}
      <span className="mut">{t(w.answeredBy, { by: answer.answeredBy, date: chinaDate(answer.answeredAt) })}</span>
    </p>
  );
};
