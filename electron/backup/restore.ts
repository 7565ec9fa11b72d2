// How does a ledger come back from a backup? As a new generation beside the old one; the pointer is switched last, so that every cut leaves the old or the new (T9).
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { keepHandedOver } from '#db/handover/handed-over.ts';
import { migrate } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import { checkpoint, kyselyOver, OpenFailure, openDatabase, openForReading } from '#db/open.ts';
import { bringAttachments } from '#electron/backup/copy.ts';
import { copyFileSafely } from '#electron/backup/copy-file.ts';
import { backupAt, backupNames, backupsOf, type FoundBackup } from '#electron/backup/folder.ts';
import { isUntouched } from '#electron/backup/make.ts';
import { problemOfCopy } from '#electron/backup/verify.ts';
import type { JobContext } from '#electron/ledger/context.ts';
import { writeCommand } from '#electron/ledger/transaction.ts';
import { discard, renameHeld, syncFolder, writeFileSafely } from '#electron/ledger/write-file.ts';
import { type Anchor, anchorKeyOf, currentOf, folderNames, isFree, readAnchor } from '#electron/vault/folder.ts';
import { keyringIn, replaceKeyring } from '#electron/vault/key-file.ts';
import { dataKeyByPassphrase, dataKeyByRecovery, type Keyring } from '#electron/vault/keyring.ts';
import { openLedger } from '#electron/vault/open.ts';
import { requireSafePlace } from '#electron/vault/place.ts';
import { secretOfRecoveryCode } from '#electron/vault/recovery-code.ts';
import type { OutputOf } from '#shared/contract.ts';
import { conflict, FaultError, invalid, locked, notFound } from '#shared/core/fault.ts';

/** What is restored where, and what proves that it is one's own. */
interface Wanted {
  readonly folder: string;
  readonly backup: string;
  /** Passphrase or recovery code. */
  readonly secret: string;
}

/** A restoring whose backup was found and whose key is proven. */
interface Proven {
  readonly folder: string;
  readonly backup: FoundBackup;
  readonly keyring: Keyring;
  readonly dataKey: Uint8Array;
}

/** Restores and opens; see `backup.restore`. Nothing of the old generation is deleted. */
export const restoreBackup = async (job: JobContext, wanted: Wanted): Promise<OutputOf<'backup.restore'>> => {
  if (job.vault.current()) throw conflict('ledger-open');
  const backup = backupAt(wanted.backup);
  if (!backup) throw notFound('backup-missing');
  await requireSafePlace(job, wanted.folder);
  const proven: Proven = { folder: wanted.folder, backup, ...keyFor(wanted, backup) };
  try {
    job.progress(0, 3, '');
    await checkBackup(proven);
    job.progress(1, 3, '');
    const lost = isFree(wanted.folder) ? await restoreElsewhere(job, proven) : await restoreBeside(job, proven);
    job.progress(2, 3, '');
    const opening = { folder: wanted.folder, ledgerId: backup.facts.ledgerId, now: job.clock.now() };
    job.vault.adopt(await openLedger(opening, proven.dataKey));
    await job.ledger().anchor();
    job.progress(3, 3, '');
    return { folder: wanted.folder, takenAt: backup.facts.takenAt, headSeq: backup.facts.headSeq, lost };
  } catch (error) {
    throw asFault(error);
  } finally {
    proven.dataKey.fill(0);
  }
};

/** The key file of the ledger decides, so that an old passphrase opens nothing; only where it is gone or damaged does the backup's. */
const keyFor = ({ folder, secret }: Wanted, { facts, line }: FoundBackup): Pick<Proven, 'keyring' | 'dataKey'> => {
  const current = currentOf(folder);
  if (current && current.ledgerId !== '' && current.ledgerId !== facts.ledgerId) throw conflict('backup-of-another');
  const own = keyringIn(join(folder, folderNames.keyring), facts.ledgerId);
  if (!current && !own && !isFree(folder)) throw conflict('folder-in-use', { folder });
  const keyring = own ?? keyringIn(join(line.path, folderNames.keyring), facts.ledgerId);
  if (!keyring) throw locked('keyring-damaged');
  const dataKey = secretOfRecoveryCode(secret) ? dataKeyByRecovery(keyring, secret) : dataKeyByPassphrase(keyring, secret);
  return { keyring, dataKey };
};

const checkBackup = async ({ backup, dataKey }: Proven): Promise<void> => {
  const damaged = (detail: string) => invalid('backup-damaged', { detail });
  if (!(await isUntouched(backup))) throw damaged('backup-content');
  const copy = openForReading(join(backup.line.path, backupNames.database), dataKey);
  try {
    const problem = await problemOfCopy(copy, backup.facts);
    if (problem !== null) throw damaged(problem);
  } finally {
    copy.close();
  }
};

/** Into a folder that is not there yet (another computer): whole or not at all, as a new ledger is made. */
const restoreElsewhere = async (job: JobContext, proven: Proven): Promise<number> => {
  const { folder, keyring } = proven;
  const temporary = join(dirname(folder), `.${basename(folder)}.restoring-${randomBytes(4).toString('hex')}`);
  try {
    mkdirSync(temporary, { recursive: true, mode: 0o700 });
    const { file, lost } = await makeGeneration(job, { ...proven, folder: temporary }, randomBytes(6).toString('hex'));
    await replaceKeyring(temporary, keyring);
    await writeCurrent(temporary, file, keyring.ledgerId);
    rmSync(folder, { recursive: true, force: true });
    await renameHeld(temporary, folder);
    syncFolder(dirname(folder));
    return lost;
  } catch (error) {
    discard(temporary);
    throw error;
  }
};

