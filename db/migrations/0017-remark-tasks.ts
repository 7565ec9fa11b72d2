// How does a remark of the superior that the branch adopts become a task, with a date, and come back when it is done?
import type { Migration } from '#db/migrate.ts';
import { referenceColumn, textColumn, travellingTable } from '#db/migrations/travelling-table.ts';

/** Migration 17. Frozen: later shapes are later migrations. Answers given before are no tasks. */
export const remarkTasksMigration: Migration = {
  number: 17,
  name: 'remarkTasks',
  statements: [
    `ALTER TABLE "superiorReply" ADD COLUMN "isTask" INTEGER CHECK ("isTask" IN (0, 1))`,
    `ALTER TABLE "superiorReply" ADD COLUMN "owner" TEXT CHECK (length("owner") <= 60)`,
    `ALTER TABLE "superiorReply" ADD COLUMN "dueOn" TEXT`,
    // The day by which the superior wants it done, at both ends; null: it named none.
    `ALTER TABLE "remark" ADD COLUMN "dueOn" TEXT`,
    `ALTER TABLE "superiorRemark" ADD COLUMN "dueOn" TEXT`,
    ...travellingTable(
      'superiorReplyNote',
      [
        referenceColumn('superiorReplyId', 'superiorReply', true),
        '"state" TEXT NOT NULL',
        '"notedOn" TEXT NOT NULL',
        textColumn('note', 500),
        textColumn('notedBy', 60),
      ],
      true,
    ),
    'CREATE INDEX "superiorReplyNote_answer" ON "superiorReplyNote" ("superiorReplyId", "recordedAt")',
  ],
};
