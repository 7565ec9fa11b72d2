// Where does the branch keep the holidays of years that the program does not know?
import type { Migration } from '#db/migrate.ts';
import { textColumn, travellingTable } from '#db/migrations/travelling-table.ts';

/** Migration 21. Frozen: later shapes are later migrations. */
export const holidayYearsMigration: Migration = {
  number: 21,
  name: 'holiday-years',
  statements: [
    ...travellingTable('holidayYear', ['"year" INTEGER NOT NULL CHECK ("year" BETWEEN 2008 AND 2200)', textColumn('notice', 3_000)], false),
    'CREATE UNIQUE INDEX "holidayYear_one" ON "holidayYear" ("orgId", "year") WHERE "retiredAt" IS NULL',
  ],
};
