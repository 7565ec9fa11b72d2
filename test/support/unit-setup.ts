// What is made ready once for a run of unit tests? A folder in memory for their ledgers, and the unpacking worker in one file.
import { mkdtempSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '#test/support/process.ts';

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

/**
 * What unit tests claim does not hang on a disk, and each commit waits for it otherwise; where no folder of the system is memory, they go on its disk.
 * What a failing test leaves behind goes with the run. (The drills stay on the disk: theirs are about it.)
 */
const moveIntoMemory = (): (() => void) => {
  if (!hasRoom()) return () => undefined;
  const room = mkdtempSync(join(memory, 'branch-ledger-tests-'));
  process.env.TMPDIR = room;
  return () => rmSync(room, { recursive: true, force: true });
};

/** Bundled as the built program has it; bundled-worker.js gives it to the threads. */
const bundleWorker = async (): Promise<void> => {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: { ssr: 'electron/handoff/unpack-worker.ts', write: false, target: 'node24', minify: false },
  });
  const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [worker] = chunks;
  if (chunks.length !== 1 || worker?.type !== 'chunk') throw new Error('the unpacking worker is more than one file');
  const file = join(root, 'node_modules/.cache/unpack-worker.js');
  writeFileSync(`${file}.${process.pid}`, worker.code);
  renameSync(`${file}.${process.pid}`, file);
};

/** Before the tests' processes start, which inherit the folder. */
export const setup = async (): Promise<() => void> => {
  await bundleWorker();
  return moveIntoMemory();
};
