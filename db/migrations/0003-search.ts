// How is a ledger searched? A reading for each name, and a full-text index over single characters: both local, both rebuilt from the rows.
import type { Migration } from '#db/migrate.ts';

/** Migration 3. Frozen: later shapes are later migrations. */
export const searchMigration: Migration = {
  number: 3,
  name: 'search',
  statements: [
    `CREATE TABLE "memberSearch" (
      "memberId" TEXT NOT NULL PRIMARY KEY REFERENCES "member" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
      "name" TEXT NOT NULL,
      "pinyin" TEXT NOT NULL,
      "initials" TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
    // Characters are set apart before they come here, so that the plain tokenizer sees each as a word; \uE000 (category Co) is the mark between clauses.
    `CREATE VIRTUAL TABLE "searchText" USING fts5 (
      "kind" UNINDEXED, "orgId" UNINDEXED, "recordId" UNINDEXED, "title", "text",
      tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co'"
    )`,
  ],
};
