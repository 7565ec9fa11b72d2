// Who answers the calls about receipts? One number after the other; a payment stands on one valid receipt at most.
import { insertReceipt, receiptOfPayment, receiptsOf, voidReceipt } from '#db/dues/account-store.ts';
import { paymentById, paymentsOfYear, reversalOf } from '#db/dues/store.ts';
import { memberNames } from '#db/members/store.ts';
import type { Reader, Writer } from '#db/schema.ts';
import type { HandlersOf } from '#electron/ledger/context.ts';
import { brokenRule, conflict, notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import type { duesContract } from '#shared/dues/contract.ts';
import type { DuesPaymentRow } from '#shared/dues/model.ts';
import { receiptNumber } from '#shared/dues/receipt.ts';

/** A payment that may be receipted; throws why not. */
const receiptable = async (reader: Reader, paymentId: Id): Promise<DuesPaymentRow> => {
  const payment = await paymentById(reader, paymentId);
  if (!payment) throw notFound('payment-unknown');
  if (payment.reversesId !== null || (await reversalOf(reader, paymentId))) throw conflict('payment-reversed');
  if (payment.isToCentre === 1) throw brokenRule([{ rule: 'DUES-09b', severity: 'ERROR', field: '', values: {} }]);
  const receipt = await receiptOfPayment(reader, paymentId);
  if (receipt) throw conflict('receipt-exists', { receipt: receiptNumber(receipt) });
  return payment;
};

/** Issues one receipt for payments; `payerName` empty: whoever paid, else the first member. */
const issueReceipt = async (
  writer: Writer,
  { actionId, paymentIds, payerName }: { actionId: Id; paymentIds: readonly Id[]; payerName: string },
): Promise<{ id: Id; year: number; number: number }> => {
  const payments: DuesPaymentRow[] = [];
  for (const id of new Set(paymentIds)) payments.push(await receiptable(writer, id));
  const [first] = payments;
  if (!first) throw notFound('payment-unknown');
  const issuedOn = writer.clock.today();
  const year = Number(issuedOn.slice(0, 4));
  const names = await memberNames(writer, [first.memberId]);
  const amountFen = payments.reduce((sum, payment) => sum + payment.amountFen, 0);
  const named = payerName || first.payerName || (names.get(first.memberId) ?? '');
  const receipt = { year, issuedOn, payerName: named, amountFen, issuedBy: writer.actor, actionId };
  const kept = await insertReceipt(
    writer,
    receipt,
    payments.map(({ id }) => id),
  );
  return { ...kept, year };
};

/** Receipts for what was just recorded: one for each member, or one for all. */
export const receiptsFor = async (
  writer: Writer,
  actionId: Id,
  recorded: readonly { readonly id: Id; readonly memberId: Id }[],
  how: 'perMember' | 'one',
): Promise<Id[]> => {
  const groups = how === 'one' ? [recorded] : [...Map.groupBy(recorded, ({ memberId }) => memberId).values()];
  const ids: Id[] = [];
  for (const group of groups) ids.push((await issueReceipt(writer, { actionId, paymentIds: group.map(({ id }) => id), payerName: '' })).id);
  return ids;
};

/** Makes the valid receipt of a payment void, because the payment is reversed; its number, or empty when there is none. */
export const voidReceiptOf = async (writer: Writer, paymentId: Id, reason: string): Promise<string> => {
  const receipt = await receiptOfPayment(writer, paymentId);
  if (!receipt) return '';
  await voidReceipt(writer, receipt.id, reason);
  return receiptNumber(receipt);
};

type ReceiptCalls = Extract<keyof typeof duesContract, 'dues.receipts' | 'dues.issueReceipt' | 'dues.voidReceipt'>;

export const receiptHandlers: HandlersOf<ReceiptCalls> = {
  'dues.receipts': async (reader, { year }) => {
    const receipts = await receiptsOf(reader, null);
    const receipted = new Set(receipts.flatMap(({ voidReason, lines }) => (voidReason === null ? lines.map(({ paymentId }) => paymentId) : [])));
    const open = (await paymentsOfYear(reader, year)).filter(({ id }) => !receipted.has(id));
    const names = await memberNames(reader, [...new Set(open.map(({ memberId }) => memberId))]);
    return {
      receipts: receipts.filter((receipt) => receipt.year === year).map((receipt) => ({ ...receipt, lines: [...receipt.lines] })),
      without: open.map(({ id, memberId, month, amountFen, paidOn }) => ({
        ...{ paymentId: id, memberId, month, amountFen, paidOn },
        name: names.get(memberId) ?? '',
      })),
    };
  },

  'dues.issueReceipt': (writer, input) => issueReceipt(writer, input),

  'dues.voidReceipt': async (writer, { id, reason }) => {
    const receipt = (await receiptsOf(writer, null)).find((one) => one.id === id);
    if (!receipt) throw notFound('receipt-unknown');
    if (receipt.voidReason !== null) throw conflict('receipt-void');
    await voidReceipt(writer, id, reason);
    return { id };
  },
};
