// What becomes of a package that waited for a person? It is taken with what he permitted, or set aside for good (laws 3, 6, 7, 10).
import { decideHeld, heldPackageOf, reviseHeld } from '#db/handoff/held.ts';
import { partnerOf } from '#db/handoff/store.ts';
import type { HeldPackageRow } from '#db/handoff/table.ts';
import type { Reader } from '#db/schema.ts';
import { backupBefore } from '#electron/backup/keeper.ts';
import { readContent } from '#electron/files/share.ts';
import { permitsIn } from '#electron/handoff/kept-packages.ts';
import { refusedReport, reportOf, withEnvelope } from '#electron/handoff/refusal.ts';
import { type Self, selfOf } from '#electron/handoff/self.ts';
import { takePackage } from '#electron/handoff/take.ts';
import type { FileTaking } from '#electron/handoff/take-files.ts';
import type { Via } from '#electron/handoff/taking.ts';
import type { UnpackedPackage } from '#electron/handoff/unpack.ts';
import type { Unpacker } from '#electron/handoff/unpacker.ts';
import type { JobContext } from '#electron/ledger/context.ts';
import type { OutputOf, ParsedOf } from '#shared/contract.ts';
import { canonicalJson } from '#shared/core/canonical.ts';
import { conflict, notFound } from '#shared/core/fault.ts';
import { type HoldReason, holdReason } from '#shared/handoff/holding.ts';
import type { PackageReport } from '#shared/handoff/model.ts';

/** A package that still waits. Throws not-found `held-unknown`. */
export const waitingPackage = async (job: JobContext, id: string): Promise<HeldPackageRow> => {
  const held = await job.read((reader) => heldPackageOf(reader, id));
  if (held?.decision !== null) throw notFound('held-unknown');
  return held;
};

type Kept = Pick<HeldPackageRow, 'sha256' | 'fileName'>;

/** Opens the copy of a package that waits. Faults: conflict `held-without-file` (it was too large to be kept). */
export const openKept = async (
  job: JobContext,
  { unpacker, self }: { readonly unpacker: Unpacker; readonly self: Self },
  { sha256, fileName }: Kept,
): Promise<UnpackedPackage> => {
  const content = await readContent(job.ledger().files, sha256);
  if (content.state !== 'whole') throw conflict('held-without-file', { file: fileName });
  // What a relay carried lies here without a seal, as it came.
  return unpacker.open(content.bytes, self.identity);
};

/** The relay that brought a package which waits; null: it came directly. */
export const relayOf = async (reader: Reader, { viaId, viaOrgId }: HeldPackageRow): Promise<Via | null> =>
  viaId && viaOrgId ? { id: viaId, orgId: viaOrgId, name: (await partnerOf(reader, viaOrgId))?.name ?? '', depth: 1, relayed: new Set() } : null;

/** Answers `handoff.decide`. A yes to one reason may bring another to light: then the package waits with that one. */
export const decide = async (job: JobContext, { id, take, note }: ParsedOf<'handoff.decide'>): Promise<OutputOf<'handoff.decide'>> => {
  const held = await waitingPackage(job, id);
  if (!take) {
    await job.write('handoff.decide', held.packageId, (writer) => decideHeld(writer, id, { decision: 'dismissed', note }));
    return { report: null };
  }
  await backupBefore(job, 'packages');
  const permits: HoldReason[] = [...permitsIn(held.permits), held.code];
  const { db } = job.ledger();
  const report = await job.withUnpacker(async (unpacker) => {
    const opened = await openKept(job, { unpacker, self: await job.read((reader) => selfOf(reader, job)) }, held).catch(async (error: unknown) => {
      // The stick is asked for again; the yes holds for these very bytes.
      await reviseHeld(db, id, { code: held.code, details: held.details, permits: canonicalJson(permits) });
      throw error;
    });
    return takeHeld(job, { held, opened, permits, note, files: { share: job.ledger().files, file: unpacker.file } });
  });
  const next = report.outcome === 'held' ? holdReason(report.code as HoldReason, held.kind) : null;
  if (next) await reviseHeld(db, id, { code: next, details: canonicalJson(report.values), permits: canonicalJson(permits) });
  return { report };
};

interface Yes {
  readonly held: HeldPackageRow;
  readonly opened: UnpackedPackage;
  readonly permits: readonly HoldReason[];
  readonly note: string;
  readonly files: FileTaking;
}

const takeHeld = async (job: JobContext, { held, opened, permits, note, files }: Yes): Promise<PackageReport> => {
  const found = { path: held.fileName };
  const self = await job.read((reader) => selfOf(reader, job));
  try {
    return await job.write('handoff.decide', held.packageId, async (writer) => {
      const { raw } = job.ledger();
      const via = await relayOf(writer, held);
      const facts = { self, opened, via, permits: new Set(permits), fileSha256: held.sha256, files, passed: () => undefined };
      const taken = await takePackage({ writer, raw, ...facts });
      await decideHeld(writer, held.id, { decision: 'taken', note });
      return { ...reportOf(found, opened), ...taken };
    });
  } catch (error) {
    const report = refusedReport(found, withEnvelope(error, opened));
    return report.outcome === 'wouldHold' ? { ...report, outcome: 'held' } : report;
  }
};
