// Which tables does the import and export of rosters need?
import { textColumn, travellingTable } from '#db/migrations/travelling-table.ts';

/** Statements of migration 5 for rosters. Frozen with it. */
export const rosterTables: readonly string[] = [
  // Local, never in packages: what a person made of a file's headings. They are known by a hash, the mapping by column numbers.
  `CREATE TABLE "rosterMapping" (
    "signature" TEXT NOT NULL PRIMARY KEY CHECK (length("signature") = 64),
    "fields" TEXT NOT NULL,
    "reading" TEXT NOT NULL,
    "usedAt" TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  // That personal data left the ledger whole: what, how many, why; never the data.
  ...travellingTable(
    'reveal',
    [
      textColumn('subject', 80),
      textColumn('fileFormat', 10),
      '"people" INTEGER NOT NULL CHECK ("people" >= 0)',
      textColumn('fields', 200),
      textColumn('reason', 200),
    ],
    true,
  ),
];
