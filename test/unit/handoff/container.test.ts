// Does the reader of containers accept what we write and nothing else? Each rule has a crafted file that breaks only this rule.
import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sha256 } from '#electron/handoff/bag.ts';
import { packContainer, unpackContainer } from '#electron/handoff/container.ts';
import { FaultError } from '#shared/core/fault.ts';
import { packageLimits } from '#shared/handoff/limits.ts';
import { type CraftedEntry, type CraftedFrame, craftZip } from '#test/unit/handoff/craft-zip.ts';

const verdictOf = async (bytes: Buffer, limits = {}): Promise<string> => {
  try {
    await unpackContainer(bytes, { ...packageLimits, ...limits });
    return 'accepted';
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    return `${error.fault.code} ${error.fault.values.detail}`;
  }
};

const a: CraftedEntry = { name: 'top/a' };
const b: CraftedEntry = { name: 'top/data/b' };
const named = (name: string): CraftedEntry[] => [a, { name }];
const zeros = (size: number): Buffer => Buffer.alloc(size);
const symlink = (0o120777 << 16) >>> 0;

test('what we pack is read back, and the same files give the same bytes', async () => {
  const files = new Map([
    ['bagit.txt', Buffer.from('x')],
    ['data/empty', Buffer.alloc(0)],
    ['data/large', randomBytes(300_000)],
  ]);
  const packed = await packContainer('A-000001-report-20260305', files);
  expect(packed.equals(await packContainer('A-000001-report-20260305', files))).toBe(true);
  const read = await unpackContainer(packed);
  expect(read.top).toBe('A-000001-report-20260305');
  expect([...read.files]).toEqual([...files]);
});

test('an honest crafted file is accepted: the faults below are the only ones', async () => {
  expect(await verdictOf(craftZip([a, b]))).toBe('accepted');
  expect(await verdictOf(craftZip([a, { ...b, method: 0 }]))).toBe('accepted');
});

describe('names', () => {
  test.each<[string, string, CraftedEntry[]]>([
    ['parent step', 'zip-structure', named('top/../b')],
    ['absolute', 'zip-structure', named('/top/b')],
    ['drive', 'zip-structure', named('C:/top/b')],
    ['backslash', 'zip-structure', named('top\\b')],
    ['here step', 'name-path', named('top/./b')],
    ['double slash', 'name-path', named('top//b')],
    ['folder entry', 'name-path', named('top/b/')],
    ['empty name', 'name-length', named('')],
    ['long name', 'name-length', named(`top/${'n'.repeat(200)}`)],
    ['space', 'name-characters', named('top/a b')],
    ['stream of NTFS', 'name-characters', named('top/a.txt:evil')],
    ['NUL', 'name-characters', named('top/a\0b')],
    ['Chinese', 'name-characters', named('top/党员')],
    ['bidi override', 'name-characters', named('top/a\u202etxt')],
    ['composed letter', 'name-characters', named('top/é')],
    ['GBK bytes', 'name-characters', [a, { name: 'x', rawName: Buffer.from('746f702fb5b3', 'hex'), flags: 0 }]],
    ['invalid UTF-8', 'name-characters', [a, { name: 'x', rawName: Buffer.from('746f702fff', 'hex') }]],
    ['device', 'name-reserved', named('top/CON')],
    ['device with ending', 'name-reserved', named('top/lpt1.txt')],
    ['trailing dot', 'name-reserved', named('top/b.')],
    ['same name twice', 'name-twice', named('top/a')],
    ['twins by case', 'name-twice', named('top/A')],
    ['two top folders', 'top-folder', named('other/b')],
    ['no top folder', 'top-folder', [{ name: 'a' }]],
  ])('%s → package-limits %s', async (_, detail, entries) => {
    expect(await verdictOf(craftZip(entries))).toBe(`package-limits ${detail}`);
  });
});

describe('entries', () => {
  test.each<[string, string, CraftedEntry[]]>([
    ['symbolic link', 'package-limits entry-type', [a, { ...b, attributes: symlink }]],
    ['folder by attribute', 'package-limits entry-type', [a, { ...b, attributes: 0x10 }]],
    ['device file', 'package-limits entry-type', [a, { ...b, attributes: (0o060644 << 16) >>> 0 }]],
    ['encrypted', 'package-limits entry-form', [a, { ...b, flags: 0x0801 }]],
    ['strong encryption', 'package-limits zip-structure', [a, { ...b, flags: 0x0840 }]],
    ['sizes after the data', 'package-limits entry-form', [a, { ...b, flags: 0x0808 }]],
    ['unknown compression', 'package-limits entry-form', [a, { ...b, method: 12 }]],
    ['extra field', 'package-limits entry-form', [a, { ...b, extra: Buffer.from('5554050000000000 00'.replace(' ', ''), 'hex') }]],
    ['Unicode path field', 'package-limits zip-structure', [a, { ...b, extra: Buffer.from('7075ff00', 'hex') }]],
    ['entry comment', 'package-limits entry-form', [a, { ...b, comment: 'hello' }]],
    ['other name in the local header', 'package-limits entry-header', [a, { ...b, localName: 'top/data/c' }]],
    ['wrong CRC', 'package-tampered entry-content', [a, { ...b, crc: 1 }]],
    ['promises less than it holds', 'package-tampered entry-content', [a, { ...b, content: zeros(100), size: 50 }]],
    ['promises more than it holds', 'package-tampered entry-content', [a, { ...b, content: zeros(100), size: 101 }]],
    ['stored with another size', 'package-limits zip-structure', [a, { ...b, method: 0, size: 2 }]],
    ['overlapping entries', 'package-limits entry-place', [a, { ...b, offset: 0 }]],
    ['honest bomb', 'package-limits entry-ratio', [a, { ...b, content: zeros(10_000_000) }]],
    ['large tag file', 'package-limits entry-size', [{ ...a, content: randomBytes(3_000_000) }]],
  ])('%s → %s', async (_, verdict, entries) => {
    expect(await verdictOf(craftZip(entries))).toBe(verdict);
  });
});

