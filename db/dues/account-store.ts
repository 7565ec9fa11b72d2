// Where are receipts, movements of money, closed months, hand-overs and notices of dues kept?
import { personOf } from '#db/members/person-of.ts';
import { insertRow, type OwnColumns, retireRow } from '#db/rows.ts';
import type { Reader, Writer } from '#db/schema.ts';
import type { Id } from '#shared/core/id.ts';
import type { DuesHandoverInput, DuesMovementRow, DuesNoticeInput } from '#shared/dues/account-model.ts';
import type { AccountFacts } from '#shared/dues/accounts.ts';
import type { KeptClosing, KeptMovement, ReceiptFact } from '#shared/dues/money-book.ts';

/** The movements with everything a person reads of them, oldest first. */
export const movementsOf = (reader: Reader): Promise<KeptMovement[]> =>
  reader.db
    .selectFrom('duesMovement')
    .select(['id', 'kind', 'on', 'amountFen', 'fromMonth', 'toMonth', 'slipNo', 'counterparty', 'purpose', 'note', 'handledBy', 'reversesId'])
    .where('orgId', '=', reader.orgId)
    .where('retiredAt', 'is', null)
    .orderBy('on')
    .orderBy('recordedAt')
    .orderBy('id')
    .execute();

/** The closed months, oldest first. */
export const closingsOf = (reader: Reader): Promise<KeptClosing[]> =>
  reader.db
    .selectFrom('duesClosing')
    .select(['id', 'month', 'closedOn', 'closedBy', 'receivedFen', 'bookFen', 'countedFen', 'counted', 'explanation'])
    .where('orgId', '=', reader.orgId)
    .where('retiredAt', 'is', null)
    .orderBy('month')
    .execute();

/** All rows from which the accounts follow; of movements and closings more than those need. */
export const accountFacts = async (reader: Reader): Promise<AccountFacts & { movements: KeptMovement[]; closings: KeptClosing[] }> => {
  const payments = await reader.db
    .selectFrom('duesPayment')
    .select(['id', 'month', 'amountFen', 'paidOn', 'reversesId', 'isToCentre'])
    .select(personOf('duesPayment.memberId').as('memberId'))
    .where('orgId', '=', reader.orgId)
    .orderBy('paidOn')
    .orderBy('recordedAt')
    .orderBy('id')
    .execute();
  return {
    payments: payments.map((payment) => ({ ...payment, isToCentre: payment.isToCentre === 1 })),
    movements: await movementsOf(reader),
    closings: await closingsOf(reader),
  };
};

/** Adds a movement or a reversal; neither is ever changed (guarded by triggers). */
export const insertMovement = async (writer: Writer, movement: OwnColumns<'duesMovement'>): Promise<Id> =>
  (await insertRow(writer, 'duesMovement', movement)).id;

/** One movement of this organisation, or null. */
export const movementById = async (reader: Reader, id: Id): Promise<DuesMovementRow | null> =>
  (await reader.db.selectFrom('duesMovement').selectAll().where('orgId', '=', reader.orgId).where('id', '=', id).executeTakeFirst()) ?? null;

/** The movement that reverses another, or that one click made; null when there is none. */
export const movementWhere = async (reader: Reader, column: 'reversesId' | 'actionId', value: Id): Promise<DuesMovementRow | null> =>
  (await reader.db.selectFrom('duesMovement').selectAll().where('orgId', '=', reader.orgId).where(column, '=', value).executeTakeFirst()) ?? null;

/** Closes a month for good. */
export const insertClosing = async (writer: Writer, closing: OwnColumns<'duesClosing'>): Promise<Id> =>
  (await insertRow(writer, 'duesClosing', closing)).id;

/** The closing that one click made, or null. */
export const closingBy = async (reader: Reader, actionId: Id): Promise<{ id: Id; countedFen: number; bookFen: number } | null> =>
  (await reader.db
    .selectFrom('duesClosing')
    .select(['id', 'countedFen', 'bookFen'])
    .where('orgId', '=', reader.orgId)
    .where('actionId', '=', actionId)
    .executeTakeFirst()) ?? null;

/** The hand-overs, oldest first. */
export const handoversOf = (reader: Reader): Promise<(DuesHandoverInput & { id: Id })[]> =>
  reader.db
    .selectFrom('duesHandover')
    .select(['id', 'handedOn', 'fromName', 'toName', 'cashFen', 'lastReceipt', 'items'])
    .where('orgId', '=', reader.orgId)
    .where('retiredAt', 'is', null)
    .orderBy('handedOn')
    .orderBy('id')
    .execute();

