// Where are scans and photos named? One row for each, the bytes lie in an encrypted file beside the ledger.
import type { Migration } from '#db/migrate.ts';
import { textColumn, travellingTable } from '#db/migrations/travelling-table.ts';

/** Migration 6. Frozen: later shapes are later migrations. */
export const filesMigration: Migration = {
  number: 6,
  name: 'files',
  statements: [
    ...travellingTable(
      'attachment',
      [
        textColumn('ownerKind', 20),
        textColumn('ownerId', 36),
        textColumn('kind', 20),
        textColumn('fileName', 200),
        textColumn('mediaType', 100),
        '"bytes" INTEGER NOT NULL CHECK ("bytes" > 0)',
        '"takenAt" TEXT CHECK (length("takenAt") = 19)',
        textColumn('shelfNumber', 60),
        textColumn('note', 300),
        `"sha256" TEXT NOT NULL CHECK (length("sha256") = 64)`,
      ],
      false,
    ),
    'CREATE INDEX "attachment_owner" ON "attachment" ("orgId", "ownerId")',
  ],
};
