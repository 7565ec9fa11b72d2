// How do files become one ZIP whose every byte counts, and how is a stranger's ZIP read without believing it? (package laws 13, 14)
import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import { contentOf, digestOf } from '#electron/handoff/entry-content.ts';
import { checkEntry, checkLocalHeader, limit } from '#electron/handoff/entry-rules.ts';
import { bytesSource, digestBefore, type PackageSource } from '#electron/handoff/source.ts';
import { packedContainer } from '#electron/handoff/zip-writer.ts';
import { FaultError, invalid } from '#shared/core/fault.ts';
import { type PackageLimits, packageLimits } from '#shared/handoff/limits.ts';
import { entryNamesProblem } from '#shared/handoff/names.ts';

/** The files of a package by name, without the top folder; of one that was read, all but those below `data/files/` and `data/inner/`. */
export type PackageFiles = ReadonlyMap<string, Buffer>;

/** A file below `data/files/` or `data/inner/`: hashed while the package was read, and left in it until somebody wants it. */
export interface LargeFile {
  readonly bytes: number;
  readonly sha256: string;
  /** The content, read again and compared with the hash. */
  read(): Promise<Buffer>;
}

/** What a container holds. The large files are there as long as its source is open. */
export interface Unpacked {
  readonly top: string;
  readonly files: PackageFiles;
  readonly large: ReadonlyMap<string, LargeFile>;
}

const endRecordSize = 22;
const endMark = /^BL1:[0-9a-f]{64}$/;
const endMarkSize = 68;

/** Packs files in memory: small packages, and tests. */
export const packContainer = (top: string, files: PackageFiles): Promise<Buffer> => buffer(packedContainer(top, files).pieces());

/**
 * Unpacks a container from memory, or from a source that stays open. Faults: invalid `package-not-one`, `package-truncated`, `package-tampered`, `package-limits`,
 * each with `detail` naming the rule.
 */
export const unpackContainer = async (from: Buffer | PackageSource, limits: PackageLimits = packageLimits): Promise<Unpacked> => {
  const source = Buffer.isBuffer(from) ? bytesSource(from) : from;
  await checkEndMark(source, limits);
  const entries = await listedEntries(source, limits);
  const problem = entryNamesProblem(entries.map((entry) => entry.fileName));
  if (problem) throw limit(problem);
  const top = entries[0]?.fileName.split('/')[0] ?? '';
  const files = new Map<string, Buffer>();
  const large = new Map<string, LargeFile>();
  for (const entry of entries) {
    const name = entry.fileName.slice(top.length + 1);
    if (isLarge(entry)) large.set(name, await largeFile(source, entry));
    else files.set(name, await contentOf(source, entry));
  }
  return { top, files, large };
};

const isLarge = ({ fileName }: Entry): boolean => /^[^/]+\/data\/(files|inner)\//.test(fileName);

const largeFile = async (source: PackageSource, entry: Entry): Promise<LargeFile> => {
  const sha256 = await digestOf(source, entry);
  const read = async (): Promise<Buffer> => {
    const content = await contentOf(source, entry);
    if (createHash('sha256').update(content).digest('hex') !== sha256) throw invalid('package-tampered', { detail: 'entry-content' });
    return content;
  };
  return { bytes: entry.uncompressedSize, sha256, read };
};

/** The entries as the directory lists them, each one checked, in their order in the file. */
const listedEntries = async (source: PackageSource, limits: PackageLimits): Promise<Entry[]> => {
  const directory = await readEndRecord(source, limits);
  const zip = await openZip(source);
  const entries: Entry[] = [];
  let at = 0;
  let total = 0;
  let held = 0;
  for await (const entry of entriesOf(zip)) {
    checkEntry(entry, limits);
    total += entry.uncompressedSize;
    if (!isLarge(entry)) held += entry.uncompressedSize;
    if (total > limits.totalBytes) throw limit('total-size');
    if (held > limits.heldBytes) throw limit('held-size');
    // Entries lie back to back from the first byte to the directory: no overlap, no hidden or prefixed data.
    if (entry.relativeOffsetOfLocalHeader !== at) throw limit('entry-place');
    const local = await zip.readLocalFileHeaderPromise(entry, {}).catch(rejectStructure);
    checkLocalHeader(entry, local);
    at = local.fileDataStart + entry.compressedSize;
    entries.push(entry);
  }
  if (at !== directory.start || entries.length !== directory.entries) throw limit('entry-place');
  return entries;
};

const rejectStructure = (error: unknown): never => {
  throw error instanceof FaultError ? error : limit('zip-structure');
};

/** Law 14, and the difference between a file that was cut and one that was changed. */
const checkEndMark = async (source: PackageSource, limits: PackageLimits): Promise<void> => {
  if (source.size > limits.fileBytes) throw limit('file-size');
  if (source.size < 4 || (await source.read(0, 4)).readUInt32LE(0) !== 0x04034b50) throw invalid('package-not-one', { detail: 'no-zip' });
  const start = Math.max(0, source.size - endMarkSize);
  const mark = (await source.read(start, source.size - start)).toString('latin1');
  if (!endMark.test(mark)) throw invalid('package-truncated', { detail: 'end-mark' });
  if (mark !== `BL1:${await digestBefore(source, start)}`) throw invalid('package-tampered', { detail: 'end-mark' });
};

/** The end record has one place only: right before the mark. Zip64 and several disks are not used (2 GiB, 5,000 entries). */
const readEndRecord = async (source: PackageSource, limits: PackageLimits): Promise<{ start: number; entries: number }> => {
  const at = source.size - endMarkSize - endRecordSize;
  if (at < 0) throw limit('end-record');
  const record = await source.read(at, endRecordSize);
  if (record.readUInt32LE(0) !== 0x06054b50) throw limit('end-record');
  const entries = record.readUInt16LE(10);
  const start = record.readUInt32LE(16);
  const isPlain = record.readUInt16LE(4) === 0 && record.readUInt16LE(6) === 0 && record.readUInt16LE(8) === entries;
  if (!isPlain || record.readUInt16LE(20) !== endMarkSize || start + record.readUInt32LE(12) !== at) throw limit('end-record');
  if (at >= 20 && (await source.read(at - 20, 4)).readUInt32LE(0) === 0x07064b50) throw limit('zip64');
  if (entries === 0 || entries > limits.entries) throw limit('entry-count');
  return { start, entries };
};

/** What yauzl reads from: a range at a time. */
class SourceReader extends RandomAccessReader {
  readonly #source: PackageSource;
  constructor(source: PackageSource) {
    super();
    this.#source = source;
  }
  override read(target: Buffer, offset: number, length: number, position: number, done: (error: Error | null) => void): void {
    this.#source.read(position, length).then(
      (bytes) => {
        bytes.copy(target, offset);
        done(null);
      },
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
    );
  }
}

/** The source is not closed with the ZIP: its entries are read later. */
const openZip = (source: PackageSource): Promise<ZipFile> =>
  fromRandomAccessReaderPromise(new SourceReader(source), source.size, { strictFileNames: true, validateEntrySizes: true }).catch(rejectStructure);

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  try {
    yield* zip.eachEntry();
  } catch (error) {
    throw error instanceof FaultError ? error : limit('zip-structure');
  }
}
