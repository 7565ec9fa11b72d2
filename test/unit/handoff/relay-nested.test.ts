// Does a county pass a township's relay on to the city unopened, and is every branch's own signature still what the city believes?
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '#electron/handoff/bag.ts';
import { openPackage } from '#electron/handoff/open-package.ts';
import { deepestRelay } from '#shared/handoff/relay.ts';
import { openTestLedger, type TestLedger } from '#test/support/ledger.ts';
import { addMember, behindItsBack, editJson, type Files, forge, importOne, openedFiles, put, secretsOf } from '#test/unit/handoff/support.ts';

const names = { township: '府谷镇党委', county: '中共府谷县委', city: '中共榆林市委', province: '中共陕西省委' } as const;
let branch: TestLedger;
let township: TestLedger;
let county: TestLedger;
let city: TestLedger;
let root: string;

const committee = (name: string, code: string, superiorName: string) =>
  openTestLedger({ kind: 'committee', organisation: { name, code, superiorName } });
const folder = (name: string): string => {
  const path = join(root, name);
  mkdirSync(path, { recursive: true });
  return path;
};
const exchange = async (lower: TestLedger, higher: TestLedger, name: string): Promise<void> => {
  for (const ledger of [lower, higher]) await ledger.must('handoff.exportCard', { folder: folder(name) });
  for (const ledger of [lower, higher]) await ledger.must('handoff.import', { paths: [folder(name)] });
};
const take = async (ledger: TestLedger, file: string) => (await ledger.must('handoff.import', { paths: [file] })).reports;
const told = (reports: Awaited<ReturnType<typeof take>>) => reports.map(({ kind, outcome, code }) => `${kind} ${outcome} ${code}`.trim());
const reportUp = async (): Promise<void> => {
  const { file } = await branch.must('handoff.export', { folder: folder('stick') });
  expect(await importOne(township, file)).toMatchObject({ outcome: 'applied' });
};
const relayUp = async (from: TestLedger, name: string): Promise<string> => (await from.must('handoff.exportRelay', { folder: folder(name) })).file;
const receiptDown = async (from: TestLedger, to: TestLedger, name: string): Promise<void> => {
  await to.must('handoff.import', { paths: (await from.must('handoff.writeReceipts', { folder: folder(name) })).files });
};
const membersOf = (ledger: TestLedger) =>
  behindItsBack(ledger, (raw) => raw.prepare('SELECT * FROM member WHERE orgId = ? ORDER BY id').all(branch.organisationId));

beforeEach(async () => {
  branch = await openTestLedger({ kind: 'branch', organisation: { superiorName: names.township } });
  root = join(branch.folder, '..');
  township = await committee(names.township, 'FG-FGZ', names.county);
  county = await committee(names.county, 'FG-00', names.city);
  city = await committee(names.city, 'YL-00', names.province);
  await addMember(branch, '李玉梅');
  await exchange(branch, township, 'stick');
  await exchange(township, county, 'upper');
  await exchange(county, city, 'top');
}, 90_000);
afterEach(async () => {
  for (const ledger of [branch, township, county, city]) await ledger.close();
});

