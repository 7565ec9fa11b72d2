// What does one member owe for a month? The rate table on the standing then valid, and over it what was approved (少交、免交).
import type { MonthKey } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import type { Fen, RoundingMode } from '#shared/core/money.ts';
import type { DuesCategory } from '#shared/dues/model.ts';
import { duesRateFor } from '#shared/dues/rates.ts';
import { isMemberIn, type MemberMonths, standingIn } from '#shared/dues/rules.ts';

/** A standing as the book needs it. */
export interface StandingFact {
  readonly memberId: Id;
  readonly fromMonth: MonthKey;
  readonly category: DuesCategory;
  readonly baseFen: Fen | null;
  readonly flatFen: Fen | null;
}

/** Months of a member, both ends included. */
export interface MonthsOf {
  readonly memberId: Id;
  readonly fromMonth: MonthKey;
  readonly toMonth: MonthKey;
}

/** An approved reduction: `amountFen` is what remains due a month, 0 when exempt. */
export interface ReductionFact extends MonthsOf {
  readonly amountFen: Fen;
  readonly approvalNo: string;
}

/** What must be known of a member to say what he owes. */
export interface OwingPerson {
  readonly rounding: RoundingMode;
  readonly spans: readonly MemberMonths[];
  readonly standings: readonly StandingFact[];
  readonly reductions: readonly ReductionFact[];
}

/** What is due for a month (null: nothing can be said), the rate as F4 prints it, and how much less it is by an approval. */
export interface Due {
  readonly dueFen: Fen | null;
  readonly rateText: string;
  readonly isReduced: boolean;
  readonly waivedFen: Fen;
}

/** Tells whether a month lies within others, both ends included. */
export const coversMonth = ({ fromMonth, toMonth }: Pick<MonthsOf, 'fromMonth' | 'toMonth'>, month: MonthKey): boolean =>
  fromMonth <= month && month <= toMonth;

const nothing: Due = { dueFen: null, rateText: '', isReduced: false, waivedFen: 0 };

/** What a member owes for a month: nothing outside membership; an approval counts even where no base is set, and never raises what is due. */
export const dueIn = (person: OwingPerson, month: MonthKey): Due => {
  if (!isMemberIn(person.spans, month)) return nothing;
  const standing = standingIn(person.standings, month);
  const rate = standing && duesRateFor(month, standing.category, standing.baseFen, standing.flatFen, person.rounding);
  const full = rate?.dueFen ?? null;
  const reduction = person.reductions.find((one) => coversMonth(one, month));
  const rateText = rate?.rateText ?? '';
  if (!reduction) return { dueFen: full, rateText, isReduced: false, waivedFen: 0 };
  const dueFen = full === null ? reduction.amountFen : Math.min(full, reduction.amountFen);
  return { dueFen, rateText, isReduced: true, waivedFen: full === null ? 0 : full - dueFen };
};
