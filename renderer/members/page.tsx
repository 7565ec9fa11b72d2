// Who belongs to the branch? The roster, found by a few letters.
import { useDeferredValue, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import { useMemberColumns } from '#renderer/members/columns.tsx';
import { ColumnsDialog } from '#renderer/members/columns-dialog.tsx';
import { ExportMembers } from '#renderer/members/export-members.tsx';
import { FilterPanel } from '#renderer/members/filter-panel.tsx';
import { useListView } from '#renderer/members/list-state.tsx';
import { ListTools, MarkBar } from '#renderer/members/list-tools.tsx';
import { MassDialog } from '#renderer/members/mass-dialog.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { DataTable, type Marking } from '#renderer/ui/data-table.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card, EmptyState, PageHead } from '#renderer/ui/page-parts.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import type { MemberLine } from '#shared/members/contract.ts';
import { partsAsked } from '#shared/members/filter.ts';
import { listWords } from '#shared/members/list-words.ts';
import { memberWords } from '#shared/members/words.ts';
import './members.css';

const noRows: readonly MemberLine[] = [];
type Open = 'columns' | 'mass' | null;

/** The list of members. */
export const MembersPage = () => {
  const t = useWords();
  const [, go] = useLocation();
  const { year } = useSession();
  const { view, change } = useListView();
  const [open, setOpen] = useState<Open>(null);
  const wanted = useDeferredValue(view.text.trim());
  const filter = useDeferredValue(view.filter);
  const list = useCall('members.list', { asOf: view.asOf, text: wanted, scope: view.scope, filter }, { keepsPrevious: true });
  const [seen, setSeen] = useState<readonly MemberLine[]>(noRows);
  const rows = list.data?.rows ?? noRows;
  const columns = useMemberColumns();
  const shownColumns = useMemo(() => columns.filter(({ id }) => !view.hidden.includes(id)), [columns, view.hidden]);
  const marking = useMemo(
    (): Marking<MemberLine> => ({
      marked: view.marked,
      onMark: ({ id }) => change({ marked: toggled(view.marked, id) }),
      title: t(listWords.mark),
      label: ({ name }) => t(listWords.markRow, { name }),
    }),
    [view.marked, change, t],
  );
  const ids = useMemo(() => rows.filter(({ id }) => view.marked.has(id)).map(({ id }) => id), [rows, view.marked]);
  const sub = list.data
    ? t(memberWords.sub, { date: list.data.asOf, full: list.data.full, probationary: list.data.probationary })
    : t(uiWords.loading);
  const print = () => go('/print', { state: { sheet: 'roster', id: null, year } });
  useShortcuts({ print });
  const isEmptyBook = list.isSuccess && rows.length === 0 && wanted === '' && partsAsked(filter) === 0 && view.asOf === null;
  return (
    <>
      <PageHead title={t(memberWords.title)} sub={sub}>
        <Button onClick={() => go('/members/year')}>{t(listWords.yearPage)}</Button>
        <Button onClick={print}>{t(memberWords.printRoster)}</Button>
        <ExportMembers ids={seen.map(({ id }) => id)} hidden={view.hidden} />
        <Button onClick={() => go('/members/import')}>{t(memberWords.import)}</Button>
        <Button look="primary" onClick={() => go('/members/new')}>
          {t(memberWords.add)}
        </Button>
      </PageHead>
      <FaultBox fault={list.error?.fault ?? null} />
      <Card>
        <ListTools shown={rows.length} onColumns={() => setOpen('columns')} />
        {view.isFilterOpen ? <FilterPanel /> : null}
        {rows.length > 0 ? <MarkBar rows={rows} marked={ids.length} onMass={() => setOpen('mass')} /> : null}
        <div className="members-list">
          <DataTable
            label={t(memberWords.listLabel)}
            rows={rows}
            columns={shownColumns}
            keyOf={keyOf}
            onOpen={(row) => go(`/members/${row.id}`)}
            marking={marking}
            isQuiet={(row) => !row.isMember}
            maxHeight={view.isFilterOpen ? 'max(20rem, calc(100vh - 34rem))' : 'max(20rem, calc(100vh - 24rem))'}
            onShown={setSeen}
            empty={list.isSuccess ? <NoMembers isEmptyBook={isEmptyBook} /> : null}
          />
        </div>
      </Card>
      {open === 'columns' ? <ColumnsDialog columns={columns.filter(({ id }) => id !== 'name')} onClose={() => setOpen(null)} /> : null}
      {open === 'mass' ? (
        <MassDialog
          ids={ids}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null);
            change({ marked: new Set() });
          }}
        />
      ) : null}
    </>
  );
};

const keyOf = (row: MemberLine): string => row.id;

const toggled = (set: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  set.has(id) ? new Set([...set].filter((other) => other !== id)) : new Set([...set, id]);

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
