// Where does a large package lie while it is read? In a file without a name, encrypted with a key that only this process's memory knows (reliability rows 90, 93, 94).
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PackageSource } from '#electron/handoff/source.ts';
import { invalid } from '#shared/core/fault.ts';

const stagedName = /^[0-9a-f]{24}\.staged$/;
const blockSize = 16;

/** AES counts its blocks from zero under a key that is used for this one file. */
const counterAt = (block: number): Buffer => {
  const counter = Buffer.alloc(blockSize);
  counter.writeBigUInt64BE(BigInt(block), 8);
  return counter;
};

/**
 * Puts bytes into a staging file in a folder (made when it is missing) and lends them for reading anywhere. The file loses its name at once where the system allows it; closing ends it everywhere.
 * Faults: invalid `file-not-written` (full disk); what the bytes' own source throws.
 */
export const stage = async (folder: string, bytes: AsyncIterable<Uint8Array>): Promise<PackageSource> => {
  const path = join(folder, `${randomBytes(12).toString('hex')}.staged`);
  const key = randomBytes(32);
  const file = await writing(async () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return open(path, 'wx+', 0o600);
  });
  const close = async (): Promise<void> => {
    key.fill(0);
    await file.close();
    await rm(path, { force: true });
  };
  try {
    // Where an open file cannot be removed it goes when it is closed, or when the ledger is opened next.
    await rm(path, { force: true }).catch(() => undefined);
    const cipher = createCipheriv('aes-256-ctr', key, counterAt(0));
    let size = 0;
    for await (const piece of bytes) {
      await writing(() => file.write(cipher.update(piece)));
      size += piece.length;
    }
    const read = async (position: number, length: number): Promise<Buffer> => {
      const skipped = position % blockSize;
      const stored = Buffer.allocUnsafe(skipped + length);
      const { bytesRead } = await file.read(stored, 0, stored.length, position - skipped);
      if (bytesRead !== stored.length) throw invalid('package-truncated', { detail: 'staging' });
      return createDecipheriv('aes-256-ctr', key, counterAt((position - skipped) / blockSize))
        .update(stored)
        .subarray(skipped);
    };
    return { size, read, close };
  } catch (error) {
    await close();
    throw error;
  }
};

const writing = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') throw invalid('file-not-written', { detail: error.code });
    throw error;
  }
};

/** Where packages are staged that are checked without any ledger. */
export const looseStaging = (): string => join(tmpdir(), 'branch-ledger-staging');

/** Removes what an interrupted reading left; without its key it is noise. Only while nothing is being read: at the ledger's opening. */
export const sweepStaging = (folder: string): void => {
  try {
    for (const name of readdirSync(folder)) if (stagedName.test(name)) rmSync(join(folder, name), { force: true });
  } catch {
    // No folder yet, or no right to it: nothing of ours lies there that could be read.
  }
};
