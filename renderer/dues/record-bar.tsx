// When, by whom, with which note was it collected — and how much is still to be recorded?
import { useWords } from '#renderer/core/i18n.ts';
import type { Receipt } from '#renderer/dues/use-recording.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateInput } from '#renderer/ui/date-input.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { yuanText } from '#shared/core/money.ts';
import type { DuesBook } from '#shared/dues/model.ts';
import { duesWords } from '#shared/dues/words.ts';

interface Props {
  readonly book: DuesBook;
  readonly receipt: Receipt;
  readonly onReceipt: (receipt: Receipt) => void;
  readonly sum: { readonly payments: readonly unknown[]; readonly amountFen: number; readonly bad: number };
  /** What the last paste or fill did. */
  readonly notice: string;
  readonly isBusy: boolean;
  readonly canUndo: boolean;
  readonly onRecord: () => void;
  readonly onUndo: () => void;
  readonly onClear: () => void;
}

/** The bar below the grid. */
export const RecordBar = ({ book, receipt, onReceipt, sum, notice, isBusy, canUndo, onRecord, onUndo, onClear }: Props) => {
  const t = useWords();
  const count = sum.payments.length;
  const state = count > 0 ? t(duesWords.pendingSum, { count, amount: yuanText(sum.amountFen) }) : t(duesWords.pendingNone);
  return (
    <section className="record-bar" aria-label={t(duesWords.record)}>
      <div className="record-fields">
        <DateInput label={t(duesWords.paidOn)} value={receipt.paidOn} onChange={(paidOn) => onReceipt({ ...receipt, paidOn })} />
        <TextInput
          label={t(duesWords.collector)}
          placeholder={t(duesWords.collectorHint)}
          value={receipt.collector}
          maxLength={50}
          onChange={(collector) => onReceipt({ ...receipt, collector })}
        />
        <TextInput
          label={t(duesWords.note)}
          placeholder={t(duesWords.noteHint)}
          value={receipt.note}
          maxLength={200}
          onChange={(note) => onReceipt({ ...receipt, note })}
        />
        <div className="record-buttons">
          <Button look="primary" isBusy={isBusy} isDisabled={count === 0 || sum.bad > 0 || receipt.paidOn === null} onClick={onRecord}>
            {t(duesWords.record)}
          </Button>
          <Button isDisabled={!canUndo} onClick={onUndo}>
            {t(duesWords.undo)}
          </Button>
          <Button isDisabled={count + sum.bad === 0} onClick={onClear}>
            {t(duesWords.clearPending)}
          </Button>
        </div>
      </div>
      <div className="row">
        <span aria-live="polite" className={count > 0 ? 'record-sum' : 'mut'}>
          {sum.bad > 0 ? <span className="record-bad">✕ {t(duesWords.badCells, { count: sum.bad })}　</span> : null}
          {state}
        </span>
        <span role="status" className="record-notice">
          {notice}
        </span>
        <Totals book={book} />
      </div>
    </section>
  );
};

const Totals = ({ book: { totals, lines, asOf } }: { readonly book: DuesBook }) => {
  const t = useWords();
  const inArrears = lines.filter(({ arrearsFen }) => arrearsFen > 0).length;
  const figures = [
    [duesWords.totalDue, totals.dueFen],
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
