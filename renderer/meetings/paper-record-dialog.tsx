// What stands in one record copied from paper, what was added to it later, and how is a wrong copy retired?

import { useState } from 'react';
import { useLocation } from 'wouter';
import { AddendaList, AddendumForm } from '#renderer/core/addenda.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { AddendumKindField, AddendumMark } from '#renderer/meetings/addenda-card.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { addendumWords } from '#shared/core/addendum-words.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { meetingKindLabels, voteResultLabels } from '#shared/meetings/labels.ts';
import { type PaperRecord, paperNumber } from '#shared/meetings/paper-record.ts';
import { paperWords } from '#shared/meetings/paper-words.ts';

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
    .map((vote) =>
      t(uiWords.pair, {
        first: vote.subject,
        second: [
          `${t(paperWords.yes)} ${vote.yes}`,
          `${t(paperWords.no)} ${vote.no}`,
          `${t(paperWords.abstain)} ${vote.abstain}`,
          t(voteResultLabels[vote.result]),
        ].join(t(uiWords.partMark)),
      }),
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
  const [isOpen, setIsOpen] = useState(false);
  return (
    <section aria-label={t(addendumWords.title)}>
      <h3>{t(addendumWords.title)}</h3>
      <AddendaList addenda={record.addenda} mark={(addendum) => <AddendumMark kind={addendum.kind} />} />
      {isOpen ? (
        <AddendumForm
          of={{ call: 'meetings.addHistoricalAddendum', blank: { paperRecordId: record.id, kind: 'supplement', text: '', reason: '' } }}
          maxLength={5_000}
          hasFocusAtFirst
          before={(control) => <AddendumKindField control={control} />}
          onAdded={() => setIsOpen(false)}
        />
      ) : (
        <Button onClick={() => setIsOpen(true)}>{t(addendumWords.add)}</Button>
      )}
    </section>
  );
};
