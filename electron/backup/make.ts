// How is a backup made that can be trusted? A copy by SQLite itself, opened and checked, put in place by one rename (reliability §3.1.7; T3).
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { headOf } from '#db/journal.ts';
import { versionOf } from '#db/migrate.ts';
import type { RawDatabase } from '#db/open.ts';
import type { Tables } from '#db/schema.ts';
import { hashOfFile, syncFile } from '#electron/backup/copy-file.ts';
import { backupNames, backupsOf, type FoundBackup, freeNameFor } from '#electron/backup/folder.ts';
import { problemOfCopy } from '#electron/backup/verify.ts';
import { discard, renameHeld, syncFolder, writeFileSafely } from '#electron/ledger/write-file.ts';
import { folderNames } from '#electron/vault/folder.ts';
import { readKeyring } from '#electron/vault/key-file.ts';
import { keyringText } from '#electron/vault/keyring.ts';
import type { BackupFacts, BackupReason } from '#shared/backup/model.ts';
import type { Instant } from '#shared/core/date.ts';
import { FaultError, invalid } from '#shared/core/fault.ts';

/** What a backup is made of: an open ledger, or one that is about to be migrated. */
export interface BackupSource {
  readonly folder: string;
  readonly ledgerId: string;
  readonly db: Kysely<Tables>;
  readonly raw: RawDatabase;
  /** Opens a copy with this ledger's key, to look at it. */
  openCopy(file: string): RawDatabase;
  /** The highest number of a package sent. */
  packageSeq(): number;
}

/** Makes a backup and checks it by opening it. Throws invalid `backup-failed`; then nothing is left of it and the backups before it are untouched. */
export const makeBackup = async (source: BackupSource, why: { reason: BackupReason; takenAt: Instant }): Promise<FoundBackup> => {
  const backups = join(source.folder, folderNames.backups);
  const temporary = join(backups, `${backupNames.unfinished}${randomBytes(6).toString('hex')}`);
  try {
    mkdirSync(temporary, { recursive: true, mode: 0o700 });
    const facts = await fill(temporary, source, why);
    const name = freeNameFor(backups, facts);
    syncFolder(temporary);
    await renameHeld(temporary, join(backups, name));
    syncFolder(backups);
    const made = backupsOf(source.folder).find(({ line }) => line.name === name);
    if (!made) throw Object.assign(new Error('the backup is not where it was put'), { code: 'ENOENT' });
    return made;
  } catch (error) {
    discard(temporary);
    throw invalid('backup-failed', { detail: detailOf(error) });
  }
};

const fill = async (temporary: string, source: BackupSource, why: { reason: BackupReason; takenAt: Instant }): Promise<BackupFacts> => {
  const file = join(temporary, backupNames.database);
  // On one lent connection, so that no command can come between the head and the copy of it.
  const head = await source.db.connection().execute(async (connection) => {
    const found = await headOf(connection);
    await sql`VACUUM INTO ${file}`.execute(connection);
    return found;
  });
  await syncFile(file);
  const promised = { ledgerId: source.ledgerId, headSeq: head.seq, headHash: head.hash };
  const copy = source.openCopy(file);
  try {
    const problem = await problemOfCopy(copy, promised);
    if (problem !== null) throw Object.assign(new Error('the copy is not sound'), { code: problem });
  } finally {
    copy.close();
  }
  const facts: BackupFacts = {
    format: 'branch-ledger/backup',
    version: 1,
    ...promised,
    ...why,
    packageSeq: source.packageSeq(),
    migration: versionOf(source.raw),
    bytes: statSync(file).size,
    sha256: await hashOfFile(file),
  };
  const keyring = keyringText(readKeyring(source.folder, source.ledgerId));
  await writeFileSafely(join(temporary, folderNames.keyring), Buffer.from(keyring), 0o600);
  await writeFileSafely(join(temporary, backupNames.facts), Buffer.from(`${JSON.stringify(facts, null, 2)}\n`));
  return facts;
};

/** The reason in a code that has words: the fault's own detail, the system's, SQLite's, or what the check found. */
const detailOf = (error: unknown): string => {
  if (error instanceof FaultError) return String(error.fault.values.detail ?? error.fault.code);
  return error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';
};

/** Reads the whole content of a backup's copy and tells whether it is byte for byte what it was when it was checked. */
export const isUntouched = async ({ facts, line }: FoundBackup): Promise<boolean> => {
  const file = join(line.path, backupNames.database);
  return line.isWhole && existsSync(file) && (await hashOfFile(file)) === facts.sha256;
};
