// Which tables does a ledger have, and who may do what with them?
import type { Kysely } from 'kysely';
import type { BackupTables } from '#db/backup/table.ts';
import type { FilterTables } from '#db/filters/table.ts';
import type { ReplyTables } from '#db/handoff/reply-table.ts';
import type { HandoffTables } from '#db/handoff/table.ts';
import type { HandoverTables } from '#db/handover/table.ts';
import type { RosterTables } from '#db/members/roster-table.ts';
import type { PhraseTables } from '#db/phrases/table.ts';
import type { SearchTables } from '#db/search/table.ts';
import type { Instant, IsoDate } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import type { TravellingRow, TravellingTable } from '#shared/travelling.ts';

interface MetaRow {
  key: string;
  value: string;
}
/** One entry of the hash-chained journal. `rows`: canonical JSON of [table, id, rev, commitment][]. */
export interface JournalRow {
  seq: number;
  recordedAt: Instant;
  actor: string;
  device: string;
  command: string;
  about: string;
  schemaVersion: string;
  previous: string;
  rows: string;
  hash: string;
}
/** Salt, commitment and (unless redacted) the canonical JSON of one version of one row. */
interface JournalPayloadRow {
  seq: number;
  tableName: string;
  rowId: Id;
  rev: number;
  salt: string;
  commitment: string;
  row: string | null;
}
interface DraftRow {
  id: Id;
  kind: string;
  body: string;
  savedAt: Instant;
}

type Travelling = { [T in TravellingTable]: TravellingRow<T> };

/** Every table of a ledger with the shape of its rows. */
export interface Tables
  extends Travelling,
    BackupTables,
    FilterTables,
    HandoffTables,
    HandoverTables,
    ReplyTables,
    SearchTables,
    PhraseTables,
    RosterTables {
  meta: MetaRow;
  secret: MetaRow;
  journal: JournalRow;
  journalRow: JournalPayloadRow;
  draft: DraftRow;
}

/** What tells the time. The demo and the tests move it; the application reads the machine's. */
export interface Clock {
  now(): Instant;
  today(): IsoDate;
}

/** What a query may do: read, as of now, the rows of one organisation (the ledger's own, unless a township looks at a branch). */
export interface Reader {
  readonly db: Kysely<Tables>;
  readonly orgId: Id;
  readonly clock: Clock;
}

/** A version of a row written by the running command; the journal commits to each. */
export interface WrittenRow {
  readonly table: TravellingTable;
  readonly row: TravellingRow<TravellingTable>;
}

/** What a command may do: read, and write within its transaction. `at` is the entry time of everything it writes. */
export interface Writer extends Reader {
  readonly at: Instant;
  readonly actor: string;
  readonly newId: () => Id;
  readonly written: WrittenRow[];
}

/** What a draft call may do: replace rows of table `draft`. */
export interface DraftWriter extends Reader {
  readonly at: Instant;
  readonly newId: () => Id;
}
