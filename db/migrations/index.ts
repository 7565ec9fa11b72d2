// Which migrations are there, in order? The list only grows.

import type { Migration } from '#db/migrate.ts';
import { ledgerMigration } from '#db/migrations/0001-ledger.ts';

export const migrations: readonly Migration[] = [ledgerMigration];
