// Is every backup one that was opened and checked, made when it should be, and in a second place too?
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openForReading } from '#db/open.ts';
import { dataKeyByPassphrase, parseKeyring } from '#electron/vault/keyring.ts';
import { emptyMember } from '#shared/members/model.ts';
import { openTestLedger, type TestLedger, testPassphrase } from '#test/support/ledger.ts';

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await openTestLedger({ backups: 'on' });
});
afterEach(() => ledger.close());

const folderOf = () => join(ledger.folder, 'backups');
const overview = () => ledger.must('backup.overview', {});
const reasons = async () => (await overview()).backups.map(({ reason }) => reason);
const change = (actor: string) => ledger.must('vault.setActor', { actor });
const later = (minutes: number) => ledger.clock.set(new Date(Date.parse(ledger.clock.now()) + minutes * 60_000).toISOString());

describe('a backup', () => {
  test('is a folder with the sealed copy, the key file and what it says of itself; the copy holds the journal up to that moment', async () => {
    await change('段奎');
    const made = await ledger.must('backup.make', {});
    expect(readdirSync(made.path).sort()).toEqual(['backup.json', 'keyring.json', 'ledger.db']);
    expect([made.headSeq, made.reason, made.isWhole]).toEqual([2, 'hand', true]);
    await change('王磊');
    const key = dataKeyByPassphrase(parseKeyring(readFileSync(join(made.path, 'keyring.json'), 'utf8')), testPassphrase);
    const copy = openForReading(join(made.path, 'ledger.db'), key);
    expect(copy.prepare("SELECT value FROM meta WHERE key = 'actor'").pluck().get()).toBe('段奎');
    copy.close();
  });

  test('shows nothing of its content without the key', async () => {
    const { path } = await ledger.must('backup.make', {});
    const bytes = readFileSync(join(path, 'ledger.db'));
    expect([bytes.includes('SQLite'), bytes.includes('王磊'), bytes.includes('林业局')]).toEqual([false, false, false]);
    expect(readFileSync(join(path, 'backup.json'), 'utf8')).not.toMatch(/王磊|林业局/);
  });

  test('that cannot be written leaves no half backup, says why, and the ledger works on', async () => {
    await ledger.must('backup.make', {});
    rmSync(folderOf(), { recursive: true });
    writeFileSync(folderOf(), 'a file where the folder should be');
    const fault = await ledger.fault('backup.make', {});
    expect([fault.code, fault.values.detail]).toEqual(['backup-failed', 'ENOTDIR']);
    await change('段奎');
    expect((await overview()).failure?.code).toBe('backup-failed');
    rmSync(folderOf());
    await ledger.must('backup.make', {});
    expect((await overview()).failure).toBeNull();
  });

  test('without a whole key file is refused: nobody could open it', async () => {
    const keyFile = join(ledger.folder, 'keyring.json');
    const before = readFileSync(keyFile);
    truncateSync(keyFile, 40);
    expect((await ledger.fault('backup.make', {})).values.detail).toBe('keyring-damaged');
    expect(readdirSync(folderOf())).toEqual([]);
    writeFileSync(keyFile, before);
  });

  test('of a ledger whose chain was changed behind the program is not taken for sound', async () => {
    await change('段奎');
    await ledger.must('vault.lock', {});
    const made = readdirSync(folderOf());
    const key = dataKeyByPassphrase(parseKeyring(readFileSync(join(ledger.folder, 'keyring.json'), 'utf8')), testPassphrase);
    const { openDatabase } = await import('#db/open.ts');
    const raw = openDatabase(join(ledger.folder, 'ledger-000001.db'), key);
    raw.exec('DROP TRIGGER journal_no_update');
    raw.exec("UPDATE journal SET actor = '别人' WHERE seq = 1");
    raw.close();
    // Far enough back, so that the opening's check of the newest links is not what finds it.
    const reply = await ledger.call('vault.open', { folder: ledger.folder, passphrase: testPassphrase });
    expect(reply.ok ? '' : reply.fault.code).toBe('journal-broken');
    expect(readdirSync(folderOf())).toEqual(made);
  });

  test('whose folder cannot be read keeps the ledger open for work all the same', async () => {
    await ledger.dispatcher.close(true);
    writeFileSync(folderOf(), 'a file where the folder should be');
    await ledger.must('vault.open', { folder: ledger.folder, passphrase: testPassphrase });
    await change('段奎');
    expect((await ledger.fault('backup.make', {})).code).toBe('backup-failed');
  });

  test('with a later size or without its key file is listed as not whole', async () => {
    const first = await ledger.must('backup.make', {});
    const second = await ledger.must('backup.make', {});
    appendFileSync(join(first.path, 'ledger.db'), 'x');
    rmSync(join(second.path, 'keyring.json'));
    expect((await overview()).backups.map(({ isWhole }) => isWhole)).toEqual([false, false]);
  });
});

