// Who paid what this year? The book on the screen, and the hand that fills it.
import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import { Complaints } from '#renderer/dues/complaints.tsx';
import { type Asked, DuesDialogs } from '#renderer/dues/dues-dialogs.tsx';
import { DuesGrid } from '#renderer/dues/grid.tsx';
import { complaintsOf } from '#renderer/dues/grid-range.ts';
import { type Offer, useFiguresOf } from '#renderer/dues/kept-figures.ts';
import { RecordBar } from '#renderer/dues/record-bar.tsx';
import { DuesNav } from '#renderer/dues/section-nav.tsx';
import { useDesk } from '#renderer/dues/use-desk.ts';
import { useKeptFilter } from '#renderer/filters/kept-filter.tsx';
import { SavedFilters } from '#renderer/filters/saved-filters.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/choices.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { EmptyState, PageHead, Tag } from '#renderer/ui/page-parts.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { chinaDateTime } from '#shared/core/date.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { type DuesFilter, duesFilterSchema, filteredBook, wholeBook } from '#shared/dues/filter.ts';
import type { DuesBook } from '#shared/dues/model.ts';
import type { PendingFigures } from '#shared/dues/pending.ts';
import { duesWords } from '#shared/dues/words.ts';
import './dues.css';

/** The page `/dues`. */
export const DuesPage = () => {
  const t = useWords();
  const { year } = useSession();
  const book = useCall('dues.book', { year }, { keepsPrevious: true });
  const { kept, fault } = useFiguresOf(book.data?.year ?? year);
  if (book.error) return <FaultBox fault={book.error.fault} />;
  if (fault) return <FaultBox fault={fault} />;
  if (!book.data || kept === undefined) return <p className="mut">{t(uiWords.loading)}</p>;
  return <BookView key={book.data.year} book={book.data} kept={kept} />;
};

const BookView = ({ book, kept }: { readonly book: DuesBook; readonly kept: PendingFigures | null }) => {
  const t = useWords();
  const desk = useDesk(book, kept);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [filter, setFilter] = useKeptFilter('dues', duesFilterSchema, wholeBook);
  const shown = useMemo(() => filteredBook(book, filter), [book, filter]);
  const askCell = useCallback(
    (line: { memberId: string }, cell: { month: string }) => setAsked({ kind: 'cell', memberId: line.memberId, month: cell.month }),
    [],
  );
  const askStanding = useCallback((line: { memberId: string }) => setAsked({ kind: 'standing', memberId: line.memberId }), []);
  useShortcuts({ save: () => void desk.record() });
  return (
    <div className="dues-page">
      <Head book={book} onStandings={() => setAsked({ kind: 'standings' })} />
      <DuesNav>{book.lines.length > 0 ? <Filters filter={filter} onChange={setFilter} /> : null}</DuesNav>
      {desk.offer ? <OfferNotice offer={desk.offer} onTake={desk.takeOffer} onDrop={desk.dropOffer} /> : null}
      {book.lines.length === 0 ? <NoMembers /> : null}
      {book.lines.length > 0 && shown.lines.length === 0 ? <p className="mut">{t(duesWords.noneFound)}</p> : null}
      {shown.lines.length > 0 ? (
        <DuesGrid
          book={shown}
          state={desk.state}
          dispatch={desk.dispatch}
          onOpenCell={askCell}
          onSetStanding={askStanding}
          onPasted={desk.tellPasted}
          onFillMonth={(month) => desk.fill(month, shown.lines)}
        />
      ) : null}
      {book.lines.length > 0 ? (
        <>
          <Complaints complaints={complaintsOf(shown.lines, desk.state.pending)} onGo={(to) => desk.dispatch({ type: 'go', to, isSought: true })} />
          <FaultBox fault={desk.fault} />
          <RecordBar book={book} desk={desk} onClear={() => setAsked({ kind: 'clear' })} />
        </>
      ) : null}
      <DuesDialogs book={book} desk={desk} asked={asked} onAsk={setAsked} />
    </div>
  );
};

const Filters = ({ filter, onChange }: { readonly filter: DuesFilter; readonly onChange: (filter: DuesFilter) => void }) => {
  const t = useWords();
  return (
    <>
      <TextInput
        label={t(duesWords.findName)}
        isLabelHidden
        placeholder={t(duesWords.findName)}
        value={filter.text}
        maxLength={20}
        onChange={(text) => onChange({ ...filter, text: text.trim() })}
      />
      <Checkbox label={t(duesWords.onlyArrears)} value={filter.isArrearsOnly} onChange={(isArrearsOnly) => onChange({ ...filter, isArrearsOnly })} />
      <SavedFilters list="dues" schema={duesFilterSchema} value={filter} empty={wholeBook} onChange={onChange} isCompact />
    </>
  );
};

interface OfferProps {
  readonly offer: Offer;
  readonly onTake: () => void;
  readonly onDrop: () => void;
}

/** Figures of an earlier time, as after a power cut: put back into the grid, or thrown away. */
const OfferNotice = ({ offer, onTake, onDrop }: OfferProps) => {
  const t = useWords();
  return (
    <div className="notice notice-warn row" role="status">
      <span>{t(duesWords.offer, { count: offer.figures.length, time: chinaDateTime(offer.savedAt) })}</span>
      <Button isSmall onClick={onTake}>
        {t(duesWords.offerTake)}
      </Button>
      <Button isSmall onClick={onDrop}>
        {t(duesWords.offerDrop)}
      </Button>
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
  const closed = book.closedThrough;
  const print = () => navigate('/print', { state: { sheet: 'dues-ledger', id: null, year: book.year } });
  useShortcuts({ print });
  return (
    <PageHead
      title={t(duesWords.title, { year: book.year })}
      sub={t(duesWords.sub)}
      mark={
        <>
          {unsetPeople > 0 ? <Tag look="warn">{t(duesWords.unsetNotice, { count: unsetPeople })}</Tag> : null}
          {closed ? <Tag look="note">{t(duesWords.closedTag, { month: closed })}</Tag> : null}
        </>
      }
    >
      <Button onClick={onStandings}>{t(duesWords.standingButton)}</Button>
      <Button onClick={print}>{t(duesWords.printLedger)}</Button>
    </PageHead>
  );
};
