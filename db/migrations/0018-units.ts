// Which columns and tables came with the organisation's side of F6, and how are open decisions found fast?
import type { Migration } from '#db/migrate.ts';
import { textColumn, travellingTable } from '#db/migrations/travelling-table.ts';

/** Migration 18. Frozen: later shapes are later migrations. */
export const unitsMigration: Migration = {
  number: 18,
  name: 'units',
  statements: [
    'ALTER TABLE "organisation" ADD COLUMN "contactName" TEXT CHECK (length("contactName") <= 50)',
    'ALTER TABLE "organisation" ADD COLUMN "contactPhone" TEXT CHECK (length("contactPhone") <= 30)',
    'ALTER TABLE "organisation" ADD COLUMN "unitSituation" TEXT',
    ...travellingTable(
      'branchUnit',
      [textColumn('name', 100), textColumn('nature', 30), '"creditCode" TEXT NOT NULL CHECK (length("creditCode") IN (0, 18))', '"partyOrg" TEXT'],
      false,
    ),
    // Few decisions have an owner or a date; only those can be open (db/meetings/decisions.ts asks in these very words).
    `CREATE INDEX "decision_tasked" ON "decision" ("orgId", "meetingId") WHERE "owner" <> '' OR "dueOn" IS NOT NULL`,
  ],
};
