// What does a package hold, and is it whole? Everything that can be checked without knowing the sender: seal, container, bag, signature, envelope.
import { checkBag, manifestFile, sha256, signatureFile, tagManifestFile } from '#electron/handoff/bag.ts';
import { type LargeFile, type PackageFiles, unpackContainer } from '#electron/handoff/container.ts';
import { checkSealed, isSealed, notForUs, sealHeadSize, unseal, unsealed } from '#electron/handoff/seal.ts';
import { checkSignature } from '#electron/handoff/sign.ts';
import { bytesSource, fileSource, type PackageSource } from '#electron/handoff/source.ts';
import { stage } from '#electron/handoff/staging.ts';
import { invalid } from '#shared/core/fault.ts';
import type { z } from '#shared/core/zod.ts';
import { type Envelope, envelopeHeadSchema, envelopeSchema, packageFormat, packageVersion } from '#shared/handoff/envelope.ts';
import { packageLimits } from '#shared/handoff/limits.ts';
import { type CanonicalObject, readCanonical } from '#shared/handoff/lines.ts';
import { schemaVersion } from '#shared/travelling.ts';

/** A package whose bytes are proven to be what the holder of `key` signed. Whether that key is the right one is asked later. */
export interface OpenedPackage {
  readonly isSealed: boolean;
  readonly files: PackageFiles;
  /** What lies below data/files/ (of a relay: data/inner/), by name; readable until `close`. */
  readonly large: ReadonlyMap<string, LargeFile>;
  readonly envelope: Envelope;
  readonly envelopeText: string;
  readonly manifestSha256: string;
  /** The key that signed (SPKI PEM); the envelope names the same. */
  readonly key: string;
  /** Lets go of the file, if the package is read from one. */
  close(): Promise<void>;
}

/** A package in memory, or a large one on a disk and the folder for its staging file. */
export type PackageInput = Buffer | { readonly path: string; readonly staging: string };

/** What is checked, in this order; `verify` shows each. `length`: of a sealed package, which needs no key. */
export const laws = [
  'length',
  'seal',
  'container',
  'checksums',
  'signature',
  'envelope',
  'purpose',
  'sender',
  'addressee',
  'sequence',
  'contents',
  'journal',
  'rows',
] as const;
/** A law that a package keeps, with what is worth showing about it. */
export type KeptLaw = readonly [law: (typeof laws)[number], detail?: string];
/** Told after each law that a package keeps. */
export type LawPassed = (...law: KeptLaw) => void;

/**
 * Opens a package. `identity` (AGE-SECRET-KEY-1…) is all that it gets of a ledger; null for an unsealed one. What a large sealed one
 * holds goes into an encrypted staging file.
 * Faults: invalid `package-not-one`, `package-truncated`, `package-not-for-us`, `package-tampered`, `package-limits`, `package-newer`; conflict `handover-package`.
 */
export const openPackage = async (input: PackageInput, identity: string | null, passed: LawPassed = () => undefined): Promise<OpenedPackage> => {
  const { container, sealed } = Buffer.isBuffer(input) ? await inMemory(input, identity, passed) : await onDisk(input, identity, passed);
  try {
    passed('seal', sealed ? 'sealed' : 'unsealed');
    const { files, large } = await unpackContainer(container);
    passed('container');
    checkBag(files, large);
    passed('checksums');
    const key = checkSignature(fileOf(files, signatureFile), fileOf(files, tagManifestFile));
    passed('signature');
    const { envelope, text } = readEnvelope(files);
    if (envelope.from.publicKey !== key) throw invalid('package-tampered', { detail: 'signature-key' });
    checkLarge(large, envelope);
    passed('envelope');
    const manifestSha256 = sha256(fileOf(files, manifestFile));
    return { isSealed: sealed, files, large, envelope, envelopeText: text, manifestSha256, key, close: () => container.close() };
  } catch (error) {
    await container.close();
    throw error;
  }
};

interface Container {
  readonly container: PackageSource;
  readonly sealed: boolean;
}

