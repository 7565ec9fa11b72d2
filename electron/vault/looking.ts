// How is a ledger read that may not or cannot be written? A copy of its encrypted file is opened; in and beside the ledger nothing is touched (reliability rows 17, 18).
import { closeSync, copyFileSync, existsSync, mkdtempSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** A copy to look at; as encrypted as the ledger itself. */
export interface LookingCopy {
  readonly file: string;
  remove(): void;
}

/** A copy's folder names the program that reads it. */
const copyPrefix = 'branch-ledger-looking-';
const copyName = /^branch-ledger-looking-(\d+)-[^/]+$/;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process is alive too, it merely may not be asked.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Removes copies that a crash left: those of programs that do not run any more. They are encrypted, but nobody needs them. At the program's start. */
export const sweepCopies = (): void => {
  try {
    for (const name of readdirSync(tmpdir())) {
      const [, pid] = copyName.exec(name) ?? [];
      if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(tmpdir(), name), { recursive: true, force: true });
    }
  } catch {
    // No right to the folder, or a file in use: it goes at the next start.
  }
};

/** Copies a ledger's file, and what its write-ahead log holds beyond it. */
export const copyForLooking = (file: string): LookingCopy => {
  const folder = mkdtempSync(join(tmpdir(), `${copyPrefix}${process.pid}-`));
  const copy = join(folder, basename(file));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    for (const end of ['', '-wal']) if (existsSync(`${file}${end}`)) copyFileSync(`${file}${end}`, `${copy}${end}`);
    return { file: copy, remove };
  } catch (error) {
    remove();
    throw error;
  }
};

const readOnlyCodes: ReadonlySet<string> = new Set(['EROFS', 'EACCES', 'EPERM']);

/** Tells whether a ledger's folder and file can be written. Tried, because rights, media and mounts each say it in their own way. */
export const isWritable = (folder: string, file: string): boolean => {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    writeFileSync(probe, '');
    rmSync(probe);
    closeSync(openSync(file, 'r+'));
    return true;
  } catch (error) {
    // A full disk and the like have sentences of their own, later.
    return !(error instanceof Error && 'code' in error && readOnlyCodes.has(String(error.code)));
  }
};
