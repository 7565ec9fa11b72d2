// Does a whole ledger go to a second computer and on from there, with nothing lost, nobody else able to open it, and the old one only looked at? Two real ledgers.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { openPackage } from '#electron/handoff/open-package.ts';
import { seal } from '#electron/handoff/seal.ts';
import { spareIdentityOf } from '#electron/vault/create.ts';
import { secretOfRecoveryCode } from '#electron/vault/recovery-code.ts';
import type { OutputOf } from '#shared/contract.ts';
import { word } from '#shared/core/words.ts';
import { actWord } from '#shared/journal/words.ts';
import { type Desk, deskAt } from '#test/fault/workload.ts';
import { openTestLedger, testPassphrase } from '#test/support/ledger.ts';
import { pdf } from '#test/unit/files/pictures.ts';
import { addMember, editJson, type Files, forge, openedFiles, put, secretsOf } from '#test/unit/handoff/support.ts';
import { type LedgerCopy, ledgerCopyAt, newPassphrase, people, sign } from '#test/unit/handover/signed.ts';

interface Signed {
  readonly root: string;
  /** On the sheet that goes with the stick. */
  readonly code: string;
  readonly oldCode: string;
}

/** A branch whose hand-over is signed and recorded and whose code was renewed after it; made once, each test works on a copy. */
const makeSigned = async (): Promise<Signed> => {
  const ledger = await openTestLedger();
  const root = dirname(ledger.folder);
  const scan = join(root, 'scan.pdf');
  writeFileSync(scan, pdf());
  await ledger.must('files.add', { file: scan, ownerKind: 'organisation', ownerId: ledger.organisationId, kind: 'scan' });
  for (const name of ['李玉梅', '杨波']) await addMember(ledger, name);
  const code = await sign(ledger);
  await ledger.must('vault.lock', {});
  return { root, code, oldCode: ledger.recoveryCode };
};

let signed: Signed | null = null;
let root: string;
let branch: LedgerCopy;
let code: string;
let desk: Desk;
let stick: string;

/** Opens a copy of the signed ledger, and a second computer. Called by each test: the first one makes the ledger, which takes longer than a hook may. */
const begin = async (): Promise<void> => {
  signed ??= await makeSigned();
  code = signed.code;
  root = mkdtempSync(join(tmpdir(), 'branch-ledger-'));
  cpSync(join(signed.root, 'ledger'), join(root, 'ledger'), { recursive: true });
  stick = join(root, 'stick');
  mkdirSync(stick);
  desk = deskAt('2026-03-06T01:00:00.000Z');
  branch = ledgerCopyAt(join(root, 'ledger'));
  await branch.must('vault.open', { folder: branch.folder, passphrase: testPassphrase });
};
afterEach(async () => {
  await desk.dispatcher.close(true);
  await branch.dispatcher.close(true);
  rmSync(root, { recursive: true, force: true });
});
afterAll(() => {
  if (signed) rmSync(signed.root, { recursive: true, force: true });
});

const pack = (recoveryCode = code) => branch.call('handover.pack', { folder: stick, recoveryCode, ownFolder: true });
const packed = async (): Promise<OutputOf<'handover.pack'>> => branch.must('handover.pack', { folder: stick, recoveryCode: code, ownFolder: true });
const target = (name = 'ledger') => join(dirname(branch.folder), 'other-computer', name);
const receive = (file: string, folder = target(), recoveryCode = code) =>
  desk.dispatcher.invoke('handover.receive', { file, recoveryCode, folder, passphrase: newPassphrase });
const faultOf = async (call: ReturnType<typeof receive> | ReturnType<typeof pack>): Promise<string> => {
  const reply = await call;
  return reply.ok ? 'ok' : reply.fault.code;
};
const membersOf = async (ledger: Pick<Desk, 'must'>) =>
  (await ledger.must('members.list', { asOf: null, text: '', scope: 'members', limit: 50 })).rows.map(({ name }) => name);
const leftBeside = () => (existsSync(dirname(target())) ? readdirSync(dirname(target())) : []);

