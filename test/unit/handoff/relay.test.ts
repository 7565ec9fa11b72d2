// Do the packages of a branch reach the county through the township exactly as the branch signed them, each proven by itself?
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '#electron/handoff/bag.ts';
import { openPackage } from '#electron/handoff/open-package.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';
import { addMember, behindItsBack, editJson, type Files, forge, importOne, openedFiles, put, secretsOf } from '#test/unit/handoff/support.ts';

const townshipName = '府谷镇党委';
let branch: TestLedger;
let township: TestLedger;
let county: TestLedger;
let stick: string;
let upper: string;

beforeEach(async () => {
  branch = await openTestLedger({ kind: 'branch', organisation: { superiorName: townshipName } });
  township = await openTestLedger({ kind: 'committee', organisation: { name: townshipName, code: 'FG-FGZ', superiorName: '中共府谷县委' } });
  county = await openTestLedger({ kind: 'committee', organisation: { name: '中共府谷县委', code: 'FG-00', superiorName: '中共榆林市委' } });
  stick = join(branch.folder, '..', 'stick');
  upper = join(branch.folder, '..', 'upper');
  for (const folder of [stick, upper]) mkdirSync(folder);
  for (const name of ['李玉梅', '王建国']) await addMember(branch, name);
  await exchange(branch, township, stick);
  await exchange(township, county, upper);
}, 60_000);
afterEach(async () => {
  for (const ledger of [branch, township, county]) await ledger.close();
});

const exchange = async (lower: TestLedger, higher: TestLedger, folder: string): Promise<void> => {
  for (const ledger of [lower, higher]) await ledger.must('handoff.exportCard', { folder });
  for (const ledger of [lower, higher]) await ledger.must('handoff.import', { paths: [folder] });
};
/** The branch reports to the township; with a receipt when asked. */
const reportUp = async (isReceipted = false): Promise<string> => {
  const { file } = await branch.must('handoff.export', { folder: stick });
  expect(await importOne(township, file)).toMatchObject({ outcome: 'applied' });
  if (isReceipted) await branch.must('handoff.import', { paths: (await township.must('handoff.writeReceipts', { folder: stick })).files });
  return file;
};
const relayUp = async () => township.must('handoff.exportRelay', { folder: upper });
const takeUp = async (file: string) => (await county.must('handoff.import', { paths: [file] })).reports;
const told = (reports: Awaited<ReturnType<typeof takeUp>>) => reports.map(({ kind, outcome, code }) => `${kind} ${outcome} ${code}`.trim());
const membersOf = (ledger: TestLedger) =>
  behindItsBack(ledger, (raw) => raw.prepare('SELECT * FROM member WHERE orgId = ? ORDER BY id').all(branch.organisationId));
const lineOf = async () => (await township.must('handoff.relay', {})).lines[0];

/** A relay that the township signs, with what it carries changed. */
const forgedRelay = async (edit: (inner: Map<string, Buffer>, files: Files) => Promise<void> | void): Promise<string> => {
  const keys = await secretsOf(township);
  const { file } = await relayUp();
  const inner = new Map<string, Buffer>();
  const opened = await openPackage(readFileSync(file), keys['age.identity'] ?? '');
  for (const [name, content] of opened.large) inner.set(name, await content.read());
  const files: Files = new Map(opened.files);
  const before = [...inner.values()].map((bytes) => sha256(bytes));
  await edit(inner, files);
  const renamed = [...inner.values()];
  editJson(files, 'data/relay.json', ({ packages }) => ({
    packages: (packages as { sha256: string }[]).map((one) => ({ ...one, sha256: sha256(renamed[before.indexOf(one.sha256)] ?? Buffer.alloc(0)) })),
  }));
  const total = renamed.reduce((sum, bytes) => sum + bytes.length, 0);
  editJson(files, 'data/package.json', (envelope) => ({ ...envelope, files: { count: renamed.length, bytes: total } }));
  for (const bytes of renamed) files.set(`data/inner/${sha256(bytes)}.ledgerpack`, bytes);
  return put(upper, 'forged.ledgerpack', await forge(files, keys, [(await secretsOf(county))['age.recipient'] ?? '']));
};
const reportIn = (inner: Map<string, Buffer>): [string, Buffer] => {
  const [name, bytes] = [...inner].at(-1) ?? ['', Buffer.alloc(0)];
  return [name, bytes];
};

