// What is known of dues? Each member's dated category and base, and the payments; a mistake is reversed, never changed.
import { instantSchema, isoDateSchema, monthSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { fenSchema } from '#shared/core/money.ts';
import { flagSchema, rowSchema } from '#shared/core/row.ts';
import { reasonText, requiredText, storedText, typedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';

/** Categories of 中组发〔2008〕3号 §1–6 (domain §2.5). */
export const duesCategories = ['salary', 'annualSalary', 'irregular', 'retired', 'farmer', 'student', 'laidOff', 'relief', 'minimumLiving'] as const;
export type DuesCategory = (typeof duesCategories)[number];

/** From `fromMonth` on the member pays by this category and base. `baseFen` null: 未核定 (farmers: `flatFen` is the figure set). */
export const duesStandingRow = rowSchema({
  memberId: idSchema,
  fromMonth: monthSchema,
  category: z.enum(duesCategories),
  baseFen: fenSchema.nullable(),
  flatFen: fenSchema.nullable(),
  reason: storedText(200),
});

/** Who hands the money over: the member, a relative or another member for him (§12). An organisation may not (§14, DUES-10). */
export const duesPayers = ['self', 'relative', 'member', 'organisation'] as const;
export type DuesPayer = (typeof duesPayers)[number];

/**
 * One payment for one month, or the reversal of one (`reversesId`, negative amount). `actionId`: the same click counts once.
 * `isToCentre`: a voluntary payment of 1,000 yuan or more, which is not dues of the month but goes to the centre whole (§11).
 * Columns that came with schema 1.1 are null in older rows: the member paid, nothing goes to the centre.
 */
export const duesPaymentRow = rowSchema({
  memberId: idSchema,
  month: monthSchema,
  amountFen: fenSchema,
  paidOn: isoDateSchema,
  collector: storedText(50),
  note: storedText(200),
  reversesId: idSchema.nullable(),
  actionId: idSchema,
  payer: z.enum(duesPayers).nullable(),
  payerName: storedText(50).nullable(),
  isToCentre: flagSchema.nullable(),
});
export type DuesPaymentRow = z.infer<typeof duesPaymentRow>;

/** Less or nothing is due from month to month (少交、免交): an overlay; category and base stay. `amountFen` 0: exempt. DUES-06. */
export const duesReductionRow = rowSchema({
  memberId: idSchema,
  fromMonth: monthSchema,
  toMonth: monthSchema,
  amountFen: fenSchema,
  approvalNo: storedText(60),
  approvedOn: isoDateSchema,
  approvedBy: storedText(60),
  reason: storedText(200),
});

/** A legitimate reason for not paying in time: the months stay due, but do not count towards DUES-03 and DUES-04 (§13). */
export const duesExcuseRow = rowSchema({
  memberId: idSchema,
  fromMonth: monthSchema,
  toMonth: monthSchema,
  reason: storedText(200),
  decidedOn: isoDateSchema,
  decidedBy: storedText(60),
});

export const duesReductionInput = z.strictObject({
  memberId: idSchema,
  fromMonth: monthSchema,
  toMonth: monthSchema,
  amountFen: fenSchema.min(0, { error: '金额不能小于零' }),
  approvalNo: typedText(60),
  approvedOn: isoDateSchema,
  approvedBy: requiredText(60, '批准的组织'),
  reason: reasonText(),
});
export type DuesReductionInput = z.infer<typeof duesReductionInput>;

export const duesExcuseInput = z.strictObject({
  memberId: idSchema,
  fromMonth: monthSchema,
  toMonth: monthSchema,
  reason: requiredText(200, '正当理由'),
  decidedOn: isoDateSchema,
  decidedBy: requiredText(60, '认定的组织'),
});
export type DuesExcuseInput = z.infer<typeof duesExcuseInput>;

export const duesStandingInput = z.strictObject({
  memberId: idSchema,
  fromMonth: monthSchema,
  category: z.enum(duesCategories),
  baseFen: fenSchema.min(0).nullable(),
  flatFen: fenSchema.min(0).nullable(),
  reason: typedText(200),
  /** The monthly amount that a list states beside the base: compared (DUES-01), not kept. */
  statedFen: fenSchema.min(0).nullable().default(null),
});
export type DuesStandingInput = z.infer<typeof duesStandingInput>;

export const duesPaymentInput = z.strictObject({
  memberId: idSchema,
  month: monthSchema,
  amountFen: fenSchema.min(1, { error: '金额应大于零' }),
  paidOn: isoDateSchema,
  collector: typedText(50),
  note: typedText(200),
  payer: z.enum(duesPayers).default('self'),
  payerName: typedText(50).default(''),
  isToCentre: z.boolean().default(false),
});
export type DuesPaymentInput = z.infer<typeof duesPaymentInput>;

/** Why a month's cell is as it is. */
const duesStates = ['notMember', 'unset', 'due', 'arrears', 'partly', 'paid', 'exempt', 'future'] as const;
export type DuesState = (typeof duesStates)[number];

const duesPaymentSchema = z.strictObject({
  id: idSchema,
  amountFen: z.int(),
  paidOn: isoDateSchema,
  collector: z.string(),
  note: z.string(),
  reversesId: idSchema.nullable(),
  payer: z.enum(duesPayers),
  payerName: z.string(),
  isToCentre: z.boolean(),
  isReversed: z.boolean(),
  recordedAt: instantSchema,
});
export type DuesPayment = z.infer<typeof duesPaymentSchema>;

/**
 * One cell of the twelve-month book. `dueFen` null: nothing can be said (no base, not a member). `isReduced`: less or nothing is due by an
 * approval, by `waivedFen`; `isExcused`: unpaid with a legitimate reason. `paidFen` leaves out what goes to the centre.
 */
const duesCellSchema = z.strictObject({
  month: monthSchema,
  state: z.enum(duesStates),
  dueFen: z.int().nullable(),
  paidFen: z.int(),
  isReduced: z.boolean(),
  waivedFen: z.int(),
  isExcused: z.boolean(),
  payments: z.array(duesPaymentSchema),
});
export type DuesCell = z.infer<typeof duesCellSchema>;

/** One member's line of the book F4. Category, base and rate are those of the last month of the view that has a standing. */
export const duesLineSchema = z.strictObject({
  memberId: idSchema,
  name: z.string(),
  category: z.enum(duesCategories).nullable(),
  baseFen: z.int().nullable(),
  rateText: z.string(),
  monthlyDueFen: z.int().nullable(),
  cells: z.array(duesCellSchema).length(12),
  dueFen: z.int(),
  paidFen: z.int(),
  arrearsFen: z.int(),
  /** What went to the centre this year (一次多交1000元以上); in no other figure of the line. */
  toCentreFen: z.int(),
  /** Approvals by which less or nothing was due in a month of the year, in the order of their months. */
  reductions: z.array(z.strictObject({ fromMonth: monthSchema, toMonth: monthSchema, amountFen: z.int(), approvalNo: z.string() })),
  /** Consecutive unpaid months up to the last completed one (DUES-03, DUES-04). */
  unpaidRun: z.int(),
});
export type DuesLine = z.infer<typeof duesLineSchema>;

/**
 * The year's book: lines, and per month what was due and paid. Amounts in fen. Sums of due are those of all twelve months as assessed
 * today, arrears only of months that are over, so lines, columns and totals agree. `unsetPeople`: with a month up to now without base.
 * `closedThrough`: the last closed month; nothing can be dated in it or before it any more.
 */
export const duesBookSchema = z.strictObject({
  year: z.int(),
  asOf: isoDateSchema,
  closedThrough: monthSchema.nullable(),
  lines: z.array(duesLineSchema),
  months: z.array(
    z.strictObject({
      month: monthSchema,
      duePeople: z.int(),
      paidPeople: z.int(),
      dueFen: z.int(),
      paidFen: z.int(),
      waivedFen: z.int(),
      arrearsFen: z.int(),
    }),
  ),
  totals: z.strictObject({ dueFen: z.int(), paidFen: z.int(), arrearsFen: z.int(), unsetPeople: z.int() }),
});
export type DuesBook = z.infer<typeof duesBookSchema>;
