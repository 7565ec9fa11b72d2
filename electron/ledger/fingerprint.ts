// Which digits do two people compare by telephone to know that a signing key is the right one?
import { createHash, createPublicKey } from 'node:crypto';

/**
 * Fingerprint of an Ed25519 public key (SPKI PEM): eight groups of four digits, e.g. `0412 9981 …` (package law 7).
 * Group i is bytes 4i…4i+3 of the SHA-256 of the key's DER, read big-endian, modulo 10,000.
 */
export const fingerprintOf = (publicKeyPem: string): string => {
  const der = createPublicKey(publicKeyPem).export({ type: 'spki', format: 'der' });
  const digest = createHash('sha256').update(der).digest();
  return Array.from({ length: 8 }, (_, index) => String(digest.readUInt32BE(index * 4) % 10_000).padStart(4, '0')).join(' ');
};
