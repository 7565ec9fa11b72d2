// How small can the evidence of others' rows be kept? Names once and commitments as bytes; and an index that only slowed a township down goes.
import type { Migration } from '#db/migrate.ts';

const numberOf = (column: string): string => `(SELECT "number" FROM "foreignName" WHERE "name" = "foreignCommitment"."${column}")`;

/** Migration 23. Frozen: later shapes are later migrations. */
export const compactEvidenceMigration: Migration = {
  number: 23,
  name: 'compact evidence',
  statements: [
    `CREATE TABLE "foreignName" (
      "number" INTEGER PRIMARY KEY,
      "name" TEXT NOT NULL UNIQUE
    ) STRICT`,
    `CREATE TABLE "foreignRow" (
      "org" INTEGER NOT NULL,
      "tableNumber" INTEGER NOT NULL,
      "rowId" TEXT NOT NULL,
      "rev" INTEGER NOT NULL CHECK ("rev" >= 1),
      "commitment" BLOB NOT NULL CHECK (length("commitment") = 32),
      "seq" INTEGER CHECK ("seq" >= 1),
      "storedRev" INTEGER CHECK ("storedRev" >= 1),
      "package" INTEGER,
      PRIMARY KEY ("org", "tableNumber", "rowId")
    ) STRICT, WITHOUT ROWID`,
    ...['orgId', 'tableName', 'packageId'].map(
      (column) =>
        `INSERT OR IGNORE INTO "foreignName" ("name") SELECT DISTINCT "${column}" FROM "foreignCommitment" WHERE "${column}" IS NOT NULL ORDER BY "${column}"`,
    ),
    `INSERT INTO "foreignRow" ("org", "tableNumber", "rowId", "rev", "commitment", "seq", "storedRev", "package")
     SELECT ${numberOf('orgId')}, ${numberOf('tableName')}, "rowId", "rev", unhex("commitment"), "seq", "storedRev", ${numberOf('packageId')}
     FROM "foreignCommitment" ORDER BY 1, 2, 3`,
    'DROP TABLE "foreignCommitment"',
    // Read as it always was; written through "foreignRow" only.
    `CREATE VIEW "foreignCommitment" AS SELECT
      "organisation"."name" AS "orgId", "kind"."name" AS "tableName", "row"."rowId" AS "rowId", "row"."rev" AS "rev",
      lower(hex("row"."commitment")) AS "commitment", "row"."seq" AS "seq", "row"."storedRev" AS "storedRev", "carrier"."name" AS "packageId"
     FROM "foreignRow" AS "row"
     JOIN "foreignName" AS "organisation" ON "organisation"."number" = "row"."org"
     JOIN "foreignName" AS "kind" ON "kind"."number" = "row"."tableNumber"
     LEFT JOIN "foreignName" AS "carrier" ON "carrier"."number" = "row"."package"`,
    // Asked by one's own last click only, which knows its members.
    'DROP INDEX "duesPayment_action"',
  ],
};
