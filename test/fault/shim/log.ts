// What did a process do to the files, in which order? The shim's log, read back.
import { readFileSync } from 'node:fs';

/** One logged change; `ino` names the file it concerns, `path` the name where a name changed. */
export type Change =
  | { readonly kind: 'create' | 'mkdir'; readonly ino: bigint; readonly path: string }
  | { readonly kind: 'write'; readonly ino: bigint; readonly offset: number; readonly data: Buffer }
  | { readonly kind: 'truncate'; readonly ino: bigint; readonly length: number }
  | { readonly kind: 'sync'; readonly ino: bigint }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string }
  | { readonly kind: 'unlink'; readonly path: string }
  | { readonly kind: 'said'; readonly text: string };

const kinds = ['', 'create', 'write', 'truncate', 'sync', 'rename', 'unlink', 'mkdir', 'said', 'unknown'];
const headLength = 40;

/** Reads a log; throws when the process changed a file in a way that the shim does not follow. */
export const readLog = (file: string): Change[] => {
  const bytes = readFileSync(file);
  const changes: Change[] = [];
  for (let at = 0; at < bytes.length; ) {
    const kind = kinds[bytes.readUInt32LE(at)] ?? '';
    const lengths = [bytes.readUInt32LE(at + 4), bytes.readUInt32LE(at + 8)] as const;
    const ino = bytes.readBigUInt64LE(at + 16);
    const offset = Number(bytes.readBigInt64LE(at + 24));
    const dataLength = kind === 'write' || kind === 'said' ? Number(bytes.readBigUInt64LE(at + 32)) : 0;
    const start = at + headLength;
    const path = bytes.toString('utf8', start, start + lengths[0]);
    const to = bytes.toString('utf8', start + lengths[0], start + lengths[0] + lengths[1]);
    const data = bytes.subarray(start + lengths[0] + lengths[1], start + lengths[0] + lengths[1] + dataLength);
    at = start + lengths[0] + lengths[1] + dataLength;
    changes.push(changeOf(kind, { ino, offset, path, to, data }));
  }
  return changes;
};

interface Fields {
  readonly ino: bigint;
  readonly offset: number;
  readonly path: string;
  readonly to: string;
  readonly data: Buffer;
}

const changeOf = (kind: string, { ino, offset, path, to, data }: Fields): Change => {
  if (kind === 'create' || kind === 'mkdir') return { kind, ino, path };
  if (kind === 'write') return { kind, ino, offset, data };
  if (kind === 'truncate') return { kind, ino, length: offset };
  if (kind === 'sync') return { kind, ino };
  if (kind === 'rename') return { kind, path, to };
  if (kind === 'unlink') return { kind, path };
  if (kind === 'said') return { kind, text: data.toString('utf8') };
  throw new Error(`the shim does not follow ${path} ${to}`);
};
