// How does the command line print? It starts this program as `--printer`: sheets come in on stdin, pages go out on stdout, no ledger is opened.
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Printer } from '#electron/ledger/context.ts';
import { type PrinterAnswer, printerRequestSchema } from '#electron/records/printer-lines.ts';
import type { z } from '#shared/core/zod.ts';
import { sheetModelSchema } from '#shared/records/model.ts';

/** Answers line by line until the input ends. A line that is no request ends it too: the two ends no longer understand each other. */
export const servePrinter = async (printer: Printer, input: Readable, output: Writable): Promise<void> => {
  for await (const line of createInterface({ input })) {
    if (line.trim() === '') continue;
    const request = printerRequestSchema.parse(JSON.parse(line));
    output.write(`${JSON.stringify(await answer(printer, request))}\n`);
  }
};

const answer = async (printer: Printer, { id, model, want }: z.output<typeof printerRequestSchema>): Promise<PrinterAnswer> => {
  const sheet = sheetModelSchema.safeParse(model);
  // Only where it failed, not what stood there: a sheet holds personal data.
  if (!sheet.success) return { id, error: `sheet-invalid ${sheet.error.issues[0]?.path.join('.') ?? ''}` };
  try {
    return { id, pdf: Buffer.from(await printer[want](sheet.data)).toString('base64') };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : 'unknown' };
  }
};
