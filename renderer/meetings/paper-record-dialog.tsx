// What stands in one record copied from paper, what was added to it later, and how is a wrong copy retired?
import { useState } from 'react';
import { useLocation } from 'wouter';
import { FormField } from '#renderer/core/form-field.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { useLedgerForm } from '#renderer/core/use-ledger-form.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Radio } from '#renderer/ui/choices.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Tag } from '#renderer/ui/page-parts.tsx';
import { TextArea } from '#renderer/ui/text-area.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { addendumLabels, meetingKindLabels, voteResultLabels } from '#shared/meetings/labels.ts';
import { addendumKinds } from '#shared/meetings/model.ts';
import { type PaperRecord, paperNumber } from '#shared/meetings/paper-record.ts';
import { paperWords } from '#shared/meetings/paper-words.ts';
import { meetingWords } from '#shared/meetings/words.ts';

interface RecordProps {
  readonly record: PaperRecord;
}

/** Everything of the record, its addenda with the form for one more, the book's print, and the way to retire it. */
export const PaperRecordDialog = ({ record, onClose }: { readonly record: PaperRecord; readonly onClose: () => void }) => {
  const t = useWords();
  const [reason, setReason] = useState<string | null>(null);
  const retire = useCommand('meetings.retireHistorical');
  const [, navigate] = useLocation();
  const print = () => navigate('/print', { state: { sheet: 'year-book', id: null, year: record.year } });
  const throwOut = async () => {
    await retire.mutateAsync({ id: record.id, reason: reason ?? '' });
    onClose();
  };
  return (
    <Dialog
      title={`${t(meetingKindLabels[record.kind])} ${paperNumber(record)}`}
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t(uiWords.close)}</Button>
          <Button onClick={print}>{t(paperWords.printYear, { year: record.year })}</Button>
          {reason === null ? (
            <Button onClick={() => setReason('')}>{t(paperWords.retire)}</Button>
          ) : (
            <Button look="danger" isDisabled={reason.trim() === ''} isBusy={retire.isPending} onClick={() => void throwOut().catch(() => undefined)}>
              {t(paperWords.retireTitle)}
            </Button>
          )}
        </>
      }
    >
      <PaperFacts record={record} />
      <AddendaPart record={record} />
      {reason === null ? null : (
        <TextInput
          label={t(paperWords.retireReason)}
          hint={t(paperWords.retireHint)}
          value={reason}
          maxLength={300}
          onChange={setReason}
          hasFocusAtFirst
        />
      )}
      <FaultBox fault={retire.error?.fault ?? null} />
    </Dialog>
  );
};

const PaperFacts = ({ record }: { readonly record: PaperRecord }) => {
  const t = useWords();
  const votes = record.votes
    .map(
      (vote) =>
        `${vote.subject}：${t(paperWords.yes)} ${vote.yes}，${t(paperWords.no)} ${vote.no}，${t(paperWords.abstain)} ${vote.abstain}，${t(voteResultLabels[vote.result])}`,
    )
    .join('\n');
  const facts = [
    [paperWords.heldOn, record.heldOn],
    [paperWords.place, record.place],
    [paperWords.hostName, record.hostName],
    [paperWords.recorderName, record.recorderName],
    [paperWords.expected, String(record.expected)],
    [paperWords.present, String(record.present)],
    [paperWords.agenda, record.agenda],
    [paperWords.content, record.content],
    [paperWords.votes, votes],
    [paperWords.decisions, record.decisions],
  ] as const;
  return (
    <>
      <dl className="meeting-facts">
        {facts.map(([label, value]) => (
          <div className="meeting-fact" key={label.zh}>
            <dt>{t(label)}</dt>
            <dd>{value || t(paperWords.none)}</dd>
          </div>
        ))}
      </dl>
      <p className="mut">{t(paperWords.enteredLine, { date: record.enteredOn, person: record.enteredBy, source: record.source })}</p>
    </>
  );
};

const AddendaPart = ({ record }: RecordProps) => {
  const t = useWords();
  return (
    <section aria-label={t(paperWords.addenda)}>
      <h3>{t(paperWords.addenda)}</h3>
      <ol className="addenda">
        {record.addenda.map((addendum) => (
          <li key={addendum.id}>
            <Tag look="note">{t(addendumLabels[addendum.kind])}</Tag>
            <p className="kept-text">{addendum.text}</p>
            <p className="mut">{t(meetingWords.addendumMade, { madeOn: addendum.madeOn, madeBy: addendum.madeBy, reason: addendum.reason })}</p>
          </li>
        ))}
      </ol>
      <AddendumForm record={record} />
    </section>
  );
};

const AddendumForm = ({ record }: RecordProps) => {
  const t = useWords();
  const toast = useToast();
  const [isOpen, setIsOpen] = useState(false);
  const { form, submit, fault, isBusy } = useLedgerForm('meetings.addHistoricalAddendum', {
    paperRecordId: record.id,
    kind: 'supplement',
    text: '',
    reason: '',
  });
  const send = async () => {
    if (!(await submit())) return;
    toast.done(t(meetingWords.addendumAdded));
    form.reset();
    setIsOpen(false);
  };
  if (!isOpen) return <Button onClick={() => setIsOpen(true)}>{t(meetingWords.addAddendum)}</Button>;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        send().catch(() => undefined);
      }}
    >
      <FormField control={form.control} name="kind">
        {(field) => (
          <Radio
            label={t(meetingWords.addendumKind)}
            choices={addendumKinds.map((value) => ({ value, label: t(addendumLabels[value]) }))}
            {...field}
            onChange={(kind) => kind && field.onChange(kind)}
          />
        )}
      </FormField>
      <FormField control={form.control} name="text">
        {(field) => <TextArea label={t(meetingWords.addendumText)} isRequired maxLength={5_000} hasFocusAtFirst {...field} />}
      </FormField>
      <FormField control={form.control} name="reason">
        {(field) => <TextInput label={t(meetingWords.addendumReason)} isRequired maxLength={300} {...field} />}
      </FormField>
      <FaultBox fault={fault} />
      <div>
        <Button type="submit" isBusy={isBusy}>
          {t(meetingWords.addAddendum)}
        </Button>
      </div>
    </form>
  );
};
