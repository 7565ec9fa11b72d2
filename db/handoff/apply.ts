// How is a merge plan written? Foreign rows come and go with packages only, and what they replace is kept so that a package can be taken back.
import { lineOf } from '#db/handoff/foreign.ts';
import { numbersOf } from '#db/handoff/foreign-name.ts';
import type { RawDatabase } from '#db/open.ts';
import { canonicalJson } from '#shared/core/canonical.ts';
import type { Id } from '#shared/core/id.ts';
import { type KnownJournal, rowKey } from '#shared/handoff/continuity.ts';
import { knownAfter, type MergePlan, parted, type Upsert } from '#shared/handoff/plan.ts';
import { pointingAt, type QuarantinedRow, quarantined } from '#shared/handoff/quarantine.ts';
import { isTravellingTable } from '#shared/handoff/rows.ts';
import { travellingTableNames, travellingTables } from '#shared/travelling.ts';

/** A row that the ledger's own constraints refuse, and whose older version no longer fits either; nothing of its package is kept. */
export class RowRefused extends Error {
  readonly table: string;
  readonly id: Id;
  constructor(table: string, id: Id) {
    super(`row refused: ${table}`);
    this.name = 'RowRefused';
    this.table = table;
    this.id = id;
  }
}

/** Whose package is applied, what was known before, and when it begins another line: what a person accepted. */
export interface Applying {
  readonly orgId: Id;
  readonly packageId: Id;
  readonly known: KnownJournal;
  readonly at: string;
}

type Named = Pick<Upsert, 'table' | 'id'>;

/**
 * Writes a plan inside the running transaction, with prepared statements (a county's packages hold half a million rows).
 * Older versions go first, so that values which must be unique can change places. Returns the rows that contradict others of the ledger:
 * they are set aside, with what points at them. Throws RowRefused.
 */
export const applyPlan = (raw: RawDatabase, applying: Applying, plan: MergePlan): readonly QuarantinedRow[] => {
  const replaced: Named[] = [...plan.upserts.filter(({ isNew }) => !isNew), ...plan.removals];
  keepBefore(raw, applying, replaced);
  deleteRows(raw, applying.orgId, replaced);
  const collided = insertRows(raw, plan.upserts);
  const refused = settle(raw, applying, plan, collided);
  const fell = new Set(refused.map(({ table, id }) => rowKey(table, id)));
  const upserts = fell.size > 0 ? plan.upserts.filter(({ table, id }) => !fell.has(rowKey(table, id))) : plan.upserts;
  keepExtras(raw, applying.orgId, upserts);
  keepKnown(raw, applying, { ...plan, upserts });
  keepEntries(raw, applying, plan);
  keepQuarantine(raw, applying, [...plan.quarantined, ...refused]);
  return refused;
};

const columnsOf = (table: keyof typeof travellingTables): string[] => Object.keys(travellingTables[table].shape);

const byTable = <T extends Named>(rows: readonly T[]): Map<string, T[]> => {
  const tables = new Map<string, T[]>();
  for (const row of rows) {
    const list = tables.get(row.table);
    if (list) list.push(row);
    else tables.set(row.table, [row]);
  }
  return tables;
};

/** Copies rows as they lie to where a taking back finds them. */
const keepBefore = (raw: RawDatabase, { orgId, packageId, known }: Applying, rows: readonly Named[]): void => {
  for (const [table, list] of byTable(rows)) {
    const content = isTravellingTable(table)
      ? `(SELECT json_object(${columnsOf(table)
          .map((column) => `'${column}', "${column}"`)
          .join(', ')}) FROM "${table}" WHERE "id" = @id AND "orgId" = @orgId)`
      : 'NULL';
    const keep = raw.prepare(
      `INSERT INTO "packageBefore" ("packageId", "orgId", "tableName", "rowId", "storedRev", "beforePackageId", "content", "extra")
       VALUES (@packageId, @orgId, @table, @id, @storedRev, @beforePackageId, ${content},
         (SELECT "columns" FROM "foreignExtra" WHERE "orgId" = @orgId AND "tableName" = @table AND "rowId" = @id))`,
    );
    for (const { id } of list) {
      const before = known.rows.get(rowKey(table, id));
      if (before?.storedRev == null) continue;
      keep.run({ packageId, orgId, table, id, storedRev: before.storedRev, beforePackageId: before.packageId });
    }
  }
};

const deleteRows = (raw: RawDatabase, orgId: Id, rows: readonly Named[]): void => {
  for (const [table, list] of byTable(rows)) {
    if (!isTravellingTable(table)) continue;
    const remove = raw.prepare(`DELETE FROM "${table}" WHERE "id" = ? AND "orgId" = ?`);
    for (const { id } of list) remove.run(id, orgId);
  }
};

const insertRows = (raw: RawDatabase, upserts: readonly Upsert[]): QuarantinedRow[] => {
  const tables = byTable(upserts);
  const collided: QuarantinedRow[] = [];
  for (const table of travellingTableNames) {
    const rows = tables.get(table);
    if (!rows) continue;
    const insert = inserter(raw, table);
    for (const row of rows) {
      if (!row.stored) continue;
      const problem = insert(row.stored);
      if (problem) collided.push(quarantined(row, problem));
    }
  }
  return collided;
};

