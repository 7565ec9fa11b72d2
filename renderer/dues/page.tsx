// Who paid what this year? The book on the screen, and the hand that fills it.
import { useCallback, useReducer, useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import { useUnsaved } from '#renderer/core/leave-guard.tsx';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { useShortcuts } from '#renderer/core/shortcuts.ts';
import { CellDialog } from '#renderer/dues/cell-dialog.tsx';
import { DuesGrid } from '#renderer/dues/grid.tsx';
import { emptyGrid, fillMonth, gridReducer, type Placement, pendingPayments } from '#renderer/dues/grid-state.ts';
import { RecordBar } from '#renderer/dues/record-bar.tsx';
import { StandingDialog } from '#renderer/dues/standing-dialog.tsx';
import { StandingsDialog } from '#renderer/dues/standings-dialog.tsx';
import { type Receipt, useRecording } from '#renderer/dues/use-recording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { EmptyState, PageHead, Tag } from '#renderer/ui/page-parts.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { yuanText } from '#shared/core/money.ts';
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

type Asked =
  | { readonly kind: 'cell'; readonly memberId: string; readonly month: string }
  | { readonly kind: 'standing'; readonly memberId: string }
  | { readonly kind: 'standings' | 'clear' };

const BookView = ({ book }: { readonly book: DuesBook }) => {
  const t = useWords();
  const toast = useToast();
  const { today } = useSession();
  const [state, dispatch] = useReducer(gridReducer, emptyGrid);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [receipt, setReceipt] = useState<Receipt>({ paidOn: today, collector: '', note: '' });
  const [notice, setNotice] = useState('');
  const recording = useRecording();
  const sum = pendingPayments(book, state.pending);
  useUnsaved(state.pending.size > 0);

  const record = async () => {
    if (sum.payments.length === 0 || sum.bad > 0 || recording.isBusy) return;
    const done = await recording.record(book, state.pending, receipt);
    if (!done) return;
    dispatch({ type: 'recorded' });
    setNotice('');
    setReceipt((before) => ({ ...before, note: '' }));
    toast.done(t(duesWords.recorded, { count: done.count, amount: yuanText(done.amountFen) }));
  };
  useShortcuts({ save: () => void record() });

  const onPasted = ({ changes, skipped, bad, outside }: Placement) =>
    setNotice(
      [
        t(duesWords.pasted, { filled: changes.length }),
        skipped > 0 ? t(duesWords.pastedSkipped, { skipped }) : '',
        bad > 0 ? t(duesWords.pastedBad, { bad }) : '',
        outside > 0 ? t(duesWords.pastedOutside, { outside }) : '',
      ].join(''),
    );
  const onFillMonth = (month: number) => {
    const changes = fillMonth(book.lines, month, state.pending);
    dispatch({ type: 'fill', changes });
    setNotice(changes.length > 0 ? t(duesWords.filled, { count: changes.length }) : t(duesWords.nothingToFill));
  };
  const openCell = useCallback(
    (line: { memberId: string }, cell: { month: string }) => setAsked({ kind: 'cell', memberId: line.memberId, month: cell.month }),
    [],
  );
  const openStanding = useCallback((line: { memberId: string }) => setAsked({ kind: 'standing', memberId: line.memberId }), []);
  const close = () => setAsked(null);

  if (book.lines.length === 0) {
    return (
      <>
        <Head book={book} onStandings={() => setAsked({ kind: 'standings' })} />
        <div className="card">
          <EmptyState title={t(duesWords.emptyTitle)}>{t(duesWords.emptyHint)}</EmptyState>
        </div>
      </>
    );
  }
  const line = asked && 'memberId' in asked ? book.lines.find(({ memberId }) => memberId === asked.memberId) : undefined;
  return (
    <div className="dues-page">
      <Head book={book} onStandings={() => setAsked({ kind: 'standings' })} />
      <DuesGrid
        book={book}
        state={state}
        dispatch={dispatch}
        onOpenCell={openCell}
        onSetStanding={openStanding}
        onPasted={onPasted}
        onFillMonth={onFillMonth}
      />
      <FaultBox fault={recording.fault} />
      <RecordBar
        book={book}
        receipt={receipt}
        onReceipt={setReceipt}
        sum={sum}
        notice={notice}
        isBusy={recording.isBusy}
        canUndo={state.past.length > 0}
        onRecord={() => void record()}
        onUndo={() => {
          dispatch({ type: 'undo' });
          setNotice('');
        }}
        onClear={() => setAsked({ kind: 'clear' })}
      />
      {asked?.kind === 'cell' && line ? (
        <CellDialog line={line} month={asked.month} onClose={close} onSetStanding={() => openStanding(line)} />
      ) : null}
      {asked?.kind === 'standing' && line ? <StandingDialog line={line} year={book.year} onClose={close} /> : null}
      {asked?.kind === 'standings' ? <StandingsDialog book={book} onClose={close} /> : null}
      {asked?.kind === 'clear' ? (
        <ConfirmDialog
          title={t(duesWords.clearPending)}
          confirmText={t(duesWords.clearYes)}
          cancelText={t(duesWords.keep)}
          onConfirm={() => {
            dispatch({ type: 'clear' });
            close();
          }}
          onClose={close}
        >
          <p>{t(duesWords.clearAsk, { count: state.pending.size })}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
};

const Head = ({ book, onStandings }: { readonly book: DuesBook; readonly onStandings: () => void }) => {
  const t = useWords();
  const [, navigate] = useLocation();
  const { totals } = book;
  return (
    <PageHead
      title={t(duesWords.title, { year: book.year })}
      sub={t(duesWords.sub)}
      mark={totals.unsetPeople > 0 ? <Tag look="warn">{t(duesWords.unsetNotice, { count: totals.unsetPeople })}</Tag> : undefined}
    >
      <Button onClick={onStandings}>{t(duesWords.standingButton)}</Button>
      <Button onClick={() => navigate('/print', { state: { sheet: 'dues-ledger', id: null, year: book.year } })}>{t(duesWords.printLedger)}</Button>
    </PageHead>
  );
};
