// How does a call run? Parse, find the handler, give it a reader or a transaction, leave the journal entry, answer with a value or a fault.
import { randomBytes } from 'node:crypto';
import { heldByHandover } from '#db/handover/handed-over.ts';
import { asFailure, OpenFailure } from '#db/open.ts';
import type { Clock, Reader, Writer } from '#db/schema.ts';
import { createKeeper, type Keeper, type KeeperMode } from '#electron/backup/keeper.ts';
import { type LendUnpacker, withUnpacker } from '#electron/handoff/unpacker.ts';
import type { Damage, JobContext, Printer } from '#electron/ledger/context.ts';
import { handlers } from '#electron/ledger/handlers.ts';
import { createPageCheck, type PageCheck } from '#electron/ledger/page-check.ts';
import { newIdAt, writeCommand } from '#electron/ledger/transaction.ts';
import type { MakeDatabase } from '#electron/vault/create.ts';
import { defaultCost, type ScryptCost } from '#electron/vault/keyring.ts';
import { placeFactsOf } from '#electron/vault/place-facts.ts';
import type { OpenLedger } from '#electron/vault/session.ts';
import { type CallName, contract, type InputOf, isCallName, type OutputOf } from '#shared/contract.ts';
import { chinaDate } from '#shared/core/date.ts';
import { conflict, FaultError, invalid, locked, type Reply } from '#shared/core/fault.ts';
import type { PlaceFacts } from '#shared/vault/place.ts';

/** What the dispatcher needs from outside. `log` receives codes and ids only. */
export interface DispatchOptions {
  readonly clock: Clock;
  readonly appVersion: string;
  readonly printer: Printer;
  readonly onProgress?: (call: CallName, done: number, total: number, label: string) => void;
  readonly log?: (line: string) => void;
  /** Cost of new passphrase slots; tests choose a small one. */
  readonly passphraseCost?: ScryptCost;
  /** How a new ledger's database is made: migration by migration, unless a test whose subject is another copies a made one. */
  readonly makeDatabase?: MakeDatabase;
  /** What the system says of a folder's place; a test says what it likes. */
  readonly placeFacts?: (folder: string) => Promise<PlaceFacts>;
  /** How eagerly backups are made unasked; `on` when not said. */
  readonly backups?: KeeperMode;
  /** A ledger of more pages is opened before they are checked, so that its first screen does not wait; all are checked at opening when not said. */
  readonly pagesLaterAbove?: number;
  /** Told when damage was found after opening, or the disk failed; the ledger is closed by then. */
  readonly onDamaged?: () => void;
  /** Where packages are unpacked: in a worker of their own, unless a test that is about something else unpacks in its own thread. */
  readonly withUnpacker?: LendUnpacker;
}

/** Runs calls one after another for one ledger at a time. */
export interface Dispatcher {
  /** Answers a call; never throws. `signal` cancels a job before its next step. */
  invoke<N extends CallName>(name: N, input: InputOf<N>, signal?: AbortSignal): Promise<Reply<OutputOf<N>>>;
  /** The same for a name and input from outside (IPC, command line), which may be anything. */
  invokeUnknown(name: string, input: unknown, signal?: AbortSignal): Promise<Reply<unknown>>;
  /** Makes the automatic backup when it is due; true when one was tried. */
  backUpIfDue(): Promise<boolean>;
  /** Locks the ledger, if one is open. In a hurry (the system's session ends now) without the backup that closing makes. */
  close(isHurried?: boolean): Promise<void>;
}

interface State {
  readonly options: DispatchOptions;
  ledger: OpenLedger | null;
  keeper: Keeper | null;
  pages: PageCheck | null;
  damage: Damage | null;
  /** Jobs that a person asked to stop. */
  readonly stopping: Set<CallName>;
}

const adopt = (state: State, ledger: OpenLedger): void => {
  state.ledger = ledger;
  state.keeper = createKeeper(ledger, state.options.clock, ledger.isReadOnly ? 'off' : (state.options.backups ?? 'on'));
  state.damage = null;
  state.pages = createPageCheck(ledger, (fault) => abandon(state, ledger, String(fault.values.detail)));
};

const forget = (state: State): void => {
  state.ledger = null;
  state.keeper = null;
  state.pages = null;
};

