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

const manifestOf = (files: PackageFiles, names: readonly string[]): Buffer =>
  Buffer.from(names.map((name) => `${sha256(files.get(name) ?? Buffer.alloc(0))}  ${name}\n`).join(''), 'ascii');

const oxumOf = (payload: PackageFiles): string => `${[...payload.values()].reduce((sum, file) => sum + file.length, 0)}.${payload.size}`;

/** Builds the bag around payload files (`data/…`): everything but the signature, in the order in which it is packed. */
export const buildBag = (payload: PackageFiles, info: { id: string; date: string; agent: string }): Map<string, Buffer> => {
  const names = [...payload.keys()].sort();
  const bagInfo = [
    `Bag-Software-Agent: ${info.agent}`,
    `Bagging-Date: ${info.date}`,
    `External-Identifier: ${info.id}`,
    `Payload-Oxum: ${oxumOf(payload)}`,
  ];
  const tags = new Map<string, Buffer>([
    ['bag-info.txt', Buffer.from(`${bagInfo.join('\n')}\n`, 'ascii')],
    ['bagit.txt', Buffer.from(declaration, 'ascii')],
    [manifestFile, manifestOf(payload, names)],
  ]);
  tags.set(tagManifestFile, manifestOf(tags, taggedFiles));
  return new Map([...tags, ...names.map((name) => [name, payload.get(name) ?? Buffer.alloc(0)] as const)]);
};

/**
 * Checks a bag: the declaration, both manifests against every byte, nothing unlisted, nothing missing, Payload-Oxum.
 * Faults: invalid `package-tampered` with `detail`.
 */
export const checkBag = (files: PackageFiles): void => {
  const text = (name: string): string => {
    const content = files.get(name);
    if (!content) throw tampered(`no-${name}`);
    return content.toString('latin1');
  };
  if (text('bagit.txt') !== declaration) throw tampered('bagit.txt');
  text(signatureFile);
  const payload = new Map([...files].filter(([name]) => name.startsWith('data/')));
  const others = [...files.keys()].filter((name) => !payload.has(name));
  if (others.length !== taggedFiles.length + 2) throw tampered('unlisted');
  compareManifest(text(tagManifestFile), files, [...taggedFiles]);
  compareManifest(text(manifestFile), payload, [...payload.keys()]);
  const oxum = /^Payload-Oxum: (\d+\.\d+)$/m.exec(text('bag-info.txt'));
  if (oxum?.[1] !== oxumOf(payload)) throw tampered('payload-oxum');
};

const tampered = (detail: string) => invalid('package-tampered', { detail });

/** A manifest must be exactly what we would write for these files, sorted by name. */
const compareManifest = (manifest: string, files: PackageFiles, names: string[]): void => {
  const lines = manifest.split('\n');
  if (lines.pop() !== '') throw tampered('manifest');
  const sorted = names.sort();
  if (lines.length !== sorted.length) throw tampered('manifest');
  for (const [index, name] of sorted.entries()) {
    const content = files.get(name);
    if (!content || lines[index] !== `${sha256(content)}  ${name}`) throw tampered(name);
  }
};
