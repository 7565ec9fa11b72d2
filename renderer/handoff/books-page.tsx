// What stands in a branch's books? The superior reads them as the branch would print them, and can change nothing.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { BookView } from '#renderer/handoff/book-view.tsx';
import { OriginListDialog } from '#renderer/handoff/origin-list-dialog.tsx';
import { type BranchSheet, useBook } from '#renderer/handoff/use-book.ts';
import { useBranch } from '#renderer/handoff/use-branch.ts';
import { Button } from '#renderer/ui/button.tsx';
import { PageHead, Tag } from '#renderer/ui/page-parts.tsx';
import { provenanceWords } from '#shared/handoff/provenance-words.ts';
import { replyWords } from '#shared/handoff/reply-words.ts';
import { handoffWords } from '#shared/handoff/words.ts';
import { catalogue } from '#shared/records/catalogue.ts';
import { branchBooks } from '#shared/records/contract.ts';
import type { TravellingTable } from '#shared/travelling.ts';
import './handoff.css';

type Book = Extract<BranchSheet, (typeof branchBooks)[number]>;

/** The table that a book is mostly made of: whose records' provenance is shown first. */
const mainTables: Readonly<Record<Book, TravellingTable>> = {
  roster: 'member',
  'own-table': 'ownValue',
  'year-book': 'meeting',
  'attendance-matrix': 'attendance',
  'dues-ledger': 'duesPayment',
  'dues-summary': 'duesPayment',
  charts: 'meeting',
};

/** The page `/inbox/books/:orgId`. */
export const BooksPage = ({ orgId }: { readonly orgId: string }) => {
  const t = useWords();
  const [, go] = useLocation();
  const [isTracing, setTracing] = useState(false);
  const { line, name } = useBranch(orgId);
  const book = useBook<Book>(orgId, null, 'roster');
  return (
    <div className="handoff-page">
      <PageHead title={name} mark={<Tag look="note">{t(handoffWords.readOnly)}</Tag>} sub={t(handoffWords.readOnlySub)}>
        <Button look="primary" onClick={() => go(`/inbox/books/${orgId}/members`)}>
          {t(handoffWords.branchMembers)}
        </Button>
        <Button onClick={() => setTracing(true)}>{t(provenanceWords.open)}</Button>
        <Button onClick={() => go(`/inbox/remarks/${orgId}`)}>{t(replyWords.remarks)}</Button>
        <Button onClick={() => go('/inbox')}>{t(handoffWords.backToInbox)}</Button>
        <Button isBusy={book.isBusy} onClick={() => book.save(`${name}-${book.year}-${t(catalogue[book.sheet].label)}.pdf`)}>
          {t(handoffWords.saveBook)}
        </Button>
      </PageHead>
      <BookView book={book} sheets={branchBooks} line={line} />
      {isTracing ? <OriginListDialog orgId={orgId} name={name} table={mainTables[book.sheet]} onClose={() => setTracing(false)} /> : null}
    </div>
  );
};
