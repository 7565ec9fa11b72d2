// How does a later migration make a travelling table? With the head columns, its owner's guards, and the same SQL for ever (frozen with the migrations that use it).

const headColumns = `"id" TEXT NOT NULL PRIMARY KEY,
    "orgId" TEXT NOT NULL,
    "rev" INTEGER NOT NULL CHECK ("rev" BETWEEN 1 AND 1000000),
    "recordedAt" TEXT NOT NULL,
    "retiredAt" TEXT,
    "retireReason" TEXT CHECK (length("retireReason") <= 500)`;

const ownRow = `old."orgId" = (SELECT "value" FROM "meta" WHERE "key" = 'orgId')`;

/** The statements that make a travelling table: own rows are never deleted, and own rows of an immutable table never changed. */
export const travellingTable = (table: string, columns: readonly string[], isImmutable: boolean): string[] => [
  `CREATE TABLE "${table}" (
    ${headColumns},
    ${columns.join(',\n    ')}
  ) STRICT`,
  `CREATE TRIGGER "${table}_no_delete" BEFORE DELETE ON "${table}" WHEN ${ownRow} BEGIN SELECT RAISE(ABORT, 'append-only: ${table}'); END`,
  ...(isImmutable
    ? [`CREATE TRIGGER "${table}_no_update" BEFORE UPDATE ON "${table}" WHEN ${ownRow} BEGIN SELECT RAISE(ABORT, 'immutable: ${table}'); END`]
    : []),
];

/** A column that names a row of another table; deferred, so that rows of one transaction may come in any order. */
export const referenceColumn = (name: string, table: string, isRequired: boolean): string =>
  `"${name}" TEXT ${isRequired ? 'NOT NULL ' : ''}REFERENCES "${table}" ("id") DEFERRABLE INITIALLY DEFERRED`;

/** A text column with its greatest length. */
export const textColumn = (name: string, most: number): string => `"${name}" TEXT NOT NULL CHECK (length("${name}") <= ${most})`;
