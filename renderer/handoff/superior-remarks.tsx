// What did the superior say, and what does the branch answer? On the hand-over page all of it, on a record what is about that record.
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { LedgerDialog } from '#renderer/core/ledger-dialog.tsx';
import { useCall } from '#renderer/core/query-client.ts';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { AnswerText, RemarkHead, WantedBy } from '#renderer/handoff/remark-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox, Radio } from '#renderer/ui/choices.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Actions, Card, FieldRow } from '#renderer/ui/page-parts.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { answerLength, replyAnswers } from '#shared/handoff/replies.ts';
import type { SuperiorRemark } from '#shared/handoff/replies-contract.ts';
import { replyAnswerLabels, replyWords as w } from '#shared/handoff/reply-words.ts';
import './handoff.css';

interface Props {
  /** The record that they are about; null: all of them. */
  readonly about: string | null;
  /** The remark whose answer is asked for at once. */
  readonly asked?: string | null;
}

/** 上级批阅: on a record nothing while there is none. */
export const SuperiorRemarks = ({ about, asked = null }: Props) => {
  const t = useWords();
  const [, go] = useLocation();
  const remarks = useCall('handoff.superiorRemarks', { about });
  const [chosen, setChosen] = useState(asked);
  const rows = remarks.data?.rows ?? [];
  const open = rows.filter(({ answer }) => answer === null);
  const answered = open.find(({ id }) => id === chosen);
  if (about !== null && rows.length === 0) return null;
  return (
    <Card title={t(w.superiorRemarks)} aside={open.length > 0 ? t(w.superiorRemarksSub, { count: open.length }) : undefined}>
      <FaultBox fault={remarks.error?.fault ?? null} />
      {remarks.data && rows.length === 0 ? <p className="mut">{t(w.noSuperiorRemarks)}</p> : null}
      <ul className="packages">
        {rows.map((remark) => (
          <li key={remark.id} className={remark.answer ? 'package' : 'package package-warn'}>
            <RemarkHead kind={remark.kind} title={remark.title} by={remark.by} at={remark.at}>
              <WantedBy dueOn={remark.dueOn} />
            </RemarkHead>
            <p className="pre-line">{remark.text}</p>
            {remark.answer ? <AnswerText answer={remark.answer} /> : null}
            <Actions>
              {remark.answer?.task ? (
                <Link href={`/meetings/tasks/${remark.answer.id}`} className="link" aria-label={t(w.toTaskOf, { title: remark.title })}>
                  {t(w.toTask)}
                </Link>
              ) : null}
              {remark.page && about === null ? (
                <Link href={remark.page} className="link">
                  {t(w.openRecord)}
                </Link>
              ) : null}
              {remark.answer ? null : (
                <Button isSmall label={t(w.answerAbout, { title: remark.title })} onClick={() => setChosen(remark.id)}>
                  {t(w.answerButton)}
                </Button>
              )}
            </Actions>
          </li>
        ))}
      </ul>
      {about === null && rows.length > 0 ? (
        <Actions>
          <Button onClick={() => go('/print', { state: { sheet: 'superior-replies', id: null } })}>{t(w.printSheet)}</Button>
        </Actions>
      ) : null}
      {answered ? <AnswerDialog key={answered.id} remark={answered} onClose={() => setChosen(null)} /> : null}
    </Card>
  );
};

const AnswerDialog = ({ remark, onClose }: { readonly remark: SuperiorRemark; readonly onClose: () => void }) => {
  const t = useWords();
  const promised = { owner: '', dueOn: remark.dueOn };
  const ledger = useLedgerForm('handoff.answerRemark', { id: remark.id, answer: 'read', note: '', task: promised });
  const { form } = ledger;
  return (
    <LedgerDialog of={ledger} title={t(w.answerTitle)} doneText={() => t(w.answered)} onClose={onClose}>
      <RemarkHead kind={remark.kind} title={remark.title} by={remark.by} at={remark.at}>
        <WantedBy dueOn={remark.dueOn} />
      </RemarkHead>
      <p className="pre-line">{remark.text}</p>
      <FormField control={form.control} name="answer">
        {(field) => <Radio label={t(w.answer)} choices={replyAnswers.map((value) => ({ value, label: t(replyAnswerLabels[value]) }))} {...field} />}
      </FormField>
      {form.watch('answer') === 'adopted' ? (
        <>
          <FormField control={form.control} name="task">
            {({ value, onChange, ...field }) => (
              <Checkbox {...field} label={t(w.makeTask)} value={value != null} onChange={(isTask) => onChange(isTask ? promised : null)} />
            )}
          </FormField>
          {form.watch('task') ? (
            <FieldRow>
              <FormField control={form.control} name="task.owner">
                {({ value, ...field }) => <TextInput label={t(w.owner)} maxLength={60} value={value ?? ''} {...field} />}
              </FormField>
              <FormField control={form.control} name="task.dueOn">
                {({ value, ...field }) => <DateInput label={t(w.taskDueOn)} value={value ?? null} {...field} />}
              </FormField>
            </FieldRow>
          ) : null}
        </>
      ) : null}
      <FormField control={form.control} name="note">
        {(field) => <TextArea label={t(w.note)} hint={t(w.noteHint)} maxLength={answerLength} {...field} />}
      </FormField>
    </LedgerDialog>
  );
};
