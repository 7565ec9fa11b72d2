// Who sent a package, and was anything changed since? Ed25519 over a label and the tag manifest.
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { canonicalJson } from '#shared/core/canonical.ts';
import { invalid } from '#shared/core/fault.ts';
import { signatureLabel, signatureSchema } from '#shared/handoff/envelope.ts';
import { readCanonical } from '#shared/handoff/lines.ts';

/** A ledger's signing key pair: PKCS8 and SPKI PEM of an Ed25519 key. */
interface SigningKeys {
  readonly privateKey: string;
  readonly publicKey: string;
}

const signedBytes = (tagManifest: Uint8Array): Buffer => Buffer.concat([Buffer.from(signatureLabel, 'latin1'), tagManifest]);

/** The content of signature.json for a tag manifest. Ed25519 is deterministic: same bytes, same signature. */
export const signatureOf = (tagManifest: Uint8Array, keys: SigningKeys): Buffer => {
  const signature = sign(null, signedBytes(tagManifest), createPrivateKey(keys.privateKey)).toString('base64');
  return Buffer.from(`${canonicalJson({ algorithm: 'Ed25519', key: keys.publicKey, signature })}\n`);
};

/**
 * Checks signature.json against a tag manifest; returns the key that signed (SPKI PEM), which the caller compares with the pinned one.
 * Faults: invalid `package-tampered`, detail `signature`.
 */
export const checkSignature = (content: Uint8Array, tagManifest: Uint8Array): string => {
  const text = Buffer.from(content).toString('latin1');
  const parsed = signatureSchema.safeParse(text.endsWith('\n') ? readCanonical(text.slice(0, -1)) : null);
  if (!parsed.success) throw invalid('package-tampered', { detail: 'signature' });
  const key = publicKeyOf(parsed.data.key);
  const signature = Buffer.from(parsed.data.signature, 'base64');
  if (!key || !verify(null, signedBytes(tagManifest), key, signature)) throw invalid('package-tampered', { detail: 'signature' });
  return parsed.data.key;
};

/** The key of a PEM text, or null when it is not an Ed25519 public key in the form in which we write it. */
const publicKeyOf = (pem: string): KeyObject | null => {
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === 'ed25519' && key.export({ type: 'spki', format: 'pem' }) === pem ? key : null;
  } catch {
    return null;
  }
};
