// How is a ledger opened so that each cause of failure has its own sentence? Key proof, pages, version, chain, anchor.
import { existsSync, statSync } from 'node:fs';
import { firstBrokenEntry, headOf } from '#db/journal.ts';
import { migrate, NewerLedger, versionOf } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import { checkpoint, kyselyOver, OpenFailure, openDatabase, quickCheck, type RawDatabase, refusePlaintext } from '#db/open.ts';
import { closeShare, type FileShare, fileShareOf } from '#electron/files/share.ts';
import { anchorKeyOf, databaseFileOf, readAnchor, writeAnchor } from '#electron/vault/folder.ts';
import type { OpenLedger } from '#electron/vault/session.ts';
import { type FaultError, locked } from '#shared/core/fault.ts';

/** Links of the chain that are checked at every opening; the whole chain is checked by vault.check (reliability §3.1.8). */
const linksCheckedAtOpening = 1000;

/** Opens the ledger of a folder whose data key is proven. Throws the locked faults of `vault.open`; touches nothing when it fails. */
export const openLedger = async (folder: string, ledgerId: string, dataKey: Uint8Array): Promise<OpenLedger> => {
  const file = databaseFileOf(folder);
  if (!existsSync(file) || statSync(file).size === 0) throw locked('ledger-damaged', { detail: 'no data' });
  const raw = openRaw(file, dataKey);
  try {
    return await checkedLedger(folder, ledgerId, { raw, anchorKey: anchorKeyOf(dataKey), files: fileShareOf(folder, dataKey) });
  } catch (error) {
    raw.close();
    throw asLocked(error);
  }
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
const asLocked = (error: unknown): unknown => {
  if (error instanceof NewerLedger) return locked('ledger-newer', { found: error.found, known: error.known });
  if (!(error instanceof OpenFailure)) return error;
  const faults: Record<OpenFailure['reason'], () => FaultError> = {
    busy: () => locked('ledger-busy'),
    plaintext: () => locked('ledger-plaintext'),
    'not-a-database': () => locked('ledger-damaged', { detail: error.detail }),
    damaged: () => locked('ledger-damaged', { detail: error.detail }),
    pragma: () => locked('ledger-damaged', { detail: error.detail }),
  };
  return faults[error.reason]();
};

interface Opened {
  readonly raw: RawDatabase;
  readonly anchorKey: Uint8Array;
  readonly files: FileShare;
}

const checkedLedger = async (folder: string, ledgerId: string, { raw, anchorKey, files }: Opened): Promise<OpenLedger> => {
  if (versionOf(raw) === 0) throw locked('ledger-damaged', { detail: 'empty' });
  if (versionOf(raw) > migrations.length) throw new NewerLedger(versionOf(raw), migrations.length);
  const problem = quickCheck(raw);
  if (problem) throw locked('ledger-damaged', { detail: problem.slice(0, 80) });
  migrate(raw, migrations);
  const db = kyselyOver(raw);
  const facts = new Map((await db.selectFrom('meta').selectAll().execute()).map((row) => [row.key, row.value]));
  if (facts.get('ledgerId') !== ledgerId) throw locked('ledger-damaged', { detail: 'keyring of another ledger' });
  const head = await headOf(db);
  const broken = await firstBrokenEntry(db, Math.max(1, head.seq - linksCheckedAtOpening));
  if (broken !== null) throw locked('journal-broken', { seq: broken });
  await refuseOlder(folder, anchorKey, { raw, headSeq: head.seq });
  const anchor = async () => writeAnchor(folder, anchorKey, { ...headFields(await headOf(db)), packageSeq: lastPackageSeq(raw) });
  return {
    folder,
    ledgerId,
    orgId: facts.get('orgId') ?? '',
    orgKind: facts.get('orgKind') === 'committee' ? 'committee' : 'branch',
    device: facts.get('device') ?? '',
    db,
    raw,
    files,
    anchor,
    close: async () => {
      try {
        await anchor();
        checkpoint(raw);
      } finally {
        raw.close();
        anchorKey.fill(0);
        closeShare(files);
      }
    },
  };
};

const headFields = (head: { seq: number; hash: string }) => ({ seq: head.seq, hash: head.hash });

const lastPackageSeq = (raw: RawDatabase): number => Number(raw.prepare('SELECT max(seq) FROM sentPackage').pluck().get() ?? 0);

/** A lost write-ahead log or an old copy is a silent rollback (T8): the anchor beside the file knows better. */
const refuseOlder = async (folder: string, anchorKey: Uint8Array, found: { raw: RawDatabase; headSeq: number }): Promise<void> => {
  const anchor = readAnchor(folder, anchorKey);
  if (!anchor) return;
  const hash = found.raw.prepare('SELECT hash FROM journal WHERE seq = ?').pluck().get(anchor.seq);
  if (anchor.seq === 0 || hash === anchor.hash) return;
  if (found.headSeq < anchor.seq) throw locked('ledger-behind', { expected: anchor.seq, found: found.headSeq });
  throw locked('journal-broken', { seq: anchor.seq });
};
