// Does a township keep what is right, set aside what is not, wait where a person must decide, and take back what was taken by mistake?
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CanonicalObject } from '#shared/handoff/lines.ts';
import { testPassphrase } from '#test/support/ledger.ts';
import {
  addCommittedRow,
  addMember,
  behindItsBack,
  editJson,
  envelope,
  exportReport,
  type Files,
  firstRow,
  forge,
  type Insider,
  importOne,
  insiderOf,
  openedFiles,
  openPair,
  type Pair,
  put,
  secretsOf,
} from '#test/unit/handoff/support.ts';

let pair: Pair;
let keys: Record<string, string>;
let recipients: string[];
let forged: Insider['forged'];

beforeEach(async () => {
  pair = await openPair(['李玉梅', '王建国']);
  ({ keys, recipients, forged } = await insiderOf(pair));
}, 60_000);
afterEach(() => pair.close());

const rowsHere = (sql: string) => behindItsBack(pair.committee, (raw) => raw.prepare(sql).pluck().all());
const namesHere = () => rowsHere('SELECT name FROM member WHERE retiredAt IS NULL ORDER BY name');
const overview = () => pair.committee.must('handoff.overview', {});
const waiting = async () => (await overview()).held.filter(({ decision }) => decision === null);
const decide = async (take: boolean, note = '电话核实过') => {
  const [held] = await waiting();
  return (await pair.committee.must('handoff.decide', { id: held?.id ?? '', take, note })).report;
};
const newestId = async () => (await overview()).received.find(({ canUndo }) => canUndo)?.id ?? '';

describe('rows set aside (law 5)', () => {
  const id = '01999999-0000-7000-8000-000000000001';
  const bad = (files: Files): void => {
    addCommittedRow(files, 'membershipEvent', {
      ...{ id, orgId: pair.branch.organisationId, rev: 1, recordedAt: '2026-03-05T01:00:00.000Z' },
      ...{ memberId: '01999999-0000-7000-8000-0000000000aa', kind: 'transferIn', on: '2026-03-01', note: '' },
    });
  };

  test('the receipt names them, and the branch sees which row must be mended', async () => {
    const report = await importOne(pair.committee, await forged(await exportReport(pair), bad));
    expect(report).toMatchObject({
      outcome: 'applied',
      quarantined: 1,
      setAside: [{ table: 'membershipEvent', id, code: 'row-dangling', detail: 'memberId' }],
    });
    expect(await namesHere()).toEqual(['李玉梅', '王建国']);
    const [receipt] = (await pair.committee.must('handoff.writeReceipts', { folder: pair.stick })).files;
    const files = await openedFiles(receipt ?? '', keys['age.identity'] ?? '');
    expect(JSON.parse(String(files.get('data/receipt.json')))).toMatchObject({
      accepted: { member: 2, membershipEvent: 0 },
      refused: [{ table: 'membershipEvent', id, code: report.setAside[0]?.code }],
    });
  });

  test('they are tried again with every later package and vanish once they pass', async () => {
    const spoiled = await behindItsBack(pair.branch, (raw) => raw.prepare(`UPDATE member SET name = '改了名' WHERE name = '李玉梅'`).run().changes);
    expect(spoiled).toBe(1);
    expect(await importOne(pair.committee, await exportReport(pair))).toMatchObject({ quarantined: 1 });
    expect(await rowsHere('SELECT code FROM quarantinedRow')).toEqual(['row-not-committed']);
    await behindItsBack(pair.branch, (raw) => raw.prepare(`UPDATE member SET name = '李玉梅' WHERE name = '改了名'`).run().changes);
    const later = await importOne(pair.committee, await exportReport(pair));
    expect(later).toMatchObject({ quarantined: 0, tables: expect.arrayContaining([expect.objectContaining({ table: 'member', added: 1 })]) });
    expect(await namesHere()).toEqual(['李玉梅', '王建国']);
  });

  test('a row that contradicts another of the ledger falls with what points at it; the others are taken', async () => {
    const twin = '01ffffff-0000-7000-8000-000000000002';
    const file = await forged(await exportReport(pair), (files) => {
      const member = { ...firstRow(files, 'member'), idNumber: '610822198802290049' };
      addCommittedRow(files, 'member', { ...member, rev: 2 });
      addCommittedRow(files, 'member', { ...member, id: twin, name: '同号' });
      addCommittedRow(files, 'membershipEvent', {
        ...{ id, orgId: pair.branch.organisationId, rev: 1, recordedAt: '2026-03-05T01:00:00.000Z' },
        ...{ memberId: twin, kind: 'transferIn', on: '2026-03-01', note: '' },
      });
    });
    const report = await importOne(pair.committee, file);
    expect(report.outcome).toBe('applied');
    expect(report.setAside.map((row) => [row.table, row.code])).toEqual([
      ['member', 'row-collides'],
      ['membershipEvent', 'row-dangling'],
    ]);
    expect(await namesHere()).toEqual(['李玉梅', '王建国']);
    const strays = await behindItsBack(pair.committee, (raw) => raw.pragma('foreign_key_check'));
    expect(strays).toEqual([]);
  });
});

