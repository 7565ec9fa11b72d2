// How does a package reach the stick? Noted in the ledger first, then written whole; a number is never used for two contents.
import { basename, join } from 'node:path';
import { markReceiptWritten } from '#db/handoff/relay.ts';
import {
  insertSentPackage,
  nextSeqOf,
  partnerOf,
  partnersOf,
  pendingReceiptsOf,
  quarantineOf,
  sentPackagesOf,
  withdrawSentPackage,
} from '#db/handoff/store.ts';
import type { PartnerRow, SentPackageRow } from '#db/handoff/table.ts';
import { genesisHash } from '#db/journal.ts';
import type { Reader, Writer } from '#db/schema.ts';
import type { BuiltPackage } from '#electron/handoff/build.ts';
import { buildCard } from '#electron/handoff/card.ts';
import { readyToPack, sendableFiles } from '#electron/handoff/departing-files.ts';
import { buildReceipt } from '#electron/handoff/receipt.ts';
import { buildReport, collectDeparture, type Departure, type ReportFacts, rowsIn } from '#electron/handoff/report.ts';
import { type Self, selfOf } from '#electron/handoff/self.ts';
import { freeBytesAt, spaceProblem, targetIn } from '#electron/handoff/stick.ts';
import type { JobContext } from '#electron/ledger/context.ts';
import { discard, type Written, writePiecesSafely } from '#electron/ledger/write-file.ts';
import { organisationKindLabels } from '#shared/branch/labels.ts';
import type { OutputOf, ParsedOf } from '#shared/contract.ts';
import { conflict } from '#shared/core/fault.ts';
import type { SendableFiles } from '#shared/handoff/departing-files.ts';
import type { Envelope } from '#shared/handoff/envelope.ts';
import { problemsIn } from '#shared/handoff/problems.ts';

/** The organisation to which reports go, of those whose card came directly: the committee whose name the branch has as its superior, else the one pinned last. Null without a card. */
export const superiorOf = async (reader: Reader, superiorName: string): Promise<PartnerRow | null> => {
  const committees = (await partnersOf(reader)).filter(
    (partner) => partner.kind === 'committee' && partner.orgId !== reader.orgId && partner.viaOrgId === null,
  );
  const newest = committees.toSorted((a, b) => (a.pinnedAt < b.pinnedAt ? 1 : -1))[0];
  return committees.find((partner) => partner.name === superiorName) ?? newest ?? null;
};

/** Writes this organisation's card. */
export const exportCard = async (job: JobContext, target: ParsedOf<'handoff.exportCard'>): Promise<{ file: string }> => {
  const { self, seq } = await job.read(async (reader) => ({ self: await selfOf(reader, job), seq: await nextSeqOf(reader, 'card') }));
  const built = buildCard(self, { id: job.newId(), seq, createdAt: job.clock.now() });
  const { file } = await bringOut(job, 'handoff.exportCard', built, { folder: await targetIn(target), rows: 0 });
  return { file };
};

/** Builds, notes and writes the report to the superior, with the scans and photos that it does not hold. */
export const exportReport = async (job: JobContext, wish: ParsedOf<'handoff.export'>): Promise<OutputOf<'handoff.export'>> => {
  const problems = await problemsOf(job);
  const { self, to, departure, facts, files } = await job.read((reader) => readyToLeave(reader, job, { problems, ...wish }));
  const { files: large, unreadable } = await readyToPack(job.ledger().files, files.sent, (done) => {
    job.checkCancelled();
    job.progress(done, files.sent.length, '');
  });
  const built = buildReport(self, to, facts, { ...departure, large });
  const rows = rowsIn(departure);
  const { file, bytes, sha256 } = await bringOut(job, 'handoff.export', built, { folder: await targetIn(wish), rows });
  const counted = {
    files: large.size,
    filesLater: files.later.length,
    filesHome: files.home.length,
    filesUnreadable: unreadable.map(({ fileName }) => fileName),
  };
  return { id: facts.id, file, seq: facts.seq, rows, bytes, sha256, ...counted };
};

interface Ready {
  readonly self: Self;
  readonly to: PartnerRow;
  readonly departure: Omit<Departure, 'large'>;
  readonly facts: ReportFacts;
  readonly files: SendableFiles;
}

interface Wish {
  readonly problems: Envelope['problems'];
  readonly withIdScans: boolean;
}

