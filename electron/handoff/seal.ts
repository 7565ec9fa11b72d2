// Who may read a package? Sealed with age (X25519) for the receiver, the receiver's spare and the sender; and how is a cut file told from a foreign one.
import { Decrypter, Encrypter, type Recipient, Stanza } from 'age-encryption';
import { type PackageSource, piecesOf } from '#electron/handoff/source.ts';
import { conflict, FaultError, invalid } from '#shared/core/fault.ts';

const ageMark = Buffer.from('age-encryption.org/v1\n', 'latin1');
const lengthStanza = 'branch-ledger/length';
const kindStanza = 'branch-ledger/kind';
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
const lengthStanzaOf = (length: number): Recipient => ({
  wrapFileKey: () => [new Stanza([lengthStanza, String(length)], new Uint8Array(0))],
});

/** In the same way a whole ledger says on the outside what it is: whoever gets it by mistake is told where it belongs. */
const handoverMark: Recipient = { wrapFileKey: () => [new Stanza([kindStanza, 'handover'], new Uint8Array(0))] };

/** What stands on the outside of a seal beside its recipients. */
interface Outside {
  /** Bytes of the container. */
  readonly length: number;
  readonly isHandover: boolean;
}

const encrypterFor = (recipients: readonly string[], { length, isHandover }: Outside): Encrypter => {
  const encrypter = new Encrypter();
  for (const recipient of new Set(recipients)) encrypter.addRecipient(recipient);
  encrypter.addRecipient(lengthStanzaOf(length));
  if (isHandover) encrypter.addRecipient(handoverMark);
  return encrypter;
};

/** Seals bytes for recipients (`age1…`), doubled ones once. */
export const seal = async (bytes: Uint8Array, recipients: readonly string[]): Promise<Buffer> =>
  Buffer.from(await encrypterFor(recipients, { length: bytes.length, isHandover: false }).encrypt(bytes));

/** As `seal`, piece by piece; the length of them all stands in the header, before the first. */
export async function* sealed(pieces: AsyncGenerator<Uint8Array>, outside: Outside, recipients: readonly string[]): AsyncGenerator<Uint8Array> {
  yield* await encrypterFor(recipients, outside).encrypt(webStreamOf(pieces));
}

/** How many bytes at the start of a file tell all that `checkSealed` wants to know. */
export const sealHeadSize = headerLimit;

/** Checks what can be checked without a key: a whole header and the length that it promises. Faults: invalid `package-truncated`, `package-tampered`. */
export const checkSealed = (bytes: Buffer, size = bytes.length): void => {
  const header = headerOf(bytes);
  if (header === undefined) throw invalid(size > headerLimit ? 'package-tampered' : 'package-truncated', { detail: 'seal-header' });
  const promised = /\n-> branch-ledger\/length (\d{1,15})\n/.exec(header)?.[1];
  if (promised === undefined) throw invalid('package-tampered', { detail: 'seal-header' });
  const plain = Number(promised);
  const expected = header.length + nonceSize + plain + Math.max(1, Math.ceil(plain / chunkSize)) * tagSize;
  if (size < expected) throw invalid('package-truncated', { detail: `${size}/${expected}` });
  if (size > expected) throw invalid('package-tampered', { detail: 'seal-length' });
};

/** The refusal of a sealed package that no key here opens: a whole ledger has its own sentence. */
export const notForUs = (bytes: Buffer): FaultError =>
  headerOf(bytes)?.includes(`\n-> ${kindStanza} handover\n`) ? conflict('handover-package') : invalid('package-not-for-us', { detail: 'sealed' });

/** The header at the start of a sealed package; undefined when it is not whole. */
const headerOf = (bytes: Buffer): string | undefined => /^.*?\n--- [^\n]*\n/s.exec(bytes.subarray(0, headerLimit).toString('latin1'))?.[0];

/**
 * Opens a sealed package with one age identity, in memory. This function gets the identity and nothing else of the ledger.
 * Faults: as `checkSealed`; invalid `package-not-for-us`, `package-tampered`, conflict `handover-package`.
 */
export const unseal = async (bytes: Buffer, identity: string): Promise<Buffer> => {
  checkSealed(bytes);
  const decrypter = decrypterFor(identity);
  try {
    return Buffer.from(await decrypter.decrypt(bytes));
  } catch (error) {
    throw asFault(error, bytes);
  }
};

/** As `unseal`, piece by piece. A piece is only as good as the last one: who takes them must wait for the end (row 94). */
export async function* unsealed(source: PackageSource, identity: string): AsyncGenerator<Uint8Array> {
  const decrypter = decrypterFor(identity);
  try {
    yield* await decrypter.decrypt(webStreamOf(piecesOf(source)));
  } catch (error) {
    throw error instanceof FaultError ? error : asFault(error, await source.read(0, Math.min(source.size, headerLimit)));
  }
}

const webStreamOf = (pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });

const decrypterFor = (identity: string): Decrypter => {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter;
};

/** The library has one sentence for “none of the stanzas is for this identity”; everything else is damage. */
const asFault = (error: unknown, head: Buffer): FaultError => {
  const isForeign = error instanceof Error && error.message.startsWith('no identity matched');
  return isForeign ? notForUs(head) : invalid('package-tampered', { detail: 'seal' });
};
