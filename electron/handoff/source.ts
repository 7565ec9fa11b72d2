// Where do a package's bytes come from? From memory, or piece by piece from a file; whoever reads them need not know.
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { invalid } from '#shared/core/fault.ts';

/** Bytes that can be read anywhere. */
export interface PackageSource {
  readonly size: number;
  /**
   * Exactly `length` bytes from `position` on, where the source likes in `scratch` when that is given and large enough. Faults: invalid
   * `package-truncated` when the file has become shorter, invalid `package-not-one` when it cannot be read.
   */
  read(position: number, length: number, scratch?: Buffer): Promise<Buffer>;
  close(): Promise<void>;
}

const pieceSize = 256 * 1024;

/** Bytes that are in memory already. */
export const bytesSource = (bytes: Buffer): PackageSource => ({
  size: bytes.length,
  read: async (position, length) => bytes.subarray(position, position + length),
  close: async () => undefined,
});

/** A file, left where it is. */
export const fileSource = async (path: string): Promise<PackageSource> => {
  const file = await open(path, 'r').catch(unreadable);
  const { size } = await file.stat().catch(unreadable);
  return {
    size,
    read: async (position, length, scratch) => {
      const bytes = scratch && scratch.length >= length ? scratch.subarray(0, length) : Buffer.allocUnsafe(length);
      const { bytesRead } = await file.read(bytes, 0, length, position).catch(unreadable);
      if (bytesRead !== length) throw invalid('package-truncated', { detail: 'read' });
      return bytes;
    },
    close: () => file.close(),
  };
};

const unreadable = (error: unknown): never => {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') throw invalid('package-not-one', { detail: error.code });
  throw error;
};

/** The bytes between two places, in pieces that are good until the next one is asked for: one memory serves them all. */
export async function* passingBy(source: PackageSource, start = 0, end = source.size): AsyncGenerator<Buffer> {
  const scratch = Buffer.allocUnsafe(Math.min(pieceSize, Math.max(0, end - start)));
  for (let at = start; at < end; at += pieceSize) yield await source.read(at, Math.min(pieceSize, end - at), scratch);
}

/** As `passingBy`, in pieces that stay good: for streams, which read ahead. */
export async function* piecesOf(source: PackageSource, start = 0, end = source.size): AsyncGenerator<Buffer> {
  for (let at = start; at < end; at += pieceSize) yield await source.read(at, Math.min(pieceSize, end - at));
}

/** SHA-256 (hex) of the bytes before a place. */
export const digestBefore = async (source: PackageSource, end: number): Promise<string> => {
  const hash = createHash('sha256');
  for await (const piece of passingBy(source, 0, end)) hash.update(piece);
  return hash.digest('hex');
};
