// How is a sheet of one member of a branch printed: the national form (F6), or the whole file?
import { useLocation } from 'wouter';
import { useBooks } from '#renderer/core/books.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import { BookView } from '#renderer/handoff/book-view.tsx';
import { useBook } from '#renderer/handoff/use-book.ts';
import { useBranch } from '#renderer/handoff/use-branch.ts';
import { Button } from '#renderer/ui/button.tsx';
import { PageHead, Tag } from '#renderer/ui/page-parts.tsx';
import { handoffWords } from '#shared/handoff/words.ts';
import { catalogue } from '#shared/records/catalogue.ts';
import { branchMemberSheets } from '#shared/records/contract.ts';
import './handoff.css';

interface Props {
  readonly orgId: string;
  readonly memberId: string;
}

/** The page `/inbox/books/:orgId/member/:memberId/form`. */
export const MemberSheetPage = ({ orgId, memberId }: Props) => {
  const t = useWords();
  const [, go] = useLocation();
  const { whose, fileOf, about } = useBooks();
  const { line, name } = useBranch(orgId);
  const member = useCall('members.get', { id: memberId, asOf: null, ...whose }).data;
  const book = useBook<(typeof branchMemberSheets)[number]>(orgId, memberId, 'member-form');
  const save = (opens: boolean) => book.save(`${name}-${member?.name ?? ''}-${t(catalogue[book.sheet].label)}.pdf`, opens);
  useShortcuts({ save: () => save(false), print: () => save(true), leave: () => go(fileOf(memberId)) });
  return (
    <div className="handoff-page">
      <PageHead title={member?.name ?? ''} mark={<Tag look="note">{t(handoffWords.readOnly)}</Tag>} sub={about}>
        <Button look="primary" isBusy={book.isBusy} onClick={() => save(true)}>
          {t(handoffWords.printSheet)}
        </Button>
        <Button isBusy={book.isBusy} onClick={() => save(false)}>
          {t(handoffWords.saveBook)}
        </Button>
        <Button onClick={() => go(fileOf(memberId))}>{t(handoffWords.backToFile)}</Button>
      </PageHead>
      <BookView book={book} sheets={branchMemberSheets} line={line} />
    </div>
  );
};