/** Beside what is there: the pointer is switched once the new generation is whole, then the old one's sidecars go where nothing replays them. */
const restoreBeside = async (job: JobContext, proven: Proven): Promise<number> => {
  const { folder, keyring } = proven;
  const old = currentOf(folder)?.file ?? null;
  const { file, lost } = await makeGeneration(job, proven, null);
  if (!keyringIn(join(folder, folderNames.keyring), keyring.ledgerId)) await replaceKeyring(folder, keyring);
  await writeCurrent(folder, file, keyring.ledgerId);
  if (old !== null) quarantine(folder, old, job.clock.now());
  return lost;
};

const writeCurrent = (folder: string, file: string, ledgerId: string): Promise<void> =>
  writeFileSafely(join(folder, folderNames.current), Buffer.from(`${file}\n${ledgerId}\n`));

/** The next number that neither the pointer nor any file bears, not even one that an interrupted restoring left. */
const nextGeneration = (folder: string): string => {
  const names = [currentOf(folder)?.file ?? '', ...readdirSync(folder)];
  const numbers = names.map((name) => Number(/^ledger-(\d{6})\.db/.exec(name)?.[1] ?? 0));
  return `ledger-${String(Math.max(0, ...numbers) + 1).padStart(6, '0')}.db`;
};

/** Writes the new generation with its entry “restored”; both numbers go on above everything that was noted (package law 10). */
const makeGeneration = async (job: JobContext, { folder, backup, dataKey }: Proven, device: string | null) => {
  const { facts, line } = backup;
  const file = nextGeneration(folder);
  await copyFileSafely(join(line.path, backupNames.database), join(folder, file), facts.sha256);
  await bringAttachments(dirname(line.path), folder);
  const noted = notedBeside(folder, facts.ledgerId, dataKey);
  const lastSeq = Math.max(facts.headSeq, noted.seq);
  const raw = openDatabase(join(folder, file), dataKey);
  try {
    migrate(raw, migrations);
    const db = kyselyOver(raw);
    const meta = new Map((await db.selectFrom('meta').selectAll().execute()).map(({ key, value }) => [key, value]));
    const target = { db, orgId: meta.get('orgId') ?? '', device: device ?? meta.get('device') ?? '', clock: job.clock };
    const gone = lastSeq > facts.headSeq ? `, gone ${facts.headSeq + 1}-${lastSeq}` : '';
    const entry = { command: 'backup.restore', about: `taken ${facts.takenAt} at ${facts.headSeq}${gone}`, seq: lastSeq + 1 };
    await writeCommand(target, entry, async (writer) => {
      const keep = (key: string, value: string) =>
        writer.db
          .insertInto('meta')
          .values({ key, value })
          .onConflict((one) => one.column('key').doUpdateSet({ value }))
          .execute();
      await keep('packageFloor', String(Math.max(facts.packageSeq, noted.packageSeq)));
      await keep('device', target.device);
      if (noted.handedOver) await keepHandedOver(writer, noted.handedOver);
    });
    checkpoint(raw);
  } finally {
    raw.close();
  }
  return { file, lost: lastSeq - facts.headSeq };
};

/** The highest numbers that anything beside the ledger knows of, its anchor and its backups; and the hand-over that holds it. */
const notedBeside = (folder: string, ledgerId: string, dataKey: Uint8Array): Pick<Anchor, 'seq' | 'packageSeq' | 'handedOver'> => {
  const facts = backupsOf(folder)
    .map((found) => found.facts)
    .filter((one) => one.ledgerId === ledgerId);
  const anchor = provenAnchor(folder, dataKey);
  return {
    seq: Math.max(0, anchor?.seq ?? 0, ...facts.map((one) => one.headSeq)),
    packageSeq: Math.max(0, anchor?.packageSeq ?? 0, ...facts.map((one) => one.packageSeq)),
    handedOver: anchor?.handedOver,
  };
};

const provenAnchor = (folder: string, dataKey: Uint8Array) => {
  try {
    return readAnchor(folder, anchorKeyOf(dataKey));
  } catch (error) {
    // An altered anchor proves nothing; it is replaced when the restored ledger opens.
    if (error instanceof FaultError) return null;
    throw error;
  }
};

const quarantine = (folder: string, file: string, now: string): void => {
  const place = join(folder, folderNames.damaged, `${file}-${now.replace(/[-:.]/g, '')}`);
  const sidecars = ['-wal', '-shm', '-journal'].map((ending) => `${file}${ending}`).filter((name) => existsSync(join(folder, name)));
  if (sidecars.length === 0) return;
  mkdirSync(place, { recursive: true, mode: 0o700 });
  for (const name of sidecars) renameSync(join(folder, name), join(place, name));
  syncFolder(folder);
};

const asFault = (error: unknown): unknown => {
  if (error instanceof FaultError) return error;
  if (error instanceof OpenFailure && (error.reason === 'full' || error.reason === 'device'))
    return invalid('file-not-written', { detail: error.detail });
  if (error instanceof OpenFailure) return invalid('backup-damaged', { detail: error.detail });
  if (error instanceof Error && 'code' in error && /^E[A-Z]+$|^READ-BACK/.test(String(error.code)))
    return invalid('file-not-written', { detail: String(error.code) });
  return error;
};
