// Which archives would harm a reader that believes them? Each is a true, signed package packed by hand with one thing bent (reliability rows 48–60).
import { randomBytes } from 'node:crypto';
import { type CraftedEntry, type CraftedFrame, craftZip } from '#test/unit/handoff/craft-zip.ts';

/** An archive of the corpus and the answer that it must get. */
export interface CraftedArchive {
  readonly row: number;
  readonly name: string;
  /** `<code> <detail>`; empty: it must open. */
  readonly verdict: string;
  readonly bytes: Buffer;
}

type Bend = (entries: CraftedEntry[]) => readonly CraftedEntry[];

const added =
  (name: string, facts: Partial<CraftedEntry> = {}): Bend =>
  (entries) => [...entries, { name, ...facts }];
const bent =
  (facts: Partial<CraftedEntry>): Bend =>
  (entries) =>
    entries.map((entry, at) => (at === entries.length - 1 ? { ...entry, ...facts } : entry));
const twin =
  (change: (name: string) => string): Bend =>
  (entries) => [...entries, { name: change(entries[0]?.name ?? ''), content: Buffer.from('twin') }];
const top = 'forged';

const names: readonly (readonly [row: number, name: string, verdict: string, bend: Bend])[] = [
  [48, 'parent step', 'package-limits zip-structure', added('forged/../evil')],
  [48, 'parent step at the start', 'package-limits zip-structure', added('../evil')],
  [48, 'absolute', 'package-limits zip-structure', added('/etc/passwd')],
  [48, 'drive', 'package-limits zip-structure', added('C:/evil')],
  [48, 'drive without slash', 'package-limits zip-structure', added('C:evil')],
  [48, 'backslash', 'package-limits zip-structure', added('forged\\evil')],
  [48, 'network path', 'package-limits zip-structure', added('\\\\server\\share')],
  [48, 'here step', 'package-limits name-path', added('forged/./data/x')],
  [48, 'double slash', 'package-limits name-path', added('forged//data/x')],
  [48, 'folder entry', 'package-limits name-path', added('forged/data/x/')],
  [48, 'outside the top folder', 'package-limits top-folder', added('other/x')],
  [48, 'no top folder', 'package-limits top-folder', added('x')],
  [49, 'symbolic link', 'package-limits entry-type', bent({ attributes: (0o120777 << 16) >>> 0 })],
  [
    49,
    'symbolic link added',
    'package-limits entry-type',
    added('forged/data/x', { attributes: (0o120777 << 16) >>> 0, content: Buffer.from('/etc/passwd') }),
  ],
  [49, 'device', 'package-limits entry-type', bent({ attributes: (0o060644 << 16) >>> 0 })],
  [49, 'pipe', 'package-limits entry-type', bent({ attributes: (0o010644 << 16) >>> 0 })],
  [49, 'folder by attribute', 'package-limits entry-type', bent({ attributes: 0x10 })],
  [50, 'honest bomb', 'package-limits entry-ratio', added('forged/data/x', { content: Buffer.alloc(20_000_000) })],
  [50, 'large tag file', 'package-limits entry-size', added('forged/x', { content: randomBytes(3_000_000) })],
  [50, 'an entry of 51 MiB', 'package-limits entry-size', added('forged/data/x', { content: Buffer.alloc(51 * 1024 * 1024), method: 0 })],
  [51, 'promises less than it holds', 'package-tampered entry-content', bent({ size: 5 })],
  [51, 'promises more than it holds', 'package-tampered entry-content', added('forged/data/x', { content: Buffer.alloc(100), size: 101 })],
  [51, 'a bomb that promises little', 'package-tampered entry-content', added('forged/data/x', { content: Buffer.alloc(20_000_000), size: 1_000 })],
  [51, 'stored with another size', 'package-limits zip-structure', added('forged/data/x', { method: 0, size: 2 })],
  [52, 'overlapping entries', 'package-limits entry-place', bent({ offset: 0 })],
  [52, 'an entry inside another', 'package-limits entry-place', bent({ offset: 40 })],
  [52, 'an entry beyond the end', 'package-limits entry-place', bent({ offset: 0x7fffffff })],
  [53, 'same name twice', 'package-limits name-twice', twin((name) => name)],
  [53, 'twins by case', 'package-limits name-twice', twin((name) => `${top}/${name.slice(top.length + 1).toUpperCase()}`)],
  [53, 'twins by composition', 'package-limits name-characters', added('forged/data/é')],
  [53, 'top folders that differ by case', 'package-limits top-folder', added('Forged/data/x')],
  [54, 'another name in the local header', 'package-limits entry-header', bent({ localName: 'forged/signature.jsoN' })],
  [54, 'a longer name in the local header', 'package-limits entry-header', bent({ localName: 'forged/signature.json.exe' })],
  [55, 'wrong CRC', 'package-tampered entry-content', bent({ crc: 1 })],
  [55, 'no CRC', 'package-tampered entry-content', bent({ crc: 0 })],
  [56, 'NUL', 'package-limits name-characters', added('forged/data/a\0.txt')],
  [56, 'bidi override', 'package-limits name-characters', added('forged/data/a\u202etxt')],
  [56, 'device name', 'package-limits name-reserved', added('forged/data/CON')],
  [56, 'device name with ending', 'package-limits name-reserved', added('forged/data/lpt1.txt')],
  [56, 'trailing dot', 'package-limits name-reserved', added('forged/data/x.')],
  [56, 'stream of NTFS', 'package-limits name-characters', added('forged/data/a.txt:evil')],
  [56, 'space', 'package-limits name-characters', added('forged/data/a b')],
  [56, 'line feed', 'package-limits name-characters', added('forged/data/a\nb')],
  [56, 'empty name', 'package-limits name-length', added('')],
  [56, 'name of 65,000 bytes', 'package-limits name-length', added(`forged/${'n'.repeat(65_000)}`)],
  [57, 'Chinese in UTF-8', 'package-limits name-characters', added('forged/data/党员')],
  [57, 'Chinese in GBK', 'package-limits name-characters', added('x', { rawName: Buffer.from('666f726765642fb5b3', 'hex'), flags: 0 })],
  [57, 'broken UTF-8', 'package-limits name-characters', added('x', { rawName: Buffer.from('666f726765642fff', 'hex') })],
  [60, 'encrypted', 'package-limits entry-form', bent({ flags: 0x0801 })],
  [60, 'strongly encrypted', 'package-limits zip-structure', bent({ flags: 0x0840 })],
  [60, 'sizes after the data', 'package-limits entry-form', bent({ flags: 0x0808 })],
  [60, 'bzip2', 'package-limits entry-form', bent({ method: 12 })],
  [60, 'LZMA', 'package-limits entry-form', bent({ method: 14 })],
  [60, 'Zstandard', 'package-limits entry-form', bent({ method: 93 })],
  [60, 'extra field', 'package-limits entry-form', bent({ extra: Buffer.from('555405000000000000', 'hex') })],
  [60, 'Unicode path field', 'package-limits zip-structure', bent({ extra: Buffer.from('7075ff00', 'hex') })],
  [60, 'entry comment', 'package-limits entry-form', bent({ comment: 'hello' })],
];

