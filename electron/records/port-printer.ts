// How does the ledger's worker print? It asks the main thread, which has the hidden window, and waits for the pages.
import type { Printer } from '#electron/ledger/context.ts';
import { notPrinted, type PaperWant } from '#electron/records/printer-lines.ts';
import type { SheetModel } from '#shared/records/model.ts';

/** A printer whose pages come back as messages. */
export interface PortPrinter extends Printer {
  printed(id: number, pdf: Uint8Array): void;
  notPrinted(id: number, reason: string): void;
}

/** Builds the printer; `ask` sends a model out under a number. `pdf` throws invalid `sheet-not-drawn` or `no-printer` when no pages can be had. */
export const createPortPrinter = (ask: (id: number, model: SheetModel, want: PaperWant) => void): PortPrinter => {
  const waiting = new Map<number, { resolve(pdf: Uint8Array): void; reject(error: Error): void }>();
  let last = 0;
  const take = (id: number) => {
    const one = waiting.get(id);
    waiting.delete(id);
    return one;
  };
  const get = (model: SheetModel, want: PaperWant): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      ask(last, model, want);
    });
  return {
    pdf: (model) => get(model, 'pdf'),
    blocks: (model) => get(model, 'blocks'),
    printed: (id, pdf) => take(id)?.resolve(pdf),
    notPrinted: (id, reason) => take(id)?.reject(notPrinted(reason)),
  };
};
