// May a ledger be made or opened here? Refused with the reason, and with a way to this computer.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { copyFileSafely, hashOfFile } from '#electron/backup/copy-file.ts';
import type { JobContext } from '#electron/ledger/context.ts';
import { discard, renameHeld, syncFolder } from '#electron/ledger/write-file.ts';
import { databaseFileOf, isFree } from '#electron/vault/folder.ts';
import { FaultError, invalid, locked } from '#shared/core/fault.ts';
import { placeProblem } from '#shared/vault/place.ts';

/** Throws locked `place-network`, `place-synced`, `place-removable` where a ledger may not lie. */
export const requireSafePlace = async (job: JobContext, folder: string): Promise<void> => {
  const problem = placeProblem(await job.vault.placeFacts(folder));
  if (problem === null) return;
  throw locked(`place-${problem.kind}`, { folder, service: problem.kind === 'synced' ? problem.service : '' });
};

/** A name below `parent` that is free: the ledger's own, or with a number behind it. */
const freeFolder = (parent: string, name: string): string => {
  for (let count = 1; ; count += 1) {
    const folder = join(parent, count === 1 ? name : `${name}-${count}`);
    if (!existsSync(folder) || isFree(folder)) return folder;
  }
};

/** Copies a whole ledger (which must be closed everywhere) below a folder of this computer, each file read back; the one there is left as it was. */
export const copyLedgerHere = async (job: JobContext, from: string, parent: string): Promise<string> => {
  databaseFileOf(from);
  await requireSafePlace(job, parent);
  const target = freeFolder(parent, basename(from));
  const temporary = join(dirname(target), `.${basename(target)}.copying`);
  try {
    rmSync(temporary, { recursive: true, force: true });
    mkdirSync(temporary, { recursive: true, mode: 0o700 });
    const files = readdirSync(from, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
      .map((entry) => relative(from, join(entry.parentPath, entry.name)));
    for (const [index, name] of files.entries()) {
      job.checkCancelled();
      job.progress(index, files.length, '');
      await copyOne(join(from, name), join(temporary, name));
    }
    rmSync(target, { recursive: true, force: true });
    await renameHeld(temporary, target);
    syncFolder(dirname(target));
    return target;
  } catch (error) {
    discard(temporary);
    if (error instanceof FaultError) throw error;
    throw invalid('file-not-written', { detail: error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN' });
  }
};

const copyOne = async (from: string, to: string): Promise<void> => {
  mkdirSync(dirname(to), { recursive: true });
  await copyFileSafely(from, to, await hashOfFile(from));
};
