// What does a handler get? A reader, a writer, or — for a job — the means to run steps.

import type { Clock, DraftWriter, Reader, Writer } from '#db/schema.ts';
import type { Keeper } from '#electron/backup/keeper.ts';
import type { LendUnpacker } from '#electron/handoff/unpacker.ts';
import type { MakeDatabase } from '#electron/vault/create.ts';
import type { ScryptCost } from '#electron/vault/keyring.ts';
import type { OpenLedger } from '#electron/vault/session.ts';
import type { CallName, Contract, InputOf, OutputOf, ParsedOf } from '#shared/contract.ts';
import type { Id } from '#shared/core/id.ts';
import type { SheetModel } from '#shared/records/model.ts';
import type { PlaceFacts } from '#shared/vault/place.ts';

/** Turns a sheet's view model into finished pages. The window's printer, the command line's, or a test's. */
export interface Printer {
  /** What the drawn sheet says, as JSON of `Blocks` (bytes), for an editable document. */
  blocks(model: SheetModel): Promise<Uint8Array>;
  /** The PDF of one sheet (bytes), with outline and tags, exactly as previewed; a book with the right contents. */
  pdf(model: SheetModel): Promise<Uint8Array>;
}

/** Which ledger was found damaged, in the driver's words. */
export interface Damage {
  readonly folder: string;
  readonly detail: string;
}

/** What a job may use: the ledger in steps, files, the printer; progress and cancellation. */
export interface JobContext {
  readonly clock: Clock;
  readonly appVersion: string;
  readonly printer: Printer;
  readonly random: (bytes: number) => Uint8Array;
  readonly newId: () => Id;
  /** The open ledger; throws locked `ledger-closed` when none is. */
  ledger(): OpenLedger;
  /** Who makes the open ledger's backups; throws locked `ledger-closed` when none is open. Before something risky: `backupBefore(job, reason)`. */
  keeper(): Keeper;
  /** Opens and closes ledgers: only the vault's handlers use it. */
  readonly vault: {
    readonly cost: ScryptCost;
    readonly makeDatabase?: MakeDatabase | undefined;
    current(): OpenLedger | null;
    adopt(ledger: OpenLedger): void;
    /** Above so many pages a ledger is opened before they are checked; not one that was just found damaged. */
    pagesLaterAbove(folder: string): number;
    /** The ledger that was closed because its pages were found damaged after opening. */
    damage(): Damage | null;
    close(): Promise<void>;
    /** What the system says of a folder's place. */
    placeFacts(folder: string): Promise<PlaceFacts>;
  };
  /** Makes another call of the contract as one step; throws its FaultError. */
  call<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  /** Reads in one go; queries of others run between such steps, never inside. */
  read<T>(work: (reader: Reader) => Promise<T>): Promise<T>;
  /** One transaction with its journal entry. `about`: what the entry is about beyond its rows, e.g. a package's id. */
  write<T>(command: string, about: string, work: (writer: Writer) => Promise<T>): Promise<T>;
  /** Unpacks packages away from the ledger's thread and its data key. */
  readonly withUnpacker: LendUnpacker;
  progress(done: number, total: number, label: string): void;
  /** Asks a running job of another name to stop before its next step. */
  stop(name: CallName): void;
  /** Throws conflict `cancelled` once a person asked to stop. */
  checkCancelled(): void;
}

/** The handler of one call, by its kind. */
type Handler<N extends CallName> = Contract[N]['kind'] extends 'query'
  ? (reader: Reader, input: ParsedOf<N>) => Promise<OutputOf<N>>
  : Contract[N]['kind'] extends 'command'
    ? (writer: Writer, input: ParsedOf<N>) => Promise<OutputOf<N>>
    : Contract[N]['kind'] extends 'draft'
      ? (writer: DraftWriter, input: ParsedOf<N>) => Promise<OutputOf<N>>
      : (job: JobContext, input: ParsedOf<N>) => Promise<OutputOf<N>>;

/** Handlers of the calls named; `HandlersOf<keyof typeof duesContract>` is what a feature's handlers.ts exports. A missing one does not compile. */
export type HandlersOf<N extends CallName> = { readonly [K in N]: Handler<K> };
