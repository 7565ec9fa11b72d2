// Which packages does a relay carry, and which relays are taken?
import { describe, expect, test } from 'vitest';
import { holdReason } from '#shared/handoff/holding.ts';
import { committeeStateOf, judgeRelay, mayIntroduce, relayStateOf, relaysToPass, reportsToPass, type TakenReport } from '#shared/handoff/relay.ts';

const report = (seq: number, fromSeq: number, toSeq: number, fileSha256: string | null = 'kept'): TakenReport => ({
  ...{ id: `01999999-0000-7000-8000-00000000000${seq}`, seq, fromSeq, toSeq, fileSha256 },
});

describe('what a relay needs of a branch', () => {
  test.each([
    ['nothing known, one report from the first entry', [report(1, 1, 9)], 0, [1]],
    ['the newest alone when it begins at the first entry', [report(1, 1, 9), report(2, 1, 12)], 0, [2]],
    ['the one before it when the branch left out what we receipted', [report(1, 1, 9), report(2, 10, 12)], 0, [1, 2]],
    ['only the newest when the superior knows the entries before', [report(1, 1, 9), report(2, 10, 12)], 9, [2]],
    ['as few as reach back far enough', [report(1, 1, 5), report(2, 1, 9), report(3, 6, 11), report(4, 10, 12)], 0, [2, 4]],
    ['a report with no new entry', [report(1, 1, 9), report(2, 10, 9)], 9, [2]],
    ['none when an earlier one never came', [report(2, 10, 12)], 0, null],
    ['none of none', [], 0, null],
  ])('%s', (_, reports, head, seqs) => {
    expect(reportsToPass(reports, head)?.map(({ seq }) => seq) ?? null).toEqual(seqs);
  });

  const facts = { reports: [report(1, 1, 9)], head: 0, hasCard: true, passed: new Set<string>() };
  test.each([
    ['ready', facts],
    ['unchanged', { ...facts, passed: new Set([report(1, 1, 9).id]) }],
    ['never', { ...facts, reports: [] }],
    ['noCard', { ...facts, hasCard: false }],
    ['noBytes', { ...facts, reports: [report(1, 1, 9, null)] }],
    ['broken', { ...facts, reports: [report(2, 10, 12)] }],
    ['broken', { ...facts, reports: [report(1, 1, 9, null), report(2, 10, 12)] }],
  ] as const)('%s', (state, given) => {
    expect(relayStateOf(given)).toBe(state);
  });

  const id = (at: number) => `01999999-0000-7000-8000-0000000000a${at}`;
  const known = [{ id: id(1), seq: 3, manifestSha256: 'a' }];
  test.each([
    ['the first one', [], { id: id(1), seq: 1, manifestSha256: 'a' }, 'next'],
    ['the same', known, { id: id(1), seq: 3, manifestSha256: 'a' }, 'known'],
    ['a later one, numbers may be missing', known, { id: id(2), seq: 9, manifestSha256: 'b' }, 'next'],
    ['one number, two contents', known, { id: id(2), seq: 3, manifestSha256: 'b' }, 'relay-fork'],
    ['one id, two contents', known, { id: id(1), seq: 4, manifestSha256: 'b' }, 'relay-fork'],
    ['older', known, { id: id(2), seq: 2, manifestSha256: 'b' }, 'package-replay'],
    ['too far ahead', known, { id: id(2), seq: 1004, manifestSha256: 'b' }, 'package-jump'],
  ])('a relay by its number: %s', (_, numbers, arriving, expected) => {
    const verdict = judgeRelay(numbers, { ...arriving, from: '乡镇' });
    expect(verdict.ok ? verdict.value : verdict.fault.code).toBe(expected);
  });

  test('a relay itself never waits for a person; what it carries may', () => {
    expect(holdReason('key-changed', 'relay')).toBeNull();
    expect(holdReason('key-changed', 'card')).toBe('key-changed');
  });
});

describe('relays of committees below', () => {
  const id = (at: number): string => `01999999-0000-7000-8000-00000000000${at}`;
  const relay = (seq: number, holds: readonly number[], fileSha256: string | null = 'kept') => ({
    id: id(seq),
    seq,
    fileSha256,
    holds: new Set(holds.map(id)),
  });
  test.each([
    ['only the newest when it holds all that is needed', [relay(1, [1]), relay(2, [1, 2])], [1, 2], [2]],
    ['an earlier one that alone holds a report', [relay(1, [1]), relay(2, [2])], [1, 2], [1, 2]],
    ['the later of two that hold it', [relay(1, [1]), relay(2, [1]), relay(3, [3])], [1, 3], [2, 3]],
    ['not one whose bytes are gone', [relay(1, [1], null), relay(2, [2])], [1, 2], [2]],
    ['the newest although nothing in it is needed', [relay(1, [1]), relay(2, [])], [], [2]],
    ['none of none', [], [1], []],
  ])('%s', (_, relays, needed, seqs) => {
    expect(
      relaysToPass(
        relays,
        needed.map((at) => id(at)),
      ).map(({ seq }) => seq),
    ).toEqual(seqs);
  });

  const newest = relay(1, []);
  test.each([
    ['ready', { newest, hasCard: true, passed: new Set<string>() }],
    ['unchanged', { newest, hasCard: true, passed: new Set([newest.id]) }],
    ['noCard', { newest, hasCard: false, passed: new Set<string>() }],
    ['noBytes', { newest: relay(1, [], null), hasCard: true, passed: new Set<string>() }],
  ] as const)('a committee below: %s', (state, facts) => expect(committeeStateOf(facts)).toBe(state));

  test.each([
    ['a branch', { kind: 'branch', orgId: id(1) }, { relayed: [], isKnown: false }, true],
    ['a committee whose relay lies beside it', { kind: 'committee', orgId: id(1) }, { relayed: [id(1)], isKnown: false }, true],
    ['a committee that is known', { kind: 'committee', orgId: id(1) }, { relayed: [], isKnown: true }, true],
    ['any other committee', { kind: 'committee', orgId: id(1) }, { relayed: [id(2)], isKnown: false }, false],
  ] as const)('a relay introduces %s', (_, card, { relayed, isKnown }, may) => {
    expect(mayIntroduce(card, { relayed: new Set(relayed), isKnown })).toBe(may);
  });
});
