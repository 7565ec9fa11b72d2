// Which tables keep the branch's own fields? The definition, its answers, and what is entered for a member from a day on.
import type { Migration } from '#db/migrate.ts';
import { referenceColumn, textColumn, travellingTable } from '#db/migrations/travelling-table.ts';

/** Migration 20. Frozen: later shapes are later migrations. */
export const ownFieldsMigration: Migration = {
  number: 20,
  name: 'own fields',
  statements: [
    ...travellingTable(
      'ownField',
      [
        textColumn('name', 30),
        '"kind" TEXT NOT NULL',
        textColumn('hint', 100),
        '"isPrivate" INTEGER NOT NULL CHECK ("isPrivate" IN (0, 1))',
        '"ordinal" INTEGER NOT NULL CHECK ("ordinal" BETWEEN 1 AND 1000)',
      ],
      false,
    ),
    ...travellingTable(
      'ownChoice',
      [referenceColumn('fieldId', 'ownField', true), textColumn('name', 60), '"ordinal" INTEGER NOT NULL CHECK ("ordinal" BETWEEN 1 AND 1000)'],
      false,
    ),
    ...travellingTable(
      'ownValue',
      [
        referenceColumn('memberId', 'member', true),
        referenceColumn('fieldId', 'ownField', true),
        textColumn('value', 300),
        '"fromOn" TEXT CHECK (length("fromOn") <= 10)',
        '"until" TEXT CHECK (length("until") <= 10)',
        textColumn('note', 300),
      ],
      false,
    ),
    'CREATE INDEX "ownValue_member" ON "ownValue" ("orgId", "memberId")',
  ],
};
