// How are half a million rows checked by their zod schemas within seconds? The schema is walked once, and what it says of a small value is remembered.
import { z } from '#shared/core/zod.ts';

/** Tells where a value first breaks its schema: the path of keys and places, empty for the value itself; null when it keeps it. */
export type Checker = (value: unknown) => readonly (string | number)[] | null;

/** Values remembered for each leaf; then it forgets all and begins anew. */
const remembered = 4_096;
/** Longer texts hardly ever recur. */
const shortText = 64;
const here: readonly (string | number)[] = [];

/**
 * Builds a checker that accepts exactly what `schema.safeParse` accepts and names the place of the first issue. There is no second schema:
 * objects, lists and tuples without conditions of their own are walked here, everything else is asked of zod itself, and the answer for
 * a short text or a number is kept, since months, amounts, names of tables and ids recur. Schemas must be pure (ours are).
 */
export const checkerOf = (schema: z.core.$ZodType): Checker => {
  const known = made.get(schema);
  if (known) return known;
  const checker = walk(schema) ?? patternOf(schema) ?? leaf(schema);
  made.set(schema, checker);
  return checker;
};

/** One checker a schema: `idSchema` of forty columns remembers together. */
const made = new WeakMap<z.core.$ZodType, Checker>();

const walk = (schema: z.core.$ZodType): Checker | null => {
  // Conditions on the whole object or list are zod's own business.
  if ((schema._zod.def.checks ?? []).length > 0) return null;
  if (schema instanceof z.ZodObject && schema.def.catchall instanceof z.ZodNever) return objectOf(schema.def.shape);
  if (schema instanceof z.ZodArray) return listOf(checkerOf(schema.def.element));
  if (schema instanceof z.ZodTuple && schema.def.rest === null) return tupleOf(schema.def.items.map(checkerOf));
  return null;
};

/** A text whose only condition is a pattern: ids and hashes never recur, so the pattern itself is asked, and nothing is remembered. */
const patternOf = (schema: z.core.$ZodType): Checker | null => {
  if (!(schema instanceof z.ZodString) || schema.def.coerce || schema.def.checks?.length !== 1) return null;
  const [check] = schema.def.checks;
  if (!(check instanceof z.core.$ZodCheckRegex)) return null;
  const { pattern } = check._zod.def;
  // One that counts where it stopped is zod's to ask.
  return pattern.global || pattern.sticky ? null : (value) => (typeof value === 'string' && pattern.test(value) ? null : here);
};

const objectOf = (shape: Readonly<Record<string, z.core.$ZodType>>): Checker | null => {
  const members = Object.entries(shape).map(([key, schema]) => ({ key, check: checkerOf(schema) }));
  // Whether a member may be missing, zod knows: only objects whose members must all be there are walked here.
  if (Object.values(shape).some((schema) => schema._zod.optin !== undefined || z.safeParse(schema, undefined).success)) return null;
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return here;
    const record = value as Readonly<Record<string, unknown>>;
    for (const { key, check } of members) {
      const broken = check(record[key]);
      if (broken) return [key, ...broken];
    }
    return Object.keys(record).length > members.length ? here : null;
  };
};

const listOf =
  (check: Checker): Checker =>
  (value) => {
    if (!Array.isArray(value)) return here;
    for (let at = 0; at < value.length; at += 1) {
      const broken = check(value[at]);
      if (broken) return [at, ...broken];
    }
    return null;
  };

const tupleOf =
  (items: readonly Checker[]): Checker =>
  (value) => {
    if (!Array.isArray(value) || value.length !== items.length) return here;
    for (const [at, check] of items.entries()) {
      const broken = check(value[at]);
      if (broken) return [at, ...broken];
    }
    return null;
  };

const leaf = (schema: z.core.$ZodType): Checker => {
  const good = new Set<unknown>();
  return (value) => {
    if (good.has(value)) return null;
    const parsed = z.safeParse(schema, value);
    if (!parsed.success) return parsed.error.issues[0]?.path.map((step) => (typeof step === 'symbol' ? String(step) : step)) ?? here;
    const isSmall = (typeof value === 'string' && value.length <= shortText) || typeof value === 'number' || value === null;
    if (isSmall) {
      if (good.size >= remembered) good.clear();
      good.add(value);
    }
    return null;
  };
};
