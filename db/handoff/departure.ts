// What leaves in a report? Own rows of every travelling table, their salts, and the journal since a known entry.
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { entryOf, genesisHash, headOf, type JournalEntry } from '#db/journal.ts';
import type { Reader } from '#db/schema.ts';
import { personalColumns } from '#shared/handoff/personal.ts';
import { type TravellingTable, travellingTableNames } from '#shared/travelling.ts';

/** Own rows that stay at home. */
type AtHome = readonly { readonly table: string; readonly id: string }[];

/** Leaves out the rows of a table that stay at home. */
const leaves = (table: string, atHome: AtHome): RawBuilder<SqlBool> => {
  const ids = atHome.filter((row) => row.table === table).map(({ id }) => id);
  return sql<SqlBool>`"id" NOT IN (SELECT "value" FROM json_each(${JSON.stringify(ids)}))`;
};

/** Number of own rows per table, without those that stay at home. */
export const countOwnRows = async (reader: Reader, atHome: AtHome): Promise<{ table: TravellingTable; rows: number }[]> => {
  const counts: { table: TravellingTable; rows: number }[] = [];
  for (const table of travellingTableNames) {
    const { rows } = await reader.db
      .selectFrom(table as 'member')
      .select((eb) => eb.fn.countAll<number>().as('rows'))
      .where('orgId', '=', reader.orgId)
      .where(leaves(table, atHome))
      .executeTakeFirstOrThrow();
    counts.push({ table, rows: Number(rows) });
  }
  return counts;
};

/** Of each personal column, how many own rows tell something in it; columns that no row fills are left out. */
export const countPersonal = async (reader: Reader, atHome: AtHome): Promise<{ table: TravellingTable; column: string; rows: number }[]> => {
  const counts: { table: TravellingTable; column: string; rows: number }[] = [];
  for (const table of travellingTableNames) {
    for (const column of personalColumns[table] ?? []) {
      const { rows } = await reader.db
        .selectFrom(table as 'member')
        .select((eb) => eb.fn.countAll<number>().as('rows'))
        .where('orgId', '=', reader.orgId)
        .where(column as 'name', 'is not', null)
        .where(column as 'name', '<>', '')
        .where(leaves(table, atHome))
        .executeTakeFirstOrThrow();
      if (Number(rows) > 0) counts.push({ table, column, rows: Number(rows) });
    }
  }
  return counts;
};

/** Own rows of a table as stored, in the order of their ids. */
export const ownRowsOf = (reader: Reader, table: TravellingTable): Promise<object[]> =>
  reader.db
    .selectFrom(table as 'member')
    .selectAll()
    .where('orgId', '=', reader.orgId)
    .orderBy('id')
    .execute();

/** Salts of the current version of every own row of a table, in the order of the rows' ids. */
export const currentSaltsOf = (reader: Reader, table: TravellingTable): Promise<{ table: string; rowId: string; rev: number; salt: string }[]> =>
  reader.db
    .selectFrom('journalRow')
    .innerJoin(`${table as 'member'} as current`, (join) => join.onRef('current.id', '=', 'rowId').onRef('current.rev', '=', 'journalRow.rev'))
    .select(['tableName as table', 'rowId', 'journalRow.rev', 'salt'])
    .where('tableName', '=', table)
    .where('current.orgId', '=', reader.orgId)
    .orderBy('rowId')
    .execute();

/** The journal after an entry (null: from the first), and where it stands. */
export interface JournalSegment {
  readonly fromSeq: number;
  readonly fromHash: string;
  readonly toSeq: number;
  readonly headHash: string;
  readonly entries: readonly JournalEntry[];
}

/** Reads the segment that follows a co-signed head. */
export const segmentAfter = async (reader: Reader, after: { seq: number; hash: string } | null): Promise<JournalSegment> => {
  const known = after ?? { seq: 0, hash: genesisHash };
  const rows = await reader.db.selectFrom('journal').selectAll().where('seq', '>', known.seq).orderBy('seq').execute();
  const head = await headOf(reader.db);
  return { fromSeq: known.seq + 1, fromHash: known.hash, toSeq: head.seq, headHash: head.hash, entries: rows.map(entryOf) };
};