describe('to the new computer', () => {
  test('整本台账连同附件到了新电脑，只认新口令，接着往下记', async () => {
    await begin();
    const before = await membersOf(branch);
    const { file, incoming, attachments } = await packed();
    expect([incoming, attachments, basename(file)]).toEqual(['杨波', 1, 'FG-LY-01-000001-handover-20260305.ledgerpack']);
    const seen = await desk.must('handover.look', { file, recoveryCode: code.replaceAll('-', ' ') });
    expect(seen).toMatchObject({ from: '府谷县林业局党支部', outgoing: '王磊', incoming: '杨波', members: 2, records: 0, attachments: 1 });
    const received = await receive(file);
    expect(received).toMatchObject({ ok: true, value: { folder: target(), headSeq: seen.head.seq } });
    expect(leftBeside()).toEqual(['ledger']);
    expect(await membersOf(desk)).toEqual(before);
    expect(await desk.must('files.check', {})).toMatchObject({ checked: 1, problems: [] });
    expect((await desk.must('vault.check', {})).isSound).toBe(true);
    const status = await desk.must('vault.status', {});
    expect(status).toMatchObject({ actor: '杨波', handedOver: null, isReadOnly: false });
    const { entries } = await desk.must('journal.list', { before: null, limit: 3 });
    expect(entries.map(({ seq, command }) => [seq - seen.head.seq, command]).slice(0, 2)).toEqual([
      [2, 'handover.receive'],
      [1, 'backup.restore'],
    ]);
    const renewed = await desk.must('vault.renewRecovery', { passphrase: newPassphrase });
    await desk.must('vault.lock', {});
    const open = (passphrase: string) => desk.dispatcher.invoke('vault.open', { folder: target(), passphrase });
    expect(await open(testPassphrase)).toMatchObject({ ok: false, fault: { code: 'wrong-passphrase' } });
    expect((await open(newPassphrase)).ok).toBe(true);
    await desk.must('vault.lock', {});
    const recover = (recoveryCode: string) => desk.dispatcher.invoke('vault.recover', { folder: target(), recoveryCode, passphrase: newPassphrase });
    expect(await recover(code)).toMatchObject({ ok: false, fault: { code: 'wrong-recovery-code' } });
    expect((await recover(renewed.recoveryCode)).ok).toBe(true);
  });

  test('交接包只有恢复码打得开：抄错的、换掉的都不行，什么都不留下', async () => {
    await begin();
    const { file } = await packed();
    const wrong = code.replace(/^./, (digit) => String((Number(digit) + 1) % 10));
    for (const other of [wrong, signed?.oldCode ?? '', '', testPassphrase]) {
      expect(await faultOf(receive(file, target(), other))).toBe('handover-code-wrong');
      expect(await desk.dispatcher.invoke('handover.look', { file, recoveryCode: other })).toMatchObject({
        ok: false,
        fault: { code: 'handover-code-wrong' },
      });
    }
    expect(leftBeside()).toEqual([]);
  });

  test('a folder that holds something is left alone; so is a ledger that is open', async () => {
    await begin();
    const { file } = await packed();
    mkdirSync(target('used'), { recursive: true });
    writeFileSync(join(target('used'), 'letter.txt'), 'mine');
    expect(await faultOf(receive(file, target('used')))).toBe('folder-in-use');
    expect(readdirSync(target('used'))).toEqual(['letter.txt']);
    expect((await receive(file)).ok).toBe(true);
    expect(await faultOf(receive(file, target('second')))).toBe('ledger-open');
    expect(leftBeside().toSorted()).toEqual(['ledger', 'used']);
  });

  test('what an interrupted try left is swept by the next', async () => {
    await begin();
    const { file } = await packed();
    mkdirSync(join(dirname(target()), '.ledger.receiving-0badcafe'), { recursive: true });
    expect((await receive(file)).ok).toBe(true);
    expect(leftBeside()).toEqual(['ledger']);
  });

  test('a report is not a ledger, and is told so', async () => {
    await begin();
    const card = (await branch.must('handoff.exportCard', { folder: stick })).file;
    const sealed = put(stick, 'report.ledgerpack', await seal(readFileSync(card), [(await secretsOf(branch))['age.recipient'] ?? '']));
    expect(await faultOf(receive(sealed))).toBe('handover-other-kind');
    expect(await faultOf(receive(card))).toBe('handover-other-kind');
    expect(await faultOf(receive(join(signed?.root ?? '', 'scan.pdf')))).toBe('package-not-one');
  });
});

describe('a package that was correctly signed by somebody, but is not what it says', () => {
  const identity = () => spareIdentityOf(secretOfRecoveryCode(code) ?? new Uint8Array(16));
  /** The package with other files, signed with these secrets and sealed for the code. */
  const forged = async (secrets: Record<string, string>, edit: (files: Files) => void): Promise<string> => {
    const { file } = await packed();
    await branch.must('handover.resume', { reason: '演练' });
    const opened = await openPackage(readFileSync(file), identity());
    const files: Files = await openedFiles(file, identity());
    for (const [name, large] of opened.large) files.set(name, await large.read());
    await opened.close();
    edit(files);
    const keys = await secretsOf(branch);
    return put(stick, 'forged.ledgerpack', await forge(files, secrets, [keys['age.recipient'] ?? '', await recipient()]));
  };
  const recipient = async (): Promise<string> => (await secretsOf(branch))['age.spare.recipient'] ?? '';

  test('another key signed it than the one inside the ledger', async () => {
    await begin();
    const stranger = await openTestLedger();
    const secrets = await secretsOf(stranger);
    await stranger.close();
    const file = await forged(secrets, (files) =>
      editJson(files, 'data/package.json', (envelope) => ({
        ...envelope,
        from: { ...(envelope.from as Record<string, string>), publicKey: secrets['signing.public'] ?? '' },
      })),
    );
    const reply = await receive(file);
    expect(reply).toMatchObject({ ok: false, fault: { code: 'package-tampered', values: { detail: 'inner-key' } } });
    expect(leftBeside()).toEqual([]);
  });

  test('it says another head than the ledger has', async () => {
    await begin();
    const file = await forged(await secretsOf(branch), (files) =>
      editJson(files, 'data/ledger.json', (list) => ({ ...list, head: { ...(list.head as Record<string, string>), seq: 99 } })),
    );
    expect(await faultOf(receive(file))).toBe('package-tampered');
    expect(leftBeside()).toEqual([]);
  });
});

