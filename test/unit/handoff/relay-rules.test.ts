// Which packages does a relay carry, and which relays are taken?
import { describe, expect, test } from 'vitest';
import { holdReason } from '#shared/handoff/holding.ts';
import { judgeRelay, relayStateOf, reportsToPass, type TakenReport } from '#shared/handoff/relay.ts';

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
