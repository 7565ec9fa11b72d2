// Where do the bytes of scans and photos lie? In `files/` beside the ledger, each encrypted under a name that tells nothing (reliability §3.1.9).
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder, writeFileSafely } from '#electron/ledger/write-file.ts';

/** A ledger's files: their folder, and the two keys that follow from the ledger's data key. */
export interface FileShare {
  readonly folder: string;
  readonly nameKey: Uint8Array;
  readonly contentKey: Uint8Array;
}

/** The name of the folder inside the ledger's. */
export const filesFolderName = 'files';

/** What stands behind the name of a file that no row names (any more), until its time has come. */
export const orphanEnding = '.orphan';

const magic = Buffer.from('BLF1');
const nonceLength = 12;
const tagLength = 16;

const derived = (dataKey: Uint8Array, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', dataKey, new Uint8Array(0), `branch-ledger/files/${purpose}/v1`, 32));

/** The files of the ledger in a folder; reads and writes nothing. */
export const fileShareOf = (ledgerFolder: string, dataKey: Uint8Array): FileShare => ({
  folder: join(ledgerFolder, filesFolderName),
  nameKey: derived(dataKey, 'name'),
  contentKey: derived(dataKey, 'content'),
});

/** Forgets the keys. */
export const closeShare = (share: FileShare): void => {
  share.nameKey.fill(0);
  share.contentKey.fill(0);
};

/** SHA-256 of bytes, lower-case hex. */
const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The name under which content lies: HMAC of its digest, so that who has a copy cannot recognise it here. */
export const storedNameOf = (share: FileShare, sha256: string): string => createHmac('sha256', share.nameKey).update(sha256).digest('hex');

const pathOf = (share: FileShare, sha256: string): string => join(share.folder, storedNameOf(share, sha256));

/** A key of its own for every content, so that a nonce never meets another content under the same key. */
const keyOf = (share: FileShare, sha256: string): Buffer => createHmac('sha256', share.contentKey).update(sha256).digest();

const encrypted = (share: FileShare, sha256: string, bytes: Uint8Array): Buffer => {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', keyOf(share, sha256), nonce);
  cipher.setAAD(magic);
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([magic, nonce, cipher.getAuthTag(), body]);
};

const decrypted = (share: FileShare, sha256: string, stored: Buffer): Buffer | null => {
  const start = magic.length + nonceLength + tagLength;
  if (stored.length < start || !stored.subarray(0, magic.length).equals(magic)) return null;
  const decipher = createDecipheriv('aes-256-gcm', keyOf(share, sha256), stored.subarray(magic.length, magic.length + nonceLength));
  decipher.setAAD(magic);
  decipher.setAuthTag(stored.subarray(magic.length + nonceLength, start));
  try {
    const bytes = Buffer.concat([decipher.update(stored.subarray(start)), decipher.final()]);
    return digestOf(bytes) === sha256 ? bytes : null;
  } catch {
    // The only way to fail here is the authentication tag: the file is damaged or was exchanged.
    return null;
  }
};

/** What came of looking for content. */
export type StoredContent = { readonly state: 'whole'; readonly bytes: Buffer } | { readonly state: 'missing' | 'damaged' };

/** The content of a digest, whole or not at all. */
export const readContent = async (share: FileShare, sha256: string): Promise<StoredContent> => {
  const path = pathOf(share, sha256);
  // A row names it after all (a command undone, a backup restored): the file is taken back.
  if (!existsSync(path) && existsSync(`${path}${orphanEnding}`)) await rename(`${path}${orphanEnding}`, path);
  if (!existsSync(path)) return { state: 'missing' };
  const bytes = decrypted(share, sha256, await readFile(path));
  return bytes ? { state: 'whole', bytes } : { state: 'damaged' };
};

/**
 * Keeps content and returns its digest once it lies safely on the disk: temp file → fsync → rename → fsync of the folder; the row that
 * names it comes after. The same content is kept once; a damaged copy is replaced. Faults: invalid `file-not-written`.
 */
export const keepContent = async (share: FileShare, bytes: Uint8Array): Promise<string> => {
  const sha256 = digestOf(bytes);
  if ((await readContent(share, sha256)).state === 'whole') return sha256;
  if (!existsSync(share.folder)) {
    mkdirSync(share.folder, { mode: 0o700 });
    syncFolder(dirname(share.folder));
  }
  await writeFileSafely(pathOf(share, sha256), encrypted(share, sha256, bytes), 0o600);
  return sha256;
};
