// What does a sender remember of what left, and a receiver of the files that it holds? Files that the superior holds, files named in a receipt.
import type { Migration } from '#db/migrate.ts';

/** Migration 13. Frozen: later shapes are later migrations. */
export const sendingMigration: Migration = {
  number: 13,
  name: 'sending',
  statements: [
    `CREATE TABLE "heldBySuperior" (
      "orgId" TEXT NOT NULL,
      "sha256" TEXT NOT NULL CHECK (length("sha256") = 64),
      PRIMARY KEY ("orgId", "sha256")
    ) STRICT, WITHOUT ROWID`,
    // Canonical JSON of the hashes held when the package was taken; null: taken by an older program, which kept no files.
    'ALTER TABLE "receivedPackage" ADD COLUMN "files" TEXT',
  ],
};
