// Does the journal bind every row version, and does tampering show?
import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase, type RawDatabase } from '#db/open.ts';
import { dataKeyByPassphrase, parseKeyring } from '#electron/vault/keyring.ts';
import { aBranch, openTestLedger, type TestLedger, testPassphrase } from '#test/support/ledger.ts';

let ledger: TestLedger;
beforeEach(async () => {
  ledger = await openTestLedger();
});
afterEach(() => ledger.close());

/** Works on the closed file with its own key, as an insider with a SQLite tool would. */
const tamper = async (work: (raw: RawDatabase) => void): Promise<void> => {
  await ledger.must('vault.lock', {});
  const key = dataKeyByPassphrase(parseKeyring(readFileSync(join(ledger.folder, 'keyring.json'), 'utf8')), testPassphrase);
  const raw = openDatabase(join(ledger.folder, 'ledger-000001.db'), key);
  try {
    work(raw);
  } finally {
    raw.close();
  }
};
const reopen = () => ledger.call('vault.open', { folder: ledger.folder, passphrase: testPassphrase });

test('an entry hashes as documented and commits to the row with its salt', async () => {
  await ledger.must('branch.saveOrganisation', { ...aBranch, name: '府谷县林业和草原局党支部' });
  await tamper((raw) => {
    const [first, second] = raw.prepare('SELECT * FROM journal ORDER BY seq').all() as Record<string, string | number>[];
    expect(second?.previous).toBe(first?.hash);
    const { hash, rows, ...facts } = second ?? {};
    const entry = { ...facts, rows: JSON.parse(String(rows)) as [string, string, number, string][] };
    const sorted = JSON.stringify(Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1))));
    const expected = createHash('sha256')
      .update('branch-ledger/journal/v1\0')
      .update(Buffer.from(String(facts.previous), 'hex'))
      .update(sorted)
      .digest('hex');
    expect(hash).toBe(expected);
    const payload = raw.prepare('SELECT * FROM journalRow WHERE seq = 2').get() as { salt: string; row: string; commitment: string };
    expect(entry.rows).toEqual([['organisation', ledger.organisationId, 2, payload.commitment]]);
    expect(createHmac('sha256', Buffer.from(payload.salt, 'hex')).update(payload.row).digest('hex')).toBe(payload.commitment);
    expect(JSON.parse(payload.row).name).toBe('府谷县林业和草原局党支部');
  });
});

test('a row changed outside the program is named by the check', async () => {
  await tamper((raw) => raw.prepare("UPDATE organisation SET superiorName = '别的'").run());
  await reopen();
  const check = await ledger.must('vault.check', {});
  expect(check.isSound).toBe(false);
  expect(check.problems).toEqual([`organisation ${ledger.organisationId}`]);
});

test('a changed journal entry stops the opening and is named', async () => {
  await ledger.must('vault.setActor', { actor: '段奎' });
  await ledger.must('vault.setActor', { actor: '朱丽' });
  await tamper((raw) => {
    raw.exec('DROP TRIGGER journal_no_update');
    raw.prepare("UPDATE journal SET actor = '别人' WHERE seq = 2").run();
  });
  const reply = await reopen();
  expect(reply.ok ? null : [reply.fault.code, reply.fault.values.seq]).toEqual(['journal-broken', 2]);
});

test('journal and own rows cannot be deleted or replaced by SQL', async () => {
  await tamper((raw) => {
    expect(() => raw.exec('DELETE FROM journal')).toThrow('append-only');
    expect(() => raw.exec("UPDATE journal SET actor = 'x'")).toThrow('append-only');
    expect(() => raw.exec('DELETE FROM organisation')).toThrow('append-only');
    expect(() => raw.exec('INSERT OR REPLACE INTO organisation SELECT * FROM organisation')).toThrow('append-only');
  });
});

test('a clock set back never takes the entry time back', async () => {
  ledger.clock.set('2026-06-01T00:00:00.000Z');
  await ledger.must('vault.setActor', { actor: '段奎' });
  ledger.clock.set('2020-01-01T00:00:00.000Z');
  await ledger.must('vault.setActor', { actor: '朱丽' });
  const { entries } = await ledger.must('journal.list', { before: null, limit: 2 });
  expect(entries.map((entry) => entry.recordedAt)).toEqual(['2026-06-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z']);
});

test('a command that fails leaves neither rows nor an entry', async () => {
  const before = (await ledger.must('vault.status', {})).journalSeq;
  await ledger.fault('branch.fillSeat', { role: 'secretary', memberId: ledger.organisationId, electedOn: '2026-01-01', approvedOn: null });
  expect((await ledger.must('vault.status', {})).journalSeq).toBe(before);
});
