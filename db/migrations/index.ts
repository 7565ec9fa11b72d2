// Which migrations are there, in order? The list only grows.

import type { Migration } from '#db/migrate.ts';
import { ledgerMigration } from '#db/migrations/0001-ledger.ts';
import { handoffMigration } from '#db/migrations/0002-handoff.ts';
import { searchMigration } from '#db/migrations/0003-search.ts';

export const migrations: readonly Migration[] = [ledgerMigration, handoffMigration, searchMigration];
