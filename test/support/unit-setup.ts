// What is made ready once for a run of unit tests? A folder in memory for their ledgers, and the unpacking worker in one file.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { openRoom } from '#test/support/memory-room.ts';
import { root } from '#test/support/process.ts';

/** Bundled as the built program has it, beside these sources (the drills run changed copies of them); bundled-worker.js gives it to the threads. */
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
  const folder = join(root, 'test-out');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'unpack-worker.js');
  writeFileSync(`${file}.${process.pid}`, worker.code);
  renameSync(`${file}.${process.pid}`, file);
};

/** Before the first test's process starts. */
export const setup = async (): Promise<() => void> => {
  await bundleWorker();
  return openRoom();
};
