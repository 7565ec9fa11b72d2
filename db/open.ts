// How is a ledger file opened so that nothing is lost or left in plain? The only file that knows the driver, the cipher and the pragmas.
import { closeSync, openSync, readSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type Driver, Kysely, SqliteDialect } from 'kysely';
import type { Tables } from '#db/schema.ts';

/** The driver's connection: for pragmas, checks and bulk import inside a transaction; everything else goes through Kysely. */
export type RawDatabase = Database.Database;

/** Why a file could not be opened; the vault turns it into a sentence. `detail` is the driver's code, never a path. */
export class OpenFailure extends Error {
  readonly reason: 'not-a-database' | 'busy' | 'damaged' | 'plaintext' | 'pragma' | 'full' | 'device';
  readonly detail: string;
  constructor(reason: OpenFailure['reason'], detail: string) {
    super(`${reason}: ${detail}`);
    this.name = 'OpenFailure';
    this.reason = reason;
    this.detail = detail;
  }
}

const plaintextHeader = 'SQLite format 3\0';

/** Settings after the key, in this order, each with the value that must be read back (reliability §3.1.1; T1, T6, T11). */
const settings: readonly (readonly [name: string, value: string, expected: string | number])[] = [
  ['journal_mode', 'WAL', 'wal'],
  // WAL drops this to NORMAL in this build (T1), hence after it.
  ['synchronous', 'FULL', 2],
  // Sorts and temporary indexes would be written in plain otherwise (T6).
  ['temp_store', 'MEMORY', 2],
  ['foreign_keys', 'ON', 1],
  // Without it INSERT OR REPLACE walks through the append-only triggers (T11).
  ['recursive_triggers', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['mmap_size', '0', 0],
  ['checkpoint_fullfsync', 'ON', 1],
  ['wal_autocheckpoint', '1000', 1000],
  // 16 MiB: every page that is not found here is read and decrypted again, and a township's indexes are far larger than the default of 2.
  ['cache_size', '-16384', -16384],
];

/**
 * Opens (or creates) a ledger file with its raw key and all settings of reliability §3.1.1.
 * @param key 32 bytes; copied into the driver and not kept. Throws OpenFailure.
 */
export const openDatabase = (file: string, key: Uint8Array): RawDatabase => {
  const raw = new Database(file, { timeout: 0 });
  try {
    applySetting(raw, 'cipher', 'sqlcipher', 'sqlcipher');
    applySetting(raw, 'legacy', '4', '4');
    giveKey(raw, key);
    // Before the first read: on a file that is already in WAL mode a later EXCLUSIVE keeps shared memory and lets a second program in (measured).
    applySetting(raw, 'locking_mode', 'EXCLUSIVE', 'exclusive');
    raw.prepare('SELECT count(*) FROM sqlite_schema').get();
    for (const [name, value, expected] of settings) applySetting(raw, name, value, expected);
    return raw;
  } catch (error) {
    raw.close();
    throw asFailure(error);
  }
};

/**
 * Opens a copy of a ledger to look at it: nothing in it or beside it is written, so it stays byte for byte what was copied.
 * @param key 32 bytes; copied into the driver and not kept. Throws OpenFailure.
 */
export const openForReading = (file: string, key: Uint8Array): RawDatabase => {
  let raw: RawDatabase | null = null;
  try {
    raw = new Database(file, { readonly: true, fileMustExist: true, timeout: 0 });
    applySetting(raw, 'cipher', 'sqlcipher', 'sqlcipher');
    applySetting(raw, 'legacy', '4', '4');
    giveKey(raw, key);
    raw.prepare('SELECT count(*) FROM sqlite_schema').get();
    for (const [name, value, expected] of settings) if (readerSettings.has(name)) applySetting(raw, name, value, expected);
    return raw;
  } catch (error) {
    raw?.close();
    throw asFailure(error);
  }
};

const readerSettings: ReadonlySet<string> = new Set(['temp_store', 'trusted_schema', 'cell_size_check', 'mmap_size']);

const giveKey = (raw: RawDatabase, key: Uint8Array): void => {
  const text = Buffer.from(`raw:${Buffer.from(key).toString('hex')}`);
  raw.key(text);
  text.fill(0);
};

/** Every page and every reference of an open file; what is wrong in SQLite's words, at most 20 lines, none when all is well. */
export const wholeCheck = (raw: RawDatabase): string[] => {
  try {
    const pages = (raw.pragma('integrity_check(20)') as { integrity_check: string }[])
      .map((line) => line.integrity_check)
      .filter((line) => line !== 'ok');
    const strays = (raw.pragma('foreign_key_check') as { table: string; rowid: number }[]).slice(0, 20).map((line) => `${line.table} reference`);
    return [...pages, ...strays];
  } catch (error) {
    if (error instanceof Database.SqliteError) return [error.code];
    throw error;
  }
};

const applySetting = (raw: RawDatabase, name: string, value: string, expected: string | number): void => {
  raw.pragma(`${name}=${value}`);
  const found = raw.pragma(name, { simple: true });
  if (found !== expected) throw new OpenFailure('pragma', `${name}=${String(found)}`);
};

/** Turns the driver's error into the failure that it means; other errors pass through. */
export const asFailure = (error: unknown): unknown => {
  if (!(error instanceof Database.SqliteError)) return error;
  if (error.code === 'SQLITE_NOTADB') return new OpenFailure('not-a-database', error.code);
  if (error.code.startsWith('SQLITE_BUSY')) return new OpenFailure('busy', error.code);
  if (error.code.startsWith('SQLITE_CORRUPT')) return new OpenFailure('damaged', error.code);
  if (error.code === 'SQLITE_FULL') return new OpenFailure('full', error.code);
  const [device] = /^SQLITE_(IOERR|CANTOPEN|READONLY)/.exec(error.code) ?? [];
  return device === undefined ? error : new OpenFailure('device', device);
};

/** Stops when the file lies on disk unencrypted (T5). Call it after the first write; an empty file passes. */
export const refusePlaintext = (file: string): void => {
  const head = Buffer.alloc(16);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, head, 0, 16, 0);
  } finally {
    closeSync(handle);
  }
  if (head.toString('latin1') === plaintextHeader) throw new OpenFailure('plaintext', 'header');
};

