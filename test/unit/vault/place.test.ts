// Is a ledger refused where it would be torn, and let through everywhere else?
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createDispatcher } from '#electron/ledger/dispatch.ts';
import { driveInAnswer, driveOnLinux, placeFactsOf } from '#electron/vault/place-facts.ts';
import { type PlaceFacts, placeProblem } from '#shared/vault/place.ts';
import { aBranch, cheapCost, noPrinter, openTestLedger, type TestLedger, testPassphrase } from '#test/support/ledger.ts';

const verdict = (path: string, drive: PlaceFacts['drive'] = 'fixed', markers: string[] = []): string => {
  const problem = placeProblem({ path, drive, markers });
  return problem === null ? 'fine' : problem.kind === 'synced' ? problem.service : problem.kind;
};

describe('the rule', () => {
  test.each([
    ['C:\\Users\\wang\\BranchLedger', 'fine'],
    ['D:\\台账\\林业局党支部', 'fine'],
    ['/home/wang/BranchLedger', 'fine'],
    ['C:\\Users\\wang\\OneDrive\\台账', 'OneDrive'],
    ['C:\\Users\\wang\\OneDrive - 府谷县林业局\\文档\\台账', 'OneDrive'],
    ['D:\\我的坚果云\\台账', '坚果云'],
    ['D:\\Nutstore\\1\\台账', '坚果云'],
    ['D:\\BaiduSyncdisk\\台账', '百度网盘'],
    ['D:\\百度网盘同步空间\\台账', '百度网盘'],
    ['C:\\Users\\wang\\iCloudDrive\\台账', 'iCloud'],
    ['/Users/wang/Library/Mobile Documents/com~apple~CloudDocs/台账', 'iCloud'],
    ['/Users/wang/Library/CloudStorage/Box-Box/台账', 'Box'],
    ['/home/wang/Dropbox/台账', 'Dropbox'],
    ['C:\\Users\\wang\\Dropbox (个人)\\台账', 'Dropbox'],
    ['D:\\微云同步助手\\台账', '微云'],
    ['D:\\WPS云盘\\台账', 'WPS云盘'],
    ['D:\\阿里云盘\\台账', '阿里云盘'],
    ['\\\\server\\zhibu\\台账', 'network'],
    ['//server/zhibu/台账', 'network'],
    ['\\\\?\\UNC\\server\\zhibu\\台账', 'network'],
    ['\\\\?\\C:\\台账', 'fine'],
    // A whole step counts, not a part of one: these are ordinary folders.
    ['D:\\BaiduNetdiskDownload\\台账', 'fine'],
    ['D:\\关于坚果云的说明\\台账', 'fine'],
    ['/home/wang/onedriver/台账', 'fine'],
  ])('%s → %s', (path, expected) => expect(verdict(path)).toBe(expected));

  test.each([
    ['network', 'network'],
    ['removable', 'removable'],
    ['unknown', 'fine'],
    ['fixed', 'fine'],
  ] as const)('a drive that is %s → %s', (drive, expected) => expect(verdict('Z:\\台账', drive)).toBe(expected));

  test('a sync program is named even on a stick, and by the file that it leaves in a folder of any name', () => {
    expect(verdict('E:\\OneDrive\\台账', 'removable')).toBe('OneDrive');
    expect(verdict('/home/wang/work', 'fixed', ['.stfolder'])).toBe('Syncthing');
  });
});

describe('what the system says', () => {
  const mounts = [
    '/dev/nvme0n1p2 / ext4 rw 0 0',
    '/dev/sda1 /home ext4 rw 0 0',
    '/dev/sdb1 /media/wang/U\\040盘 vfat rw 0 0',
    'server:/zhibu /mnt/zhibu nfs4 rw 0 0',
    '//server/zhibu /mnt/windows cifs rw 0 0',
    '/dev/sr0 /media/cdrom iso9660 ro 0 0',
  ].join('\n');
  const bus = (path: string): string =>
    path.endsWith('sdb1') ? '/sys/devices/pci0000:00/0000:00:14.0/usb2/2-1/host6/block/sdb/sdb1' : '/sys/devices/pci/ata1';
  test.each([
    ['/home/wang/BranchLedger', 'fixed'],
    ['/opt/BranchLedger', 'fixed'],
    ['/media/wang/U 盘/台账', 'removable'],
    ['/mnt/zhibu/台账', 'network'],
    ['/mnt/windows/台账', 'network'],
    ['/media/cdrom', 'removable'],
    ['/mnt/zhibu-here/台账', 'fixed'],
  ])('Linux: %s → %s', (path, drive) => expect(driveOnLinux(path, mounts, bus)).toBe(drive));

  test.each([
    ['Fixed\r\nSATA\r\n', 'fixed'],
    ['Fixed\r\nUSB\r\n', 'removable'],
    ['Removable\r\n', 'removable'],
    ['Network\r\n', 'network'],
    ['CDRom\r\n', 'removable'],
    ['', 'unknown'],
  ])('Windows: %j → %s', (answer, drive) => expect(driveInAnswer(answer)).toBe(drive));

  test('a folder that is not there yet is judged by the one above it, with the files that sync programs leave', async () => {
    const root = mkdtempSync(join(tmpdir(), 'branch-ledger-place-'));
    writeFileSync(join(root, '.nutstore'), '');
    expect((await placeFactsOf(join(root, 'new', 'ledger'))).markers).toEqual(['.nutstore']);
    rmSync(root, { recursive: true });
  });
});

