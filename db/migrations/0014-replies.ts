// Which words came back from the superior, and what was decided about them?
import type { Migration } from '#db/migrate.ts';
import { textColumn, travellingTable } from '#db/migrations/travelling-table.ts';

const said = [
  `"kind" TEXT NOT NULL`,
  `"tableName" TEXT`,
  `"rowId" TEXT`,
  textColumn('title', 200),
  textColumn('text', 1000),
  textColumn('by', 60),
  `"at" TEXT NOT NULL`,
];

const replies = [
  // At the superior: remarks, until and after they left. "packageId": the first package that carried it; null: none yet.
  `CREATE TABLE "remark" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "orgId" TEXT NOT NULL REFERENCES "partner" ("orgId"),
    ${said.join(',\n    ')},
    "packageId" TEXT
  ) STRICT`,
  `CREATE INDEX "remark_branch" ON "remark" ("orgId", "at")`,
  // At the branch: remarks as they arrived, and the packages that brought them.
  `CREATE TABLE "superiorRemark" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "superiorId" TEXT NOT NULL REFERENCES "partner" ("orgId"),
    "superior" TEXT NOT NULL,
    ${said.join(',\n    ')},
    "packageId" TEXT NOT NULL,
    "arrivedAt" TEXT NOT NULL
  ) STRICT`,
  `CREATE TABLE "replyPackage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "orgId" TEXT NOT NULL REFERENCES "partner" ("orgId"),
    "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
    "manifestSha256" TEXT NOT NULL CHECK (length("manifestSha256") = 64),
    "createdAt" TEXT NOT NULL,
    "takenAt" TEXT NOT NULL
  ) STRICT`,
  ...travellingTable(
    'superiorReply',
    [
      '"replyId" TEXT NOT NULL',
      '"superiorId" TEXT NOT NULL',
      textColumn('superior', 100),
      '"kind" TEXT NOT NULL',
      '"subjectTable" TEXT CHECK (length("subjectTable") <= 60)',
      '"subjectId" TEXT',
      textColumn('title', 200),
      textColumn('text', 1000),
      textColumn('writtenBy', 60),
      '"writtenAt" TEXT NOT NULL',
      '"answer" TEXT NOT NULL',
      textColumn('note', 500),
      textColumn('answeredBy', 60),
      '"answeredAt" TEXT NOT NULL',
    ],
    // Not immutable: an answer that was undone is retired, and another is given.
    false,
  ),
  `CREATE UNIQUE INDEX "superiorReply_one" ON "superiorReply" ("orgId", "replyId") WHERE "retiredAt" IS NULL`,
];

const relays = [
  // The newest card of a partner as it came, to pass it on; and who vouched for its key when it came by relay.
  `ALTER TABLE "partner" ADD COLUMN "cardSha256" TEXT CHECK (length("cardSha256") = 64)`,
  `ALTER TABLE "partner" ADD COLUMN "viaOrgId" TEXT`,
  `ALTER TABLE "heldPackage" ADD COLUMN "viaOrgId" TEXT`,
  `ALTER TABLE "heldPackage" ADD COLUMN "viaId" TEXT`,
  // At the township: what a relay carried, and what the superior's receipt says of it.
  `CREATE TABLE "relayedPackage" (
    "relayId" TEXT NOT NULL,
    "packageId" TEXT NOT NULL,
    "orgId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "headSeq" INTEGER NOT NULL CHECK ("headSeq" >= 0),
    "outcome" TEXT,
    "code" TEXT NOT NULL,
    PRIMARY KEY ("relayId", "packageId")
  ) STRICT, WITHOUT ROWID`,
];

/** Migration 14. Frozen: later shapes are later migrations. */
export const repliesMigration: Migration = { number: 14, name: 'replies', statements: [...relays, ...replies] };
