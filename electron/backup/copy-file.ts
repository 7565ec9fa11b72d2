// How is a large file copied so that it is there whole, or not at all? In pieces, synced, read back, renamed.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { renameHeld, syncFolder } from '#electron/ledger/write-file.ts';

/** SHA-256 (hex) of a file, read in pieces. */
export const hashOfFile = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest('hex');
};

/** Makes a finished file durable. */
export const syncFile = async (file: string): Promise<void> => {
  // Windows syncs only what is open for writing (reliability §3.1.3).
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Copies a file of a known hash; the target appears under its name only once its content was read back and is that. Throws the system's error, or one with code `READ-BACK-DIFFERS`. */
export const copyFileSafely = async (from: string, to: string, sha256: string): Promise<void> => {
  const part = `${to}.part`;
  try {
    const target = await open(part, 'w', 0o600);
    try {
      for await (const piece of createReadStream(from)) await target.write(piece as Buffer);
      await target.sync();
    } finally {
      await target.close();
    }
    if ((await hashOfFile(part)) !== sha256) throw Object.assign(new Error('read back differs'), { code: 'READ-BACK-DIFFERS' });
    await renameHeld(part, to);
    syncFolder(dirname(to));
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw error;
  }
};
