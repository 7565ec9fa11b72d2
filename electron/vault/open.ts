// How is a ledger opened so that each cause of failure has its own sentence? Key proof, pages, version, chain, anchor.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { heldByHandover } from '#db/handover/handed-over.ts';
import { firstBrokenEntry, headOf } from '#db/journal.ts';
import { migrate, NewerLedger, versionOf } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import {
  asFailure,
  checkpoint,
  kyselyOver,
  OpenFailure,
  openDatabase,
  openForReading,
  pageCount,
  quickCheck,
  type RawDatabase,
  refusePlaintext,
} from '#db/open.ts';
import { sweepUnfinished } from '#electron/backup/folder.ts';
import { type BackupSource, makeBackup } from '#electron/backup/make.ts';
import { closeShare, type FileShare, fileShareOf } from '#electron/files/share.ts';
import { sweepStaging } from '#electron/handoff/staging.ts';
import { anchorKeyOf, databaseFileOf, folderNames, readAnchor, writeAnchor } from '#electron/vault/folder.ts';
import { copyForLooking, type LookingCopy } from '#electron/vault/looking.ts';
import type { OpenLedger } from '#electron/vault/session.ts';
import type { Instant } from '#shared/core/date.ts';
import { FaultError, locked } from '#shared/core/fault.ts';

/** Links of the chain that are checked at every opening; the whole chain is checked by vault.check (reliability §3.1.8). */
const linksCheckedAtOpening = 1000;

/** Which ledger is opened, and when. */
interface Opening {
  readonly folder: string;
  readonly ledgerId: string;
  readonly now: Instant;
  /** A ledger of more pages is opened before their structure is checked (`checkPages`); never when not said. */
  readonly pagesLaterAbove?: number;
  /** Opens a copy, to look at; in and beside the ledger nothing is written. */
  readonly isReadOnly?: boolean;
}

/** Opens the ledger of a folder whose data key is proven. Throws the locked faults of `vault.open`; touches nothing when it fails. */
export const openLedger = async (opening: Opening, dataKey: Uint8Array): Promise<OpenLedger> => {
  const file = databaseFileOf(opening.folder);
  if (!existsSync(file) || statSync(file).size === 0) throw locked('ledger-damaged', { detail: 'no data' });
  const copy = opening.isReadOnly ? copyForLooking(file) : null;
  const ownKey = Uint8Array.from(dataKey);
  let raw: RawDatabase | null = null;
  try {
    raw = openRaw(copy?.file ?? file, dataKey);
    const files = fileShareOf(opening.folder, dataKey);
    const ledger = await checkedLedger(opening, { raw, anchorKey: anchorKeyOf(dataKey), dataKey: ownKey, files });
    return copy ? lookedAt(ledger, copy) : ledger;
  } catch (error) {
    raw?.close();
    copy?.remove();
    ownKey.fill(0);
    throw asLocked(error);
  }
};

/** The same ledger, but nothing of it is written: the connection refuses, head.json stays, and the copy goes at closing. */
const lookedAt = (ledger: OpenLedger, copy: LookingCopy): OpenLedger => {
  ledger.raw.pragma('query_only = ON');
  const abandon = () => {
    ledger.abandon();
    copy.remove();
  };
  return { ...ledger, isReadOnly: true, anchor: async () => undefined, abandon, close: async () => abandon() };
};

const openRaw = (file: string, dataKey: Uint8Array): RawDatabase => {
  try {
    refusePlaintext(file);
    return openDatabase(file, dataKey);
  } catch (error) {
    throw asLocked(error);
  }
};

/** The fault that a failure to open means; the passphrase is known to be right, so “not a database” is damage (T7). */
const asLocked = (thrown: unknown): unknown => {
  if (thrown instanceof NewerLedger) return locked('ledger-newer', { found: thrown.found, known: thrown.known });
  const error = asFailure(thrown);
  if (!(error instanceof OpenFailure)) return error;
  const faults: Record<OpenFailure['reason'], () => FaultError> = {
    busy: () => locked('ledger-busy'),
    plaintext: () => locked('ledger-plaintext'),
    'not-a-database': () => locked('ledger-damaged', { detail: error.detail }),
    damaged: () => locked('ledger-damaged', { detail: error.detail }),
    pragma: () => locked('ledger-damaged', { detail: error.detail }),
    full: () => locked('disk-full'),
    device: () => locked('disk-failed-closed', { detail: error.detail }),
  };
  return faults[error.reason]();
};

interface Opened {
  readonly raw: RawDatabase;
  readonly anchorKey: Uint8Array;
  readonly files: FileShare;
  /** For looking at copies; zeroed at closing. */
  readonly dataKey: Uint8Array;
}

