// Which entries does the journal hold, and what became of the rows that they wrote?
import { type RawBuilder, sql } from 'kysely';
import type { CommittedRow } from '#db/journal.ts';
import type { Reader } from '#db/schema.ts';
import type { Instant } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import { references } from '#shared/handoff/references.ts';
import { type RowContent, type TouchedRow, undoneSeq } from '#shared/journal/undo.ts';
import { type TravellingTable, travellingTableNames } from '#shared/travelling.ts';

/** One entry as the diary reads it; `rows` in the order in which they were written. */
export interface KeptEntry {
  readonly seq: number;
  readonly recordedAt: Instant;
  readonly actor: string;
  readonly command: string;
  readonly about: string;
  readonly rows: readonly CommittedRow[];
}

const kept = ({ rows, ...entry }: { rows: string } & Omit<KeptEntry, 'rows'>): KeptEntry => ({ ...entry, rows: JSON.parse(rows) as CommittedRow[] });

const entryColumns = ['seq', 'recordedAt', 'actor', 'command', 'about', 'rows'] as const;

/** Entries by number; numbers that do not exist are left out. */
export const entriesAt = async (reader: Reader, seqs: readonly number[]): Promise<Map<number, KeptEntry>> => {
  const rows = await reader.db
    .selectFrom('journal')
    .select(entryColumns)
    .where(sql<boolean>`"seq" IN (SELECT value FROM json_each(${JSON.stringify(seqs)}))`)
    .execute();
  return new Map(rows.map((row) => [row.seq, kept(row)]));
};

/** What narrows a reading of the journal; null: anything. Moments of the first (from) and after the last day (until). */
export interface EntryChoice {
  readonly actor: string | null;
  readonly commands: readonly string[] | null;
  readonly from: Instant | null;
  readonly until: Instant | null;
}

const anyEntry: EntryChoice = { actor: null, commands: null, from: null, until: null };

/** The entries before a number, newest first. */
export const entriesBefore = async (reader: Reader, before: number, limit: number, choice: EntryChoice = anyEntry): Promise<KeptEntry[]> => {
  let query = reader.db.selectFrom('journal').select(entryColumns).where('seq', '<', before).orderBy('seq', 'desc').limit(limit);
  if (choice.actor !== null) query = query.where('actor', '=', choice.actor);
  if (choice.commands !== null) query = query.where('command', 'in', choice.commands);
  if (choice.from !== null) query = query.where('recordedAt', '>=', choice.from);
  if (choice.until !== null) query = query.where('recordedAt', '<', choice.until);
  return (await query.execute()).map(kept);
};

/** Who was ever at work, and which commands were ever made. */
export const journalCast = async (reader: Reader): Promise<{ people: string[]; commands: string[] }> => {
  const people = await reader.db.selectFrom('journal').select('actor').distinct().orderBy('actor').execute();
  const commands = await reader.db.selectFrom('journal').select('command').distinct().execute();
  return { people: people.map(({ actor }) => actor), commands: commands.map(({ command }) => command) };
};

/** Which entry took which back, as things stand: an undo that was taken back itself no longer counts. */
export const undoneBySeq = async (reader: Reader): Promise<Map<number, number>> => {
  const undos = await reader.db
    .selectFrom('journal')
    .select(['seq', 'command', 'about'])
    .where('command', '=', 'journal.undo')
    .orderBy('seq', 'desc')
    .execute();
  const undone = new Map<number, number>();
  for (const undo of undos) {
    const seq = undoneSeq(undo);
    if (seq !== null && !undone.has(undo.seq)) undone.set(seq, undo.seq);
  }
  return undone;
};

/** Names of the tables whose own rows the ledger never changes: it is asked itself, by its guards. */
export const immutableTables = async (reader: Reader): Promise<Set<string>> => {
  const { rows } = await sql<{
    name: string;
  }>`SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%\\_no\\_update' ESCAPE '\\'`.execute(reader.db);
  return new Set(rows.map(({ name }) => name.slice(0, -'_no_update'.length)).filter((name) => isTravelling(name)));
};

