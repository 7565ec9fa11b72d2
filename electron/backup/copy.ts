// How does a backup get to a second place? Copied file by file, read back there, and only then put under its name; attachments only where they are missing.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { copyFileSafely, hashOfFile } from '#electron/backup/copy-file.ts';
import { backupNames, type FoundBackup } from '#electron/backup/folder.ts';
import { filesFolderName, orphanEnding } from '#electron/files/share.ts';
import { discard, renameHeld, syncFolder, writeFileSafely } from '#electron/ledger/write-file.ts';
import { folderNames } from '#electron/vault/folder.ts';
import { conflict, FaultError, invalid } from '#shared/core/fault.ts';

/** What was brought there. */
export interface Copied {
  /** The folder on the stick that holds the backups of this ledger. */
  readonly place: string;
  readonly bytes: number;
  /** Attachments that were not there yet. */
  readonly attachments: number;
}

/** The folder of a ledger's backups in another place; the last signs of its id keep two ledgers apart without naming anybody. */
const placeIn = (folder: string, ledgerId: string): string => join(folder, `支部台账备份-${ledgerId.slice(-6)}`);

/** Copies a backup below a folder elsewhere. Throws conflict `copy-beside-ledger`, invalid `backup-failed`; a cut leaves no half backup under its name. */
export const copyBackup = async (ledgerFolder: string, backup: FoundBackup, folder: string): Promise<Copied> => {
  if (isBelow(ledgerFolder, folder)) throw conflict('copy-beside-ledger', { folder });
  const place = placeIn(resolve(folder), backup.facts.ledgerId);
  const temporary = join(place, `${backupNames.unfinished}${backup.line.name}`);
  try {
    if (!existsSync(folder)) throw Object.assign(new Error('no such place'), { code: 'ENOENT' });
    rmSync(temporary, { recursive: true, force: true });
    mkdirSync(temporary, { recursive: true });
    const target = join(place, backup.line.name);
    if (!existsSync(target)) {
      await copyFileSafely(join(backup.line.path, backupNames.database), join(temporary, backupNames.database), backup.facts.sha256);
      for (const name of [folderNames.keyring, backupNames.facts])
        await writeFileSafely(join(temporary, name), readFileSync(join(backup.line.path, name)));
      await renameHeld(temporary, target);
      syncFolder(place);
    }
    const attachments = await bringAttachments(ledgerFolder, place);
    return { place, bytes: backup.facts.bytes, attachments };
  } catch (error) {
    discard(temporary);
    throw asFault(error);
  }
};

const isBelow = (ledgerFolder: string, folder: string): boolean => {
  const inside = relative(resolve(ledgerFolder), resolve(folder));
  return inside === '' || !/^\.\.([/\\]|$)|^([A-Za-z]:)?[/\\]/.test(inside);
};

/** Attachments are sealed and named by their content: what is there in full size is the same file. Returns how many were copied. */
export const bringAttachments = async (from: string, to: string): Promise<number> => {
  const source = join(from, filesFolderName);
  if (!existsSync(source)) return 0;
  const target = join(to, filesFolderName);
  mkdirSync(target, { recursive: true });
  let count = 0;
  for (const file of attachmentsIn(from)) {
    const copy = join(target, relative(source, file));
    if (existsSync(copy) && statSync(copy).size === statSync(file).size) continue;
    mkdirSync(join(copy, '..'), { recursive: true });
    await copyFileSafely(file, copy, await hashOfFile(file));
    count += 1;
  }
  return count;
};

/** The sealed attachments beside a ledger or its backups, as paths; without what was begun and what no row names. */
export const attachmentsIn = (folder: string): string[] => {
  const source = join(folder, filesFolderName);
  if (!existsSync(source)) return [];
  return readdirSync(source, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.part') && !entry.name.endsWith(orphanEnding))
    .map((entry) => join(entry.parentPath, entry.name));
};

const asFault = (error: unknown): FaultError => {
  if (error instanceof FaultError && error.fault.code !== 'file-not-written') return error;
  const detail =
    error instanceof FaultError ? String(error.fault.values.detail) : error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN';
  return invalid('copy-failed', { detail });
};
