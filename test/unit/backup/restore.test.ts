// Does a ledger come back from every kind of harm, with nothing of the old one lost and every number going on?
import { copyFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BackupLine } from '#shared/backup/model.ts';
import { openTestLedger, type TestLedger, testPassphrase } from '#test/support/ledger.ts';

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await openTestLedger({ backups: 'on' });
});
afterEach(() => ledger.close());

const file = (name: string) => join(ledger.folder, name);
const database = () => file('ledger-000001.db');
const open = (passphrase = testPassphrase) => ledger.call('vault.open', { folder: ledger.folder, passphrase });
const restore = (backup: BackupLine, secret = testPassphrase, folder = ledger.folder) =>
  ledger.call('backup.restore', { folder, backup: backup.path, secret });
const actor = async () => (await ledger.must('vault.status', {})).actor;
const write = (name: string) => ledger.must('vault.setActor', { actor: name });
const commands = async () => (await ledger.must('journal.list', { before: null, limit: 20 })).entries.map(({ seq, command }) => [seq, command]);
const sound = async () => (await ledger.must('vault.check', {})).isSound;

/** Three entries are in the backup, two more came after it; then the ledger is locked without another backup. */
const backedUp = async (): Promise<BackupLine> => {
  await write('甲');
  await write('乙');
  const backup = await ledger.must('backup.make', {});
  await write('丙');
  await write('丁');
  await ledger.dispatcher.close(true);
  return backup;
};

const flip = (name: string, at: number): void => {
  const bytes = readFileSync(name);
  bytes[at] = (bytes[at] ?? 0) ^ 0x40;
  writeFileSync(name, bytes);
};

describe('a damaged ledger', () => {
  test.each([
    ['a page flipped', () => flip(database(), 9_000)],
    ['its beginning overwritten', () => writeFileSync(database(), Buffer.alloc(4_096, 7), { flag: 'r+' })],
    ['cut to nothing', () => truncateSync(database(), 0)],
    ['gone', () => rmSync(database())],
    ['its pointer gone', () => rmSync(file('CURRENT'))],
  ])('%s: comes back from the backup, as a new generation, and says what is gone', async (_harm, harm) => {
    const backup = await backedUp();
    harm();
    expect((await open()).ok).toBe(false);
    const listed = await ledger.must('backup.list', { folder: ledger.folder });
    expect([listed.backups[0]?.path, listed.lastSeq]).toEqual([backup.path, 5]);
    const restored = await restore(backup);
    expect(restored.ok && [restored.value.lost, restored.value.headSeq, (await ledger.must('vault.status', {})).state]).toEqual([2, 3, 'open']);
    expect(await actor()).toBe('乙');
    expect((await commands()).slice(0, 2)).toEqual([
      [6, 'backup.restore'],
      [3, 'vault.setActor'],
    ]);
    expect([await sound(), readFileSync(file('CURRENT'), 'utf8').split('\n')[0]]).toEqual([true, 'ledger-000002.db']);
    await write('戊');
    await ledger.must('vault.lock', {});
    expect([(await open()).ok, await actor(), await sound()]).toEqual([true, '戊', true]);
  });

  test('the old generation stays as it was', async () => {
    const backup = await backedUp();
    flip(database(), 9_000);
    const before = readFileSync(database());
    await restore(backup);
    expect(readFileSync(database()).equals(before)).toBe(true);
  });
});

