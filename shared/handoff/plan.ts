// What would a report add, change and set aside, and is every row what its journal committed to? The merge plan; it writes nothing (law 4).
import type { Decision } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import { type Commitment, isGivenUp, type JournalGrowth, type KnownJournal, type KnownRow, rowKey } from '#shared/handoff/continuity.ts';
import { partDangling, type QuarantinedRow, quarantined } from '#shared/handoff/quarantine.ts';
import type { ArrivingRow } from '#shared/handoff/rows.ts';
import { refuse } from '#shared/handoff/sequence.ts';
import { judgeWithheld } from '#shared/handoff/withheld.ts';

/** Per table: rows in the snapshot; of them new to us, newer, retired by this package, set aside. The rest is as it was. */
export interface TableCount {
  readonly table: string;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly retired: number;
  readonly quarantined: number;
}

/** A row to write. `isNew`: no version of it lies in the ledger. */
export interface Upsert extends ArrivingRow {
  readonly isNew: boolean;
}

/** What applying a report writes. */
export interface MergePlan {
  /** Number of rows in the snapshot, by table. */
  readonly sizes: ReadonlyMap<string, number>;
  /** New rows and newer versions only. */
  readonly upserts: readonly Upsert[];
  /** Rows that lie in the ledger and were never made on the line that a person accepted. */
  readonly removals: readonly { readonly table: string; readonly id: Id }[];
  readonly quarantined: readonly QuarantinedRow[];
  readonly growth: JournalGrowth;
}

interface Snapshot {
  readonly from: string;
  readonly tables: ReadonlyMap<string, readonly ArrivingRow[]>;
  /** Rows that reading set aside. */
  readonly bad: readonly QuarantinedRow[];
  /** Rows that stay with their owner by a rule of his, key (as `rowKey` makes it) → version: only their commitment is here. */
  readonly withheld: ReadonlyMap<string, number>;
  /** Of those, the ones that lie here as parts of records that travel. */
  readonly elsewhere?: ReadonlySet<string>;
}

/**
 * Compares a whole snapshot with the newest commitments known, the segment's included. A row changed outside the journal and a row that was
 * never committed to are set aside, with what points at them; a committed row that is missing refuses the package: `row-missing`, unless it is
 * rightly named as one that stays at home (`withheld-table`, `withheld-wrong`).
 */
export const planMerge = (known: KnownJournal, growth: JournalGrowth, snapshot: Snapshot): Decision<MergePlan> => {
  const judged = judgeRows(known, growth, snapshot);
  const believed = judgeWithheld(snapshot.withheld, {
    ...{ from: snapshot.from, known, growth, arrived: judged.seen },
    elsewhere: snapshot.elsewhere ?? new Set(),
  });
  if (!believed.ok) return believed;
  const seen = new Set([...judged.seen, ...snapshot.withheld.keys()]);
  const missing = firstMissing(known, growth, seen);
  if (missing) return refuse('row-missing', { from: snapshot.from, ...missing });
  const removals = goneRows(known, growth, seen);
  const removed = new Set(removals.map(({ table, id }) => rowKey(table, id)));
  const isHeld = (key: string): boolean => !removed.has(key) && (known.rows.get(key)?.storedRev ?? null) !== null;
  const { tables, fallen } = partDangling(judged.tables, isHeld);
  return {
    ok: true,
    value: {
      sizes: judged.sizes,
      upserts: [...tables.values()].flatMap((rows) => rows.flatMap((row) => upsertOf(known, row))),
      removals,
      quarantined: [...snapshot.bad, ...judged.foul, ...fallen],
      growth,
    },
  };
};

const upsertOf = (known: KnownJournal, row: ArrivingRow): Upsert[] => {
  const key = rowKey(row.table, row.id);
  const lying = known.rows.get(key)?.storedRev ?? null;
  // On a line that was given up the same number may stand for other content.
  return lying === row.rev && !isGivenUp(known, key) ? [] : [{ ...row, isNew: lying === null }];
};

