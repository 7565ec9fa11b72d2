// What lies on the stick, and what of it is ours? We write into a folder of our own and take away only what has its receipt.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat, statfs } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { sentPackagesOf } from '#db/handoff/store.ts';
import type { SentPackageRow } from '#db/handoff/table.ts';
import { attempt } from '#electron/handoff/contents.ts';
import { packageAt } from '#electron/handoff/find.ts';
import { selfOf } from '#electron/handoff/self.ts';
import type { JobContext } from '#electron/ledger/context.ts';
import { folderNames } from '#electron/vault/folder.ts';
import type { OutputOf } from '#shared/contract.ts';
import { type FaultError, invalid } from '#shared/core/fault.ts';
import { packageExtension } from '#shared/handoff/names.ts';

/** The folder of ours on a stick; ASCII, so that every system shows it alike. */
const ownFolder = 'BranchLedger';
/** What systems put on every stick by themselves. */
const ofSystems = /^(\.|\$|System Volume Information$|lost\+found$|FOUND\.\d{3}$)/i;
const mostNamed = 12;

/** Our folder on a stick, or the folder itself when a person has picked just that. */
const placeOn = (folder: string): string => (basename(folder) === ownFolder ? folder : join(folder, ownFolder));

/** Makes our folder when it is not there yet. */
const makePlace = async (folder: string): Promise<string> => {
  const place = placeOn(folder);
  await mkdir(place).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
    if (error.code !== 'EEXIST') throw invalid('file-not-written', { detail: error.code });
  });
  return place;
};

/** Where packages go: into the very folder, or into ours below it. */
export const targetIn = ({ folder, ownFolder: isStick }: { readonly folder: string; readonly ownFolder: boolean }): Promise<string> | string =>
  isStick ? makePlace(resolve(folder)) : resolve(folder);

/** Bytes that may still be written there; null when the system does not say. */
export const freeBytesAt = async (folder: string): Promise<number | null> => {
  const space = await statfs(folder).catch(() => null);
  return space ? space.bavail * space.bsize : null;
};

const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(1);

/** The fault when a package of so many bytes does not fit; null when it does. Sealing and the file system take a little more than the content. */
export const spaceProblem = (bytes: number, free: number | null): FaultError | null => {
  const needed = Math.ceil(bytes * 1.001) + 131_072;
  return free === null || free >= needed ? null : invalid('stick-full', { need: megabytes(needed), free: megabytes(free) });
};

const namesIn = (folder: string): Promise<string[]> => (existsSync(folder) ? readdir(folder) : Promise.resolve([]));

/** Our packages with a receipt, by the names under which they were written; whether the files are still these is asked before they go. */
const receivedOnes = async (job: JobContext): Promise<Map<string, SentPackageRow>> => {
  const sent = await job.read((reader) => sentPackagesOf(reader, 'report'));
  return new Map(sent.filter(({ state }) => state === 'received').map((row) => [row.fileName, row]));
};

const placesOf = (folder: string): string[] => [...new Set([folder, placeOn(folder)])];

/** What a person wants to know of a stick before anything is written. */
export const lookAtStick = async (job: JobContext, chosen: string): Promise<OutputOf<'handoff.stick'>> => {
  const folder = resolve(chosen);
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') throw invalid('file-not-written', { detail: error.code });
    throw error;
  });
  const others = names.filter((name) => name !== ownFolder && !ofSystems.test(name) && !name.toLowerCase().endsWith(packageExtension)).sort();
  const received = await receivedOnes(job);
  const sent: OutputOf<'handoff.stick'>['sent'] = [];
  for (const place of placesOf(folder)) {
    for (const name of await namesIn(place)) {
      const row = received.get(name);
      if (row) sent.push({ file: name, seq: row.seq, bytes: (await stat(join(place, name))).size, receivedAt: row.receivedAt ?? row.createdAt });
    }
  }
  return { place: placeOn(folder), freeBytes: await freeBytesAt(folder), others: others.slice(0, mostNamed), othersCount: others.length, sent };
};

/** Removes packages of ours whose receipt is here, each only when its content is the very one that was receipted. */
export const clearSent = async (job: JobContext, chosen: string, files: readonly string[]): Promise<string[]> => {
  const received = await receivedOnes(job);
  const { identity, orgId } = await job.read((reader) => selfOf(reader, job));
  const removed: string[] = [];
  await job.withUnpacker(async (unpacker) => {
    for (const path of placesOf(resolve(chosen)).flatMap((place) => files.map((name) => join(place, basename(name))))) {
      const row = received.get(basename(path));
      if (!row || !existsSync(path)) continue;
      const opened = await attempt(async () => unpacker.open(await packageAt(path, join(job.ledger().folder, folderNames.staging)), identity));
      const isIt = opened.ok && opened.value.envelope.id === row.id && opened.value.manifestSha256 === row.manifestSha256;
      if (!isIt || opened.value.envelope.from.orgId !== orgId) continue;
      await rm(path);
      removed.push(basename(path));
    }
  });
  return removed;
};
