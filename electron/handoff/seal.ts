// Who may read a package? Sealed with age (X25519) for the receiver, the receiver's spare and the sender; and how is a cut file told from a foreign one.
import { Decrypter, Encrypter, type Recipient, Stanza } from 'age-encryption';
import { invalid } from '#shared/core/fault.ts';

const ageMark = Buffer.from('age-encryption.org/v1\n', 'latin1');
const lengthStanza = 'branch-ledger/length';
/** Three recipients and the length take about 500 bytes. */
const headerLimit = 65_536;
const nonceSize = 16;
const chunkSize = 65_536;
const tagSize = 16;

/** Tells by its first bytes whether a package is sealed. */
export const isSealed = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, ageMark.length)).equals(ageMark);

/**
 * Opens for nobody: an extra header stanza `-> branch-ledger/length <bytes>` that every age program skips. The header is authenticated,
 * so a reader without any key can tell a file that was cut short from one that is not for him.
 */
const lengthOf = (bytes: Uint8Array): Recipient => ({
  wrapFileKey: () => [new Stanza([lengthStanza, String(bytes.length)], new Uint8Array(0))],
});

/** Seals bytes for recipients (`age1…`), doubled ones once. */
export const seal = async (bytes: Uint8Array, recipients: readonly string[]): Promise<Buffer> => {
  const encrypter = new Encrypter();
  for (const recipient of new Set(recipients)) encrypter.addRecipient(recipient);
  encrypter.addRecipient(lengthOf(bytes));
  return Buffer.from(await encrypter.encrypt(bytes));
};

/** Checks what can be checked without a key: a whole header and the length that it promises. Faults: invalid `package-truncated`, `package-tampered`. */
export const checkSealed = (bytes: Buffer): void => {
  const start = bytes.subarray(0, headerLimit).toString('latin1');
  const header = /^.*?\n--- [^\n]*\n/s.exec(start)?.[0];
  if (header === undefined) throw invalid(bytes.length > headerLimit ? 'package-tampered' : 'package-truncated', { detail: 'seal-header' });
  const promised = /\n-> branch-ledger\/length (\d{1,15})\n/.exec(header)?.[1];
  if (promised === undefined) throw invalid('package-tampered', { detail: 'seal-header' });
  const plain = Number(promised);
  const expected = header.length + nonceSize + plain + Math.max(1, Math.ceil(plain / chunkSize)) * tagSize;
  if (bytes.length < expected) throw invalid('package-truncated', { detail: `${bytes.length}/${expected}` });
  if (bytes.length > expected) throw invalid('package-tampered', { detail: 'seal-length' });
};

/**
 * Opens a sealed package with one age identity; nothing is written to disk. This function gets the identity and nothing else of the ledger.
 * Faults: as `checkSealed`; invalid `package-not-for-us`, `package-tampered`.
 */
export const unseal = async (bytes: Buffer, identity: string): Promise<Buffer> => {
  checkSealed(bytes);
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return Buffer.from(await decrypter.decrypt(bytes));
  } catch (error) {
    // The library has one sentence for “none of the stanzas is for this identity”; everything else is damage.
    const isForeign = error instanceof Error && error.message.startsWith('no identity matched');
    throw isForeign ? invalid('package-not-for-us', { detail: 'sealed' }) : invalid('package-tampered', { detail: 'seal' });
  }
};
