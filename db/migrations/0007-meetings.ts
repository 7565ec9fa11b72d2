// Which further parts does a meeting record have? Group, follow-ups, facts and lists of its kind; and the records copied from old paper books.
import type { Migration } from '#db/migrate.ts';
import { referenceColumn, textColumn, travellingTable } from '#db/migrations/travelling-table.ts';

const meetingPart = [referenceColumn('meetingId', 'meeting', true), '"ordinal" INTEGER NOT NULL CHECK ("ordinal" BETWEEN 0 AND 10000)'];
const countColumn = (name: string) => `"${name}" INTEGER NOT NULL CHECK ("${name}" BETWEEN 0 AND 10000)`;
const isPart = (table: string) => `CREATE INDEX "${table}_meeting" ON "${table}" ("meetingId", "ordinal")`;

/** Migration 7. Frozen: later shapes are later migrations. */
export const meetingsMigration: Migration = {
  number: 7,
  name: 'meetings',
  statements: [
    `ALTER TABLE "meeting" ADD COLUMN ${referenceColumn('groupId', 'partyGroup', false)}`,
    `ALTER TABLE "meeting" ADD COLUMN "groupName" TEXT CHECK (length("groupName") <= 50)`,
    `ALTER TABLE "decision" ADD COLUMN "toMemberMeeting" INTEGER CHECK ("toMemberMeeting" IN (0, 1))`,
    ...travellingTable(
      'followUp',
      [
        ...meetingPart,
        referenceColumn('decisionId', 'decision', true),
        '"decidedOn" TEXT NOT NULL',
        textColumn('text', 2_000),
        textColumn('owner', 50),
        '"dueOn" TEXT',
        '"state" TEXT NOT NULL',
        textColumn('note', 500),
      ],
      true,
    ),
    isPart('followUp'),
    'CREATE INDEX "followUp_decision" ON "followUp" ("decisionId")',
    ...travellingTable('meetingFact', [...meetingPart, '"name" TEXT NOT NULL', textColumn('value', 10_000)], true),
    isPart('meetingFact'),
    ...travellingTable(
      'meetingLine',
      [
        ...meetingPart,
        referenceColumn('addendumId', 'addendum', false),
        '"list" TEXT NOT NULL',
        textColumn('person', 100),
        '"on" TEXT',
        textColumn('text', 5_000),
        textColumn('note', 5_000),
        textColumn('reply', 2_000),
      ],
      true,
    ),
    isPart('meetingLine'),
    ...travellingTable(
      'paperRecord',
      [
        '"kind" TEXT NOT NULL',
        '"year" INTEGER NOT NULL CHECK ("year" BETWEEN 1921 AND 2200)',
        '"number" INTEGER NOT NULL CHECK ("number" BETWEEN 1 AND 1000)',
        '"heldOn" TEXT NOT NULL',
        textColumn('place', 100),
        textColumn('hostName', 60),
        textColumn('recorderName', 60),
        countColumn('expected'),
        countColumn('present'),
        textColumn('agenda', 2_000),
        textColumn('content', 10_000),
        textColumn('decisions', 5_000),
        textColumn('source', 200),
        '"enteredOn" TEXT NOT NULL',
        textColumn('enteredBy', 60),
      ],
      false,
    ),
    'CREATE UNIQUE INDEX "paperRecord_number" ON "paperRecord" ("orgId", "kind", "year", "number")',
    ...travellingTable(
      'paperVote',
      [
        referenceColumn('paperRecordId', 'paperRecord', true),
        '"ordinal" INTEGER NOT NULL CHECK ("ordinal" BETWEEN 0 AND 10000)',
        textColumn('subject', 300),
        ...['yes', 'no', 'abstain'].map(countColumn),
        '"result" TEXT NOT NULL',
      ],
      true,
    ),
    'CREATE INDEX "paperVote_record" ON "paperVote" ("paperRecordId", "ordinal")',
  ],
};
