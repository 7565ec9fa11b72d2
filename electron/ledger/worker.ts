// Who owns the connection to the ledger? This worker thread, alone: the main thread stays free for windows.
import { parentPort, workerData } from 'node:worker_threads';
import { systemClock } from '#electron/ledger/clock.ts';
import { createDispatcher } from '#electron/ledger/dispatch.ts';
import type { ToMain, ToWorker, WorkerStart } from '#electron/ledger/messages.ts';
import { createPortPrinter } from '#electron/records/port-printer.ts';
import { sweepTemporary } from '#electron/vault/sweep.ts';
import { appVersion } from '#shared/core/version.ts';

const port = parentPort;
if (!port) throw new Error('the ledger worker is started by electron/ledger/host.ts only');

/** 16 MB of pages are checked in a tenth of a second; an ordinary branch's ledger stays below it for many years. */
const pagesLaterAbove = 4_000;

sweepTemporary();
const { closed } = workerData as WorkerStart;
const send = (message: ToMain): void => port.postMessage(message);
const printer = createPortPrinter((id, model, want) => send({ type: 'print', id, model, want }));
const dispatcher = createDispatcher({
  clock: systemClock,
  appVersion,
  printer,
  onProgress: (call, done, total, label) => send({ type: 'progress', progress: { call, done, total, label } }),
  log: (line) => send({ type: 'log', line }),
  pagesLaterAbove,
  onDamaged: () => send({ type: 'damaged' }),
});

/** Looks at the clock, at the journal's head and at the names of the backups; most of the time that is all. */
const keeping = setInterval(
  () =>
    void dispatcher.backUpIfDue().then(
      (wasTried) => wasTried && send({ type: 'backed-up' }),
      (error: unknown) => send({ type: 'log', line: `backup ${error instanceof Error ? error.name : typeof error}` }),
    ),
  60_000,
);

const close = async (isHurried: boolean): Promise<void> => {
  clearInterval(keeping);
  try {
    await dispatcher.close(isHurried);
  } finally {
    Atomics.store(closed, 0, 1);
    Atomics.notify(closed, 0);
    send({ type: 'closed' });
    port.close();
  }
};

port.on('message', (message: ToWorker) => {
  if (message.type === 'printed') return printer.printed(message.id, message.pdf);
  if (message.type === 'not-printed') return printer.notPrinted(message.id, message.reason);
  if (message.type === 'close') return void close(message.isHurried);
  void dispatcher.invokeUnknown(message.name, message.input).then((reply) => send({ type: 'reply', id: message.id, reply }));
});
