// The first shape of a ledger (enumerations are checked by zod at every edge, not here, so that a later kind needs no rebuilt table): the travelling tables of schema 1.0, the journal with its side table, drafts, secrets and settings of this machine.
import type { Migration } from '#db/migrate.ts';
import { tables } from '#db/migrations/0001-tables.ts';

const immutable = ['meeting', 'attendance', 'agendaItem', 'speech', 'voteItem', 'decision', 'addendum', 'acknowledgement', 'duesPayment'];
const travelling = ['organisation', 'setting', 'partyGroup', 'member', 'membershipEvent', 'committeeSeat', 'duesStanding', ...immutable];

/** Own rows are never deleted, own finalised rows never changed; rows of other organisations arrive and go with their packages. */
const guards = (table: string): string[] => {
  const own = (row: string) => `${row}."orgId" = (SELECT "value" FROM "meta" WHERE "key" = 'orgId')`;
  const noDelete = `CREATE TRIGGER "${table}_no_delete" BEFORE DELETE ON "${table}" WHEN ${own('old')} BEGIN SELECT RAISE(ABORT, 'append-only: ${table}'); END`;
  const noUpdate = `CREATE TRIGGER "${table}_no_update" BEFORE UPDATE ON "${table}" WHEN ${own('old')} BEGIN SELECT RAISE(ABORT, 'immutable: ${table}'); END`;
  return immutable.includes(table) ? [noDelete, noUpdate] : [noDelete];
};

const household = [
  // This machine's own table of facts: ledgerId, orgId, orgKind, device, actor.
  `CREATE TABLE "meta" ("key" TEXT NOT NULL PRIMARY KEY, "value" TEXT NOT NULL) STRICT`,
  // The signing key and the age identities; the file around them is encrypted.
  `CREATE TABLE "secret" ("key" TEXT NOT NULL PRIMARY KEY, "value" TEXT NOT NULL) STRICT`,
  `CREATE TABLE "journal" (
    "seq" INTEGER NOT NULL PRIMARY KEY CHECK ("seq" >= 1),
    "recordedAt" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "schemaVersion" TEXT NOT NULL,
    "previous" TEXT NOT NULL CHECK (length("previous") = 64),
    "rows" TEXT NOT NULL,
    "hash" TEXT NOT NULL UNIQUE CHECK (length("hash") = 64)
  ) STRICT`,
  // Salt and row of every version: may be redacted (row set to NULL), the chain stands without them.
  `CREATE TABLE "journalRow" (
    "seq" INTEGER NOT NULL REFERENCES "journal" ("seq"),
    "tableName" TEXT NOT NULL,
    "rowId" TEXT NOT NULL,
    "rev" INTEGER NOT NULL,
    "salt" TEXT NOT NULL CHECK (length("salt") = 64),
    "commitment" TEXT NOT NULL CHECK (length("commitment") = 64),
    "row" TEXT,
    PRIMARY KEY ("tableName", "rowId", "rev")
  ) STRICT, WITHOUT ROWID`,
  `CREATE INDEX "journalRow_seq" ON "journalRow" ("seq")`,
  `CREATE TABLE "draft" ("id" TEXT NOT NULL PRIMARY KEY, "kind" TEXT NOT NULL, "body" TEXT NOT NULL, "savedAt" TEXT NOT NULL) STRICT`,
  `CREATE TRIGGER "journal_no_delete" BEFORE DELETE ON "journal" BEGIN SELECT RAISE(ABORT, 'append-only: journal'); END`,
  `CREATE TRIGGER "journal_no_update" BEFORE UPDATE ON "journal" BEGIN SELECT RAISE(ABORT, 'append-only: journal'); END`,
];

const indexes = [
  `CREATE INDEX "member_org" ON "member" ("orgId")`,
  `CREATE UNIQUE INDEX "member_idNumber" ON "member" ("orgId", "idNumber") WHERE "idNumber" <> '' AND "retiredAt" IS NULL`,
  `CREATE INDEX "membershipEvent_member" ON "membershipEvent" ("memberId")`,
  `CREATE INDEX "committeeSeat_org" ON "committeeSeat" ("orgId")`,
  `CREATE UNIQUE INDEX "setting_key" ON "setting" ("orgId", "key") WHERE "retiredAt" IS NULL`,
  `CREATE UNIQUE INDEX "meeting_number" ON "meeting" ("orgId", "kind", "year", "number")`,
  `CREATE INDEX "meeting_heldOn" ON "meeting" ("orgId", "heldOn")`,
  ...['attendance', 'agendaItem', 'speech', 'voteItem', 'decision', 'addendum', 'acknowledgement'].map(
    (table) => `CREATE INDEX "${table}_meeting" ON "${table}" ("meetingId")`,
  ),
  `CREATE INDEX "attendance_member" ON "attendance" ("memberId")`,
  `CREATE INDEX "duesStanding_member" ON "duesStanding" ("memberId", "fromMonth")`,
  `CREATE INDEX "duesPayment_member" ON "duesPayment" ("orgId", "memberId", "month")`,
  `CREATE INDEX "duesPayment_action" ON "duesPayment" ("actionId")`,
  `CREATE UNIQUE INDEX "duesPayment_reverses" ON "duesPayment" ("reversesId") WHERE "reversesId" IS NOT NULL`,
];

/** Migration 1. Frozen: later shapes are later migrations. */
export const ledgerMigration: Migration = {
  number: 1,
  name: 'ledger',
  statements: [...tables, ...household, ...travelling.flatMap(guards), ...indexes],
};
