// Does our writer of containers write what a well-known one writes, and in one pass?
import { createHash, randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { unpackContainer } from '#electron/handoff/container.ts';
import { packedContainer } from '#electron/handoff/zip-writer.ts';

const texts = new Map([
  ['bagit.txt', Buffer.from('BagIt-Version: 1.0\n')],
  ['data/empty', Buffer.alloc(0)],
  ['data/tables/member.ndjson', Buffer.from('{"name":"李玉梅"}\n'.repeat(2_000))],
]);
const photos = new Map([1, 200_000].map((size) => [`data/files/${'0'.repeat(60)}${String(size).slice(0, 4)}`, randomBytes(size)]));
const storedFiles = new Map([...photos].map(([name, bytes]) => [name, { bytes: bytes.length, crc: crc32(bytes), read: async () => bytes }]));

test('byte for byte what yazl writes for the same files, but for the hash in the comment', async () => {
  const zip = new ZipFile();
  const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };
  for (const [name, content] of texts) zip.addBuffer(content, `top/${name}`, { ...options, compress: true, compressionLevel: 9 });
  for (const [name, content] of photos) zip.addBuffer(content, `top/${name}`, { ...options, compress: false });
  zip.end({ comment: '0'.repeat(68), forceZip64Format: false });
  const theirs = await buffer(zip.outputStream);
  const ours = await buffer(packedContainer('top', texts, storedFiles).pieces());
  expect(ours.subarray(0, -68).equals(theirs.subarray(0, -68))).toBe(true);
  expect(ours.subarray(-68).toString()).toBe(`BL1:${createHash('sha256').update(ours.subarray(0, -68)).digest('hex')}`);
});

test('its length is known before the first byte, and its reader finds everything', async () => {
  const container = packedContainer('top', texts, storedFiles);
  const bytes = await buffer(container.pieces());
  expect(bytes.length).toBe(container.length);
  const read = await unpackContainer(bytes);
  expect([...read.files]).toEqual([...texts]);
  for (const [name, content] of photos) expect((await read.large.get(name)?.read())?.equals(content)).toBe(true);
});

test('a file that changed since it was looked at breaks the writing off', async () => {
  const changed = new Map([['data/files/x', { bytes: 1, crc: 0, read: async () => Buffer.from('a') }]]);
  await expect(buffer(packedContainer('top', texts, changed).pieces())).rejects.toThrow('changed');
});
