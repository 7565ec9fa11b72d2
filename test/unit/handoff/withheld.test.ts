// Do rows that a local rule keeps at home stay there, and is a sender's list of them believed only where his journal bears it out?
import { describe, expect, test } from 'vitest';
import type { KnownJournal } from '#shared/handoff/continuity.ts';
import { references } from '#shared/handoff/references.ts';
import { judgeWithheld, rowsAtHome, withholdableTables } from '#shared/handoff/withheld.ts';

const rows = new Map([
  ['talk', [{ id: 't', rev: 1 }]],
  ['talkAddendum', [{ id: 'a', rev: 1, talkId: 't' }]],
  [
    'attachment',
    [
      { id: 'p', rev: 2, ownerKind: 'talk', ownerId: 't' },
      { id: 'q', rev: 1, ownerKind: 'meeting', ownerId: 't' },
    ],
  ],
] as const);

test('with the rule a talk stays with all that points at it; without it nothing stays', () => {
  expect(rowsAtHome(rows, { talksStayHome: true })).toEqual([
    { table: 'attachment', id: 'p', rev: 2 },
    { table: 'talk', id: 't', rev: 1 },
    { table: 'talkAddendum', id: 'a', rev: 1 },
  ]);
  expect(rowsAtHome(rows, { talksStayHome: false })).toEqual([]);
});

test('every table that points at a table whose rows may stay is itself on the list', () => {
  const pointing = Object.entries(references).filter(([, columns]) =>
    Object.values(columns).some((target) => target === 'talk' || target === 'talkAddendum'),
  );
  expect(pointing.map(([table]) => table).filter((table) => !withholdableTables.some((one) => one === table))).toEqual([]);
});

describe('a list of rows that stay', () => {
  const row = (rev: number) => ({ rev, commitment: 'c', seq: 1, storedRev: null, packageId: null });
  const known: KnownJournal = {
    headSeq: 9,
    hashes: new Map(),
    rows: new Map([
      ['talk/t', row(1)],
      ['attachment/p', row(1)],
      ['attachment/q', row(1)],
      ['member/m', row(1)],
    ]),
    givenUpFrom: null,
  };
  test.each([
    ['talk/t', 1, [], ''],
    ['talk/t', 2, [], 'withheld-wrong'],
    ['talk/x', 1, [], 'withheld-wrong'],
    ['talk/t', 1, ['talk/t'], 'withheld-wrong'],
    ['member/m', 1, [], 'withheld-table'],
    ['attachment/p', 1, [], ''],
    // It lies here as a photo of a meeting.
    ['attachment/q', 1, [], 'withheld-wrong'],
  ])('%s in version %i, arrived: %j → %s', (key, rev, arrived, code) => {
    const judged = judgeWithheld(new Map([[key, rev]]), {
      from: '甲',
      known,
      growth: { entries: [], commitments: new Map() },
      arrived: new Set(arrived),
      elsewhere: new Set(['attachment/q']),
    });
    expect(judged.ok ? '' : judged.fault.code).toBe(code);
  });
});
