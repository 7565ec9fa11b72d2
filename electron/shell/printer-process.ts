// How does the command line print? It starts this program as `--printer`: sheets come in on stdin, pages go out on stdout, no ledger is opened.
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Printer } from '#electron/ledger/context.ts';
import type { PrinterAnswer } from '#electron/records/printer-lines.ts';
import { printerRequestSchema } from '#electron/records/printer-lines.ts';

/** Answers line by line until the input ends. A line that is no request ends it too: the two ends no longer understand each other. */
export const servePrinter = async (printer: Printer, input: Readable, output: Writable): Promise<void> => {
  for await (const line of createInterface({ input })) {
    if (line.trim() === '') continue;
    const request = printerRequestSchema.parse(JSON.parse(line));
    output.write(`${JSON.stringify(await answer(printer, request))}\n`);
  }
};

const answer = async (printer: Printer, { id, model }: ReturnType<typeof printerRequestSchema.parse>): Promise<PrinterAnswer> => {
  try {
    return { id, pdf: Buffer.from(await printer.pdf(model)).toString('base64') };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : 'unknown' };
  }
};
