// How does the new secretary get the ledger? Unpacked and checked under a name that nobody takes for a ledger, then restored as a backup is: whole, or not at all.
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { kyselyOver, OpenFailure, openForReading } from '#db/open.ts';
import { backupAt, backupNames, type FoundBackup } from '#electron/backup/folder.ts';
import { restoreBackup } from '#electron/backup/restore.ts';
import { decided } from '#electron/handoff/contents.ts';
import { packageAt } from '#electron/handoff/find.ts';
import { looseStaging } from '#electron/handoff/staging.ts';
import { freeBytesAt } from '#electron/handoff/stick.ts';
import type { UnpackedPackage } from '#electron/handoff/unpack.ts';
import type { Unpacker } from '#electron/handoff/unpacker.ts';
import type { JobContext } from '#electron/ledger/context.ts';
import { fingerprintOf } from '#electron/ledger/fingerprint.ts';
import { discard, writeFileSafely } from '#electron/ledger/write-file.ts';
import { spareIdentityOf } from '#electron/vault/create.ts';
import { folderNames, isFree } from '#electron/vault/folder.ts';
import { keyringIn } from '#electron/vault/key-file.ts';
import { dataKeyByRecovery, keyringText, withPassphrase } from '#electron/vault/keyring.ts';
import { requireSafePlace } from '#electron/vault/place.ts';
import { secretOfRecoveryCode } from '#electron/vault/recovery-code.ts';
import type { OutputOf, ParsedOf } from '#shared/contract.ts';
import { conflict, FaultError, invalid, locked } from '#shared/core/fault.ts';
import type { Envelope } from '#shared/handoff/envelope.ts';
import { bytesOf, type ListedFile, type WholeLedger } from '#shared/handoff/whole-ledger.ts';
import type { ArrivingLedger } from '#shared/handover/contract.ts';

/** A package of the right kind that the code opened. */
interface Arrived {
  readonly envelope: Envelope;
  /** The key that signed. */
  readonly key: string;
  readonly list: WholeLedger;
}

/** Answers `handover.look`. */
export const lookAtLedger = (job: JobContext, { file, recoveryCode }: ParsedOf<'handover.look'>): Promise<ArrivingLedger> =>
  about(file, () =>
    job.withUnpacker(async (unpacker) => {
      const { envelope, key, list } = await openWithCode(unpacker, { file: resolve(file), recoveryCode, staging: looseStaging() });
      const { outgoing, incoming, handedOn, files, head } = list;
      return {
        ...{ from: envelope.from.name, code: envelope.from.code, fingerprint: fingerprintOf(key), createdAt: envelope.createdAt },
        ...{ outgoing, incoming, handedOn, members: envelope.counts.member ?? 0, records: envelope.counts.meeting ?? 0 },
        ...{ attachments: files.filter(isAttachment).length, bytes: bytesOf(files) },
        head: { seq: head.seq, hash: head.hash, recordedAt: head.recordedAt },
      };
    }),
  );

const isAttachment = ({ name }: ListedFile): boolean => name.startsWith('files/');

/** Answers `handover.receive`. */
export const receiveLedger = async (job: JobContext, wish: ParsedOf<'handover.receive'>): Promise<OutputOf<'handover.receive'>> => {
  const folder = resolve(wish.folder);
  if (job.vault.current()) throw conflict('ledger-open');
  await requireSafePlace(job, folder);
  if (!isFree(folder)) throw conflict('folder-in-use', { folder });
  return about(wish.file, async () => {
    mkdirSync(dirname(folder), { recursive: true });
    sweep(folder);
    const temporary = join(dirname(folder), `${unfinishedName(folder)}${randomBytes(4).toString('hex')}`);
    try {
      mkdirSync(temporary, { recursive: true, mode: 0o700 });
      const arrived = await unpackInto(job, temporary, wish);
      const backup = foundIn(temporary, arrived.list);
      await proveAndRewrap(backup, arrived, wish);
      const { headSeq } = await restoreBackup(job, { folder, backup: backup.line.path, secret: wish.recoveryCode });
      await job.write('handover.receive', arrived.envelope.id, async () => undefined);
      return { folder, headSeq };
    } finally {
      discard(temporary);
    }
  });
};

/** Where a ledger lies while it arrives; a point in front, so that no list of backups or ledgers shows it. */
const unfinishedName = (folder: string): string => `.${basename(folder)}.receiving-`;

/** What an earlier try left when the power went; it is as encrypted as the package was. */
const sweep = (folder: string): void => {
  const parent = dirname(folder);
  for (const name of readdirSync(parent)) if (name.startsWith(unfinishedName(folder))) discard(join(parent, name));
};

interface Opening {
  readonly file: string;
  readonly recoveryCode: string;
  readonly staging: string;
}

const openWithCode = async (unpacker: Unpacker, { file, recoveryCode, staging }: Opening): Promise<Arrived> => {
  const recovery = secretOfRecoveryCode(recoveryCode);
  if (!recovery) throw locked('handover-code-wrong');
  const opened = await openOrSayWhy(unpacker, { file, staging, identity: spareIdentityOf(recovery) });
  if (opened.kind !== 'handover') throw conflict('handover-other-kind');
  // Nobody of ours leaves a whole ledger open on a stick.
  if (!opened.isSealed) throw invalid('package-tampered', { detail: 'unsealed' });
  return { envelope: opened.envelope, key: opened.key, list: decided(opened.contents) };
};

