// How does a test write a ZIP that a well-behaved library never would? Every field of every header can be bent.
import { createHash } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';

/** One entry; what is not given is as an honest packer writes it. */
export interface CraftedEntry {
  readonly name: string;
  readonly content?: Buffer;
  /** Name in the local header, when it differs. */
  readonly localName?: string;
  readonly rawName?: Buffer;
  readonly method?: number;
  readonly flags?: number;
  readonly attributes?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly extra?: Buffer;
  readonly comment?: string;
  /** Points at another place than where the entry lies. */
  readonly offset?: number;
}

/** What lies around the entries. */
export interface CraftedFrame {
  readonly prefix?: Buffer;
  readonly gap?: Buffer;
  readonly count?: number;
  readonly disk?: number;
  readonly directoryShift?: number;
  readonly beforeEnd?: Buffer;
  /** Comment instead of the true end mark. */
  readonly comment?: string;
  readonly suffix?: Buffer;
}

interface Packed {
  readonly entry: CraftedEntry;
  readonly name: Buffer;
  readonly localName: Buffer;
  readonly packed: Buffer;
  readonly size: number;
  readonly crc: number;
}

const pack = (entry: CraftedEntry): Packed => {
  const content = entry.content ?? Buffer.from('x');
  const name = entry.rawName ?? Buffer.from(entry.name);
  return {
    entry,
    name,
    localName: entry.localName === undefined ? name : Buffer.from(entry.localName),
    packed: entry.method === 0 ? content : deflateRawSync(content),
    size: entry.size ?? content.length,
    crc: entry.crc ?? crc32(content),
  };
};

const common = ({ entry, packed, size, crc }: Packed): Buffer => {
  const fields = Buffer.alloc(22);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(entry.flags ?? 0x0800, 2);
  fields.writeUInt16LE(entry.method ?? 8, 4);
  fields.writeUInt16LE(0x21, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(size, 18);
  return fields;
};

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};

const local = (item: Packed): Buffer =>
  Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common(item), u16(item.localName.length), u16(0), item.localName, item.packed]);

const central = (item: Packed, offset: number): Buffer => {
  const { entry, name } = item;
  const extra = entry.extra ?? Buffer.alloc(0);
  const comment = Buffer.from(entry.comment ?? '');
  const lengths = Buffer.concat([u16(name.length), u16(extra.length), u16(comment.length), u16(0), u16(0)]);
  const place = Buffer.concat([u32(entry.attributes ?? (0o100644 << 16) >>> 0), u32(entry.offset ?? offset)]);
  return Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), u16(0x033f), common(item), lengths, place, name, extra, comment]);
};

/** Writes the archive, by default with a true end mark: only the crafted fault is wrong. */
export const craftZip = (entries: readonly CraftedEntry[], frame: CraftedFrame = {}): Buffer => {
  const items = entries.map(pack);
  const parts: Buffer[] = [frame.prefix ?? Buffer.alloc(0)];
  const directory: Buffer[] = [];
  for (const [index, item] of items.entries()) {
    if (index === 1 && frame.gap) parts.push(frame.gap);
    directory.push(central(item, Buffer.concat(parts).length));
    parts.push(local(item));
  }
  const start = Buffer.concat(parts).length;
  const directoryBytes = Buffer.concat(directory);
  const count = frame.count ?? items.length;
  const end = Buffer.concat([
    Buffer.from('PK\x05\x06', 'latin1'),
    u16(frame.disk ?? 0),
    u16(frame.disk ?? 0),
    u16(count),
    u16(count),
    u32(directoryBytes.length),
    u32(start + (frame.directoryShift ?? 0)),
    u16(frame.comment === undefined ? 68 : frame.comment.length),
  ]);
  const before = Buffer.concat([...parts, directoryBytes, frame.beforeEnd ?? Buffer.alloc(0), end]);
  const mark = frame.comment ?? `BL1:${createHash('sha256').update(before).digest('hex')}`;
  return Buffer.concat([before, Buffer.from(mark), frame.suffix ?? Buffer.alloc(0)]);
};
