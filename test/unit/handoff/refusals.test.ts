// Which packages are refused, and does each refusal name its reason and leave the ledger untouched?
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CanonicalObject } from '#shared/handoff/lines.ts';
import {
  addCommittedRow,
  behindItsBack,
  editLines,
  envelope,
  envelopePart,
  exportReport,
  type Files,
  firstRow,
  forge,
  importOne,
  openedFiles,
  openPair,
  type Pair,
  put,
  secretsOf,
  setRaw,
} from '#test/unit/handoff/support.ts';

let pair: Pair;
let base: string;
let branchKeys: Record<string, string>;
let committeeKeys: Record<string, string>;
let stranger: Pair;
let strangerKeys: Record<string, string>;

beforeAll(async () => {
  pair = await openPair();
  stranger = await openPair(['外人']);
  base = await exportReport(pair);
  branchKeys = await secretsOf(pair.branch);
  committeeKeys = await secretsOf(pair.committee);
  strangerKeys = await secretsOf(stranger.branch);
}, 60_000);
afterAll(async () => {
  await pair.close();
  await stranger.close();
});

const recipients = () => [committeeKeys['age.recipient'] ?? ''];

/** A re-signed variant of the report on the stick. */
const variant = async (edit: (files: Files) => void, keys = branchKeys, to = recipients()) => {
  const files = await openedFiles(base, branchKeys['age.identity'] ?? '');
  edit(files);
  return put(pair.stick, `forged-${randomBytes(4).toString('hex')}.ledgerpack`, await forge(files, keys, to));
};

/** Imports a re-signed variant of the report; the report of the import. */
const importForged = async (...how: Parameters<typeof variant>) => importOne(pair.committee, await variant(...how));

/** What importing a re-signed variant would do; nothing of it is kept. */
const previewForged = async (edit: (files: Files) => void) => {
  const [report] = (await pair.committee.must('handoff.preview', { paths: [await variant(edit)] })).reports;
  return report;
};

const ids = () => ({ stranger: stranger.branch.organisationId, own: pair.branch.organisationId });

describe('sender and addressee', () => {
  test.each<[string, string, (files: Files) => void, () => Record<string, string>]>([
    ['signed by a stranger, our name on it', 'package-tampered', () => undefined, () => strangerKeys],
    [
      'our key named, another one used',
      'package-tampered',
      () => undefined,
      () => ({ ...branchKeys, 'signing.private': strangerKeys['signing.private'] ?? '' }),
    ],
    [
      'a stranger’s key under our name',
      'key-changed',
      (files) => envelopePart('from', { publicKey: strangerKeys['signing.public'] ?? '' })(files),
      () => strangerKeys,
    ],
    ['a branch that has no card here', 'sender-unknown', (files) => envelopePart('from', { orgId: ids().stranger })(files), () => branchKeys],
    ['addressed to another committee', 'package-not-for-us', (files) => envelopePart('to', { orgId: ids().stranger })(files), () => branchKeys],
    ['a demo package in a real ledger', 'package-purpose', envelope({ purpose: 'demo' }), () => branchKeys],
    ['a newer major schema', 'package-newer', envelope({ schemaVersion: '2.0' }), () => branchKeys],
    ['a newer form of the package', 'package-newer', envelope({ version: 2 }), () => branchKeys],
    ['another format', 'package-not-one', envelope({ format: 'something/else' }), () => branchKeys],
    ['an unknown kind', 'package-tampered', envelope({ kind: 'letter' }), () => branchKeys],
    ['a number out of range', 'package-tampered', envelope({ seq: 0 }), () => branchKeys],
    [
      'a table that the envelope counts otherwise',
      'package-tampered',
      envelopePart('tables', { member: { rows: 9, sha256: '0'.repeat(64) } }),
      () => branchKeys,
    ],
    [
      'a table that the envelope does not list',
      'package-tampered',
      (files) => files.set('data/tables/other.ndjson', Buffer.alloc(0)),
      () => branchKeys,
    ],
    ['a journal head that is not the last entry’s', 'history-rewritten', envelopePart('journal', { headHash: '0'.repeat(64) }), () => branchKeys],
    ['a journal that begins with another hash', 'history-rewritten', envelopePart('journal', { fromHash: '1'.repeat(64) }), () => branchKeys],
    ['no journal', 'package-tampered', envelope({ journal: null }), () => branchKeys],
    ['text that is not UTF-8', 'package-tampered', (files) => files.set('data/salts.ndjson', Buffer.from([0xff, 0x0a])), () => branchKeys],
    ['numbers that jump by more than 1000', 'package-jump', envelope({ seq: 1001, previous: null }), () => branchKeys],
  ])('%s → %s', async (_, code, edit, keys) => {
    expect(await importForged(edit, keys())).toMatchObject({ outcome: 'refused', code });
  });

  test('sealed for somebody else → package-not-for-us', async () => {
    const report = await importForged(() => undefined, branchKeys, [strangerKeys['age.recipient'] ?? '']);
    expect(report).toMatchObject({ outcome: 'refused', code: 'package-not-for-us', kind: null });
  });
  test('a real report that somebody unsealed on the way → package-tampered', async () => {
    expect(await importForged(() => undefined, branchKeys, [])).toMatchObject({
      outcome: 'refused',
      code: 'package-tampered',
      values: { detail: 'unsealed' },
    });
  });
  test('our own package, chosen by hand → package-not-for-us', async () => {
    expect(await importOne(pair.branch, base)).toMatchObject({ outcome: 'refused', code: 'package-not-for-us', values: { detail: 'own' } });
  });
});

