// How does a drill make the superior's calls and still look into the ledger? It gives the handlers the means of a job and keeps the connection in sight.
import { randomBytes } from 'node:crypto';
import { createKeeper } from '#electron/backup/keeper.ts';
import { handoffHandlers } from '#electron/handoff/handlers.ts';
import { movableClock } from '#electron/ledger/clock.ts';
import type { JobContext } from '#electron/ledger/context.ts';
import { newIdAt, writeCommand } from '#electron/ledger/transaction.ts';
import type { OpenLedger } from '#electron/vault/session.ts';
import { type Fault, FaultError } from '#shared/core/fault.ts';
import type { HeldPackage, PackageReport } from '#shared/handoff/model.ts';
import { cheapCost, noPrinter, unpackHere } from '#test/support/ledger.ts';

const notHere = (): never => {
  throw new Error('a desk opens and closes no ledgers');
};

const jobOf = (ledger: OpenLedger): JobContext => {
  const clock = movableClock('2026-03-06T01:00:00.000Z');
  const keeper = createKeeper(ledger, clock, 'off');
  return {
    clock,
    appVersion: '0.1.0',
    printer: noPrinter,
    random: (bytes) => randomBytes(bytes),
    newId: newIdAt(clock),
    ledger: () => ledger,
    keeper: () => keeper,
    vault: {
      cost: cheapCost,
      current: () => ledger,
      adopt: notHere,
      pagesLaterAbove: notHere,
      damage: () => null,
      close: notHere,
      placeFacts: notHere,
    },
    call: notHere,
    read: (work) => work({ db: ledger.db, orgId: ledger.orgId, clock }),
    write: (command, about, work) => writeCommand({ db: ledger.db, orgId: ledger.orgId, device: ledger.device, clock }, { command, about }, work),
    withUnpacker: unpackHere,
    stop: () => undefined,
    progress: () => undefined,
    checkCancelled: () => undefined,
  };
};

/** The superior's calls on an open ledger; each returns its value, or the fault. */
export interface Desk {
  importFile(path: string): Promise<PackageReport>;
  waiting(orgId: string): Promise<readonly HeldPackage[]>;
  decide(id: string, take: boolean): Promise<PackageReport | null | Fault>;
  undo(packageId: string): Promise<Fault | null>;
  /** Versions and names of an organisation's members as they lie in the ledger. */
  membersOf(orgId: string): ReadonlyMap<string, string>;
}

const faultOf = (error: unknown): Fault => {
  if (error instanceof FaultError) return error.fault;
  throw error;
};

/** Sits down at an open ledger. */
export const deskAt = (ledger: OpenLedger): Desk => {
  const job = jobOf(ledger);
  const reader = { db: ledger.db, orgId: ledger.orgId, clock: job.clock };
  const members = ledger.raw.prepare(
    'SELECT "id", "rev" || \' \' || "name" || coalesce(\' \' || "retireReason", \'\') AS "fact" FROM "member" WHERE "orgId" = ?',
  );
  return {
    importFile: async (path) => {
      const { reports } = await handoffHandlers['handoff.import'](job, { paths: [path] });
      const [report] = reports;
      if (!report) throw new Error('no answer');
      return report;
    },
    waiting: async (orgId) =>
      (await handoffHandlers['handoff.overview'](reader, {})).held.filter((held) => held.orgId === orgId && held.decision === null),
    decide: (id, take) => handoffHandlers['handoff.decide'](job, { id, take, note: '' }).then(({ report }) => report, faultOf),
    undo: (id) => handoffHandlers['handoff.undo'](job, { id }).then(() => null, faultOf),
    membersOf: (orgId) => new Map((members.all(orgId) as { id: string; fact: string }[]).map(({ id, fact }) => [id, fact])),
  };
};
