// What is known of where the rows of another organisation come from? Rows, newest commitments, entries and packages, put together.
import { sql } from 'kysely';
import type { Reader } from '#db/schema.ts';
import type { Instant } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import type { CanonicalObject } from '#shared/handoff/lines.ts';
import type { KnownOrigin } from '#shared/handoff/provenance.ts';
import type { TravellingTable } from '#shared/travelling.ts';

/** A row of another organisation as it lies here, and where it comes from. */
export interface OriginatedRow {
  readonly content: CanonicalObject;
  readonly origin: KnownOrigin;
}

/** Of which organisation a row is; null when there is no such row. */
export const ownerOf = async (reader: Reader, table: TravellingTable, id: Id): Promise<Id | null> =>
  (
    await reader.db
      .selectFrom(table as 'member')
      .select('orgId')
      .where('id', '=', id)
      .executeTakeFirst()
  )?.orgId ?? null;

/** How many rows of each table lie here from an organisation. */
export const storedCounts = async (reader: Reader, orgId: Id): Promise<{ table: string; rows: number }[]> => {
  const rows = await reader.db
    .selectFrom('foreignCommitment')
    .select(['tableName as table', (eb) => eb.fn.countAll<number>().as('rows')])
    .where('orgId', '=', orgId)
    .where('storedRev', 'is not', null)
    .groupBy('tableName')
    .execute();
  return rows.map(({ table, rows: count }) => ({ table, rows: Number(count) }));
};

/** Whose rows of which table; `ids` null: all of them. */
interface Wanted {
  readonly branch: KnownOrigin['branch'];
  readonly table: TravellingTable;
  readonly ids: readonly Id[] | null;
}

/** Rows of an organisation with their origins, the newest first. */
export const originatedRows = async (reader: Reader, { branch, table, ids }: Wanted): Promise<OriginatedRow[]> => {
  const { orgId } = branch;
  const among = (column: 'id' | 'rowId') =>
    sql<boolean>`${ids === null ? 1 : 0} OR ${sql.ref(column)} IN (SELECT "value" FROM json_each(${JSON.stringify(ids ?? [])}))`;
  const rows = await reader.db
    .selectFrom(table as 'member')
    .selectAll()
    .where('orgId', '=', orgId)
    .where(among('id'))
    .orderBy('recordedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const known = await reader.db
    .selectFrom('foreignCommitment')
    .select(['rowId', 'rev', 'seq', 'packageId'])
    .where('orgId', '=', orgId)
    .where('tableName', '=', table)
    .where(among('rowId'))
    .execute();
  const byId = new Map(known.map((one) => [one.rowId, one]));
  const entries = await entriesOf(
    reader,
    orgId,
    known.flatMap(({ seq }) => (seq === null ? [] : [seq])),
  );
  const packages = await packagesOf(reader, orgId);
  return rows.flatMap(({ ...row }) => {
    const newest = byId.get(row.id);
    if (!newest) return [];
    const { id, rev, recordedAt } = row;
    const origin = {
      row: { table, id, rev, recordedAt },
      branch,
      newest: { rev: newest.rev, seq: newest.seq },
      entry: entries.get(newest.seq ?? 0) ?? null,
      package: packages.get(newest.packageId ?? '') ?? null,
    };
    return [{ content: row, origin }];
  });
};

/** The entries that count (not those of a line that was given up), as far as their moment was kept. */
const entriesOf = async (reader: Reader, orgId: Id, seqs: readonly number[]): Promise<Map<number, NonNullable<KnownOrigin['entry']>>> => {
  const { rows } = await sql<{ seq: number; recordedAt: Instant; actor: string }>`
    SELECT "seq", "recordedAt", "actor" FROM
      (SELECT 0 AS "line", "seq", "recordedAt", "actor" FROM "foreignEntry" WHERE "orgId" = ${orgId}
       UNION ALL SELECT "line", "seq", "recordedAt", "actor" FROM "foreignLineEntry" WHERE "orgId" = ${orgId}) AS "entry"
    WHERE "recordedAt" IS NOT NULL AND "actor" IS NOT NULL
      AND "seq" IN (SELECT "value" FROM json_each(${JSON.stringify([...new Set(seqs)])}))
      AND NOT EXISTS (SELECT 1 FROM "foreignLine" AS "later"
        WHERE "later"."orgId" = ${orgId} AND "later"."line" > "entry"."line" AND "later"."firstGone" <= "entry"."seq")`.execute(reader.db);
  return new Map(rows.map(({ seq, ...entry }) => [seq, entry]));
};

const codeIn = (envelope: string): string => {
  const { from }: { from: { code: string } } = JSON.parse(envelope);
  return from.code;
};

const packagesOf = async (reader: Reader, orgId: Id): Promise<Map<Id, NonNullable<KnownOrigin['package']>>> => {
  const rows = await reader.db
    .selectFrom('receivedPackage as package')
    .leftJoin('receivedPackage as relay', 'relay.id', 'package.viaId')
    .select(['package.id', 'package.seq', 'package.createdAt', 'package.importedAt', 'package.envelope', 'relay.fromName as via'])
    .where('package.orgId', '=', orgId)
    .execute();
  return new Map(rows.map(({ importedAt, envelope, ...row }) => [row.id, { ...row, code: codeIn(envelope), receivedAt: importedAt }]));
};
