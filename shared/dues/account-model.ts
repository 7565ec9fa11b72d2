// What happens to the money after it was collected? Receipts, closed months, passing up, refunds and their use, hand-overs, notices.
import { isoDateSchema, monthSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { fenSchema } from '#shared/core/money.ts';
import { rowSchema } from '#shared/core/row.ts';
import { requiredText, storedText, typedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';

/** A receipt. Its number counts per year and is never used twice: a void one is retired with its reason and keeps the number. */
export const duesReceiptRow = rowSchema({
  year: z.int().min(1921).max(2200),
  number: z.int().min(1).max(100_000),
  issuedOn: isoDateSchema,
  payerName: storedText(60),
  amountFen: fenSchema,
  issuedBy: storedText(50),
  actionId: idSchema,
});

/** Which payments a receipt confirms. */
export const duesReceiptLineRow = rowSchema({ receiptId: idSchema, ordinal: z.int().min(1).max(1_000), paymentId: idSchema });

/** Passed up to the superior · voluntary dues passed to the centre · refund received · refund used. */
export const movementKinds = ['passUp', 'passUpCentre', 'refund', 'use'] as const;
export type MovementKind = (typeof movementKinds)[number];

/** The five uses of dues (中组发〔2008〕3号, domain §2.5). */
export const duesPurposes = ['training', 'material', 'commendation', 'aid', 'repair'] as const;
export type DuesPurpose = (typeof duesPurposes)[number];

/**
 * One movement of collected money, or the reversal of one (`reversesId`, negative amount); never changed. `fromMonth`–`toMonth`: the period
 * it is for (null: none); `slipNo`: deposit slip or voucher; `counterparty`: to or from whom; `purpose` only of a use.
 */
export const duesMovementRow = rowSchema({
  kind: z.enum(movementKinds),
  on: isoDateSchema,
  amountFen: fenSchema,
  fromMonth: monthSchema.nullable(),
  toMonth: monthSchema.nullable(),
  slipNo: storedText(60),
  counterparty: storedText(60),
  purpose: z.enum(duesPurposes).nullable(),
  note: storedText(200),
  handledBy: storedText(50),
  reversesId: idSchema.nullable(),
  actionId: idSchema,
});
export type DuesMovementRow = z.infer<typeof duesMovementRow>;

/**
 * A closed month: what came in, what the books say is in hand, what was counted, and why the two differ. Never changed: a later finding
 * is a reversal or a new entry in an open month. `counted`: notes and coins as `face in fen × pieces` parts, empty when only a sum was typed.
 */
export const duesClosingRow = rowSchema({
  month: monthSchema,
  closedOn: isoDateSchema,
  closedBy: storedText(50),
  receivedFen: fenSchema,
  bookFen: fenSchema,
  countedFen: fenSchema,
  counted: storedText(200),
  explanation: storedText(300),
  actionId: idSchema,
});

/** Collector's post handed on: what was counted over, and up to which receipt (DUES-15). */
export const duesHandoverRow = rowSchema({
  handedOn: isoDateSchema,
  fromName: storedText(50),
  toName: storedText(50),
  cashFen: fenSchema,
  lastReceipt: storedText(20),
  items: storedText(300),
});

/** Dues made public: which months, where, from when to when (DUES-12). */
export const duesNoticeRow = rowSchema({
  fromMonth: monthSchema,
  toMonth: monthSchema,
  publishedOn: isoDateSchema,
  publishedUntil: isoDateSchema,
  place: storedText(100),
  approvedBy: storedText(50),
  feedback: storedText(300),
});

/** Faces of notes and coins, greatest first, in fen. */
export const cashFaces = [10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10] as const;

export const duesMovementInput = z.strictObject({
  kind: z.enum(movementKinds),
  on: isoDateSchema,
  amountFen: fenSchema.min(1, { error: '金额应大于零' }),
  fromMonth: monthSchema.nullable(),
  toMonth: monthSchema.nullable(),
  slipNo: typedText(60),
  counterparty: typedText(60),
  purpose: z.enum(duesPurposes).nullable(),
  note: typedText(200),
  handledBy: typedText(50),
});
export type DuesMovementInput = z.infer<typeof duesMovementInput>;

/** `pieces`: how many of each face of `cashFaces`, in its order; empty when the sum was typed. */
export const duesClosingInput = z.strictObject({
  month: monthSchema,
  countedFen: fenSchema.min(0, { error: '金额不能小于零' }),
  pieces: z.array(z.int().min(0).max(100_000)).max(cashFaces.length),
  explanation: typedText(300),
});
export type DuesClosingInput = z.infer<typeof duesClosingInput>;

export const duesHandoverInput = z.strictObject({
  handedOn: isoDateSchema,
  fromName: requiredText(50, '移交人'),
  toName: requiredText(50, '接收人'),
  cashFen: fenSchema.min(0, { error: '金额不能小于零' }),
  lastReceipt: typedText(20),
  items: typedText(300),
});
export type DuesHandoverInput = z.infer<typeof duesHandoverInput>;

export const duesNoticeInput = z.strictObject({
  fromMonth: monthSchema,
  toMonth: monthSchema,
  publishedOn: isoDateSchema,
  publishedUntil: isoDateSchema,
  place: requiredText(100, '公布的地方'),
  approvedBy: typedText(50),
  feedback: typedText(300),
});
export type DuesNoticeInput = z.infer<typeof duesNoticeInput>;