describe('county to city', () => {
  test('the township’s relay goes on unopened; the branch’s rows arrive as it signed them, and the receipts come down again', async () => {
    await reportUp();
    const first = await relayUp(township, 'upper');
    await take(county, first);
    expect((await county.must('handoff.relay', {})).lines).toMatchObject([
      { name: names.township, kind: 'committee', state: 'ready', seq: 1, outcome: null },
    ]);
    const { file, branches, packages, left } = await county.must('handoff.exportRelay', { folder: folder('top') });
    expect({ branches, packages, left }).toEqual({ branches: 1, packages: 3, left: [] });

    // Byte for byte what the township signed, and in it byte for byte what the branch signed.
    const outer = await openPackage(readFileSync(file), (await secretsOf(city))['age.identity'] ?? '');
    const inner = await Promise.all([...outer.large.values()].map((content) => content.read()));
    const relay = await openPackage(inner.at(-1) ?? Buffer.alloc(0), null);
    expect(relay).toMatchObject({
      isSealed: false,
      envelope: { kind: 'relay', from: { orgId: township.organisationId }, to: { orgId: county.organisationId } },
    });
    const own = await openPackage(readFileSync(first), (await secretsOf(county))['age.identity'] ?? '');
    expect(relay.manifestSha256).toBe(own.manifestSha256);
    const report = await openPackage((await [...relay.large.values()].at(-1)?.read()) ?? Buffer.alloc(0), null);
    expect(report).toMatchObject({
      key: (await secretsOf(branch))['signing.public'],
      envelope: { kind: 'report', from: { orgId: branch.organisationId } },
    });

    const { reports: preview } = await city.must('handoff.preview', { paths: [file] });
    expect(told(preview)).toEqual(['relay wouldApply', 'card wouldApply', 'relay wouldApply', 'card wouldApply', 'report wouldApply']);
    expect((await city.must('handoff.overview', {})).received).toEqual([]);
    const taken = await take(city, file);
    expect(told(taken)).toEqual(['relay applied', 'card applied', 'relay applied', 'card applied', 'report applied']);
    expect(taken[0]?.notes).toEqual([{ code: 'relay', values: { taken: 3, held: 0, refused: 0 } }]);
    expect(taken[2]?.notes).toEqual([
      { code: 'via-relay', values: { from: names.county } },
      { code: 'relay', values: { taken: 2, held: 0, refused: 0 } },
    ]);
    expect(taken[4]?.notes).toContainEqual({ code: 'via', values: { from: names.township } });
    expect(await membersOf(city)).toEqual(await membersOf(branch));
    expect((await city.must('handoff.board', {})).lines).toMatchObject([{ name: '府谷县林业局党支部', via: `${names.township}、${names.county}` }]);
    expect(told(await take(city, file))).toEqual(['relay alreadyApplied']);

    await receiptDown(city, county, 'top');
    expect((await county.must('handoff.relay', {})).lines).toMatchObject([{ state: 'unchanged', outcome: 'taken' }]);
    expect((await county.must('handoff.relay', {})).sent).toMatchObject([{ packages: 3, taken: 3, held: 0, refused: [] }]);
    expect((await city.must('handoff.overview', {})).received.every(({ receiptWritten }) => receiptWritten)).toBe(true);
  }, 90_000);

  test('what the branch left out after its receipt still continues at the city, also when a relay was not passed on in between', async () => {
    const round = async (): Promise<string> => {
      await reportUp();
      await receiptDown(township, branch, 'stick');
      const file = await relayUp(township, 'upper');
      expect(told(await take(county, file)).filter((line) => line.includes('refused'))).toEqual([]);
      await receiptDown(county, township, 'upper');
      return file;
    };
    await round();
    await addMember(branch, '王建国');
    await round();
    await addMember(branch, '张敏');
    await round();
    // Each relay holds a part of the journal: both cards, and three reports in three relays.
    const first = await relayUp(county, 'top');
    const { packages } = (await county.must('handoff.relay', {})).sent[0] ?? { packages: 0 };
    expect(packages).toBe(5);
    expect(told(await take(city, first)).filter((line) => line.includes('refused'))).toEqual([]);
    expect(await membersOf(city)).toEqual(await membersOf(branch));
    await receiptDown(city, county, 'top');
    await addMember(branch, '刘芳');
    await round();
    const next = await county.must('handoff.exportRelay', { folder: folder('top') });
    expect(next.packages).toBe(3);
    expect(told(await take(city, next.file)).filter((line) => line.includes('refused'))).toEqual([]);
    expect(await membersOf(city)).toEqual(await membersOf(branch));
  }, 120_000);

  test('a package taken back at the city is taken again from the same relay', async () => {
    await reportUp();
    await take(county, await relayUp(township, 'upper'));
    const file = await relayUp(county, 'top');
    const report = (await take(city, file)).at(-1);
    const received = (await city.must('handoff.overview', {})).received.find(({ kind }) => kind === 'report');
    expect(report?.outcome).toBe('applied');
    await city.must('handoff.undo', { id: received?.id ?? '' });
    expect(await membersOf(city)).toEqual([]);
    expect(told(await take(city, file)).at(-1)).toBe('report applied');
    expect(await membersOf(city)).toEqual(await membersOf(branch));
  }, 90_000);
});

