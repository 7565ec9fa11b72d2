// How is a package taken back? What it brought goes, what it replaced comes back; other packages and the evidence of the journal stay (law 8).
import { numbersOf } from '#db/handoff/foreign-name.ts';
import type { RawDatabase } from '#db/open.ts';
import type { Id } from '#shared/core/id.ts';
import { keptForUndo } from '#shared/handoff/keeping.ts';
import { isTravellingTable } from '#shared/handoff/rows.ts';
import { travellingTables } from '#shared/travelling.ts';

interface Before {
  readonly tableName: string;
  readonly rowId: Id;
  readonly storedRev: number;
  readonly beforePackageId: Id | null;
  readonly content: string | null;
  readonly extra: string | null;
}

/** How many rows went and came back. */
export interface TakenBack {
  readonly removed: number;
  readonly restored: number;
}

/** Takes back what the newest package of an organisation wrote, inside the running transaction. */
export const takeBackPackage = (raw: RawDatabase, orgId: Id, packageId: Id): TakenBack => {
  const brought = raw
    .prepare<[Id, Id], { tableName: string; rowId: Id }>('SELECT "tableName", "rowId" FROM "foreignCommitment" WHERE "orgId" = ? AND "packageId" = ?')
    .all(orgId, packageId);
  const before = raw.prepare<[Id], Before>('SELECT * FROM "packageBefore" WHERE "packageId" = ?').all(packageId);
  const forgetExtra = raw.prepare('DELETE FROM "foreignExtra" WHERE "orgId" = ? AND "tableName" = ? AND "rowId" = ?');
  for (const { tableName, rowId } of brought) {
    if (isTravellingTable(tableName)) raw.prepare(`DELETE FROM "${tableName}" WHERE "id" = ? AND "orgId" = ?`).run(rowId, orgId);
    forgetExtra.run(orgId, tableName, rowId);
  }
  const numberOf = numbersOf(raw);
  raw
    .prepare('UPDATE "foreignRow" SET "storedRev" = NULL, "package" = NULL WHERE "org" = ? AND "package" = ?')
    .run(numberOf(orgId), numberOf(packageId));
  for (const row of before) putBack({ raw, orgId, numberOf }, row);
  raw.prepare('DELETE FROM "packageBefore" WHERE "packageId" = ?').run(packageId);
  raw.prepare('DELETE FROM "quarantinedRow" WHERE "packageId" = ?').run(packageId);
  return { removed: brought.length - before.length, restored: before.length };
};

/** Where and for whom a package is taken back. */
interface TakingBack {
  readonly raw: RawDatabase;
  readonly orgId: Id;
  readonly numberOf: ReturnType<typeof numbersOf>;
}

const putBack = ({ raw, orgId, numberOf }: TakingBack, row: Before): void => {
  const { tableName, rowId, content, extra, beforePackageId } = row;
  if (content !== null && isTravellingTable(tableName)) {
    // The ledger's own copy of a row that it stored: written by json_object of the same columns.
    const stored: Record<string, unknown> = JSON.parse(content);
    const columns = Object.keys(travellingTables[tableName].shape);
    raw
      .prepare(`INSERT INTO "${tableName}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`)
      .run(columns.map((column) => stored[column] ?? null));
  }
  if (extra !== null) {
    raw.prepare('INSERT INTO "foreignExtra" ("orgId", "tableName", "rowId", "columns") VALUES (?, ?, ?, ?)').run(orgId, tableName, rowId, extra);
  }
  raw
    .prepare('UPDATE "foreignRow" SET "storedRev" = ?, "package" = ? WHERE "org" = ? AND "tableNumber" = ? AND "rowId" = ?')
    .run(row.storedRev, beforePackageId === null ? null : numberOf(beforePackageId), numberOf(orgId), numberOf(tableName), rowId);
};

/**
 * Forgets what packages replaced that are no longer among the newest of their sender: they cannot be taken back any more. What they brought, and from
 * which package each row came, stays.
 */
export const forgetOldBefore = (raw: RawDatabase, orgId: Id): void => {
  const old = raw
    .prepare<[Id, Id, number], Id>(
      `SELECT "id" FROM "receivedPackage" WHERE "orgId" = ? AND "kind" = 'report' AND "undoneAt" IS NULL AND "undoable" = 1 AND "id" NOT IN
         (SELECT "id" FROM "receivedPackage" WHERE "orgId" = ? AND "kind" = 'report' AND "undoneAt" IS NULL ORDER BY "receiptSeq" DESC LIMIT ?)`,
    )
    .pluck()
    .all(orgId, orgId, keptForUndo);
  for (const id of old) {
    raw.prepare('DELETE FROM "packageBefore" WHERE "packageId" = ?').run(id);
    raw.prepare('UPDATE "receivedPackage" SET "undoable" = NULL WHERE "id" = ?').run(id);
  }
};
