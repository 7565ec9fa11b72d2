// How is a book of a branch read? Which one and which year, where it comes from, and its pages.
import { lazy, Suspense } from 'react';
import { useWords } from '#renderer/core/i18n.ts';
import { useSession } from '#renderer/core/session.tsx';
import type { BranchSheet, useBook } from '#renderer/handoff/use-book.ts';
import { Select } from '#renderer/ui/choices.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card, FieldRow } from '#renderer/ui/page-parts.tsx';
import { chinaDate } from '#shared/core/date.ts';
import type { BoardLine } from '#shared/handoff/model.ts';
import { handoffWords } from '#shared/handoff/words.ts';
import { catalogue } from '#shared/records/catalogue.ts';

/** pdf.js weighs more than the rest of the window: it is read when a page is first shown. */
const PdfPreview = lazy(async () => ({ default: (await import('#renderer/paper/preview.tsx')).PdfPreview }));

interface Props<S extends BranchSheet> {
  readonly book: ReturnType<typeof useBook<S>>;
  readonly sheets: readonly S[];
  readonly line: BoardLine | undefined;
}

/** The choice and the pages. */
export const BookView = <S extends BranchSheet>({ book, sheets, line }: Props<S>) => {
  const t = useWords();
  const session = useSession();
  const years = Array.from({ length: 6 }, (_, back) => String(session.year - back));
  return (
    <>
      <Card>
        <BroughtBy line={line} />
        <FieldRow>
          <Select
            label={t(handoffWords.book)}
            value={book.sheet}
            choices={sheets.map((value) => ({ value, label: t(catalogue[value].label) }))}
            onChange={book.setSheet}
          />
          <Select
            label={t(handoffWords.year)}
            value={String(book.year)}
            choices={years.map((value) => ({ value, label: value }))}
            onChange={(value) => book.setYear(Number(value))}
          />
        </FieldRow>
        <FaultBox fault={book.fault} />
      </Card>
      <div aria-live="polite">
        {book.isBusy ? <p className="print-note">{t(handoffWords.makingBook)}</p> : null}
        {book.pdf ? (
          <Suspense fallback={null}>
            <PdfPreview key={book.pdf.slice(-64)} pdf={book.pdf} />
          </Suspense>
        ) : null}
      </div>
    </>
  );
};

const BroughtBy = ({ line }: Pick<Props<BranchSheet>, 'line'>) => {
  const t = useWords();
  if (!line?.last) return null;
  const { seq, createdAt, importedAt } = line.last;
  return <p className="mut">{t(handoffWords.broughtBy, { seq, made: chinaDate(createdAt), taken: chinaDate(importedAt) })}</p>;
};
