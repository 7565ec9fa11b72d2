// What does a sender remember of what left? Files that the superior holds, what stayed at home.
import type { Migration } from '#db/migrate.ts';

/** Migration 13. Frozen: later shapes are later migrations. */
export const sendingMigration: Migration = { number: 13, name: 'sending', statements: [] };
