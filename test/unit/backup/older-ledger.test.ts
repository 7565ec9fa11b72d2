// Is a ledger of an older program backed up, and that backup checked, before its shape changes? One made by migrations 1 to 3 is opened by today's.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { versionOf } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import { openForReading } from '#db/open.ts';
import { databaseFileOf, ledgerIdOf } from '#electron/vault/folder.ts';
import { readKeyring } from '#electron/vault/key-file.ts';
import { dataKeyByPassphrase } from '#electron/vault/keyring.ts';
import { backupFactsSchema } from '#shared/backup/model.ts';
import { emptyMember } from '#shared/members/model.ts';
import { openTestLedger, type TestLedger, testPassphrase } from '#test/support/ledger.ts';
import { makeOlder, plainTables } from '#test/support/older-ledger.ts';

const olderVersion = 3;
let ledger: TestLedger;
let headSeq: number;

const keyOf = () => dataKeyByPassphrase(readKeyring(ledger.folder, ledgerIdOf(ledger.folder)), testPassphrase);
const open = () => ledger.call('vault.open', { folder: ledger.folder, passphrase: testPassphrase });
const backupsFolder = () => join(ledger.folder, 'backups');

/** The shape of a ledger file and whether it has a table of today. */
const shapeOf = (file: string) => {
  const raw = openForReading(file, keyOf());
  const shape = {
    version: versionOf(raw),
    hasFiles: plainTables(raw).includes('attachment'),
    names: raw.prepare('SELECT name FROM member').pluck().all(),
    problem: raw.pragma('integrity_check', { simple: true }),
  };
  raw.close();
  return shape;
};

beforeEach(async () => {
  ledger = await openTestLedger({ backups: 'on' });
  const member = { ...emptyMember, name: '段奎', joinedOn: '1990-07-01', regularisedOn: '1991-07-01' };
  await ledger.must('members.save', { id: null, member });
  headSeq = (await ledger.must('vault.status', {})).journalSeq;
  await ledger.must('vault.lock', {});
  rmSync(backupsFolder(), { recursive: true });
  makeOlder(ledger.folder, keyOf(), olderVersion);
});
afterEach(() => ledger.close());

describe('a ledger of the first three migrations', () => {
  test('is first backed up as it was, checked by opening that copy; then it has today’s shape, and every row and commitment is there', async () => {
    expect(shapeOf(databaseFileOf(ledger.folder))).toEqual({ version: olderVersion, hasFiles: false, names: ['段奎'], problem: 'ok' });
    expect((await open()).ok).toBe(true);
    const { backups } = await ledger.must('backup.overview', {});
    expect(backups.map(({ reason, headSeq: seq, isWhole }) => [reason, seq, isWhole])).toEqual([['migration', headSeq, true]]);
    const path = backups[0]?.path ?? '';
    expect(backupFactsSchema.parse(JSON.parse(readFileSync(join(path, 'backup.json'), 'utf8')))).toMatchObject({ migration: olderVersion });
    expect(shapeOf(join(path, 'ledger.db'))).toEqual({ version: olderVersion, hasFiles: false, names: ['段奎'], problem: 'ok' });
    expect((await ledger.must('members.list', { asOf: null, text: '', scope: 'members' })).rows.map(({ name }) => name)).toEqual(['段奎']);
    expect((await ledger.must('vault.check', {})).isSound).toBe(true);
    await ledger.must('vault.lock', {});
    expect(shapeOf(databaseFileOf(ledger.folder))).toMatchObject({ version: migrations.length, hasFiles: true, problem: 'ok' });
  });

  test('works on: what is written afterwards joins the old chain, and the older backup can be restored and comes to today’s shape again', async () => {
    await open();
    const [backup] = (await ledger.must('backup.overview', {})).backups;
    await ledger.must('branch.saveGroup', { id: null, name: '第一党小组', leaderId: null });
    expect((await ledger.must('vault.check', {})).isSound).toBe(true);
    await ledger.must('vault.lock', {});
    await ledger.must('backup.restore', { folder: ledger.folder, backup: backup?.path ?? '', secret: testPassphrase });
    expect((await ledger.must('branch.overview', {})).groups).toEqual([]);
    expect((await ledger.must('vault.check', {})).isSound).toBe(true);
    await ledger.must('vault.lock', {});
    expect(shapeOf(databaseFileOf(ledger.folder))).toMatchObject({ version: migrations.length, names: ['段奎'] });
  });

  test('stays as it was when the backup cannot be made: nothing is migrated without one', async () => {
    writeFileSync(backupsFolder(), 'a file where the folder should be');
    expect(await ledger.fault('vault.open', { folder: ledger.folder, passphrase: testPassphrase })).toMatchObject({
      kind: 'locked',
      code: 'upgrade-without-backup',
      values: { detail: 'ENOTDIR' },
    });
    expect(shapeOf(databaseFileOf(ledger.folder))).toEqual({ version: olderVersion, hasFiles: false, names: ['段奎'], problem: 'ok' });
    rmSync(backupsFolder());
    expect((await open()).ok).toBe(true);
    expect(readdirSync(backupsFolder())).toHaveLength(1);
  });

  test('opened a second time is not backed up for a migration again', async () => {
    await open();
    await ledger.must('vault.lock', {});
    await open();
    const { backups } = await ledger.must('backup.overview', {});
    expect(backups.filter(({ reason }) => reason === 'migration')).toHaveLength(1);
  });
});
