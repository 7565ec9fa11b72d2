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

/** Takes a relay: one report for it, then one for each package in it. Taken twice, nothing changes. */
export const importRelay = async (session: Session, relay: RelayArrival): Promise<PackageReport[]> => {
  const { job } = session;
  const { opened } = relay;
  const outer = await rolledBack(job, (writer) => tryArrival(session, relay, writer));
  const listed = decided(opened.contents).packages;
  const reports = await eachInner(session, relay, async (inner, one) => takeInner(inner, one));
  const outcomes = reports.map((report, at) => outcomeOf(report, listed[at]));
  if (outer.outcome === 'alreadyApplied') {
    const isSame = reports.every(({ outcome }) => outcome !== 'applied');
    return [{ ...outer, outcome: isSame ? 'alreadyApplied' : 'applied', notes: countNote(outcomes) }, ...reports];
  }
  await job.write('handoff.import', opened.envelope.id, async (writer) => noteReceivedPackage(writer, await relayRow(writer, relay, outcomes)));
  return [{ ...outer, outcome: 'applied', notes: countNote(outcomes) }, ...reports];
};

/** Says what taking a relay would do. */
export const previewRelay = async (session: Session, relay: RelayArrival, writer: Writer): Promise<PackageReport[]> => {
  const outer = await tryArrival(session, relay, writer);
  const reports = await eachInner(session, relay, async (inner, { found, bytes, sha256, via, listed }) => {
    const again = await takenBefore(writer, found.path, sha256);
    if (again) return again;
    try {
      const opened = await openInner(inner, bytes, listed);
      return await tryArrival(inner, { found, opened, sha256, via }, writer);
    } catch (error) {
      const report = refusedReport(found, error);
      return { ...report, ...namedBy(listed, report) };
    }
  });
  return [outer, ...reports];
};

interface Inner {
  readonly found: FoundPackage;
  readonly listed: Listed;
  readonly sha256: string;
  readonly bytes: Buffer;
  readonly via: Via;
}

/** Goes through what a relay carries, one after another; a second unpacker opens it while the first still holds the relay. */
const eachInner = async <T>(session: Session, { found, opened }: RelayArrival, work: (inner: Session, one: Inner) => Promise<T>): Promise<T[]> => {
  const { job, unpacker } = session;
  const { packages } = decided(opened.contents);
  const { orgId, name } = opened.envelope.from;
  const via = { id: opened.envelope.id, orgId, name };
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

const takeInner = async (session: Session, { found, listed, sha256, bytes, via }: Inner): Promise<PackageReport> => {
  const again = await session.job.read((reader) => takenBefore(reader, found.path, sha256));
  if (again) return again;
  try {
    const opened = await openInner(session, bytes, listed);
    return await takeArrival(session, { found, opened, sha256, via, bytes });
  } catch (error) {
    const report = await setArrivalAside(session, { found, sha256, via, bytes }, error);
    return { ...report, ...namedBy(listed, report) };
  }
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

const outcomeOf = ({ outcome, code: reason }: PackageReport, listed: Listed | undefined): InnerOutcome => {
  if (!listed) throw new Error('a relay has as many outcomes as packages');
  const { packageId, orgId, code, kind, seq } = listed;
  return { packageId, orgId, code, kind, seq, outcome: outcomes[outcome], reason };
};

const countNote = (all: readonly InnerOutcome[]): PackageReport['notes'] => {
  const count = (wanted: RelayOutcome): number => all.filter(({ outcome }) => outcome === wanted).length;
  return [{ code: 'relay', values: { taken: count('taken'), held: count('held'), refused: count('refused') } }];
};

const relayRow = async (writer: Writer, { opened, sha256 }: RelayArrival, inner: readonly InnerOutcome[]) => {
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
    ...{ undoneAt: null, undoable: 0 as const, quarantined: 0, fileSha256: sha256, viaId: null, files: null },
  };
};