describe('through the township to the county', () => {
  test('the rows arrive as the branch wrote them, its key is pinned on the township’s word, and the receipt comes back', async () => {
    await reportUp();
    expect(await lineOf()).toMatchObject({ state: 'ready', seq: 1, outcome: null });
    const { file, branches, packages, left } = await relayUp();
    expect({ branches, packages, left }).toEqual({ branches: 1, packages: 2, left: [] });
    expect(file).toMatch(/FG-FGZ-000001-relay-\d{8}\.ledgerpack$/);

    const { reports: preview } = await county.must('handoff.preview', { paths: [file] });
    expect(told(preview)).toEqual(['relay wouldApply', 'card wouldApply', 'report wouldApply']);
    expect((await county.must('handoff.overview', {})).received).toEqual([]);

    const taken = await takeUp(file);
    expect(told(taken)).toEqual(['relay applied', 'card applied', 'report applied']);
    const { fingerprint } = await branch.must('handoff.overview', {});
    expect(taken[0]?.notes).toEqual([{ code: 'relay', values: { taken: 2, held: 0, refused: 0 } }]);
    expect(taken[1]?.notes).toEqual([{ code: 'via-card', values: { from: townshipName, fingerprint } }]);
    expect(taken[2]?.notes).toContainEqual({ code: 'via', values: { from: townshipName } });
    expect(await membersOf(county)).toEqual(await membersOf(branch));
    expect((await county.must('handoff.board', {})).lines).toMatchObject([{ name: '府谷县林业局党支部', via: townshipName, last: { seq: 1 } }]);

    const { files } = await county.must('handoff.writeReceipts', { folder: upper });
    expect(files).toHaveLength(1);
    expect((await county.must('handoff.board', {})).lines[0]?.last?.receiptWritten).toBe(true);
    expect(await importOne(township, files[0] ?? '')).toMatchObject({ kind: 'receipt', outcome: 'applied' });
    expect(await lineOf()).toMatchObject({ state: 'unchanged', outcome: 'taken' });
    expect((await township.must('handoff.relay', {})).sent).toMatchObject([{ seq: 1, packages: 2, taken: 2, held: 0, refused: [] }]);
    for (const ledger of [township, county]) expect((await ledger.must('vault.check', {})).problems).toEqual([]);
  });

  test('not one byte of what the branch signed changes: the township’s unsealed copy is what the relay carries', async () => {
    const file = await reportUp();
    const signed = (await openPackage(readFileSync(file), (await secretsOf(township))['age.identity'] ?? '')).files;
    const { file: relay } = await relayUp();
    const opened = await openPackage(readFileSync(relay), (await secretsOf(county))['age.identity'] ?? '');
    const inner = [...opened.large.values()].at(-1);
    const bytes = (await inner?.read()) ?? Buffer.alloc(0);
    const again = await openPackage(bytes, null);
    expect(again.key).toBe((await secretsOf(branch))['signing.public']);
    expect([...again.files].map(([name, content]) => [name, sha256(content)])).toEqual([...signed].map(([name, content]) => [name, sha256(content)]));
  });

  test('a relay twice is a no-op; the next one leaves unchanged branches as they are', async () => {
    await reportUp();
    const { file } = await relayUp();
    await takeUp(file);
    const before = await county.must('vault.status', {});
    expect(told(await takeUp(file))).toEqual(['relay alreadyApplied']);
    expect((await county.must('vault.status', {})).journalSeq).toBe(before.journalSeq);
    expect(await lineOf()).toMatchObject({ state: 'unchanged' });
    expect(told(await takeUp((await relayUp()).file))).toEqual(['relay applied', 'card alreadyApplied', 'report alreadyApplied']);
    expect(told(await takeUp(file))).toEqual(['relay alreadyApplied']);
  });

  test('a branch that leaves out entries with a receipt still arrives: the earlier reports go along', async () => {
    await reportUp(true);
    await addMember(branch, '赵秀兰');
    await reportUp(true);
    await addMember(branch, '孙丽');
    await reportUp();
    const reports = await takeUp((await relayUp()).file);
    expect(told(reports)).toEqual(['relay applied', 'card applied', 'report applied', 'report applied', 'report applied']);
    expect(await membersOf(county)).toEqual(await membersOf(branch));
    const { files } = await county.must('handoff.writeReceipts', { folder: upper });
    await importOne(township, files[0] ?? '');
    expect((await relayUp()).packages).toBe(2);
  });

  test('reports that came directly and by relay follow one sequence, nothing doubles', async () => {
    await exchange(branch, county, join(stick, '..', 'upper'));
    const file = await reportUp();
    expect(await importOne(county, file)).toMatchObject({ outcome: 'refused', code: 'package-not-for-us' });
    await takeUp((await relayUp()).file);
    expect((await county.must('handoff.overview', {})).received.filter(({ kind }) => kind === 'report')).toHaveLength(1);
    await addMember(branch, '周敏');
    await reportUp();
    await takeUp((await relayUp()).file);
    expect(await membersOf(county)).toEqual(await membersOf(branch));
  });

  test('what a relay brought can be taken back by itself, and comes again with the same relay', async () => {
    await reportUp();
    const { file } = await relayUp();
    await takeUp(file);
    const newest = (await county.must('handoff.overview', {})).received.find(({ canUndo }) => canUndo);
    expect(newest).toMatchObject({ via: townshipName, kind: 'report' });
    await county.must('handoff.undo', { id: newest?.id ?? '' });
    expect(await membersOf(county)).toEqual([]);
    expect(told(await takeUp(file))).toEqual(['relay applied', 'card alreadyApplied', 'report applied']);
    expect(await membersOf(county)).toEqual(await membersOf(branch));
  });

  test('a committee without its superior’s card, or without packages, passes nothing on', async () => {
    expect((await county.fault('handoff.exportRelay', { folder: upper })).code).toBe('no-superior-card');
    expect((await township.fault('handoff.exportRelay', { folder: upper })).code).toBe('relay-nothing');
    expect(await lineOf()).toMatchObject({ state: 'never' });
    expect(readdirSync(upper).some((name) => name.includes('-relay-'))).toBe(false);
  });
});

