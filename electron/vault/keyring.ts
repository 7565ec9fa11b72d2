// Who can open the ledger? The key file: the random data key, wrapped once per slot; damage is told apart from a wrong passphrase.
import { createCipheriv, createDecipheriv, createHash, randomBytes, scryptSync } from 'node:crypto';
import { parseJson } from '#electron/vault/json.ts';
import { keyFromRecovery, secretOfRecoveryCode } from '#electron/vault/recovery-code.ts';
import { type Canonical, canonicalJson } from '#shared/core/canonical.ts';
import { locked } from '#shared/core/fault.ts';
import { z } from '#shared/core/zod.ts';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

const scryptSchema = z.strictObject({
  name: z.literal('scrypt'),
  N: z
    .int()
    .min(1024)
    .max(2 ** 20),
  r: z.int().min(1).max(32),
  p: z.int().min(1).max(4),
  salt: hex(16),
});
const hkdfSchema = z.strictObject({ name: z.literal('hkdf-sha256'), salt: hex(16) });

const slotSchema = z.strictObject({
  id: z.enum(['passphrase', 'recovery']),
  kdf: z.discriminatedUnion('name', [scryptSchema, hkdfSchema]),
  nonce: hex(12),
  wrapped: hex(32),
  tag: hex(16),
});

const bodySchema = z.strictObject({
  format: z.literal('branch-ledger/keyring'),
  version: z.literal(1),
  ledgerId: z.string(),
  slots: z.array(slotSchema).length(2),
});
const fileSchema = bodySchema.extend({ sha256: hex(32) });

type Slot = z.infer<typeof slotSchema>;
/** The key file's content without its checksum. */
export type Keyring = z.infer<typeof bodySchema>;
/** Cost of the passphrase slot; stored in the slot, so later versions may raise it. */
export interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** 2^17: about 0.4 s and 128 MiB on an office PC (reliability §3.1.6). */
export const defaultCost: ScryptCost = { N: 2 ** 17, r: 8, p: 1 };

/** Full-width and half-width, composed and decomposed spellings are one passphrase (reliability row 34). */
const normalisePassphrase = (passphrase: string): string => passphrase.normalize('NFKC').trim();

const kek = (passphrase: string, kdf: z.infer<typeof scryptSchema>): Uint8Array =>
  scryptSync(normalisePassphrase(passphrase), Buffer.from(kdf.salt, 'hex'), 32, { N: kdf.N, r: kdf.r, p: kdf.p, maxmem: 256 * kdf.N * kdf.r });

const aad = (ledgerId: string, slotId: string): Buffer => Buffer.from(`${ledgerId}/${slotId}/1`);

const wrap = (ledgerId: string, id: Slot['id'], kdf: Slot['kdf'], key: { kek: Uint8Array; data: Uint8Array }): Slot => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key.kek, nonce);
  cipher.setAAD(aad(ledgerId, id));
  const wrapped = Buffer.concat([cipher.update(key.data), cipher.final()]);
  return { id, kdf, nonce: nonce.toString('hex'), wrapped: wrapped.toString('hex'), tag: cipher.getAuthTag().toString('hex') };
};

const unwrap = (ledgerId: string, slot: Slot, slotKey: Uint8Array): Uint8Array | null => {
  const decipher = createDecipheriv('aes-256-gcm', slotKey, Buffer.from(slot.nonce, 'hex'));
  decipher.setAAD(aad(ledgerId, slot.id));
  decipher.setAuthTag(Buffer.from(slot.tag, 'hex'));
  try {
    return Buffer.concat([decipher.update(Buffer.from(slot.wrapped, 'hex')), decipher.final()]);
  } catch {
    // The only way to fail here is the authentication tag: another passphrase or code.
    return null;
  }
};

const passphraseSlot = (ledgerId: string, dataKey: Uint8Array, passphrase: string, cost: ScryptCost): Slot => {
  const kdf = { name: 'scrypt' as const, N: cost.N, r: cost.r, p: cost.p, salt: randomBytes(16).toString('hex') };
  return wrap(ledgerId, 'passphrase', kdf, { kek: kek(passphrase, kdf), data: dataKey });
};

/** Builds the key file of a new ledger with both slots. */
export const newKeyring = (
  ledgerId: string,
  dataKey: Uint8Array,
  secrets: { passphrase: string; recovery: Uint8Array },
  cost: ScryptCost,
): Keyring => {
  const slots = [passphraseSlot(ledgerId, dataKey, secrets.passphrase, cost), recoverySlot(ledgerId, dataKey, secrets.recovery)];
  return { format: 'branch-ledger/keyring', version: 1, ledgerId, slots };
};

const recoverySlot = (ledgerId: string, dataKey: Uint8Array, recovery: Uint8Array): Slot => {
  const salt = randomBytes(16);
  const kdf = { name: 'hkdf-sha256' as const, salt: salt.toString('hex') };
  return wrap(ledgerId, 'recovery', kdf, { kek: keyFromRecovery(recovery, 'slot', salt), data: dataKey });
};

/** The same key file with another recovery secret; the passphrase slot stays, the old recovery code opens this file no more. */
export const withRecovery = (keyring: Keyring, dataKey: Uint8Array, recovery: Uint8Array): Keyring => ({
  ...keyring,
  slots: keyring.slots.map((slot) => (slot.id === 'recovery' ? recoverySlot(keyring.ledgerId, dataKey, recovery) : slot)),
});

/** The same key file with another passphrase; the data key and the recovery slot stay (T2: the ledger file is never rekeyed). */
export const withPassphrase = (keyring: Keyring, dataKey: Uint8Array, passphrase: string): Keyring => ({
  ...keyring,
  slots: keyring.slots.map((slot) => (slot.kdf.name === 'scrypt' ? passphraseSlot(keyring.ledgerId, dataKey, passphrase, slot.kdf) : slot)),
});

const checksum = (keyring: Keyring): string =>
  createHash('sha256')
    .update(canonicalJson(keyring as unknown as Canonical))
    .digest('hex');

/** The key file as text. */
export const keyringText = (keyring: Keyring): string => `${JSON.stringify({ ...keyring, sha256: checksum(keyring) }, null, 2)}\n`;

/** Reads a key file; throws locked `keyring-damaged` unless every byte that matters is as written. */
export const parseKeyring = (text: string): Keyring => {
  const parsed = fileSchema.safeParse(parseJson(text));
  if (!parsed.success) throw locked('keyring-damaged');
  const { sha256, ...keyring } = parsed.data;
  if (checksum(keyring) !== sha256) throw locked('keyring-damaged');
  return keyring;
};

/** The data key for a passphrase; throws locked `wrong-passphrase`. */
export const dataKeyByPassphrase = (keyring: Keyring, passphrase: string): Uint8Array => {
  const slot = keyring.slots.find((candidate) => candidate.id === 'passphrase');
  const key = slot && slot.kdf.name === 'scrypt' ? unwrap(keyring.ledgerId, slot, kek(passphrase, slot.kdf)) : null;
  if (!key) throw locked('wrong-passphrase');
  return key;
};

/** The data key for a recovery code; throws locked `wrong-recovery-code`. */
export const dataKeyByRecovery = (keyring: Keyring, code: string): Uint8Array => {
  const slot = keyring.slots.find((candidate) => candidate.id === 'recovery');
  const secret = secretOfRecoveryCode(code);
  if (!slot || !secret) throw locked('wrong-recovery-code');
  const key = unwrap(keyring.ledgerId, slot, keyFromRecovery(secret, 'slot', Buffer.from(slot.kdf.salt, 'hex')));
  if (!key) throw locked('wrong-recovery-code');
  return key;
};