const inMemory = async (bytes: Buffer, identity: string | null, passed: LawPassed): Promise<Container> => {
  const sealed = isSealed(bytes);
  if (!sealed) return { sealed, container: bytesSource(bytes) };
  checkSealed(bytes);
  passed('length', String(bytes.length));
  return { sealed, container: bytesSource(await unseal(bytes, forUs(identity, bytes))) };
};

/** Everything that is used of an unsealed file is hashed in the very copy that is used, so that it may stay where it is. */
const onDisk = async ({ path, staging }: { path: string; staging: string }, identity: string | null, passed: LawPassed): Promise<Container> => {
  const file = await fileSource(path);
  try {
    if (file.size > packageLimits.fileBytes) throw invalid('package-limits', { detail: 'file-size' });
    const head = await file.read(0, Math.min(file.size, sealHeadSize));
    if (!isSealed(head)) return { sealed: false, container: file };
    checkSealed(head, file.size);
    passed('length', String(file.size));
    const container = await stage(staging, unsealed(file, forUs(identity, head)));
    await file.close();
    return { sealed: true, container };
  } catch (error) {
    await file.close();
    throw error;
  }
};

const forUs = (identity: string | null, head: Buffer): string => {
  if (identity !== null) return identity;
  throw notForUs(head);
};

/** Where a file lies by its hash: scans and photos, or what a relay carries. */
export const largeName = (kind: Envelope['kind'], sha256: string): string =>
  kind === 'relay' ? `data/inner/${sha256}.ledgerpack` : `data/files/${sha256}`;

/** Every file is named by its hash, and the envelope counts them. */
const checkLarge = (large: ReadonlyMap<string, LargeFile>, { files, kind }: Envelope): void => {
  let bytes = 0;
  for (const [name, file] of large) {
    if (name !== largeName(kind, file.sha256)) throw invalid('package-tampered', { detail: name });
    bytes += file.bytes;
  }
  if (files.count !== large.size || files.bytes !== bytes) throw invalid('package-tampered', { detail: 'files' });
};

/** A file of the package; invalid `package-tampered` when it is missing. */
export const fileOf = (files: PackageFiles, name: string): Buffer => {
  const content = files.get(name);
  if (!content) throw invalid('package-tampered', { detail: `no-${name}` });
  return content;
};

/** Text of a file; only well-formed UTF-8 without a byte order mark. */
export const textOf = (files: PackageFiles, name: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(fileOf(files, name));
  } catch (error) {
    throw error instanceof TypeError ? invalid('package-tampered', { detail: `${name} utf-8` }) : error;
  }
};

const objectOf = (files: PackageFiles, name: string): { value: CanonicalObject; text: string } => {
  const text = textOf(files, name);
  const value = text.endsWith('\n') ? readCanonical(text.slice(0, -1)) : null;
  if (!value) throw invalid('package-tampered', { detail: `${name} json` });
  return { value, text };
};

/** Reads a one-line JSON file by its schema. */
export const readObject = <S extends z.ZodType>(files: PackageFiles, name: string, schema: S): z.output<S> => {
  const parsed = schema.safeParse(objectOf(files, name).value);
  if (!parsed.success) throw invalid('package-tampered', { detail: `${name} ${parsed.error.issues[0]?.path.join('.') ?? ''}` });
  return parsed.data;
};

const readEnvelope = (files: PackageFiles): { envelope: Envelope; text: string } => {
  const { value, text } = objectOf(files, 'data/package.json');
  const head = envelopeHeadSchema.safeParse(value);
  if (!head.success || head.data.format !== packageFormat) throw invalid('package-not-one', { detail: 'format' });
  const found = `${head.data.version}/${head.data.schemaVersion}`;
  const isNewer = head.data.version > packageVersion || majorOf(head.data.schemaVersion) > majorOf(schemaVersion);
  if (isNewer) throw invalid('package-newer', { found, known: `${packageVersion}/${schemaVersion}` });
  return { envelope: readObject(files, 'data/package.json', envelopeSchema), text };
};

const majorOf = (version: string): number => Number(version.split('.')[0]);

/** Tells whether a schema of the same major version is a newer minor one: it may bring columns and tables that this program keeps without knowing them. */
export const isNewerMinor = (version: string): boolean => Number(version.split('.')[1]) > Number(schemaVersion.split('.')[1]);
