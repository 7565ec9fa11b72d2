// Who answers the calls that create, open, check and lock a ledger?
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { sql } from 'kysely';
import { heldByHandover } from '#db/handover/handed-over.ts';
import { firstBrokenEntry, headOf, rowsOutsideJournal, versionsOutsideJournal } from '#db/journal.ts';
import { isBackupFolder } from '#electron/backup/folder.ts';
import type { HandlersOf, JobContext } from '#electron/ledger/context.ts';
import { catchUpSearch } from '#electron/search/catch-up.ts';
import { createLedger, spareRecipientOf } from '#electron/vault/create.ts';
import { databaseFileOf, ledgerIdOf } from '#electron/vault/folder.ts';
import { forgetPreviousKeyring, readKeyring, renewBackupKeyrings, replaceKeyring } from '#electron/vault/key-file.ts';
import { dataKeyByPassphrase, dataKeyByRecovery, type Keyring, withPassphrase, withRecovery } from '#electron/vault/keyring.ts';
import { isWritable } from '#electron/vault/looking.ts';
import { openLedger } from '#electron/vault/open.ts';
import { copyLedgerHere, requireSafePlace } from '#electron/vault/place.ts';
import { recoveryCodeOf } from '#electron/vault/recovery-code.ts';
import { proveOnce } from '#electron/vault/tries.ts';
import { conflict, FaultError, locked, notFound } from '#shared/core/fault.ts';
import { travellingTableNames } from '#shared/travelling.ts';
import type { VaultStatus, vaultContract } from '#shared/vault/contract.ts';

/** The status of what is open now. */
const statusOf = async (job: JobContext): Promise<VaultStatus> => {
  const ledger = job.vault.current();
  if (!ledger)
    return {
      state: 'none',
      folder: '',
      organisationName: '',
      organisationKind: null,
      actor: '',
      isReadOnly: false,
      handedOver: null,
      journalSeq: 0,
      damage: job.vault.damage(),
    };
  const organisation = await ledger.db.selectFrom('organisation').select('name').where('id', '=', ledger.orgId).executeTakeFirstOrThrow();
  const actor = await ledger.db.selectFrom('meta').select('value').where('key', '=', 'actor').executeTakeFirstOrThrow();
  const held = await heldByHandover(ledger.db);
  return {
    state: 'open',
    folder: ledger.folder,
    organisationName: organisation.name,
    organisationKind: ledger.orgKind,
    actor: actor.value,
    isReadOnly: ledger.isReadOnly,
    handedOver: held && { incoming: held.incoming, at: held.handedAt, fileName: held.fileName },
    journalSeq: (await headOf(ledger.db)).seq,
    damage: null,
  };
};

const never = Number.POSITIVE_INFINITY;

/** The key file of a folder that must hold a ledger. */
const keyringOf = (folder: string): Keyring => {
  databaseFileOf(folder);
  return readKeyring(folder, ledgerIdOf(folder));
};

interface Adopting {
  readonly folder: string;
  readonly dataKey: Uint8Array;
  readonly pagesLaterAbove: number;
  readonly isReadOnly?: boolean;
}

/** `pagesLaterAbove`: of a ledger with more pages the first screen does not wait for their check. */
const adopt = async (job: JobContext, keyring: Keyring, { folder, dataKey, pagesLaterAbove, isReadOnly = false }: Adopting): Promise<void> => {
  if (job.vault.current()) throw conflict('ledger-open');
  job.vault.adopt(await openLedger({ folder, ledgerId: keyring.ledgerId, now: job.clock.now(), pagesLaterAbove, isReadOnly }, dataKey));
  dataKey.fill(0);
  if (isReadOnly) return;
  forgetPreviousKeyring(folder, keyring);
  await job.read(catchUpSearch);
};

/** The data key for the passphrase in use, asked again before the key file changes; its own sentence, because the ledger stays open. */
const dataKeyOfOwner = (job: JobContext, keyring: Keyring, passphrase: string): Uint8Array => {
  try {
    return proveOnce(job.ledger().folder, job.clock.now(), () => dataKeyByPassphrase(keyring, passphrase));
  } catch (error) {
    throw error instanceof FaultError && error.fault.code === 'wrong-passphrase' ? locked('passphrase-not-yours') : error;
  }
};

