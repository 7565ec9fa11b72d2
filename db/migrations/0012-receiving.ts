// What does a township keep of what it took? Provenance, before-images, quarantine, held packages, other lines of a history, old keys.
import type { Migration } from '#db/migrate.ts';

const provenance = [
  `ALTER TABLE "foreignCommitment" ADD COLUMN "seq" INTEGER CHECK ("seq" >= 1)`,
  `ALTER TABLE "foreignCommitment" ADD COLUMN "storedRev" INTEGER CHECK ("storedRev" >= 1)`,
  `ALTER TABLE "foreignCommitment" ADD COLUMN "packageId" TEXT`,
  // Until now every row that was committed to was stored in its newest version.
  `UPDATE "foreignCommitment" SET "storedRev" = "rev"`,
  `ALTER TABLE "receivedPackage" ADD COLUMN "undoneAt" TEXT`,
  `ALTER TABLE "receivedPackage" ADD COLUMN "undoable" INTEGER CHECK ("undoable" IN (0, 1))`,
  `ALTER TABLE "receivedPackage" ADD COLUMN "quarantined" INTEGER CHECK ("quarantined" >= 0)`,
  `ALTER TABLE "receivedPackage" ADD COLUMN "fileSha256" TEXT CHECK (length("fileSha256") = 64)`,
  `ALTER TABLE "receivedPackage" ADD COLUMN "viaId" TEXT`,
  // A person may take a second package with the same number (a fork).
  `DROP INDEX "receivedPackage_number"`,
  `CREATE INDEX "receivedPackage_number" ON "receivedPackage" ("orgId", "kind", "seq")`,
  `CREATE INDEX "receivedPackage_file" ON "receivedPackage" ("fileSha256")`,
  `CREATE TABLE "packageBefore" (
    "packageId" TEXT NOT NULL,
    "orgId" TEXT NOT NULL,
    "tableName" TEXT NOT NULL,
    "rowId" TEXT NOT NULL,
    "storedRev" INTEGER NOT NULL CHECK ("storedRev" >= 1),
    "beforePackageId" TEXT,
    "content" TEXT,
    "extra" TEXT,
    PRIMARY KEY ("packageId", "tableName", "rowId")
  ) STRICT, WITHOUT ROWID`,
];

const quarantine = [
  `CREATE TABLE "quarantinedRow" (
    "packageId" TEXT NOT NULL,
    "orgId" TEXT NOT NULL,
    "tableName" TEXT NOT NULL,
    "rowId" TEXT NOT NULL,
    "rev" INTEGER NOT NULL CHECK ("rev" >= 0),
    "code" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    PRIMARY KEY ("packageId", "tableName", "rowId")
  ) STRICT, WITHOUT ROWID`,
  // At the branch: what the superior could not take of a package, as its receipt says.
  `CREATE TABLE "refusedRow" (
    "packageId" TEXT NOT NULL,
    "tableName" TEXT NOT NULL,
    "rowId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    PRIMARY KEY ("packageId", "tableName", "rowId")
  ) STRICT, WITHOUT ROWID`,
];

const holding = [
  `CREATE TABLE "heldPackage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "packageId" TEXT NOT NULL,
    "orgId" TEXT NOT NULL,
    "fromName" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "createdAt" TEXT NOT NULL,
    "sha256" TEXT NOT NULL CHECK (length("sha256") = 64),
    "fileName" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "details" TEXT NOT NULL,
    "permits" TEXT NOT NULL,
    "heldAt" TEXT NOT NULL,
    "decision" TEXT,
    "decidedAt" TEXT,
    "decidedBy" TEXT,
    "decidedNote" TEXT NOT NULL CHECK (length("decidedNote") <= 500)
  ) STRICT`,
  `CREATE UNIQUE INDEX "heldPackage_waiting" ON "heldPackage" ("sha256") WHERE "decision" IS NULL`,
  `CREATE TABLE "packageAttempt" (
    "fileName" TEXT NOT NULL PRIMARY KEY,
    "at" TEXT NOT NULL,
    "orgId" TEXT,
    "fromName" TEXT NOT NULL,
    "kind" TEXT,
    "seq" INTEGER,
    "code" TEXT NOT NULL,
    "details" TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE "partnerKey" (
    "orgId" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "pinnedAt" TEXT NOT NULL,
    "replacedAt" TEXT NOT NULL,
    "lastSeq" INTEGER NOT NULL CHECK ("lastSeq" >= 0),
    PRIMARY KEY ("orgId", "publicKey")
  ) STRICT, WITHOUT ROWID`,
];

const lines = [
  // A person accepted that a history goes on from before this entry (restored, or a fork): what was taken from there on no longer binds.
  `CREATE TABLE "foreignLine" (
    "orgId" TEXT NOT NULL,
    "line" INTEGER NOT NULL CHECK ("line" >= 1),
    "firstGone" INTEGER NOT NULL CHECK ("firstGone" >= 1),
    "packageId" TEXT NOT NULL,
    "acceptedAt" TEXT NOT NULL,
    PRIMARY KEY ("orgId", "line")
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE "foreignLineEntry" (
    "orgId" TEXT NOT NULL,
    "line" INTEGER NOT NULL CHECK ("line" >= 1),
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "hash" TEXT NOT NULL CHECK (length("hash") = 64),
    PRIMARY KEY ("orgId", "line", "seq")
  ) STRICT, WITHOUT ROWID`,
  ...['foreignLine', 'foreignLineEntry'].flatMap((table) =>
    (['UPDATE', 'DELETE'] as const).map(
      (act) =>
        `CREATE TRIGGER "${table}_no_${act.toLowerCase()}" BEFORE ${act} ON "${table}" BEGIN SELECT RAISE(ABORT, 'append-only: ${table}'); END`,
    ),
  ),
];

/** Migration 12. Frozen: later shapes are later migrations. */
export const receivingMigration: Migration = { number: 12, name: 'receiving', statements: [...provenance, ...quarantine, ...holding, ...lines] };
