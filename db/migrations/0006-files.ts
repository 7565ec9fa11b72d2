// Where are scans and photos named? One row for each, the bytes lie in an encrypted file beside the ledger.
import type { Migration } from '#db/migrate.ts';

/** Migration 6. Frozen: later shapes are later migrations. */
export const filesMigration: Migration = { number: 6, name: 'files', statements: [] };
