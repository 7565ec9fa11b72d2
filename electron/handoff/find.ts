// Which files of the places chosen are packages, and in which order are they read? Cards first, then receipts, then reports by number, then relays.
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { PackageInput } from '#electron/handoff/open-package.ts';
import { invalid } from '#shared/core/fault.ts';
import { packageLimits } from '#shared/handoff/limits.ts';
import { packageExtension } from '#shared/handoff/names.ts';

/** A file to read. `isNamed`: a person chose this very file, not the folder around it. */
export interface FoundPackage {
  readonly path: string;
  readonly isNamed: boolean;
}

const order = ['card', 'receipt', 'report', 'relay'];

/** The name is only a hint for the order; what a package is, its signed envelope says. */
const orderKey = (path: string): string => {
  const name = basename(path);
  const match = /^(.*)-(\d{6})-(card|receipt|report|relay)-\d{8}/.exec(name);
  return match ? `${order.indexOf(match[3] ?? '')}/${match[1]}/${match[2]}/${name}` : `9/${name}`;
};

/** Finds packages in the places given: files as they are, folders with everything below them. */
export const findPackages = async (paths: readonly string[]): Promise<FoundPackage[]> => {
  const found = new Map<string, FoundPackage>();
  for (const path of paths) {
    const info = await stat(path).catch(() => null);
    if (!info?.isDirectory()) {
      found.set(path, { path, isNamed: true });
      continue;
    }
    for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      if (entry.isFile() && entry.name.toLowerCase().endsWith(packageExtension) && !found.has(file)) found.set(file, { path: file, isNamed: false });
    }
  }
  return [...found.values()].sort((a, b) => (orderKey(a.path) < orderKey(b.path) ? -1 : 1));
};

/** Copies a package into memory, so that nothing changes under our hands. Faults: invalid `package-not-one`, `package-limits`. */
export const readPackageFile = async (path: string): Promise<Buffer> => {
  try {
    const { size } = await stat(path);
    if (size > packageLimits.fileBytes) throw invalid('package-limits', { detail: 'file-size' });
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') throw invalid('package-not-one', { detail: error.code });
    throw error;
  }
};

/** Up to here a package is read in memory; beyond it is staged (200 MB of photos must not fill an office PC). */
const inMemoryBytes = 32 * 1024 * 1024;

/** A package for the unpacker: its bytes, or where a large one lies. Faults: as `readPackageFile`. */
export const packageAt = async (path: string, staging: string): Promise<PackageInput> => {
  const size = (await stat(path).catch(() => null))?.size ?? 0;
  return size > inMemoryBytes && size <= packageLimits.fileBytes ? { path, staging } : readPackageFile(path);
};
