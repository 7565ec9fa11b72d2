// How does the command line get pages? It starts the launcher once as `--printer` and reuses it until it is closed.
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Printer } from '#electron/ledger/context.ts';
import { notPrinted, type PaperWant, type PrinterAnswer, type PrinterRequest, printerAnswerSchema } from '#electron/records/printer-lines.ts';
import type { FaultError } from '#shared/core/fault.ts';
import type { SheetModel } from '#shared/records/model.ts';

const launcher = join('test', 'chromium-electron', 'launch.ts');

/** A printer that owns a process; `close` ends it. */
export interface ProcessPrinter extends Printer {
  close(): Promise<void>;
}

interface Running {
  readonly child: ChildProcessByStdio<Writable, Readable, null>;
  readonly waiting: Map<number, (answer: PrinterAnswer) => void>;
  readonly ended: Promise<void>;
}

/** Starts nothing yet: the process comes with the first sheet. `pdf` throws invalid `sheet-not-drawn` or `no-printer` when no pages can be had. */
export const createProcessPrinter = (): ProcessPrinter => {
  let running: Running | null = null;
  let last = 0;
  const get = async (model: SheetModel, want: PaperWant): Promise<Uint8Array> => {
    running ??= start(() => {
      running = null;
    });
    last += 1;
    return pagesOf(await ask(running, { id: last, model, want }));
  };
  return {
    pdf: (model) => get(model, 'pdf'),
    blocks: (model) => get(model, 'blocks'),
    close: async () => {
      running?.child.stdin.end();
      await running?.ended;
    },
  };
};

const pagesOf = (answer: PrinterAnswer): Uint8Array => {
  if ('error' in answer) throw notPrinted(answer.error);
  return Buffer.from(answer.pdf, 'base64');
};

const ask = ({ child, waiting }: Running, request: PrinterRequest): Promise<PrinterAnswer> =>
  new Promise((resolve) => {
    waiting.set(request.id, resolve);
    child.stdin.write(`${JSON.stringify(request)}\n`);
  });

const start = (ended: () => void): Running => {
  const child = spawn(process.execPath, [findLauncher(), '--printer'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting: Running['waiting'] = new Map();
  createInterface({ input: child.stdout }).on('line', (line) => {
    const answer = printerAnswerSchema.parse(JSON.parse(line));
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  // A write after its end is answered by the process's end, below.
  child.stdin.on('error', () => undefined);
  const end = new Promise<void>((resolve) => {
    const settle = (code: string): void => {
      ended();
      for (const [id, answer] of waiting) answer({ id, error: code });
      resolve();
    };
    child.once('error', () => settle('not-started'));
    child.once('close', (code, signal) => settle(`ended-${code ?? signal}`));
  });
  return { child, waiting, ended: end };
};

/** The launcher of this checkout, looked for upwards from this file, which the build moves into out/. */
const findLauncher = (folder = import.meta.dirname): string => {
  const file = join(folder, launcher);
  if (existsSync(file)) return file;
  if (dirname(folder) === folder) throw missing();
  return findLauncher(dirname(folder));
};

const missing = (): FaultError => notPrinted('launch.ts');