/** What the damaged ledger holds stays as it is; the vault says why it is closed, and leads to the backups. */
const abandon = (state: State, ledger: OpenLedger, detail: string): void => {
  state.damage = { folder: ledger.folder, detail };
  forget(state);
  ledger.abandon();
  state.options.log?.(`damaged ${detail}`);
  state.options.onDamaged?.();
};

const closeLedger = async (state: State, isHurried: boolean): Promise<void> => {
  const { ledger, keeper } = state;
  state.pages?.stop();
  try {
    if (!isHurried) await keeper?.atClose();
  } finally {
    forget(state);
    await ledger?.close();
  }
};

/** Builds a dispatcher with no ledger open. */
export const createDispatcher = (options: DispatchOptions): Dispatcher => {
  const state: State = { options, ledger: null, keeper: null, pages: null, damage: null, stopping: new Set() };
  const invokeUnknown = (name: string, input: unknown, signal?: AbortSignal) => answer(state, name, input, signal);
  return {
    invokeUnknown,
    invoke: <N extends CallName>(name: N, input: InputOf<N>, signal?: AbortSignal) =>
      invokeUnknown(name, input, signal) as Promise<Reply<OutputOf<N>>>,
    backUpIfDue: async () => {
      state.pages?.now();
      return (await state.keeper?.ifDue()) ?? false;
    },
    close: (isHurried = false) => closeLedger(state, isHurried),
  };
};

const answer = async (state: State, name: string, input: unknown, signal?: AbortSignal): Promise<Reply<unknown>> => {
  state.pages?.hold();
  try {
    if (!isCallName(name)) throw invalid('call-unknown', { name: name.slice(0, 60) });
    return { ok: true, value: await run(state, name, input, signal) };
  } catch (error) {
    return { ok: false, fault: await faultOf(state, name, error) };
  } finally {
    state.pages?.soon();
  }
};

const faultOf = async (state: State, name: string, error: unknown) => {
  if (error instanceof FaultError) return error.fault;
  const failure = asFailure(error);
  const detail = failure instanceof OpenFailure ? failure.detail : codeOf(error);
  const reason = failure instanceof OpenFailure ? failure.reason : systemReasons[detail];
  if (reason === 'damaged' || reason === 'not-a-database') return locked('ledger-damaged', { detail }).fault;
  if (reason === 'full') return conflict('disk-full').fault;
  if (reason === 'device') return locked((await reopen(state)) ? 'disk-failed' : 'disk-failed-closed', { detail }).fault;
  const ref = randomBytes(4).toString('hex');
  state.options.log?.(`unexpected ${ref} ${name} ${error instanceof Error ? `${error.name} ${codeOf(error)}` : typeof error}`);
  if (process.env.BRANCH_LEDGER_DEBUG === '1') console.error(error);
  return { kind: 'unexpected', code: 'unexpected', values: { ref } } as const;
};

/** The system's code of an error; '' for an error of another kind. */
const codeOf = (error: unknown): string => {
  if (!(error instanceof Error && 'code' in error)) return '';
  // Node's rmSync knows no code for a disk that fails.
  return error.code === '' && 'syscall' in error && error.syscall === 'rm' ? 'EIO' : String(error.code);
};

/** What the system's codes mean for a file beside the ledger: its anchor, its key file, its folders. */
const systemReasons: Readonly<Record<string, OpenFailure['reason'] | undefined>> = { ENOSPC: 'full', EDQUOT: 'full', EIO: 'device', EROFS: 'device' };

/** After a failed read or write nothing that the connection believes is trusted; true when the ledger is open again, or none was. */
const reopen = async (state: State): Promise<boolean> => {
  const { ledger } = state;
  state.pages?.stop();
  forget(state);
  try {
    if (ledger) adopt(state, await ledger.reopen(state.options.clock.now()));
    return true;
  } catch {
    // Every window goes back to the door, where opening says why it does not open.
    state.options.onDamaged?.();
    return false;
  }
};

const run = async <N extends CallName>(state: State, name: N, input: unknown, signal?: AbortSignal): Promise<unknown> => {
  const call = contract[name];
  const parsed = parseInput(name, input);
  if (!call.whenClosed && !state.ledger) throw locked('ledger-closed');
  if (mayWrite(name)) {
    requireWritable(state);
    await refuseHandedOver(state, name);
  }
  // The checked boundary: the contract's kind chose the context, its schema the input.
  const handler = handlers[name] as unknown as (context: unknown, input: unknown) => Promise<unknown>;
  if (call.kind === 'job') {
    state.stopping.delete(name);
    return handler(jobContext(state, name, signal), parsed);
  }
  const ledger = ledgerOf(state);
  if (call.kind === 'query') return handler(readerOf(state, ledger), parsed);
  if (call.kind === 'draft') return writeDraft(state, ledger, (writer) => handler(writer, parsed));
  return write(state, { command: name, about: '' }, (writer) => handler(writer, parsed));
};