describe('taking back (law 8)', () => {
  test('what the newest package brought goes, what it changed comes back, and it may be taken again', async () => {
    const id = await addMember(pair.branch, '赵秀兰');
    const first = await exportReport(pair);
    await importOne(pair.committee, first);
    await pair.branch.must('members.retire', { id, reason: '重复录入' });
    await addMember(pair.branch, '孙小梅');
    const second = await exportReport(pair);
    await importOne(pair.committee, second);
    const content = () => rowsHere('SELECT id || rev || coalesce(retiredAt, name) FROM member ORDER BY id');
    const after = await content();
    expect(await namesHere()).toEqual(['孙小梅', '李玉梅', '王建国']);

    expect(await pair.committee.must('handoff.undo', { id: await newestId() })).toMatchObject({ seq: 2, restored: expect.any(Number) });
    expect(await namesHere()).toEqual(['李玉梅', '王建国', '赵秀兰']);
    expect((await overview()).received.map(({ seq, undoneAt }) => [seq, undoneAt !== null])).toContainEqual([2, true]);

    expect((await importOne(pair.committee, second)).outcome).toBe('applied');
    expect(await content()).toEqual(after);
    await pair.committee.must('handoff.undo', { id: await newestId() });
    await pair.committee.must('handoff.undo', { id: await newestId() });
    expect(await namesHere()).toEqual([]);
    expect((await importOne(pair.committee, second)).outcome).toBe('applied');
    expect(await content()).toEqual(after);
  });

  test('only the newest of a sender; others stay as they are', async () => {
    await importOne(pair.committee, await exportReport(pair));
    const older = await newestId();
    await importOne(pair.committee, await exportReport(pair));
    expect(await pair.committee.fault('handoff.undo', { id: older })).toMatchObject({ code: 'package-undo-newer', values: { last: 2 } });
    expect(await pair.committee.fault('handoff.undo', { id: '01999999-0000-7000-8000-000000000009' })).toMatchObject({
      code: 'package-unknown',
    });
  });
});