/** Quick check of all pages' structure; the first problem in SQLite's words, or null. */
export const quickCheck = (raw: RawDatabase): string | null => {
  try {
    const found = raw.pragma('quick_check(1)', { simple: true });
    return found === 'ok' ? null : String(found);
  } catch (error) {
    if (error instanceof Database.SqliteError) return error.code;
    throw error;
  }
};

/** How many pages the file has. */
export const pageCount = (raw: RawDatabase): number => Number(raw.pragma('page_count', { simple: true }));

/** Kysely over an open connection: queries are queued behind running transactions. Close the raw connection, not this. */
export const kyselyOver = (raw: RawDatabase): Kysely<Tables> => {
  const dialect = new SqliteDialect({ database: raw });
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => dialect.createAdapter(),
      createDriver: () => withQuietRollback(dialect.createDriver(), raw),
      createIntrospector: (db) => dialect.createIntrospector(db),
      createQueryCompiler: () => dialect.createQueryCompiler(),
    },
  });
};

/** On a full or failing disk SQLite has rolled back already; a second rollback would fail and hide why. */
const withQuietRollback = (driver: Driver, raw: RawDatabase): Driver => {
  const rollback = driver.rollbackTransaction.bind(driver);
  driver.rollbackTransaction = async (connection) => {
    if (raw.inTransaction) await rollback(connection);
  };
  return driver;
};

/** Empties the write-ahead log into the file: after an import, before closing. */
export const checkpoint = (raw: RawDatabase): void => {
  raw.pragma('wal_checkpoint(TRUNCATE)');
};

/** Pages (about 128 MiB) to which the write-ahead log may grow in a sitting. */
const bulkPages = '32768';

/**
 * Runs many transactions one after the other and moves their pages into the file seldom, and once more at the end. Each commit is written and flushed
 * as always; but a page of an index that every package changes is not decrypted and encrypted again for each of them (a fifth of a township's sitting).
 */
export const inBulk = async <T>(raw: RawDatabase, work: () => Promise<T>): Promise<T> => {
  applySetting(raw, 'wal_autocheckpoint', bulkPages, Number(bulkPages));
  try {
    return await work();
  } finally {
    // After a failed read or write the connection is another one by now.
    if (raw.open) settle(raw);
  }
};

const settle = (raw: RawDatabase): void => {
  for (const [name, value, expected] of settings) if (name === 'wal_autocheckpoint') applySetting(raw, name, value, expected);
  try {
    checkpoint(raw);
  } catch (error) {
    // What was committed lies in the log, and stays there until there is room.
    const failure = asFailure(error);
    if (!(failure instanceof OpenFailure && failure.reason === 'full')) throw error;
  }
};
