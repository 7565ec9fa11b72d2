// Is a history that was handed over once protected against rewriting, forking, replaying and hidden changes? And are receipts bound to their package?
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CanonicalObject } from '#shared/handoff/lines.ts';
import { openTestLedger } from '#test/support/ledger.ts';
import {
  addCommittedRow,
  addMember,
  behindItsBack,
  editJson,
  editLines,
  envelope,
  envelopePart,
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
  rewriteJournal,
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

const importForged = async (file: string, edit: (files: Files) => void) => importOne(pair.committee, await forged(file, edit));

describe('the journal', () => {
  test('a segment that starts after entries we never saw → history-gap', async () => {
    const report = await importForged(await exportReport(pair), (files) => {
      let fromHash = '';
      editLines(files, 'data/journal.ndjson', (lines) => {
        fromHash = String(lines[2]?.previous);
        return lines.slice(2);
      });
      envelopePart('journal', { fromSeq: 3, fromHash })(files);
    });
    expect(report).toMatchObject({ outcome: 'refused', code: 'history-gap', values: { expected: 1, found: 3 } });
  });

  test('an entry handed over once and rewritten since → history-rewritten, naming the entry', async () => {
    expect((await importOne(pair.committee, await exportReport(pair))).outcome).toBe('applied');
    const report = await importForged(await exportReport(pair), (files) => rewriteJournal(files, 3, (entry) => ({ ...entry, actor: '别人' })));
    expect(report).toMatchObject({ outcome: 'refused', code: 'history-rewritten', values: { entry: 3 } });
  });

  test('a chain that does not link inside → history-rewritten, naming the entry', async () => {
    const report = await importForged(await exportReport(pair), (files) =>
      editLines(files, 'data/journal.ndjson', (lines) => lines.map((line) => (line.seq === 2 ? { ...line, actor: '别人' } : line))),
    );
    expect(report).toMatchObject({ outcome: 'refused', code: 'history-rewritten', values: { entry: 3 } });
  });

  test('a segment that hangs on another past than the one we signed → history-rewritten', async () => {
    await importOne(pair.committee, await exportReport(pair));
    const [receipt] = (await pair.committee.must('handoff.writeReceipts', { folder: pair.stick })).files;
    expect((await importOne(pair.branch, receipt ?? '')).outcome).toBe('applied');
    const fromHash = '1'.repeat(64);
    const report = await importForged(await exportReport(pair), (files) => {
      const first = JSON.parse(String(files.get('data/journal.ndjson')).split('\n')[0] ?? '');
      rewriteJournal(files, first.seq, (entry) => ({ ...entry, previous: fromHash }));
      envelopePart('journal', { fromHash })(files);
    });
    expect(report).toMatchObject({ outcome: 'refused', code: 'history-rewritten' });
  });

  test('entries taken back → history-rewritten, naming the first one missing', async () => {
    const old = await exportReport(pair);
    await addMember(pair.branch, '赵秀兰');
    const newer = await importOne(pair.committee, await exportReport(pair));
    expect(newer.outcome).toBe('applied');
    const report = await importForged(old, envelope({ seq: 9, id: '01999999-0000-7000-8000-000000000009' }));
    expect(report).toMatchObject({ outcome: 'refused', code: 'history-rewritten' });
    expect(Number(report.values.entry)).toBeGreaterThan(3);
  });

  test('a row changed in the branch’s file by hand is set aside by name, the others are taken', async () => {
    const [id] = await behindItsBack(pair.branch, (raw) => {
      raw.prepare(`UPDATE member SET name = '改了名' WHERE name = '李玉梅'`).run();
      return raw.prepare(`SELECT id FROM member WHERE name = '改了名'`).pluck().all();
    });
    const report = await importOne(pair.committee, await exportReport(pair));
    expect(report).toMatchObject({
      outcome: 'applied',
      quarantined: 1,
      setAside: [{ table: 'member', id, code: 'row-not-committed', label: '改了名' }],
    });
    const names = await behindItsBack(pair.committee, (raw) => raw.prepare('SELECT name FROM member').pluck().all());
    expect(names).toEqual(['王建国']);
  });

  test('a row id that another organisation owns is set aside, the owner’s row stays', async () => {
    const other = await openPair(['外人']);
    try {
      const otherCard = (await other.branch.must('handoff.exportCard', { folder: other.stick })).file;
      await importOne(pair.committee, otherCard);
      expect((await importOne(pair.committee, await exportReport(pair))).outcome).toBe('applied');
      const taken = await behindItsBack(pair.committee, (raw) => String(raw.prepare('SELECT id FROM member ORDER BY id LIMIT 1').pluck().get()));
      const otherKeys = await secretsOf(other.branch);
      const files = await openedFiles(await exportReport(other), otherKeys['age.identity'] ?? '');
      addCommittedRow(files, 'member', { ...firstRow(files, 'member'), id: taken });
      envelopePart('to', { orgId: pair.committee.organisationId })(files);
      const report = await importOne(pair.committee, put(pair.stick, 'taken.ledgerpack', await forge(files, otherKeys, recipients)));
      expect(report).toMatchObject({ outcome: 'applied', quarantined: 1, setAside: [{ table: 'member', id: taken, code: 'row-not-owned' }] });
      const owner = await behindItsBack(pair.committee, (raw) => raw.prepare('SELECT orgId FROM member WHERE id = ?').pluck().get(taken));
      expect(owner).toBe(pair.branch.organisationId);
    } finally {
      await other.close();
    }
  }, 60_000);
});

describe('the numbers', () => {
  test('same number, other content waits: package-fork', async () => {
    const file = await exportReport(pair);
    expect((await importOne(pair.committee, file)).outcome).toBe('applied');
    expect(await importForged(file, envelope({ signedOffBy: '别人' }))).toMatchObject({
      outcome: 'held',
      code: 'package-fork',
      values: { seq: 1 },
    });
    const twin = envelope({ signedOffBy: '别人', id: '01999999-0000-7000-8000-000000000009' });
    expect(await importForged(file, twin)).toMatchObject({ outcome: 'held', code: 'package-fork' });
  });

  test('a successor that does not know its predecessor waits: package-fork', async () => {
    expect((await importOne(pair.committee, await exportReport(pair))).outcome).toBe('applied');
    const report = await importForged(await exportReport(pair), envelopePart('previous', { id: '01999999-0000-7000-8000-000000000009' }));
    expect(report).toMatchObject({ outcome: 'held', code: 'package-fork' });
  });

  test('an older package that we never took → package-replay, with both numbers', async () => {
    const first = await exportReport(pair);
    expect((await importOne(pair.committee, await exportReport(pair))).outcome).toBe('applied');
    expect(await importOne(pair.committee, first)).toMatchObject({ outcome: 'refused', code: 'package-replay', values: { seq: 1, last: 2 } });
  });
});

describe('a newer minor schema', () => {
  const id = '01999999-0000-7000-8000-000000000001';
  test('columns and tables that we do not know are kept beside the row, not dropped', async () => {
    const report = await importForged(await exportReport(pair), (files) => {
      envelope({ schemaVersion: '1.7', later: { added: true } })(files);
      addCommittedRow(files, 'member', { ...firstRow(files, 'member'), rev: 2, nickname: '小李' });
      addCommittedRow(files, 'volunteerHour', { id, orgId: pair.branch.organisationId, rev: 1, hours: 3 });
    });
    expect(report.outcome).toBe('applied');
    const extras = await behindItsBack(pair.committee, (raw) => raw.prepare('SELECT tableName, columns FROM foreignExtra ORDER BY tableName').all());
    expect(extras).toEqual([
      { tableName: 'member', columns: '{"nickname":"小李"}' },
      { tableName: 'volunteerHour', columns: `{"hours":3,"id":"${id}","orgId":"${pair.branch.organisationId}","rev":1}` },
    ]);
  });
});

describe('receipts and cards', () => {
  const receiptFor = async (): Promise<string> => {
    await importOne(pair.committee, await exportReport(pair));
    return (await pair.committee.must('handoff.writeReceipts', { folder: pair.stick })).files[0] ?? '';
  };
  const importReceipt = async (edit: (files: Files) => void, signer: Record<string, string>) => {
    const files = await openedFiles(await receiptFor(), keys['age.identity'] ?? '');
    edit(files);
    return importOne(pair.branch, put(pair.stick, 'forged.ledgerpack', await forge(files, signer, [keys['age.recipient'] ?? ''])));
  };
  const receipt = (changes: CanonicalObject) => (files: Files) => editJson(files, 'data/receipt.json', (value) => ({ ...value, ...changes }));

  test.each<[string, CanonicalObject]>([
    ['another package', { packageId: '01999999-0000-7000-8000-000000000009' }],
    ['another number', { seq: 2 }],
    ['another content', { manifestSha256: '0'.repeat(64) }],
    ['another journal head', { head: { seq: 1, hash: '0'.repeat(64) } }],
  ])('a receipt for %s → receipt-unmatched, the package stays exported', async (_, changes) => {
    const report = await importReceipt(receipt(changes), await secretsOf(pair.committee));
    expect(report).toMatchObject({ outcome: 'refused', code: 'receipt-unmatched' });
    expect((await pair.branch.must('handoff.overview', {})).sent[0]?.state).toBe('exported');
  });

  test('a true receipt text signed by another committee that we know → receipt-unmatched', async () => {
    const other = await openTestLedger({ kind: 'committee', organisation: { code: 'FG-XX-00', name: '别的工作委员会' } });
    try {
      await importOne(pair.branch, (await other.must('handoff.exportCard', { folder: pair.stick })).file);
      const otherKeys = await secretsOf(other);
      const from = { orgId: other.organisationId, publicKey: otherKeys['signing.public'] ?? '' };
      expect(await importReceipt(envelopePart('from', from), otherKeys)).toMatchObject({ outcome: 'refused', code: 'receipt-unmatched' });
    } finally {
      await other.close();
    }
  });

  test('a receipt signed by somebody else → key-changed', async () => {
    const report = await importReceipt(envelopePart('from', { publicKey: keys['signing.public'] ?? '' }), keys);
    expect(report).toMatchObject({ outcome: 'refused', code: 'key-changed' });
  });

  test('a card with another key for a known organisation waits (key-changed), the pinned key stays', async () => {
    const other = await openPair(['外人']);
    try {
      const otherKeys = await secretsOf(other.branch);
      const files = await openedFiles((await other.branch.must('handoff.exportCard', { folder: other.stick })).file, null);
      envelopePart('from', { orgId: pair.branch.organisationId })(files);
      const before = (await pair.committee.must('handoff.overview', {})).partners;
      const report = await importOne(pair.committee, put(pair.stick, 'card.ledgerpack', await forge(files, otherKeys, [])));
      expect(report).toMatchObject({ outcome: 'held', code: 'key-changed' });
      expect((await pair.committee.must('handoff.overview', {})).partners).toEqual(before);
    } finally {
      await other.close();
    }
  }, 60_000);

  test('a newer card of the same key is taken, an older one is not', async () => {
    const older = (await pair.branch.must('handoff.exportCard', { folder: pair.stick })).file;
    const newer = (await pair.branch.must('handoff.exportCard', { folder: pair.stick })).file;
    expect((await importOne(pair.committee, newer)).outcome).toBe('applied');
    expect((await importOne(pair.committee, newer)).outcome).toBe('alreadyApplied');
    expect(await importOne(pair.committee, older)).toMatchObject({ outcome: 'refused', code: 'package-replay' });
  });

  test('who has no card of the superior cannot export', async () => {
    const alone = await openTestLedger();
    try {
      expect(await alone.fault('handoff.export', { folder: pair.stick })).toMatchObject({ code: 'no-superior-card' });
      expect((await alone.must('handoff.overview', {})).nextSeq).toBe(1);
    } finally {
      await alone.close();
    }
  });

  test('a committee exports no report, a branch writes no receipts', async () => {
    expect(await pair.committee.fault('handoff.export', { folder: pair.stick })).toMatchObject({ code: 'wrong-ledger-kind' });
    expect(await pair.branch.fault('handoff.writeReceipts', { folder: pair.stick })).toMatchObject({ code: 'wrong-ledger-kind' });
  });
});
