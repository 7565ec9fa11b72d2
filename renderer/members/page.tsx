// Who belongs to the branch? The roster, found by a few letters.
import { useDeferredValue, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useAsk, useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import { useMemberColumns } from '#renderer/members/columns.tsx';
import { ColumnsDialog } from '#renderer/members/columns-dialog.tsx';
import { DuplicatesDialog } from '#renderer/members/duplicates-dialog.tsx';
import { ExportMembers } from '#renderer/members/export-members.tsx';
import { FilterPanel } from '#renderer/members/filter-panel.tsx';
import { useListView } from '#renderer/members/list-state.tsx';
import { ListTools, MarkBar } from '#renderer/members/list-tools.tsx';
import { MassDialog } from '#renderer/members/mass-dialog.tsx';
import { MergeDialog } from '#renderer/members/merge-dialog.tsx';
import { type ListQuestion, useMemberList } from '#renderer/members/use-member-list.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import type { Marking } from '#renderer/ui/list-frame.tsx';
import { Card, EmptyState, PageHead } from '#renderer/ui/page-parts.tsx';
import type { TableSort } from '#renderer/ui/table-moves.ts';
import { WindowedTable } from '#renderer/ui/windowed-table.tsx';
import type { Fault } from '#shared/core/fault.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { partsAsked } from '#shared/members/filter.ts';
import { type MemberLine, type MemberSort, memberColumns } from '#shared/members/line.ts';
import { listWords } from '#shared/members/list-words.ts';
import { ownColumnSchema } from '#shared/members/own-model.ts';
import { memberWords } from '#shared/members/words.ts';
import './members.css';

type Open = 'columns' | 'mass' | 'merge' | 'alike' | null;

/** The list of members. */
export const MembersPage = () => {
  const t = useWords();
  const [, go] = useLocation();
  const { year } = useSession();
  const { view, change } = useListView();
  const [open, setOpen] = useState<Open>(null);
  const wanted = useDeferredValue(view.text.trim());
  const filter = useDeferredValue(view.filter);
  const question = { asOf: view.asOf, text: wanted, scope: view.scope, filter };
  const list = useMemberList({ ...question, sort: view.sort });
  const total = list.head?.total ?? 0;
  const { ids, markAll, fault } = useMarked(question);
  const ask = useAsk();
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
  const { head } = list;
  const [first, second] = ids;
  const sub = head ? t(memberWords.sub, { date: head.asOf, full: head.full, probationary: head.probationary }) : t(uiWords.loading);
  const print = () => go('/print', { state: { sheet: 'roster', id: null, year } });
  useShortcuts({ print });
  const isEmptyBook = list.isSuccess && total === 0 && wanted === '' && partsAsked(filter) === 0 && view.asOf === null;
  return (
    <>
      <PageHead title={t(memberWords.title)} sub={sub}>
        <Button onClick={() => go('/members/year')}>{t(listWords.yearPage)}</Button>
        <Button onClick={print}>{t(memberWords.printRoster)}</Button>
        <ExportMembers
          total={total}
          idsOf={async () => (await ask('members.ids', { ...question, sort: view.sort })).ids}
          hidden={view.hidden}
          columns={columns}
        />
        <Button onClick={() => go('/members/import')}>{t(memberWords.import)}</Button>
        <Button look="primary" onClick={() => go('/members/new')}>
          {t(memberWords.add)}
        </Button>
      </PageHead>
      <FaultBox fault={list.error?.fault ?? fault} />
      <Card>
        <ListTools shown={total} onColumns={() => setOpen('columns')} />
        {view.isFilterOpen ? <FilterPanel /> : null}
        {total > 0 ? (
          <MarkBar
            total={total}
            marked={ids.length}
            onMarkAll={markAll}
            onMass={() => setOpen('mass')}
            onMerge={() => setOpen('merge')}
            onAlike={() => setOpen('alike')}
          />
        ) : null}
        <div className="members-list">
          <WindowedTable
            label={t(memberWords.listLabel)}
            source={{ count: total, rowAt: list.rowAt, onDrawn: list.onDrawn }}
            question={JSON.stringify([question, view.sort])}
            sort={view.sort}
            onSort={(sort) => change({ sort: sort && sortOf(sort) })}
            columns={shownColumns}
            keyOf={keyOf}
            onOpen={(row) => go(`/members/${row.id}`)}
            marking={marking}
            isQuiet={(row) => !row.isMember}
            maxHeight={view.isFilterOpen ? 'max(20rem, calc(100vh - 34rem))' : 'max(20rem, calc(100vh - 24rem))'}
            empty={list.isSuccess ? <NoMembers isEmptyBook={isEmptyBook} /> : null}
          />
        </div>
      </Card>
      {open === 'columns' ? <ColumnsDialog columns={columns.filter(({ id }) => id !== 'name')} onClose={() => setOpen(null)} /> : null}
      {open === 'merge' && first && second ? <MergeDialog ids={[first, second]} onClose={() => setOpen(null)} /> : null}
      {open === 'alike' ? <DuplicatesDialog onClose={() => setOpen(null)} /> : null}
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

/** Who is picked among those listed, and how all of them are picked. */
const useMarked = (question: Omit<ListQuestion, 'sort'>) => {
  const { view, change } = useListView();
  const ask = useAsk();
  const [fault, setFault] = useState<Fault | null>(null);
  const hasMarked = view.marked.size > 0;
  const listed = useCall('members.ids', question, { isEnabled: hasMarked, keepsPrevious: true });
  const ids = useMemo(() => (listed.data?.ids ?? []).filter((id) => view.marked.has(id)), [listed.data, view.marked]);
  const markAll = () => {
    setFault(null);
    ask('members.ids', question)
      .then((all) => change({ marked: new Set(all.ids) }))
      .catch((error: unknown) => setFault(faultOf(error)));
  };
  return { ids, markAll, fault: listed.error?.fault ?? fault };
};

const sortOf = ({ column, isDescending }: TableSort): MemberSort | null => {
  const own = ownColumnSchema.safeParse(column);
  const known = own.success ? own.data : memberColumns.find((name) => name === column);
  return known ? { column: known, isDescending } : null;
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
