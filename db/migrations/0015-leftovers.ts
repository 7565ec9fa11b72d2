// Which columns and tables came with the finishing of the year?
import type { Migration } from '#db/migrate.ts';
import { referenceColumn, textColumn, travellingTable } from '#db/migrations/travelling-table.ts';

/** Migration 15. Frozen: later shapes are later migrations. */
export const leftoversMigration: Migration = {
  number: 15,
  name: 'leftovers',
  statements: [
    ...travellingTable(
      'paperAddendum',
      [
        referenceColumn('paperRecordId', 'paperRecord', true),
        '"ordinal" INTEGER NOT NULL CHECK ("ordinal" BETWEEN 1 AND 1000)',
        '"kind" TEXT NOT NULL',
        textColumn('text', 5_000),
        textColumn('reason', 300),
        '"madeOn" TEXT NOT NULL',
        textColumn('madeBy', 60),
      ],
      true,
    ),
    'CREATE INDEX "paperAddendum_record" ON "paperAddendum" ("paperRecordId", "ordinal")',
    // Talks and copied records made before they could be searched: the words are made by the program at the next opening (electron/search).
    `INSERT INTO "meta" ("key", "value") SELECT 'searchDue', 'talks and copied records'
      WHERE EXISTS (SELECT 1 FROM "talk") OR EXISTS (SELECT 1 FROM "paperRecord")`,
  ],
};
