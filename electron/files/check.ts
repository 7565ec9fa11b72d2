// Is every file that a row names there and whole, and which files does no row name?
import { existsSync } from 'node:fs';
import { readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { allAttachments, fileDigestsOf } from '#db/files/store.ts';
import { keptPackageDigests } from '#db/handoff/held.ts';
import type { Reader } from '#db/schema.ts';
import { type FileShare, orphanEnding, readContent, storedNameOf } from '#electron/files/share.ts';
import type { Instant } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';

/** A file that is not as its row says. */
export interface FileProblem {
  readonly id: Id;
  readonly fileName: string;
  readonly problem: 'missing' | 'damaged';
}

/** Reads every file that a row names. One damaged file does not keep the others from being read. */
export const checkFiles = async (reader: Reader, share: FileShare): Promise<{ checked: number; problems: FileProblem[] }> => {
  const problems: FileProblem[] = [];
  const rows = await allAttachments(reader);
  for (const { id, fileName, sha256 } of rows) {
    const { state } = await readContent(share, sha256);
    if (state !== 'whole') problems.push({ id, fileName, problem: state });
  }
  return { checked: rows.length, problems };
};

/**
 * Days that a file without a row is kept, from the day it was first seen so: a restored backup may have forgotten the row, and going
 * back to the newer generation must find the file again.
 */
const graceDays = 90;

/** Puts files that no row names aside and removes those that have been aside for 90 days; the number removed. */
export const sweepOrphans = async (reader: Reader, share: FileShare, now: Instant): Promise<number> => {
  if (!existsSync(share.folder)) return 0;
  const digests = [...(await fileDigestsOf(reader, null)), ...(await keptPackageDigests(reader))];
  const named = new Set(digests.map((sha256) => storedNameOf(share, sha256)));
  let removed = 0;
  for (const entry of await readdir(share.folder)) {
    const path = join(share.folder, entry);
    const name = entry.slice(0, 64);
    if (!/^[0-9a-f]{64}(\.orphan|\.part)?$/.test(entry) || named.has(name)) continue;
    if (entry.endsWith(orphanEnding)) {
      if (Date.parse(now) - (await stat(path)).mtimeMs < graceDays * 86_400_000) continue;
      await rm(path);
      removed += 1;
    } else if (entry.endsWith('.part')) {
      // Left by a power cut while it was being written; its owner never had a row.
      await rm(path);
    } else {
      await rename(path, `${path}${orphanEnding}`);
      await utimes(`${path}${orphanEnding}`, new Date(now), new Date(now));
    }
  }
  return removed;
};