const zip64Locator = Buffer.concat([Buffer.from('PK\x06\x07', 'latin1'), Buffer.alloc(16)]);
const endRecord = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);

const frames: readonly (readonly [row: number, name: string, verdict: string, frame: CraftedFrame])[] = [
  [58, '65,000 entries announced', 'package-limits entry-count', { count: 65_000 }],
  [58, 'more entries than listed', 'package-limits entry-place', { count: 1 }],
  [58, 'no entries', 'package-limits entry-count', { count: 0 }],
  [59, 'a program in front', 'package-not-one no-zip', { prefix: Buffer.from('MZ program') }],
  [59, 'an entry in front that nothing lists', 'package-limits entry-place', { prefix: Buffer.from('PK\x03\x04hidden', 'latin1') }],
  [59, 'data between entries', 'package-limits entry-place', { gap: Buffer.from('hidden') }],
  [59, 'data before the end', 'package-limits end-record', { beforeEnd: Buffer.from('hidden') }],
  [59, 'a second end record', 'package-limits end-record', { beforeEnd: endRecord }],
  [59, 'a Zip64 locator', 'package-limits end-record', { beforeEnd: zip64Locator }],
  [59, 'an end record in the comment', 'package-truncated end-mark', { comment: `${endRecord.toString('latin1')}${'x'.repeat(46)}` }],
  [59, 'a shifted directory', 'package-limits end-record', { directoryShift: 4 }],
  [59, 'several disks', 'package-limits end-record', { disk: 1 }],
  [59, 'no comment', 'package-truncated end-mark', { comment: '' }],
  [59, 'another comment', 'package-truncated end-mark', { comment: 'made by another program'.padEnd(68) }],
  [59, 'an end mark of other bytes', 'package-tampered end-mark', { comment: `BL1:${'0'.repeat(64)}` }],
  [59, 'an end mark in capitals', 'package-truncated end-mark', { comment: `BL1:${'A'.repeat(64)}` }],
  [59, 'bytes after the end', 'package-truncated end-mark', { suffix: Buffer.from('x') }],
];

/** The corpus around the files of a true package: the first must open, all others must not. */
export const archiveCorpus = (bag: ReadonlyMap<string, Buffer>): CraftedArchive[] => {
  const entries = [...bag].map(([name, content]): CraftedEntry => ({ name: `${top}/${name}`, content }));
  return [
    { row: 0, name: 'nothing bent', verdict: '', bytes: craftZip(entries) },
    { row: 0, name: 'stored, not packed', verdict: '', bytes: craftZip(entries.map((entry) => ({ ...entry, method: 0 }))) },
    ...names.map(([row, name, verdict, bend]) => ({ row, name, verdict, bytes: craftZip(bend(entries)) })),
    ...frames.map(([row, name, verdict, frame]) => ({ row, name, verdict, bytes: craftZip(entries, frame) })),
    { row: 58, name: '5,001 entries', verdict: 'package-limits entry-count', bytes: craftZip([...entries, ...manyEntries(5_001 - entries.length)]) },
    { row: 60, name: 'no ZIP', verdict: 'package-not-one no-zip', bytes: Buffer.from('Rar!\x1a\x07\x00 something else entirely') },
    { row: 60, name: 'nothing', verdict: 'package-not-one no-zip', bytes: Buffer.alloc(0) },
  ];
};

const manyEntries = (count: number): CraftedEntry[] =>
  Array.from({ length: count }, (_, at) => ({ name: `${top}/data/n${at}`, content: Buffer.from('x') }));