/** Before anything is written: not in a ledger that is only looked at, and not before its pages are checked. */
const requireWritable = (state: State): void => {
  if (state.ledger?.isReadOnly) throw locked('ledger-read-only');
  state.pages?.now();
};

/** A ledger that went to a new secretary is only looked at here, backed up, or taken back into use: two that both go on are a fork. */
const worksWhenHandedOver: ReadonlySet<CallName> = new Set(['handover.resume', 'backup.make', 'backup.copyTo', 'backup.checkHealth']);

const refuseHandedOver = async ({ ledger }: State, name: CallName): Promise<void> => {
  if (!ledger || worksWhenHandedOver.has(name)) return;
  const held = await heldByHandover(ledger.db);
  if (held) throw locked('ledger-handed-over', { incoming: held.incoming, at: chinaDate(held.handedAt) });
};

/** Looking at something, a list of backups or a preview, is no reason to make the first screen wait. */
const mayWrite = (name: CallName): boolean => {
  const { kind, touches, whenClosed } = contract[name];
  return kind === 'command' || kind === 'draft' || (kind === 'job' && touches.length > 0 && !whenClosed);
};

const parseInput = (name: CallName, input: unknown): unknown => {
  const result = contract[name].input.safeParse(input);
  if (result.success) return result.data;
  const fields = result.error.issues.slice(0, 50).map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  throw invalid('invalid-input', { call: name }, fields);
};

const ledgerOf = (state: State): OpenLedger => {
  if (!state.ledger) throw locked('ledger-closed');
  return state.ledger;
};

const readerOf = (state: State, ledger: OpenLedger): Reader => ({ db: ledger.db, orgId: ledger.orgId, clock: state.options.clock });

const write = async <T>(state: State, entry: { command: string; about: string }, work: (writer: Writer) => Promise<T>): Promise<T> => {
  requireWritable(state);
  const { db, orgId, device } = ledgerOf(state);
  return writeCommand({ db, orgId, device, clock: state.options.clock }, entry, work);
};

const writeDraft = <T>(state: State, ledger: OpenLedger, work: (writer: Reader & { at: string; newId: () => string }) => Promise<T>): Promise<T> =>
  ledger.db
    .transaction()
    .execute((trx) =>
      work({ db: trx, orgId: ledger.orgId, clock: state.options.clock, at: state.options.clock.now(), newId: newIdAt(state.options.clock) }),
    );

const jobContext = (state: State, name: CallName, signal?: AbortSignal): JobContext => ({
  clock: state.options.clock,
  appVersion: state.options.appVersion,
  printer: state.options.printer,
  random: (bytes) => randomBytes(bytes),
  newId: newIdAt(state.options.clock),
  ledger: () => ledgerOf(state),
  vault: {
    cost: state.options.passphraseCost ?? defaultCost,
    makeDatabase: state.options.makeDatabase,
    current: () => state.ledger,
    adopt: (ledger) => adopt(state, ledger),
    pagesLaterAbove: (folder) =>
      state.damage?.folder === folder ? Number.POSITIVE_INFINITY : (state.options.pagesLaterAbove ?? Number.POSITIVE_INFINITY),
    damage: () => state.damage,
    close: () => closeLedger(state, false),
    placeFacts: state.options.placeFacts ?? placeFactsOf,
  },
  keeper: () => {
    if (!state.keeper) throw locked('ledger-closed');
    return state.keeper;
  },
  call: async (inner, input) => (await run(state, inner, input, signal)) as OutputOf<typeof inner>,
  read: (work) => work(readerOf(state, ledgerOf(state))),
  write: (command, about, work) => write(state, { command, about }, work),
  withUnpacker: state.options.withUnpacker ?? withUnpacker,
  stop: (other) => void state.stopping.add(other),
  progress: (done, total, label) => state.options.onProgress?.(name, done, total, label),
  checkCancelled: () => {
    if (signal?.aborted || state.stopping.has(name)) throw conflict('cancelled');
  },
});