describe('write-ahead logs', () => {
  test('a stale one beside the old file is put away and never replayed into the restored ledger (T9)', async () => {
    const backup = await backedUp();
    // What a crash leaves: the log of another, longer history beside the file.
    const stale = await openTestLedger();
    for (const name of ['一', '二', '三']) await stale.must('vault.setActor', { actor: name });
    copyFileSync(join(stale.folder, 'ledger-000001.db-wal'), file('ledger-000001.db-wal'));
    await stale.close();
    flip(database(), 9_000);
    expect((await restore(backup)).ok).toBe(true);
    expect([await actor(), await sound(), existsSync(file('ledger-000001.db-wal'))]).toEqual(['乙', true, false]);
    expect(readdirSync(file('damaged')).flatMap((name) => readdirSync(join(file('damaged'), name)))).toEqual(['ledger-000001.db-wal']);
  });

  test('a stale one that bears the next number makes the restoring take a higher one (T9)', async () => {
    const backup = await backedUp();
    flip(database(), 9_000);
    writeFileSync(file('ledger-000007.db-wal'), 'of an interrupted restoring');
    expect((await restore(backup)).ok).toBe(true);
    expect([readFileSync(file('CURRENT'), 'utf8').split('\n')[0], await sound()]).toEqual(['ledger-000008.db', true]);
  });

  test('a lost one is a silent rollback that the anchor names, and the backup that has more brings back (T8)', async () => {
    await write('甲');
    await ledger.must('vault.lock', {});
    const older = readFileSync(database());
    await open();
    await write('乙');
    await ledger.must('vault.lock', {});
    writeFileSync(database(), older);
    const reply = await open();
    expect(reply.ok ? '' : reply.fault.code).toBe('ledger-behind');
    const [newest] = (await ledger.must('backup.list', { folder: ledger.folder })).backups;
    if (!newest) throw new Error('closing made a backup');
    const restored = await restore(newest);
    expect(restored.ok && restored.value.lost).toBe(0);
    expect([await actor(), await sound()]).toEqual(['乙', true]);
  });
});

describe('a damaged backup', () => {
  const twoBackups = async (): Promise<[newest: BackupLine, older: BackupLine]> => {
    await write('甲');
    const older = await ledger.must('backup.make', {});
    await write('乙');
    const newest = await ledger.must('backup.make', {});
    await ledger.dispatcher.close(true);
    flip(database(), 9_000);
    return [newest, older];
  };

  test.each([
    ['of zero bytes', (line: BackupLine) => truncateSync(join(line.path, 'ledger.db'), 0), false],
    ['with a flipped byte', (line: BackupLine) => flip(join(line.path, 'ledger.db'), 9_000), true],
    ['whose facts were changed to fit it', (line: BackupLine) => changeFacts(line), true],
  ])('%s is refused by name, nothing is touched, and the one before it is restored', async (_harm, harm, looksWhole) => {
    const [newest, older] = await twoBackups();
    harm(newest);
    const listed = await ledger.must('backup.list', { folder: ledger.folder });
    expect(listed.backups.map(({ isWhole }) => isWhole)).toEqual([looksWhole, true]);
    const before = readdirSync(ledger.folder).sort();
    const reply = await restore(newest);
    expect(reply.ok ? '' : reply.fault.code).toBe('backup-damaged');
    expect(readdirSync(ledger.folder).sort()).toEqual(before);
    expect((await restore(older)).ok).toBe(true);
    expect([await actor(), await sound()]).toEqual(['甲', true]);
  });

  const changeFacts = (line: BackupLine): void => {
    const facts = join(line.path, 'backup.json');
    writeFileSync(facts, readFileSync(facts, 'utf8').replace(/"headSeq": \d+/, '"headSeq": 99'));
  };
});

describe('an interrupted restoring', () => {
  test.each([
    ['while copying', () => writeFileSync(file('ledger-000002.db.part'), 'half')],
    ['before the pointer was switched', () => copyFileSync(database(), file('ledger-000002.db'))],
  ])('%s: the old ledger is the current one, and restoring works the second time', async (_when, leave) => {
    const backup = await backedUp();
    leave();
    expect([(await open()).ok, await actor()]).toEqual([true, '丁']);
    await ledger.dispatcher.close(true);
    const restored = await restore(backup);
    expect(restored.ok && restored.value.lost).toBe(2);
    expect([await actor(), await sound()]).toEqual(['乙', true]);
  });

  test('after the pointer was switched, before the anchor was written: the restored ledger opens', async () => {
    const backup = await backedUp();
    const anchor = readFileSync(file('head.json'));
    await restore(backup);
    await ledger.dispatcher.close(true);
    writeFileSync(file('head.json'), anchor);
    expect([(await open()).ok, await sound()]).toEqual([true, true]);
  });

  test('an old anchor does not excuse entries that are gone without a restoring', async () => {
    const backup = await backedUp();
    await restore(backup);
    await ledger.dispatcher.close(true);
    // The generation before, with its own file put back by hand and the newer anchor beside it.
    writeFileSync(file('CURRENT'), readFileSync(file('CURRENT'), 'utf8').replace('ledger-000002', 'ledger-000001'));
    const reply = await open();
    expect(reply.ok ? '' : reply.fault.code).toBe('ledger-behind');
  });
});

