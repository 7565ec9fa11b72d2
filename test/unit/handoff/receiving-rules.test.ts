// Do the pure rules of receiving hold at their edges: losses, what waits for a person, what falls with a row, what is known afterwards?
import { describe, expect, test } from 'vitest';
import { faultWords } from '#shared/core/fault-words.ts';
import { type KnownJournal, withoutEntries } from '#shared/handoff/continuity.ts';
import { allPermits, holdReason, holdReasons } from '#shared/handoff/holding.ts';
import { countsOf, knownAfter, planMerge } from '#shared/handoff/plan.ts';
import { partDangling } from '#shared/handoff/quarantine.ts';
import type { ArrivingRow } from '#shared/handoff/rows.ts';
import { shrunkTable } from '#shared/handoff/shrink.ts';

describe('a package that takes much out of the books (law 6)', () => {
  test.each<[string, number, number, boolean]>([
    ['meeting', 9, 9, false],
    ['meeting', 10, 2, false],
    ['meeting', 10, 3, true],
    ['meeting', 100, 20, false],
    ['meeting', 100, 21, true],
    ['member', 9, 5, false],
    ['member', 9, 6, true],
    ['member', 1_000, 5, false],
    ['member', 1_000, 6, true],
    ['member', 10, 3, true],
    ['member', 0, 0, false],
  ])('%s: of %i rows %i retired → stops: %s', (table, live, retired, stops) => {
    expect(shrunkTable([{ table, live, retired }]) !== null).toBe(stops);
  });
  test('members are named before other tables', () => {
    const losses = ['meeting', 'member', 'talk'].map((table) => ({ table, live: 20, retired: 19 }));
    expect(shrunkTable(losses)?.table).toBe('member');
  });
});

describe('what waits for a person (laws 3, 6, 7, 10)', () => {
  test('every reason has a sentence that says that the package waits', () => {
    for (const reason of holdReasons) expect(faultWords[reason].zh, reason).toMatch(/台账没有动/);
    expect([...allPermits]).toEqual([...holdReasons]);
  });
  test.each(['package-replay', 'package-jump', 'history-rewritten', 'history-gap', 'package-tampered', 'sender-unknown', 'row-missing'] as const)(
    '%s is refused for good',
    (code) => expect(holdReason(code, 'report')).toBeNull(),
  );
  test('another key is believed only when a card introduces it', () => {
    expect([holdReason('key-changed', 'card'), holdReason('key-changed', 'report'), holdReason('key-changed', 'receipt')]).toEqual([
      'key-changed',
      null,
      null,
    ]);
  });
});

const row = (table: string, id: string, columns: Record<string, string> = {}, rev = 1): ArrivingRow => ({
  table,
  id,
  rev,
  commitment: `${id}-${rev}`,
  stored: { id, rev, ...columns },
  extra: null,
});
const tablesOf = (...rows: ArrivingRow[]) => {
  const tables = new Map<string, ArrivingRow[]>();
  for (const one of rows) tables.set(one.table, [...(tables.get(one.table) ?? []), one]);
  return tables;
};

describe('what falls with a row (law 5)', () => {
  const standing = row('duesStanding', 's', { memberId: 'm' });
  test('what points at nothing falls, and what points at that', () => {
    const parted = partDangling(
      tablesOf(
        row('duesReceiptLine', 'l', { receiptId: 'r', paymentId: 'p' }),
        row('duesReceipt', 'r'),
        row('duesPayment', 'p', { memberId: 'gone' }),
        row('member', 'm'),
        standing,
      ),
      () => false,
    );
    expect(parted.fallen.map(({ id, code, detail }) => [id, code, detail])).toEqual([
      ['p', 'row-dangling', 'memberId'],
      ['l', 'row-dangling', 'paymentId'],
    ]);
    expect([...parted.tables.values()].flat().map(({ id }) => id)).toEqual(['r', 'm', 's']);
  });
  test('two that point at each other stand together', () => {
    const circle = tablesOf(row('member', 'm', { groupId: 'g' }), row('partyGroup', 'g', { leaderId: 'm' }));
    expect(partDangling(circle, () => false).fallen).toEqual([]);
  });
  test('an older version that the ledger holds is enough', () => {
    expect(partDangling(tablesOf(standing), (key) => key === 'member/m').fallen).toEqual([]);
    expect(partDangling(tablesOf(standing), () => false).fallen).toHaveLength(1);
  });
});

