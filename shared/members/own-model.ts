// What is an own field of the branch, and what is kept of it for a member? The definition travels with its values; both outlive each other.
import { isoDateSchema, partialDateSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { flagSchema, rowSchema } from '#shared/core/row.ts';
import { requiredText, storedText, typedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';

/** What the answers of an own field are: text, number, day (month, year), 是 or 否, one of a list of its own. */
export const ownKinds = ['text', 'number', 'date', 'yesNo', 'choice'] as const;
export type OwnKind = (typeof ownKinds)[number];

/** So many own fields a branch has in use, and so many answers a list of its own. */
export const mostOwn = { fields: 30, choices: 60 } as const;

/** The definition of an own field. Retired: 停用, no longer asked; its values stay. */
export const ownFieldRow = rowSchema({
  name: storedText(30),
  kind: z.enum(ownKinds),
  hint: storedText(100),
  /** 1: hidden in lists and exports unless whole data are asked for with a reason, and left out of public versions. */
  isPrivate: flagSchema,
  /** Its place among the others, in the order of their making. */
  ordinal: z.int().min(1).max(1000),
});

/** One answer of a list of the branch's own, in the order in which they stand. */
export const ownChoiceRow = rowSchema({ fieldId: idSchema, name: storedText(60), ordinal: z.int().min(1).max(1000) });

/**
 * What an own field says of a member from a day on. `value`: the text; a number in plain digits; a day, month or year; 是 or 否; the id of
 * an answer. An empty one: nothing holds from then on.
 */
export const ownValueRow = rowSchema({
  memberId: idSchema,
  fieldId: idSchema,
  value: storedText(300),
  fromOn: partialDateSchema.nullable(),
  until: partialDateSchema.nullable(),
  note: storedText(300),
});

const choiceSchema = z.strictObject({ id: idSchema, name: z.string(), isRetired: z.boolean() });

/** An own field as shown. */
export const ownFieldSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  kind: z.enum(ownKinds),
  hint: z.string(),
  isPrivate: z.boolean(),
  isRetired: z.boolean(),
  choices: z.array(choiceSchema),
  /** How many members have something in it today. */
  filled: z.int(),
});
export type OwnField = z.infer<typeof ownFieldSchema>;

/** What a person types about an own field. `choices`: the answers in order, a new one without id; one left out is no longer offered. */
export const ownFieldInput = z.strictObject({
  name: requiredText(30, '名称'),
  kind: z.enum(ownKinds),
  hint: typedText(100),
  isPrivate: z.boolean(),
  choices: z.array(z.strictObject({ id: idSchema.nullable(), name: requiredText(60, '选项名称') })).max(mostOwn.choices),
});
export type OwnFieldInput = z.infer<typeof ownFieldInput>;

const ownEntrySchema = z.strictObject({
  id: idSchema,
  value: z.string(),
  /** As people read it: the answer's name. */
  shown: z.string(),
  fromOn: partialDateSchema.nullable(),
  until: partialDateSchema.nullable(),
  note: z.string(),
  recordedAt: z.string(),
});

/** One own field in a member's file: what holds on the day, and everything ever entered, oldest first. */
export const ownLineSchema = z.strictObject({
  field: ownFieldSchema.omit({ filled: true }),
  value: z.string(),
  shown: z.string(),
  since: partialDateSchema.nullable(),
  entries: z.array(ownEntrySchema),
});
export type OwnLine = z.infer<typeof ownLineSchema>;

/** What is typed into a member's own fields; `from`: the day from which it holds, null: what stood there was wrong (or nothing stood there). */
export const ownValuesInput = z.strictObject({
  memberId: idSchema,
  values: z
    .array(z.strictObject({ fieldId: idSchema, value: typedText(300) }))
    .min(1)
    .max(200),
  from: partialDateSchema.nullable(),
  note: typedText(300),
});

/** An own field as a printed sheet shows it; `answers`: what is ticked on a form, empty where something is written. */
export const printedOwnSchema = z.strictObject({ name: z.string(), value: z.string(), answers: z.array(z.string()) });
export type PrintedOwn = z.infer<typeof printedOwnSchema>;

/** The column of a list that shows an own field. */
export const ownColumnSchema = z.templateLiteral(['own:', idSchema]);
export type OwnColumn = `own:${string}`;

/** The column of an own field. */
export const ownColumnOf = (fieldId: string): OwnColumn => `own:${fieldId}`;

/** The own field of a column; null when the column is one of the program's. */
export const fieldOfColumn = (column: string): string | null => (column.startsWith('own:') ? column.slice('own:'.length) : null);

/** What a filter asks of one own field: that something stands there, that nothing does, or that it matches. */
export const ownAskedSchema = z.strictObject({
  fieldId: idSchema,
  kind: z.enum(ownKinds),
  state: z.enum(['known', 'unknown', 'match']),
  /** Text: a part of it; number and day: the least; 是/否 and list: the very answer. */
  value: z.string().max(300),
  /** Number and day: the most; empty: open. */
  upTo: z.string().max(30),
});
export type OwnAsked = z.infer<typeof ownAskedSchema>;

/** The day on which a member's own fields are looked at. */
export const ownDaySchema = isoDateSchema.nullable();
