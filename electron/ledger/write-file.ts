// How does a file reach a disk or a stick so that it is there whole, or not at all? Temp file, fsync, read back, rename (package law 15).
import { createHash } from 'node:crypto';
import { closeSync, createReadStream, fsyncSync, openSync, rmSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { invalid } from '#shared/core/fault.ts';

/** Virus scanners hold a fresh file for a moment (reliability row 19): the rename is tried again for at most five seconds in all. */
const pausesMs = [20, 50, 100, 200, 400, 800, 1600, 1800];
const held = new Set(['EPERM', 'EBUSY', 'EACCES']);

/**
 * Writes a file completely or not at all: a `.part` beside it is written, synced, read back and compared, then renamed;
 * an existing file of that name is replaced only by the finished one. The folder must exist (a pulled stick is an error).
 * `mode`: who may read it, where the system knows such rights; secrets take 0o600.
 * Faults: invalid `file-not-written` with `detail` = the system's error code.
 */
export const writeFileSafely = async (path: string, bytes: Uint8Array, mode = 0o666): Promise<void> => {
  const part = `${path}.part`;
  try {
    await writeAndSync(part, bytes, mode);
    await compare(part, bytes);
    await renameHeld(part, path);
    syncFolder(dirname(path));
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw invalid('file-not-written', { detail: codeOf(error) });
  }
};

/** What was written, as it was read back. */
export interface Written {
  readonly bytes: number;
  readonly sha256: string;
}

/** As `writeFileSafely`, for what never lies in memory as a whole; `onBytes` is told how many are written. */
export const writePiecesSafely = async (path: string, pieces: AsyncIterable<Uint8Array>, onBytes: (bytes: number) => void): Promise<Written> => {
  const part = `${path}.part`;
  try {
    const written = await writePieces(part, pieces, onBytes);
    const hash = createHash('sha256');
    for await (const piece of createReadStream(part)) hash.update(piece as Buffer);
    if (hash.digest('hex') !== written.sha256) throw Object.assign(new Error('read back differs'), { code: 'READ-BACK-DIFFERS' });
    await renameHeld(part, path);
    syncFolder(dirname(path));
    return written;
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    // A person who stops, or a defect in what is written, is not the disk's failure.
    if (codeOf(error) === 'UNKNOWN') throw error;
    throw invalid('file-not-written', { detail: codeOf(error) });
  }
};

const writePieces = async (path: string, pieces: AsyncIterable<Uint8Array>, onBytes: (bytes: number) => void): Promise<Written> => {
  const file = await open(path, 'w');
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const piece of pieces) {
      await file.writeFile(piece);
      hash.update(piece);
      bytes += piece.length;
      onBytes(bytes);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex') };
};

const writeAndSync = async (path: string, bytes: Uint8Array, mode: number): Promise<void> => {
  const file = await open(path, 'w', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
};

const compare = async (path: string, bytes: Uint8Array): Promise<void> => {
  const digest = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
  if (digest(await readFile(path)) !== digest(bytes)) throw Object.assign(new Error('read back differs'), { code: 'READ-BACK-DIFFERS' });
};

/** Renames a file or folder, again for at most five seconds while a virus scanner holds it. */
export const renameHeld = async (from: string, to: string): Promise<void> => {
  for (const ms of pausesMs) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!held.has(codeOf(error))) throw error;
      await pause(ms);
    }
  }
  await rename(from, to);
};

/** Removes what was begun and came to no end. A disk that refuses even that must not hide why it ended; what stays is swept later. */
export const discard = (path: string): void => {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // The first error is the one to tell.
  }
};

/** Makes a rename in a folder durable. Windows cannot sync a folder and some sticks' file systems refuse it: there the rename itself is all that can be had. */
export const syncFolder = (folder: string): void => {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (!folderCannotSync.has(codeOf(error))) throw error;
  }
};

const folderCannotSync = new Set(['EPERM', 'EACCES', 'EINVAL', 'EISDIR', 'EBADF', 'ENOTSUP']);

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN');
