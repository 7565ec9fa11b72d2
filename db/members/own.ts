// Which own fields has the branch defined, and what was entered in them?
import { sql } from 'kysely';
import { insertRow, retireRow, reviseRow } from '#db/rows.ts';
import type { Reader, Writer } from '#db/schema.ts';
import type { Id } from '#shared/core/id.ts';
import { type DatedValue, factOn, planChange } from '#shared/members/fact-rules.ts';
import type { OwnField, OwnFieldInput } from '#shared/members/own-model.ts';

/** A definition as kept, with every answer ever offered. */
export type KeptField = Omit<OwnField, 'filled'>;

/** Something entered in an own field, with whose it is. */
export interface KeptValue extends DatedValue {
  readonly memberId: Id;
  readonly fieldId: Id;
  readonly note: string;
}

/** The definitions, those out of use after the others, each in the order of its making; answers that are no longer offered after the others too. */
export const ownFieldsOf = async (reader: Reader): Promise<KeptField[]> => {
  const fields = await reader.db
    .selectFrom('ownField')
    .select(['id', 'name', 'kind', 'hint', 'isPrivate', 'retiredAt'])
    .where('orgId', '=', reader.orgId)
    .orderBy('ordinal')
    .orderBy('id')
    .execute();
  const choices = await reader.db
    .selectFrom('ownChoice')
    .select(['id', 'fieldId', 'name', 'retiredAt'])
    .where('orgId', '=', reader.orgId)
    .orderBy(sql`"retiredAt" IS NOT NULL`)
    .orderBy('ordinal')
    .orderBy('id')
    .execute();
  const byField = Map.groupBy(choices, ({ fieldId }) => fieldId);
  const shown = fields.map(({ retiredAt, isPrivate, ...field }) => ({
    ...field,
    isPrivate: isPrivate === 1,
    isRetired: retiredAt !== null,
    choices: (byField.get(field.id) ?? []).map(({ id, name, retiredAt: gone }) => ({ id, name, isRetired: gone !== null })),
  }));
  return [...shown.filter(({ isRetired }) => !isRetired), ...shown.filter(({ isRetired }) => isRetired)];
};

const valuesQuery = (reader: Reader) =>
  reader.db
    .selectFrom('ownValue')
    .select(['id', 'memberId', 'fieldId', 'value', 'fromOn', 'until', 'note', 'recordedAt'])
    .where('orgId', '=', reader.orgId)
    .where('retiredAt', 'is', null)
    .orderBy('fromOn')
    .orderBy('recordedAt')
    .orderBy('id');

/** Everything entered for one member, oldest first. */
export const ownValuesOf = (reader: Reader, memberId: Id): Promise<KeptValue[]> => valuesQuery(reader).where('memberId', '=', memberId).execute();

/** Everything entered, by member. */
export const ownValuesByMember = async (reader: Reader): Promise<Map<Id, KeptValue[]>> =>
  Map.groupBy(await valuesQuery(reader).execute(), ({ memberId }) => memberId);

/** One entry; null when there is none with this id, or it is retired. */
export const ownValueById = async (reader: Reader, id: Id): Promise<KeptValue | null> =>
  (await valuesQuery(reader).where('id', '=', id).executeTakeFirst()) ?? null;

/** Takes an entry out, with the reason. */
export const retireOwnValue = async (writer: Writer, id: Id, reason: string): Promise<void> => {
  await retireRow(writer, 'ownValue', id, reason);
};

/** Takes a definition out of use, with the reason. */
export const retireOwnField = async (writer: Writer, id: Id, reason: string): Promise<void> => {
  await retireRow(writer, 'ownField', id, reason);
};

/** Takes a definition back into use. */
export const reviveOwnField = async (writer: Writer, id: Id): Promise<void> => {
  await reviseRow(writer, 'ownField', id, { retiredAt: null, retireReason: null });
};

/** Why an answer is no longer offered: it was left out of the list. */
const leftOut = '不再使用';

const keepChoices = async (writer: Writer, fieldId: Id, known: KeptField['choices'], typed: OwnFieldInput['choices']): Promise<void> => {
  const kept = new Set(typed.map(({ id }) => id));
  for (const choice of known) if (!choice.isRetired && !kept.has(choice.id)) await retireRow(writer, 'ownChoice', choice.id, leftOut);
  for (const [index, { id, name }] of typed.entries()) {
    const columns = { name, ordinal: index + 1 };
    const before = known.find((choice) => choice.id === id);
    if (!before) await insertRow(writer, 'ownChoice', { fieldId, ...columns });
    else if (before.name !== name || before.isRetired || known.filter(({ isRetired }) => !isRetired).indexOf(before) !== index)
      await reviseRow(writer, 'ownChoice', before.id, { ...columns, retiredAt: null, retireReason: null });
  }
};

const nextOrdinal = async (reader: Reader): Promise<number> => {
  const { last } = await reader.db
    .selectFrom('ownField')
    .select(({ fn }) => fn.max('ordinal').as('last'))
    .where('orgId', '=', reader.orgId)
    .executeTakeFirstOrThrow();
  return Number(last ?? 0) + 1;
};

/** Keeps a definition with its answers; `known`: as it stands, null for a new one. */
export const keepOwnField = async (writer: Writer, known: KeptField | null, field: OwnFieldInput): Promise<Id> => {
  const columns = { name: field.name, kind: field.kind, hint: field.hint, isPrivate: field.isPrivate ? (1 as const) : (0 as const) };
  const choices = field.kind === 'choice' ? field.choices : [];
  if (!known) {
    const { id } = await insertRow(writer, 'ownField', { ...columns, ordinal: await nextOrdinal(writer) });
    await keepChoices(writer, id, [], choices);
    return id;
  }
  await reviseRow(writer, 'ownField', known.id, columns);
  await keepChoices(writer, known.id, known.choices, choices);
  return known.id;
};

/** What is entered at once for one field of one member. */
export interface OwnEntry {
  readonly memberId: Id;
  readonly fieldId: Id;
  readonly value: string;
  /** The day from which it holds; null: what stands there is put right. */
  readonly from: string | null;
  readonly note: string;
}

/** Writes an entry beside the earlier ones of its field, as a change from a day on or as a correction. */
export const writeOwnValue = async (writer: Writer, earlier: readonly DatedValue[], { from, ...entry }: OwnEntry): Promise<void> => {
  if (from === null) {
    const holding = factOn(earlier, writer.clock.today());
    if (holding) await reviseRow(writer, 'ownValue', holding.id, { value: entry.value, ...(entry.note ? { note: entry.note } : {}) });
    else await insertRow(writer, 'ownValue', { ...entry, fromOn: earlier.length > 0 ? writer.clock.today() : null, until: null });
    return;
  }
  const plan = planChange(earlier, '', { value: entry.value, from });
  if (plan.ends) await reviseRow(writer, 'ownValue', plan.ends.id, { until: plan.ends.until });
  for (const { value, fromOn, until } of plan.adds) await insertRow(writer, 'ownValue', { ...entry, value, fromOn, until });
};
