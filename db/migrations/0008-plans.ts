// Where are plans, tasks, talks and phrases kept?
import type { Migration } from '#db/migrate.ts';

/** Migration 8. Frozen: later shapes are later migrations. */
export const plansMigration: Migration = { number: 8, name: 'plans', statements: [] };
