// How is a ledger searched? A reading for each name, and a full-text index over single characters: both local, never in packages.
import type { Migration } from '#db/migrate.ts';

/** Migration 3. Frozen: later shapes are later migrations. */
export const searchMigration: Migration = {
  number: 3,
  name: 'search',
  statements: [
    // Rows of other organisations come and go with their packages, hence the cascade.
    `CREATE TABLE "memberSearch" (
      "memberId" TEXT NOT NULL PRIMARY KEY REFERENCES "member" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
      "name" TEXT NOT NULL,
      "pinyin" TEXT NOT NULL,
      "initials" TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
    // Category Co lets the clause mark (a private-use character, db/search/words.ts) count as a word.
    `CREATE VIRTUAL TABLE "searchText" USING fts5 (
      "kind" UNINDEXED, "orgId" UNINDEXED, "recordId" UNINDEXED, "title" UNINDEXED, "body" UNINDEXED, "words",
      tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co'"
    )`,
  ],
};