const known = (rows: readonly (readonly [key: string, rev: number, storedRev: number | null, seq?: number])[]): KnownJournal => ({
  headSeq: 9,
  hashes: new Map(),
  rows: new Map(
    rows.map(([key, rev, storedRev, seq = 1]) => [key, { rev, commitment: `${key.split('/')[1]}-${rev}`, seq, storedRev, packageId: 'old' }]),
  ),
  givenUpFrom: null,
});
const noGrowth = { entries: [], commitments: new Map() };
const snapshot = (...rows: ArrivingRow[]) => ({ from: '甲', tables: tablesOf(...rows), bad: [], withheld: new Map<string, number>() });
const planned = (journal: KnownJournal, ...rows: ArrivingRow[]) => {
  const plan = planMerge(journal, noGrowth, snapshot(...rows));
  if (!plan.ok) throw new Error(plan.fault.code);
  return plan.value;
};

describe('the plan', () => {
  test.each<[string, number, number | null, string]>([
    ['is as it was', 1, 1, ''],
    ['was set aside or taken back until now', 1, null, 'm new'],
    ['lies here in an older version', 2, 1, 'm newer'],
  ])('a committed row that %s', (_, rev, storedRev, expected) => {
    const { upserts } = planned(known([['member/m', rev, storedRev]]), row('member', 'm', {}, rev));
    expect(upserts.map(({ id, isNew }) => `${id} ${isNew ? 'new' : 'newer'}`).join()).toBe(expected);
  });
  test('a row that is not what its journal says is set aside, and the older version stays for those that point at it', () => {
    const journal = known([
      ['member/m', 1, 1],
      ['duesStanding/s', 1, null],
    ]);
    const plan = planned(journal, { ...row('member', 'm'), commitment: 'other' }, row('duesStanding', 's', { memberId: 'm' }));
    expect(plan.quarantined.map(({ id, code }) => [id, code])).toEqual([['m', 'row-not-committed']]);
    expect(plan.upserts.map(({ id }) => id)).toEqual(['s']);
  });
  test('a committed row that is missing refuses the package, one that its owner keeps at home does not', () => {
    const journal = known([['talk/t', 1, null]]);
    expect(planMerge(journal, noGrowth, snapshot())).toMatchObject({ fault: { code: 'row-missing', values: { table: 'talk', row: 't' } } });
    expect(planMerge(journal, noGrowth, { ...snapshot(), withheld: new Map([['talk/t', 1]]) }).ok).toBe(true);
  });
  test('counts what is added, changed, retired, set aside', () => {
    const journal = known([
      ['member/a', 1, null],
      ['member/b', 2, 1],
      ['member/c', 2, 1],
      ['member/d', 1, 1],
    ]);
    const plan = planned(journal, row('member', 'a'), row('member', 'b', {}, 2), row('member', 'c', {}, 2), row('member', 'd'));
    const [, collided] = plan.upserts;
    if (!collided) throw new Error('two newer rows');
    const refused = [{ table: 'member', id: 'a', rev: 1, code: 'row-collides' as const, detail: '', content: '{}', commitment: null }];
    expect(countsOf(plan, new Set(['member/c']), [])).toEqual([{ table: 'member', rows: 4, added: 1, changed: 1, retired: 1, quarantined: 0 }]);
    expect(countsOf(plan, new Set(), refused)).toEqual([{ table: 'member', rows: 4, added: 0, changed: 2, retired: 0, quarantined: 1 }]);
  });
});

describe('a line that a person accepted (law 10)', () => {
  const before = known([
    ['member/kept', 1, 1, 2],
    ['member/back', 3, 3, 7],
    ['member/gone', 1, 1, 8],
    ['member/odd', 2, 2, 8],
  ]);
  const journal = withoutEntries(before, 5);
  test('rows of entries that were given up are judged by the package alone; all others as before', () => {
    const plan = planned(journal, row('member', 'back', {}, 2), row('member', 'kept'), { ...row('member', 'odd', {}, 1), commitment: null });
    expect(plan.upserts.map(({ id, rev }) => [id, rev])).toEqual([['back', 2]]);
    expect(plan.removals).toEqual([{ table: 'member', id: 'gone' }]);
    expect(plan.quarantined.map(({ id }) => id)).toEqual(['odd']);
    const changed = planMerge(
      journal,
      noGrowth,
      snapshot(row('member', 'back', {}, 2), { ...row('member', 'kept'), commitment: 'x' }, row('member', 'odd')),
    );
    expect(changed.ok && changed.value.quarantined.map(({ id }) => id)).toEqual(['kept']);
  });
  test('what came is what is known from then on, also of a row set aside: its next version follows it', () => {
    const plan = planned(journal, row('member', 'back', {}, 2), row('member', 'kept'), row('member', 'odd', { groupId: 'nobody' }, 1));
    const after = knownAfter(journal, plan, { packageId: 'new', upserts: plan.upserts });
    expect(after.get('member/back')).toEqual({ rev: 2, commitment: 'back-2', seq: null, storedRev: 2, packageId: 'new' });
    expect(after.get('member/odd')).toMatchObject({ rev: 1, commitment: 'odd-1', storedRev: 2, packageId: 'old' });
  });
});
