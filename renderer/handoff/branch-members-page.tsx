// Who belongs to a branch? Its list, found by a few letters; each line opens the file, which is only read.
import { useDeferredValue, useState } from 'react';
import { useLocation } from 'wouter';
import { useBooks } from '#renderer/core/books.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import { useBranch } from '#renderer/handoff/use-branch.ts';
import { useMemberColumns } from '#renderer/members/columns.tsx';
import { useMemberList } from '#renderer/members/use-member-list.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choices.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card, EmptyState, FieldRow, PageHead, Tag } from '#renderer/ui/page-parts.tsx';
import type { TableSort } from '#renderer/ui/table-moves.ts';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { WindowedTable } from '#renderer/ui/windowed-table.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import { handoffWords } from '#shared/handoff/words.ts';
import { memberSortSchema } from '#shared/members/line.ts';
import { memberWords } from '#shared/members/words.ts';
import './handoff.css';

/** The page `/inbox/books/:orgId/members`. */
export const BranchMembersPage = ({ orgId }: { readonly orgId: string }) => {
  const t = useWords();
  const [, go] = useLocation();
  const { whose, fileOf } = useBooks();
  const { name } = useBranch(orgId);
  const [text, setText] = useState('');
  const [scope, setScope] = useState<'members' | 'all'>('members');
  const [sort, setSort] = useState<TableSort | null>(null);
  const columns = useMemberColumns();
  const asked = { ...whose, asOf: null, text: useDeferredValue(text.trim()), scope, sort: memberSortSchema.safeParse(sort).data ?? null };
  const { head, error, isSuccess, rowAt, onDrawn } = useMemberList(asked);
  const books = `/inbox/books/${orgId}`;
  useShortcuts({ leave: () => go(books) });
  return (
    <div className="handoff-page">
      <PageHead
        title={t(handoffWords.membersOf, { name })}
        mark={<Tag look="note">{t(handoffWords.readOnly)}</Tag>}
        sub={head ? t(memberWords.sub, { date: head.asOf, full: head.full, probationary: head.probationary }) : t(uiWords.loading)}
      >
        <Button onClick={() => go(books)}>{t(handoffWords.backToBooks)}</Button>
      </PageHead>
      <FaultBox fault={error?.fault ?? null} />
      <Card>
        <FieldRow columns={3}>
          <TextInput
            label={t(memberWords.searchLabel)}
            hint={t(memberWords.searchHint)}
            value={text}
            maxLength={50}
            hasFocusAtFirst
            onChange={setText}
          />
          <Select
            label={t(memberWords.scope)}
            value={scope}
            choices={[
              { value: 'members', label: t(memberWords.scopeMembers) },
              { value: 'all', label: t(memberWords.scopeAll) },
            ]}
            onChange={setScope}
          />
        </FieldRow>
        <WindowedTable
          label={t(memberWords.listLabel)}
          source={{ count: head?.total ?? 0, rowAt, onDrawn }}
          question={JSON.stringify(asked)}
          sort={sort}
          onSort={setSort}
          columns={columns}
          keyOf={({ id }) => id}
          onOpen={({ id }) => go(fileOf(id))}
          isQuiet={({ isMember }) => !isMember}
          maxHeight="max(20rem, calc(100vh - 22rem))"
          empty={isSuccess ? <EmptyState title={t(memberWords.noneFound)}>{t(memberWords.noneFoundText)}</EmptyState> : null}
        />
      </Card>
    </div>
  );
};
