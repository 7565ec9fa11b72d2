// How are packages taken? One after the other, each in its own transaction; a preview is the same import, rolled back.
import { basename, join } from 'node:path';
import { inBulk } from '#db/open.ts';
import type { Writer } from '#db/schema.ts';
import { attempt, decided } from '#electron/handoff/contents.ts';
import { type FoundPackage, findPackages, packageAt } from '#electron/handoff/find.ts';
import { importRelay, previewRelay } from '#electron/handoff/import-relay.ts';
import { digestOfFile, keepAgain, keepPackage, takenBefore } from '#electron/handoff/kept-packages.ts';
import type { LawPassed } from '#electron/handoff/open-package.ts';
import { refusedReport } from '#electron/handoff/refusal.ts';
import { rolledBack } from '#electron/handoff/rolled-back.ts';
import { type Self, selfOf } from '#electron/handoff/self.ts';
import { takePackage } from '#electron/handoff/take.ts';
import { type Session, setArrivalAside, takeArrival, tryArrival } from '#electron/handoff/take-arrival.ts';
import type { UnpackedPackage } from '#electron/handoff/unpack.ts';
import type { Unpacker } from '#electron/handoff/unpacker.ts';
import type { JobContext } from '#electron/ledger/context.ts';
import { folderNames } from '#electron/vault/folder.ts';
import { FaultError } from '#shared/core/fault.ts';
import { noPermits } from '#shared/handoff/holding.ts';
import type { PackageReport } from '#shared/handoff/model.ts';

/** What an import did; `left`: packages not looked at because a person stopped it. */
interface Imported {
  readonly reports: PackageReport[];
  readonly left: number;
}

/**
 * Takes every package of the places given; one that fails never stops the others. Stopped by a person, it keeps what is done and says what is left.
 * While the ledger writes one package, the worker already unpacks the next.
 */
export const importPackages = (job: JobContext, paths: readonly string[], unpacker: Unpacker): Promise<Imported> =>
  inBulk(job.ledger().raw, () => takeAll(job, paths, unpacker));

const takeAll = async (job: JobContext, paths: readonly string[], unpacker: Unpacker): Promise<Imported> => {
  const self = await job.read((reader) => selfOf(reader, job));
  const session = { job, self, unpacker };
  const found = await findPackages(paths);
  const reports: PackageReport[] = [];
  let waiting = found[0] ? await look(session, found[0]) : null;
  for (const [index, one] of found.entries()) {
    if (isStopped(job)) return { reports, left: found.length - index };
    job.progress(index, found.length, basename(one.path));
    const looked = waiting ?? (await look(session, one));
    const next = found[index + 1];
    waiting = next && (await isUnpackedWhole(looked)) ? await look(session, next) : null;
    reports.push(...(await importOne(session, looked)));
  }
  job.progress(found.length, found.length, '');
  return { reports, left: 0 };
};

/** A package that was looked at: taken before, or being unpacked. */
interface Looked {
  readonly found: FoundPackage;
  readonly sha256: string | null;
  readonly again: PackageReport | null;
  readonly opening: Promise<UnpackedPackage> | null;
}

/** Asks whether a file was taken before, and has it unpacked if not; the answer is waited for when its turn comes. */
const look = async ({ job, self, unpacker }: Session, found: FoundPackage): Promise<Looked> => {
  const sha256 = await digestOfFile(found.path);
  const again = await job.read((reader) => takenBefore(reader, found.path, sha256));
  if (again) return { found, sha256, again, opening: null };
  // Read before this returns: the ledger's thread may be busy from then on, and the worker would wait for it.
  const input = await attempt(() => packageFor(job, found.path));
  const opening = input.ok ? unpacker.open(input.value, self.identity) : Promise.reject(new FaultError(input.fault));
  // When the import ends before its turn, nobody asks for it any more.
  opening.catch(() => undefined);
  return { found, sha256, again: null, opening };
};

