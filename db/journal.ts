// What proves that history was continued and not rewritten? One hash-chained entry a command, with a salted commitment to each row version.
import { createHash, hash as digestOf, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { JournalRow, Reader, Tables, WrittenRow } from '#db/schema.ts';
import { type Canonical, canonicalJson, withoutNulls } from '#shared/core/canonical.ts';
import { mayFollow } from '#shared/journal/chain.ts';
import { schemaVersion } from '#shared/travelling.ts';

/** The hash before the first entry. */
export const genesisHash = '0'.repeat(64);

const chainLabel = 'branch-ledger/journal/v1\0';

/** A row version as an entry commits to it: table, id, rev, commitment. */
export type CommittedRow = readonly [table: string, id: string, rev: number, commitment: string];

/** One entry as it is hashed; holds no personal data. `previous` and commitments are lower-case hex. */
export interface JournalEntry {
  readonly seq: number;
  readonly recordedAt: string;
  readonly actor: string;
  readonly device: string;
  readonly command: string;
  readonly about: string;
  readonly schemaVersion: string;
  readonly previous: string;
  readonly rows: readonly CommittedRow[];
}

/** SHA-256 (hex) of label ‖ previous hash (32 bytes) ‖ canonical JSON of the entry. */
export const hashEntry = (entry: JournalEntry): string => hashOfLine(entry.previous, canonicalJson(entry as unknown as Canonical));

/** The same over an entry's canonical JSON as it stands in a package. */
export const hashOfLine = (previous: string, line: string): string =>
  createHash('sha256').update(chainLabel).update(Buffer.from(previous, 'hex')).update(line).digest('hex');

/** HMAC-SHA256 (hex) with a random salt over the canonical JSON of a travelling row without its null columns (house §6). */
export const commitmentOf = (salt: string, row: object): string => commitmentOfLine(salt, rowJson(row));

const blockSize = 64;
const digestSize = 32;

/**
 * The same over a row's canonical JSON as it stands in a package. HMAC (RFC 2104) as two digests: the library's own makes a key object each
 * time, which costs five times as much when a township takes half a million rows, each with a salt of its own (a test holds it against the library's).
 * @param salt 64 hex digits: never longer than a block
 */
export const commitmentOfLine = (salt: string, line: string): string => {
  const inner = Buffer.allocUnsafe(blockSize + Buffer.byteLength(line));
  const outer = Buffer.alloc(blockSize + digestSize, 0x5c);
  inner.fill(0x36, 0, blockSize);
  for (const [at, byte] of Buffer.from(salt, 'hex').entries()) {
    inner[at] = 0x36 ^ byte;
    outer[at] = 0x5c ^ byte;
  }
  inner.write(line, blockSize);
  outer.set(digestOf('sha256', inner, 'buffer'), blockSize);
  return digestOf('sha256', outer, 'hex');
};

/** The canonical JSON of a travelling row as it is committed to and as it travels. */
export const rowJson = (row: object): string => canonicalJson(withoutNulls(row as Record<string, Canonical>));

/** Where the chain stands: number and hash of the newest entry (0 and zeros in a new ledger). */
export interface JournalHead {
  readonly seq: number;
  readonly hash: string;
  readonly recordedAt: string;
}

/** The newest entry's number, hash and time. */
export const headOf = async (db: Kysely<Tables>): Promise<JournalHead> => {
  const head = await db.selectFrom('journal').select(['seq', 'hash', 'recordedAt']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return head ?? { seq: 0, hash: genesisHash, recordedAt: '' };
};

const saltBytes = 32;

/** What an entry says beside its rows. */
export interface EntryFacts {
  readonly recordedAt: string;
  readonly actor: string;
  readonly device: string;
  readonly command: string;
  readonly about: string;
  /** The entry “restored” alone says its number: above everything that was noted before (package law 10). */
  readonly seq?: number;
}

/** Appends one entry for the rows that a command wrote, newest version of each; returns the new head. Runs inside the command's transaction. */
export const appendEntry = async (trx: Kysely<Tables>, facts: EntryFacts, written: readonly WrittenRow[]): Promise<JournalHead> => {
  const head = await headOf(trx);
  const salts = randomBytes(saltBytes * written.length).toString('hex');
  const versions = written.map(({ table, row }, at) => {
    const salt = salts.slice(at * 2 * saltBytes, (at + 1) * 2 * saltBytes);
    const json = rowJson(row);
    return { tableName: table, rowId: row.id, rev: row.rev, salt, commitment: commitmentOfLine(salt, json), row: json };
  });
  const entry: JournalEntry = {
    ...facts,
    seq: facts.seq ?? head.seq + 1,
    schemaVersion,
    previous: head.hash,
    rows: versions.map(({ tableName, rowId, rev, commitment }) => [tableName, rowId, rev, commitment]),
  };
  const hash = hashEntry(entry);
  await trx
    .insertInto('journal')
    .values({ ...entry, rows: canonicalJson(entry.rows as Canonical), hash })
    .execute();
  for (let from = 0; from < versions.length; from += 500) {
    await trx
      .insertInto('journalRow')
      .values(versions.slice(from, from + 500).map((version) => ({ seq: entry.seq, ...version })))
      .execute();
  }
  return { seq: entry.seq, hash, recordedAt: facts.recordedAt };
};

/** An entry as stored, turned back into the form that is hashed. */
export const entryOf = (row: JournalRow): JournalEntry => ({
  seq: row.seq,
  recordedAt: row.recordedAt,
  actor: row.actor,
  device: row.device,
  command: row.command,
  about: row.about,
  schemaVersion: row.schemaVersion,
  previous: row.previous,
  rows: JSON.parse(row.rows) as CommittedRow[],
});

/** The hash that an entry should have as it is stored; null when it was changed into something that is none. */
const storedHash = (row: JournalRow): string | null => {
  try {
    return hashEntry(entryOf(row));
  } catch {
    return null;
  }
};

/** The versions that an entry commits to; none when it was changed into something that says nothing (the chain names it). */
const versionsOf = ({ rows }: Pick<JournalRow, 'rows'>): CommittedRow[] => {
  try {
    return JSON.parse(rows) as CommittedRow[];
  } catch {
    return [];
  }
};

/** Checks the chain from an entry on (its predecessor is trusted); the number of the first entry that does not match, or null. */
export const firstBrokenEntry = async (db: Kysely<Tables>, fromSeq: number): Promise<number | null> => {
  const before = await db.selectFrom('journal').select(['seq', 'hash']).where('seq', '<', fromSeq).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  if (!before && fromSeq > 1) return fromSeq - 1;
  let previous = before?.hash ?? genesisHash;
  let expected = (before?.seq ?? 0) + 1;
  for (const row of await db.selectFrom('journal').selectAll().where('seq', '>=', fromSeq).orderBy('seq').execute()) {
    if (!mayFollow(row, expected) || row.previous !== previous || storedHash(row) !== row.hash) return expected;
    previous = row.hash;
    expected = row.seq + 1;
  }
  return null;
};

/** Own rows whose present content differs from what the journal committed to: table and id of each. */
export const rowsOutsideJournal = async (reader: Reader, tables: readonly (keyof Tables & string)[]): Promise<{ table: string; id: string }[]> => {
  const found: { table: string; id: string }[] = [];
  for (const table of tables) {
    const rows = await reader.db
      .selectFrom(table as 'member')
      .selectAll()
      .where('orgId', '=', reader.orgId)
      .execute();
    const versions = await reader.db.selectFrom('journalRow').selectAll().where('tableName', '=', table).execute();
    const known = new Map(versions.map((version) => [`${version.rowId}/${version.rev}`, version]));
    const newest = new Map<string, number>();
    for (const version of versions) newest.set(version.rowId, Math.max(version.rev, newest.get(version.rowId) ?? 0));
    for (const row of rows) {
      const version = known.get(`${row.id}/${row.rev}`);
      if (!version || newest.get(row.id) !== row.rev || commitmentOf(version.salt, row) !== version.commitment) found.push({ table, id: row.id });
      newest.delete(row.id);
    }
    // What is left was committed to but is gone.
    for (const id of newest.keys()) found.push({ table, id });
  }
  return found;
};

/** Entries read at a time. */
const entriesAtATime = 500;

/**
 * Versions in the side table that are not what their entry committed to, and versions that are gone: what the diary shows as “before” must
 * be as provable as the present rows. A redacted version (row null) keeps its place. Table and id of each.
 */
export const versionsOutsideJournal = async (db: Kysely<Tables>): Promise<{ table: string; id: string }[]> => {
  const found: { table: string; id: string }[] = [];
  for (let after = 0; ; ) {
    const entries = await db.selectFrom('journal').select(['seq', 'rows']).where('seq', '>', after).orderBy('seq').limit(entriesAtATime).execute();
    const last = entries.at(-1)?.seq;
    if (last === undefined) break;
    const versions = await db.selectFrom('journalRow').selectAll().where('seq', '>', after).where('seq', '<=', last).execute();
    found.push(...strayVersions(entries, versions));
    after = last;
  }
  const orphans = await db
    .selectFrom('journalRow')
    .select(['tableName', 'rowId'])
    .where('seq', 'not in', db.selectFrom('journal').select('seq'))
    .execute();
  return [...found, ...orphans.map(({ tableName, rowId }) => ({ table: tableName, id: rowId }))];
};

type Version = Tables['journalRow'];

const strayVersions = (entries: readonly Pick<JournalRow, 'seq' | 'rows'>[], versions: readonly Version[]): { table: string; id: string }[] => {
  const committed = new Map(
    entries.flatMap((entry) =>
      versionsOf(entry).map(([table, id, rev, commitment]) => [`${entry.seq}/${table}/${id}/${rev}`, { table, id, commitment }]),
    ),
  );
  const found: { table: string; id: string }[] = [];
  for (const { seq, tableName, rowId, rev, salt, commitment, row } of versions) {
    const place = `${seq}/${tableName}/${rowId}/${rev}`;
    const holds = row === null || commitmentOfLine(salt, row) === commitment;
    if (committed.get(place)?.commitment !== commitment || !holds) found.push({ table: tableName, id: rowId });
    committed.delete(place);
  }
  return [...found, ...[...committed.values()].map(({ table, id }) => ({ table, id }))];
};
