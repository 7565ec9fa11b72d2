// What stands in a branch's books? The superior reads them as the branch would print them, and can change nothing.

import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { call, desktop } from '#renderer/core/call.ts';
import { faultOf } from '#renderer/core/fault-text.ts';
import { useWords } from '#renderer/core/i18n.ts';
import { useCall } from '#renderer/core/query-client.ts';
import { useSession } from '#renderer/core/session.tsx';
import { OriginListDialog } from '#renderer/handoff/origin-list-dialog.tsx';
import { OriginCard } from '#renderer/handoff/origin-panels.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choices.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { Card, FieldRow, PageHead, Tag } from '#renderer/ui/page-parts.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { chinaDate } from '#shared/core/date.ts';
import type { Fault } from '#shared/core/fault.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { provenanceWords } from '#shared/handoff/provenance-words.ts';
import { replyWords } from '#shared/handoff/reply-words.ts';
import { handoffWords } from '#shared/handoff/words.ts';
import { catalogue } from '#shared/records/catalogue.ts';
import { branchBooks } from '#shared/records/contract.ts';
import type { TravellingTable } from '#shared/travelling.ts';
import './handoff.css';

/** pdf.js weighs more than the rest of the window: it is read when a page is first shown. */
const PdfPreview = lazy(async () => ({ default: (await import('#renderer/paper/preview.tsx')).PdfPreview }));

type Book = (typeof branchBooks)[number];

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

interface Props {
  readonly orgId: string;
  /** The person who was searched for; null: nobody. */
  readonly memberId?: string | null;
}

/** The page `/inbox/books/:orgId`, and `/inbox/books/:orgId/member/:memberId`. */
export const BooksPage = ({ orgId, memberId = null }: Props) => {
  const t = useWords();
  const [, go] = useLocation();
  const session = useSession();
  const board = useCall('handoff.board', {});
  const [sheet, setSheet] = useState<Book>('roster');
  const [year, setYear] = useState(session.year);
  const [isTracing, setTracing] = useState(false);
  const book = useBook({ orgId, sheet, year });
  const line = board.data?.lines.find((one) => one.orgId === orgId);
  const years = Array.from({ length: 6 }, (_, back) => String(session.year - back));
  return (
    <div className="handoff-page">
      <PageHead title={line?.name ?? ''} mark={<Tag look="note">{t(handoffWords.readOnly)}</Tag>} sub={t(handoffWords.readOnlySub)}>
        <Button onClick={() => setTracing(true)}>{t(provenanceWords.open)}</Button>
        <Button onClick={() => go(`/inbox/remarks/${orgId}`)}>{t(replyWords.remarks)}</Button>
        <Button onClick={() => go('/inbox')}>{t(handoffWords.backToInbox)}</Button>
        <Button isBusy={book.isBusy} onClick={() => void book.save(`${line?.name ?? ''}-${year}-${t(catalogue[sheet].label)}.pdf`)}>
          {t(handoffWords.saveBook)}
        </Button>
      </PageHead>
      {memberId === null ? null : <OriginCard row={{ table: 'member', id: memberId }} />}
      <Card>
        {line?.last ? (
          <p className="mut">
            {t(handoffWords.broughtBy, { seq: line.last.seq, made: chinaDate(line.last.createdAt), taken: chinaDate(line.last.importedAt) })}
          </p>
        ) : null}
        <FieldRow>
          <Select
            label={t(handoffWords.book)}
            value={sheet}
            choices={branchBooks.map((value) => ({ value, label: t(catalogue[value].label) }))}
            onChange={setSheet}
          />
          <Select
            label={t(handoffWords.year)}
            value={String(year)}
            choices={years.map((value) => ({ value, label: value }))}
            onChange={(value) => setYear(Number(value))}
          />
        </FieldRow>
        <FaultBox fault={book.fault} />
      </Card>
      {isTracing ? <OriginListDialog orgId={orgId} name={line?.name ?? ''} table={mainTables[sheet]} onClose={() => setTracing(false)} /> : null}
      <div aria-live="polite">
        {book.isBusy ? <p className="print-note">{t(handoffWords.makingBook)}</p> : null}
        {book.pdf ? (
          <Suspense fallback={null}>
            <PdfPreview key={book.pdf.slice(-64)} pdf={book.pdf} />
          </Suspense>
        ) : null}
      </div>
    </div>
  );
};

interface Chosen {
  readonly orgId: string;
  readonly sheet: Book;
  readonly year: number;
}

/** The pages of the chosen book, made anew whenever another is chosen. */
const useBook = ({ orgId, sheet, year }: Chosen) => {
  const t = useWords();
  const toast = useToast();
  const [pdf, setPdf] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(true);
  const [fault, setFault] = useState<Fault | null>(null);
  const read = async (wanted: Chosen, file: string | null, isWanted: () => boolean) => {
    setBusy(true);
    setFault(null);
    try {
      const made = await call('records.branchBook', { ...wanted, file });
      if (isWanted()) setPdf(made.pdf);
    } catch (error) {
      if (isWanted()) setFault(faultOf(error));
    }
    if (isWanted()) setBusy(false);
  };
  const show = useEffectEvent((wanted: Chosen, isWanted: () => boolean) => void read(wanted, null, isWanted));
  useEffect(() => {
    let isHere = true;
    setPdf(null);
    show({ orgId, sheet, year }, () => isHere);
    return () => {
      isHere = false;
    };
  }, [orgId, sheet, year]);
  return {
    pdf,
    isBusy,
    fault,
    save: async (suggestedName: string) => {
      const chosen = await desktop('desktop.choose', { purpose: 'savePdf', suggestedName }).catch((error: unknown) => setFault(faultOf(error)));
      const file = chosen?.paths[0];
      if (!file) return;
      await read({ orgId, sheet, year }, file, () => true);
      toast.done(t(uiWords.saved));
    },
  };
};
