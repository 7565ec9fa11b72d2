// What becomes of one package that arrived, by itself or inside a relay? Taken in its own transaction, put among those that wait, or refused.
import type { Writer } from '#db/schema.ts';
import type { FoundPackage } from '#electron/handoff/find.ts';
import { holdPackage, keepPackage, permitsFor, rememberCardFile, rememberOutcome, settleWaiting } from '#electron/handoff/kept-packages.ts';
import type { LawPassed } from '#electron/handoff/open-package.ts';
import { Refusal, refusedReport, reportOf, withEnvelope } from '#electron/handoff/refusal.ts';
import { writtenUnless } from '#electron/handoff/rolled-back.ts';
import type { Self } from '#electron/handoff/self.ts';
import { takePackage } from '#electron/handoff/take.ts';
import type { FileTaking } from '#electron/handoff/take-files.ts';
import type { Taking, Via } from '#electron/handoff/taking.ts';
import type { UnpackedPackage } from '#electron/handoff/unpack.ts';
import type { Unpacker } from '#electron/handoff/unpacker.ts';
import type { JobContext } from '#electron/ledger/context.ts';
import { holdReason, type Permits } from '#shared/handoff/holding.ts';
import type { PackageReport } from '#shared/handoff/model.ts';

const ignore: LawPassed = () => undefined;

/** One sitting: the ledger, and the unpacker that has the package open. */
export interface Session {
  readonly job: JobContext;
  readonly self: Self;
  readonly unpacker: Unpacker;
}

/** A package that was opened. `bytes`: of one that came inside a relay (`via`), where no file holds it. */
export interface Arrival {
  readonly found: FoundPackage;
  readonly opened: UnpackedPackage;
  readonly sha256: string | null;
  readonly via: Via | null;
  readonly bytes?: Buffer;
}

/** Takes a package for good and keeps what must be kept of it. Throws a Refusal. */
export const takeArrival = async (session: Session, arrival: Arrival): Promise<PackageReport> => {
  const { job } = session;
  const { found, opened, sha256, bytes } = arrival;
  const report = await takeForGood(session, arrival);
  if (report.outcome === 'applied' && sha256) await keepPackage(job, found, { sha256, ...(bytes && { bytes }) });
  if (report.outcome === 'alreadyApplied' && report.kind === 'card' && sha256) await rememberCardFile(job, found, { opened, sha256 });
  await rememberOutcome(job, report, opened.envelope.from.orgId);
  return report;
};

/** What becomes of a package that cannot be taken: it waits for a person, or is refused and remembered so. Our own troubles are thrown on. */
export const setArrivalAside = async ({ job }: Session, arrived: Omit<Arrival, 'opened'>, error: unknown): Promise<PackageReport> => {
  const report = refusedReport(arrived.found, error);
  const opened = error instanceof Refusal ? error.opened : null;
  const reason = error instanceof Refusal ? holdReason(error.fault.fault.code, error.opened.envelope.kind) : null;
  if (!reason || !opened || !arrived.sha256) {
    await rememberOutcome(job, report, opened?.envelope.from.orgId ?? null);
    return report;
  }
  await holdPackage(job, { ...arrived, sha256: arrived.sha256, opened }, { code: reason, values: report.values });
  return { ...report, outcome: 'held' };
};

/** A package already known leaves nothing behind, not even a journal entry: its transaction is rolled back (law 3). */
const takeForGood = async ({ job, self, unpacker }: Session, arrival: Arrival): Promise<PackageReport> => {
  const { opened, sha256 } = arrival;
  const permits = await job.read((reader) => permitsFor(reader, sha256));
  const entry = { command: 'handoff.import', about: opened.envelope.id, isIdle: (report: PackageReport) => report.outcome === 'alreadyApplied' };
  try {
    const files = { share: job.ledger().files, file: unpacker.file };
    return await writtenUnless(job, entry, (writer) => take({ job, self, permits, files }, arrival, writer));
  } catch (error) {
    throw withEnvelope(error, opened);
  }
};

/** Says what taking a package would do, by doing it inside a transaction that the caller rolls back. Throws a Refusal. */
export const tryArrival = async ({ job, self }: Session, arrival: Arrival, writer: Writer): Promise<PackageReport> => {
  const { raw } = job.ledger();
  raw.exec('SAVEPOINT package');
  try {
    const permits = await permitsFor(writer, arrival.sha256);
    const report = await take({ job, self, permits }, arrival, writer);
    return report.outcome === 'applied' ? { ...report, outcome: 'wouldApply' } : report;
  } catch (error) {
    raw.exec('ROLLBACK TO package');
    throw withEnvelope(error, arrival.opened);
  } finally {
    raw.exec('RELEASE package');
  }
};

interface Taker {
  readonly job: JobContext;
  readonly self: Self;
  readonly permits: Permits;
  /** Only when it is taken for good. */
  readonly files?: FileTaking;
}

const take = async ({ job, self, permits, files }: Taker, { found, opened, sha256, via }: Arrival, writer: Writer): Promise<PackageReport> => {
  const taking: Taking = { writer, raw: job.ledger().raw, self, opened, via, passed: ignore, permits, fileSha256: sha256, ...(files && { files }) };
  const taken = await takePackage(taking);
  if (taken.outcome === 'applied') await settleWaiting(writer, sha256);
  return { ...reportOf(found, opened), ...taken };
};