const isTravelling = (table: string): table is TravellingTable => (travellingTableNames as readonly string[]).includes(table);

const seqList = (seqs: readonly number[]): RawBuilder<number> => sql<number>`(SELECT value FROM json_each(${JSON.stringify(seqs)}))`;

/** How the rows of an entry stand: how many, how many of them in tables that never change, and how many changed since. */
interface EntryStanding {
  readonly rows: number;
  readonly final: number;
  readonly changed: number;
}

/** How the rows of many entries stand, by entry; entries without rows are left out. Counted by the database: an import has thousands. */
export const standingsOfEntries = async (reader: Reader, seqs: readonly number[]): Promise<Map<number, EntryStanding>> => {
  const immutable = JSON.stringify([...(await immutableTables(reader))]);
  const { rows } = await sql<EntryStanding & { seq: number }>`
    WITH "last" AS (
      SELECT "seq", "tableName", "rowId", max("rev") AS "rev" FROM "journalRow" WHERE "seq" IN ${seqList(seqs)} GROUP BY "seq", "tableName", "rowId"
    ), "newest" AS (
      SELECT "last".*, (SELECT max("rev") FROM "journalRow" "j" WHERE "j"."tableName" = "last"."tableName" AND "j"."rowId" = "last"."rowId") AS "nowRev"
      FROM "last"
    )
    SELECT "newest"."seq", count(*) AS "rows",
      sum("newest"."tableName" IN (SELECT value FROM json_each(${immutable}))) AS "final",
      sum(CASE WHEN "newest"."rev" = "nowRev" THEN "v"."row" IS NULL
        ELSE coalesce(json_remove("v"."row", '$.rev', '$.recordedAt') <> json_remove("n"."row", '$.rev', '$.recordedAt'), 1) END) AS "changed"
    FROM "newest"
    JOIN "journalRow" "v" ON "v"."tableName" = "newest"."tableName" AND "v"."rowId" = "newest"."rowId" AND "v"."rev" = "newest"."rev"
    JOIN "journalRow" "n" ON "n"."tableName" = "newest"."tableName" AND "n"."rowId" = "newest"."rowId" AND "n"."rev" = "nowRev"
    GROUP BY "newest"."seq"`.execute(reader.db);
  return new Map(rows.map(({ seq, ...standing }) => [seq, standing]));
};

const contentOf = (json: string | null): RowContent | null => {
  if (json === null) return null;
  const { rev, recordedAt, ...content } = JSON.parse(json) as Record<string, RowContent[string]>;
  return content;
};

interface TouchedVersions {
  readonly table: TravellingTable;
  readonly id: Id;
  readonly firstRev: number;
  readonly before: string | null;
  readonly after: string | null;
  readonly now: string | null;
  readonly nowSeq: number;
}

/** The rows that an entry wrote with their content before, after and now; in the order in which they were last written. */
export const touchedRows = async (reader: Reader, entry: KeptEntry): Promise<TouchedRow[]> => {
  const { rows } = await sql<TouchedVersions>`
    WITH "mine" AS (
      SELECT "tableName", "rowId", min("rev") AS "firstRev", max("rev") AS "lastRev" FROM "journalRow" WHERE "seq" = ${entry.seq} GROUP BY "tableName", "rowId"
    )
    SELECT "mine"."tableName" AS "table", "mine"."rowId" AS "id", "firstRev", "b"."row" AS "before", "a"."row" AS "after", "n"."row" AS "now", "n"."seq" AS "nowSeq"
    FROM "mine"
    LEFT JOIN "journalRow" "b" ON "b"."tableName" = "mine"."tableName" AND "b"."rowId" = "mine"."rowId" AND "b"."rev" = "firstRev" - 1
    JOIN "journalRow" "a" ON "a"."tableName" = "mine"."tableName" AND "a"."rowId" = "mine"."rowId" AND "a"."rev" = "lastRev"
    JOIN "journalRow" "n" ON "n"."tableName" = "mine"."tableName" AND "n"."rowId" = "mine"."rowId"
      AND "n"."rev" = (SELECT max("rev") FROM "journalRow" "j" WHERE "j"."tableName" = "mine"."tableName" AND "j"."rowId" = "mine"."rowId")`.execute(
    reader.db,
  );
  const place = new Map(entry.rows.map(([table, id], index) => [`${table}/${id}`, index]));
  return rows
    .map(({ firstRev, before, after, now, ...row }) => ({
      ...row,
      before: contentOf(before),
      after: contentOf(after),
      now: contentOf(now),
      isBeforeRedacted: firstRev > 1 && before === null,
    }))
    .sort((a, b) => (place.get(`${a.table}/${a.id}`) ?? 0) - (place.get(`${b.table}/${b.id}`) ?? 0));
};

