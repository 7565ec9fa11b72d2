// How much is due for a month? The rate table of 中组发〔2008〕3号 §1–6 as dated data (domain §2.5).
import type { MonthKey } from '#shared/core/date.ts';
import { type Fen, type RoundingMode, roundFen } from '#shared/core/money.ts';
import type { DuesCategory } from '#shared/dues/model.ts';
import { rateClauses, rateWords } from '#shared/dues/rule-words.ts';

/** One step of a percentage table: bases up to and including `upToFen` pay `perMille` of the whole base. Null: no upper end. */
interface Tier {
  readonly upToFen: Fen | null;
  readonly perMille: number;
}

/** How a category pays: a percentage of its base, a figure that the branch sets within limits, or the same figure for all. */
type Rate =
  | { readonly kind: 'percentage'; readonly tiers: readonly Tier[]; readonly clause: string }
  | { readonly kind: 'set'; readonly minFen: Fen; readonly maxFen: Fen; readonly clause: string }
  | { readonly kind: 'fixed'; readonly fen: Fen; readonly clause: string };

interface RateTable {
  readonly from: MonthKey;
  readonly rates: Readonly<Record<DuesCategory, Rate>>;
}

const incomeTiers: readonly Tier[] = [
  { upToFen: 300_000, perMille: 5 },
  { upToFen: 500_000, perMille: 10 },
  { upToFen: 1_000_000, perMille: 15 },
  { upToFen: null, perMille: 20 },
];
const pensionTiers: readonly Tier[] = [
  { upToFen: 500_000, perMille: 5 },
  { upToFen: null, perMille: 10 },
];
const twentyFen: Rate = { kind: 'fixed', fen: 20, clause: rateClauses.flat };

/** Newest first. A month is judged by the newest table that was in force in it. */
const tables: readonly RateTable[] = [
  {
    from: '2008-04',
    rates: {
      salary: { kind: 'percentage', tiers: incomeTiers, clause: rateClauses.salary },
      annualSalary: { kind: 'percentage', tiers: incomeTiers, clause: rateClauses.annualSalary },
      irregular: { kind: 'percentage', tiers: incomeTiers, clause: rateClauses.irregular },
      retired: { kind: 'percentage', tiers: pensionTiers, clause: rateClauses.retired },
      farmer: { kind: 'set', minFen: 20, maxFen: 100, clause: rateClauses.flat },
      student: twentyFen,
      laidOff: twentyFen,
      relief: twentyFen,
      minimumLiving: twentyFen,
    },
  },
];

/** What the table says: the amount in fen (null: 未核定, nothing is due), the rate as F4 prints it, the clause. */
export interface DuesRate {
  readonly dueFen: Fen | null;
  readonly rateText: string;
  readonly clause: string;
}

const notAssessed: DuesRate = { dueFen: null, rateText: '', clause: '' };

/** The rate of a category in a month; null before the first table came into force. */
export const rateIn = (month: MonthKey, category: DuesCategory): Rate | null => tables.find((table) => table.from <= month)?.rates[category] ?? null;

const perMilleOf = (tiers: readonly Tier[], baseFen: Fen): number =>
  tiers.find(({ upToFen }) => upToFen === null || baseFen <= upToFen)?.perMille ?? 0;

const ofBase = (rate: Extract<Rate, { kind: 'percentage' }>, baseFen: Fen, rounding: RoundingMode): DuesRate => {
  const perMille = perMilleOf(rate.tiers, baseFen);
  return { dueFen: roundFen(baseFen * perMille, 1000, rounding), rateText: `${perMille / 10}%`, clause: rate.clause };
};

/**
 * The monthly amount of a category (DUES-01; 中组发〔2008〕3号 §1–6).
 * The percentage applies to the whole base, not to its parts; only percentage results are rounded. `flatFen` is the figure
 * that the branch set: needed for farmers, null elsewhere (students and the like pay 0.2 yuan unless a reason was given for another).
 */
export const duesRateFor = (month: MonthKey, category: DuesCategory, baseFen: Fen | null, flatFen: Fen | null, rounding: RoundingMode): DuesRate => {
  const rate = rateIn(month, category);
  if (!rate) return notAssessed;
  if (rate.kind === 'percentage') return baseFen === null ? { ...notAssessed, clause: rate.clause } : ofBase(rate, baseFen, rounding);
  const dueFen = rate.kind === 'fixed' ? (flatFen ?? rate.fen) : flatFen;
  return { dueFen, rateText: dueFen === null ? '' : rateWords.flat.zh, clause: rate.clause };
};
