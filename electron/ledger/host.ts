// How does the main thread reach the ledger? Through one worker, started while the window opens, and again at the first call after a loss.
import { Worker } from 'node:worker_threads';
import type { Printer } from '#electron/ledger/context.ts';
import type { Progress, ToMain, ToWorker, WorkerStart } from '#electron/ledger/messages.ts';
import type { Reply } from '#shared/core/fault.ts';

/** What the host needs. `workerFile` is the built out/main/worker.js. */
export interface HostOptions {
  readonly workerFile: URL;
  readonly printer: Printer;
  readonly onProgress: (progress: Progress) => void;
  readonly log: (...parts: readonly string[]) => void;
  /** An automatic backup was made, or failed: the window looks again. */
  readonly onBackedUp: () => void;
  /** The ledger is closed without having been asked: the worker died (the next call starts a new one), damage was found, or the disk failed. */
  readonly onLost: () => void;
}

/** The ledger, as the main thread sees it. */
export interface LedgerHost {
  /** Starts the worker ahead of the first call: loading it takes as long as the window takes to open. */
  warm(): void;
  /** Answers a call; never throws. */
  invoke(name: string, input: unknown): Promise<Reply<unknown>>;
  /** Closes the ledger for good; later calls are answered with `ledger-closed`. */
  close(): Promise<void>;
  /**
   * Closes the ledger while the main thread waits, because the system's session is about to end (Windows gives a few seconds). True when
   * it was closed in time. Should the session go on after all, the window hears that it is locked, and the next call has a new worker.
   */
  closeNow(milliseconds: number): boolean;
}

interface Running {
  readonly worker: Worker;
  readonly closed: Int32Array;
  readonly waiting: Map<number, (reply: Reply<unknown>) => void>;
  readonly ended: Promise<void>;
}

const closedReply: Reply<never> = { ok: false, fault: { kind: 'locked', code: 'ledger-closed', values: {} } };

/** Starts nothing yet: the worker comes with `warm` or with the first call. */
export const createLedgerHost = (options: HostOptions): LedgerHost => {
  let running: Running | null = null;
  let isClosing = false;
  let last = 0;
  const lost = (): void => {
    running = null;
    if (!isClosing) options.onLost();
  };
  return {
    warm: () => {
      if (!isClosing) running ??= start(options, lost);
    },
    invoke: (name, input) => {
      if (isClosing) return Promise.resolve(closedReply);
      running ??= start(options, lost);
      const { worker, waiting } = running;
      last += 1;
      const id = last;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        tell(worker, { type: 'call', id, name, input });
      });
    },
    close: async () => {
      isClosing = true;
      if (!running) return;
      tell(running.worker, { type: 'close', isHurried: false });
      await running.ended;
    },
    closeNow: (milliseconds) => {
      if (!running) return true;
      tell(running.worker, { type: 'close', isHurried: true });
      return Atomics.wait(running.closed, 0, 0, milliseconds) !== 'timed-out';
    },
  };
};

const tell = (worker: Worker, message: ToWorker): void => worker.postMessage(message);

/** Bounds of the ledger worker's memory in MB: a small nursery, so that the rows of a package that was taken are let go soon. */
export const ledgerLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1024 };

const start = (options: HostOptions, lost: () => void): Running => {
  const closed = new Int32Array(new SharedArrayBuffer(4));
  const workerData: WorkerStart = { closed };
  const worker = new Worker(options.workerFile, { workerData, name: 'ledger', resourceLimits: ledgerLimits });
  const waiting: Running['waiting'] = new Map();
  const ended = new Promise<void>((resolve) => {
    worker.on('exit', (code) => {
      if (code !== 0) options.log('worker-exit', String(code));
      for (const answer of waiting.values()) answer(closedReply);
      waiting.clear();
      lost();
      resolve();
    });
  });
  worker.on('error', (error) => options.log('worker-error', error instanceof Error ? error.name : typeof error));
  worker.on('message', (message: ToMain) => receive({ options, worker, waiting }, message));
  return { worker, closed, waiting, ended };
};

interface Receiver extends Pick<Running, 'worker' | 'waiting'> {
  readonly options: HostOptions;
}

const receive = ({ options, worker, waiting }: Receiver, message: ToMain): void => {
  if (message.type === 'reply') {
    waiting.get(message.id)?.(message.reply);
    waiting.delete(message.id);
    return;
  }
  if (message.type === 'progress') return void options.onProgress(message.progress);
  if (message.type === 'damaged') return void options.onLost();
  if (message.type === 'backed-up') return void options.onBackedUp();
  if (message.type === 'log') return void options.log(...message.line.split(' '));
  if (message.type === 'closed') return;
  const { id, model, want } = message;
  options.printer[want](model).then(
    (pdf) => tell(worker, { type: 'printed', id, pdf }),
    (error: unknown) => tell(worker, { type: 'not-printed', id, reason: error instanceof Error ? error.message : 'unknown' }),
  );
};
