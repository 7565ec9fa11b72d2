// Does the health check find what is wrong in each part, name it, and leave everything as it was?
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '#db/open.ts';
import { dataKeyByPassphrase, parseKeyring } from '#electron/vault/keyring.ts';
import { emptyMember } from '#shared/members/model.ts';
import { openTestLedger, type TestLedger, testPassphrase } from '#test/support/ledger.ts';
import { png } from '#test/unit/files/pictures.ts';

let ledger: TestLedger;
let root: string;
beforeEach(async () => {
  ledger = await openTestLedger();
  root = mkdtempSync(join(tmpdir(), 'branch-ledger-health-'));
});
afterEach(async () => {
  await ledger.close();
  rmSync(root, { recursive: true, force: true });
});

const check = (saveTo: string | null = null) => ledger.must('backup.checkHealth', { saveTo });
const overview = () => ledger.must('backup.overview', {});
const broken = async () => (await check()).parts.filter(({ problemCount }) => problemCount > 0).map(({ part, problems }) => [part, ...problems]);

/** Changes the ledger's file by its very key, behind the program's back. */
const behind = async (...statements: string[]): Promise<void> => {
  await ledger.must('vault.lock', {});
  const key = dataKeyByPassphrase(parseKeyring(readFileSync(join(ledger.folder, 'keyring.json'), 'utf8')), testPassphrase);
  const raw = openDatabase(join(ledger.folder, 'ledger-000001.db'), key);
  for (const statement of statements) raw.exec(statement);
  raw.close();
  await ledger.must('vault.open', { folder: ledger.folder, passphrase: testPassphrase });
};

describe('a sound ledger', () => {
  test('is said to be so, part by part, and the check stands in the journal', async () => {
    await ledger.must('backup.make', {});
    const report = await check();
    expect(report.isSound).toBe(true);
    expect(report.parts.map(({ part, count, problemCount }) => [part, count > 0 || part === 'files', problemCount])).toEqual(
      ['pages', 'chain', 'anchor', 'rows', 'files', 'backup'].map((part) => [part, true, 0]),
    );
    const { entries } = await ledger.must('journal.list', { before: null, limit: 1 });
    expect(entries[0]?.command).toBe('backup.checkHealth');
    expect((await overview()).lastCheck).toEqual({ at: report.checkedAt, isSound: true });
  });

  test('is asked for again a month later', async () => {
    await check();
    expect((await overview()).isCheckDue).toBe(false);
    ledger.clock.set('2026-04-10T01:00:00.000Z');
    const { isCheckDue, daysWithoutCheck } = await overview();
    expect([isCheckDue, daysWithoutCheck]).toEqual([true, 36]);
  });

  test('is said to be so in a text for the files of the office', async () => {
    const file = join(root, 'result.txt');
    await check(file);
    expect(readFileSync(file, 'utf8')).toMatch(
      /^\uFEFF支部台账检查结果\r\n台账：府谷县林业局党支部\r\n检查时间：2026-03-05 09:00:00\r\n.*日志链：1 项，全部相符.*台账完好.*检查人/s,
    );
  });
});

describe('what is wrong is found', () => {
  test('a row changed behind the program', async () => {
    await behind("UPDATE organisation SET name = '别的支部'");
    expect(await broken()).toEqual([['rows', `organisation ${ledger.organisationId}`]]);
  });

  test('a row that is gone', async () => {
    const { id } = await ledger.must('members.save', { id: null, member: { ...emptyMember, name: '单文斌' } });
    await behind('DROP TRIGGER member_no_delete', 'DELETE FROM member');
    expect(await broken()).toEqual([['rows', `member ${id}`]]);
  });

  test('the newest backup that can no longer be restored', async () => {
    const { path, name } = await ledger.must('backup.make', {});
    truncateSync(join(path, 'ledger.db'), 4_096);
    expect(await broken()).toEqual([['backup', `${name} backup-content`]]);
  });

  test('an attachment that is gone', async () => {
    const { id: ownerId } = await ledger.must('members.save', { id: null, member: { ...emptyMember, name: '单文斌' } });
    const file = join(root, '证件照.png');
    writeFileSync(file, png(3, 3));
    await ledger.must('files.add', { file, ownerKind: 'member', ownerId, kind: 'photo' });
    expect(await broken()).toEqual([]);
    for (const name of readdirSync(join(ledger.folder, 'files'))) rmSync(join(ledger.folder, 'files', name));
    expect(await broken()).toEqual([['files', '证件照.png missing']]);
  });

  test('then no further journal entry is written, and no backup is tidied away until a check finds all well', async () => {
    const backups = () => readdirSync(join(ledger.folder, 'backups')).length;
    await behind("UPDATE organisation SET name = '别的支部'");
    const before = (await ledger.must('vault.status', {})).journalSeq;
    await check();
    expect((await ledger.must('vault.status', {})).journalSeq).toBe(before);
    for (const day of ['01', '02', '03', '04', '05']) {
      ledger.clock.set(`2026-04-${day}T01:00:00.000Z`);
      await ledger.must('backup.make', {});
      ledger.clock.set(`2026-04-${day}T01:10:00.000Z`);
      await ledger.must('backup.make', {});
    }
    expect(backups()).toBe(10);
    await behind("UPDATE organisation SET name = '府谷县林业局党支部'");
    expect((await check()).isSound).toBe(true);
    await ledger.must('backup.make', {});
    expect(backups()).toBeLessThan(10);
  });

  test('a result that cannot be saved is said; the check itself counts', async () => {
    const fault = await ledger.fault('backup.checkHealth', { saveTo: join(root, 'gone', 'result.txt') });
    expect([fault.code, (await overview()).lastCheck?.isSound]).toEqual(['file-not-written', true]);
  });
});
