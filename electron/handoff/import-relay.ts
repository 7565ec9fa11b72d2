// How is a relay taken? Its own laws first; then every package in it by itself, as if it had come directly; last the relay is noted, for its receipt.
import { join } from 'node:path';
import { nextReceiptSeq, noteReceivedPackage } from '#db/handoff/store.ts';
import { genesisHash } from '#db/journal.ts';
import type { Writer } from '#db/schema.ts';
import { decided } from '#electron/handoff/contents.ts';
import type { FoundPackage } from '#electron/handoff/find.ts';
import { takenBefore } from '#electron/handoff/kept-packages.ts';
import { refusedReport, withEnvelope } from '#electron/handoff/refusal.ts';
import { rolledBack } from '#electron/handoff/rolled-back.ts';
import { type Arrival, type Session, setArrivalAside, takeArrival, tryArrival } from '#electron/handoff/take-arrival.ts';
import type { Via } from '#electron/handoff/taking.ts';
import type { UnpackedPackage } from '#electron/handoff/unpack.ts';
import type { Unpacker } from '#electron/handoff/unpacker.ts';
import { type Canonical, canonicalJson } from '#shared/core/canonical.ts';
import { chinaDate } from '#shared/core/date.ts';
import { invalid } from '#shared/core/fault.ts';
import type { InnerOutcome, RelayList } from '#shared/handoff/envelope.ts';
import type { PackageReport } from '#shared/handoff/model.ts';
import { packageFileName } from '#shared/handoff/names.ts';
import type { RelayOutcome } from '#shared/handoff/relay.ts';

/** A relay that was opened, the unpacker of the session has it. */
export type RelayArrival = Omit<Arrival, 'opened'> & { readonly opened: Extract<UnpackedPackage, { kind: 'relay' }> };

type Listed = RelayList['packages'][number];

/** What became of packages of a relay: how each is shown, and what the receipt says of it. */
interface Judged {
  readonly reports: PackageReport[];
  readonly outcomes: InnerOutcome[];
}

/** Takes a relay: one report for it, then one for each package in it. Taken twice, nothing changes. */
export const importRelay = async (session: Session, relay: RelayArrival): Promise<PackageReport[]> => (await takeRelay(session, relay)).reports;

const takeRelay = async (session: Session, relay: RelayArrival): Promise<Judged> => {
  const { job } = session;
  const { opened } = relay;
  const outer = await rolledBack(job, (writer) => tryArrival(session, relay, writer));
  const judged = await eachInner(session, relay, takeInner);
  const reports = judged.flatMap((one) => one.reports);
  const outcomes = judged.flatMap((one) => one.outcomes);
  const notes = [...outer.notes, ...countNote(outcomes)];
  if (outer.outcome === 'alreadyApplied') {
    const isSame = reports.every(({ outcome }) => outcome !== 'applied');
    return { reports: [{ ...outer, outcome: isSame ? 'alreadyApplied' : 'applied', notes }, ...reports], outcomes };
  }
  await job.write('handoff.import', opened.envelope.id, async (writer) => noteReceivedPackage(writer, await relayRow(writer, relay, outcomes)));
  return { reports: [{ ...outer, outcome: 'applied', notes }, ...reports], outcomes };
};

/** Says what taking a relay would do. */
export const previewRelay = async (session: Session, relay: RelayArrival, writer: Writer): Promise<PackageReport[]> => {
  const outer = await tryArrival(session, relay, writer);
  const reports = await eachInner(session, relay, (inner, one) => previewInner(inner, one, writer));
  return [outer, ...reports.flat()];
};

const previewInner = async (session: Session, { found, bytes, sha256, via, listed }: Inner, writer: Writer): Promise<PackageReport[]> => {
  const again = listed.kind === 'relay' ? null : await takenBefore(writer, found.path, sha256);
  if (again) return [again];
  try {
    const opened = await openInner(session, bytes, listed);
    const arrival = { found, sha256, via };
    if (opened.kind === 'relay') return await previewRelay(session, { ...arrival, opened }, writer);
    return [await tryArrival(session, { ...arrival, opened }, writer)];
  } catch (error) {
    const report = refusedReport(found, error);
    return [{ ...report, ...namedBy(listed, report) }];
  }
};

interface Inner {
  readonly found: FoundPackage;
  readonly listed: Listed;
  readonly sha256: string;
  readonly bytes: Buffer;
  readonly via: Via;
}

/** Goes through what a relay carries, one after another; a second unpacker opens it while the first still holds the relay. */
const eachInner = async <T>(session: Session, relay: RelayArrival, work: (inner: Session, one: Inner) => Promise<T>): Promise<T[]> => {
  const { job, unpacker } = session;
  const { found, opened } = relay;
  const { packages } = decided(opened.contents);
  const { orgId, name } = opened.envelope.from;
  const relayed = new Set(packages.flatMap((one) => (one.kind === 'relay' ? [one.orgId] : [])));
  const via: Via = { id: opened.envelope.id, orgId, name, depth: (relay.via?.depth ?? 0) + 1, relayed };
  return job.withUnpacker(async (second) => {
    const results: T[] = [];
    for (const [index, listed] of packages.entries()) {
      job.progress(index, packages.length, listed.name);
      const bytes = await unpacker.file(listed.sha256);
      const path = join(found.path, innerName(listed, opened.envelope.createdAt));
      results.push(await work({ ...session, unpacker: second }, { found: { path, isNamed: true }, listed, sha256: listed.sha256, bytes, via }));
    }
    return results;
  });
};

