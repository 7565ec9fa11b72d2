// What does the ledger's keeper need beside the books? Nothing that travels: backups made, drills held.
import type { Migration } from '#db/migrate.ts';
import { diaryTables } from '#db/migrations/0004-diary-tables.ts';

/** Migration 4. Frozen: later shapes are later migrations. */
export const keeperMigration: Migration = { number: 4, name: 'keeper', statements: [...diaryTables] };
