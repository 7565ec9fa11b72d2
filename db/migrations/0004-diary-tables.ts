// Which tables does migration 4 make for the diary and its neighbours? Frozen with it.
import { textColumn, travellingTable } from '#db/migrations/travelling-table.ts';

/** A list's filter under a name (`value`: JSON that the list itself understands), and the ways into a long journal. */
export const diaryTables = [
  `CREATE TABLE "savedFilter" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "list" TEXT NOT NULL CHECK (length("list") <= 20),
    "name" TEXT NOT NULL CHECK (length("name") BETWEEN 1 AND 30),
    "value" TEXT NOT NULL CHECK (length("value") <= 4000),
    "savedAt" TEXT NOT NULL,
    UNIQUE ("list", "name")
  ) STRICT`,
  // A hand-over between secretaries, as signed: never changed.
  ...travellingTable(
    'handover',
    [
      '"handedOn" TEXT NOT NULL',
      textColumn('outgoing', 50),
      textColumn('incoming', 50),
      textColumn('supervisor', 50),
      textColumn('note', 500),
      textColumn('inventory', 60_000),
      '"inventoryHash" TEXT NOT NULL CHECK (length("inventoryHash") = 64)',
    ],
    true,
  ),
  `CREATE INDEX "journal_command" ON "journal" ("command", "seq")`,
  `CREATE INDEX "journal_actor" ON "journal" ("actor", "seq")`,
];
