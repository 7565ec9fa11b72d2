// How does the ledger's thread have packages unpacked? By one worker per job, which it starts at the first package and ends with the job.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { decided } from '#electron/handoff/contents.ts';
import type { LawPassed, PackageInput } from '#electron/handoff/open-package.ts';
import type { UnpackAnswer, UnpackedPackage, UnpackRequest } from '#electron/handoff/unpack.ts';
import type { Decision } from '#shared/core/fault.ts';

/** Unpacks the packages of one job, one after another. */
export interface Unpacker {
  /**
   * Opens and parses a package. Bytes are handed over: a buffer with a memory of its own is empty afterwards. `passed` is told of the laws kept,
   * also before a fault. Faults: those of `openPackage`; faults of the payload are in `contents`. Any other error means that the worker
   * died of this package; the next one gets a new worker.
   */
  open(input: PackageInput, identity: string | null, passed?: LawPassed): Promise<UnpackedPackage>;
  /** A file of the package opened last, by its hash. Faults: invalid `package-tampered`. */
  file(sha256: string): Promise<Buffer>;
}

/** Lends an unpacker to one job, and ends it with the job. */
export type LendUnpacker = <T>(job: (unpacker: Unpacker) => Promise<T>) => Promise<T>;

/** Beside this file in the sources; the build puts it into out/main, and this module there or into its chunks. */
const builtOrSource = (here: string): URL =>
  here.endsWith('.ts') ? new URL('unpack-worker.ts', here) : new URL(here.replace(/\/(chunks\/)?[^/]+$/, '/unpack-worker.js'));

/** Lends an unpacker to one job. When the job ends, well or not, the worker ends, and the identity with it. */
export const withUnpacker = async <T>(job: (unpacker: Unpacker) => Promise<T>, workerFile = builtOrSource(import.meta.url)): Promise<T> => {
  const running: Running = { worker: null };
  try {
    return await job({
      open: async (input, identity, passed = () => undefined) => {
        const worker = running.worker ?? start(workerFile, running);
        const own = Buffer.isBuffer(input) ? ownBuffer(input) : input;
        const { kept, outcome } = await ask<UnpackAnswer>(worker, { input: own, identity }, own instanceof Uint8Array ? [own.buffer] : []);
        for (const law of kept) passed(...law);
        return decided(outcome);
      },
      file: async (sha256) => {
        if (!running.worker) throw new Error('no package is open');
        const bytes = decided(await ask<Decision<Uint8Array>>(running.worker, { wanted: sha256 }));
        return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      },
    });
  } finally {
    await running.worker?.terminate();
  }
};

interface Running {
  worker: Worker | null;
}

/**
 * Bounds of the worker's memory in MB. A package that needs more than a gigabyte of values ends the worker, not the program (reliability row 32).
 * Beside the ledger's own bounds (ledger/host.ts) a sitting of 209 branches peaks at 380 MB with a nursery of 8 MB, 370 with 24 and 400 with 32;
 * with 24 it takes 4 % less processor time than with 8.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 1024 };

/** The thread gets an empty environment: the command line's passphrase may stand in ours. */
const start = (workerFile: URL, running: Running): Worker => {
  const worker = new Worker(workerFile, { name: 'unpack', env: {}, resourceLimits });
  const forget = (): void => {
    if (running.worker === worker) running.worker = null;
  };
  // Without a listener an error between two packages would end this thread too.
  worker.on('error', forget);
  worker.on('exit', forget);
  running.worker = worker;
  return worker;
};

/** One question, one answer; rejects once the worker that died of it is gone. */
const ask = async <T>(worker: Worker, request: UnpackRequest, given: ArrayBuffer[] = []): Promise<T> => {
  const settled = new AbortController();
  const { signal } = settled;
  try {
    const answered: Promise<T[]> = once(worker, 'message', { signal });
    const ended = once(worker, 'exit', { signal }).then(([code]): never => {
      throw new Error(`the unpacking worker ended with ${code}`);
    });
    worker.postMessage(request, given);
    const [answer] = await Promise.race([answered, ended]);
    if (!answer) throw new Error('the unpacking worker said nothing');
    return answer;
  } catch (error) {
    await worker.terminate();
    throw error;
  } finally {
    settled.abort();
  }
};

/** Only a whole buffer can be handed over; a part of one is copied. */
const ownBuffer = (bytes: Buffer): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer && bytes.buffer.byteLength === bytes.byteLength ? new Uint8Array(bytes.buffer) : new Uint8Array(bytes);
