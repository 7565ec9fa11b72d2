// Are scans and photos kept encrypted, found again whole, and never lost with a row or a neighbour?
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileShareOf, keepContent, readContent, storedNameOf } from '#electron/files/share.ts';
import { uuid7 } from '#shared/core/id.ts';
import { emptyMember } from '#shared/members/model.ts';
import { openTestLedger, type TestLedger, testPassphrase } from '#test/support/ledger.ts';
import { jpegTakenAt, pdf, png } from '#test/unit/files/pictures.ts';

let ledger: TestLedger;
let memberId: string;
let outside: string;

beforeEach(async () => {
  ledger = await openTestLedger();
  outside = join(ledger.folder, '..');
  memberId = (await ledger.must('members.save', { id: null, member: { ...emptyMember, name: '单文斌' } })).id;
});
afterEach(() => ledger.close());

const chosen = (name: string, bytes: Buffer): string => {
  const file = join(outside, name);
  writeFileSync(file, bytes);
  return file;
};
const add = (name: string, bytes: Buffer, kind: 'photo' | 'scan' | 'idCard' | 'material' = 'photo') =>
  ledger.must('files.add', { file: chosen(name, bytes), ownerKind: 'member', ownerId: memberId, kind });
const stored = (): string[] => readdirSync(join(ledger.folder, 'files'));
const list = async () => (await ledger.must('files.list', { ownerKind: 'member', ownerId: memberId })).files;

test('a photo is kept with what it says of itself, and read back byte by byte', async () => {
  const bytes = jpegTakenAt('2026:03:05 14:30:05');
  const added = await add('合影 1.JPEG', bytes);
  expect(added).toMatchObject({
    fileName: '合影 1.jpg',
    mediaType: 'image/jpeg',
    bytes: bytes.length,
    takenAt: '2026-03-05T14:30:05',
    kind: 'photo',
  });
  expect(await list()).toEqual([added]);
  const read = await ledger.must('files.read', { id: added.id });
  expect(Buffer.from(read.base64, 'base64').equals(bytes)).toBe(true);
});

test('on the disk neither content nor name nor digest can be recognised', async () => {
  const bytes = png(3, 3);
  await add('证件照.png', bytes);
  const [name = ''] = stored();
  const { createHash } = await import('node:crypto');
  expect(name).toMatch(/^[0-9a-f]{64}$/);
  expect(name).not.toBe(createHash('sha256').update(bytes).digest('hex'));
  expect(readFileSync(join(ledger.folder, 'files', name)).includes(Buffer.from('IHDR'))).toBe(false);
});

test('the same content is kept once, for however many rows', async () => {
  await add('a.png', png(4, 4));
  await add('b.png', png(4, 4));
  expect(stored()).toHaveLength(1);
  expect(await list()).toHaveLength(2);
});

test('files are still there after locking and opening again', async () => {
  const { id } = await add('批复.pdf', pdf(), 'scan');
  await ledger.must('vault.lock', {});
  await ledger.must('vault.open', { folder: ledger.folder, passphrase: testPassphrase });
  expect((await ledger.must('files.read', { id })).base64).toBe(pdf().toString('base64'));
});

test('a damaged file is named, the others are read as before', async () => {
  const good = await add('好.png', png(5, 5));
  const [whole = ''] = stored();
  const bad = await add('坏.pdf', pdf(), 'scan');
  const broken = join(ledger.folder, 'files', stored().find((name) => name !== whole) ?? '');
  const bytes = readFileSync(broken);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(broken, bytes);
  expect(await ledger.fault('files.read', { id: bad.id })).toMatchObject({ code: 'attachment-damaged', values: { file: '坏.pdf' } });
  expect((await ledger.must('files.read', { id: good.id })).mediaType).toBe('image/png');
  expect(await ledger.must('files.check', {})).toEqual({ checked: 2, problems: [{ id: bad.id, fileName: '坏.pdf', problem: 'damaged' }] });
  await add('坏.pdf', pdf(), 'scan');
  expect((await ledger.must('files.check', {})).problems).toEqual([]);
});

test('a missing file is told from a damaged one', async () => {
  const { id } = await add('a.png', png(6, 6));
  const { rmSync } = await import('node:fs');
  rmSync(join(ledger.folder, 'files', stored()[0] ?? ''));
  expect(await ledger.fault('files.read', { id })).toMatchObject({ code: 'attachment-missing' });
  expect((await ledger.must('files.check', {})).problems).toMatchObject([{ problem: 'missing' }]);
});

