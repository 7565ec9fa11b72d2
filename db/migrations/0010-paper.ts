// Which numbered prints were made? Each with its code, and the reason of a second one.
import type { Migration } from '#db/migrate.ts';

/** Migration 10. Frozen: later shapes are later migrations. */
export const paperMigration: Migration = { number: 10, name: 'paper', statements: [] };