/** Inserts rows of a table; what the ledger's constraints say against one. */
const inserter = (raw: RawDatabase, table: keyof typeof travellingTables) => {
  const columns = columnsOf(table);
  const insert = raw.prepare(
    `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  return (row: Readonly<Record<string, unknown>>): 'row-not-owned' | 'row-collides' | null => {
    try {
      insert.run(columns.map((column) => row[column]));
      return null;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (!code.startsWith('SQLITE_CONSTRAINT')) throw error;
      return code === 'SQLITE_CONSTRAINT_PRIMARYKEY' ? 'row-not-owned' : 'row-collides';
    }
  };
};

/** Of rows that collided the older version comes back; where there is none, what points at them falls too. */
const settle = (raw: RawDatabase, applying: Applying, plan: MergePlan, collided: readonly QuarantinedRow[]): QuarantinedRow[] => {
  const fallen = new Map(collided.map((row) => [rowKey(row.table, row.id), row]));
  const waiting = [...collided];
  const isNew = (row: Named): boolean => applying.known.rows.get(rowKey(row.table, row.id))?.storedRev == null;
  for (let row = waiting.pop(); row; row = waiting.pop()) {
    if (!isNew(row)) {
      putBack(raw, applying, row);
      continue;
    }
    for (const { row: pointing, column } of pointingAt(plan.upserts, row.table, row.id)) {
      const key = rowKey(pointing.table, pointing.id);
      if (fallen.has(key)) continue;
      const fell = quarantined(pointing, 'row-dangling', column);
      fallen.set(key, fell);
      deleteRows(raw, applying.orgId, [pointing]);
      waiting.push(fell);
    }
  }
  return [...fallen.values()];
};

const putBack = (raw: RawDatabase, { packageId }: Applying, { table, id }: Named): void => {
  const content = raw
    .prepare<[Id, string, Id], string | null>('SELECT "content" FROM "packageBefore" WHERE "packageId" = ? AND "tableName" = ? AND "rowId" = ?')
    .pluck()
    .get(packageId, table, id);
  if (typeof content === 'string' && isTravellingTable(table) && inserter(raw, table)(JSON.parse(content)) !== null) throw new RowRefused(table, id);
  raw.prepare('DELETE FROM "packageBefore" WHERE "packageId" = ? AND "tableName" = ? AND "rowId" = ?').run(packageId, table, id);
};

const keepExtras = (raw: RawDatabase, orgId: Id, upserts: readonly Upsert[]): void => {
  const forget = raw.prepare('DELETE FROM "foreignExtra" WHERE "orgId" = ? AND "tableName" = ? AND "rowId" = ?');
  const keep = raw.prepare('INSERT INTO "foreignExtra" ("orgId", "tableName", "rowId", "columns") VALUES (?, ?, ?, ?)');
  for (const row of upserts) {
    if (!row.isNew) forget.run(orgId, row.table, row.id);
    if (row.extra) keep.run(orgId, row.table, row.id, canonicalJson(row.extra));
  }
};

const keepKnown = (raw: RawDatabase, { orgId, packageId, known }: Applying, plan: MergePlan): void => {
  const numberOf = numbersOf(raw);
  const org = numberOf(orgId);
  const forget = raw.prepare('DELETE FROM "foreignRow" WHERE "org" = ? AND "tableNumber" = ? AND "rowId" = ?');
  for (const { table, id } of plan.removals) forget.run(org, numberOf(table), id);
  const keep = raw.prepare(
    `INSERT INTO "foreignRow" ("org", "tableNumber", "rowId", "rev", "commitment", "seq", "storedRev", "package")
     VALUES (?, ?, ?, ?, unhex(?), ?, ?, ?)
     ON CONFLICT DO UPDATE SET "rev" = excluded."rev", "commitment" = excluded."commitment", "seq" = excluded."seq",
       "storedRev" = excluded."storedRev", "package" = excluded."package"`,
  );
  // In the order of the table's key: its pages are filled one after the other.
  const after = [...knownAfter(known, plan, { packageId, upserts: plan.upserts })].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [key, row] of after) {
    const { table, id } = parted(key);
    keep.run(org, numberOf(table), id, row.rev, row.commitment, row.seq, row.storedRev, row.packageId === null ? null : numberOf(row.packageId));
  }
};

const keepEntries = (raw: RawDatabase, { orgId, packageId, known, at }: Applying, { growth }: MergePlan): void => {
  const line = lineOf(raw, orgId) + (known.givenUpFrom === null ? 0 : 1);
  if (known.givenUpFrom !== null) {
    raw
      .prepare('INSERT INTO "foreignLine" ("orgId", "line", "firstGone", "packageId", "acceptedAt") VALUES (?, ?, ?, ?, ?)')
      .run(orgId, line, known.givenUpFrom, packageId, at);
  }
  if (line === 0) {
    const entry = raw.prepare('INSERT INTO "foreignEntry" ("orgId", "seq", "hash", "recordedAt", "actor") VALUES (?, ?, ?, ?, ?)');
    for (const { seq, hash, recordedAt, actor } of growth.entries) entry.run(orgId, seq, hash, recordedAt, actor);
    return;
  }
  const entry = raw.prepare('INSERT INTO "foreignLineEntry" ("orgId", "line", "seq", "hash", "recordedAt", "actor") VALUES (?, ?, ?, ?, ?, ?)');
  for (const { seq, hash, recordedAt, actor } of growth.entries) entry.run(orgId, line, seq, hash, recordedAt, actor);
};

const keepQuarantine = (raw: RawDatabase, { orgId, packageId }: Applying, rows: readonly QuarantinedRow[]): void => {
  raw.prepare('DELETE FROM "quarantinedRow" WHERE "packageId" = ?').run(packageId);
  const keep = raw.prepare(
    `INSERT INTO "quarantinedRow" ("packageId", "orgId", "tableName", "rowId", "rev", "code", "detail", "content") VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { table, id, rev, code, detail, content } of rows) keep.run(packageId, orgId, table, id, rev, code, detail, content);
};