test.each([
  ['炸弹.png', png(2, 2, { width: 50_000, height: 50_000 }), 'picture-too-large'],
  ['程序.jpg', Buffer.from('MZ'), 'attachment-kind'],
  ['无头.jpg', Buffer.from([0xff, 0xd8, 0xff, 0x00]), 'attachment-kind'],
  ['空.txt', Buffer.alloc(0), 'attachment-too-large'],
])('%s is refused, and nothing is kept', async (name, bytes, code) => {
  const input = { file: chosen(name, bytes), ownerKind: 'member', ownerId: memberId, kind: 'photo' } as const;
  expect(await ledger.fault('files.add', input)).toMatchObject({ code });
  expect(existsSync(join(ledger.folder, 'files'))).toBe(false);
});

test('a file that is not there is refused with the system’s reason', async () => {
  const input = { file: join(outside, '没有.jpg'), ownerKind: 'member', ownerId: memberId, kind: 'photo' } as const;
  expect(await ledger.fault('files.add', input)).toMatchObject({ code: 'attachment-unreadable', values: { detail: 'ENOENT' } });
});

test('a file needs an owner that is there: a member, a meeting’s draft or record, the organisation itself', async () => {
  const file = chosen('a.png', png(2, 2));
  const nobody = uuid7(0, new Uint8Array(10));
  expect(await ledger.fault('files.add', { file, ownerKind: 'member', ownerId: nobody, kind: 'photo' })).toMatchObject({ code: 'attachment-owner' });
  expect(await ledger.fault('files.add', { file, ownerKind: 'meeting', ownerId: nobody, kind: 'photo' })).toMatchObject({ code: 'attachment-owner' });
  await ledger.must('files.add', { file, ownerKind: 'organisation', ownerId: ledger.organisationId, kind: 'scan' });
});

test('an identity card is shown only when the look is recorded', async () => {
  const { id } = await add('身份证.png', png(8, 5), 'idCard');
  expect(await ledger.fault('files.read', { id })).toMatchObject({ code: 'attachment-guarded' });
  await ledger.must('files.reveal', { id });
  const journal = await ledger.must('journal.list', { before: null, limit: 1 });
  expect(journal.entries[0]).toMatchObject({ command: 'files.reveal' });
});

test('saving outside the ledger writes the very bytes and is recorded', async () => {
  const { id } = await add('批复.pdf', pdf(), 'scan');
  const { file } = await ledger.must('files.saveAs', { id, file: join(outside, '另存.pdf') });
  expect(readFileSync(file).equals(pdf())).toBe(true);
  const journal = await ledger.must('journal.list', { before: null, limit: 1 });
  expect(journal.entries[0]).toMatchObject({ command: 'files.saveAs' });
});

test('a removed file is no longer listed or shown; its bytes are kept', async () => {
  const { id } = await add('a.png', png(2, 3));
  await ledger.must('files.retire', { id, reason: '传错了人' });
  expect(await list()).toEqual([]);
  expect(await ledger.fault('files.read', { id })).toMatchObject({ code: 'attachment-unknown' });
  expect((await ledger.must('files.check', {})).problems).toEqual([]);
  expect(await ledger.fault('files.retire', { id, reason: '再来' })).toMatchObject({ code: 'attachment-unknown' });
});

test('a file without a row is put aside, taken back when a row names it, and removed after ninety days', async () => {
  const share = fileShareOf(ledger.folder, new Uint8Array(32).fill(7));
  const sha256 = await keepContent(share, Buffer.from('content of another key'));
  const orphan = `${storedNameOf(share, sha256)}.orphan`;
  await add('a.png', png(2, 2));
  expect(stored()).toContain(orphan);
  expect(await readContent(share, sha256)).toMatchObject({ state: 'whole' });
  expect(stored()).not.toContain(orphan);
  await add('b.png', png(2, 4));
  expect(stored()).toContain(orphan);
  const old = new Date(Date.parse(ledger.clock.now()) - 91 * 86_400_000);
  utimesSync(join(ledger.folder, 'files', orphan), old, old);
  await add('c.png', png(2, 5));
  expect(stored()).not.toContain(orphan);
  expect(await list()).toHaveLength(3);
});
