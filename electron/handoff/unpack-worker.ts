// Where are strangers' packages unsealed, unpacked and parsed? In this worker thread, which has no ledger and lives for one job.
import { parentPort } from 'node:worker_threads';
import { createUnpacking, type UnpackRequest } from '#electron/handoff/unpack.ts';

const port = parentPort;
if (!port) throw new Error('the unpacking worker is started by electron/handoff/unpacker.ts only');

/** A defect ends the thread, whatever this runtime does with rejected promises; the other side hears `error` and starts a new one. */
const die = (error: unknown): void =>
  queueMicrotask(() => {
    throw error;
  });

const unpacking = createUnpacking();

const answer = async (request: UnpackRequest): Promise<void> => {
  if (!('wanted' in request)) return port.postMessage(await unpacking.open(request.input, request.identity));
  const file = await unpacking.file(request.wanted);
  // A copy with a memory of its own is handed over; the package's own bytes stay.
  if (!file.ok) return port.postMessage(file);
  const bytes = Uint8Array.from(file.value);
  port.postMessage({ ok: true, value: bytes }, [bytes.buffer]);
};

port.on('message', (request: UnpackRequest) => void answer(request).catch(die));
