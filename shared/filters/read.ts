// What does a saved filter say to its list, and is it the one that applies now?
import type { z } from '#shared/core/zod.ts';

/** The filter in a saved text; null where the list no longer understands it. */
export const readFilter = <T>(schema: z.ZodType<T>, text: string): T | null => {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Tells whether two filters say the same, whatever the order of their fields. */
export const isSameFilter = (a: object, b: object): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
