// Who paid what this year? The book on the screen, and the hand that fills it.
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import { type Asked, DuesDialogs } from '#renderer/dues/dues-dialogs.tsx';
import { DuesGrid } from '#renderer/dues/grid.tsx';
import { RecordBar } from '#renderer/dues/record-bar.tsx';
import { useDesk } from '#renderer/dues/use-desk.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { EmptyState, PageHead, Tag } from '#renderer/ui/page-parts.tsx';
import { uiWords } from '#shared/core/ui-words.ts';
import type { DuesBook } from '#shared/dues/model.ts';
import { duesWords } from '#shared/dues/words.ts';
import './dues.css';

/** The page `/dues`. */
export const DuesPage = () => {
  const t = useWords();
  const { year } = useSession();
  const book = useCall('dues.book', { year }, { keepsPrevious: true });
  if (book.error) return <FaultBox fault={book.error.fault} />;
  if (!book.data) return <p className="mut">{t(uiWords.loading)}</p>;
  return <BookView book={book.data} />;
};

const BookView = ({ book }: { readonly book: DuesBook }) => {
  const desk = useDesk(book);
  const [asked, setAsked] = useState<Asked | null>(null);
  const askCell = useCallback(
    (line: { memberId: string }, cell: { month: string }) => setAsked({ kind: 'cell', memberId: line.memberId, month: cell.month }),
    [],
  );
  const askStanding = useCallback((line: { memberId: string }) => setAsked({ kind: 'standing', memberId: line.memberId }), []);
  useShortcuts({ save: () => void desk.record() });
  return (
    <div className="dues-page">
      <Head book={book} onStandings={() => setAsked({ kind: 'standings' })} />
      {book.lines.length === 0 ? (
        <NoMembers />
      ) : (
        <>
          <DuesGrid
            book={book}
            state={desk.state}
            dispatch={desk.dispatch}
            onOpenCell={askCell}
            onSetStanding={askStanding}
            onPasted={desk.tellPasted}
            onFillMonth={desk.fill}
          />
          <FaultBox fault={desk.fault} />
          <RecordBar book={book} desk={desk} onClear={() => setAsked({ kind: 'clear' })} />
        </>
      )}
      <DuesDialogs book={book} desk={desk} asked={asked} onAsk={setAsked} />
    </div>
  );
};

const NoMembers = () => {
  const t = useWords();
  const [, navigate] = useLocation();
  return (
    <div className="card">
      <EmptyState title={t(duesWords.emptyTitle)} actions={<Button onClick={() => navigate('/members')}>{t(duesWords.toMembers)}</Button>}>
        {t(duesWords.emptyHint)}
      </EmptyState>
    </div>
  );
};

const Head = ({ book, onStandings }: { readonly book: DuesBook; readonly onStandings: () => void }) => {
  const t = useWords();
  const [, navigate] = useLocation();
  const { unsetPeople } = book.totals;
  return (
    <PageHead
      title={t(duesWords.title, { year: book.year })}
      sub={t(duesWords.sub)}
      mark={unsetPeople > 0 ? <Tag look="warn">{t(duesWords.unsetNotice, { count: unsetPeople })}</Tag> : undefined}
    >
      <Button onClick={onStandings}>{t(duesWords.standingButton)}</Button>
      <Button onClick={() => navigate('/print', { state: { sheet: 'dues-ledger', id: null, year: book.year } })}>{t(duesWords.printLedger)}</Button>
    </PageHead>
  );
};
