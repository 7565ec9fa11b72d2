// Which branches do we know, and when did each last bring its books?
import { useWords } from '#renderer/core/i18n.ts';
import { Fingerprint } from '#renderer/handoff/card-panel.tsx';
import { DataTable, type TableColumn } from '#renderer/ui/data-table.tsx';
import { Card, EmptyState, Tag } from '#renderer/ui/page-parts.tsx';
import type { OutputOf } from '#shared/contract.ts';
import { chinaDateTime } from '#shared/core/date.ts';
import type { Partner } from '#shared/handoff/contract.ts';
import { handoffWords } from '#shared/handoff/words.ts';

type Overview = OutputOf<'handoff.overview'>;
type Received = Overview['received'][number];

interface BranchLine extends Partner {
  readonly last: Received | undefined;
}

/** The branches with the newest report of each; those who have brought none stand first. */
const branchLines = ({ partners, received }: Overview): BranchLine[] => {
  const reports = received.filter(({ kind }) => kind === 'report');
  return partners
    .filter(({ kind }) => kind === 'branch')
    .map((partner) => ({
      ...partner,
      last: reports
        .filter(({ orgId }) => orgId === partner.orgId)
        .reduce<Received | undefined>((best, one) => (best && best.seq > one.seq ? best : one), undefined),
    }))
    .sort((a, b) => (a.last?.importedAt ?? '').localeCompare(b.last?.importedAt ?? ''));
};

/** The board of branches. */
export const BranchBoard = ({ overview }: { readonly overview: Overview }) => {
  const t = useWords();
  const columns: TableColumn<BranchLine>[] = [
    { id: 'name', title: t(handoffWords.branch), sortBy: (line) => line.name, cell: (line) => <strong>{line.name}</strong> },
    { id: 'code', title: t(handoffWords.code), width: '9rem', sortBy: (line) => line.code, cell: (line) => line.code },
    {
      id: 'last',
      title: t(handoffWords.lastPackage),
      width: '16rem',
      sortBy: (line) => line.last?.importedAt ?? '',
      cell: ({ last }) =>
        last ? (
          `${t(handoffWords.packageSeq, { seq: last.seq })}　${chinaDateTime(last.importedAt).slice(0, 16)}`
        ) : (
          <Tag look="warn">{t(handoffWords.neverSent)}</Tag>
        ),
    },
    {
      id: 'receipt',
      title: t(handoffWords.receipt),
      width: '8rem',
      cell: ({ last }) => (last ? <ReceiptTag received={last} /> : null),
    },
    { id: 'fingerprint', title: t(handoffWords.fingerprint), width: '22rem', cell: (line) => <Fingerprint value={line.fingerprint} /> },
  ];
  return (
    <Card title={t(handoffWords.branches)}>
      <DataTable
        label={t(handoffWords.branches)}
        rows={branchLines(overview)}
        columns={columns}
        keyOf={(line) => line.orgId}
        maxHeight="24rem"
        empty={<EmptyState title={t(handoffWords.branchesEmpty)} />}
      />
    </Card>
  );
};

const ReceiptTag = ({ received }: { readonly received: Received }) => {
  const t = useWords();
  return received.receiptWritten ? <Tag look="ok">{t(handoffWords.receiptWritten)}</Tag> : <Tag look="warn">{t(handoffWords.receiptPending)}</Tag>;
};

/** Every report taken, newest first. */
export const TakenList = ({ received }: { readonly received: readonly Received[] }) => {
  const t = useWords();
  const reports = received.filter(({ kind }) => kind === 'report').toSorted((a, b) => b.importedAt.localeCompare(a.importedAt));
  if (reports.length === 0) return null;
  const columns: TableColumn<Received>[] = [
    {
      id: 'importedAt',
      title: t(handoffWords.importedAt),
      width: '11rem',
      sortBy: (one) => one.importedAt,
      cell: (one) => chinaDateTime(one.importedAt).slice(0, 16),
    },
    { id: 'from', title: t(handoffWords.from), sortBy: (one) => one.from, cell: (one) => one.from },
    { id: 'seq', title: t(handoffWords.seq), align: 'right', sortBy: (one) => one.seq, cell: (one) => one.seq },
    { id: 'rows', title: t(handoffWords.rows), align: 'right', cell: (one) => one.rows },
    { id: 'added', title: t(handoffWords.added), align: 'right', cell: (one) => one.added },
    { id: 'changed', title: t(handoffWords.changed), align: 'right', cell: (one) => one.changed },
    { id: 'gap', title: t(handoffWords.gap), cell: (one) => one.gap },
    { id: 'receipt', title: t(handoffWords.receipt), cell: (one) => <ReceiptTag received={one} /> },
  ];
  return (
    <Card title={t(handoffWords.taken)}>
      <DataTable label={t(handoffWords.taken)} rows={reports} columns={columns} keyOf={(one) => one.id} maxHeight="20rem" />
    </Card>
  );
};
