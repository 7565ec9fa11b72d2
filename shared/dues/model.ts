// What is known of dues? Each member's dated category and base, and the payments; a mistake is reversed, never changed.
import { instantSchema, isoDateSchema, monthSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { fenSchema } from '#shared/core/money.ts';
import { rowSchema } from '#shared/core/row.ts';
import { storedText, typedText } from '#shared/core/text.ts';
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

/** One payment for one month, or the reversal of one (`reversesId`, negative amount). `actionId`: the same click counts once. */
export const duesPaymentRow = rowSchema({
  memberId: idSchema,
  month: monthSchema,
  amountFen: fenSchema,
  paidOn: isoDateSchema,
  collector: storedText(50),
  note: storedText(200),
  reversesId: idSchema.nullable(),
  actionId: idSchema,
});
export type DuesPaymentRow = z.infer<typeof duesPaymentRow>;

export const duesStandingInput = z.strictObject({
  memberId: idSchema,
  fromMonth: monthSchema,
  category: z.enum(duesCategories),
  baseFen: fenSchema.min(0).nullable(),
  flatFen: fenSchema.min(0).nullable(),
  reason: typedText(200),
});
export type DuesStandingInput = z.infer<typeof duesStandingInput>;

export const duesPaymentInput = z.strictObject({
  memberId: idSchema,
  month: monthSchema,
  amountFen: fenSchema.min(1, { error: '金额应大于零' }),
  paidOn: isoDateSchema,
  collector: typedText(50),
  note: typedText(200),
});
export type DuesPaymentInput = z.infer<typeof duesPaymentInput>;

/** Why a month's cell is as it is. */
const duesStates = ['notMember', 'unset', 'due', 'arrears', 'partly', 'paid', 'future'] as const;
export type DuesState = (typeof duesStates)[number];

const duesPaymentSchema = z.strictObject({
  id: idSchema,
  amountFen: z.int(),
  paidOn: isoDateSchema,
  collector: z.string(),
  note: z.string(),
  reversesId: idSchema.nullable(),
  isReversed: z.boolean(),
  recordedAt: instantSchema,
});
export type DuesPayment = z.infer<typeof duesPaymentSchema>;

/** One cell of the twelve-month book. `dueFen` null: nothing can be said (no base, not a member). */
const duesCellSchema = z.strictObject({
  month: monthSchema,
  state: z.enum(duesStates),
  dueFen: z.int().nullable(),
  paidFen: z.int(),
  payments: z.array(duesPaymentSchema),
});
export type DuesCell = z.infer<typeof duesCellSchema>;

/** One member's line of the book F4. Category, base and rate are those of the last month of the view that has a standing. */
const duesLineSchema = z.strictObject({
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
  /** Consecutive unpaid months up to the last completed one (DUES-03, DUES-04). */
  unpaidRun: z.int(),
});
export type DuesLine = z.infer<typeof duesLineSchema>;

/**
 * The year's book: lines, and per month what was due and paid. Amounts in fen. Sums of due are those of all twelve months as assessed
 * today, arrears only of months that are over, so lines, columns and totals agree. `unsetPeople`: with a month up to now without base.
 */
export const duesBookSchema = z.strictObject({
  year: z.int(),
  asOf: isoDateSchema,
  lines: z.array(duesLineSchema),
  months: z.array(
    z.strictObject({ month: monthSchema, duePeople: z.int(), paidPeople: z.int(), dueFen: z.int(), paidFen: z.int(), arrearsFen: z.int() }),
  ),
  totals: z.strictObject({ dueFen: z.int(), paidFen: z.int(), arrearsFen: z.int(), unsetPeople: z.int() }),
});
export type DuesBook = z.infer<typeof duesBookSchema>;
