// Do scans and photos reach the superior once, whole, and only those that may leave?
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileShareOf, readContent, storedNameOf } from '#electron/files/share.ts';
import { ledgerIdOf } from '#electron/vault/folder.ts';
import { readKeyring } from '#electron/vault/key-file.ts';
import { dataKeyByPassphrase } from '#electron/vault/keyring.ts';
import { type DepartingFile, filesBudget, filesToSend } from '#shared/handoff/departing-files.ts';
import { type TestLedger, testPassphrase } from '#test/support/ledger.ts';
import { pdf, png } from '#test/unit/files/pictures.ts';
import {
  addCommittedRow,
  addMember,
  envelope,
  exportReport,
  firstRow,
  importOne,
  insiderOf,
  openPair,
  type Pair,
} from '#test/unit/handoff/support.ts';

const mebibyte = 1024 * 1024;
const aFile = (sha256: string, bytes: number, kind: DepartingFile['kind'] = 'photo'): DepartingFile => ({ sha256, bytes, kind, fileName: sha256 });
const names = (files: readonly DepartingFile[]) => files.map(({ sha256 }) => sha256).join(' ');

describe('which files leave', () => {
  const nothing = { held: new Set<string>(), withIdScans: false };
  test('what the superior holds stays, each content goes once', () => {
    const found = filesToSend([aFile('a', 1), aFile('b', 1), aFile('a', 1)], { ...nothing, held: new Set(['b', 'x']) });
    expect([names(found.sent), found.held]).toEqual(['a', 1]);
  });
  test('scans of identity cards stay home unless they are asked for, or lie there as something else too', () => {
    const files = [aFile('card', 1, 'idCard'), aFile('both', 1, 'idCard'), aFile('both', 1, 'scan')];
    expect(names(filesToSend(files, nothing).sent)).toBe('both');
    expect(names(filesToSend(files, nothing).home)).toBe('card');
    expect(names(filesToSend(files, { ...nothing, withIdScans: true }).sent)).toBe('card both');
  });
  test.each([
    [filesBudget, 'a b', ''],
    [filesBudget + 1, 'a', 'b c'],
  ])('of %i bytes together: %s now, %s with the next package, oldest first', (together, now, next) => {
    const files = [aFile('a', 150 * mebibyte), aFile('b', together - 150 * mebibyte)];
    const found = filesToSend(next ? [...files, aFile('c', 1)] : files, nothing);
    expect([names(found.sent), names(found.later)]).toEqual([now, next]);
  });
});

describe('between two ledgers', () => {
  let pair: Pair;
  let memberId: string;
  const photo = png(40, 30);
  const idCard = pdf();

  beforeEach(async () => {
    pair = await openPair([]);
    memberId = await addMember(pair.branch, '李玉梅');
    await add('合影.png', photo, 'photo');
    await add('身份证.pdf', idCard, 'idCard');
  }, 60_000);
  afterEach(() => pair.close());

  const add = (name: string, bytes: Buffer, kind: 'photo' | 'idCard') => {
    const file = join(pair.stick, '..', name);
    writeFileSync(file, bytes);
    return pair.branch.must('files.add', { file, ownerKind: 'member', ownerId: memberId, kind });
  };
  const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
  const shareOf = (ledger: TestLedger) =>
    fileShareOf(ledger.folder, dataKeyByPassphrase(readKeyring(ledger.folder, ledgerIdOf(ledger.folder)), testPassphrase));
  const held = async (bytes: Buffer) => (await readContent(shareOf(pair.committee), digest(bytes))).state;
  const exportNow = (withIdScans = false) => pair.branch.must('handoff.export', { folder: pair.stick, withIdScans });
  const receiptBack = async () => {
    const { files } = await pair.committee.must('handoff.writeReceipts', { folder: pair.stick });
    return pair.branch.must('handoff.import', { paths: files });
  };

  test('a photo arrives whole, the scan of an identity card stays; after the receipt neither goes again', async () => {
    const sent = await exportNow();
    expect(sent).toMatchObject({ files: 1, filesLater: 0, filesHome: 1, filesUnreadable: [] });
    expect((await importOne(pair.committee, sent.file)).outcome).toBe('applied');
    expect([await held(photo), await held(idCard)]).toEqual(['whole', 'missing']);
    await receiptBack();
    expect(await exportNow()).toMatchObject({ files: 0, filesHome: 1 });
    expect(await exportNow(true)).toMatchObject({ files: 1, filesHome: 0 });
  });

  test('without a receipt it goes again, and arrives a second time without harm', async () => {
    await exportNow();
    const second = await exportNow();
    expect(second.files).toBe(1);
    expect((await importOne(pair.committee, second.file)).outcome).toBe('applied');
    expect(await held(photo)).toBe('whole');
  });

  test('what the superior has lost since is missing in its next receipt, and is sent again', async () => {
    await importOne(pair.committee, (await exportNow()).file);
    await receiptBack();
    const share = shareOf(pair.committee);
    rmSync(join(share.folder, storedNameOf(share, digest(photo))));
    await importOne(pair.committee, (await exportNow()).file);
    await receiptBack();
    expect((await exportNow()).files).toBe(1);
  });

  test('a preview and a check keep no file', async () => {
    const { file } = await exportNow();
    const share = join(pair.committee.folder, 'files');
    const kept = () => (existsSync(share) ? readdirSync(share).sort() : []);
    const before = kept();
    await pair.committee.must('handoff.preview', { paths: [file] });
    await pair.committee.must('handoff.verify', { file });
    expect(kept()).toEqual(before);
  });

  test('a damaged photo is named and stops nothing', async () => {
    const share = shareOf(pair.branch);
    const path = join(share.folder, storedNameOf(share, digest(photo)));
    const bytes = readFileSync(path);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const sent = await exportNow();
    expect(sent).toMatchObject({ files: 0, filesUnreadable: ['合影.png'] });
    expect((await importOne(pair.committee, sent.file)).outcome).toBe('applied');
  });

  test('files of branches are no orphans at the superior', async () => {
    await importOne(pair.committee, (await exportNow()).file);
    const own = join(pair.stick, '..', 'own.png');
    writeFileSync(own, png(3, 3));
    await pair.committee.must('files.add', { file: own, ownerKind: 'organisation', ownerId: pair.committee.organisationId, kind: 'photo' });
    expect(readdirSync(join(pair.committee.folder, 'files')).filter((name) => name.endsWith('.orphan'))).toEqual([]);
  });

  test.each([
    ['text that claims to be a picture', Buffer.from('no picture')],
    ['a picture of 2,500 megapixels', png(1, 1, { width: 50_000, height: 50_000 })],
    ['a file that no row names', null],
  ])('%s is not kept, the rows are taken', async (_, bytes) => {
    const { forged } = await insiderOf(pair);
    const content = bytes ?? randomBytes(100);
    const named = { id: '01999999-0000-7000-8000-0000000000aa', mediaType: 'image/png', fileName: 'x.png', bytes: content.length };
    const strange = await forged(await exportReport(pair), (files) => {
      if (bytes) addCommittedRow(files, 'attachment', { ...firstRow(files, 'attachment'), ...named, sha256: digest(content) });
      files.set(`data/files/${digest(content)}`, content);
      envelope({ files: { count: 1, bytes: content.length } })(files);
    });
    const report = await importOne(pair.committee, strange);
    expect(report.outcome).toBe('applied');
    expect(report.notes.filter(({ code }) => code === 'files-strange')).toEqual(bytes ? [{ code: 'files-strange', values: { count: 1 } }] : []);
    expect(await held(content)).toBe('missing');
  });
});
