// Which calls do dues (党费) need?
import { command, draft, query } from '#shared/core/contract.ts';
import { instantSchema, isoDateSchema, monthSchema } from '#shared/core/date.ts';
import { findingSchema } from '#shared/core/finding.ts';
import { idSchema } from '#shared/core/id.ts';
import { reasonText, typedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';
import { duesClosingInput, duesHandoverInput, duesMovementInput, duesNoticeInput } from '#shared/dues/account-model.ts';
import { arrearsLineSchema } from '#shared/dues/arrears.ts';
import { duesBookSchema, duesCategories, duesExcuseInput, duesPaymentInput, duesReductionInput, duesStandingInput } from '#shared/dues/model.ts';
import { moneyBookSchema } from '#shared/dues/money-book.ts';
import { pendingFiguresInput, pendingFiguresSchema } from '#shared/dues/pending.ts';

const touched = ['dues', 'plans', 'compliance', 'records'] as const;
const withId = z.strictObject({ id: idSchema });
const inYear = z.strictObject({ year: z.int().min(1921, { error: '年份不对' }).max(2200, { error: '年份不对' }) });
const periodSchema = z.strictObject({ fromMonth: monthSchema, toMonth: monthSchema });

/** A receipt as the window and the sheet show it. */
export const receiptSchema = z.strictObject({
  id: idSchema,
  year: z.int(),
  number: z.int(),
  issuedOn: isoDateSchema,
  payerName: z.string(),
  amountFen: z.int(),
  issuedBy: z.string(),
  actionId: idSchema,
  /** Null: valid; else why it is void. */
  voidReason: z.string().nullable(),
  lines: z.array(z.strictObject({ paymentId: idSchema, memberId: idSchema, name: z.string(), month: monthSchema, amountFen: z.int() })),
});
export type DuesReceipt = z.infer<typeof receiptSchema>;

export const duesContract = {
  /** The year's book: who owes and paid what, month by month. */
  'dues.book': query(z.strictObject({ year: z.int() }), duesBookSchema),
  /** Figures of a year that were typed into the grid and not recorded; null: none. They count nowhere. */
  'dues.pending': query(z.strictObject({ year: z.int() }), z.strictObject({ pending: pendingFiguresSchema.nullable() })),
  /** Keeps the figures typed so far (a new draft when id is null) in place of those before; without figures the draft goes. */
  'dues.keepPending': draft(
    z.strictObject({ id: idSchema.nullable(), ...pendingFiguresInput.shape }),
    z.strictObject({ id: idSchema, savedAt: instantSchema }),
    [],
  ),
  /** What the rate table says for a category and base from a month on (DUES-01). */
  'dues.rate': query(
    z.strictObject({ month: monthSchema, category: z.enum(duesCategories), baseFen: z.int().nullable(), flatFen: z.int().nullable() }),
    z.strictObject({ dueFen: z.int().nullable(), rateText: z.string(), clause: z.string(), findings: z.array(findingSchema) }),
  ),
  /** A member's standings, oldest first. */
  'dues.standings': query(
    z.strictObject({ memberId: idSchema }),
    z.strictObject({ standings: z.array(duesStandingInput.omit({ statedFen: true }).extend({ id: idSchema })) }),
  ),
  /** Sets category and base from a month on. Faults: broken-rule DUES-07, DUES-08 …, not-found `member-unknown`. */
  'dues.setStandings': command(
    z.strictObject({ standings: z.array(duesStandingInput).min(1).max(500) }),
    z.strictObject({ count: z.int() }),
    touched,
  ),
  /**
   * Records payments; the same `actionId` twice is one. `receipts`: whether each member gets a receipt, or all payments one (a family).
   * Faults: broken-rule (closed month, before admission, over 6 months without note …), not-found `member-unknown`.
   */
  'dues.recordPayments': command(
    z.strictObject({
      actionId: idSchema,
      payments: z.array(duesPaymentInput).min(1).max(1_000),
      receipts: z.enum(['none', 'perMember', 'one']).default('none'),
    }),
    z.strictObject({ count: z.int(), amountFen: z.int(), receiptIds: z.array(idSchema) }),
    touched,
  ),
  /** Reverses one payment with a reason; its receipt becomes void. Faults: not-found `payment-unknown`, conflict `payment-reversed`, broken-rule DUES-11e. */
  'dues.reversePayment': command(
    z.strictObject({ paymentId: idSchema, actionId: idSchema, reason: reasonText() }),
    z.strictObject({ id: idSchema, voided: z.string() }),
    touched,
  ),

  /** Reductions, exemptions and reasons in force, with names; and who is still to be reviewed in a year (domain §2.5). */
  'dues.overlays': query(
    inYear,
    z.strictObject({
      reductions: z.array(duesReductionInput.extend({ id: idSchema, name: z.string() })),
      excuses: z.array(duesExcuseInput.extend({ id: idSchema, name: z.string() })),
      toReview: z.array(idSchema),
    }),
  ),
  /** Approves less or nothing from month to month. Faults: broken-rule DUES-06 …, not-found `member-unknown`. */
  'dues.addReduction': command(duesReductionInput, withId, touched),
  /** Acknowledges a legitimate reason for unpaid months. Faults: broken-rule, not-found `member-unknown`. */
  'dues.addExcuse': command(duesExcuseInput, withId, touched),
  /** Withdraws a reduction or a reason. Faults: not-found `entry-unknown`. */
  'dues.withdraw': command(
    z.strictObject({ what: z.enum(['reduction', 'excuse', 'handover', 'notice']), id: idSchema, reason: reasonText() }),
    withId,
    touched,
  ),
  /** Everybody who owes, the longest run first, over all years. */
  'dues.arrears': query(z.strictObject({}), z.strictObject({ asOf: isoDateSchema, lines: z.array(arrearsLineSchema) })),

  /** Receipts of a year, void ones too, and the payments that have none. */
  'dues.receipts': query(
    inYear,
    z.strictObject({
      receipts: z.array(receiptSchema),
      without: z.array(
        z.strictObject({ paymentId: idSchema, memberId: idSchema, name: z.string(), month: monthSchema, amountFen: z.int(), paidOn: isoDateSchema }),
      ),
    }),
  ),
  /** Issues one receipt for payments under the year's next number. Faults: not-found `payment-unknown`, conflict `receipt-exists`, broken-rule DUES-09b. */
  'dues.issueReceipt': command(
    z.strictObject({ actionId: idSchema, paymentIds: z.array(idSchema).min(1).max(200), payerName: typedText(60) }),
    z.strictObject({ id: idSchema, year: z.int(), number: z.int() }),
    touched,
  ),
  /** Makes a receipt void; its number stays used. Faults: not-found `receipt-unknown`. */
  'dues.voidReceipt': command(z.strictObject({ id: idSchema, reason: reasonText() }), withId, touched),

  /** The money of a year: cash book, holdings, accounts, checks, closed months; what is to be passed up and published. */
  'dues.accounts': query(
    inYear,
    z.strictObject({
      book: moneyBookSchema,
      /** The oldest month that is over and not closed; null when none is. */
      toClose: monthSchema.nullable(),
      /** Periods that are over and not passed up whole, by the local cycle and share. */
      toPassUp: z.array(periodSchema.extend({ amountFen: z.int() })),
      unpublished: z.array(periodSchema),
      handovers: z.array(duesHandoverInput.extend({ id: idSchema })),
      notices: z.array(duesNoticeInput.extend({ id: idSchema })),
      /** Months in which several people collected and no hand-over is on record (DUES-15). */
      collectorChanges: z.array(z.strictObject({ month: monthSchema, collectors: z.array(z.string()) })),
    }),
  ),
  /** Records money passed up, received back or used. Faults: broken-rule DUES-11 …; DUES-11f where the books have it and the box has not. */
  'dues.recordMovement': command(z.strictObject({ actionId: idSchema, movement: duesMovementInput }), withId, touched),
  /** Reverses one movement with a reason. Faults: not-found `movement-unknown`, conflict `movement-reversed`, broken-rule DUES-11e. */
  'dues.reverseMovement': command(z.strictObject({ id: idSchema, actionId: idSchema, reason: reasonText() }), withId, touched),
  /** Closes a month with the cash counted; for good. Faults: broken-rule DUES-L5 … */
  'dues.closeMonth': command(
    z.strictObject({ actionId: idSchema, closing: duesClosingInput }),
    z.strictObject({ id: idSchema, differenceFen: z.int() }),
    touched,
  ),
  /** Hands the collector's post on (DUES-15). */
  'dues.recordHandover': command(duesHandoverInput, withId, touched),
  /** Records where dues were published (DUES-12). */
  'dues.recordNotice': command(duesNoticeInput, withId, touched),
} as const;
