// Which further facts are kept of a member? Dated facts, saved filters, remembered mappings.
import type { Migration } from '#db/migrate.ts';

/** Migration 5. Frozen: later shapes are later migrations. */
export const membersMigration: Migration = { number: 5, name: 'members', statements: [] };