/** One version of a row, as an entry wrote it; null when it was redacted. */
export const versionsAt = async (reader: Reader, rows: readonly CommittedRow[]): Promise<(RowContent | null)[]> => {
  const wanted = JSON.stringify(rows.map(([table, id, rev]) => [table, id, rev]));
  const { rows: found } = await sql<{ place: number; row: string | null }>`
    SELECT "w"."key" AS "place", "j"."row" FROM json_each(${wanted}) "w"
    JOIN "journalRow" "j" ON "j"."tableName" = "w"."value" ->> 0 AND "j"."rowId" = "w"."value" ->> 1 AND "j"."rev" = "w"."value" ->> 2`.execute(
    reader.db,
  );
  const byPlace = new Map(found.map(({ place, row }) => [Number(place), contentOf(row)]));
  return rows.map((_, index) => byPlace.get(index) ?? null);
};

/** A live own row outside of `rows` that points at one of them, with the entry that made it; null when nothing does. */
export const liveReferrer = async (
  reader: Reader,
  rows: readonly { readonly table: TravellingTable; readonly id: Id }[],
): Promise<{ table: TravellingTable; id: Id; seq: number } | null> => {
  const ids = JSON.stringify(rows.map(({ id }) => id));
  const pointed = new Set(rows.map(({ table }) => table));
  for (const [table, columns] of Object.entries(references) as [TravellingTable, Readonly<Record<string, TravellingTable>>][]) {
    for (const [column, to] of Object.entries(columns)) {
      if (!pointed.has(to)) continue;
      const { rows: found } = await sql<{ id: Id; seq: number }>`
        SELECT "id", (SELECT min("seq") FROM "journalRow" WHERE "tableName" = ${table} AND "rowId" = "r"."id") AS "seq" FROM ${sql.table(table)} "r"
        WHERE "orgId" = ${reader.orgId} AND "retiredAt" IS NULL AND ${sql.ref(column)} IN (SELECT value FROM json_each(${ids}))
          AND "id" NOT IN (SELECT value FROM json_each(${ids})) LIMIT 1`.execute(reader.db);
      if (found[0]) return { table, ...found[0] };
    }
  }
  return null;
};

/** True when one of the rows was retired after an entry; one that was retired before it stood so then, too. */
export const wasRetiredAfter = async (
  reader: Reader,
  seq: number,
  rows: readonly { readonly table: TravellingTable; readonly id: Id }[],
): Promise<boolean> => {
  for (const [table, pointed] of Map.groupBy(rows, (row) => row.table)) {
    const ids = JSON.stringify(pointed.map(({ id }) => id));
    const { rows: retired } = await sql<{ id: Id }>`
      SELECT "r"."id" FROM ${sql.table(table)} "r" WHERE "retiredAt" IS NOT NULL AND "id" IN (SELECT value FROM json_each(${ids}))
        AND (SELECT max("seq") FROM "journalRow" WHERE "tableName" = ${table} AND "rowId" = "r"."id") > ${seq} LIMIT 1`.execute(reader.db);
    if (retired.length > 0) return true;
  }
  return false;
};
