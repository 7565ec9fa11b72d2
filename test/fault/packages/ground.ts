// How does a drill give a package to a real ledger and look at what came of it, ten thousand times? Inside a transaction that is rolled back.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { organisationOf } from '#db/branch/store.ts';
import { secretsOf } from '#db/handoff/store.ts';
import type { RawDatabase } from '#db/open.ts';
import { decided } from '#electron/handoff/contents.ts';
import type { Self } from '#electron/handoff/self.ts';
import { takePackage } from '#electron/handoff/take.ts';
import type { Taken } from '#electron/handoff/taking.ts';
import { createUnpacking, type UnpackedPackage } from '#electron/handoff/unpack.ts';
import { movableClock } from '#electron/ledger/clock.ts';
import { writeCommand } from '#electron/ledger/transaction.ts';
import { ledgerIdOf } from '#electron/vault/folder.ts';
import { readKeyring } from '#electron/vault/key-file.ts';
import { dataKeyByPassphrase } from '#electron/vault/keyring.ts';
import { openLedger } from '#electron/vault/open.ts';
import type { OpenLedger } from '#electron/vault/session.ts';
import { type Decision, FaultError } from '#shared/core/fault.ts';
import { noPermits } from '#shared/handoff/holding.ts';
import { appendEntry, type Draft } from '#test/fault/packages/forger.ts';
import { groundNames, type Kept, otherOf, prepareGround } from '#test/fault/packages/prepare.ts';
import { testPassphrase } from '#test/support/ledger.ts';

/** What came of a package: what was taken, or the code of the fault. Any other error is a crash and thrown. */
export type Outcome = { readonly taken: Taken; readonly code: '' } | { readonly taken: null; readonly code: string };

/** The superior's ledger, open, and what a forger needs. */
export interface Ground {
  readonly home: string;
  readonly kept: Kept;
  readonly ledger: OpenLedger;
  /** An honest second report: everything of the first, and one entry more. */
  readonly next: Draft;
  /** Gives a package to the ledger, looks, and takes everything back. */
  attempt<T>(bytes: Buffer, look: (raw: RawDatabase, outcome: Outcome) => T): Promise<T>;
  close(): Promise<void>;
}

/** Opens a package as the product does before it knows anything of the sender: from memory, or — as large ones are — from a file in `folder`. */
export const openBytes = async (bytes: Buffer, identity: string | null, folder: string | null = null): Promise<Decision<UnpackedPackage>> => {
  const unpacking = createUnpacking();
  try {
    if (folder === null) return (await unpacking.open(Buffer.from(bytes), identity)).outcome;
    const path = join(folder, 'large');
    writeFileSync(path, bytes);
    return (await unpacking.open({ path, staging: folder }, identity)).outcome;
  } finally {
    await unpacking.close();
  }
};

const clock = movableClock('2026-03-06T01:00:00.000Z');

/** Opens a ledger folder of the ground. */
const openFolder = (folder: string): Promise<OpenLedger> => {
  const ledgerId = ledgerIdOf(folder);
  return openLedger({ folder, ledgerId, now: clock.now() }, dataKeyByPassphrase(readKeyring(folder, ledgerId), testPassphrase));
};

const selfOf = async (ledger: OpenLedger): Promise<Self> => {
  const secrets = await secretsOf(ledger.db);
  const organisation = await organisationOf({ db: ledger.db, orgId: ledger.orgId, clock });
  return {
    orgId: ledger.orgId,
    organisation,
    purpose: 'demo',
    device: ledger.device,
    actor: '王磊',
    appVersion: '0.1.0',
    signing: { privateKey: secrets['signing.private'], publicKey: secrets['signing.public'] },
    identity: secrets['age.identity'],
    recipient: secrets['age.recipient'],
    spareRecipient: secrets['age.spare.recipient'],
  };
};

/** What a prepared ground has beside its ledgers. */
export const keptOf = (home: string): Kept => JSON.parse(readFileSync(join(home, groundNames.kept), 'utf8')) as Kept;

/** The first report of a ground as a draft. */
export const firstOf = ({ first, keys }: Kept): Draft => ({
  envelope: structuredClone(first.envelope),
  tables: new Map(first.tables.map(([table, rows]) => [table, [...rows]])),
  salts: [...first.salts],
  entries: [...first.entries],
  files: new Map(),
  isTidy: true,
  keys,
  spoil: null,
});

/** The report after the first: number, name and predecessor right, one entry without rows more. */
export const nextOf = (kept: Kept): Draft => {
  const draft = firstOf(kept);
  const id = String(draft.envelope.id);
  draft.envelope = { ...draft.envelope, id: otherOf(otherOf(otherOf(id))), seq: 2, previous: { id, manifestSha256: kept.firstManifest } };
  appendEntry(draft, [], { command: 'handoff.export' });
  return draft;
};

class TakenBack<T> extends Error {
  readonly value: T;
  constructor(value: T) {
    super('taken back');
    this.value = value;
  }
}

const outcomeOf = async (work: () => Promise<Taken>): Promise<Outcome> => {
  try {
    return { taken: await work(), code: '' };
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    return { taken: null, code: error.fault.code };
  }
};

/** Opens a prepared ground; `state`: before or after the branch's first report was taken. */
export const openGround = async (home: string, state: 'fresh' | 'taken' = 'taken', copy = `work-${process.pid}`): Promise<Ground> => {
  const kept = keptOf(home);
  const folder = join(home, copy);
  cpSync(join(home, state), folder, { recursive: true });
  const ledger = await openFolder(folder);
  const self = await selfOf(ledger);
  const target = { db: ledger.db, orgId: ledger.orgId, device: ledger.device, clock };
  const take = async (opened: UnpackedPackage, look: (outcome: Outcome) => unknown): Promise<never> =>
    writeCommand(target, { command: 'handoff.import', about: '' }, async (writer) => {
      throw new TakenBack(
        look(
          await outcomeOf(() =>
            takePackage({ writer, raw: ledger.raw, self, opened, via: null, passed: () => undefined, permits: noPermits, fileSha256: null }),
          ),
        ),
      );
    });
  return {
    home,
    kept,
    ledger,
    next: nextOf(kept),
    attempt: async <T>(bytes: Buffer, look: (raw: RawDatabase, outcome: Outcome) => T): Promise<T> => {
      const outcome = await openBytes(bytes, kept.identity);
      if (!outcome.ok) return look(ledger.raw, { taken: null, code: outcome.fault.code });
      try {
        return await take(decided(outcome), (taken) => look(ledger.raw, taken));
      } catch (error) {
        if (error instanceof TakenBack) return error.value as T;
        throw error;
      }
    },
    close: () => ledger.close(),
  };
};

/** Prepares a ground in a folder and opens it. */
export const freshGround = async (home: string, state: 'fresh' | 'taken' = 'taken'): Promise<Ground> => {
  await prepareGround(home);
  return openGround(home, state);
};
