// How is a travelling row written? Only here: every version gets its head columns and is handed to the journal.
import type { Writer } from '#db/schema.ts';
import type { RowHead } from '#shared/core/row.ts';
import { type TravellingRow, type TravellingTable, travellingTables } from '#shared/travelling.ts';

/** The columns of a table that a caller gives; the head columns are filled in here. */
export type OwnColumns<T extends TravellingTable> = Omit<TravellingRow<T>, RowHead>;

/** When and why a row was retired; null: it counts. */
interface Retirement {
  readonly retiredAt?: string | null;
  readonly retireReason?: string | null;
}

const newHead = (writer: Writer) => ({
  id: writer.newId(),
  orgId: writer.orgId,
  rev: 1,
  recordedAt: writer.at,
  retiredAt: null,
  retireReason: null,
});

/** Adds a row with a new id (or the one given); returns it as stored. Throws when it does not fit its schema: handlers give parsed values. */
export const insertRow = async <T extends TravellingTable>(
  writer: Writer,
  table: T,
  columns: OwnColumns<T>,
  id?: string,
): Promise<TravellingRow<T>> => {
  const row = checked(table, { ...newHead(writer), ...(id ? { id } : {}), ...columns });
  await writer.db
    .insertInto(table as 'member')
    .values(row as TravellingRow<'member'>)
    .execute();
  writer.written.push({ table, row });
  return row;
};

/** Rows that one statement inserts; SQLite takes 32,766 values a statement. */
const rowsPerStatement = 200;

/** Adds several new rows of one table, in order; dearer than one row only by their number. Throws like `insertRow`. */
export const insertRows = async <T extends TravellingTable>(
  writer: Writer,
  table: T,
  list: readonly OwnColumns<T>[],
): Promise<TravellingRow<T>[]> => {
  const rows = list.map((columns) => checked(table, { ...newHead(writer), ...columns }));
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    await writer.db
      .insertInto(table as 'member')
      .values(rows.slice(from, from + rowsPerStatement) as TravellingRow<'member'>[])
      .execute();
  }
  writer.written.push(...rows.map((row) => ({ table, row })));
  return rows;
};

/** Changes columns of an own row and counts its `rev` up; returns the new version, or null when there is no such row. */
export const reviseRow = async <T extends TravellingTable>(
  writer: Writer,
  table: T,
  id: string,
  changes: Partial<OwnColumns<T>> & Retirement,
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

/** Retires a row with a reason (DATA-09; every call that retires asks for one): it stays, is shown struck through, and no longer counts. */
export const retireRow = <T extends TravellingTable>(writer: Writer, table: T, id: string, reason: string): Promise<TravellingRow<T> | null> =>
  reviseRow(writer, table, id, { retiredAt: writer.at, retireReason: reason } as Partial<OwnColumns<T>> & Retirement);

/** Gives an own row the content of an earlier version, retired or not, as a new version; columns that the version does not name are empty. */
export const restoreRow = <T extends TravellingTable>(
  writer: Writer,
  table: T,
  id: string,
  content: Readonly<Record<string, unknown>>,
): Promise<TravellingRow<T> | null> => {
  const columns = Object.keys(travellingTables[table].shape).filter((column) => !writtenByStore.has(column));
  // What fits is checked with the whole row, as always.
  const changes = Object.fromEntries(columns.map((column) => [column, content[column] ?? null])) as Partial<OwnColumns<T>> & Retirement;
  return reviseRow(writer, table, id, changes);
};

const writtenByStore = new Set(['id', 'orgId', 'rev', 'recordedAt']);

const checked = <T extends TravellingTable>(table: T, row: unknown): TravellingRow<T> => travellingTables[table].parse(row) as TravellingRow<T>;
