// Which records of the year were copied from old paper books? Apart from the records of today, each with where its original is.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { PaperRecordDialog } from '#renderer/meetings/paper-record-dialog.tsx';
import { DataTable, type TableColumn } from '#renderer/ui/data-table.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card } from '#renderer/ui/page-parts.tsx';
import { meetingKindLabels } from '#shared/meetings/labels.ts';
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

/** The copied records of all years; nothing while there are none. `asked`: the one that is open from the start (the search leads here). */
export const PaperRecordsCard = ({ asked = null }: { readonly asked?: string | null }) => {
  const t = useWords();
  const [, navigate] = useLocation();
  const list = useCall('meetings.historical', { year: null });
  const [open, setOpen] = useState<string | null>(null);
  const records = list.data?.records ?? [];
  // By its id, so that an addendum shows as soon as the list is read anew.
  const shown = records.find(({ id }) => id === (open ?? asked));
  const close = () => {
    setOpen(null);
    if (asked) navigate('/meetings', { replace: true });
  };
  if (records.length === 0) return <FaultBox fault={list.error?.fault ?? null} />;
  return (
    <Card title={t(paperWords.title)}>
      <DataTable
        label={t(paperWords.title)}
        rows={records}
        columns={columnsOf(t)}
        keyOf={(one) => one.id}
        onOpen={({ id }) => setOpen(id)}
        maxHeight="20rem"
      />
      {shown ? <PaperRecordDialog record={shown} onClose={close} /> : null}
    </Card>
  );
};
