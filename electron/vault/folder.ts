// What lies in a ledger's folder? CURRENT, ledger-NNNNNN.db, keyring.json, head.json, backups — their names, and how pointer and anchor are read and written.
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileSafely } from '#electron/ledger/write-file.ts';
import { parseJson } from '#electron/vault/json.ts';
import { canonicalJson } from '#shared/core/canonical.ts';
import { locked, notFound } from '#shared/core/fault.ts';
import { z } from '#shared/core/zod.ts';

/** File names inside a ledger's folder. */
export const folderNames = {
  current: 'CURRENT',
  keyring: 'keyring.json',
  head: 'head.json',
  tries: 'tries.json',
  firstDatabase: 'ledger-000001.db',
  backups: 'backups',
  damaged: 'damaged',
  staging: 'staging',
} as const;

/** What CURRENT says: the generation's file name and the ledger's id (empty where an old one has none); null when there is no pointer, or it is damaged. */
export const currentOf = (folder: string): { readonly file: string; readonly ledgerId: string } | null => {
  const pointer = join(folder, folderNames.current);
  if (!existsSync(pointer)) return null;
  const [file = '', ledgerId = ''] = readFileSync(pointer, 'utf8').split('\n');
  return /^ledger-\d{6}\.db$/.test(file) ? { file, ledgerId: ledgerId.trim() } : null;
};

/** The database file of the current generation; throws not-found `ledger-missing` when the folder holds no ledger. */
export const databaseFileOf = (folder: string): string => {
  const pointer = join(folder, folderNames.current);
  if (!existsSync(pointer)) throw notFound('ledger-missing', { folder });
  const [name = ''] = readFileSync(pointer, 'utf8').split('\n');
  if (!/^ledger-\d{6}\.db$/.test(name)) throw locked('ledger-damaged', { detail: folderNames.current });
  return join(folder, name);
};

/** The ledger's id as CURRENT's second line names it: a key file of another ledger is known before its key is tried. */
export const ledgerIdOf = (folder: string): string => readFileSync(join(folder, folderNames.current), 'utf8').split('\n')[1]?.trim() ?? '';

/** Tells whether a new ledger may be made here: the folder is not there, or empty. */
export const isFree = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).length === 0;

const anchorSchema = z.strictObject({
  seq: z.int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  packageSeq: z.int().min(0),
  handedOver: z.strictObject({ packageId: z.string(), incoming: z.string(), fileName: z.string(), handedAt: z.string() }).optional(),
});
/**
 * What must at least be there when the ledger is opened again (T8): journal head and number of the last package sent; and, while this copy is only
 * looked at, the hand-over that holds it, so that an older backup does not bring the ledger back without its mark.
 */
export type Anchor = z.infer<typeof anchorSchema>;

/** Key of head.json's authentication, derived from the data key. */
export const anchorKeyOf = (dataKey: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', dataKey, new Uint8Array(0), 'branch-ledger/head/v1', 32));

const macOf = (key: Uint8Array, { handedOver, ...head }: Anchor): Buffer =>
  createHmac('sha256', key)
    .update(canonicalJson(handedOver ? { ...head, handedOver } : head))
    .digest();

/** Writes head.json so that power cuts leave the old or the new one. */
export const writeAnchor = async (folder: string, key: Uint8Array, anchor: Anchor): Promise<void> =>
  writeFileSafely(join(folder, folderNames.head), Buffer.from(`${JSON.stringify({ ...anchor, mac: macOf(key, anchor).toString('hex') })}\n`));

/** The journal's newest number as head.json says it, read without the key and hence not proven; null when there is none. */
export const notedSeq = (folder: string): number | null => {
  const file = join(folder, folderNames.head);
  const parsed = existsSync(file)
    ? anchorSchema
        .pick({ seq: true })
        .loose()
        .safeParse(parseJson(readFileSync(file, 'utf8')))
    : null;
  return parsed?.success ? parsed.data.seq : null;
};

/** Reads head.json; null when there is none yet. Throws locked `ledger-damaged` when it was altered. */
export const readAnchor = (folder: string, key: Uint8Array): Anchor | null => {
  const file = join(folder, folderNames.head);
  if (!existsSync(file)) return null;
  const damaged = locked('ledger-damaged', { detail: folderNames.head });
  const parsed = anchorSchema.extend({ mac: z.string().regex(/^[0-9a-f]{64}$/) }).safeParse(parseJson(readFileSync(file, 'utf8')));
  if (!parsed.success) throw damaged;
  const { mac, ...anchor } = parsed.data;
  if (!timingSafeEqual(Buffer.from(mac, 'hex'), macOf(key, anchor))) throw damaged;
  return anchor;
};