describe('what the county does not believe', () => {
  beforeEach(async () => {
    await reportUp();
  });

  test('a changed inner package is isolated, the others are taken, and the receipt says which', async () => {
    const file = await forgedRelay((inner) => {
      const [name, bytes] = reportIn(inner);
      const changed = Buffer.from(bytes);
      changed[Math.floor(changed.length / 2)] = (changed[Math.floor(changed.length / 2)] ?? 0) ^ 1;
      inner.set(name, changed);
    });
    expect(told(await takeUp(file))).toEqual(['relay applied', 'card applied', 'report refused package-tampered']);
    expect(await membersOf(county)).toEqual([]);
    const { files } = await county.must('handoff.writeReceipts', { folder: upper });
    const keys = await secretsOf(township);
    const receipt = await openedFiles(files[0] ?? '', keys['age.identity'] ?? '');
    expect(JSON.parse(String(receipt.get('data/receipt.json'))).inner).toMatchObject([
      { kind: 'card', outcome: 'taken', reason: '' },
      { kind: 'report', outcome: 'refused', reason: 'package-tampered' },
    ]);
  });

  test('a package of the branch signed with another key is refused', async () => {
    const file = await forgedRelay(async (inner) => {
      const [name, bytes] = reportIn(inner);
      const files = new Map((await openPackage(bytes, null)).files);
      const keys = await secretsOf(township);
      editJson(files, 'data/package.json', (envelope) => ({
        ...envelope,
        from: { ...(envelope.from as object), publicKey: keys['signing.public'] ?? '' },
      }));
      inner.set(name, await forge(files, keys, []));
    });
    expect(told(await takeUp(file))).toEqual(['relay applied', 'card applied', 'report refused key-changed']);
  });

  test('another key for a known branch waits for a person', async () => {
    await takeUp((await relayUp()).file);
    const file = await forgedRelay(async (inner) => {
      const [name, bytes] = [...inner][0] ?? ['', Buffer.alloc(0)];
      const files = new Map((await openPackage(bytes, null)).files);
      const keys = await secretsOf(township);
      editJson(files, 'data/package.json', (envelope) => ({
        ...envelope,
        from: { ...(envelope.from as object), publicKey: keys['signing.public'] ?? '' },
      }));
      inner.set(name, await forge(files, keys, []));
    });
    expect(told(await takeUp(file))).toEqual(['relay applied', 'card held key-changed', 'report alreadyApplied']);
    expect((await county.must('handoff.overview', {})).held).toMatchObject([{ kind: 'card', code: 'key-changed', decision: null }]);
  });

  test('a package that the branch did not address to the sender of the relay is refused', async () => {
    const file = await forgedRelay(async (inner) => {
      const [name, bytes] = reportIn(inner);
      const files = new Map((await openPackage(bytes, null)).files);
      editJson(files, 'data/package.json', (envelope) => ({
        ...envelope,
        to: { ...(envelope.to as object), orgId: county.organisationId },
      }));
      inner.set(name, await forge(files, await secretsOf(branch), []));
    });
    expect(told(await takeUp(file))).toEqual(['relay applied', 'card applied', 'report refused package-not-for-us']);
  });

  test('a relay whose list is not what it carries, an older one, and one from a stranger are refused whole', async () => {
    const first = (await relayUp()).file;
    await takeUp((await relayUp()).file);
    expect(told(await takeUp(first))).toEqual(['relay refused package-replay']);
    const wrong = await forgedRelay((_, files) =>
      editJson(files, 'data/relay.json', ({ packages }) => ({ packages: (packages as object[]).slice(1) as never })),
    );
    expect(told(await takeUp(wrong))).toEqual(['relay refused package-tampered']);
    const stranger = await openTestLedger({ kind: 'committee', organisation: { code: 'FG-XX', name: '另一个县委' } });
    const { reports } = await stranger.must('handoff.import', { paths: [first] });
    expect(told(reports)).toEqual(['null refused package-not-for-us']);
    await stranger.close();
  });
});

