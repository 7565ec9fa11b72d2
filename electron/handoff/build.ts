// How does a package come into being? Payload, envelope, bag, signature, container, seal — one inside the other.
import { buildBag, manifestFile, sha256, signatureFile, tagManifestFile } from '#electron/handoff/bag.ts';
import { sealed } from '#electron/handoff/seal.ts';
import type { Self } from '#electron/handoff/self.ts';
import { signatureOf } from '#electron/handoff/sign.ts';
import { packedContainer, type StoredFile } from '#electron/handoff/zip-writer.ts';
import { type Canonical, canonicalJson } from '#shared/core/canonical.ts';
import { chinaDate } from '#shared/core/date.ts';
import { type Envelope, packageFormat, packageVersion } from '#shared/handoff/envelope.ts';
import { packageFileName } from '#shared/handoff/names.ts';
import { schemaVersion } from '#shared/travelling.ts';

/** A package ready to be written. `manifestSha256` names its content for ever: sealing again changes the bytes, not the content. */
export interface BuiltPackage {
  readonly envelope: Envelope;
  readonly fileName: string;
  readonly manifestSha256: string;
  /** Bytes of the container; the sealed file is a little larger. */
  readonly length: number;
  /** The bytes to write, once. */
  pieces(): AsyncGenerator<Uint8Array>;
}

/** What differs from package to package; the rest follows from the sender. */
type EnvelopeParts = Pick<Envelope, 'id' | 'kind' | 'to' | 'seq' | 'createdAt'> &
  Partial<Pick<Envelope, 'previous' | 'journal' | 'tables' | 'counts' | 'problems' | 'schemaVersion' | 'files' | 'withheld'>>;

/** Writes an object as one line of canonical JSON. */
export const jsonFile = (value: object): Buffer => Buffer.from(`${canonicalJson(value as Canonical)}\n`);

const envelopeOf = (self: Self, parts: EnvelopeParts): Envelope => ({
  format: packageFormat,
  version: packageVersion,
  schemaVersion,
  from: { orgId: self.orgId, code: self.organisation.code, name: self.organisation.name, publicKey: self.signing.publicKey },
  previous: null,
  device: self.device,
  purpose: self.purpose,
  period: null,
  appVersion: self.appVersion,
  journal: null,
  tables: {},
  files: { count: 0, bytes: 0 },
  counts: {},
  problems: [],
  signedOffBy: self.actor,
  ...parts,
});

type LargeFiles = ReadonlyMap<string, StoredFile & { readonly sha256: string }>;

/** Whom a package is for, and what it carries beside its payload. */
interface Destination {
  /** For whom it is sealed; empty: unsealed, only for packages without personal data. */
  readonly recipients: readonly string[];
  /** Files below data/files/, fetched one by one while the package is written. */
  readonly large?: LargeFiles;
}

const countOf = (large: LargeFiles): Envelope['files'] => ({
  count: large.size,
  bytes: [...large.values()].reduce((sum, { bytes }) => sum + bytes, 0),
});

/**
 * Builds a package around its payload (`data/…` without `data/package.json`).
 */
export const buildPackage = (
  self: Self,
  parts: EnvelopeParts,
  payload: ReadonlyMap<string, Buffer>,
  { recipients, large = new Map() }: Destination,
): BuiltPackage => {
  const envelope = envelopeOf(self, { ...parts, files: countOf(large) });
  const date = chinaDate(envelope.createdAt);
  const files = buildBag(
    new Map([...payload, ['data/package.json', jsonFile(envelope)]]),
    {
      id: envelope.id,
      date,
      agent: `branch-ledger ${envelope.appVersion}`,
    },
    large,
  );
  files.set(signatureFile, signatureOf(files.get(tagManifestFile) ?? Buffer.alloc(0), self.signing));
  const name = { code: envelope.from.code, seq: envelope.seq, kind: envelope.kind, date };
  const container = packedContainer(packageFileName(name).replace(/\.ledgerpack$/, ''), files, large);
  return {
    envelope,
    fileName: packageFileName(name),
    manifestSha256: sha256(files.get(manifestFile) ?? Buffer.alloc(0)),
    length: container.length,
    pieces: () =>
      recipients.length > 0
        ? sealed(container.pieces(), { length: container.length, isHandover: envelope.kind === 'handover' }, recipients)
        : container.pieces(),
  };
};