const withoutSaltOf = (lines: CanonicalObject[], table: string): CanonicalObject[] => {
  const first = lines.findIndex((line) => line.table === table);
  return lines.filter((_, index) => index !== first);
};

describe('rows', () => {
  const member = (files: Files, changes: CanonicalObject): CanonicalObject => ({ ...firstRow(files, 'member'), ...changes });
  const newId = '01999999-0000-7000-8000-000000000001';

  test.each<[string, string, string, (files: Files) => void]>([
    ['a fraction of a fen', 'row-invalid', 'json', (files) => setRaw(files, 'data/tables/member.ndjson', '{"a":1.5}\n')],
    ['an infinite number', 'row-invalid', 'json', (files) => setRaw(files, 'data/tables/member.ndjson', '{"a":1e999}\n')],
    ['white space', 'row-invalid', 'json', (files) => setRaw(files, 'data/tables/member.ndjson', '{"a": 1}\n')],
    ['a key twice', 'row-invalid', 'json', (files) => setRaw(files, 'data/tables/member.ndjson', '{"a":1,"a":1}\n')],
    ['a prototype', 'row-invalid', 'json', (files) => setRaw(files, 'data/tables/member.ndjson', '{"__proto__":{}}\n')],
    [
      'a bottomless line',
      'row-invalid',
      'json',
      (files) => setRaw(files, 'data/tables/member.ndjson', `{"a":${'['.repeat(9_000)}${']'.repeat(9_000)}}\n`),
    ],
    ['a line without end', 'row-invalid', 'line-end', (files) => setRaw(files, 'data/tables/member.ndjson', '{"a":1}')],
    [
      'a line above 256 KiB',
      'row-invalid',
      'line-length',
      (files) => setRaw(files, 'data/tables/member.ndjson', `{"a":"${randomBytes(131_200).toString('hex')}"}\n`),
    ],
    ['a row without an id', 'row-invalid', 'unnamed', (files) => setRaw(files, 'data/tables/member.ndjson', '{"name":"x"}\n')],
    ['rows out of order', 'row-invalid', 'order', (files) => editLines(files, 'data/tables/member.ndjson', (lines) => lines.toReversed())],
  ])('%s refuses the whole package → %s (%s)', async (_, code, detail, edit) => {
    const report = await importForged(edit);
    expect(report).toMatchObject({ outcome: 'refused', code });
    expect(Object.values(report.values)).toContain(detail);
  });

  test.each<[string, string, string, (files: Files) => void]>([
    [
      'a row of another organisation',
      'row-not-owned',
      '',
      (files) => addCommittedRow(files, 'member', member(files, { id: newId, orgId: ids().stranger })),
    ],
    ['an unknown column', 'row-invalid', 'nickname', (files) => addCommittedRow(files, 'member', member(files, { rev: 2, nickname: 'x' }))],
    [
      'text for a number',
      'row-invalid',
      'partyAgeAdjustment',
      (files) => addCommittedRow(files, 'member', member(files, { rev: 2, partyAgeAdjustment: '3' })),
    ],
    ['an invisible character', 'row-invalid', 'name', (files) => addCommittedRow(files, 'member', member(files, { rev: 2, name: '张\u202e三' }))],
    [
      'a missing column',
      'row-invalid',
      'name',
      (files) => addCommittedRow(files, 'member', Object.fromEntries(Object.entries(member(files, { rev: 2 })).filter(([key]) => key !== 'name'))),
    ],
    ['a reference to nobody', 'row-dangling', 'groupId', (files) => addCommittedRow(files, 'member', member(files, { rev: 2, groupId: newId }))],
    ['an explicit null', 'row-invalid', 'null', (files) => addCommittedRow(files, 'member', member(files, { rev: 2, groupId: null }))],
    [
      'a row changed behind the journal’s back',
      'row-not-committed',
      '',
      (files) => editLines(files, 'data/tables/member.ndjson', ([first, ...others]) => [{ ...first, name: '改了名' }, ...others]),
    ],
    ['a salt left out', 'row-not-committed', '', (files) => editLines(files, 'data/salts.ndjson', (lines) => withoutSaltOf(lines, 'member'))],
    [
      'a salt of another version',
      'row-not-committed',
      '',
      (files) => editLines(files, 'data/salts.ndjson', (lines) => lines.map((line) => (line.table === 'member' ? { ...line, rev: 2 } : line))),
    ],
  ])('%s is set aside alone (%s %s)', async (_, code, detail, edit) => {
    const report = await previewForged(edit);
    expect(report).toMatchObject({ outcome: 'wouldApply' });
    expect(report?.setAside.map((row) => [row.table, row.code, row.detail])[0]).toEqual(['member', code, detail]);
    const members = report?.tables.find(({ table }) => table === 'member');
    expect(members).toMatchObject({ quarantined: report?.quarantined, added: (members?.rows ?? 0) - (report?.quarantined ?? 0) });
  });

  test('a version that skips one → history-rewritten, naming the entry', async () => {
    const report = await importForged((files) => addCommittedRow(files, 'member', member(files, { rev: 3 })));
    expect(report).toMatchObject({ outcome: 'refused', code: 'history-rewritten' });
  });

  test('a committed row left out refuses the whole package → row-missing', async () => {
    const report = await importForged((files) => editLines(files, 'data/tables/member.ndjson', (lines) => lines.slice(1)));
    expect(report).toMatchObject({ outcome: 'refused', code: 'row-missing', values: { table: 'member' } });
  });

  test('nothing of all these was kept', async () => {
    expect((await pair.committee.must('handoff.overview', {})).received).toEqual([]);
    const rows = await behindItsBack(pair.committee, (raw) => raw.prepare('SELECT count(*) FROM member').pluck().get());
    expect(rows).toBe(0);
  });
});
