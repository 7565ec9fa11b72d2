// How does a ZIP come out in one pass, though its photos never lie in memory together? Sizes and checksums are known before the first byte.
import { createHash } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';

/** A file that is packed as it is: its content is fetched when its turn comes. */
export interface StoredFile {
  readonly bytes: number;
  readonly crc: number;
  read(): Promise<Buffer>;
}

/** A container that is about to be written. */
export interface PackedContainer {
  readonly length: number;
  /** Its bytes, once. */
  pieces(): AsyncGenerator<Buffer>;
}

const endMarkSize = 68;

interface Part extends StoredFile {
  readonly name: Buffer;
  readonly method: 0 | 8;
  /** Size unpacked; `bytes` is the size in the archive. */
  readonly size: number;
}

const deflated = (name: string, content: Buffer): Part => {
  const packed = deflateRawSync(content, { level: 9 });
  return { name: Buffer.from(name, 'ascii'), method: 8, size: content.length, bytes: packed.length, crc: crc32(content), read: async () => packed };
};

const stored = (name: string, file: StoredFile): Part => ({
  name: Buffer.from(name, 'ascii'),
  method: 0,
  size: file.bytes,
  bytes: file.bytes,
  crc: file.crc,
  read: async () => {
    const content = await file.read();
    if (content.length !== file.bytes || crc32(content) !== file.crc) throw new Error('a file changed while it was packed');
    return content;
  },
});

/** What local header and directory say alike. DOS time 1980-01-01 00:00, names in UTF-8: the same files give the same bytes everywhere. */
const commonFields = ({ method, crc, bytes, size, name }: Part): Buffer => {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x0800, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt16LE(0x0021, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(bytes, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
};

const localHeader = (part: Part): Buffer => Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), commonFields(part), part.name]);

const directoryHeader = (part: Part, offset: number): Buffer => {
  const place = Buffer.alloc(14);
  // A regular file, mode 0644.
  place.writeUInt32LE((0o100644 << 16) >>> 0, 6);
  place.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02\x3f\x03', 'latin1'), commonFields(part), place, part.name]);
};

const endRecord = (count: number, directorySize: number, start: number): Buffer => {
  const record = Buffer.alloc(22);
  record.write('PK\x05\x06', 'latin1');
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(directorySize, 12);
  record.writeUInt32LE(start, 16);
  record.writeUInt16LE(endMarkSize, 20);
  return record;
};

/**
 * A container with one top folder; files deflated in the order given, then the stored ones. The archive's comment is `BL1:` and the SHA-256
 * of all bytes before the comment; its length field is among them (package law 14).
 */
export const packedContainer = (
  top: string,
  files: ReadonlyMap<string, Buffer>,
  large: ReadonlyMap<string, StoredFile> = new Map(),
): PackedContainer => {
  const parts = [
    ...[...files].map(([name, content]) => deflated(`${top}/${name}`, content)),
    ...[...large].map(([name, file]) => stored(`${top}/${name}`, file)),
  ];
  const headers = parts.map(localHeader);
  let at = 0;
  const directory = Buffer.concat(
    parts.map((part, index) => {
      const header = directoryHeader(part, at);
      at += (headers[index]?.length ?? 0) + part.bytes;
      return header;
    }),
  );
  const end = endRecord(parts.length, directory.length, at);
  async function* pieces(): AsyncGenerator<Buffer> {
    const hash = createHash('sha256');
    const hashed = (piece: Buffer): Buffer => {
      hash.update(piece);
      return piece;
    };
    for (const [index, part] of parts.entries()) {
      yield hashed(headers[index] ?? Buffer.alloc(0));
      yield hashed(await part.read());
    }
    yield hashed(directory);
    yield hashed(end);
    yield Buffer.from(`BL1:${hash.digest('hex')}`, 'latin1');
  }
  return { length: at + directory.length + end.length + endMarkSize, pieces };
};
