// How does a test get a real ledger? An encrypted one in a temporary folder, driven through the real dispatcher on a clock that the test moves.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeeperMode } from '#electron/backup/keeper.ts';
import { decided } from '#electron/handoff/contents.ts';
import { createUnpacking } from '#electron/handoff/unpack.ts';
import type { LendUnpacker } from '#electron/handoff/unpacker.ts';
import { type MovableClock, movableClock } from '#electron/ledger/clock.ts';
import type { Printer } from '#electron/ledger/context.ts';
import { createDispatcher, type Dispatcher } from '#electron/ledger/dispatch.ts';
import type { OrganisationInput } from '#shared/branch/model.ts';
import { type CallName, contract, type InputOf, type OutputOf } from '#shared/contract.ts';
import type { Instant } from '#shared/core/date.ts';
import { type Fault, FaultError, type Reply } from '#shared/core/fault.ts';
import { blankDatabase } from '#test/support/blank-database.ts';

/** The smallest cost that the key file allows: tests prove the protocol, `npm run bench` the cost. */
export const cheapCost = { N: 1024, r: 8, p: 1 } as const;

export const testPassphrase = '黄河之水 天上来 2026';

export const aBranch: OrganisationInput = {
  code: 'FG-LY-01',
  name: '府谷县林业局党支部',
  kind: 'branch',
  branchType: 'organ',
  superiorName: '府谷县直属机关工作委员会',
  formedOn: '2001-07-01',
  termYears: 3,
  termStart: '2024-05-20',
  termEnd: '2027-05-19',
  coveredUnits: null,
  extendedUntil: null,
  extensionNo: null,
  contactName: null,
  contactPhone: null,
  unitSituation: null,
};

const aCommittee: OrganisationInput = {
  ...aBranch,
  code: 'FG-ZS-00',
  name: '府谷县直属机关工作委员会',
  kind: 'committee',
  branchType: null,
  superiorName: '中共府谷县委',
};

/** A printer for tests that do not look at paper: refuses loudly. */
export const noPrinter: Printer = {
  blocks: () => Promise.reject(new Error('this test has no printer')),
  pdf: () => Promise.reject(new Error('this test has no printer')),
};

/** Unpacks in the test's own thread: the same work as the worker's, without starting one for every package (unpacker.test.ts has the real one). */
export const unpackHere: LendUnpacker = async (job) => {
  const unpacking = createUnpacking();
  try {
    return await job({
      open: async (input, identity, passed = () => undefined) => {
        const { kept, outcome } = await unpacking.open(input, identity);
        for (const law of kept) passed(...law);
        return decided(outcome);
      },
      file: async (sha256) => decided(await unpacking.file(sha256)),
    });
  } finally {
    await unpacking.close();
  }
};

export interface TestLedger {
  readonly dispatcher: Dispatcher;
  readonly clock: MovableClock;
  readonly folder: string;
  readonly recoveryCode: string;
  readonly organisationId: string;
  call<N extends CallName>(name: N, input: InputOf<N>): Promise<Reply<OutputOf<N>>>;
  /** The value, or the fault thrown. */
  must<N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>>;
  /** The fault; fails the test when the call succeeds. */
  fault<N extends CallName>(name: N, input: InputOf<N>): Promise<Fault>;
  /** Resolves when a job next says how far it is. */
  progressed(): Promise<void>;
  /** Locks the ledger and removes the temporary folder. */
  close(): Promise<void>;
}

export const openTestLedger = async (
  options: {
    kind?: 'branch' | 'committee';
    /** A demonstration's packages are taken by no real ledger. */
    purpose?: 'real' | 'demo';
    now?: Instant;
    organisation?: Partial<OrganisationInput>;
    printer?: Printer;
    unpacking?: 'here' | 'worker';
    /** Tests that are about something else make no backups. */
    backups?: KeeperMode;
  } = {},
): Promise<TestLedger> => {
  const clock = movableClock(options.now ?? '2026-03-05T01:00:00.000Z');
  let heard: () => void = () => undefined;
  const dispatcher = createDispatcher({
    clock,
    appVersion: '0.1.0',
    printer: options.printer ?? noPrinter,
    passphraseCost: cheapCost,
    makeDatabase: blankDatabase,
    backups: options.backups ?? 'off',
    onProgress: () => heard(),
    ...(options.unpacking === 'worker' ? {} : { withUnpacker: unpackHere }),
  });
  const root = mkdtempSync(join(tmpdir(), 'branch-ledger-'));
  const must = async <N extends CallName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
    const reply = await dispatcher.invoke(name, input);
    if (!reply.ok) throw new FaultError(reply.fault);
    // What a window, a printer or a script may rely on: exactly what the contract says, no column more.
    contract[name].output.parse(reply.value);
    return reply.value;
  };
  const base = options.kind === 'committee' ? aCommittee : aBranch;
  const created = await must('vault.create', {
    folder: join(root, 'ledger'),
    passphrase: testPassphrase,
    actor: '王磊',
    organisation: { ...base, ...options.organisation },
    purpose: options.purpose ?? 'real',
    recoveryOut: null,
  });
  return {
    dispatcher,
    clock,
    folder: created.folder,
    recoveryCode: created.recoveryCode ?? '',
    organisationId: created.organisationId,
    call: (name, input) => dispatcher.invoke(name, input),
    must,
    fault: async (name, input) => {
      const reply = await dispatcher.invoke(name, input);
      if (reply.ok) throw new Error(`${name} succeeded`);
      return reply.fault;
    },
    progressed: () =>
      new Promise((resolve) => {
        heard = resolve;
      }),
    close: async () => {
      await dispatcher.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
};