const judgeRows = (known: KnownJournal, growth: JournalGrowth, { tables, bad }: Snapshot) => {
  const seen = new Set<string>();
  const sizes = new Map<string, number>();
  const good = new Map<string, ArrivingRow[]>();
  const foul: QuarantinedRow[] = [];
  for (const [table, rows] of tables) {
    sizes.set(table, rows.length);
    const committed: ArrivingRow[] = [];
    for (const row of rows) {
      const key = rowKey(table, row.id);
      seen.add(key);
      if (isCommitted(known, growth.commitments.get(key), row)) committed.push(row);
      else foul.push(quarantined(row, 'row-not-committed'));
    }
    good.set(table, committed);
  }
  for (const { table, id } of bad) {
    seen.add(rowKey(table, id));
    sizes.set(table, (sizes.get(table) ?? 0) + 1);
  }
  return { tables: good, foul, seen, sizes };
};

const isCommitted = (known: KnownJournal, grown: Commitment | undefined, row: ArrivingRow): boolean => {
  const key = rowKey(row.table, row.id);
  if (!grown && isGivenUp(known, key)) return row.commitment !== null;
  const expected = grown ?? known.rows.get(key);
  return expected?.rev === row.rev && expected.commitment === row.commitment;
};

/** Splits a key of the maps into table and id. */
export const parted = (key: string): { table: string; id: Id } => {
  const at = key.indexOf('/');
  return { table: key.slice(0, at), id: key.slice(at + 1) };
};

const firstMissing = (known: KnownJournal, growth: JournalGrowth, seen: ReadonlySet<string>): { table: string; row: Id } | null => {
  for (const keys of [known.rows.keys(), growth.commitments.keys()]) {
    for (const key of keys) {
      if (seen.has(key) || (isGivenUp(known, key) && !growth.commitments.has(key))) continue;
      const { table, id } = parted(key);
      return { table, row: id };
    }
  }
  return null;
};

const goneRows = (known: KnownJournal, growth: JournalGrowth, seen: ReadonlySet<string>): { table: string; id: Id }[] =>
  known.givenUpFrom === null
    ? []
    : [...known.rows.keys()].filter((key) => !seen.has(key) && isGivenUp(known, key) && !growth.commitments.has(key)).map(parted);

/** What is known of each row once a plan is applied; only rows about which something changes. */
export const knownAfter = (known: KnownJournal, plan: MergePlan, applied: { packageId: Id; upserts: readonly Upsert[] }): Map<string, KnownRow> => {
  const after = new Map<string, KnownRow>(asideOnNewLine(known, plan));
  for (const [key, commitment] of plan.growth.commitments) {
    const before = known.rows.get(key);
    after.set(key, { ...commitment, storedRev: before?.storedRev ?? null, packageId: before?.packageId ?? null });
  }
  for (const row of applied.upserts) {
    const key = rowKey(row.table, row.id);
    const { packageId } = applied;
    const mine = { rev: row.rev, commitment: row.commitment ?? '', seq: null };
    const newest = after.get(key) ?? (isGivenUp(known, key) ? mine : known.rows.get(key)) ?? mine;
    after.set(key, { rev: newest.rev, commitment: newest.commitment, seq: newest.seq, storedRev: row.rev, packageId });
  }
  return after;
};

/** On a line that a person accepted, a row set aside is known by what it came with: its next version follows that one. */
const asideOnNewLine = (known: KnownJournal, plan: MergePlan): [string, KnownRow][] =>
  plan.quarantined.flatMap(({ table, id, rev, commitment }) => {
    const key = rowKey(table, id);
    const before = known.rows.get(key);
    if (!before || commitment === null || rev === 0 || !isGivenUp(known, key) || plan.growth.commitments.has(key)) return [];
    return [[key, { ...before, rev, commitment, seq: null }]];
  });

/** The counts of a plan. `retired`: keys of rows that counted until now; `refused`: rows that the ledger itself would not take. */
export const countsOf = (plan: MergePlan, retired: ReadonlySet<string>, refused: readonly QuarantinedRow[]): TableCount[] => {
  const counts = new Map([...plan.sizes].map(([table, rows]) => [table, { table, rows, added: 0, changed: 0, retired: 0, quarantined: 0 }]));
  const fell = new Set(refused.map(({ table, id }) => rowKey(table, id)));
  for (const row of plan.upserts) {
    const [key, count] = [rowKey(row.table, row.id), counts.get(row.table)];
    if (!count || fell.has(key)) continue;
    if (row.isNew) count.added += 1;
    else if (retired.has(key)) count.retired += 1;
    else count.changed += 1;
  }
  for (const { table } of [...plan.quarantined, ...refused]) {
    const count = counts.get(table);
    if (count) count.quarantined += 1;
  }
  return [...counts.values()];
};
