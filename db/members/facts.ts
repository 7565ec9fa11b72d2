// Which dated facts are kept of a member, and how does the form's column follow from them?
import { insertRow, retireRow, reviseRow } from '#db/rows.ts';
import type { Reader, Writer } from '#db/schema.ts';
import type { IsoDate } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import {
  type ColumnFactKind,
  columnFactKinds,
  columnOfKind,
  type DatedColumn,
  type FactChange,
  type MemberFactInput,
} from '#shared/members/fact-model.ts';
import { columnsOn, type DatedFact, factOn, planChange } from '#shared/members/fact-rules.ts';
import type { MemberRow } from '#shared/members/model.ts';

/** A dated fact with whose it is. */
export interface KeptFact extends DatedFact {
  readonly memberId: Id;
  readonly note: string;
}

const factsQuery = (reader: Reader) =>
  reader.db
    .selectFrom('memberFact')
    .select(['id', 'memberId', 'kind', 'value', 'fromOn', 'until', 'note', 'recordedAt'])
    .where('orgId', '=', reader.orgId)
    .where('retiredAt', 'is', null)
    .orderBy('fromOn')
    .orderBy('recordedAt')
    .orderBy('id');

/** The dated facts of one member, those without a beginning first, then the oldest; retired ones are left out. */
export const factsOf = (reader: Reader, memberId: Id): Promise<KeptFact[]> => factsQuery(reader).where('memberId', '=', memberId).execute();

/** The dated facts of all members, by member. */
export const factsByMember = async (reader: Reader): Promise<Map<Id, KeptFact[]>> =>
  Map.groupBy(await factsQuery(reader).execute(), (fact) => fact.memberId);

/** One dated fact; null when there is none with this id, or it is retired. */
export const factById = async (reader: Reader, id: Id): Promise<KeptFact | null> =>
  (await factsQuery(reader).where('id', '=', id).executeTakeFirst()) ?? null;

/** Adds a dated fact; the id. Call `deriveColumns` once all facts are written. */
export const insertFact = async (writer: Writer, memberId: Id, fact: MemberFactInput): Promise<Id> =>
  (await insertRow(writer, 'memberFact', { memberId, ...fact })).id;

/** Changes a dated fact; the journal keeps what it said before. */
export const reviseFact = async (writer: Writer, id: Id, changes: Partial<Omit<MemberFactInput, 'kind'>>): Promise<void> => {
  await reviseRow(writer, 'memberFact', id, changes);
};

/** Takes a dated fact out, with the reason. */
export const retireFact = async (writer: Writer, id: Id, reason: string): Promise<void> => {
  await retireRow(writer, 'memberFact', id, reason);
};

/** The value of a column as dated facts keep it: nothing is an empty text. */
export const columnText = (member: MemberRow, kind: ColumnFactKind): string => member[columnOfKind[kind]] ?? '';

/** Columns as a row keeps them: no group is null there. */
const asColumns = (texts: Partial<Record<DatedColumn, string>>): Partial<Pick<MemberRow, DatedColumn>> => ({
  ...texts,
  ...(texts.groupId === undefined ? {} : { groupId: texts.groupId || null }),
});

/** A member's row with the columns as they were on a day. */
export const memberOn = <M extends Partial<MemberRow>>(member: M, facts: readonly DatedFact[], date: IsoDate): M => ({
  ...member,
  ...asColumns(columnsOn(facts, date)),
});

/** Columns that differ from what the dated facts say for today; null when none does. */
export const columnsToDerive = async (reader: Reader, member: MemberRow): Promise<Partial<Pick<MemberRow, DatedColumn>> | null> => {
  const derived = memberOn(member, await factsOf(reader, member.id), reader.clock.today());
  const columns = Object.values(columnOfKind).filter((column) => derived[column] !== member[column]);
  return columns.length === 0 ? null : Object.fromEntries(columns.map((column) => [column, derived[column]]));
};

/** Writes that a column changed on a day; the member's own row is the caller's business. */
export const writeChange = async (writer: Writer, member: MemberRow, change: FactChange & { readonly value: string }): Promise<void> => {
  const facts = (await factsOf(writer, member.id)).filter(({ kind }) => kind === change.kind);
  const plan = planChange(facts, columnText(member, change.kind), change);
  if (plan.ends) await reviseFact(writer, plan.ends.id, { until: plan.ends.until });
  for (const [index, fact] of plan.adds.entries()) {
    const note = index === plan.adds.length - 1 ? change.note : '';
    await insertFact(writer, member.id, { kind: change.kind, ...fact, note });
  }
};

/** Writes that a column was wrong: the fact that holds today gets the right value; without dated facts only the column changes. */
export const writeCorrection = async (
  writer: Writer,
  memberId: Id,
  correction: { readonly kind: ColumnFactKind; readonly value: string },
): Promise<void> => {
  const facts = (await factsOf(writer, memberId)).filter(({ kind }) => kind === correction.kind);
  if (facts.length === 0) return;
  const holding = factOn(facts, writer.clock.today());
  if (holding) await reviseFact(writer, holding.id, { value: correction.value });
  else await insertFact(writer, memberId, { kind: correction.kind, value: correction.value, fromOn: writer.clock.today(), until: null, note: '' });
};

/** The same for all columns of a row that are about to be written as right, e.g. from a roster. */
export const writeCorrections = async (writer: Writer, memberId: Id, columns: Partial<Record<DatedColumn, string | null>>): Promise<void> => {
  for (const kind of columnFactKinds) {
    const value = columns[columnOfKind[kind]];
    if (value !== undefined) await writeCorrection(writer, memberId, { kind, value: value ?? '' });
  }
};
