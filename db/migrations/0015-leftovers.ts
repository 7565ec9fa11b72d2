// Which columns and tables came with the finishing of the year?
import type { Migration } from '#db/migrate.ts';

/** Migration 15. Frozen: later shapes are later migrations. */
export const leftoversMigration: Migration = { number: 15, name: 'leftovers', statements: [] };
