// How is a travelling row written? Only here: every version gets its head columns and is handed to the journal.
import type { Writer } from '#db/schema.ts';
import type { RowHead } from '#shared/core/row.ts';
import { type TravellingRow, type TravellingTable, travellingTables } from '#shared/travelling.ts';

/** The columns of a table that a caller gives; the head columns are filled in here. */
export type OwnColumns<T extends TravellingTable> = Omit<TravellingRow<T>, RowHead>;

/** Adds a row with a new id (or the one given); returns it as stored. Throws when it does not fit its schema: handlers give parsed values. */
export const insertRow = async <T extends TravellingTable>(
  writer: Writer,
  table: T,
  columns: OwnColumns<T>,
  id?: string,
): Promise<TravellingRow<T>> => {
  const row = checked(table, {
    id: id ?? writer.newId(),
    orgId: writer.orgId,
    rev: 1,
    recordedAt: writer.at,
    retiredAt: null,
    retireReason: null,
    ...columns,
  });
  await writer.db
    .insertInto(table as 'member')
    .values(row as TravellingRow<'member'>)
    .execute();
  writer.written.push({ table, row });
  return row;
};

/** Changes columns of an own row and counts its `rev` up; returns the new version, or null when there is no such row. */
export const reviseRow = async <T extends TravellingTable>(
  writer: Writer,
  table: T,
  id: string,
  changes: Partial<OwnColumns<T>> & { retiredAt?: string; retireReason?: string },
): Promise<TravellingRow<T> | null> => {
  const found = await writer.db
    .selectFrom(table as 'member')
    .selectAll()
    .where('id', '=', id)
    .where('orgId', '=', writer.orgId)
    .executeTakeFirst();
  if (!found) return null;
  const row = checked(table, { ...found, ...changes, rev: found.rev + 1, recordedAt: writer.at });
  await writer.db
    .updateTable(table as 'member')
    .set(row as TravellingRow<'member'>)
    .where('id', '=', id)
    .execute();
  writer.written.push({ table, row });
  return row;
};

/** Retires a row with a reason: it stays, is shown struck through, and no longer counts. */
export const retireRow = <T extends TravellingTable>(writer: Writer, table: T, id: string, reason: string): Promise<TravellingRow<T> | null> =>
  reviseRow(writer, table, id, { retiredAt: writer.at, retireReason: reason } as Partial<OwnColumns<T>> & {
    retiredAt: string;
    retireReason: string;
  });

const checked = <T extends TravellingTable>(table: T, row: unknown): TravellingRow<T> => travellingTables[table].parse(row) as TravellingRow<T>;
