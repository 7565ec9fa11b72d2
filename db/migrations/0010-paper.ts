// Which numbered prints were made? Each with its code, and the reason of a second one.
import type { Migration } from '#db/migrate.ts';
import { textColumn, travellingTable } from '#db/migrations/travelling-table.ts';

/** Migration 10. Frozen: later shapes are later migrations. */
export const paperMigration: Migration = {
  number: 10,
  name: 'paper',
  statements: [
    ...travellingTable(
      'printing',
      [
        textColumn('sheet', 40),
        textColumn('title', 200),
        '"year" INTEGER NOT NULL CHECK ("year" BETWEEN 1921 AND 2200)',
        '"subjectId" TEXT',
        '"number" INTEGER NOT NULL CHECK ("number" BETWEEN 1 AND 1000)',
        textColumn('reason', 200),
        '"printedOn" TEXT NOT NULL',
        textColumn('code', 20),
      ],
      // Not immutable: an entry whose paper was never written is taken back.
      false,
    ),
    'CREATE INDEX "printing_form" ON "printing" ("orgId", "year", "sheet")',
  ],
};