describe('files below data/files/ are hashed as they pass by', () => {
  const large = { name: 'top/data/files/b', content: randomBytes(300_000) };
  test.each([0, 8])('method %i: the same content, hash and size; read again when wanted', async (method) => {
    const read = await unpackContainer(craftZip([a, { ...large, method }]));
    expect([...read.files.keys()]).toEqual(['a']);
    const file = read.large.get('data/files/b');
    expect(file).toMatchObject({ bytes: 300_000, sha256: sha256(large.content) });
    expect((await file?.read())?.equals(large.content)).toBe(true);
  });
  test.each<[string, Partial<CraftedEntry>]>([
    ['wrong CRC', { crc: 1 }],
    ['promises less than it holds', { size: 50 }],
    ['promises more than it holds', { size: 300_001 }],
  ])('%s → package-tampered entry-content', async (_, bent) => {
    expect(await verdictOf(craftZip([a, { ...large, ...bent }]))).toBe('package-tampered entry-content');
  });
  test('they count in the whole, not in what is held in memory', async () => {
    const files = [a, { ...large, content: zeros(60) }];
    expect(await verdictOf(craftZip(files), { heldBytes: 50 })).toBe('accepted');
    expect(await verdictOf(craftZip(files), { totalBytes: 50 })).toBe('package-limits total-size');
    expect(await verdictOf(craftZip([a, { ...b, content: zeros(60) }]), { heldBytes: 50 })).toBe('package-limits held-size');
  });
});

describe('the frame', () => {
  test.each<[string, string, CraftedFrame]>([
    ['prefixed data', 'package-not-one no-zip', { prefix: Buffer.from('MZ program') }],
    ['a prefix that looks like an entry', 'package-limits entry-place', { prefix: Buffer.from('PK\x03\x04hidden', 'latin1') }],
    ['data between entries', 'package-limits entry-place', { gap: Buffer.from('hidden') }],
    ['data before the end', 'package-limits end-record', { beforeEnd: Buffer.from('hidden') }],
    ['a Zip64 locator', 'package-limits end-record', { beforeEnd: Buffer.concat([Buffer.from('PK\x06\x07', 'latin1'), Buffer.alloc(16)]) }],
    ['more entries than listed', 'package-limits entry-place', { count: 1 }],
    ['fewer entries than listed', 'package-limits zip-structure', { count: 3 }],
    ['no entries', 'package-limits entry-count', { count: 0 }],
    ['65,000 entries announced', 'package-limits entry-count', { count: 65_000 }],
    ['several disks', 'package-limits end-record', { disk: 1 }],
    ['a shifted directory', 'package-limits end-record', { directoryShift: 4 }],
    ['no comment', 'package-truncated end-mark', { comment: '' }],
    ['another comment', 'package-truncated end-mark', { comment: 'made by another program'.padEnd(68) }],
    ['a wrong hash', 'package-tampered end-mark', { comment: `BL1:${'0'.repeat(64)}` }],
    ['bytes after the end', 'package-truncated end-mark', { suffix: Buffer.from('x') }],
  ])('%s → %s', async (_, verdict, frame) => {
    expect(await verdictOf(craftZip([a, b], frame))).toBe(verdict);
  });

  test.each<[string, string, Partial<Record<keyof typeof packageLimits, number>>, CraftedEntry[]]>([
    ['file', 'file-size', { fileBytes: 100 }, [a, b]],
    ['entry', 'entry-size', { entryBytes: 10 }, [a, { ...b, content: zeros(11) }]],
    [
      'total',
      'total-size',
      { totalBytes: 15 },
      [
        { ...a, content: zeros(8) },
        { ...b, content: zeros(8) },
      ],
    ],
    ['count', 'entry-count', { entries: 1 }, [a, b]],
  ])('limit of %s → package-limits %s', async (_, detail, limits, entries) => {
    expect(await verdictOf(craftZip(entries), limits)).toBe(`package-limits ${detail}`);
  });

  test.each([Buffer.alloc(0), Buffer.from('PK'), Buffer.from('hello'), zeros(500)])('what is no ZIP at all → package-not-one', async (bytes) => {
    expect(await verdictOf(bytes)).toBe('package-not-one no-zip');
  });
});