describe('whose backup it is', () => {
  test('a wrong passphrase restores nothing; the recovery code does', async () => {
    const backup = await backedUp();
    const wrong = await restore(backup, '不是这个口令啊啊');
    expect(wrong.ok ? '' : wrong.fault.code).toBe('wrong-passphrase');
    expect((await restore(backup, ledger.recoveryCode)).ok).toBe(true);
  });

  test('with the ledger’s key file gone, the one in the backup opens and is put back', async () => {
    const backup = await backedUp();
    truncateSync(file('keyring.json'), 30);
    rmSync(database());
    expect((await restore(backup)).ok).toBe(true);
    await ledger.must('vault.lock', {});
    expect((await open()).ok).toBe(true);
  });

  test('a backup of another ledger is refused', async () => {
    const other = await openTestLedger();
    const foreign = await other.must('backup.make', {});
    await ledger.dispatcher.close(true);
    const reply = await restore(foreign);
    expect(reply.ok ? '' : reply.fault.code).toBe('backup-of-another');
    await other.close();
  });

  test('an open ledger is not restored over', async () => {
    const backup = await ledger.must('backup.make', {});
    const reply = await restore(backup);
    expect(reply.ok ? '' : reply.fault.code).toBe('ledger-open');
  });
});

describe('on another computer', () => {
  test('a stick alone brings the ledger back with its attachments, under another device', async () => {
    const root = mkdtempSync(join(tmpdir(), 'branch-ledger-stick-'));
    await write('甲');
    cpSync(join(import.meta.dirname, 'rules.test.ts'), join(ledger.folder, 'files', 'ab', 'abcd'), { recursive: true });
    await ledger.must('backup.copyTo', { folder: root });
    await ledger.dispatcher.close(true);
    renameSync(ledger.folder, `${ledger.folder}-lost`);
    const { backups, lastSeq } = await ledger.must('backup.list', { folder: root });
    expect(lastSeq).toBeNull();
    const [backup] = backups;
    if (!backup) throw new Error('the stick holds one backup');
    const folder = join(root, 'new computer', 'ledger');
    const restored = await restore(backup, testPassphrase, folder);
    expect(restored.ok && [restored.value.lost, restored.value.folder]).toEqual([0, folder]);
    expect([await actor(), await sound()]).toEqual(['甲', true]);
    expect(existsSync(join(folder, 'files', 'ab', 'abcd'))).toBe(true);
    expect(readdirSync(join(root, 'new computer')).map((name) => basename(name))).toEqual(['ledger']);
    await ledger.must('vault.lock', {});
    rmSync(root, { recursive: true, force: true });
  });
});

describe('numbers after a restoring (package law 10)', () => {
  test('packages go on above the last one sent, though the restored ledger does not know it', async () => {
    const stick = mkdtempSync(join(tmpdir(), 'branch-ledger-stick-'));
    const backup = await ledger.must('backup.make', {});
    for (const _ of [1, 2, 3]) {
      ledger.clock.set(new Date(Date.parse(ledger.clock.now()) + 86_400_000).toISOString());
      await ledger.must('handoff.exportCard', { folder: stick });
    }
    await ledger.dispatcher.close(true);
    await restore(backup);
    const { file: card } = await ledger.must('handoff.exportCard', { folder: stick });
    expect(basename(card)).toContain('-000004-card-');
    await ledger.must('vault.lock', {});
    expect((await open()).ok).toBe(true);
    rmSync(stick, { recursive: true });
  });
});
