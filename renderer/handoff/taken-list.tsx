// Which packages were taken, what became of each, and can it be taken back?
import { useState } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { SetAsideList } from '#renderer/handoff/report-card.tsx';
import { UndoPackageDialog } from '#renderer/handoff/undo-package.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable, type TableColumn } from '#renderer/ui/data-table.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card, Tag } from '#renderer/ui/page-parts.tsx';
import type { OutputOf } from '#shared/contract.ts';
import { chinaDateTime } from '#shared/core/date.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { relayWords } from '#shared/handoff/relay-words.ts';
import { handoffWords } from '#shared/handoff/words.ts';

type Received = OutputOf<'handoff.overview'>['received'][number];

/** Every report taken, newest first. */
export const TakenList = ({ received }: { readonly received: readonly Received[] }) => {
  const t = useWords();
  const [undoing, setUndoing] = useState<Received | null>(null);
  const [shown, setShown] = useState<Received | null>(null);
  const reports = received.filter(({ kind }) => kind === 'report');
  if (reports.length === 0) return null;
  const columns: TableColumn<Received>[] = [
    {
      id: 'importedAt',
      title: t(handoffWords.importedAt),
      width: '11rem',
      sortBy: (one) => one.importedAt,
      cell: (one) => chinaDateTime(one.importedAt).slice(0, 16),
    },
    {
      id: 'from',
      title: t(handoffWords.from),
      sortBy: (one) => one.from,
      cell: (one) => (one.via ? t(uiWords.withDetail, { text: one.from, detail: t(relayWords.via, { from: one.via }) }) : one.from),
    },
    { id: 'seq', title: t(handoffWords.seq), align: 'right', width: '5rem', sortBy: (one) => one.seq, cell: (one) => one.seq },
    { id: 'rows', title: t(handoffWords.rows), align: 'right', width: '5rem', cell: (one) => one.rows },
    { id: 'added', title: t(handoffWords.added), align: 'right', width: '5rem', cell: (one) => one.added },
    { id: 'changed', title: t(handoffWords.changed), align: 'right', width: '5rem', cell: (one) => one.changed },
    {
      id: 'setAside',
      title: t(handoffWords.quarantined),
      width: '6rem',
      sortBy: (one) => one.quarantined,
      cell: (one) =>
        one.quarantined > 0 ? (
          <Button look="link" isSmall label={`${t(handoffWords.quarantined)} ${one.quarantined} ${one.from}`} onClick={() => setShown(one)}>
            {one.quarantined}
          </Button>
        ) : null,
    },
    { id: 'gap', title: t(handoffWords.gap), width: '6rem', cell: (one) => one.gap },
    { id: 'receipt', title: t(handoffWords.receipt), width: '8rem', cell: (one) => <ReceiptTag received={one} /> },
    {
      id: 'undo',
      title: t(handoffWords.undoDo),
      width: '7rem',
      cell: (one) =>
        one.canUndo ? (
          <Button isSmall label={`${t(handoffWords.undoDo)} ${one.from} ${one.seq}`} onClick={() => setUndoing(one)}>
            {t(handoffWords.undoPackage)}
          </Button>
        ) : null,
    },
  ];
  return (
    <Card title={t(handoffWords.taken)}>
      <DataTable label={t(handoffWords.taken)} rows={reports} columns={columns} keyOf={(one) => one.id} maxHeight="20rem" />
      {undoing ? <UndoPackageDialog taken={undoing} onClose={() => setUndoing(null)} /> : null}
      {shown ? <SetAsideDialog taken={shown} onClose={() => setShown(null)} /> : null}
    </Card>
  );
};

const ReceiptTag = ({ received }: { readonly received: Received }) => {
  const t = useWords();
  if (received.undoneAt) return <Tag look="note">{t(handoffWords.undone)}</Tag>;
  return received.receiptWritten ? <Tag look="ok">{t(handoffWords.receiptWritten)}</Tag> : <Tag look="warn">{t(handoffWords.receiptPending)}</Tag>;
};

const SetAsideDialog = ({ taken, onClose }: { readonly taken: Received; readonly onClose: () => void }) => {
  const t = useWords();
  const rows = useCall('handoff.setAside', { packageId: taken.id });
  return (
    <Dialog title={t(handoffWords.setAsideOf, { from: taken.from, seq: taken.seq })} onClose={onClose} isWide>
      <FaultBox fault={rows.error?.fault ?? null} />
      {rows.isPending ? <p className="mut">{t(uiWords.loading)}</p> : null}
      {rows.data ? <SetAsideList rows={rows.data.rows} count={taken.quarantined} /> : null}
    </Dialog>
  );
};
