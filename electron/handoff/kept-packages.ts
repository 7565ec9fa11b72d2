// Which packages were seen before, which wait, and whose bytes are kept, so that a decision needs no stick?
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { decideHeld, forgetAttempt, insertHeld, noteAttempt, reviseHeld, waitingWith } from '#db/handoff/held.ts';
import { hasUndoneInner } from '#db/handoff/relay.ts';
import { noteCardFile, packageWithFile, partnerOf, partnersOf } from '#db/handoff/store.ts';
import type { Reader, Writer } from '#db/schema.ts';
import { keepContent, readContent } from '#electron/files/share.ts';
import type { FoundPackage } from '#electron/handoff/find.ts';
import type { Via } from '#electron/handoff/taking.ts';
import type { UnpackedPackage } from '#electron/handoff/unpack.ts';
import type { JobContext } from '#electron/ledger/context.ts';
import { canonicalJson } from '#shared/core/canonical.ts';
import type { FaultCode } from '#shared/core/fault-words.ts';
import { type HoldReason, holdReasons, noPermits, type Permits } from '#shared/handoff/holding.ts';
import type { PackageReport } from '#shared/handoff/model.ts';
import { codeInName } from '#shared/handoff/names.ts';

/** Larger packages are not kept: their stick is asked for again. */
const keptBytes = 64 * 1024 * 1024;

/** SHA-256 of a file as it lies there, piece by piece; null when it cannot be read (whoever opens it says why). */
export const digestOfFile = async (path: string): Promise<string | null> => {
  try {
    const hash = createHash('sha256');
    for await (const piece of createReadStream(path)) hash.update(piece);
    return hash.digest('hex');
  } catch {
    return null;
  }
};

/** A package's digest, and its bytes where it came inside another. */
interface KeptBytes {
  readonly sha256: string;
  readonly bytes?: Buffer;
}

/** Keeps the bytes of a package in the ledger's file share; nothing when the file is gone, changed or too large. */
export const keepPackage = async (job: JobContext, { path }: Pick<FoundPackage, 'path'>, { sha256, bytes: given }: KeptBytes): Promise<void> => {
  if (given) return void (await keepContent(job.ledger().files, given));
  const size = (await stat(path).catch(() => null))?.size ?? Number.POSITIVE_INFINITY;
  if (size > keptBytes) return;
  const bytes = await readFile(path).catch(() => null);
  if (bytes && createHash('sha256').update(bytes).digest('hex') === sha256) await keepContent(job.ledger().files, bytes);
};

/** The report of a file that was taken before, byte for byte; null: it has to be looked at. */
export const takenBefore = async (reader: Reader, path: string, sha256: string | null): Promise<PackageReport | null> => {
  const row = sha256 === null ? null : await packageWithFile(reader, sha256);
  if (!row || (row.kind === 'relay' && (await hasUndoneInner(reader, row.id)))) return null;
  const { kind, fromName: from, seq, createdAt } = row;
  const facts = { file: path, code: '', values: {}, kind, from, seq, createdAt };
  return { ...facts, outcome: 'alreadyApplied', tables: [], notes: [], quarantined: 0, setAside: [] };
};

/** A file that was taken before is kept when its bytes are not here: relays may need it. */
export const keepAgain = async (job: JobContext, found: FoundPackage, sha256: string | null): Promise<void> => {
  if (sha256 !== null && (await readContent(job.ledger().files, sha256)).state !== 'whole') await keepPackage(job, found, { sha256 });
};

/** A card that is known already is kept when an older program did not keep it. */
export const rememberCardFile = async (
  job: JobContext,
  found: FoundPackage,
  { opened, sha256 }: { readonly opened: UnpackedPackage; readonly sha256: string },
): Promise<void> => {
  const partner = await job.read((reader) => partnerOf(reader, opened.envelope.from.orgId));
  if (partner?.cardId !== opened.envelope.id || partner.cardSha256 !== null) return;
  await keepPackage(job, found, { sha256 });
  await noteCardFile(job.ledger().db, partner.cardId, sha256);
};

/** The permits in the text of a held row. */
export const permitsIn = (text: string): HoldReason[] => {
  const said: unknown = JSON.parse(text);
  return holdReasons.filter((reason) => Array.isArray(said) && said.includes(reason));
};

/** What was permitted for a package that waits with these bytes. */
export const permitsFor = async (reader: Reader, sha256: string | null): Promise<Permits> => {
  const waiting = sha256 === null ? null : await waitingWith(reader, sha256);
  return waiting ? new Set(permitsIn(waiting.permits)) : noPermits;
};

/** A package that waited and was taken from its stick after all waits no longer: what stood in its way is gone, or was permitted before. */
export const settleWaiting = async (writer: Writer, sha256: string | null): Promise<void> => {
  const waiting = sha256 === null ? null : await waitingWith(writer, sha256);
  if (waiting) await decideHeld(writer, waiting.id, { decision: 'taken', note: '' });
};

/** Puts a package among those that wait: its bytes first, then the row. The same bytes wait once. */
export const holdPackage = async (
  job: JobContext,
  { found, opened, sha256, bytes, via }: KeptBytes & { readonly found: FoundPackage; readonly opened: UnpackedPackage; readonly via: Via | null },
  why: { readonly code: HoldReason; readonly values: PackageReport['values'] },
): Promise<void> => {
  const { envelope } = opened;
  const details = canonicalJson(why.values);
  await keepPackage(job, found, { sha256, ...(bytes && { bytes }) });
  const waiting = await job.read((reader) => waitingWith(reader, sha256));
  if (waiting) return reviseHeld(job.ledger().db, waiting.id, { code: why.code, details, permits: waiting.permits });
  await job.write('handoff.hold', envelope.id, (writer) =>
    insertHeld(writer, {
      id: writer.newId(),
      packageId: envelope.id,
      orgId: envelope.from.orgId,
      fromName: envelope.from.name,
      kind: envelope.kind,
      seq: envelope.seq,
      createdAt: envelope.createdAt,
      sha256,
      fileName: basename(found.path),
      code: why.code,
      details,
      permits: '[]',
      heldAt: writer.at,
      decision: null,
      decidedAt: null,
      decidedBy: null,
      decidedNote: '',
      viaId: via?.id ?? null,
      viaOrgId: via?.orgId ?? null,
    }),
  );
};

/** Remembers that a file was refused, or that it is no longer. The name of a file tells whose it would be where its content does not. */
export const rememberOutcome = async (job: JobContext, report: PackageReport, orgId: string | null): Promise<void> => {
  const { db } = job.ledger();
  const fileName = basename(report.file);
  if (report.outcome !== 'refused') return forgetAttempt(db, fileName);
  const code = codeInName(fileName);
  const named = code && orgId === null ? (await job.read(partnersOf)).find((partner) => partner.code === code) : undefined;
  await noteAttempt(db, {
    fileName,
    at: job.clock.now(),
    orgId: orgId ?? named?.orgId ?? null,
    fromName: report.from || (named?.name ?? ''),
    kind: report.kind,
    seq: report.seq,
    // A report that is refused carries the code of a fault.
    code: report.code as FaultCode,
    details: canonicalJson(report.values),
  });
};
