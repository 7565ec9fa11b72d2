// How is money kept? As integer fen; yuan exists only as text at the edges.
import { z } from '#shared/core/zod.ts';

/** An amount in fen (1 yuan = 100 fen), a safe integer. */
export type Fen = number;

/** Schema of an amount (DATA-06): integer fen, so that no third decimal can be kept; at most 100 million yuan either way (reliability §2.3 row 63). */
export const fenSchema = z.int({ error: '金额以分为单位，必须是整数' }).min(-10_000_000_000).max(10_000_000_000);

/** How percentage results are rounded; flat amounts never are (domain §2.5, local; default `tenth`). */
export const roundingModes = ['cent', 'tenth', 'yuan', 'yuanUp'] as const;
export type RoundingMode = (typeof roundingModes)[number];

const steps: Readonly<Record<RoundingMode, number>> = { cent: 1, tenth: 10, yuan: 100, yuanUp: 100 };

/**
 * Rounds a fraction of fen to the step of the mode; ties go up.
 * @param numerator,denominator the exact amount in fen as a fraction, both positive integers
 */
export const roundFen = (numerator: number, denominator: number, mode: RoundingMode): Fen => {
  const step = steps[mode] * denominator;
  const count = mode === 'yuanUp' ? Math.ceil(numerator / step) : Math.floor((2 * numerator + step) / (2 * step));
  return count * steps[mode];
};

/** Fen as yuan text with two decimals and thousands separators: 123450 → 1,234.50. */
export const yuanText = (fen: Fen): string => {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0 ? '-' : ''}${whole}.${digits.slice(-2)}`;
};

/** Reads typed yuan (“1,234.5”, full-width digits) as fen; null when it is not an amount with two decimals at most (DATA-06). */
export const parseYuan = (text: string): Fen | null => {
  const plain = text.normalize('NFKC').replace(/[,\s¥元]/g, '');
  const match = /^(-?)(\d{1,8})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!match) return null;
  const fen = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return match[1] ? -fen : fen;
};
