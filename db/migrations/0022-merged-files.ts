// Which table keeps that two files are one person's? The files themselves stay, so that final records go on pointing at them.
import type { Migration } from '#db/migrate.ts';
import { referenceColumn, textColumn, travellingTable } from '#db/migrations/travelling-table.ts';

/** Migration 22. Frozen: later shapes are later migrations. */
export const mergedFilesMigration: Migration = {
  number: 22,
  name: 'merged files',
  statements: [
    // Not immutable: a merging that is taken back is retired.
    ...travellingTable(
      'memberMerge',
      [
        referenceColumn('memberId', 'member', true),
        referenceColumn('mergedId', 'member', true),
        textColumn('taken', 20_000),
        textColumn('moved', 200_000),
        textColumn('reason', 300),
        textColumn('mergedBy', 60),
      ],
      false,
    ),
    'CREATE UNIQUE INDEX "memberMerge_merged" ON "memberMerge" ("mergedId") WHERE "retiredAt" IS NULL',
  ],
};
