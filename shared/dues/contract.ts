// Which calls do dues (党费) need?
import { command, query } from '#shared/core/contract.ts';
import { monthSchema } from '#shared/core/date.ts';
import { findingSchema } from '#shared/core/finding.ts';
import { idSchema } from '#shared/core/id.ts';
import { requiredText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';
import { duesBookSchema, duesCategories, duesPaymentInput, duesStandingInput } from '#shared/dues/model.ts';

const touched = ['dues', 'compliance', 'records'] as const;

export const duesContract = {
  /** The year's book: who owes and paid what, month by month. */
  'dues.book': query(z.strictObject({ year: z.int() }), duesBookSchema),
  /** What the rate table says for a category and base from a month on (DUES-01). */
  'dues.rate': query(
    z.strictObject({ month: monthSchema, category: z.enum(duesCategories), baseFen: z.int().nullable(), flatFen: z.int().nullable() }),
    z.strictObject({ dueFen: z.int().nullable(), rateText: z.string(), clause: z.string(), findings: z.array(findingSchema) }),
  ),
  /** A member's standings, oldest first. */
  'dues.standings': query(z.strictObject({ memberId: idSchema }), z.strictObject({ standings: z.array(duesStandingInput.extend({ id: idSchema })) })),
  /** Sets category and base from a month on. Faults: broken-rule DUES-07, DUES-08 …, not-found `member-unknown`. */
  'dues.setStandings': command(
    z.strictObject({ standings: z.array(duesStandingInput).min(1).max(500) }),
    z.strictObject({ count: z.int() }),
    touched,
  ),
  /** Records payments; the same `actionId` twice is one. Faults: broken-rule (month before admission, over 6 months without note), not-found `member-unknown`. */
  'dues.recordPayments': command(
    z.strictObject({ actionId: idSchema, payments: z.array(duesPaymentInput).min(1).max(1_000) }),
    z.strictObject({ count: z.int(), amountFen: z.int() }),
    touched,
  ),
  /** Reverses one payment with a reason. Faults: not-found `payment-unknown`, conflict `payment-reversed`. */
  'dues.reversePayment': command(
    z.strictObject({ paymentId: idSchema, actionId: idSchema, reason: requiredText(200, '原因') }),
    z.strictObject({ id: idSchema }),
    touched,
  ),
} as const;
