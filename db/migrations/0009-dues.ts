// What do dues need beside payments? Reductions, closed months, receipts, passing up, refunds.
import type { Migration } from '#db/migrate.ts';

/** Migration 9. Frozen: later shapes are later migrations. */
export const duesMigration: Migration = { number: 9, name: 'dues', statements: [] };