describe('the old ledger', () => {
  test('登记了交接、换了恢复码、纸上的码填对了，才写得出', async () => {
    await begin();
    const fresh = await openTestLedger();
    try {
      const input = { folder: dirname(fresh.folder), recoveryCode: fresh.recoveryCode };
      expect(await fresh.fault('handover.pack', input)).toMatchObject({ code: 'handover-unrecorded' });
      expect((await fresh.must('handover.overview', {})).packStanding).toBe('unrecorded');
      const { id } = await fresh.must('handover.prepare', { people });
      await fresh.must('handover.record', { id });
      expect(await fresh.fault('handover.pack', input)).toMatchObject({ code: 'handover-code-old' });
      await fresh.must('vault.renewRecovery', { passphrase: testPassphrase });
      expect(await fresh.fault('handover.pack', input)).toMatchObject({ code: 'handover-code-wrong' });
      expect((await fresh.must('handover.overview', {})).packStanding).toBe('ready');
      expect((await fresh.must('vault.status', {})).handedOver).toBeNull();
    } finally {
      await fresh.close();
    }
  });

  test('只能看：登记、草稿、上报都不行，备份和查看照常；重新打开也一样', async () => {
    await begin();
    await packed();
    const refusals = async () => [
      (await branch.fault('vault.setActor', { actor: '甲' })).code,
      (await branch.fault('handover.keep', { people, inventory: await branch.must('handover.inventory', {}) })).code,
      (await branch.fault('handoff.exportCard', { folder: stick })).code,
      (await branch.fault('handover.pack', { folder: stick, recoveryCode: code })).code,
    ];
    expect(new Set(await refusals())).toEqual(new Set(['ledger-handed-over']));
    expect(await branch.must('vault.status', {})).toMatchObject({ handedOver: { incoming: '杨波' }, isReadOnly: false });
    expect((await branch.must('backup.make', {})).isWhole).toBe(true);
    expect((await membersOf(branch)).length).toBe(2);
    await branch.must('vault.lock', {});
    await branch.must('vault.open', { folder: branch.folder, passphrase: testPassphrase });
    expect(new Set(await refusals())).toEqual(new Set(['ledger-handed-over']));
  });

  test('交接没有办成：写明理由，继续使用，日志和交接页都记着', async () => {
    await begin();
    expect(await branch.fault('handover.resume', { reason: '没有交出' })).toMatchObject({ code: 'not-handed-over' });
    await packed();
    expect((await branch.call('handover.resume', { reason: ' ' })).ok).toBe(false);
    await branch.must('handover.resume', { reason: '组织上另有安排' });
    const { packed: past } = await branch.must('handover.overview', {});
    expect(past).toMatchObject([{ incoming: '杨波', resumedBy: '杨波', reason: '组织上另有安排' }]);
    const { entries } = await branch.must('journal.list', { before: null, limit: 2 });
    expect(entries.map(({ command }) => actWord({ command, subject: word('', ''), undoes: null, isRedo: false }).zh)).toEqual([
      '交接没有办成，继续使用本台账',
      '写交接包，本台账交出',
    ]);
    await branch.must('vault.setActor', { actor: '王磊' });
    expect((await pack()).ok).toBe(true);
    expect((await branch.must('vault.check', {})).isSound).toBe(true);
  });

  test('用交出以前的备份恢复，仍是已交出；继续使用以后恢复，就不再是', async () => {
    await begin();
    const { path } = await branch.must('backup.make', {});
    const restore = async () => {
      await branch.must('vault.lock', {});
      await branch.must('backup.restore', { folder: branch.folder, backup: path, secret: testPassphrase });
      return (await branch.must('vault.status', {})).handedOver;
    };
    const { file } = await packed();
    const held = (await branch.must('vault.status', {})).handedOver;
    expect(await restore()).toEqual(held);
    expect(held).toMatchObject({ incoming: '杨波', fileName: basename(file) });
    expect(await branch.fault('vault.setActor', { actor: '甲' })).toMatchObject({ code: 'ledger-handed-over' });
    await branch.must('handover.resume', { reason: '组织上另有安排' });
    expect(await restore()).toBeNull();
    await branch.must('vault.setActor', { actor: '王磊' });
  });

  test('a stick that fails leaves no package, no mark, and a number that is not used again', async () => {
    await begin();
    const away = join(stick, 'pulled');
    expect(await branch.fault('handover.pack', { folder: away, recoveryCode: code })).toMatchObject({ code: 'file-not-written' });
    expect((await branch.must('vault.status', {})).handedOver).toBeNull();
    await branch.must('vault.setActor', { actor: '王磊' });
    expect(basename((await packed()).file)).toContain('-000002-handover-');
  });
});
