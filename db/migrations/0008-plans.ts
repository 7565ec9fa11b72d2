// Where are plans, tasks, talks and phrases kept?
import type { Migration } from '#db/migrate.ts';
import { referenceColumn, textColumn, travellingTable } from '#db/migrations/travelling-table.ts';

const yearColumn = `"year" INTEGER NOT NULL CHECK ("year" BETWEEN 1921 AND 2200)`;

/** Migration 8. Frozen: later shapes are later migrations. Phrases stay on this computer. */
export const plansMigration: Migration = {
  number: 8,
  name: 'plans',
  statements: [
    ...travellingTable(
      'talk',
      [
        yearColumn,
        `"number" INTEGER NOT NULL CHECK ("number" BETWEEN 1 AND 10000)`,
        `"heldOn" TEXT NOT NULL`,
        textColumn('place', 100),
        `"category" TEXT NOT NULL`,
        referenceColumn('talkerId', 'member', true),
        textColumn('talkerName', 50),
        referenceColumn('secondId', 'member', false),
        textColumn('secondName', 50),
        referenceColumn('partnerId', 'member', true),
        textColumn('partnerName', 50),
        textColumn('points', 5000),
        textColumn('opinion', 3000),
        textColumn('followUp', 2000),
        `"finalisedAt" TEXT NOT NULL`,
        textColumn('finalisedBy', 60),
      ],
      true,
    ),
    `CREATE INDEX "talk_by_day" ON "talk" ("orgId", "heldOn")`,
    ...travellingTable(
      'talkAddendum',
      [
        referenceColumn('talkId', 'talk', true),
        `"ordinal" INTEGER NOT NULL CHECK ("ordinal" BETWEEN 1 AND 1000)`,
        textColumn('text', 3000),
        textColumn('reason', 300),
        `"madeOn" TEXT NOT NULL`,
        textColumn('madeBy', 60),
      ],
      true,
    ),
    ...travellingTable(
      'planFiling',
      [
        yearColumn,
        `"quarter" INTEGER NOT NULL CHECK ("quarter" BETWEEN 0 AND 4)`,
        `"filedOn" TEXT NOT NULL`,
        textColumn('filedWith', 100),
        textColumn('filedBy', 60),
        textColumn('opinion', 500),
        `"opinionOn" TEXT`,
      ],
      false,
    ),
    ...travellingTable(
      'planLine',
      [
        `"kind" TEXT NOT NULL`,
        `"plannedOn" TEXT NOT NULL`,
        `"startTime" TEXT`,
        textColumn('place', 100),
        textColumn('topics', 500),
        textColumn('hostName', 50),
        textColumn('scope', 100),
        referenceColumn('groupId', 'partyGroup', false),
        referenceColumn('filingId', 'planFiling', false),
        `"filedFor" TEXT`,
        referenceColumn('meetingId', 'meeting', false),
      ],
      false,
    ),
    `CREATE INDEX "planLine_by_day" ON "planLine" ("orgId", "plannedOn")`,
    ...travellingTable(
      'decisionNote',
      [
        referenceColumn('decisionId', 'decision', true),
        `"state" TEXT NOT NULL`,
        `"notedOn" TEXT NOT NULL`,
        textColumn('note', 500),
        textColumn('notedBy', 60),
      ],
      true,
    ),
    `CREATE INDEX "decisionNote_by_decision" ON "decisionNote" ("decisionId")`,
    `CREATE TABLE "phrase" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "field" TEXT NOT NULL,
    "meetingKind" TEXT,
    "text" TEXT NOT NULL CHECK (length("text") BETWEEN 1 AND 500),
    "retiredAt" TEXT,
    "savedAt" TEXT NOT NULL
  ) STRICT`,
  ],
};
