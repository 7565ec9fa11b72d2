// What does a township keep of what it took? Provenance, before-images, quarantine, held packages.
import type { Migration } from '#db/migrate.ts';

/** Migration 12. Frozen: later shapes are later migrations. */
export const receivingMigration: Migration = { number: 12, name: 'receiving', statements: [] };
