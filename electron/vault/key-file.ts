// How does the key file lie in the ledger's folder, and how is it replaced so that the old or the new passphrase opens, never neither?
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileSafely } from '#electron/ledger/write-file.ts';
import { folderNames } from '#electron/vault/folder.ts';
import { type Keyring, keyringText, parseKeyring } from '#electron/vault/keyring.ts';
import { FaultError, locked } from '#shared/core/fault.ts';

/** Where the key file before the last change lies until the new one has opened the ledger once. */
const previousOf = (folder: string): string => join(folder, `${folderNames.keyring}.prev`);

/** A key file's content; null when it is not there, damaged, or of another ledger. */
export const keyringIn = (file: string, ledgerId: string): Keyring | null => {
  if (!existsSync(file)) return null;
  try {
    const keyring = parseKeyring(readFileSync(file, 'utf8'));
    return keyring.ledgerId === ledgerId ? keyring : null;
  } catch (error) {
    if (error instanceof FaultError) return null;
    throw error;
  }
};

/** The key file of a ledger's folder, or the one before it where a change was cut off; throws locked `keyring-damaged` when neither is whole. */
export const readKeyring = (folder: string, ledgerId: string): Keyring => {
  const found = keyringIn(join(folder, folderNames.keyring), ledgerId) ?? keyringIn(previousOf(folder), ledgerId);
  if (!found) throw locked('keyring-damaged');
  return found;
};

/** Replaces the key file (reliability §3.1.3, T2): the old one is kept as `.prev` first. The ledger's own file is not touched. */
export const replaceKeyring = async (folder: string, keyring: Keyring): Promise<void> => {
  const file = join(folder, folderNames.keyring);
  if (keyringIn(file, keyring.ledgerId)) await writeFileSafely(previousOf(folder), readFileSync(file), 0o600);
  await writeFileSafely(file, Buffer.from(keyringText(keyring)), 0o600);
};

/** Once the key file itself has opened the ledger, the one before it is gone: an old passphrase must not live on beside the new one. */
export const forgetPreviousKeyring = (folder: string, keyring: Keyring): void => {
  if (keyringIn(join(folder, folderNames.keyring), keyring.ledgerId)) rmSync(previousOf(folder), { force: true });
};

/** Gives the backups in the ledger's folder the new key file (the data key is the same), so that the old passphrase opens none of them; returns how many. */
export const renewBackupKeyrings = async (folder: string, keyring: Keyring): Promise<number> => {
  const backups = join(folder, folderNames.backups);
  const names = existsSync(backups) ? readdirSync(backups) : [];
  const files = names.map((name) => join(backups, name, folderNames.keyring)).filter((file) => keyringIn(file, keyring.ledgerId) !== null);
  for (const file of files) await writeFileSafely(file, Buffer.from(keyringText(keyring)), 0o600);
  return files.length;
};
