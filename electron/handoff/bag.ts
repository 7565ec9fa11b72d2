// How do files list and prove each other? A BagIt 1.0 bag (RFC 8493) with SHA-256 payload and tag manifests.
import { createHash } from 'node:crypto';
import type { PackageFiles } from '#electron/handoff/container.ts';
import { invalid } from '#shared/core/fault.ts';

/** The file that the signature covers; the signature itself stands in `signatureFile` and is in no manifest. */
export const tagManifestFile = 'tagmanifest-sha256.txt';
export const manifestFile = 'manifest-sha256.txt';
export const signatureFile = 'signature.json';

const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
/** Tag files under the tag manifest, in its order. */
const taggedFiles = ['bag-info.txt', 'bagit.txt', manifestFile] as const;

/** SHA-256 as lower-case hex. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A file as manifests see it. */
interface Listed {
  readonly bytes: number;
  readonly sha256: string;
}
type ListedFiles = ReadonlyMap<string, Listed>;

const listed = (files: PackageFiles): Map<string, Listed> =>
  new Map([...files].map(([name, content]) => [name, { bytes: content.length, sha256: sha256(content) }]));

const manifestOf = (files: ListedFiles): Buffer =>
  Buffer.from(
    [...files.keys()]
      .sort()
      .map((name) => `${files.get(name)?.sha256}  ${name}\n`)
      .join(''),
    'ascii',
  );

const oxumOf = (payload: ListedFiles): string => `${[...payload.values()].reduce((sum, file) => sum + file.bytes, 0)}.${payload.size}`;

/**
 * Builds the bag around payload files (`data/…`): everything but the signature and the large files, in the order in which it is packed.
 * `large`: files of the payload that are only listed here, because their bytes lie elsewhere until they are packed.
 */
export const buildBag = (
  payload: PackageFiles,
  info: { id: string; date: string; agent: string },
  large: ListedFiles = new Map(),
): Map<string, Buffer> => {
  const all = new Map([...listed(payload), ...large]);
  const bagInfo = [
    `Bag-Software-Agent: ${info.agent}`,
    `Bagging-Date: ${info.date}`,
    `External-Identifier: ${info.id}`,
    `Payload-Oxum: ${oxumOf(all)}`,
  ];
  const tags = new Map<string, Buffer>([
    ['bag-info.txt', Buffer.from(`${bagInfo.join('\n')}\n`, 'ascii')],
    ['bagit.txt', Buffer.from(declaration, 'ascii')],
    [manifestFile, manifestOf(all)],
  ]);
  tags.set(tagManifestFile, manifestOf(listed(tags)));
  const names = [...payload.keys()].sort();
  return new Map([...tags, ...names.map((name) => [name, payload.get(name) ?? Buffer.alloc(0)] as const)]);
};

/**
 * Checks a bag: the declaration, both manifests against every byte, nothing unlisted, nothing missing, Payload-Oxum.
 * `large`: the payload files that were hashed while the package was read. Faults: invalid `package-tampered` with `detail`.
 */
export const checkBag = (files: PackageFiles, large: ListedFiles = new Map()): void => {
  const text = (name: string): string => {
    const content = files.get(name);
    if (!content) throw tampered(`no-${name}`);
    return content.toString('latin1');
  };
  if (text('bagit.txt') !== declaration) throw tampered('bagit.txt');
  text(signatureFile);
  const isPayload = (name: string): boolean => name.startsWith('data/');
  const tags = new Map([...files].filter(([name]) => !isPayload(name)));
  if (tags.size !== taggedFiles.length + 2) throw tampered('unlisted');
  for (const name of taggedFiles) text(name);
  compareManifest(text(tagManifestFile), listed(new Map(taggedFiles.map((name) => [name, files.get(name) ?? Buffer.alloc(0)]))));
  const payload = new Map([...listed(new Map([...files].filter(([name]) => isPayload(name)))), ...large]);
  compareManifest(text(manifestFile), payload);
  const oxum = /^Payload-Oxum: (\d+\.\d+)$/m.exec(text('bag-info.txt'));
  if (oxum?.[1] !== oxumOf(payload)) throw tampered('payload-oxum');
};

const tampered = (detail: string) => invalid('package-tampered', { detail });

/** A manifest must be exactly what we would write for these files, sorted by name. */
const compareManifest = (manifest: string, files: ListedFiles): void => {
  const lines = manifest.split('\n');
  if (lines.pop() !== '') throw tampered('manifest');
  const sorted = [...files.keys()].sort();
  if (lines.length !== sorted.length) throw tampered('manifest');
  for (const [index, name] of sorted.entries()) if (lines[index] !== `${files.get(name)?.sha256}  ${name}`) throw tampered(name);
};
