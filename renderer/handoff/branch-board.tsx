// Which branches do we know, who has brought the books, who is late, and what is the matter with which?
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { Fingerprint } from '#renderer/handoff/card-panel.tsx';
import { refusalText } from '#renderer/handoff/report-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choices.tsx';
import { DataTable, type TableColumn } from '#renderer/ui/data-table.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Actions, Card, EmptyState, FieldRow, Tag } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { chinaDate } from '#shared/core/date.ts';
import { isToRemind } from '#shared/handoff/board.ts';
import type { BoardLine } from '#shared/handoff/model.ts';
import { relayWords } from '#shared/handoff/relay-words.ts';
import { replyWords } from '#shared/handoff/reply-words.ts';
import { handoffWords } from '#shared/handoff/words.ts';

const filters = ['all', 'remind', 'trouble', 'receipt'] as const;
type Filter = (typeof filters)[number];
const filterLabels = {
  all: handoffWords.filterAll,
  remind: handoffWords.filterRemind,
  trouble: handoffWords.filterTrouble,
  receipt: handoffWords.filterReceipt,
} as const;

const passes: Readonly<Record<Filter, (line: BoardLine) => boolean>> = {
  all: () => true,
  remind: ({ standing }) => isToRemind(standing),
  trouble: ({ held, setAside, refused, problems }) => held > 0 || setAside > 0 || refused !== null || problems > 0,
  receipt: ({ last }) => last !== null && !last.receiptWritten,
};

/** The board of branches: filters, standing, last package, trouble. */
export const BranchBoard = () => {
  const t = useWords();
  const [, go] = useLocation();
  const board = useCall('handoff.board', {});
  const [filter, setFilter] = useState<Filter>('all');
  const [text, setText] = useState('');
  const lines = byCommittee(board.data?.lines ?? []);
  const columns = useColumns(lines.some(({ via }) => via !== null));
  const shown = lines.filter((line) => passes[filter](line) && `${line.name}${line.code}${line.via ?? ''}`.includes(text.trim()));
  const remind = lines.filter(({ standing }) => isToRemind(standing)).length;
  const aside = board.data ? t(handoffWords.boardSub, { date: board.data.due, remind, total: lines.length }) : undefined;
  return (
    <Card title={t(handoffWords.board)} aside={aside}>
      <FaultBox fault={board.error?.fault ?? null} />
      {lines.length > 0 ? (
        <FieldRow columns={3}>
          <Select
            label={t(handoffWords.filter)}
            value={filter}
            choices={filters.map((value) => ({ value, label: t(filterLabels[value]) }))}
            onChange={setFilter}
          />
          <TextInput label={t(handoffWords.find)} value={text} onChange={setText} />
          <Actions>
            <Button onClick={() => go('/print', { state: { sheet: 'report-reminders', id: null } })}>{t(handoffWords.reminders)}</Button>
          </Actions>
        </FieldRow>
      ) : null}
      <DataTable
        label={t(handoffWords.branches)}
        rows={shown}
        columns={columns}
        keyOf={(line) => line.orgId}
        maxHeight="28rem"
        empty={<EmptyState title={t(handoffWords.branchesEmpty)} />}
      />
    </Card>
  );
};

/** Those that report directly first, then by the committee that passes them on, in the order of their codes. */
const byCommittee = (lines: readonly BoardLine[]): BoardLine[] => lines.toSorted((a, b) => (a.via ?? '').localeCompare(b.via ?? '', 'zh'));

/** `hasVia`: some come by relay; then a column says through whom. */
const useColumns = (hasVia: boolean): TableColumn<BoardLine>[] => {
  const t = useWords();
  const via: TableColumn<BoardLine> = {
    id: 'via',
    title: t(relayWords.through),
    width: '14rem',
    sortBy: (line) => line.via ?? '',
    cell: (line) => (line.via ? t(relayWords.via, { from: line.via }) : t(relayWords.direct)),
  };
  return [
    {
      id: 'name',
      title: t(handoffWords.branch),
      sortBy: (line) => line.name,
      cell: (line) =>
        line.last ? (
          <Link href={`/inbox/books/${line.orgId}`} className="link">
            {line.name}
          </Link>
        ) : (
          <strong>{line.name}</strong>
        ),
    },
    { id: 'code', title: t(handoffWords.code), width: '9rem', sortBy: (line) => line.code, cell: (line) => line.code },
    ...(hasVia ? [via] : []),
    {
      id: 'standing',
      title: t(handoffWords.standing),
      width: '8rem',
      sortBy: (line) => line.daysMissing,
      cell: (line) => <StandingTag line={line} />,
    },
    {
      id: 'last',
      title: t(handoffWords.lastPackage),
      width: '12rem',
      sortBy: (line) => line.last?.importedAt ?? '',
      cell: ({ last }) =>
        last ? (
          <span className="row">
            <span>{t(handoffWords.packageSeq, { seq: last.seq })}</span> <span>{chinaDate(last.importedAt)}</span>
          </span>
        ) : null,
    },
    { id: 'trouble', title: t(handoffWords.trouble), width: '17rem', cell: (line) => <Trouble line={line} /> },
    {
      id: 'receipt',
      title: t(handoffWords.receipt),
      width: '7rem',
      cell: ({ last }) =>
        last ? (
          <Tag look={last.receiptWritten ? 'ok' : 'warn'}>{t(last.receiptWritten ? handoffWords.receiptWritten : handoffWords.receiptPending)}</Tag>
        ) : null,
    },
    {
      id: 'remarks',
      title: t(replyWords.remarks),
      width: '7rem',
      cell: ({ orgId, name }) => (
        <Link href={`/inbox/remarks/${orgId}`} className="link" aria-label={`${t(replyWords.remarks)} ${name}`}>
          {t(replyWords.remarks)}
        </Link>
      ),
    },
    { id: 'fingerprint', title: t(handoffWords.fingerprint), width: '12rem', cell: (line) => <Fingerprint value={line.fingerprint} /> },
  ];
};

const StandingTag = ({ line: { standing, daysMissing } }: { readonly line: BoardLine }) => {
  const t = useWords();
  if (standing === 'onTime') return <Tag look="ok">{t(handoffWords.onTime)}</Tag>;
  if (standing === 'afterwards') return <Tag look="note">{t(handoffWords.afterwards)}</Tag>;
  return <Tag look="warn">{t(standing === 'never' ? handoffWords.never : handoffWords.missing, { days: daysMissing })}</Tag>;
};

/** What is the matter, each thing in a word and its number; the last refusal in full on hover and for screen readers. */
const Trouble = ({ line: { held, setAside, refused, problems } }: { readonly line: BoardLine }) => {
  const t = useWords();
  return (
    <span className="row">
      {held > 0 ? <Tag look="warn">{`${t(handoffWords.waits)} ${held}`}</Tag> : null}
      {refused ? (
        <span title={refusalText(refused, t)}>
          <Tag look="error">{t(handoffWords.refusedLast)}</Tag>
          <span className="sr-only">{refusalText(refused, t)}</span>
        </span>
      ) : null}
      {setAside > 0 ? <Tag look="warn">{`${t(handoffWords.quarantined)} ${setAside}`}</Tag> : null}
      {problems > 0 ? <Tag look="note">{`${t(handoffWords.problems)} ${problems}`}</Tag> : null}
    </span>
  );
};