describe('a ledger', () => {
  let ledger: TestLedger;
  let root: string;
  beforeEach(async () => {
    ledger = await openTestLedger();
    root = mkdtempSync(join(tmpdir(), 'branch-ledger-place-'));
    await ledger.must('vault.setActor', { actor: '段奎' });
    await ledger.must('vault.lock', {});
  });
  afterEach(async () => {
    await ledger.close();
    rmSync(root, { recursive: true, force: true });
  });

  /** A program for which everything below `stick` lies on a stick. */
  const program = (drive: PlaceFacts['drive'] = 'removable') =>
    createDispatcher({
      clock: ledger.clock,
      appVersion: '0.1.0',
      printer: noPrinter,
      passphraseCost: cheapCost,
      backups: 'off',
      placeFacts: async (path) => ({ path, drive: path.startsWith(join(root, 'stick')) ? drive : 'fixed', markers: [] }),
    });
  const stick = () => {
    const folder = join(root, 'stick', 'ledger');
    cpSync(ledger.folder, folder, { recursive: true });
    return folder;
  };

  test.each(['removable', 'network'] as const)(
    'is neither made nor opened nor recovered on a drive that is %s, and nothing is written there',
    async (drive) => {
      const folder = stick();
      const before = readdirSync(folder).sort();
      const { invoke } = program(drive);
      const replies = [
        await invoke('vault.open', { folder, passphrase: testPassphrase }),
        await invoke('vault.recover', { folder, recoveryCode: ledger.recoveryCode, passphrase: testPassphrase }),
        await invoke('vault.create', {
          folder: join(root, 'stick', 'new'),
          passphrase: testPassphrase,
          actor: '王磊',
          organisation: aBranch,
          recoveryOut: null,
        }),
      ];
      expect(replies.map((reply) => (reply.ok ? '' : reply.fault.code))).toEqual(Array(3).fill(`place-${drive}`));
      expect([readdirSync(folder).sort(), existsSync(join(root, 'stick', 'new'))]).toEqual([before, false]);
    },
  );

  test('on a stick is copied to this computer, whole, and opens there; the one on the stick stays as it was', async () => {
    const folder = stick();
    mkdirSync(join(folder, 'files'));
    writeFileSync(join(folder, 'files', 'abcd'), 'sealed');
    const { invoke, close } = program();
    const copied = await invoke('vault.copyHere', { folder, to: join(root, 'computer') });
    const here = copied.ok ? copied.value.folder : '';
    expect(here).toBe(join(root, 'computer', 'ledger'));
    const opened = await invoke('vault.open', { folder: here, passphrase: testPassphrase });
    expect(opened.ok && opened.value.actor).toBe('段奎');
    expect([existsSync(join(here, 'files', 'abcd')), readdirSync(folder).includes('CURRENT')]).toEqual([true, true]);
    await close();
    const again = await invoke('vault.copyHere', { folder, to: join(root, 'computer') });
    expect(again.ok && again.value.folder).toBe(join(root, 'computer', 'ledger-2'));
  });

  test('is not copied from where there is none, nor to another stick', async () => {
    const { invoke } = program();
    const nothing = await invoke('vault.copyHere', { folder: join(root, 'stick', 'nothing'), to: join(root, 'computer') });
    expect(nothing.ok ? '' : nothing.fault.code).toBe('ledger-missing');
    const elsewhere = await invoke('vault.copyHere', { folder: stick(), to: join(root, 'stick') });
    expect(elsewhere.ok ? '' : elsewhere.fault.code).toBe('place-removable');
  });

  test('is not restored onto a stick either, and a backup’s own folder is no ledger', async () => {
    const opened = program();
    await opened.invoke('vault.open', { folder: ledger.folder, passphrase: testPassphrase });
    const made = await opened.invoke('backup.make', {});
    const backup = made.ok ? made.value.path : '';
    await opened.close();
    const restored = await opened.invoke('backup.restore', { folder: join(root, 'stick', 'new'), backup, secret: testPassphrase });
    expect(restored.ok ? '' : restored.fault.code).toBe('place-removable');
    const asLedger = await opened.invoke('vault.open', { folder: backup, passphrase: testPassphrase });
    expect(asLedger.ok ? '' : asLedger.fault.code).toBe('folder-is-backup');
  });
});
