// How is a ledger made so that there is a whole one or none? Everything under a temporary name, then one rename.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { bech32 } from '@scure/base';
import { identityToRecipient } from 'age-encryption';
import { migrate } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import { checkpoint, kyselyOver, openDatabase, type RawDatabase, refusePlaintext } from '#db/open.ts';
import { insertRow } from '#db/rows.ts';
import type { Clock } from '#db/schema.ts';
import { newIdAt, writeCommand } from '#electron/ledger/transaction.ts';
import { discard, syncFolder, writeFileSafely } from '#electron/ledger/write-file.ts';
import { folderNames, isFree } from '#electron/vault/folder.ts';
import { keyringText, newKeyring, type ScryptCost } from '#electron/vault/keyring.ts';
import { keyFromRecovery, recoveryCodeOf } from '#electron/vault/recovery-code.ts';
import type { OrganisationInput } from '#shared/branch/model.ts';
import { conflict, invalid } from '#shared/core/fault.ts';

/** What a new ledger is made of. */
export interface NewLedger {
  readonly folder: string;
  readonly passphrase: string;
  readonly actor: string;
  readonly organisation: OrganisationInput;
  readonly purpose: 'real' | 'demo';
  /** Where the recovery code is written; null: returned. */
  readonly recoveryOut: string | null;
  /** Migration by migration when not said; a test whose subject is another copies one that was made so. */
  readonly makeDatabase?: MakeDatabase | undefined;
}

/** Makes the database of a new ledger at a file: open, in today's shape, without facts; and its data key. */
export type MakeDatabase = (file: string) => { readonly raw: RawDatabase; readonly dataKey: Uint8Array };

/** Makes it by running every migration. */
export const migratedDatabase: MakeDatabase = (file) => {
  const dataKey = randomBytes(32);
  const raw = openDatabase(file, dataKey);
  try {
    migrate(raw, migrations);
  } catch (error) {
    raw.close();
    throw error;
  }
  return { raw, dataKey };
};

/** What making it gave: the code is in `recoveryCode` or in the file asked for. */
export interface CreatedLedger {
  readonly ledgerId: string;
  readonly orgId: string;
  readonly dataKey: Uint8Array;
  readonly recoveryCode: string;
}

/** Makes a ledger folder; throws conflict `folder-in-use`, `file-exists`, invalid `file-not-written`. A power cut leaves no half ledger (reliability row 3). */
export const createLedger = async (wanted: NewLedger, clock: Clock, cost: ScryptCost): Promise<CreatedLedger> => {
  if (!isFree(wanted.folder)) throw conflict('folder-in-use', { folder: wanted.folder });
  // An older ledger's only recovery code may lie there.
  if (wanted.recoveryOut && existsSync(wanted.recoveryOut)) throw conflict('file-exists', { file: basename(wanted.recoveryOut) });
  const temporary = join(dirname(wanted.folder), `.${basename(wanted.folder)}.creating-${randomBytes(4).toString('hex')}`);
  try {
    mkdirSync(temporary, { recursive: true, mode: 0o700 });
    const created = await fillFolder(temporary, wanted, clock, cost);
    if (wanted.recoveryOut) await writeFileSafely(wanted.recoveryOut, Buffer.from(`${created.recoveryCode}\n`), 0o600);
    rmdirIfEmpty(wanted.folder);
    renameSync(temporary, wanted.folder);
    await syncFolder(dirname(wanted.folder));
    return created;
  } catch (error) {
    discard(temporary);
    if (error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('E')) {
      throw invalid('file-not-written', { detail: error.code });
    }
    throw error;
  }
};

const rmdirIfEmpty = (folder: string): void => {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
};

const fillFolder = async (folder: string, wanted: NewLedger, clock: Clock, cost: ScryptCost): Promise<CreatedLedger> => {
  const newId = newIdAt(clock);
  const ledgerId = newId();
  const orgId = newId();
  const recovery = randomBytes(16);
  const file = join(folder, folderNames.firstDatabase);
  const { raw, dataKey } = (wanted.makeDatabase ?? migratedDatabase)(file);
  try {
    refusePlaintext(file);
    await writeFacts(raw, { ledgerId, orgId, wanted, secrets: await secretsOf(recovery) });
    await writeOrganisation(raw, orgId, wanted, clock);
    checkpoint(raw);
  } finally {
    raw.close();
  }
  await writeFileSafely(
    join(folder, folderNames.keyring),
    Buffer.from(keyringText(newKeyring(ledgerId, dataKey, { passphrase: wanted.passphrase, recovery }, cost))),
  );
  await writeFileSafely(join(folder, folderNames.current), Buffer.from(`${folderNames.firstDatabase}\n${ledgerId}\n`));
  return { ledgerId, orgId, dataKey, recoveryCode: recoveryCodeOf(recovery) };
};

/** The age recipient whose identity follows from the recovery code alone, so that post to a lost ledger can still be read (package-format, seal). */
export const spareRecipientOf = (recovery: Uint8Array): Promise<string> => identityToRecipient(spareIdentityOf(recovery));

/** The age identity that follows from the recovery code: AGE-SECRET-KEY-1…. */
export const spareIdentityOf = (recovery: Uint8Array): string => identityFrom(keyFromRecovery(recovery, 'age-spare', new Uint8Array(0)));

const identityFrom = (seed: Uint8Array): string => bech32.encodeFromBytes('AGE-SECRET-KEY-', seed).toUpperCase();

/** Signing key and age identities. */
const secretsOf = async (recovery: Uint8Array): Promise<Record<string, string>> => {
  const signing = generateKeyPairSync('ed25519');
  const identity = identityFrom(randomBytes(32));
  return {
    'signing.private': String(signing.privateKey.export({ type: 'pkcs8', format: 'pem' })),
    'signing.public': String(signing.publicKey.export({ type: 'spki', format: 'pem' })),
    'age.identity': identity,
    'age.recipient': await identityToRecipient(identity),
    'age.spare.recipient': await spareRecipientOf(recovery),
  };
};

interface Facts {
  readonly ledgerId: string;
  readonly orgId: string;
  readonly wanted: NewLedger;
  readonly secrets: Record<string, string>;
}

const writeFacts = async (raw: RawDatabase, { ledgerId, orgId, wanted, secrets }: Facts): Promise<void> => {
  const meta = {
    ledgerId,
    orgId,
    orgKind: wanted.organisation.kind,
    purpose: wanted.purpose,
    device: randomBytes(6).toString('hex'),
    actor: wanted.actor,
  };
  const put = (table: 'meta' | 'secret', facts: Record<string, string>) => {
    const statement = raw.prepare(`INSERT INTO ${table} (key, value) VALUES (?, ?)`);
    for (const [key, value] of Object.entries(facts)) statement.run(key, value);
  };
  raw.transaction(() => {
    put('meta', meta);
    put('secret', secrets);
  })();
};

const writeOrganisation = async (raw: RawDatabase, orgId: string, wanted: NewLedger, clock: Clock): Promise<void> => {
  const db = kyselyOver(raw);
  const { value: device } = await db.selectFrom('meta').select('value').where('key', '=', 'device').executeTakeFirstOrThrow();
  await writeCommand({ db, orgId, device, clock }, { command: 'vault.create', about: '' }, (writer) =>
    insertRow(writer, 'organisation', wanted.organisation, orgId),
  );
};
