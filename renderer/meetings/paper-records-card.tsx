// Which records of the year were copied from old paper books? Apart from the records of today, each with where its original is.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { useCall, useCommand } from '#renderer/core/query-client.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable, type TableColumn } from '#renderer/ui/data-table.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { meetingKindLabels, voteResultLabels } from '#shared/meetings/labels.ts';
import { type PaperRecord, paperNumber } from '#shared/meetings/paper-record.ts';
import { paperWords } from '#shared/meetings/paper-words.ts';
import { meetingWords } from '#shared/meetings/words.ts';

const columnsOf = (t: Translate): TableColumn<PaperRecord>[] => [
  { id: 'date', title: t(meetingWords.colDate), width: '7rem', sortBy: (one) => one.heldOn, cell: (one) => one.heldOn },
  { id: 'kind', title: t(meetingWords.colKind), width: '9rem', sortBy: (one) => one.kind, cell: (one) => t(meetingKindLabels[one.kind]) },
  { id: 'number', title: t(meetingWords.colNumber), width: '9rem', sortBy: (one) => one.number, cell: paperNumber },
  { id: 'title', title: t(meetingWords.colTitle), sortBy: (one) => one.agenda, cell: (one) => <span className="title-cell">{one.agenda}</span> },
  { id: 'present', title: t(meetingWords.colPresent), width: '4.5rem', cell: (one) => `${one.present}/${one.expected}` },
];

/** The copied records of all years; nothing while there are none. */
export const PaperRecordsCard = () => {
  const t = useWords();
  const list = useCall('meetings.historical', { year: null });
  const [open, setOpen] = useState<PaperRecord | null>(null);
  const records = list.data?.records ?? [];
  if (records.length === 0) return <FaultBox fault={list.error?.fault ?? null} />;
  return (
    <Card title={t(paperWords.title)}>
      <DataTable label={t(paperWords.title)} rows={records} columns={columnsOf(t)} keyOf={(one) => one.id} onOpen={setOpen} maxHeight="20rem" />
      {open ? <PaperRecordDialog record={open} onClose={() => setOpen(null)} /> : null}
    </Card>
  );
};

const PaperRecordDialog = ({ record, onClose }: { readonly record: PaperRecord; readonly onClose: () => void }) => {
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
