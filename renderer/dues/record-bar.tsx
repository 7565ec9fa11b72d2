// When, by whom, with which note was it collected — and how much is still to be recorded?
import { useLocation } from 'wouter';
import { useWords } from '#renderer/core/i18n.ts';
import type { Desk } from '#renderer/dues/use-desk.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/choices.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { yuanText } from '#shared/core/money.ts';
import { duesPayerLabels } from '#shared/dues/labels.ts';
import { type DuesBook, duesPayers } from '#shared/dues/model.ts';
import { duesWords } from '#shared/dues/words.ts';

interface Props {
  readonly book: DuesBook;
  readonly desk: Desk;
  readonly onClear: () => void;
}

const receiptWays = [
  ['none', duesWords.receiptsNone],
  ['perMember', duesWords.receiptsEach],
  ['one', duesWords.receiptsOne],
] as const;

/** The bar below the grid. */
export const RecordBar = ({ book, desk, onClear }: Props) => {
  const t = useWords();
  const { receipt, setReceipt, sum } = desk;
  const count = sum.payments.length;
  const canRecord = count > 0 && sum.bad === 0 && receipt.paidOn !== null;
  const set = (change: Partial<typeof receipt>) => setReceipt({ ...receipt, ...change });
  return (
    <section className="record-bar" aria-label={t(duesWords.record)}>
      <div className="record-fields">
        <DateInput label={t(duesWords.paidOn)} value={receipt.paidOn} onChange={(paidOn) => set({ paidOn })} />
        <TextInput
          label={t(duesWords.collector)}
          placeholder={t(duesWords.collectorHint)}
          value={receipt.collector}
          maxLength={50}
          onChange={(collector) => set({ collector })}
        />
        <TextInput
          label={t(duesWords.note)}
          placeholder={t(duesWords.noteHint)}
          value={receipt.note}
          maxLength={200}
          onChange={(note) => set({ note })}
        />
        <Select
          label={t(duesWords.payer)}
          value={receipt.payer}
          choices={duesPayers.map((value) => ({ value, label: t(duesPayerLabels[value]) }))}
          onChange={(payer) => set({ payer })}
        />
        {receipt.payer === 'self' ? null : (
          <TextInput label={t(duesWords.payerName)} value={receipt.payerName} maxLength={50} onChange={(payerName) => set({ payerName })} />
        )}
        <Select
          label={t(duesWords.receipts)}
          value={receipt.receipts}
          choices={receiptWays.map(([value, label]) => ({ value, label: t(label) }))}
          onChange={(receipts) => set({ receipts })}
        />
        <div className="record-buttons">
          <Button look="primary" isBusy={desk.isBusy} isDisabled={!canRecord} onClick={() => void desk.record()}>
            {t(duesWords.record)}
          </Button>
          <Button isDisabled={desk.state.past.length === 0} onClick={desk.undo}>
            {t(duesWords.undo)}
          </Button>
          <Button isDisabled={count + sum.bad === 0} onClick={onClear}>
            {t(duesWords.clearPending)}
          </Button>
        </div>
      </div>
      <div className="row">
        <PendingSum desk={desk} />
        <IssuedReceipts desk={desk} year={book.year} />
        <Totals book={book} />
      </div>
    </section>
  );
};

const PendingSum = ({ desk: { sum, notice } }: { readonly desk: Desk }) => {
  const t = useWords();
  const count = sum.payments.length;
  return (
    <>
      <span aria-live="polite" className={count > 0 ? 'record-sum' : 'mut'}>
        {sum.bad > 0 ? <span className="record-bad">✕ {t(duesWords.badCells, { count: sum.bad })}　</span> : null}
        {count > 0 ? t(duesWords.pendingSum, { count, amount: yuanText(sum.amountFen) }) : t(duesWords.pendingNone)}
      </span>
      <span role="status" className="record-notice">
        {notice}
      </span>
    </>
  );
};

/** The way from recording to the receipts just issued. */
const IssuedReceipts = ({ desk: { issued }, year }: { readonly desk: Desk; readonly year: number }) => {
  const t = useWords();
  const [, navigate] = useLocation();
  if (!issued) return null;
  return (
    <Button isSmall onClick={() => navigate('/print', { state: { sheet: 'dues-receipt', id: issued.id, year } })}>
      {t(duesWords.printIssued, { count: issued.count })}
    </Button>
  );
};

const Totals = ({ book: { totals, lines, asOf } }: { readonly book: DuesBook }) => {
  const t = useWords();
  const inArrears = lines.filter(({ arrearsFen }) => arrearsFen > 0).length;
  const figures = [
    [duesWords.yearDue, totals.dueFen],
    [duesWords.totalPaid, totals.paidFen],
    [duesWords.totalArrears, totals.arrearsFen],
  ] as const;
  return (
    <p className="push dues-totals">
      <span className="mut">{t(duesWords.asOf, { date: asOf })}</span>
      {figures.map(([label, fen]) => (
        <span key={label.zh}>
          {t(label)} <strong>{yuanText(fen)}</strong>
        </span>
      ))}
      {inArrears > 0 ? <span>{t(duesWords.arrearsPeople, { count: inArrears })}</span> : null}
    </p>
  );
};
