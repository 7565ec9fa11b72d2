// What is known of another organisation's journal and rows?
import type { RawDatabase } from '#db/open.ts';
import type { Id } from '#shared/core/id.ts';
import { type KnownJournal, type KnownRow, rowKey } from '#shared/handoff/continuity.ts';

/** What is known of an organisation's journal from the entry before `fromSeq` on, and of all its rows. */
export const knownJournalOf = (raw: RawDatabase, orgId: Id, fromSeq: number): KnownJournal => {
  const rows = raw
    .prepare<[Id], KnownRow & { tableName: string; rowId: Id }>(
      'SELECT "tableName", "rowId", "rev", "commitment", "seq", "storedRev", "packageId" FROM "foreignCommitment" WHERE "orgId" = ?',
    )
    .all(orgId);
  return {
    ...(lineOf(raw, orgId) === 0 ? straightEntries(raw, orgId, fromSeq) : partedEntries(raw, orgId, fromSeq)),
    rows: new Map(rows.map(({ tableName, rowId, ...row }) => [rowKey(tableName, rowId), row])),
    givenUpFrom: null,
  };
};

/** The line on which an organisation's history goes on: 0, until a person accepted another one. */
export const lineOf = (raw: RawDatabase, orgId: Id): number =>
  raw.prepare<[Id], number | null>('SELECT max("line") FROM "foreignLine" WHERE "orgId" = ?').pluck().get(orgId) ?? 0;

interface Entry {
  readonly seq: number;
  readonly hash: string;
}
type KnownEntries = Pick<KnownJournal, 'headSeq' | 'hashes'>;

const straightEntries = (raw: RawDatabase, orgId: Id, fromSeq: number): KnownEntries => {
  const head = raw.prepare<[Id], number | null>('SELECT max("seq") FROM "foreignEntry" WHERE "orgId" = ?').pluck().get(orgId);
  const entries = raw
    .prepare<[Id, number], Entry>('SELECT "seq", "hash" FROM "foreignEntry" WHERE "orgId" = ? AND "seq" >= ?')
    .all(orgId, fromSeq - 1);
  return { headSeq: head ?? 0, hashes: new Map(entries.map(({ seq, hash }) => [seq, hash])) };
};

/** Of every line the entries before the point at which a later line left it. */
const partedEntries = (raw: RawDatabase, orgId: Id, fromSeq: number): KnownEntries => {
  const entries = raw
    .prepare<[Id, Id, Id], Entry>(
      `SELECT "seq", "hash" FROM
         (SELECT 0 AS "line", "seq", "hash" FROM "foreignEntry" WHERE "orgId" = ?
          UNION ALL SELECT "line", "seq", "hash" FROM "foreignLineEntry" WHERE "orgId" = ?) AS "entry"
       WHERE NOT EXISTS (SELECT 1 FROM "foreignLine" AS "later"
         WHERE "later"."orgId" = ? AND "later"."line" > "entry"."line" AND "later"."firstGone" <= "entry"."seq")
       ORDER BY "seq"`,
    )
    .all(orgId, orgId, orgId);
  const since = entries.filter(({ seq }) => seq >= fromSeq - 1);
  return { headSeq: entries.at(-1)?.seq ?? 0, hashes: new Map(since.map(({ seq, hash }) => [seq, hash])) };
};

/** Which of the rows given count now (are not retired), as keys; and how many rows of a table count. For the few that a package retires. */
export const liveRows = (raw: RawDatabase, orgId: Id, rows: readonly { readonly table: string; readonly id: Id }[]) => {
  const live = new Set<string>();
  const totals = new Map<string, number>();
  for (const table of new Set(rows.map((row) => row.table))) {
    const counts = raw.prepare<[Id, Id], number>(`SELECT count(*) FROM "${table}" WHERE "id" = ? AND "orgId" = ? AND "retiredAt" IS NULL`).pluck();
    for (const row of rows) if (row.table === table && counts.get(row.id, orgId) === 1) live.add(rowKey(table, row.id));
    totals.set(table, raw.prepare<[Id], number>(`SELECT count(*) FROM "${table}" WHERE "orgId" = ? AND "retiredAt" IS NULL`).pluck().get(orgId) ?? 0);
  }
  return { live, totals };
};

/** Of an organisation's files that lie here, those that belong to something else than a talk, as keys. `keys`: the rows asked about. */
export const filesElsewhere = (raw: RawDatabase, orgId: Id, keys: Iterable<string>): Set<string> => {
  const owner = raw.prepare<[Id, Id], string>('SELECT "ownerKind" FROM "attachment" WHERE "id" = ? AND "orgId" = ?').pluck();
  const found = new Set<string>();
  for (const key of keys) {
    const [table, id = ''] = key.split('/');
    const kind = table === 'attachment' ? owner.get(id, orgId) : undefined;
    if (kind !== undefined && kind !== 'talk') found.add(key);
  }
  return found;
};