/** Adds a hand-over. */
export const insertHandover = async (writer: Writer, handover: DuesHandoverInput): Promise<Id> =>
  (await insertRow(writer, 'duesHandover', handover)).id;

/** The notices, oldest first. */
export const noticesOf = (reader: Reader): Promise<(DuesNoticeInput & { id: Id })[]> =>
  reader.db
    .selectFrom('duesNotice')
    .select(['id', 'fromMonth', 'toMonth', 'publishedOn', 'publishedUntil', 'place', 'approvedBy', 'feedback'])
    .where('orgId', '=', reader.orgId)
    .where('retiredAt', 'is', null)
    .orderBy('publishedOn')
    .orderBy('id')
    .execute();

/** Adds a notice. */
export const insertNotice = async (writer: Writer, notice: DuesNoticeInput): Promise<Id> => (await insertRow(writer, 'duesNotice', notice)).id;

/** Withdraws a hand-over or notice entered by mistake; false when there is none with this id. */
export const withdrawEntry = async (writer: Writer, table: 'duesHandover' | 'duesNotice', id: Id, reason: string): Promise<boolean> =>
  (await retireRow(writer, table, id, reason)) !== null;

/** Receipts with their lines, void ones too, by number; of one year, or all. */
export const receiptsOf = async (reader: Reader, year: number | null): Promise<ReceiptFact[]> => {
  let query = reader.db
    .selectFrom('duesReceipt')
    .select(['id', 'year', 'number', 'issuedOn', 'payerName', 'amountFen', 'issuedBy', 'actionId', 'retiredAt', 'retireReason'])
    .where('orgId', '=', reader.orgId);
  if (year !== null) query = query.where('year', '=', year);
  const receipts = await query.orderBy('year').orderBy('number').execute();
  const lines = await reader.db
    .selectFrom('duesReceiptLine')
    .innerJoin('duesPayment', 'duesPayment.id', 'duesReceiptLine.paymentId')
    .innerJoin('member', 'member.id', 'duesPayment.memberId')
    .select(['receiptId', 'paymentId', 'duesPayment.memberId', 'member.name', 'month', 'amountFen'])
    .where('duesReceiptLine.orgId', '=', reader.orgId)
    .orderBy('duesReceiptLine.receiptId')
    .orderBy('duesReceiptLine.ordinal')
    .execute();
  const byReceipt = Map.groupBy(lines, ({ receiptId }) => receiptId);
  return receipts.map(({ retiredAt, retireReason, ...receipt }) => ({
    ...receipt,
    voidReason: retiredAt === null ? null : (retireReason ?? ''),
    lines: (byReceipt.get(receipt.id) ?? []).map(({ receiptId, ...line }) => line),
  }));
};

/** Adds a receipt under the year's next number (void ones keep theirs) with its lines in order. */
export const insertReceipt = async (
  writer: Writer,
  receipt: Omit<OwnColumns<'duesReceipt'>, 'number'>,
  paymentIds: readonly Id[],
): Promise<{ id: Id; number: number }> => {
  const last = await writer.db
    .selectFrom('duesReceipt')
    .select((eb) => eb.fn.max<number | null>('number').as('number'))
    .where('orgId', '=', writer.orgId)
    .where('year', '=', receipt.year)
    .executeTakeFirst();
  const { id, number } = await insertRow(writer, 'duesReceipt', { ...receipt, number: Number(last?.number ?? 0) + 1 });
  for (const [index, paymentId] of paymentIds.entries()) {
    await insertRow(writer, 'duesReceiptLine', { receiptId: id, ordinal: index + 1, paymentId });
  }
  return { id, number };
};

/** Makes a receipt void with a reason; it keeps its number. */
export const voidReceipt = async (writer: Writer, id: Id, reason: string): Promise<void> => {
  await retireRow(writer, 'duesReceipt', id, reason);
};

/** The valid receipt on which a payment stands, or null. */
export const receiptOfPayment = async (reader: Reader, paymentId: Id): Promise<{ id: Id; year: number; number: number } | null> =>
  (await reader.db
    .selectFrom('duesReceiptLine')
    .innerJoin('duesReceipt', 'duesReceipt.id', 'duesReceiptLine.receiptId')
    .select(['duesReceipt.id', 'year', 'number'])
    .where('duesReceiptLine.orgId', '=', reader.orgId)
    .where('paymentId', '=', paymentId)
    .where('duesReceipt.retiredAt', 'is', null)
    .executeTakeFirst()) ?? null;
