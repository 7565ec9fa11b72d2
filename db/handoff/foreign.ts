// What is known of another organisation's journal and rows, and how is a merge plan written? Foreign rows come and go with packages only.
import type { RawDatabase } from '#db/open.ts';
import { canonicalJson } from '#shared/core/canonical.ts';
import type { Id } from '#shared/core/id.ts';
import { type Commitment, type KnownJournal, rowKey } from '#shared/handoff/continuity.ts';
import type { MergePlan } from '#shared/handoff/plan.ts';
import { isTravellingTable } from '#shared/handoff/rows.ts';
import { travellingTables } from '#shared/travelling.ts';

/** What is known of an organisation's journal from the entry before `fromSeq` on, and of all its rows. */
export const knownJournalOf = (raw: RawDatabase, orgId: Id, fromSeq: number): KnownJournal => {
  const head = raw.prepare<[Id], number | null>('SELECT max("seq") FROM "foreignEntry" WHERE "orgId" = ?').pluck().get(orgId);
  const entries = raw
    .prepare<[Id, number], { seq: number; hash: string }>('SELECT "seq", "hash" FROM "foreignEntry" WHERE "orgId" = ? AND "seq" >= ?')
    .all(orgId, fromSeq - 1);
  const rows = raw
    .prepare<[Id], Commitment & { tableName: string; rowId: Id }>(
      'SELECT "tableName", "rowId", "rev", "commitment" FROM "foreignCommitment" WHERE "orgId" = ?',
    )
    .all(orgId);
  return {
    headSeq: head ?? 0,
    hashes: new Map(entries.map((entry) => [entry.seq, entry.hash])),
    commitments: new Map(rows.map((row) => [rowKey(row.tableName, row.rowId), { rev: row.rev, commitment: row.commitment }])),
  };
};

/** A row that the ledger's own constraints refuse although every check before passed; nothing of its package is kept. */
export class RowRefused extends Error {
  readonly table: string;
  readonly id: Id;
  /** True: another organisation owns a row with this id. */
  readonly isTaken: boolean;
  constructor(table: string, id: Id, isTaken: boolean) {
    super(`row refused: ${table}`);
    this.name = 'RowRefused';
    this.table = table;
    this.id = id;
    this.isTaken = isTaken;
  }
}

/**
 * Writes a plan inside the running transaction, with prepared statements (a county's packages hold half a million rows).
 * Older versions go first, so that values which must be unique can change places. Throws RowRefused.
 */
export const applyPlan = (raw: RawDatabase, orgId: Id, plan: MergePlan): void => {
  for (const row of plan.upserts) {
    if (row.isNew || !isTravellingTable(row.table)) continue;
    raw.prepare(`DELETE FROM "${row.table}" WHERE "id" = ? AND "orgId" = ?`).run(row.id, orgId);
  }
  insertRows(raw, plan);
  keepExtras(raw, orgId, plan);
  keepJournal(raw, orgId, plan);
};

const insertRows = (raw: RawDatabase, plan: MergePlan): void => {
  for (const [table, schema] of Object.entries(travellingTables)) {
    const columns = Object.keys(schema.shape);
    const names = columns.map((column) => `"${column}"`).join(', ');
    const insert = raw.prepare(`INSERT INTO "${table}" (${names}) VALUES (${columns.map(() => '?').join(', ')})`);
    for (const row of plan.upserts) {
      if (row.table !== table || !row.stored) continue;
      const { stored } = row;
      refusing(table, row.id, () => insert.run(columns.map((column) => stored[column])));
    }
  }
};

const refusing = (table: string, id: Id, insert: () => void): void => {
  try {
    insert();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!code.startsWith('SQLITE_CONSTRAINT')) throw error;
    throw new RowRefused(table, id, code === 'SQLITE_CONSTRAINT_PRIMARYKEY');
  }
};

const keepExtras = (raw: RawDatabase, orgId: Id, plan: MergePlan): void => {
  const forget = raw.prepare('DELETE FROM "foreignExtra" WHERE "orgId" = ? AND "tableName" = ? AND "rowId" = ?');
  const keep = raw.prepare('INSERT INTO "foreignExtra" ("orgId", "tableName", "rowId", "columns") VALUES (?, ?, ?, ?)');
  for (const row of plan.upserts) {
    if (!row.isNew) forget.run(orgId, row.table, row.id);
    if (row.extra) keep.run(orgId, row.table, row.id, canonicalJson(row.extra));
  }
};

const keepJournal = (raw: RawDatabase, orgId: Id, plan: MergePlan): void => {
  const entry = raw.prepare('INSERT INTO "foreignEntry" ("orgId", "seq", "hash") VALUES (?, ?, ?)');
  for (const { seq, hash } of plan.growth.entries) entry.run(orgId, seq, hash);
  const commitment = raw.prepare(
    `INSERT INTO "foreignCommitment" ("orgId", "tableName", "rowId", "rev", "commitment") VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET "rev" = excluded."rev", "commitment" = excluded."commitment"`,
  );
  for (const [key, newest] of plan.growth.commitments) {
    const [table, id] = key.split('/');
    commitment.run(orgId, table, id, newest.rev, newest.commitment);
  }
};
