// What would a report add and change, and is every row what its journal committed to? The merge plan; it writes nothing (law 4).
import type { Decision } from '#shared/core/fault.ts';
import { type Commitment, type JournalGrowth, type KnownJournal, rowKey } from '#shared/handoff/continuity.ts';
import type { SaltLine } from '#shared/handoff/envelope.ts';
import type { ArrivingRow } from '#shared/handoff/rows.ts';
import { refuse } from '#shared/handoff/sequence.ts';

/** Per table: rows in the snapshot, rows new to us, rows with a newer version. */
export interface TableCount {
  readonly table: string;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
}

/** What applying a report writes. */
export interface MergePlan {
  readonly counts: readonly TableCount[];
  /** New rows and newer versions only. */
  readonly upserts: readonly (ArrivingRow & { readonly isNew: boolean })[];
  readonly growth: JournalGrowth;
}

interface Snapshot {
  readonly from: string;
  readonly tables: ReadonlyMap<string, readonly ArrivingRow[]>;
  readonly salts: readonly SaltLine[];
}

/**
 * Compares a whole snapshot with the newest commitments known, the segment's included. A row changed outside the journal, a row
 * that was never committed, and a committed row that is missing are each named: `row-not-committed`.
 * @param commitmentOf HMAC of a row with its salt, as db/journal.ts computes it
 */
export const planMerge = (
  known: KnownJournal,
  growth: JournalGrowth,
  snapshot: Snapshot,
  commitmentOf: (salt: string, row: object) => string,
): Decision<MergePlan> => {
  const { from } = snapshot;
  const newest = (key: string): Commitment | undefined => growth.commitments.get(key) ?? known.commitments.get(key);
  const salts = new Map(snapshot.salts.map((line) => [rowKey(line.table, line.rowId), line]));
  const seen = new Set<string>();
  const upserts: (ArrivingRow & { isNew: boolean })[] = [];
  const counts: TableCount[] = [];
  for (const [table, rows] of snapshot.tables) {
    let added = 0;
    let changed = 0;
    for (const row of rows) {
      const key = rowKey(table, row.id);
      const expected = newest(key);
      const salt = salts.get(key);
      const isCommitted = expected?.rev === row.rev && salt?.rev === row.rev && commitmentOf(salt.salt, row.content) === expected.commitment;
      if (!isCommitted) return refuse('row-not-committed', { from, table, row: row.id });
      seen.add(key);
      const before = known.commitments.get(key);
      if (before?.rev === row.rev) continue;
      upserts.push({ ...row, isNew: !before });
      if (before) changed += 1;
      else added += 1;
    }
    counts.push({ table, rows: rows.length, added, changed });
  }
  const missing = [...known.commitments.keys(), ...growth.commitments.keys()].find((key) => !seen.has(key));
  if (missing) return refuse('row-not-committed', { from, table: missing.split('/')[0] ?? '', row: missing.split('/')[1] ?? '' });
  return { ok: true, value: { counts, upserts, growth } };
};
