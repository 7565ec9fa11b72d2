// What was paid for this month, when, to whom — and how is a mistake put right?

import { useState } from 'react';
import { type Translate, useWords } from '#renderer/core/i18n.ts';
import { useCommand } from '#renderer/core/query-client.ts';
import { newActionId } from '#renderer/dues/use-recording.ts';
import { VoluntaryForm } from '#renderer/dues/voluntary-form.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FaultBox } from '#renderer/ui/findings.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { useToast } from '#renderer/ui/toast.ts';
import { chinaDateTime } from '#shared/core/date.ts';
import { yuanText } from '#shared/core/money.ts';
import { uiWords } from '#shared/core/ui-words.ts';
import { duesPayerLabels } from '#shared/dues/labels.ts';
import type { DuesLine, DuesPayment } from '#shared/dues/model.ts';
import { duesWords } from '#shared/dues/words.ts';

interface Props {
  readonly line: DuesLine;
  readonly month: string;
  readonly onClose: () => void;
  readonly onSetStanding: () => void;
}

const kindOf = (payment: DuesPayment, t: Translate): string => {
  if (payment.reversesId !== null) return t(duesWords.kindReversal);
  if (payment.isToCentre && !payment.isReversed) return t(duesWords.kindToCentre);
  return payment.isReversed ? t(duesWords.kindReversed) : t(duesWords.kindPayment);
};

/** The payments of one cell; each that still stands can be reversed with a reason. */
export const CellDialog = ({ line, month, onClose, onSetStanding }: Props) => {
  const t = useWords();
  const [reversing, setReversing] = useState<DuesPayment | null>(null);
  const [isGiving, setIsGiving] = useState(false);
  const cell = line.cells.find((other) => other.month === month);
  if (!cell) return null;
  return (
    <Dialog
      title={t(duesWords.detailsTitle, { name: line.name, year: month.slice(0, 4), month: Number(month.slice(5)), key: month })}
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => setIsGiving(true)}>{t(duesWords.voluntary)}</Button>
          <Button onClick={onSetStanding}>{t(duesWords.standingButton)}</Button>
          <Button onClick={onClose}>{t(uiWords.close)}</Button>
        </>
      }
    >
      {cell.dueFen === null ? null : <p>{t(duesWords.detailsDue, { due: yuanText(cell.dueFen), paid: yuanText(cell.paidFen) })}</p>}
      {cell.payments.length === 0 ? (
        <p className="mut">{t(duesWords.detailsNone)}</p>
      ) : (
        <PaymentTable payments={cell.payments} onReverse={setReversing} />
      )}
      {isGiving ? <VoluntaryForm memberId={line.memberId} month={month} onDone={() => setIsGiving(false)} /> : null}
      {reversing ? <ReverseForm key={reversing.id} payment={reversing} onDone={() => setReversing(null)} /> : null}
    </Dialog>
  );
};

const PaymentTable = ({ payments, onReverse }: { readonly payments: readonly DuesPayment[]; readonly onReverse: (payment: DuesPayment) => void }) => {
  const t = useWords();
  const heads = [duesWords.kind, duesWords.paidOn, duesWords.collector, duesWords.note, duesWords.recordedAt];
  return (
    <div className="table-scroll">
      <table className="plain-table">
        <thead>
          <tr>
            <th className="num">{t(duesWords.amount)}</th>
            {heads.map((label) => (
              <th key={label.zh}>{t(label)}</th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {payments.map((payment) => (
            <tr key={payment.id}>
              <td className="num">{yuanText(payment.amountFen)}</td>
              <td className="nowrap">{kindOf(payment, t)}</td>
              <td className="nowrap">{payment.paidOn}</td>
              <td>{payment.collector}</td>
              <td>
                {payment.payer === 'self' ? null : `${t(duesPayerLabels[payment.payer])} ${payment.payerName} `}
                {payment.note}
              </td>
              <td className="nowrap mut">{chinaDateTime(payment.recordedAt).slice(0, 16)}</td>
              <td>
                {payment.reversesId === null && !payment.isReversed ? (
                  <Button isSmall onClick={() => onReverse(payment)}>
                    {t(duesWords.reverse)}
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const ReverseForm = ({ payment, onDone }: { readonly payment: DuesPayment; readonly onDone: () => void }) => {
  const t = useWords();
  const toast = useToast();
  const reverse = useCommand('dues.reversePayment');
  const [reason, setReason] = useState('');
  const [actionId] = useState(newActionId);
  const send = async () => {
    const { voided } = await reverse.mutateAsync({ paymentId: payment.id, actionId, reason });
    toast.done(voided === '' ? t(duesWords.reversed) : t(duesWords.reversedAndVoid, { receipt: voided }));
    onDone();
  };
  return (
    <form
      className="form reverse-form"
      onSubmit={(event) => {
        event.preventDefault();
        // A refusal is shown below from the command's own state.
        send().catch(() => undefined);
      }}
    >
      <p className="mut">{t(duesWords.reverseHint)}</p>
      <TextInput label={t(duesWords.reason)} isRequired hasFocusAtFirst maxLength={200} value={reason} onChange={setReason} />
      <FaultBox fault={reverse.error?.fault ?? null} />
      <div>
        <Button type="submit" look="danger" isBusy={reverse.isPending} isDisabled={reason.trim() === ''}>
          {t(duesWords.reverseConfirm, { amount: yuanText(payment.amountFen) })}
        </Button>
      </div>
    </form>
  );
};
