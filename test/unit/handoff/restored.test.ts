// May a sender's journal go on after a restoring? Only where what it lost was never handed over.
import { describe, expect, test } from 'vitest';
import { hashEntry } from '#db/journal.ts';
import { continueJournal, firstUnlinked, withoutEntries } from '#shared/handoff/continuity.ts';
import type { EntryLine } from '#shared/handoff/envelope.ts';

const entry = (seq: number, previous: string, command = 'vault.setActor'): EntryLine => ({
  seq,
  recordedAt: '2026-11-25T08:00:00.000Z',
  actor: '王磊',
  device: 'aaaaaaaaaaaa',
  command,
  about: '',
  schemaVersion: '1.1',
  previous,
  rows: [],
});

/** Entries of the given numbers, each linked to the one before. */
const chain = (...links: readonly (readonly [seq: number, command?: string])[]): EntryLine[] => {
  const entries: EntryLine[] = [];
  for (const [seq, command] of links) {
    const last = entries.at(-1);
    entries.push(entry(seq, last ? hashEntry(last) : '0'.repeat(64), command));
  }
  return entries;
};

const segmentOf = (entries: EntryLine[], from = 1) => {
  const part = entries.filter(({ seq }) => seq >= from);
  const last = entries.at(-1);
  if (!last) throw new Error('a chain has entries');
  const journal = { fromSeq: from, toSeq: last.seq, fromHash: part[0]?.previous ?? '', headHash: hashEntry(last) };
  return { from: '林业局党支部', journal, entries: part };
};

const knownOf = (entries: EntryLine[]) => ({
  headSeq: entries.at(-1)?.seq ?? 0,
  hashes: new Map(entries.map((one) => [one.seq, hashEntry(one)])),
  rows: new Map(),
  givenUpFrom: null,
});

const restored = chain([1], [2], [3], [7, 'backup.restore'], [8]);
const verdict = (known: EntryLine[], sent = segmentOf(restored)) => {
  const reply = continueJournal(knownOf(known), sent, hashEntry);
  return reply.ok ? reply.value.entries.map(({ seq }) => seq) : [reply.fault.code, reply.fault.values.entry];
};

describe('a restored journal', () => {
  test('is taken where nothing of what it lost was handed over', () => {
    expect(verdict([])).toEqual([1, 2, 3, 7, 8]);
    expect(verdict(restored.slice(0, 2))).toEqual([3, 7, 8]);
    expect(verdict(restored.slice(0, 3), segmentOf(restored, 4))).toEqual([7, 8]);
  });

  test('waits for a person, with the first entry that is gone, where the receiver holds it', () => {
    expect(verdict(chain([1], [2], [3], [4], [5]))).toEqual(['history-restored', 4]);
  });

  test('waits also where the restoring took a number that the receiver holds: another computer did not know how far it had gone', () => {
    const elsewhere = chain([1], [2], [3], [4, 'backup.restore'], [5]);
    expect(verdict(chain([1], [2], [3], [4], [5], [6]), segmentOf(elsewhere))).toEqual(['history-restored', 4]);
    expect(verdict(chain([1], [2], [3], [4], [5], [6]), segmentOf(chain([1], [2], [3], [4, 'members.save'], [5])))).toEqual(['history-rewritten', 4]);
  });

  test('is taken from before the first entry that is gone, once a person gave the others up', () => {
    const known = withoutEntries(knownOf(chain([1], [2], [3], [4], [5])), 4);
    const reply = continueJournal(known, segmentOf(restored), hashEntry);
    expect(reply.ok && reply.value.entries.map(({ seq }) => seq)).toEqual([7, 8]);
  });

  test('recurs: what was taken with its gap may come again, and go on', () => {
    expect(verdict(restored)).toEqual([]);
    expect(verdict(restored.slice(0, 4), segmentOf(restored, 4))).toEqual([8]);
  });

  test('leaves out numbers at no other entry', () => {
    expect(verdict([], segmentOf(chain([1], [2], [5])))).toEqual(['history-rewritten', 3]);
    expect(firstUnlinked(segmentOf(chain([1], [2], [5])), hashEntry)).toBe(3);
    expect(firstUnlinked(segmentOf(restored), hashEntry)).toBeNull();
  });

  test('never counts backwards', () => {
    expect(verdict([], segmentOf(chain([1], [2], [2, 'backup.restore'])))).toEqual(['history-rewritten', 3]);
  });
});
