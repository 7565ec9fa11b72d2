// What does the ledger's keeper need beside the books? Nothing that travels: copies brought to sticks, health checks made.
import type { Migration } from '#db/migrate.ts';
import { diaryTables } from '#db/migrations/0004-diary-tables.ts';

/** Migration 4. Frozen: later shapes are later migrations. */
export const keeperMigration: Migration = {
  number: 4,
  name: 'keeper',
  statements: [
    ...diaryTables,
    `CREATE TABLE "backupCopy" (
      "copiedAt" TEXT NOT NULL PRIMARY KEY,
      "place" TEXT NOT NULL CHECK (length("place") <= 1000),
      "headSeq" INTEGER NOT NULL CHECK ("headSeq" >= 0)
    ) STRICT`,
    `CREATE TABLE "healthCheck" (
      "checkedAt" TEXT NOT NULL PRIMARY KEY,
      "isSound" INTEGER NOT NULL CHECK ("isSound" IN (0, 1)),
      "journalEntries" INTEGER NOT NULL,
      "rows" INTEGER NOT NULL,
      "problems" TEXT NOT NULL
    ) STRICT`,
  ],
};
