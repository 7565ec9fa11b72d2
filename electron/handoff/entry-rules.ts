// Which entries may a stranger's ZIP have? Asked of the directory before anything is unpacked (package law 13).
import type { Entry, LocalFileHeader } from 'yauzl';
import { type FaultError, invalid } from '#shared/core/fault.ts';
import type { PackageLimits } from '#shared/handoff/limits.ts';
import { entryNameProblem } from '#shared/handoff/names.ts';

/** The refusal of a container, with the rule that it breaks. */
export const limit = (detail: string): FaultError => invalid('package-limits', { detail });

/** Refuses an entry by what the directory says of it (law 13). */
export const checkEntry = (entry: Entry, limits: PackageLimits): void => {
  const name = entryNameProblem(entry.fileNameRaw.toString('latin1'));
  if (name) throw limit(name);
  if ((entry.generalPurposeBitFlag & ~0x0800) !== 0 || ![0, 8].includes(entry.compressionMethod)) throw limit('entry-form');
  if (entry.extraFieldLength !== 0 || entry.fileCommentLength !== 0) throw limit('entry-form');
  // A plain file or nothing said: no symlink, folder or device.
  const type = (entry.externalFileAttributes >>> 16) & 0o170000;
  if ((type !== 0 && type !== 0o100000) || (entry.externalFileAttributes & 0x10) !== 0) throw limit('entry-type');
  const { uncompressedSize, compressedSize } = entry;
  if (uncompressedSize > limits.entryBytes) throw limit('entry-size');
  if (!/\/data\//.test(entry.fileName) && uncompressedSize > limits.tagFileBytes) throw limit('entry-size');
  if (uncompressedSize > limits.ratioFreeBytes && uncompressedSize > limits.ratio * compressedSize) throw limit('entry-ratio');
};

/** Refuses an entry whose local header says anything else than the directory. */
export const checkLocalHeader = (entry: Entry, local: LocalFileHeader): void => {
  const isSame =
    local.fileName.equals(entry.fileNameRaw) &&
    local.generalPurposeBitFlag === entry.generalPurposeBitFlag &&
    local.compressionMethod === entry.compressionMethod &&
    local.crc32 === entry.crc32 &&
    local.compressedSize === entry.compressedSize &&
    local.uncompressedSize === entry.uncompressedSize &&
    local.extraFieldLength === 0;
  if (!isSame) throw limit('entry-header');
};
