// Where do unit tests keep their ledgers? In memory where the system has a folder for that: what they claim does not hang on a disk, and each commit waits for it otherwise.
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
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

/** Before the workers start, which inherit it; what a failing test leaves behind goes with the run. (The drills stay on the disk: theirs are about it.) */
export const setup = (): (() => void) | undefined => {
  if (!hasRoom()) return undefined;
  const room = mkdtempSync(join(memory, 'branch-ledger-tests-'));
  process.env.TMPDIR = room;
  return () => rmSync(room, { recursive: true, force: true });
};