/** Tells, once a package is unpacked, whether the worker may go on to the next: files of this one are had from it only until then. */
const isUnpackedWhole = async ({ opening }: Looked): Promise<boolean> =>
  opening === null ||
  opening.then(
    ({ attachments }) => attachments.length === 0,
    () => true,
  );

const isStopped = (job: JobContext): boolean => {
  try {
    job.checkCancelled();
    return false;
  } catch (error) {
    if (error instanceof FaultError && error.fault.code === 'cancelled') return true;
    throw error;
  }
};

/** The reports of one file: one, none for our own package by the way, or those of a relay and of what it carries. */
const importOne = async (session: Session, { found, sha256, again, opening }: Looked): Promise<PackageReport[]> => {
  const { job, self } = session;
  if (again?.kind === 'report' || again?.kind === 'relay') await keepAgain(job, found, sha256);
  if (again || !opening) return again ? [again] : [];
  try {
    const opened = await opening;
    if (isOwnByTheWay(found, opened, self)) return [];
    const arrival = { found, sha256, via: null };
    if (opened.kind !== 'relay') return [await takeArrival(session, { ...arrival, opened })];
    const reports = await importRelay(session, { ...arrival, opened });
    // To be passed on unopened, if there is somebody above.
    if (sha256) await keepPackage(job, found, { sha256 });
    return reports;
  } catch (error) {
    return [await setArrivalAside(session, { found, sha256, via: null }, error)];
  }
};

/** Tells what an import would do, by doing it and rolling it back: later packages see what earlier ones would bring. */
export const previewPackages = async (job: JobContext, paths: readonly string[], unpacker: Unpacker): Promise<PackageReport[]> => {
  const self = await job.read((reader) => selfOf(reader, job));
  const found = await findPackages(paths);
  return rolledBack(job, async (writer) => {
    const reports: PackageReport[] = [];
    for (const [index, one] of found.entries()) {
      job.checkCancelled();
      job.progress(index, found.length, basename(one.path));
      reports.push(...(await previewOne({ job, self, unpacker }, one, writer).catch((error: unknown) => [refusedReport(one, error)])));
    }
    job.progress(found.length, found.length, '');
    return reports;
  });
};

const previewOne = async (session: Session, found: FoundPackage, writer: Writer): Promise<PackageReport[]> => {
  const { job, self, unpacker } = session;
  const sha256 = await digestOfFile(found.path);
  const again = await takenBefore(writer, found.path, sha256);
  if (again) return [again];
  const opened = await unpacker.open(await packageFor(job, found.path), self.identity);
  if (isOwnByTheWay(found, opened, self)) return [];
  const arrival = { found, sha256, via: null };
  if (opened.kind === 'relay') return previewRelay(session, { ...arrival, opened }, writer);
  return [await tryArrival(session, { ...arrival, opened }, writer)];
};

/** Large packages are staged inside the ledger's folder. */
const packageFor = (job: JobContext, path: string) => packageAt(path, join(job.ledger().folder, folderNames.staging));

/** Checks one package law by law against this ledger and changes nothing. */
export const tryPackage = async (job: JobContext, file: string, passed: LawPassed): Promise<void> => {
  const self = await job.read((reader) => selfOf(reader, job));
  const input = await packageFor(job, file);
  const opened = await job.withUnpacker((unpacker) => unpacker.open(input, self.identity, passed));
  if (opened.kind === 'handover') {
    // Our own: nobody takes it into an open ledger, but it can be looked at.
    decided(opened.contents);
    return passed('contents');
  }
  await rolledBack(job, (writer) =>
    takePackage({ writer, raw: job.ledger().raw, self, opened, passed, via: null, permits: noPermits, fileSha256: null }),
  );
};

/** On a stick lie our own packages too: in a folder they are passed over, chosen by hand they are refused with the reason. */
const isOwnByTheWay = (found: FoundPackage, opened: UnpackedPackage, self: Self): boolean =>
  !found.isNamed && opened.envelope.from.orgId === self.orgId;
