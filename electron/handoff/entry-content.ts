// What does an entry hold? Its content, or only its hash while the bytes pass by; never more than the directory promised.
import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { Entry } from 'yauzl';
import { type PackageSource, passingBy, piecesOf } from '#electron/handoff/source.ts';
import { FaultError, invalid } from '#shared/core/fault.ts';

const damaged = (): FaultError => invalid('package-tampered', { detail: 'entry-content' });

const startOf = (entry: Entry): number => entry.relativeOffsetOfLocalHeader + 30 + entry.fileNameLength;

/** Unpacks one entry whole. Faults: invalid `package-tampered`. */
export const contentOf = async (source: PackageSource, entry: Entry): Promise<Buffer> => {
  const packed = await source.read(startOf(entry), entry.compressedSize);
  const content = entry.compressionMethod === 0 ? packed : inflate(packed, entry.uncompressedSize);
  if (content.length !== entry.uncompressedSize || crc32(content) !== entry.crc32) throw damaged();
  return content;
};

const inflate = (packed: Buffer, size: number): Buffer => {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw damaged();
  }
};

/** SHA-256 (hex) of one entry's content, which is never whole in memory. Faults: invalid `package-tampered`. */
export const digestOf = async (source: PackageSource, entry: Entry): Promise<string> => {
  const start = startOf(entry);
  const end = start + entry.compressedSize;
  const hash = createHash('sha256');
  let crc = 0;
  let size = 0;
  const follow = async (content: AsyncIterable<Buffer>): Promise<void> => {
    for await (const piece of content) {
      size += piece.length;
      if (size > entry.uncompressedSize) throw damaged();
      crc = crc32(piece, crc);
      hash.update(piece);
    }
  };
  if (entry.compressionMethod === 0) await follow(passingBy(source, start, end));
  else await pipeline(piecesOf(source, start, end), createInflateRaw(), follow).catch(rejectContent);
  if (size !== entry.uncompressedSize || crc !== entry.crc32) throw damaged();
  return hash.digest('hex');
};

const rejectContent = (error: unknown): never => {
  throw error instanceof FaultError ? error : damaged();
};