describe('packages that wait for a person', () => {
  test('a package that would retire much waits, is taken from the copy kept here, and never asked about again', async () => {
    const ids = [];
    for (const name of ['甲', '乙', '丙', '丁', '戊', '己']) ids.push(await addMember(pair.branch, name));
    await importOne(pair.committee, await exportReport(pair));
    for (const id of ids) await pair.branch.must('members.retire', { id, reason: '误录' });
    const file = await exportReport(pair);
    expect(await importOne(pair.committee, file)).toMatchObject({
      outcome: 'held',
      code: 'package-shrinks',
      values: { table: 'member', live: 8, retired: 6 },
    });
    expect(await namesHere()).toHaveLength(8);
    expect(await waiting()).toHaveLength(1);
    await importOne(pair.committee, file);
    expect(await waiting()).toHaveLength(1);
    expect(await decide(true)).toMatchObject({ outcome: 'applied', seq: 2 });
    expect(await namesHere()).toHaveLength(2);
    expect((await overview()).held[0]).toMatchObject({ decision: 'taken', note: '电话核实过', decidedBy: '王磊' });
    expect((await importOne(pair.committee, file)).outcome).toBe('alreadyApplied');
  });

  test('a package that a person sets aside changes nothing; the same stick asks again', async () => {
    const file = await exportReport(pair);
    await importOne(pair.committee, file);
    const twin = await forged(file, envelope({ signedOffBy: '别人', id: '01999999-0000-7000-8000-000000000009' }));
    expect((await importOne(pair.committee, twin)).outcome).toBe('held');
    const [held] = await waiting();
    expect(await decide(false)).toBeNull();
    expect(await waiting()).toEqual([]);
    expect(await pair.committee.fault('handoff.decide', { id: held?.id ?? '', take: true, note: '' })).toMatchObject({ code: 'held-unknown' });
    await importOne(pair.committee, twin);
    expect(await waiting()).toHaveLength(1);
  });

  test('a fork that a person takes becomes the newest, and the next package goes on from it', async () => {
    const file = await exportReport(pair);
    await importOne(pair.committee, file);
    await importOne(pair.committee, await forged(file, envelope({ signedOffBy: '别人', id: '01999999-0000-7000-8000-000000000009' })));
    expect(await decide(true)).toMatchObject({ outcome: 'applied', seq: 1 });
    expect(await importOne(pair.committee, await exportReport(pair))).toMatchObject({ outcome: 'applied', seq: 2 });
  });

  test('another key waits as a card only; once approved its reports are taken and the old key’s are not', async () => {
    await importOne(pair.committee, await exportReport(pair));
    const old = await exportReport(pair);
    const other = await openPair(['外人']);
    try {
      const otherKeys = await secretsOf(other.branch);
      const from = { publicKey: otherKeys['signing.public'] ?? '' };
      const rekeyed = async (file: string, name: string, to: readonly string[]) => {
        const files = await openedFiles(file, to.length > 0 ? (keys['age.identity'] ?? '') : null);
        editJson(files, 'data/package.json', (value) => ({ ...value, from: { ...(value.from as CanonicalObject), ...from } }));
        return put(pair.stick, name, await forge(files, otherKeys, to));
      };
      const report = await rekeyed(old, 'rekeyed.ledgerpack', recipients);
      expect(await importOne(pair.committee, report)).toMatchObject({ outcome: 'refused', code: 'key-changed' });
      const card = await rekeyed((await pair.branch.must('handoff.exportCard', { folder: pair.stick })).file, 'card.ledgerpack', []);
      expect(await importOne(pair.committee, card)).toMatchObject({ outcome: 'held', code: 'key-changed' });
      expect(await decide(true)).toMatchObject({ outcome: 'applied', kind: 'card' });
      expect(await importOne(pair.committee, report)).toMatchObject({ outcome: 'applied', seq: 2 });
      expect(await importOne(pair.committee, await exportReport(pair))).toMatchObject({ outcome: 'refused', code: 'key-changed' });
      expect(await rowsHere('SELECT lastSeq FROM partnerKey')).toEqual([1]);
    } finally {
      await other.close();
    }
  }, 60_000);
});

describe('a restored backup (law 10)', () => {
  test('entries that are gone are named, a person accepts once, and the history goes on', async () => {
    const backup = await pair.branch.must('backup.make', {});
    const gone = await addMember(pair.branch, '恢复前');
    expect((await importOne(pair.committee, await exportReport(pair))).outcome).toBe('applied');
    expect(await namesHere()).toContain('恢复前');
    await pair.branch.must('vault.lock', {});
    await pair.branch.must('backup.restore', { folder: pair.branch.folder, backup: backup.path, secret: testPassphrase });
    await addMember(pair.branch, '恢复后');
    const file = await exportReport(pair);
    const report = await importOne(pair.committee, file);
    expect(report).toMatchObject({ outcome: 'held', code: 'history-restored' });
    expect(await decide(true)).toMatchObject({ outcome: 'applied', notes: expect.arrayContaining([expect.objectContaining({ code: 'new-line' })]) });
    expect(await namesHere()).toEqual(['恢复后', '李玉梅', '王建国']);
    expect(await rowsHere(`SELECT count(*) FROM member WHERE id = '${gone}'`)).toEqual([0]);
    expect(await pair.committee.fault('handoff.undo', { id: (await overview()).received[0]?.id ?? '' })).toMatchObject({ code: 'package-undo-line' });
    await addMember(pair.branch, '再后来');
    expect(await importOne(pair.committee, await exportReport(pair))).toMatchObject({ outcome: 'applied', quarantined: 0 });
    expect(await namesHere()).toEqual(['再后来', '恢复后', '李玉梅', '王建国']);
  }, 60_000);
});