const checkedLedger = async (opening: Opening, { raw, anchorKey, dataKey, files }: Opened): Promise<OpenLedger> => {
  const { folder, ledgerId } = opening;
  if (versionOf(raw) === 0) throw locked('ledger-damaged', { detail: 'empty' });
  if (versionOf(raw) > migrations.length) throw new NewerLedger(versionOf(raw), migrations.length);
  // A migration writes: its pages are checked before it.
  let isUnchecked = pageCount(raw) > (opening.pagesLaterAbove ?? Number.POSITIVE_INFINITY) && versionOf(raw) === migrations.length;
  if (!isUnchecked) refuseDamaged(raw);
  const db = kyselyOver(raw);
  const source = { folder, ledgerId, db, raw, openCopy: (copy: string) => openForReading(copy, dataKey), packageSeq: () => lastPackageSeq(raw) };
  if (opening.isReadOnly) {
    // The copy is ours alone: an older one is brought to today's shape without a backup.
    migrate(raw, migrations);
  } else {
    sweepUnfinished(folder);
    sweepStaging(join(folder, folderNames.staging));
    await migrateSafely(source, opening.now);
  }
  const facts = new Map((await db.selectFrom('meta').selectAll().execute()).map((row) => [row.key, row.value]));
  if (facts.get('ledgerId') !== ledgerId) throw locked('ledger-damaged', { detail: 'keyring of another ledger' });
  const head = await headOf(db);
  const broken = await firstBrokenEntry(db, Math.max(1, head.seq - linksCheckedAtOpening));
  if (broken !== null) throw locked('journal-broken', { seq: broken });
  await refuseOlder(folder, anchorKey, { raw, headSeq: head.seq });
  const abandon = () => {
    raw.close();
    anchorKey.fill(0);
    closeShare(files);
    dataKey.fill(0);
  };
  const anchor = async () => {
    const held = await heldByHandover(db);
    const handedOver = held && { packageId: held.packageId, incoming: held.incoming, fileName: held.fileName, handedAt: held.handedAt };
    await writeAnchor(folder, anchorKey, { ...headFields(await headOf(db)), packageSeq: lastPackageSeq(raw), ...(handedOver && { handedOver }) });
  };
  return {
    ...source,
    orgId: facts.get('orgId') ?? '',
    orgKind: facts.get('orgKind') === 'committee' ? 'committee' : 'branch',
    device: facts.get('device') ?? '',
    isReadOnly: false,
    files,
    readAnchor: () => readAnchor(folder, anchorKey),
    anchor,
    arePagesUnchecked: () => isUnchecked,
    checkPages: () => {
      refuseDamaged(raw);
      isUnchecked = false;
    },
    abandon,
    close: async () => {
      try {
        await anchor();
        checkpoint(raw);
      } finally {
        abandon();
      }
    },
    reopen: async (now) => {
      const key = Uint8Array.from(dataKey);
      abandon();
      try {
        // Nothing of such a disk is opened before all of it was looked at.
        return await openLedger({ folder, ledgerId, now }, key);
      } finally {
        key.fill(0);
      }
    },
  };
};

const refuseDamaged = (raw: RawDatabase): void => {
  const problem = quickCheck(raw);
  if (problem) throw locked('ledger-damaged', { detail: problem.startsWith('SQLITE_') ? problem : 'damaged-page' });
};

const headFields = (head: { seq: number; hash: string }) => ({ seq: head.seq, hash: head.hash });

/** Numbers used here, and before a restoring; before the second migration no package could be sent. */
const lastPackageSeq = (raw: RawDatabase): number => {
  if (versionOf(raw) < 2) return 0;
  const used = Number(raw.prepare('SELECT max(seq) FROM sentPackage').pluck().get() ?? 0);
  return Math.max(used, Number(raw.prepare("SELECT value FROM meta WHERE key = 'packageFloor'").pluck().get() ?? 0));
};

/** Pending migrations run only behind a backup that was checked by opening it (house §6). Throws locked `upgrade-without-backup`; then nothing was changed. */
const migrateSafely = async (source: BackupSource, now: Instant): Promise<void> => {
  if (versionOf(source.raw) === migrations.length) return;
  try {
    await makeBackup(source, { reason: 'migration', takenAt: now });
  } catch (error) {
    throw error instanceof FaultError ? locked('upgrade-without-backup', error.fault.values) : error;
  }
  migrate(source.raw, migrations);
};

/** A lost write-ahead log or an old copy is a silent rollback (T8): the anchor beside the file knows better. */
const refuseOlder = async (folder: string, anchorKey: Uint8Array, found: { raw: RawDatabase; headSeq: number }): Promise<void> => {
  const anchor = readAnchor(folder, anchorKey);
  if (!anchor) return;
  const hash = found.raw.prepare('SELECT hash FROM journal WHERE seq = ?').pluck().get(anchor.seq);
  if (anchor.seq === 0 || hash === anchor.hash) return;
  // Restored since: the entry “restored” lies above the anchor, and says which numbers are gone.
  const next = found.raw.prepare('SELECT command FROM journal WHERE seq > ? ORDER BY seq LIMIT 1').pluck().get(anchor.seq);
  if (hash === undefined && next === 'backup.restore') return;
  if (found.headSeq < anchor.seq) throw locked('ledger-behind', { expected: anchor.seq, found: found.headSeq });
  throw locked('journal-broken', { seq: anchor.seq });
};
