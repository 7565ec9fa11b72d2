// What does an identity look like? UUIDv7 text everywhere: sorted by time, so encrypted bulk imports stay fast (reliability §3.2).
import { z } from '#shared/core/zod.ts';

/** Schema of every id: a lower-case UUID of version 7. */
export const idSchema = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, { error: '编号格式不对' });

/** A UUIDv7 as text. */
export type Id = string;

/**
 * Builds a UUIDv7 from a time and 10 random bytes; pure, so that tests and the demo can repeat it.
 * @param at milliseconds since 1970 (UTC) @param random at least 10 random bytes
 */
export const uuid7 = (at: number, random: Uint8Array): Id => {
  const time = Math.max(0, Math.floor(at)).toString(16).padStart(12, '0').slice(-12);
  const hex = [...random.subarray(0, 10)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((Number.parseInt(hex.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
};