const readyToLeave = async (reader: Reader, job: JobContext, { problems, withIdScans }: Wish): Promise<Ready> => {
  const self = await selfOf(reader, job);
  if (self.organisation.kind !== 'branch') throw conflict('wrong-ledger-kind', { kind: organisationKindLabels.committee.zh });
  const to = await superiorOf(reader, self.organisation.superiorName);
  if (!to) throw conflict('no-superior-card');
  const last = (await sentPackagesOf(reader, 'report'))[0];
  const facts = {
    id: job.newId(),
    seq: await nextSeqOf(reader, 'report'),
    createdAt: job.clock.now(),
    previous: last ? { id: last.id, manifestSha256: last.manifestSha256 } : null,
    problems,
  };
  const departure = await collectDeparture(reader, to.orgId);
  const files = await sendableFiles(reader, { superiorId: to.orgId, withIdScans, withheld: departure.withheld });
  return { self, to, facts, files, departure };
};

/** Overdue duties by rule, for the superior's eye. */
const problemsOf = async (job: JobContext): Promise<Envelope['problems']> => {
  const { duties } = await job.call('compliance.duties', {});
  return problemsIn(duties);
};

/** Tells of every whole MB; a person who stops is heard between two pieces. */
const progressOf = (job: JobContext, length: number): ((bytes: number) => void) => {
  const inMegabytes = (bytes: number): number => Math.floor(bytes / 1_048_576);
  let told = -1;
  return (bytes) => {
    job.checkCancelled();
    if (inMegabytes(bytes) === told) return;
    told = inMegabytes(bytes);
    job.progress(Math.min(told, inMegabytes(length)), inMegabytes(length), '');
  };
};

/** Where a package goes, and what is noted with it, and taken back with it when the stick fails. */
interface Departing {
  readonly folder: string;
  readonly rows: number;
  readonly alsoNote?: (writer: Writer) => Promise<void>;
  readonly alsoWithdraw?: (writer: Writer) => Promise<void>;
  /** Looks at the file on the stick once more; when it throws, the file goes and the package is withdrawn. */
  readonly check?: (file: string) => Promise<void>;
}

/** Notes a package, then writes it. When the stick fails, the number is withdrawn and never used again. */
export const bringOut = async (
  job: JobContext,
  command: string,
  built: BuiltPackage,
  { folder, rows, alsoNote, alsoWithdraw, check }: Departing,
): Promise<Written & { file: string }> => {
  const file = join(folder, built.fileName);
  const problem = spaceProblem(built.length, await freeBytesAt(folder));
  if (problem) throw problem;
  await job.write(command, built.envelope.id, async (writer) => {
    await insertSentPackage(writer, sentRow(built, rows));
    await alsoNote?.(writer);
  });
  try {
    const written = await writePiecesSafely(file, built.pieces(), progressOf(job, built.length));
    await check?.(file);
    return { file, ...written };
  } catch (error) {
    if (check) discard(file);
    await job.write('handoff.withdraw', built.envelope.id, async (writer) => {
      await withdrawSentPackage(writer, built.envelope.id);
      await alsoWithdraw?.(writer);
    });
    throw error;
  } finally {
    await job.ledger().anchor();
  }
};

const sentRow = ({ envelope, fileName, manifestSha256 }: BuiltPackage, rows: number): SentPackageRow => ({
  id: envelope.id,
  kind: envelope.kind === 'card' || envelope.kind === 'relay' || envelope.kind === 'handover' ? envelope.kind : 'report',
  seq: envelope.seq,
  toOrgId: envelope.to?.orgId ?? null,
  toName: envelope.to?.name ?? '',
  fileName: basename(fileName),
  createdAt: envelope.createdAt,
  rows,
  manifestSha256,
  headSeq: envelope.journal?.toSeq ?? 0,
  headHash: envelope.journal?.headHash ?? genesisHash,
  state: 'exported',
  receivedAt: null,
});

/** Writes the receipts that were not written yet; each is noted once it lies there whole. */
export const writeReceipts = async (job: JobContext, folder: string): Promise<string[]> => {
  const { self, pending } = await job.read(async (reader) => ({ self: await selfOf(reader, job), pending: await pendingReceiptsOf(reader) }));
  if (self.organisation.kind !== 'committee') throw conflict('wrong-ledger-kind', { kind: organisationKindLabels.branch.zh });
  const files: string[] = [];
  for (const [index, taken] of pending.entries()) {
    job.checkCancelled();
    job.progress(index, pending.length, taken.fromName);
    const to = await job.read((reader) => partnerOf(reader, taken.orgId));
    if (!to) throw conflict('sender-unknown', { from: taken.fromName });
    const refused = await job.read((reader) => quarantineOf(reader, taken.id));
    const built = buildReceipt(self, to, { taken, refused });
    const file = join(folder, built.fileName);
    await writePiecesSafely(file, built.pieces(), () => undefined);
    await job.write('handoff.writeReceipts', taken.id, (writer) => markReceiptWritten(writer, taken.id));
    files.push(file);
  }
  return files;
};
