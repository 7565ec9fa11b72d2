// When did a branch enter what it handed over, and who did? The moment and the name that its journal gives, beside the hash of each entry taken.
import type { Migration } from '#db/migrate.ts';

/** Migration 16. Frozen: later shapes are later migrations. Entries taken before keep their hash only. */
export const provenanceMigration: Migration = {
  number: 16,
  name: 'provenance',
  statements: ['foreignEntry', 'foreignLineEntry'].flatMap((table) => [
    `ALTER TABLE "${table}" ADD COLUMN "recordedAt" TEXT`,
    `ALTER TABLE "${table}" ADD COLUMN "actor" TEXT`,
  ]),
};
