// Which further parts does a meeting record have? Group, lecture, theme day, organisation life, history.
import type { Migration } from '#db/migrate.ts';

/** Migration 7. Frozen: later shapes are later migrations. */
export const meetingsMigration: Migration = { number: 7, name: 'meetings', statements: [] };
