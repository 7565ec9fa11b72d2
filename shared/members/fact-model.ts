// Which facts of a member have a day from which they hold? Those of the form that change in a life, and the lists that only grow (house §1 of the national card).
import { partialDateSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { rowSchema } from '#shared/core/row.ts';
import { storedText, typedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';
import type { MemberInput } from '#shared/members/model.ts';

/** Facts that stand on the form; the form's column is what holds today and is derived from these, once there are any. */
export const columnOfKind = {
  post: 'post',
  workplace: 'workplace',
  title: 'professionalTitle',
  education: 'education',
  degree: 'degree',
  stratum: 'newStratum',
  group: 'groupId',
  address: 'address',
  household: 'household',
  mobile: 'mobile',
} as const satisfies Record<string, keyof MemberInput>;
/** A kind of fact that stands on the form. */
export type ColumnFactKind = keyof typeof columnOfKind;
/** A column of the form that dated facts can hold. */
export type DatedColumn = (typeof columnOfKind)[ColumnFactKind];

/** Facts that are lists: every entry stands for itself. */
export const listFactKinds = ['career', 'reward', 'punishment', 'training', 'family', 'introducer', 'speciality', 'hardship'] as const;
export type ListFactKind = (typeof listFactKinds)[number];

export const columnFactKinds = Object.keys(columnOfKind) as [ColumnFactKind, ...ColumnFactKind[]];
export const factKinds = [...columnFactKinds, ...listFactKinds] as [ColumnFactKind | ListFactKind, ...(ColumnFactKind | ListFactKind)[]];
export type FactKind = (typeof factKinds)[number];

/** Tells whether a fact of this kind stands on the form. */
export const isColumnKind = (kind: FactKind): kind is ColumnFactKind => Object.hasOwn(columnOfKind, kind);

/** One dated fact. `fromOn` null: since always, or nobody knows; `until`: the last day, null: still. A group is named by its id. */
export const memberFactRow = rowSchema({
  memberId: idSchema,
  kind: z.enum(factKinds),
  value: storedText(300),
  fromOn: partialDateSchema.nullable(),
  until: partialDateSchema.nullable(),
  note: storedText(300),
});

/** What a person types about a dated fact. */
export const memberFactInput = z.strictObject({
  kind: z.enum(factKinds),
  value: typedText(300),
  fromOn: partialDateSchema.nullable(),
  until: partialDateSchema.nullable(),
  note: typedText(300),
});
export type MemberFactInput = z.infer<typeof memberFactInput>;

/** A dated fact as shown; `shown` is the value as people read it (a group's name). */
export const memberFactSchema = memberFactInput.extend({ id: idSchema, shown: z.string(), recordedAt: z.string() });
export type MemberFact = z.infer<typeof memberFactSchema>;

/** Says of a changed column that it changed on a day (变动); what no such entry names was wrong before (更正). */
export const factChangeSchema = z.strictObject({ kind: z.enum(columnFactKinds), from: partialDateSchema, note: typedText(300).default('') });
export type FactChange = z.infer<typeof factChangeSchema>;
