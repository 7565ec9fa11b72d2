// How do files become one ZIP whose every byte counts, and how is a stranger's ZIP read without believing it? (package laws 13, 14)
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise, type LocalFileHeader, type ZipFile } from 'yauzl';
import * as yazl from 'yazl';
import { FaultError, invalid } from '#shared/core/fault.ts';
import { type PackageLimits, packageLimits } from '#shared/handoff/limits.ts';
import { entryNameProblem, entryNamesProblem } from '#shared/handoff/names.ts';

/** The files of a package by name, without the top folder. */
export type PackageFiles = ReadonlyMap<string, Buffer>;

const endRecordSize = 22;
const endMark = /^BL1:[0-9a-f]{64}$/;
const endMarkSize = 68;

const endMarkOf = (bytes: Uint8Array): string => `BL1:${createHash('sha256').update(bytes).digest('hex')}`;

/**
 * Packs files under one top folder. Same files, same bytes: order as given, no clock, no attributes.
 * The archive's comment is `BL1:` and the SHA-256 of all bytes before the comment; its length field is among them.
 */
export const packContainer = async (top: string, files: PackageFiles): Promise<Buffer> => {
  const zip = new yazl.ZipFile();
  // yazl writes DOS times in the machine's zone: the same local day everywhere gives the same bytes.
  const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true, compress: true, compressionLevel: 9 };
  for (const [name, content] of files) zip.addBuffer(content, `${top}/${name}`, options);
  zip.end({ comment: '0'.repeat(endMarkSize), forceZip64Format: false });
  const bytes = await buffer(zip.outputStream);
  bytes.write(endMarkOf(bytes.subarray(0, -endMarkSize)), bytes.length - endMarkSize, 'latin1');
  return bytes;
};

/**
 * Unpacks a container in memory. Faults: invalid `package-not-one`, `package-truncated`, `package-tampered`, `package-limits`,
 * each with `detail` naming the rule.
 */
export const unpackContainer = async (bytes: Buffer, limits: PackageLimits = packageLimits): Promise<{ top: string; files: PackageFiles }> => {
  checkEndMark(bytes, limits);
  const directory = readEndRecord(bytes, limits);
  const zip = await openZip(bytes);
  const files = new Map<string, Buffer>();
  const entries: Entry[] = [];
  let at = 0;
  let total = 0;
  for await (const entry of entriesOf(zip)) {
    checkEntry(entry, limits);
    total += entry.uncompressedSize;
    if (total > limits.totalBytes) throw limit('total-size');
    // Entries lie back to back from the first byte to the directory: no overlap, no hidden or prefixed data.
    if (entry.relativeOffsetOfLocalHeader !== at) throw limit('entry-place');
    const local = await zip.readLocalFileHeaderPromise(entry, {}).catch(rejectStructure);
    checkLocalHeader(entry, local);
    at = local.fileDataStart + entry.compressedSize;
    entries.push(entry);
  }
  if (at !== directory.start || entries.length !== directory.entries) throw limit('entry-place');
  const problem = entryNamesProblem(entries.map((entry) => entry.fileName));
  if (problem) throw limit(problem);
  const top = entries[0]?.fileName.split('/')[0] ?? '';
  for (const entry of entries) files.set(entry.fileName.slice(top.length + 1), unpack(bytes, entry));
  return { top, files };
};

const limit = (detail: string): FaultError => invalid('package-limits', { detail });

const rejectStructure = (): never => {
  throw limit('zip-structure');
};

/** Law 14, and the difference between a file that was cut and one that was changed. */
const checkEndMark = (bytes: Buffer, limits: PackageLimits): void => {
  if (bytes.length > limits.fileBytes) throw limit('file-size');
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== 0x04034b50) throw invalid('package-not-one', { detail: 'no-zip' });
  const mark = bytes.subarray(-endMarkSize).toString('latin1');
  if (!endMark.test(mark)) throw invalid('package-truncated', { detail: 'end-mark' });
  if (mark !== endMarkOf(bytes.subarray(0, -endMarkSize))) throw invalid('package-tampered', { detail: 'end-mark' });
};

/** The end record has one place only: right before the mark. Zip64 and several disks are not used (2 GiB, 5,000 entries). */
const readEndRecord = (bytes: Buffer, limits: PackageLimits): { start: number; entries: number } => {
  const at = bytes.length - endMarkSize - endRecordSize;
  if (at < 0 || bytes.readUInt32LE(at) !== 0x06054b50) throw limit('end-record');
  const record = bytes.subarray(at);
  const entries = record.readUInt16LE(10);
  const start = record.readUInt32LE(16);
  const isPlain = record.readUInt16LE(4) === 0 && record.readUInt16LE(6) === 0 && record.readUInt16LE(8) === entries;
  if (!isPlain || record.readUInt16LE(20) !== endMarkSize || start + record.readUInt32LE(12) !== at) throw limit('end-record');
  if (at >= 20 && bytes.readUInt32LE(at - 20) === 0x07064b50) throw limit('zip64');
  if (entries === 0 || entries > limits.entries) throw limit('entry-count');
  return { start, entries };
};

const openZip = (bytes: Buffer): Promise<ZipFile> =>
  fromBufferPromise(bytes, { strictFileNames: true, validateEntrySizes: true }).catch(rejectStructure);

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (error) {
    throw error instanceof FaultError ? error : limit('zip-structure');
  }
}

const checkEntry = (entry: Entry, limits: PackageLimits): void => {
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

const checkLocalHeader = (entry: Entry, local: LocalFileHeader): void => {
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

/** Unpacks one entry; never more bytes than its directory entry promises. */
const unpack = (bytes: Buffer, entry: Entry): Buffer => {
  const start = entry.relativeOffsetOfLocalHeader + 30 + entry.fileNameLength;
  const packed = bytes.subarray(start, start + entry.compressedSize);
  const content = entry.compressionMethod === 0 ? packed : inflate(packed, entry.uncompressedSize);
  if (content.length !== entry.uncompressedSize || crc32(content) !== entry.crc32) throw invalid('package-tampered', { detail: 'entry-content' });
  return content;
};

const inflate = (packed: Buffer, size: number): Buffer => {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw invalid('package-tampered', { detail: 'entry-content' });
  }
};
