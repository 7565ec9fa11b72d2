// Where are strangers' packages unsealed, unpacked and parsed? In this worker thread, which has no ledger and lives for one job.
import { parentPort } from 'node:worker_threads';
import { type UnpackRequest, unpackPackage } from '#electron/handoff/unpack.ts';

const port = parentPort;
if (!port) throw new Error('the unpacking worker is started by electron/handoff/unpacker.ts only');

/** A defect ends the thread, whatever this runtime does with rejected promises; the other side hears `error` and starts a new one. */
const die = (error: unknown): void =>
  queueMicrotask(() => {
    throw error;
  });

port.on('message', ({ bytes, identity }: UnpackRequest) => {
  unpackPackage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), identity)
    .then((answer) => port.postMessage(answer))
    .catch(die);
});
