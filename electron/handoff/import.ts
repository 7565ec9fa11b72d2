// How are packages taken? One after the other, each in its own transaction; a preview is the same import, rolled back.
import { basename, join } from 'node:path';
import type { Writer } from '#db/schema.ts';
import { type FoundPackage, findPackages, packageAt } from '#electron/handoff/find.ts';
import type { LawPassed } from '#electron/handoff/open-package.ts';
import { type Self, selfOf } from '#electron/handoff/self.ts';
import { takePackage } from '#electron/handoff/take.ts';
import type { UnpackedPackage } from '#electron/handoff/unpack.ts';
import type { Unpacker } from '#electron/handoff/unpacker.ts';
import type { JobContext } from '#electron/ledger/context.ts';
import { folderNames } from '#electron/vault/folder.ts';
import { FaultError, invalid } from '#shared/core/fault.ts';
import type { PackageReport } from '#shared/handoff/contract.ts';

/** Thrown to roll a transaction back after it told what it would have done. */
class RolledBack<T> extends Error {
  readonly value: T;
  constructor(value: T) {
    super('rolled back on purpose');
    this.name = 'RolledBack';
    this.value = value;
  }
}

const ignore: LawPassed = () => undefined;

/** Takes every package of the places given; one that fails never stops the others. */
export const importPackages = async (job: JobContext, paths: readonly string[], unpacker: Unpacker): Promise<PackageReport[]> => {
  const self = await job.read((reader) => selfOf(reader, job));
  return eachPackage(job, paths, async (found) => {
    const opened = await unpacker.open(await packageFor(job, found.path), self.identity);
    if (isOwnByTheWay(found, opened, self)) return null;
    return inOneTransaction(job, opened, (writer) => take(job, writer, { found, opened, self }));
  });
};

/** Tells what an import would do, by doing it and rolling it back: later packages see what earlier ones would bring. */
export const previewPackages = async (job: JobContext, paths: readonly string[], unpacker: Unpacker): Promise<PackageReport[]> => {
  const self = await job.read((reader) => selfOf(reader, job));
  const { raw } = job.ledger();
  return rolledBack(job, (writer) =>
    eachPackage(job, paths, async (found) => {
      const opened = await unpacker.open(await packageFor(job, found.path), self.identity);
      if (isOwnByTheWay(found, opened, self)) return null;
      raw.exec('SAVEPOINT package');
      try {
        const report = await take(job, writer, { found, opened, self });
        return report.outcome === 'applied' ? { ...report, outcome: 'wouldApply' } : report;
      } catch (error) {
        raw.exec('ROLLBACK TO package');
        throw withEnvelope(error, opened);
      } finally {
        raw.exec('RELEASE package');
      }
    }),
  );
};

/** Large packages are staged inside the ledger's folder. */
const packageFor = (job: JobContext, path: string) => packageAt(path, join(job.ledger().folder, folderNames.staging));

/** Checks one package law by law against this ledger and changes nothing. */
export const tryPackage = async (job: JobContext, file: string, passed: LawPassed): Promise<void> => {
  const self = await job.read((reader) => selfOf(reader, job));
  const input = await packageFor(job, file);
  const opened = await job.withUnpacker((unpacker) => unpacker.open(input, self.identity, passed));
  await rolledBack(job, (writer) => takePackage({ writer, raw: job.ledger().raw, self, opened, passed }));
};

/** On a stick lie our own packages too: in a folder they are passed over, chosen by hand they are refused with the reason. */
const isOwnByTheWay = (found: FoundPackage, opened: UnpackedPackage, self: Self): boolean =>
  !found.isNamed && opened.envelope.from.orgId === self.orgId;

const rolledBack = async <T>(job: JobContext, work: (writer: Writer) => Promise<T>): Promise<T> => {
  try {
    return await job.write('handoff.preview', '', async (writer) => {
      throw new RolledBack(await work(writer));
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.value;
    throw error;
  }
};

/** A package already known leaves nothing behind, not even a journal entry: its transaction is rolled back (law 3). */
const inOneTransaction = async (
  job: JobContext,
  opened: UnpackedPackage,
  work: (writer: Writer) => Promise<PackageReport>,
): Promise<PackageReport> => {
  try {
    return await job.write('handoff.import', opened.envelope.id, async (writer) => {
      const report = await work(writer);
      if (report.outcome === 'alreadyApplied') throw new RolledBack(report);
      return report;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.value;
    throw withEnvelope(error, opened);
  }
};

interface Arrival {
  readonly found: FoundPackage;
  readonly opened: UnpackedPackage;
  readonly self: Self;
}

const take = async (job: JobContext, writer: Writer, { found, opened, self }: Arrival): Promise<PackageReport> => {
  const taken = await takePackage({ writer, raw: job.ledger().raw, self, opened, passed: ignore });
  return { ...reportOf(found, opened), ...taken };
};

/** A refusal of a package whose envelope could be read: the report then says from whom it came. */
class Refusal extends Error {
  readonly fault: FaultError;
  readonly opened: UnpackedPackage;
  constructor(fault: FaultError, opened: UnpackedPackage) {
    super(fault.message);
    this.name = 'Refusal';
    this.fault = fault;
    this.opened = opened;
  }
}

const withEnvelope = (error: unknown, opened: UnpackedPackage): unknown => (error instanceof FaultError ? new Refusal(error, opened) : error);

const eachPackage = async (
  job: JobContext,
  paths: readonly string[],
  work: (found: FoundPackage) => Promise<PackageReport | null>,
): Promise<PackageReport[]> => {
  const found = await findPackages(paths);
  const reports: PackageReport[] = [];
  for (const [index, one] of found.entries()) {
    job.checkCancelled();
    job.progress(index, found.length, basename(one.path));
    const report = await work(one).catch((error: unknown) => refusedReport(one, error));
    if (report) reports.push(report);
  }
  job.progress(found.length, found.length, '');
  return reports;
};

/** The ledger itself cannot go on (full disk, damage), or a person stopped the job: that is not about one package. */
const isOurTrouble = (error: unknown): boolean =>
  error instanceof FaultError
    ? error.fault.code === 'cancelled'
    : error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE');

/** No known way leads here; whatever a crafted package does to a library stays with that package. */
const unreadable = invalid('package-not-one', { detail: 'unreadable' }).fault;

const refusedReport = (found: FoundPackage, error: unknown): PackageReport => {
  const reason = error instanceof Refusal ? error.fault : error;
  if (isOurTrouble(reason)) throw reason;
  const fault = reason instanceof FaultError ? reason.fault : unreadable;
  const opened = error instanceof Refusal ? error.opened : null;
  return {
    ...reportOf(found, opened),
    outcome: 'refused',
    code: fault.code,
    values: { file: basename(found.path), ...fault.values },
    tables: [],
    notes: [],
  };
};

const reportOf = (found: FoundPackage, opened: UnpackedPackage | null): Omit<PackageReport, 'outcome' | 'tables' | 'notes'> => ({
  file: found.path,
  code: '',
  values: {},
  kind: opened?.envelope.kind ?? null,
  from: opened?.envelope.from.name ?? '',
  seq: opened?.envelope.seq ?? null,
  createdAt: opened?.envelope.createdAt ?? null,
});