export const vaultHandlers: HandlersOf<keyof typeof vaultContract> = {
  'vault.status': statusOf,

  'vault.create': async (job, input) => {
    if (job.vault.current()) throw conflict('ledger-open');
    const folder = resolve(input.folder);
    await requireSafePlace(job, folder);
    mkdirSync(dirname(folder), { recursive: true });
    const created = await createLedger({ ...input, folder, makeDatabase: job.vault.makeDatabase }, job.clock, job.vault.cost);
    await adopt(job, keyringOf(folder), { folder, dataKey: created.dataKey, pagesLaterAbove: never });
    return { folder, organisationId: created.orgId, recoveryCode: input.recoveryOut ? null : created.recoveryCode };
  },

  'vault.open': async (job, input) => {
    const folder = resolve(input.folder);
    if (!existsSync(folder)) throw notFound('ledger-missing', { folder });
    if (isBackupFolder(folder)) throw conflict('folder-is-backup');
    const isReadOnly = input.isReadOnly || !isWritable(folder, databaseFileOf(folder));
    // What is only looked at may lie anywhere: a pulled stick or a lost connection costs nothing.
    if (!isReadOnly) await requireSafePlace(job, folder);
    const keyring = keyringOf(folder);
    const dataKey = proveOnce(folder, job.clock.now(), () => dataKeyByPassphrase(keyring, input.passphrase));
    await adopt(job, keyring, { folder, dataKey, pagesLaterAbove: job.vault.pagesLaterAbove(folder), isReadOnly });
    return statusOf(job);
  },

  'vault.recover': async (job, input) => {
    const folder = resolve(input.folder);
    await requireSafePlace(job, folder);
    const keyring = keyringOf(folder);
    const dataKey = proveOnce(folder, job.clock.now(), () => dataKeyByRecovery(keyring, input.recoveryCode));
    const renewed = withPassphrase(keyring, dataKey, input.passphrase);
    // The key file changes next: the ledger is checked whole before.
    await adopt(job, keyring, { folder, dataKey: dataKey.slice(), pagesLaterAbove: never });
    await replaceKeyring(folder, renewed);
    await renewBackupKeyrings(folder, renewed);
    await job.write('vault.recover', '', async () => undefined);
    dataKey.fill(0);
    return statusOf(job);
  },

  'vault.changePassphrase': async (job, { passphrase, newPassphrase }) => {
    const { folder } = job.ledger();
    const keyring = keyringOf(folder);
    const dataKey = dataKeyOfOwner(job, keyring, passphrase);
    const renewed = withPassphrase(keyring, dataKey, newPassphrase);
    dataKey.fill(0);
    await replaceKeyring(folder, renewed);
    const backups = await renewBackupKeyrings(folder, renewed);
    await job.write('vault.changePassphrase', '', async () => undefined);
    return { backups };
  },

  'vault.renewRecovery': async (job, { passphrase }) => {
    const { folder } = job.ledger();
    const keyring = keyringOf(folder);
    const dataKey = dataKeyOfOwner(job, keyring, passphrase);
    const recovery = Buffer.from(job.random(16));
    const renewed = withRecovery(keyring, dataKey, recovery);
    dataKey.fill(0);
    await replaceKeyring(folder, renewed);
    forgetPreviousKeyring(folder, renewed);
    const backups = await renewBackupKeyrings(folder, renewed);
    const spare = await spareRecipientOf(recovery);
    // Partners learn the new spare from the next card; the ledger's own identity opens their post in any case.
    await job.write('vault.renewRecovery', '', (writer) =>
      writer.db.updateTable('secret').set({ value: spare }).where('key', '=', 'age.spare.recipient').execute(),
    );
    const { count } = await job
      .ledger()
      .db.selectFrom('sentPackage')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return { recoveryCode: recoveryCodeOf(recovery), backups, isCardDue: Number(count) > 0 };
  },

  'vault.copyHere': async (job, { folder, to }) => ({ folder: await copyLedgerHere(job, resolve(folder), resolve(to)) }),

  'vault.lock': async (job) => {
    await job.vault.close();
    return statusOf(job);
  },

  'vault.setActor': async (writer, input) => {
    await writer.db.updateTable('meta').set({ value: input.actor }).where('key', '=', 'actor').execute();
    return { actor: input.actor };
  },

  'vault.check': async (reader) => {
    const pages = await sql<{ integrity_check: string }>`PRAGMA integrity_check(20)`.execute(reader.db);
    const broken = await firstBrokenEntry(reader.db, 1);
    const strays = [...(await rowsOutsideJournal(reader, travellingTableNames)), ...(await versionsOutsideJournal(reader.db))];
    const { entries } = await reader.db
      .selectFrom('journal')
      .select((eb) => eb.fn.countAll<number>().as('entries'))
      .executeTakeFirstOrThrow();
    const { rows } = await reader.db
      .selectFrom('journalRow')
      .select((eb) => eb.fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow();
    const pageProblems = pages.rows.map((line) => line.integrity_check).filter((line) => line !== 'ok');
    const problems = [...pageProblems, ...(broken === null ? [] : [`journal ${broken}`]), ...strays.map((stray) => `${stray.table} ${stray.id}`)];
    return { isSound: problems.length === 0, journalEntries: Number(entries), rows: Number(rows), problems };
  },
};
