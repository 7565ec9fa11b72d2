// How do backups lie on a disk? One folder each, with the copy, the key file and what the copy says of itself; put in place by one rename.
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { renameHeld } from '#electron/ledger/write-file.ts';
import { folderNames } from '#electron/vault/folder.ts';
import { parseJson } from '#electron/vault/json.ts';
import { type BackupFacts, type BackupLine, backupFactsSchema } from '#shared/backup/model.ts';
import { chinaDateTime } from '#shared/core/date.ts';

/** File names inside one backup. */
export const backupNames = { database: 'ledger.db', facts: 'backup.json', unfinished: '.making-' } as const;

/** The folder of a new backup: day, time (China) and journal number, so that a person finds it without the program; `-2` and so on where it exists. */
export const freeNameFor = (backups: string, { takenAt, headSeq }: Pick<BackupFacts, 'takenAt' | 'headSeq'>): string => {
  const name = `${chinaDateTime(takenAt).replace(' ', '_').replaceAll(':', '-')}_${String(headSeq).padStart(6, '0')}`;
  for (let count = 1; ; count += 1) {
    const found = count === 1 ? name : `${name}-${count}`;
    if (!existsSync(join(backups, found))) return found;
  }
};

/** What a folder says of itself as a backup; null when it is none, or its facts cannot be read. */
const factsIn = (folder: string): BackupFacts | null => {
  const file = join(folder, backupNames.facts);
  if (!existsSync(file)) return null;
  const parsed = backupFactsSchema.safeParse(parseJson(readFileSync(file, 'utf8')));
  return parsed.success ? parsed.data : null;
};

/** Tells whether a folder is one backup rather than a ledger. */
export const isBackupFolder = (folder: string): boolean => existsSync(join(folder, backupNames.facts));

/** A backup as found: its line and its facts. */
export interface FoundBackup {
  readonly line: BackupLine;
  readonly facts: BackupFacts;
}

/** The backup in a folder; null when it is none. */
export const backupAt = (path: string): FoundBackup | null => {
  const facts = factsIn(path);
  if (!facts) return null;
  const { takenAt, reason, headSeq, packageSeq, bytes } = facts;
  const database = join(path, backupNames.database);
  const isWhole = existsSync(database) && statSync(database).size === bytes && existsSync(join(path, folderNames.keyring));
  return { facts, line: { path, name: basename(path), takenAt, reason, headSeq, packageSeq, bytes, isWhole } };
};

const foldersIn = (folder: string): string[] =>
  existsSync(folder) && statSync(folder).isDirectory()
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
        .map((entry) => join(folder, entry.name))
    : [];

const newestFirst = (found: readonly FoundBackup[]): FoundBackup[] =>
  found.toSorted((a, b) => b.facts.takenAt.localeCompare(a.facts.takenAt) || b.line.name.localeCompare(a.line.name));

/** The backups of a ledger's folder, newest first. */
export const backupsOf = (ledgerFolder: string): FoundBackup[] => {
  const found = foldersIn(join(ledgerFolder, folderNames.backups)).map(backupAt);
  return newestFirst(found.filter((one) => one !== null));
};

/** The backups at or below a place that a person picked, at most two folders down: one backup, a ledger's folder, a stick; newest first. */
export const backupsBelow = (place: string): FoundBackup[] => {
  const near = foldersIn(place);
  const found = [place, ...near, ...near.flatMap(foldersIn)].map(backupAt);
  return newestFirst(found.filter((one) => one !== null));
};

/** Removes a backup: first its name goes, so that a power cut in the middle leaves a whole backup or none, and the rest is swept at the next opening. */
export const dropBackup = async (path: string): Promise<void> => {
  const gone = join(dirname(path), `${backupNames.unfinished}${basename(path)}`);
  rmSync(gone, { recursive: true, force: true });
  await renameHeld(path, gone);
  rmSync(gone, { recursive: true, force: true });
};

/** Removes what an interrupted backup left, or an interrupted removal. Only while no backup is being made: at the ledger's opening. What cannot be swept stays: it must not keep the ledger closed. */
export const sweepUnfinished = (ledgerFolder: string): void => {
  const backups = join(ledgerFolder, folderNames.backups);
  try {
    for (const name of readdirSync(backups)) {
      if (name.startsWith(backupNames.unfinished)) rmSync(join(backups, name), { recursive: true, force: true });
    }
  } catch {
    // No folder yet, a file in its place, no right to it: the next backup says what is wrong.
  }
};