describe('without being asked', () => {
  const tick = () => ledger.dispatcher.backUpIfDue();

  test('a changed ledger is backed up every half hour, an unchanged one never', async () => {
    expect([await tick(), await tick()]).toEqual([true, false]);
    await change('段奎');
    later(29);
    expect(await tick()).toBe(false);
    later(1);
    expect(await tick()).toBe(true);
    later(600);
    expect(await tick()).toBe(false);
    expect(await reasons()).toEqual(['auto', 'auto']);
  });

  test('closing makes one when something changed since, and none when nothing did', async () => {
    await ledger.must('vault.lock', {});
    await ledger.must('vault.open', { folder: ledger.folder, passphrase: testPassphrase });
    expect(await reasons()).toEqual(['close']);
    await ledger.must('vault.lock', {});
    await ledger.must('vault.open', { folder: ledger.folder, passphrase: testPassphrase });
    expect(await reasons()).toEqual(['close']);
    expect((await overview()).isChanged).toBe(false);
    await change('段奎');
    expect((await overview()).isChanged).toBe(true);
  });

  test('closing in a hurry makes none', async () => {
    await ledger.dispatcher.close(true);
    expect(existsSync(folderOf())).toBe(false);
  });

  test('nothing happens while the ledger is closed', async () => {
    await ledger.must('vault.lock', {});
    later(60);
    expect(await tick()).toBe(false);
  });

  test('old ones go by their tiers', async () => {
    for (const day of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
      ledger.clock.set(`2026-04-${String(day).padStart(2, '0')}T01:00:00.000Z`);
      await ledger.must('backup.make', {});
      later(10);
      await ledger.must('backup.make', {});
    }
    const days = (await overview()).backups.map(({ takenAt }) => takenAt.slice(8, 16));
    // Both of the last two days, the later one of five more days, and the newest of the week before.
    expect(days).toEqual(['10T01:10', '10T01:00', '09T01:10', '09T01:00', '08T01:10', '07T01:10', '06T01:10', '05T01:10', '04T01:10']);
  });

  test('what an interrupted backup left is swept at the next opening and never listed', async () => {
    const made = await ledger.must('backup.make', {});
    const half = join(folderOf(), '.making-0123456789ab');
    mkdirSync(half);
    writeFileSync(join(half, 'ledger.db'), readFileSync(join(made.path, 'ledger.db')).subarray(0, 4096));
    expect((await overview()).backups).toHaveLength(1);
    await ledger.must('vault.lock', {});
    await ledger.must('vault.open', { folder: ledger.folder, passphrase: testPassphrase });
    expect(existsSync(half)).toBe(false);
  });
});

