// What do the main thread and the ledger's worker say to each other?
import type { PaperWant } from '#electron/records/printer-lines.ts';
import type { CallName } from '#shared/contract.ts';
import type { Reply } from '#shared/core/fault.ts';
import type { SheetModel } from '#shared/records/model.ts';

/** What the worker is started with. `closed` becomes 1 once the ledger is closed for good. */
export interface WorkerStart {
  readonly closed: Int32Array;
}

/** From the main thread to the worker. */
export type ToWorker =
  | { readonly type: 'call'; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly type: 'printed'; readonly id: number; readonly pdf: Uint8Array }
  | { readonly type: 'not-printed'; readonly id: number; readonly reason: string }
  | { readonly type: 'close'; readonly isHurried: boolean };

/** How far a job has come. */
export interface Progress {
  readonly call: CallName;
  readonly done: number;
  readonly total: number;
  readonly label: string;
}

/** From the worker to the main thread. */
export type ToMain =
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly type: 'print'; readonly id: number; readonly model: SheetModel; readonly want: PaperWant }
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'backed-up' }
  | { readonly type: 'damaged' }
  | { readonly type: 'log'; readonly line: string }
  | { readonly type: 'closed' };
