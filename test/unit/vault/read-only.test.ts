// Is a ledger that may not be written opened for reading, is every write refused with a sentence, and does nothing in its folder change?
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isWritable } from '#electron/vault/looking.ts';
import { sweepTemporary } from '#electron/vault/sweep.ts';
import type { contract, InputOf } from '#shared/contract.ts';
import { emptyMember } from '#shared/members/model.ts';
import { openTestLedger, type TestLedger, testPassphrase } from '#test/support/ledger.ts';

let ledger: TestLedger;
const member = { ...emptyMember, name: '刘志强', joinedOn: '1990-07-01', regularisedOn: '1991-07-01' };

beforeEach(async () => {
  ledger = await openTestLedger({ backups: 'on' });
  await ledger.must('members.save', { id: null, member });
  await ledger.must('vault.lock', {});
});
afterEach(() => ledger.close());

/** Every file of the ledger's folder with what it holds. */
const folderState = (): string[] =>
  readdirSync(ledger.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => `${file} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`)
    .sort();
const copiesLeft = (): number => readdirSync(tmpdir()).filter((name) => name.startsWith('branch-ledger-looking-')).length;
const look = () => ledger.must('vault.open', { folder: ledger.folder, passphrase: testPassphrase, isReadOnly: true });

test('只读打开能看能查，锁定后什么痕迹也没有', async () => {
  const before = folderState();
  const copies = copiesLeft();
  expect(await look()).toMatchObject({ state: 'open', isReadOnly: true, organisationName: '府谷县林业局党支部' });
  expect((await ledger.must('search.find', { text: '刘志' })).hits).toMatchObject([{ title: '刘志强' }]);
  expect((await ledger.must('compliance.duties', {})).figures.full).toBe(1);
  expect((await ledger.must('vault.check', {})).isSound).toBe(true);
  await ledger.must('vault.lock', {});
  expect(folderState()).toEqual(before);
  expect(copiesLeft()).toBe(copies);
  expect(await ledger.must('vault.open', { folder: ledger.folder, passphrase: testPassphrase })).toMatchObject({ isReadOnly: false });
  await ledger.must('members.save', { id: null, member: { ...member, name: '王磊' } });
});

test('每一项会写的功能都说只读，没有一项写进去', async () => {
  const before = folderState();
  await look();
  const id = ledger.organisationId;
  const writing: readonly (readonly [keyof typeof contract, unknown])[] = [
    ['members.save', { id: null, member }],
    ['meetings.saveHistoricalDraft', { id: null, content: { ...paperDraft } }],
    ['branch.endSeat', { id, endedOn: '2026-01-01' }],
    ['vault.setActor', { actor: '李四' }],
    ['vault.changePassphrase', { passphrase: testPassphrase, newPassphrase: '白日依山尽 黄河入海流' }],
    ['vault.renewRecovery', { passphrase: testPassphrase }],
    ['backup.make', {}],
  ];
  for (const [name, input] of writing) {
    const reply = await ledger.dispatcher.invokeUnknown(name, input);
    expect(reply.ok ? 'done' : `${name} ${reply.fault.code}`).toBe(`${name} ledger-read-only`);
  }
  await ledger.must('vault.lock', {});
  expect(folderState()).toEqual(before);
});

const paperDraft: InputOf<'meetings.saveHistoricalDraft'>['content'] = {
  ...{ kind: 'memberMeeting', heldOn: null, place: '', hostName: '', recorderName: '', expected: 0, present: 0 },
  ...{ agenda: '修水渠', content: '', votes: [], decisions: '', source: '' },
};

test('不该放台账的地方（U盘、网络盘）也能只读打开，照常打开仍被拒绝', async () => {
  const stick = await openTestLedger();
  await stick.must('vault.lock', {});
  const { createDispatcher } = await import('#electron/ledger/dispatch.ts');
  const { movableClock } = await import('#electron/ledger/clock.ts');
  const { noPrinter } = await import('#test/support/ledger.ts');
  const dispatcher = createDispatcher({
    clock: movableClock('2026-03-05T01:00:00.000Z'),
    appVersion: '0.1.0',
    printer: noPrinter,
    backups: 'off',
    placeFacts: async (path) => ({ path, drive: 'removable', markers: [] }),
  });
  const open = (isReadOnly: boolean) => dispatcher.invoke('vault.open', { folder: stick.folder, passphrase: testPassphrase, isReadOnly });
  expect(await open(false)).toMatchObject({ ok: false, fault: { code: 'place-removable' } });
  expect(await open(true)).toMatchObject({ ok: true, value: { isReadOnly: true } });
  await dispatcher.close();
  await stick.close();
});

test.runIf(process.platform === 'linux')('写不进的文件夹认得出来，写得进的也认得出来', () => {
  expect(isWritable('/sys', '/sys/kernel/notes')).toBe(false);
  const file = readdirSync(ledger.folder).find((name) => name.endsWith('.db')) ?? '';
  expect(isWritable(ledger.folder, join(ledger.folder, file))).toBe(true);
  expect(readdirSync(ledger.folder).filter((name) => name.startsWith('.probe'))).toEqual([]);
});

test('启动时清掉崩溃留下的只读副本；正在读的、别人的都不动', () => {
  const left = (pid: number | string) => mkdtempSync(join(tmpdir(), `branch-ledger-looking-${pid}-`));
  // A process that has ended: its number is free again.
  const { pid: ended } = spawnSync(process.execPath, ['-e', '']);
  const [crashed, reading] = [left(ended), left(process.pid)];
  const other = mkdtempSync(join(tmpdir(), 'branch-ledger-looking-'));
  writeFileSync(join(crashed, 'ledger-000001.db'), 'x');
  try {
    sweepTemporary();
    expect([crashed, reading, other].map((folder) => existsSync(folder))).toEqual([false, true, true]);
  } finally {
    for (const folder of [crashed, reading, other]) rmSync(folder, { recursive: true, force: true });
  }
});