describe('before something risky', () => {
  const change = { what: 'flag', kind: 'isMobile', value: true } as const;
  const add = async () =>
    (await ledger.must('members.save', { id: null, member: { ...emptyMember, name: '段奎', joinedOn: '1990-07-01', regularisedOn: '1991-07-01' } }))
      .id;

  test('a change of many members lies behind a backup of what was before it', async () => {
    const ids = [await add(), await add()];
    const { journalSeq } = await ledger.must('vault.status', {});
    await ledger.must('members.applyMassChange', { ids, change });
    expect((await overview()).backups.map(({ reason, headSeq }) => [reason, headSeq])).toEqual([['mass', journalSeq]]);
  });

  test('one that is refused makes none', async () => {
    const ahead = { what: 'column', kind: 'post', value: '退休人员', from: '2026-12-01', note: '' } as const;
    await ledger.fault('members.applyMassChange', { ids: [await add()], change: ahead });
    expect(await reasons()).toEqual([]);
  });

  test('a hand-over lies behind one, and its inventory counts it', async () => {
    const people = { handedOn: '2026-03-05', outgoing: '王磊', incoming: '杨波', supervisor: '', note: '' };
    const { id, inventory } = await ledger.must('handover.prepare', { people });
    expect(await reasons()).toEqual(['handover']);
    expect(inventory.keys).toMatchObject({ backups: 1, lastBackupAt: ledger.clock.now() });
    await ledger.must('handover.record', { id });
  });

  test('that fails is said in the foot of the window and stops nothing', async () => {
    const ids = [await add()];
    writeFileSync(folderOf(), 'a file where the folder should be');
    expect((await ledger.must('members.applyMassChange', { ids, change })).changed).toBe(1);
    expect((await overview()).failure?.code).toBe('backup-failed');
  });
});

describe('a second place', () => {
  let stick: string;
  beforeEach(() => {
    stick = mkdtempSync(join(tmpdir(), 'branch-ledger-stick-'));
  });
  afterEach(() => rmSync(stick, { recursive: true, force: true }));

  test('gets a fresh backup, read back there; the ledger remembers when and where', async () => {
    expect((await overview()).daysWithoutCopy).toBe(0);
    later(8 * 24 * 60);
    expect((await overview()).isCopyDue).toBe(true);
    const { place, bytes } = await ledger.must('backup.copyTo', { folder: stick });
    const { backups, lastSeq } = await ledger.must('backup.list', { folder: stick });
    expect([backups.length, backups[0]?.isWhole, backups[0]?.bytes === bytes, lastSeq]).toEqual([1, true, true, null]);
    expect(readdirSync(place)).toHaveLength(1);
    const { lastCopy, isCopyDue, daysWithoutCopy } = await overview();
    expect([lastCopy?.place, isCopyDue, daysWithoutCopy]).toEqual([place, false, 0]);
  });

  test('gets the attachments that are not there yet, each once', async () => {
    mkdirSync(join(ledger.folder, 'files', 'ab'), { recursive: true });
    writeFileSync(join(ledger.folder, 'files', 'ab', 'abcd'), 'sealed');
    expect((await ledger.must('backup.copyTo', { folder: stick })).attachments).toBe(1);
    writeFileSync(join(ledger.folder, 'files', 'ab', 'abce'), 'sealed too');
    const second = await ledger.must('backup.copyTo', { folder: stick });
    expect(second.attachments).toBe(1);
    expect(readFileSync(join(second.place, 'files', 'ab', 'abce'), 'utf8')).toBe('sealed too');
  });

  test('inside the ledger’s folder is refused', async () => {
    expect((await ledger.fault('backup.copyTo', { folder: folderOf() })).code).toBe('copy-beside-ledger');
  });

  test('that is not there (the stick was pulled) is named, and nothing was noted', async () => {
    const fault = await ledger.fault('backup.copyTo', { folder: join(stick, 'gone') });
    expect([fault.code, fault.values.detail]).toEqual(['copy-failed', 'ENOENT']);
    expect((await overview()).lastCopy).toBeNull();
  });
});

describe('a changed passphrase', () => {
  test('opens the backups made before it, and the old one does not', async () => {
    const { path } = await ledger.must('backup.make', {});
    const newPassphrase = '长风破浪 会有时 2027';
    expect((await ledger.must('vault.changePassphrase', { passphrase: testPassphrase, newPassphrase })).backups).toBe(1);
    const keyring = parseKeyring(readFileSync(join(path, 'keyring.json'), 'utf8'));
    expect(() => dataKeyByPassphrase(keyring, testPassphrase)).toThrow('wrong-passphrase');
    expect(dataKeyByPassphrase(keyring, newPassphrase)).toHaveLength(32);
  });
});
