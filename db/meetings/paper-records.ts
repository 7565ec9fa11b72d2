// Which records were copied from old paper books? Kept apart from the records of today, with numbers of their own.
import { insertRow, insertRows } from '#db/rows.ts';
import type { Reader, Writer } from '#db/schema.ts';
import { chinaDate } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import type { PaperRecord, PaperRecordInput } from '#shared/meetings/paper-record.ts';

/** The copied records of a year, by day, then number; `year` null: of all years. */
export const paperRecordsOf = async (reader: Reader, year: number | null): Promise<PaperRecord[]> => {
  let query = reader.db.selectFrom('paperRecord').selectAll().where('orgId', '=', reader.orgId).where('retiredAt', 'is', null);
  if (year !== null) query = query.where('year', '=', year);
  const rows = await query.orderBy('heldOn').orderBy('kind').orderBy('number').execute();
  const votes = await reader.db.selectFrom('paperVote').selectAll().where('orgId', '=', reader.orgId).orderBy('ordinal').execute();
  const byRecord = Map.groupBy(votes, ({ paperRecordId }) => paperRecordId);
  return rows.map(({ orgId, rev, retiredAt, retireReason, ...record }) => ({
    ...record,
    votes: (byRecord.get(record.id) ?? []).map(({ subject, yes, no, abstain, result }) => ({ subject, yes, no, abstain, result })),
  }));
};

/** One copied record, or null. */
export const paperRecordOf = async (reader: Reader, id: Id): Promise<PaperRecord | null> =>
  (await paperRecordsOf(reader, null)).find((record) => record.id === id) ?? null;

/** Keeps a copied record with its votes; its id and number. */
export const insertPaperRecord = async (writer: Writer, { votes, ...record }: PaperRecordInput): Promise<{ id: Id; number: number }> => {
  const year = Number(record.heldOn.slice(0, 4));
  const { last } = await writer.db
    .selectFrom('paperRecord')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('orgId', '=', writer.orgId)
    .where('kind', '=', record.kind)
    .where('year', '=', year)
    .executeTakeFirstOrThrow();
  const number = (last ?? 0) + 1;
  const row = await insertRow(writer, 'paperRecord', { ...record, year, number, enteredOn: chinaDate(writer.at), enteredBy: writer.actor });
  await insertRows(
    writer,
    'paperVote',
    votes.map((vote, ordinal) => ({ paperRecordId: row.id, ordinal, ...vote })),
  );
  return { id: row.id, number };
};