describe('what a relay in a relay may not do', () => {
  /** What a ledger's relay carries, with what is in it changed, signed again by its keys and sealed for somebody. */
  const forged = async (
    from: TestLedger,
    to: TestLedger,
    file: string,
    edit: (inner: Map<string, Buffer>, files: Files) => Promise<void> | void,
  ): Promise<Buffer> => {
    const keys = await secretsOf(from);
    const opened = await openPackage(readFileSync(file), keys['age.identity'] ?? '');
    const inner = new Map<string, Buffer>();
    for (const [name, content] of opened.large) inner.set(name, await content.read());
    const before = [...inner.values()].map((bytes) => sha256(bytes));
    const files: Files = new Map(opened.files);
    await edit(inner, files);
    const now = [...inner.values()];
    editJson(files, 'data/relay.json', ({ packages }) => ({
      packages: (packages as { sha256: string }[]).map((one) => ({ ...one, sha256: sha256(now[before.indexOf(one.sha256)] ?? Buffer.alloc(0)) })),
    }));
    editJson(files, 'data/package.json', (value) => ({
      ...value,
      files: { count: now.length, bytes: now.reduce((sum, { length }) => sum + length, 0) },
    }));
    for (const bytes of now) files.set(`data/inner/${sha256(bytes)}.ledgerpack`, bytes);
    return forge(files, keys, to === from ? [] : [(await secretsOf(to))['age.recipient'] ?? '']);
  };
  const relayed = async (): Promise<{ lower: string; upper: string }> => {
    await reportUp();
    const lower = await relayUp(township, 'upper');
    await take(county, lower);
    return { lower, upper: await relayUp(county, 'top') };
  };

  test('the county cannot change a branch’s report, sign for the township, or readdress its relay', async () => {
    const { lower, upper } = await relayed();
    const open = async (bytes: Buffer): Promise<Files> => new Map((await openPackage(bytes, null)).files);
    // Signed by the county in the township's name.
    const asTownship = await forged(county, city, upper, async (inner) => {
      const [name, bytes] = [...inner].at(-1) ?? ['', Buffer.alloc(0)];
      const files = await open(bytes);
      const keys = await secretsOf(county);
      editJson(files, 'data/package.json', (value) => ({ ...value, from: { ...(value.from as object), publicKey: keys['signing.public'] ?? '' } }));
      for (const [path, content] of (await openPackage(bytes, null)).large) files.set(path, await content.read());
      inner.set(name, await forge(files, keys, []));
    });
    expect(told(await take(city, put(folder('top'), 'a.ledgerpack', asTownship)))).toEqual([
      'relay applied',
      'card applied',
      'relay refused key-changed',
    ]);
    // A relay that the township made for the city itself, not for the county.
    const elsewhere = await forged(county, city, await relayUp(county, 'top'), async (inner) => {
      const [name, bytes] = [...inner].at(-1) ?? ['', Buffer.alloc(0)];
      const files = await open(bytes);
      editJson(files, 'data/package.json', (value) => ({ ...value, to: { ...(value.to as object), orgId: city.organisationId } }));
      for (const [path, content] of (await openPackage(bytes, null)).large) files.set(path, await content.read());
      inner.set(name, await forge(files, await secretsOf(township), []));
    });
    expect(told(await take(city, put(folder('top'), 'b.ledgerpack', elsewhere))).at(-1)).toBe('relay refused package-not-for-us');
    expect(await membersOf(city)).toEqual([]);
    expect(lower).not.toBe(upper);
  }, 90_000);

  test('a committee whose relay is not carried is not introduced, and an introduced one is never taken for our superior', async () => {
    const { upper } = await relayed();
    const strange = await committee(names.province, 'SX-00', '');
    const card = (await strange.must('handoff.exportCard', { folder: folder('strange') })).file;
    const { envelope } = await openPackage(readFileSync(card), null);
    const { orgId, code, name } = envelope.from;
    const listed = { orgId, code, name, kind: 'card', seq: envelope.seq, packageId: envelope.id };
    const bent = await forged(county, city, upper, (inner, files) => {
      inner.set([...inner][0]?.[0] ?? '', readFileSync(card));
      editJson(files, 'data/relay.json', ({ packages }) => {
        const [first, ...others] = packages as { sha256: string }[];
        return { packages: [{ ...listed, sha256: first?.sha256 ?? '' }, ...others] as never };
      });
    });
    const taken = told(await take(city, put(folder('top'), 'c.ledgerpack', bent)));
    expect(taken.slice(0, 2)).toEqual(['relay applied', 'card refused package-tampered']);
    // The township is known to the city by the county's word only.
    await take(city, await relayUp(county, 'top'));
    await behindItsBack(city, (raw) => raw.prepare('UPDATE partner SET name = ? WHERE orgId = ?').run(names.province, township.organisationId));
    expect((await city.must('handoff.relay', {})).to).toBeNull();
    expect(await city.fault('handoff.exportRelay', { folder: folder('up') })).toMatchObject({ code: 'no-superior-card' });
    await strange.close();
  }, 90_000);

  test(`relays lie ${deepestRelay} deep and no deeper, and another's package id is not taken over`, async () => {
    const province = await committee(names.province, 'SX-00', '中央');
    const centre = await committee('中央', 'CN-00', '');
    await exchange(city, province, 'high');
    await exchange(province, centre, 'highest');
    const { upper } = await relayed();
    await take(city, upper);
    const third = await relayUp(city, 'high');
    expect(told(await take(province, third)).at(-1)).toBe('report applied');
    expect(await membersOf(province)).toEqual(await membersOf(branch));
    const fourth = await relayUp(province, 'highest');
    const taken = told(await take(centre, fourth));
    expect(taken).toContain('relay refused relay-too-deep');
    expect(taken).not.toContain('report applied');

    const [report] = (await county.must('handoff.overview', {})).received.filter(({ kind }) => kind === 'report');
    const files = await openedFiles(await relayUp(township, 'upper'), (await secretsOf(township))['age.identity'] ?? '');
    const stolen = await forged(township, county, await relayUp(township, 'upper'), (_, all) => {
      editJson(all, 'data/package.json', (value) => ({ ...value, id: report?.id ?? '' }));
    });
    expect(files.size).toBeGreaterThan(0);
    expect(told(await take(county, put(folder('upper'), 'stolen.ledgerpack', stolen)))).toEqual(['relay refused package-tampered']);
    expect((await county.must('handoff.overview', {})).received.find(({ id: one }) => one === report?.id)?.kind).toBe('report');
    await province.close();
    await centre.close();
  }, 120_000);
});