test('an inner package that would retire much waits at the county by itself, and is taken from the copy kept there', async () => {
  const ids: string[] = [];
  for (const name of ['甲', '乙', '丙', '丁', '戊', '己']) ids.push(await addMember(branch, name));
  await reportUp();
  await takeUp((await relayUp()).file);
  for (const id of ids) await branch.must('members.retire', { id, reason: '误录' });
  const { file } = await branch.must('handoff.export', { folder: stick });
  expect(await importOne(township, file)).toMatchObject({ outcome: 'held', code: 'package-shrinks' });
  const decide = async (ledger: TestLedger) => {
    const waiting = (await ledger.must('handoff.overview', {})).held.find(({ decision }) => decision === null);
    return (await ledger.must('handoff.decide', { id: waiting?.id ?? '', take: true, note: '电话核实过' })).report;
  };
  expect(await decide(township)).toMatchObject({ outcome: 'applied' });
  const relayed = await takeUp((await relayUp()).file);
  expect(told(relayed)).toEqual(['relay applied', 'card alreadyApplied', 'report held package-shrinks']);
  expect(relayed[0]?.notes).toEqual([{ code: 'relay', values: { taken: 1, held: 1, refused: 0 } }]);
  const [waiting] = (await county.must('handoff.overview', {})).held.filter(({ decision }) => decision === null);
  const { changes } = await county.must('handoff.heldDifference', { id: waiting?.id ?? '', offset: 0 });
  expect(changes.filter(({ kind }) => kind === 'retired')).toHaveLength(6);
  expect(changes[0]).toMatchObject({ held: { rev: 1, package: { via: townshipName } }, arriving: { rev: 2 } });
  expect(await decide(county)).toMatchObject({ outcome: 'applied', notes: [{ code: 'via', values: { from: townshipName } }] });
  expect(await membersOf(county)).toEqual(await membersOf(branch));
});