const openOrSayWhy = async (
  unpacker: Unpacker,
  { file, staging, identity }: { file: string; staging: string; identity: string },
): Promise<UnpackedPackage> => {
  try {
    return await unpacker.open(await packageAt(file, staging), identity);
  } catch (error) {
    const code = error instanceof FaultError ? error.fault.code : '';
    if (code === 'handover-package') throw locked('handover-code-wrong');
    throw code === 'package-not-for-us' ? conflict('handover-other-kind') : error;
  }
};

/** Writes the parts into the files of a backup folder, each compared with its hash. Everything written is encrypted already. */
const unpackInto = (job: JobContext, temporary: string, { file, recoveryCode }: ParsedOf<'handover.receive'>): Promise<Arrived> =>
  job.withUnpacker(async (unpacker) => {
    const arrived = await openWithCode(unpacker, { file: resolve(file), recoveryCode, staging: join(temporary, folderNames.staging) });
    const { files } = arrived.list;
    const free = await freeBytesAt(temporary);
    // Once here, and once where it is restored to.
    if (free !== null && free < 2 * bytesOf(files) + 16_777_216) throw conflict('disk-full');
    mkdirSync(join(temporary, backupFolder));
    mkdirSync(join(temporary, 'files'));
    for (const [index, listed] of files.entries()) {
      job.checkCancelled();
      job.progress(index, files.length, '');
      await writeListed(unpacker, join(temporary, isAttachment(listed) ? listed.name : join(backupFolder, listed.name)), listed);
    }
    return arrived;
  });

const backupFolder = 'backup';

const writeListed = async (unpacker: Unpacker, path: string, { name, sha256, parts }: ListedFile): Promise<void> => {
  const hash = createHash('sha256');
  const target = await open(path, 'wx', 0o600);
  try {
    for (const part of parts) {
      const bytes = await unpacker.file(part.sha256);
      hash.update(bytes);
      await target.writeFile(bytes);
    }
    await target.sync();
  } finally {
    await target.close();
  }
  if (hash.digest('hex') !== sha256) throw invalid('package-tampered', { detail: name });
};

/** The backup that was unpacked, which must be the one that the signed list names. */
const foundIn = (temporary: string, { ledgerId, head }: WholeLedger): FoundBackup => {
  const found = backupAt(join(temporary, backupFolder));
  const { facts } = found ?? {};
  if (!found || facts?.ledgerId !== ledgerId || facts.headSeq !== head.seq || facts.headHash !== head.hash)
    throw invalid('package-tampered', { detail: backupNames.facts });
  return found;
};

/** The ledger inside signs with the very key that signed the package, and belongs to its sender; then its key file gets the new passphrase, before anything is named a ledger. */
const proveAndRewrap = async ({ line, facts }: FoundBackup, { envelope, key }: Arrived, wish: ParsedOf<'handover.receive'>): Promise<void> => {
  const file = join(line.path, folderNames.keyring);
  const keyring = keyringIn(file, facts.ledgerId);
  if (!keyring) throw invalid('package-tampered', { detail: folderNames.keyring });
  const dataKey = dataKeyOf(keyring, wish.recoveryCode);
  try {
    const inside = await identityIn(join(line.path, backupNames.database), dataKey);
    const isTheSame = inside.key === key && inside.orgId === envelope.from.orgId && inside.purpose === envelope.purpose;
    if (!isTheSame) throw invalid('package-tampered', { detail: 'inner-key' });
    await writeFileSafely(file, Buffer.from(keyringText(withPassphrase(keyring, dataKey, wish.passphrase))), 0o600);
  } finally {
    dataKey.fill(0);
  }
};

const dataKeyOf = (...[keyring, code]: Parameters<typeof dataKeyByRecovery>): Uint8Array => {
  try {
    return dataKeyByRecovery(keyring, code);
  } catch (error) {
    throw error instanceof FaultError ? locked('handover-code-wrong') : error;
  }
};

const identityIn = async (file: string, dataKey: Uint8Array): Promise<{ key: string; orgId: string; purpose: string }> => {
  const raw = openForReading(file, dataKey);
  try {
    const db = kyselyOver(raw);
    const meta = new Map((await db.selectFrom('meta').selectAll().execute()).map(({ key, value }) => [key, value]));
    const signing = await db.selectFrom('secret').select('value').where('key', '=', 'signing.public').executeTakeFirst();
    return { key: signing?.value ?? '', orgId: meta.get('orgId') ?? '', purpose: meta.get('purpose') ?? '' };
  } finally {
    raw.close();
  }
};

/** Names the file in every refusal, and says of a package what restoring says of a backup. */
const about = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof OpenFailure) throw invalid('package-tampered', { file: basename(file), detail: error.detail });
    if (error instanceof Error && 'code' in error && /^E[A-Z]+$/.test(String(error.code)))
      throw invalid('file-not-written', { detail: String(error.code) });
    if (!(error instanceof FaultError)) throw error;
    const { code, values } = error.fault;
    if (code === 'backup-damaged') throw invalid('package-tampered', { file: basename(file), detail: String(values.detail ?? '') });
    throw new FaultError({ ...error.fault, values: { file: basename(file), ...values } });
  }
};
