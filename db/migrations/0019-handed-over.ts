// Where is it noted that a whole ledger was handed over?
import type { Migration } from '#db/migrate.ts';

/** Migration 19. Frozen: later shapes are later migrations. */
export const handedOverMigration: Migration = {
  number: 19,
  name: 'handed over',
  statements: [
    // Local: it says something of this copy of the ledger, not of the books.
    `CREATE TABLE "handedOver" (
      "packageId" TEXT PRIMARY KEY NOT NULL,
      "incoming" TEXT NOT NULL,
      "fileName" TEXT NOT NULL,
      "handedAt" TEXT NOT NULL,
      "resumedAt" TEXT,
      "resumedBy" TEXT,
      "reason" TEXT NOT NULL DEFAULT ''
    ) STRICT`,
  ],
};