/** How an inner package is called before a person; it lies in no file of its own. */
const innerName = ({ code, seq, kind }: Listed, at: string): string => packageFileName({ code, seq, kind, date: chinaDate(at) });

/** Whose a package would be that cannot even be read: as the list says. */
const namedBy = ({ kind, name, seq }: Listed, report: PackageReport): Pick<PackageReport, 'kind' | 'from' | 'seq'> => ({
  kind: report.kind ?? kind,
  from: report.from || name,
  seq: report.seq ?? seq,
});

/** A relay in the relay is always looked into: what it carries may wait, or have been taken back, since it was taken. */
const takeInner = async (session: Session, { found, listed, sha256, bytes, via }: Inner): Promise<Judged> => {
  const again = listed.kind === 'relay' ? null : await session.job.read((reader) => takenBefore(reader, found.path, sha256));
  if (again) return judgedAs(again, listed);
  try {
    const opened = await openInner(session, bytes, listed);
    const arrival = { found, sha256, via };
    if (opened.kind === 'relay') return nested(await takeRelay(session, { ...arrival, opened }), listed);
    return judgedAs(await takeArrival(session, { ...arrival, opened, bytes }), listed);
  } catch (error) {
    const report = await setArrivalAside(session, { found, sha256, via, bytes }, error);
    return judgedAs({ ...report, ...namedBy(listed, report) }, listed);
  }
};

const judgedAs = (report: PackageReport, listed: Listed): Judged => ({ reports: [report], outcomes: [outcomeOf(report, listed)] });

/** The outcomes of a relay in the relay say where they were found. */
const nested = ({ reports, outcomes: inside }: Judged, listed: Listed): Judged => {
  const [own] = reports;
  if (!own) throw new Error('a relay that was taken is shown');
  return { reports, outcomes: [outcomeOf(own, listed), ...inside.map((one) => ({ within: listed.packageId, ...one }))] };
};

/** Opens an inner package, which must be the one that the relay's list names. The bytes stay with the caller. */
const openInner = async ({ unpacker }: { readonly unpacker: Unpacker }, bytes: Buffer, listed: Listed): Promise<UnpackedPackage> => {
  const opened = await unpacker.open(Buffer.concat([bytes]), null);
  const { id, kind, seq, from } = opened.envelope;
  const isListed = id === listed.packageId && kind === listed.kind && seq === listed.seq && from.orgId === listed.orgId && from.code === listed.code;
  if (!isListed) throw withEnvelope(invalid('package-tampered', { detail: 'data/relay.json' }), opened);
  return opened;
};

const outcomes: Readonly<Record<PackageReport['outcome'], RelayOutcome>> = {
  applied: 'taken',
  alreadyApplied: 'taken',
  wouldApply: 'taken',
  held: 'held',
  wouldHold: 'held',
  refused: 'refused',
};

const outcomeOf = ({ outcome, code: reason }: PackageReport, { packageId, orgId, code, kind, seq }: Listed): InnerOutcome => ({
  ...{ packageId, orgId, code, kind, seq, reason },
  outcome: outcomes[outcome],
});

const countNote = (all: readonly InnerOutcome[]): PackageReport['notes'] => {
  const packages = all.filter(({ kind }) => kind !== 'relay');
  const count = (wanted: RelayOutcome): number => packages.filter(({ outcome }) => outcome === wanted).length;
  return [{ code: 'relay', values: { taken: count('taken'), held: count('held'), refused: count('refused') } }];
};

const relayRow = async (writer: Writer, { opened, sha256, via }: RelayArrival, inner: readonly InnerOutcome[]) => {
  const { envelope, envelopeText, manifestSha256 } = opened;
  return {
    id: envelope.id,
    orgId: envelope.from.orgId,
    fromName: envelope.from.name,
    kind: 'relay' as const,
    ...{ seq: envelope.seq, createdAt: envelope.createdAt, importedAt: writer.at },
    ...{ rows: inner.length, added: 0, changed: 0, gap: '' },
    manifestSha256,
    envelope: envelopeText,
    tables: canonicalJson(inner as unknown as Canonical),
    ...{ headSeq: 0, headHash: genesisHash },
    ...{ receiptId: writer.newId(), receiptSeq: await nextReceiptSeq(writer), receiptWrittenAt: null },
    ...{ undoneAt: null, undoable: 0 as const, quarantined: 0, fileSha256: sha256, viaId: via?.id ?? null, files: null },
  };
};
