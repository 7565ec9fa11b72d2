// Was the sender's history continued and not rewritten? Law 10 of the package.
import type { Decision } from '#shared/core/fault.ts';
import type { EntryLine, Envelope } from '#shared/handoff/envelope.ts';
import { refuse } from '#shared/handoff/sequence.ts';
import { mayFollow } from '#shared/journal/chain.ts';

/** A version of a row as an entry commits to it. */
export interface Commitment {
  readonly rev: number;
  readonly commitment: string;
}

/** What is known of a sender's journal: hash by number of every entry taken, the newest number, the newest commitment of each row. */
export interface KnownJournal {
  readonly headSeq: number;
  readonly hashes: ReadonlyMap<number, string>;
  readonly commitments: ReadonlyMap<string, Commitment>;
}

/** What a segment adds: the entries not known before, and the newest commitment of each row that they touch. */
export interface JournalGrowth {
  readonly entries: readonly { readonly seq: number; readonly hash: string }[];
  readonly commitments: ReadonlyMap<string, Commitment>;
}

/** Key of a row in the maps of commitments. */
export const rowKey = (table: string, id: string): string => `${table}/${id}`;

const genesis = '0'.repeat(64);

interface Segment {
  readonly from: string;
  readonly journal: NonNullable<Envelope['journal']>;
  readonly entries: readonly EntryLine[];
}

/**
 * Follows a segment through what is known: it must begin at or before our head, known entries must recur with equal hashes,
 * new ones must link, and the end must be the head that the envelope names.
 * Refusals: `history-gap` (entries are missing), `history-rewritten` (names the first entry that differs).
 * @param hashEntry SHA-256 of an entry, as db/journal.ts computes it
 */
export const continueJournal = (known: KnownJournal, segment: Segment, hashEntry: (entry: EntryLine) => string): Decision<JournalGrowth> => {
  const { from, journal } = segment;
  const rewritten = (entry: number) => refuse('history-rewritten', { from, entry });
  if (journal.fromSeq > known.headSeq + 1) return refuse('history-gap', { from, expected: known.headSeq + 1, found: journal.fromSeq });
  const before = journal.fromSeq === 1 ? genesis : known.hashes.get(journal.fromSeq - 1);
  if (journal.fromHash !== before) return rewritten(Math.max(1, journal.fromSeq - 1));
  const followed = follow(known, segment, hashEntry);
  if (typeof followed === 'number') return rewritten(followed);
  // The sender's journal ends before what we already hold: entries were taken back.
  if (journal.toSeq < known.headSeq) return rewritten(journal.toSeq + 1);
  return { ok: true, value: followed };
};

/** Hashes the entries in order; the number of the first that differs, or what they add. */
const follow = (known: KnownJournal, { journal, entries }: Segment, hashEntry: (entry: EntryLine) => string): JournalGrowth | number => {
  const added: { seq: number; hash: string }[] = [];
  const commitments = new Map<string, Commitment>();
  let previous = journal.fromHash;
  let seq = journal.fromSeq;
  for (const entry of entries) {
    // A restoring that took back what we hold is for a person to accept; what was never handed over may be gone.
    const isTakenBack = [...known.hashes.keys()].some((number) => number >= seq && number < entry.seq);
    if (!mayFollow(entry, seq) || isTakenBack || entry.previous !== previous) return seq;
    const hash = hashEntry(entry);
    if (entry.seq <= known.headSeq && known.hashes.get(entry.seq) !== hash) return entry.seq;
    if (entry.seq > known.headSeq) {
      if (!commitRows(entry, known.commitments, commitments)) return entry.seq;
      added.push({ seq: entry.seq, hash });
    }
    previous = hash;
    seq = entry.seq + 1;
  }
  return journal.toSeq === seq - 1 && journal.headHash === previous ? { entries: added, commitments } : seq;
};

/** Notes the row versions of a new entry; false when one does not follow its predecessor (versions count up from 1 without a hole). */
const commitRows = (entry: EntryLine, known: ReadonlyMap<string, Commitment>, added: Map<string, Commitment>): boolean => {
  for (const [table, id, rev, commitment] of entry.rows) {
    const key = rowKey(table, id);
    const before = (added.get(key) ?? known.get(key))?.rev ?? 0;
    if (rev !== before + 1) return false;
    added.set(key, { rev, commitment });
  }
  return true;
};

/** Checks a segment by itself, without knowing its sender: the number of the first entry that does not link, or null. */
export const firstUnlinked = ({ journal, entries }: Omit<Segment, 'from'>, hashEntry: (entry: EntryLine) => string): number | null => {
  let previous = journal.fromHash;
  let seq = journal.fromSeq;
  for (const entry of entries) {
    if (!mayFollow(entry, seq) || entry.previous !== previous) return seq;
    previous = hashEntry(entry);
    seq = entry.seq + 1;
  }
  return journal.toSeq === seq - 1 && journal.headHash === previous ? null : seq;
};
