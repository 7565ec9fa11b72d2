// Who belongs to the branch? The roster, found by a few letters.
import { useDeferredValue, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { useMemberColumns } from '#renderer/members/columns.tsx';
import { ExportMembers } from '#renderer/members/export-members.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Radio } from '#renderer/ui/choices.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card, EmptyState, PageHead } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import type { MemberLine } from '#shared/members/contract.ts';
import { memberWords } from '#shared/members/words.ts';
import './members.css';

const noRows: readonly MemberLine[] = [];

/** The list of members. */
export const MembersPage = () => {
  const t = useWords();
  const [, go] = useLocation();
  const { year } = useSession();
  const [text, setText] = useState('');
  const [scope, setScope] = useState<'members' | 'all'>('members');
  const wanted = useDeferredValue(text.trim());
  const list = useCall('members.list', { asOf: null, text: wanted, scope }, { keepsPrevious: true });
  const columns = useMemberColumns();
  const [seen, setSeen] = useState<readonly MemberLine[]>(noRows);
  const rows = list.data?.rows ?? noRows;
  const sub = list.data
    ? t(memberWords.sub, { date: list.data.asOf, full: list.data.full, probationary: list.data.probationary })
    : t(uiWords.loading);
  const isEmptyBook = list.isSuccess && rows.length === 0 && wanted === '';
  return (
    <>
      <PageHead title={t(memberWords.title)} sub={sub}>
        <Button onClick={() => go('/print', { state: { sheet: 'roster', id: null, year } })}>{t(memberWords.printRoster)}</Button>
        <ExportMembers ids={seen.map(({ id }) => id)} />
        <Button onClick={() => go('/members/import')}>{t(memberWords.import)}</Button>
        <Button look="primary" onClick={() => go('/members/new')}>
          {t(memberWords.add)}
        </Button>
      </PageHead>
      <FaultBox fault={list.error?.fault ?? null} />
      <Card>
        <div className="list-tools">
          <TextInput label={t(memberWords.searchLabel)} placeholder={t(memberWords.searchHint)} value={text} onChange={setText} maxLength={50} />
          <Radio<'members' | 'all'>
            label={t(memberWords.scope)}
            value={scope}
            choices={[
              { value: 'members', label: t(memberWords.scopeMembers) },
              { value: 'all', label: t(memberWords.scopeAll) },
            ]}
            onChange={setScope}
          />
          <span className="mut list-count" role="status">
            {t(memberWords.shown, { count: rows.length })}
          </span>
        </div>
        <div className="members-list">
          <DataTable
            label={t(memberWords.listLabel)}
            rows={rows}
            columns={columns}
            keyOf={(row) => row.id}
            onOpen={(row) => go(`/members/${row.id}`)}
            isQuiet={(row) => !row.isMember}
            maxHeight="max(20rem, calc(100vh - 21rem))"
            onShown={setSeen}
            empty={list.isSuccess ? <NoMembers isEmptyBook={isEmptyBook} /> : null}
          />
        </div>
      </Card>
    </>
  );
};

const NoMembers = ({ isEmptyBook }: { readonly isEmptyBook: boolean }) => {
  const t = useWords();
  const [, go] = useLocation();
  if (!isEmptyBook) return <EmptyState title={t(memberWords.noneFound)}>{t(memberWords.noneFoundText)}</EmptyState>;
  return (
    <EmptyState
      title={t(memberWords.emptyTitle)}
      actions={
        <>
          <Button look="primary" onClick={() => go('/members/import')}>
            {t(memberWords.import)}
          </Button>
          <Button onClick={() => go('/members/new')}>{t(memberWords.add)}</Button>
        </>
      }
    >
      {t(memberWords.emptyText)}
    </EmptyState>
  );
};
