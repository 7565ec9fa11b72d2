// Which words came back from the superior, and what was decided about them?
import type { Migration } from '#db/migrate.ts';

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
export const repliesMigration: Migration = { number: 14, name: 'replies', statements: [...relays] };
