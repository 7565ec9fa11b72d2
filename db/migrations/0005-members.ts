// Which further facts are kept of a member and of the branch? Dated facts; what ORG-07, ORG-09 and ORG-10 ask of the organisation.
import type { Migration } from '#db/migrate.ts';
import { rosterTables } from '#db/migrations/0005-roster-tables.ts';
import { referenceColumn, textColumn, travellingTable } from '#db/migrations/travelling-table.ts';

/** Migration 5. Frozen: later shapes are later migrations. */
export const membersMigration: Migration = {
  number: 5,
  name: 'members',
  statements: [
    ...travellingTable(
      'memberFact',
      [
        referenceColumn('memberId', 'member', true),
        textColumn('kind', 20),
        textColumn('value', 300),
        '"fromOn" TEXT CHECK (length("fromOn") <= 10)',
        '"until" TEXT CHECK (length("until") <= 10)',
        textColumn('note', 300),
      ],
      false,
    ),
    'CREATE INDEX "memberFact_member" ON "memberFact" ("orgId", "memberId")',
    'ALTER TABLE "organisation" ADD COLUMN "coveredUnits" INTEGER CHECK ("coveredUnits" BETWEEN 1 AND 99)',
    'ALTER TABLE "organisation" ADD COLUMN "extendedUntil" TEXT CHECK (length("extendedUntil") = 10)',
    'ALTER TABLE "organisation" ADD COLUMN "extensionNo" TEXT CHECK (length("extensionNo") <= 60)',
    ...rosterTables,
  ],
};
