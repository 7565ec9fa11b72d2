// What does a ledger need to hand over and to receive? Partners, packages sent and taken, and what is known of others' journals.
import type { Migration } from '#db/migrate.ts';

const statements = [
  `CREATE TABLE "partner" (
    "orgId" TEXT NOT NULL PRIMARY KEY,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL CHECK (length("name") <= 100),
    "kind" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "spareRecipient" TEXT NOT NULL,
    "pinnedAt" TEXT NOT NULL,
    "cardId" TEXT NOT NULL,
    "cardSeq" INTEGER NOT NULL CHECK ("cardSeq" >= 1),
    "cardManifest" TEXT NOT NULL CHECK (length("cardManifest") = 64)
  ) STRICT`,
  `CREATE TABLE "sentPackage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "toOrgId" TEXT,
    "toName" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "createdAt" TEXT NOT NULL,
    "rows" INTEGER NOT NULL CHECK ("rows" >= 0),
    "manifestSha256" TEXT NOT NULL CHECK (length("manifestSha256") = 64),
    "headSeq" INTEGER NOT NULL CHECK ("headSeq" >= 0),
    "headHash" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "receivedAt" TEXT
  ) STRICT`,
  `CREATE UNIQUE INDEX "sentPackage_number" ON "sentPackage" ("kind", "seq")`,
  `CREATE TABLE "receivedPackage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "orgId" TEXT NOT NULL REFERENCES "partner" ("orgId"),
    "fromName" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "createdAt" TEXT NOT NULL,
    "importedAt" TEXT NOT NULL,
    "rows" INTEGER NOT NULL CHECK ("rows" >= 0),
    "added" INTEGER NOT NULL CHECK ("added" >= 0),
    "changed" INTEGER NOT NULL CHECK ("changed" >= 0),
    "gap" TEXT NOT NULL,
    "manifestSha256" TEXT NOT NULL CHECK (length("manifestSha256") = 64),
    "envelope" TEXT NOT NULL,
    "tables" TEXT NOT NULL,
    "headSeq" INTEGER NOT NULL CHECK ("headSeq" >= 0),
    "headHash" TEXT NOT NULL,
    "receiptId" TEXT NOT NULL UNIQUE,
    "receiptSeq" INTEGER NOT NULL UNIQUE,
    "receiptWrittenAt" TEXT
  ) STRICT`,
  `CREATE UNIQUE INDEX "receivedPackage_number" ON "receivedPackage" ("orgId", "kind", "seq")`,
  `CREATE TABLE "foreignEntry" (
    "orgId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "hash" TEXT NOT NULL CHECK (length("hash") = 64),
    PRIMARY KEY ("orgId", "seq")
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE "foreignCommitment" (
    "orgId" TEXT NOT NULL,
    "tableName" TEXT NOT NULL,
    "rowId" TEXT NOT NULL,
    "rev" INTEGER NOT NULL CHECK ("rev" >= 1),
    "commitment" TEXT NOT NULL CHECK (length("commitment") = 64),
    PRIMARY KEY ("orgId", "tableName", "rowId")
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE "foreignExtra" (
    "orgId" TEXT NOT NULL,
    "tableName" TEXT NOT NULL,
    "rowId" TEXT NOT NULL,
    "columns" TEXT NOT NULL,
    PRIMARY KEY ("orgId", "tableName", "rowId")
  ) STRICT, WITHOUT ROWID`,
  // What was taken once is evidence: known entries are never changed or forgotten.
  `CREATE TRIGGER "foreignEntry_no_update" BEFORE UPDATE ON "foreignEntry" BEGIN SELECT RAISE(ABORT, 'append-only: foreignEntry'); END`,
  `CREATE TRIGGER "foreignEntry_no_delete" BEFORE DELETE ON "foreignEntry" BEGIN SELECT RAISE(ABORT, 'append-only: foreignEntry'); END`,
];

/** Migration 2. Frozen: later shapes are later migrations. */
export const handoffMigration: Migration = { number: 2, name: 'handoff', statements };
