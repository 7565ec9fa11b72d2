// How does an older index come to be numbered by day? It is written anew once; what it holds does not change.
import type { Migration } from '#db/migrate.ts';

/** Migration 11. Frozen: later shapes are later migrations. */
export const searchOrderMigration: Migration = {
  number: 11,
  name: 'search-order',
  statements: [
    `CREATE TABLE "searchMove" AS
      SELECT CAST(julianday("meeting"."heldOn") AS INTEGER) * 100000 + row_number() OVER (PARTITION BY "meeting"."heldOn" ORDER BY "searchText".rowid) - 1 AS "place",
        "searchText"."kind", "searchText"."orgId", "searchText"."recordId", "searchText"."title", "searchText"."body", "searchText"."words"
      FROM "searchText" JOIN "meeting" ON "meeting"."id" = "searchText"."recordId"`,
    `DELETE FROM "searchText"`,
    `INSERT INTO "searchText" (rowid, "kind", "orgId", "recordId", "title", "body", "words")
      SELECT "place", "kind", "orgId", "recordId", "title", "body", "words" FROM "searchMove"`,
    `DROP TABLE "searchMove"`,
  ],
};
