// How does a page of the branch's own become a page of a branch's books? It is told whose books they are, and where its parts lead.
import { type ReactNode, useMemo } from 'react';
import { type Books, BooksContext, type SectionRows } from '#renderer/core/books.tsx';
import { useWords } from '#renderer/core/i18n.ts';
import { BranchSectionOrigin } from '#renderer/handoff/section-origin.tsx';
import { useBranch } from '#renderer/handoff/use-branch.ts';
import { chinaDate } from '#shared/core/date.ts';
import { handoffWords } from '#shared/handoff/words.ts';
import './handoff.css';

interface Props {
  readonly orgId: string;
  readonly children: ReactNode;
}

/** Everything inside shows the books of a branch, read only. */
export const BranchBooks = ({ orgId, children }: Props) => {
  const t = useWords();
  const { line, name } = useBranch(orgId);
  const last = line?.last;
  const about = last ? t(handoffWords.booksOf, { name, seq: last.seq, made: chinaDate(last.createdAt), taken: chinaDate(last.importedAt) }) : name;
  const books = useMemo((): Books => {
    const Origin = (section: SectionRows) => <BranchSectionOrigin orgId={orgId} {...section} />;
    const root = `/inbox/books/${orgId}`;
    const fileOf = (memberId: string) => `${root}/member/${memberId}`;
    return { whose: { orgId }, isForeign: true, list: `${root}/members`, fileOf, formOf: (memberId) => `${fileOf(memberId)}/form`, about, Origin };
  }, [orgId, about]);
  return <BooksContext value={books}>{children}</BooksContext>;
};
