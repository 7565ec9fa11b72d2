// Which files were merged, what hangs on a file, and how do its rows go over and come back?
import { sql } from 'kysely';
import { filesOf } from '#db/members/person-of.ts';
import { insertRow, type OwnColumns, retireRow, reviseRow } from '#db/rows.ts';
import type { Reader, Writer } from '#db/schema.ts';
import type { MonthKey } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import { listFactKinds } from '#shared/members/fact-model.ts';
import type { BothAttended, MergeBooks, MovedRow, MovedTable } from '#shared/members/merge-model.ts';
import type { HangingRow, Term } from '#shared/members/merge-rules.ts';
import type { TravellingRow } from '#shared/travelling.ts';

/** A merging in force, as kept. */
export type KeptMerge = TravellingRow<'memberMerge'>;

const mergesQuery = (reader: Reader) =>
  reader.db.selectFrom('memberMerge').selectAll().where('orgId', '=', reader.orgId).where('retiredAt', 'is', null);

/** The mergings in force into one file, the oldest first. */
export const mergesInto = (reader: Reader, memberId: Id): Promise<KeptMerge[]> =>
  mergesQuery(reader).where('memberId', '=', memberId).orderBy('recordedAt').orderBy('id').execute();

/** The merging by which a file was taken into another; null when it was not. */
export const mergeOf = async (reader: Reader, mergedId: Id): Promise<KeptMerge | null> =>
  (await mergesQuery(reader).where('mergedId', '=', mergedId).executeTakeFirst()) ?? null;

/** Keeps a merging. */
export const insertMerge = (writer: Writer, columns: OwnColumns<'memberMerge'>): Promise<KeptMerge> => insertRow(writer, 'memberMerge', columns);

/** Takes a merging back, with the reason. */
export const retireMerge = async (writer: Writer, id: Id, reason: string): Promise<void> => {
  await retireRow(writer, 'memberMerge', id, reason);
};

/** The column of each table that says whose the row is. */
const ownerColumns: Readonly<Record<MovedTable, 'memberId' | 'ownerId' | 'leaderId'>> = {
  membershipEvent: 'memberId',
  memberFact: 'memberId',
  ownValue: 'memberId',
  committeeSeat: 'memberId',
  duesStanding: 'memberId',
  duesReduction: 'memberId',
  duesExcuse: 'memberId',
  attachment: 'ownerId',
  partyGroup: 'leaderId',
};

/** What a row is about beside its person; only entries of lists among the facts, since the form's own are chosen one by one. */
const aboutColumns: { readonly [T in MovedTable]?: string } = {
  memberFact: `"kind" || ' ' || "value" || ' ' || coalesce("fromOn", '')`,
  ownValue: `"fieldId"`,
};

/** The rows of a file that could go over to another. */
export const hangingRows = async (reader: Reader, memberId: Id): Promise<HangingRow[]> => {
  const rows: HangingRow[] = [];
  for (const [table, column] of Object.entries(ownerColumns) as [MovedTable, string][]) {
    const lists = table === 'memberFact' ? sql`AND "kind" IN (SELECT value FROM json_each(${JSON.stringify(listFactKinds)}))` : sql``;
    const { rows: found } = await sql<{ id: Id; about: string }>`
      SELECT "id", ${sql.raw(aboutColumns[table] ?? "''")} AS "about" FROM ${sql.table(table)}
      WHERE "orgId" = ${reader.orgId} AND ${sql.ref(column)} = ${memberId} AND "retiredAt" IS NULL ${lists} ORDER BY "id"`.execute(reader.db);
    rows.push(...found.map((row) => ({ table, ...row })));
  }
  return rows;
};

/** Gives rows another owner; those that belong to somebody else than `from` by now are left as they are. */
export const moveRows = async (writer: Writer, rows: readonly MovedRow[], { from, to }: { readonly from: Id; readonly to: Id }): Promise<void> => {
  for (const { table, id } of rows) {
    const column = ownerColumns[table];
    const { rows: found } = await sql<{ owner: Id }>`SELECT ${sql.ref(column)} AS "owner" FROM ${sql.table(table)} WHERE "id" = ${id}`.execute(
      writer.db,
    );
    // The column exists in the table: ownerColumns says which is whose.
    if (found[0]?.owner === from) await reviseRow(writer, table, id, { [column]: to } as Partial<OwnColumns<typeof table>>);
  }
};

const count = async (
  reader: Reader,
  table: 'attendance' | 'talk' | 'attachment' | 'memberFact' | 'membershipEvent' | 'committeeSeat',
  where: ReturnType<typeof sql>,
) => {
  const { rows } = await sql<{ many: number }>`
    SELECT count(*) AS "many" FROM ${sql.table(table)} WHERE "orgId" = ${reader.orgId} AND "retiredAt" IS NULL AND ${where}`.execute(reader.db);
  return Number(rows[0]?.many ?? 0);
};

/** How much hangs on a file and those already merged into it. */
export const mergeBooksOf = async (reader: Reader, memberId: Id): Promise<MergeBooks> => {
  const files = sql`(SELECT value FROM json_each(${JSON.stringify(await filesOf(reader, memberId))}))`;
  const mine = sql`"memberId" IN ${files}`;
  return {
    meetings: await count(reader, 'attendance', mine),
    payments: (await paidMonthsOf(reader, memberId)).length,
    talks: await count(reader, 'talk', sql`("talkerId" IN ${files} OR "secondId" IN ${files} OR "partnerId" IN ${files})`),
    files: await count(reader, 'attachment', sql`"ownerId" IN ${files}`),
    facts: await count(reader, 'memberFact', mine),
    events: await count(reader, 'membershipEvent', mine),
    seats: await count(reader, 'committeeSeat', mine),
  };
};

/** Months for which something paid and not reversed stands, under this file or one merged into it; money for the centre left out. */
export const paidMonthsOf = async (reader: Reader, memberId: Id): Promise<MonthKey[]> => {
  const rows = await reader.db
    .selectFrom('duesPayment')
    .select('month')
    .where('orgId', '=', reader.orgId)
    .where('memberId', 'in', await filesOf(reader, memberId))
    .where((eb) => eb.or([eb('isToCentre', 'is', null), eb('isToCentre', '=', 0)]))
    .groupBy('month')
    .having((eb) => eb(eb.fn.sum<number>('amountFen'), '<>', 0))
    .orderBy('month')
    .execute();
  return rows.map(({ month }) => month);
};

/** A file's terms in seats. */
export const termsOf = (reader: Reader, memberId: Id): Promise<Term[]> =>
  reader.db
    .selectFrom('committeeSeat')
    .select(['role', 'electedOn', 'endedOn'])
    .where('orgId', '=', reader.orgId)
    .where('memberId', '=', memberId)
    .where('retiredAt', 'is', null)
    .execute();

/** Finalised records that list both files. */
export const bothAttended = async (reader: Reader, keepId: Id, mergedId: Id): Promise<BothAttended[]> => {
  const { rows } = await sql<BothAttended>`
    SELECT "a"."meetingId", "m"."heldOn", "m"."kind", "a"."status" AS "kept", "b"."status" AS "merged" FROM "attendance" "a"
    JOIN "attendance" "b" ON "b"."meetingId" = "a"."meetingId" AND "b"."memberId" = ${mergedId}
    JOIN "meeting" "m" ON "m"."id" = "a"."meetingId"
    WHERE "a"."orgId" = ${reader.orgId} AND "a"."memberId" = ${keepId} AND "m"."retiredAt" IS NULL`.execute(reader.db);
  return rows;
};
