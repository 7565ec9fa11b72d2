// Which words came back from the superior, and what was decided about them?
import type { Migration } from '#db/migrate.ts';

/** Migration 14. Frozen: later shapes are later migrations. */
export const repliesMigration: Migration = { number: 14, name: 'replies', statements: [] };
