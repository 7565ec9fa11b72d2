// Where do tests keep their ledgers that claim nothing of a disk? In memory where the system has a folder for that: each commit waits for a disk otherwise.
import { mkdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const memory = '/dev/shm';
/** Two runs side by side need about 200 MB. */
const enough = 1024 ** 3;

const hasRoom = (): boolean => {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize >= enough;
  } catch {
    return false;
  }
};

const room = hasRoom() ? join(memory, `branch-ledger-tests-${process.pid}`) : null;

/** What tells a test's process of the room; nothing where no folder of the system is memory. */
export const roomEnv: Record<string, string> = room ? { TMPDIR: room } : {};

/** Makes the room, and gives what takes it away with all that failing tests leave in it. */
export const openRoom = (): (() => void) => {
  if (!room) return () => undefined;
  mkdirSync(room, { recursive: true });
  return () => rmSync(room, { recursive: true, force: true });
};
