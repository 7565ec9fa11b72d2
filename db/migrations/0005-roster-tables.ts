// Which tables does the import of rosters need? What a person made of a file's headings, kept on this ledger only.

/** Statements of migration 5 for rosters. Frozen with it. */
export const rosterTables: readonly string[] = [
  // Local, never in packages: headings are known by a hash, the mapping by column numbers.
  `CREATE TABLE "rosterMapping" (
    "signature" TEXT NOT NULL PRIMARY KEY CHECK (length("signature") = 64),
    "fields" TEXT NOT NULL,
    "reading" TEXT NOT NULL,
    "usedAt" TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
];
