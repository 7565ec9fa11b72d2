// Was the sender's history continued and not rewritten? Law 10 of the package.
import type { Decision } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import type { EntryLine, Envelope } from '#shared/handoff/envelope.ts';
import { refuse } from '#shared/handoff/sequence.ts';
import { isRestoring, mayFollow } from '#shared/journal/chain.ts';

/** A version of a row as an entry commits to it; `seq` is the entry's number (null: taken by a program that did not note it). */
export interface Commitment {
  readonly rev: number;
  readonly commitment: string;
  readonly seq: number | null;
}

/** A row of a sender: the newest commitment that its journal made, the version that lies in the ledger (null: none) and the package that brought it. */
export interface KnownRow extends Commitment {
  readonly storedRev: number | null;
  readonly packageId: Id | null;
}

/** What is known of a sender's journal: hash by number of the entries taken, the newest number, every row. */
export interface KnownJournal {
  readonly headSeq: number;
  readonly hashes: ReadonlyMap<number, string>;
  readonly rows: ReadonlyMap<string, KnownRow>;
  /** The first entry that a person gave up by accepting another line (law 10); null: none. Rows committed to since then are judged by the package alone. */
  readonly givenUpFrom: number | null;
}

/** An entry that was not known before: its hash, and when and by whom it was made. */
export interface GrownEntry extends Pick<EntryLine, 'seq' | 'recordedAt' | 'actor'> {
  readonly hash: string;
}

/** What a segment adds: the entries not known before, and the newest commitment of each row that they touch. */
export interface JournalGrowth {
  readonly entries: readonly GrownEntry[];
  readonly commitments: ReadonlyMap<string, Commitment>;
}

/** Tells whether a row was last committed to by an entry that was given up: its older commitment is not known. */
export const isGivenUp = ({ givenUpFrom, rows }: KnownJournal, key: string): boolean => {
  if (givenUpFrom === null) return false;
  const seq = rows.get(key)?.seq;
  return seq === null || (seq !== undefined && seq >= givenUpFrom);
};

/** What is known when the entries from a number on are given up. */
export const withoutEntries = (known: KnownJournal, from: number): KnownJournal => ({
  headSeq: Math.min(known.headSeq, from - 1),
  hashes: new Map([...known.hashes].filter(([seq]) => seq < from)),
  rows: known.rows,
  givenUpFrom: from,
});

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
 * Refusals: `history-gap` (entries are missing), `history-rewritten` (names the first entry that differs), `history-restored` (the same, but the
 * sender's own entry “restored” says that a backup took them back: a person may accept that once).
 * @param hashEntry SHA-256 of an entry, as db/journal.ts computes it
 */
export const continueJournal = (known: KnownJournal, segment: Segment, hashEntry: (entry: EntryLine) => string): Decision<JournalGrowth> => {
  const { from, journal } = segment;
  const rewritten = (entry: number) => refuse('history-rewritten', { from, entry });
  if (journal.fromSeq > known.headSeq + 1) return refuse('history-gap', { from, expected: known.headSeq + 1, found: journal.fromSeq });
  const before = journal.fromSeq === 1 ? genesis : known.hashes.get(journal.fromSeq - 1);
  if (journal.fromHash !== before) return rewritten(Math.max(1, journal.fromSeq - 1));
  const followed = follow(known, segment, hashEntry);
  if ('differsAt' in followed) {
    const { differsAt, restoredBy } = followed;
    if (restoredBy === null) return rewritten(differsAt);
    return refuse('history-restored', { from, entry: differsAt, last: known.headSeq, restored: restoredBy });
  }
  // The sender's journal ends before what we already hold: entries were taken back.
  if (journal.toSeq < known.headSeq) return rewritten(journal.toSeq + 1);
  return { ok: true, value: followed };
};

/** The first entry that is not as it must be, and the entry “restored” that explains it (null: nothing does). */
interface Difference {
  readonly differsAt: number;
  readonly restoredBy: number | null;
}

/** Hashes the entries in order; the first that differs, or what they add. */
const follow = (known: KnownJournal, { journal, entries }: Segment, hashEntry: (entry: EntryLine) => string): JournalGrowth | Difference => {
  const added: GrownEntry[] = [];
  const commitments = new Map<string, Commitment>();
  let previous = journal.fromHash;
  let seq = journal.fromSeq;
  for (const entry of entries) {
    if (!mayFollow(entry, seq) || entry.previous !== previous) return { differsAt: seq, restoredBy: null };
    // What was never handed over may be gone; what we hold is for a person to give up.
    const gone = entry.seq > seq ? firstBetween(known, seq, entry.seq) : null;
    if (gone !== null) return { differsAt: gone, restoredBy: entry.seq };
    const hash = hashEntry(entry);
    if (entry.seq <= known.headSeq && known.hashes.get(entry.seq) !== hash)
      return { differsAt: entry.seq, restoredBy: isRestoring(entry) ? entry.seq : null };
    if (entry.seq > known.headSeq) {
      if (!commitRows(entry, known, commitments)) return { differsAt: entry.seq, restoredBy: null };
      added.push({ seq: entry.seq, hash, recordedAt: entry.recordedAt, actor: entry.actor });
    }
    previous = hash;
    seq = entry.seq + 1;
  }
  const isWhole = journal.toSeq === seq - 1 && journal.headHash === previous;
  return isWhole ? { entries: added, commitments } : { differsAt: seq, restoredBy: null };
};

/** The first known entry with a number from `seq` up to (not including) `end`. */
const firstBetween = (known: KnownJournal, seq: number, end: number): number | null => {
  const between = [...known.hashes.keys()].filter((number) => number >= seq && number < end);
  return between.length > 0 ? Math.min(...between) : null;
};

/** Notes the row versions of a new entry; false when one does not follow its predecessor (versions count up from 1 without a hole). */
const commitRows = (entry: EntryLine, known: KnownJournal, added: Map<string, Commitment>): boolean => {
  for (const [table, id, rev, commitment] of entry.rows) {
    const key = rowKey(table, id);
    const mine = added.get(key);
    const isFree = mine === undefined && isGivenUp(known, key);
    const before = mine?.rev ?? known.rows.get(key)?.rev ?? 0;
    if (!isFree && rev !== before + 1) return false;
    added.set(key, { rev, commitment, seq: entry.seq });
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
