// May an entry of the journal be taken back, and what must be written to do so? Pure: the rows before, after and now decide.
import { type Canonical, canonicalJson } from '#shared/core/canonical.ts';
import type { Id } from '#shared/core/id.ts';
import { references } from '#shared/handoff/references.ts';
import type { TravellingTable } from '#shared/travelling.ts';

/** A row version without version number and entry time; null columns are left out. */
export type RowContent = Readonly<Record<string, Canonical>>;

/** One row that an entry wrote: its content before (null: the entry made it), as the entry left it, and now (null: redacted). */
export interface TouchedRow {
  readonly table: TravellingTable;
  readonly id: Id;
  readonly before: RowContent | null;
  readonly after: RowContent | null;
  readonly now: RowContent | null;
  /** The entry that wrote the present version. */
  readonly nowSeq: number;
  /** True where an earlier version exists but its content was redacted. */
  readonly isBeforeRedacted: boolean;
}

/** What an undo writes for one row: the earlier content as a new version, or its retirement. */
export type UndoStep =
  | { readonly kind: 'restore'; readonly table: TravellingTable; readonly id: Id; readonly content: RowContent; readonly now: RowContent }
  | { readonly kind: 'retire'; readonly table: TravellingTable; readonly id: Id };

/** Why an entry cannot be taken back. */
type UndoObstacle = 'not-an-act' | 'nothing-written' | 'payment' | 'final-record' | 'redacted' | 'changed-since';

/** Steps in the order in which they are written, or the reason against; `later` names the entry that changed a row since. */
export type UndoPlan =
  | { readonly ok: true; readonly steps: readonly UndoStep[] }
  | { readonly ok: false; readonly obstacle: UndoObstacle; readonly later: number | null };

/** What an entry of the journal says of itself, as far as undoing is concerned. */
export interface UndoableEntry {
  readonly command: string;
  /** In the order in which the rows were written. */
  readonly rows: readonly TouchedRow[];
}

/** Commands whose effect reaches beyond the rows: keys, files outside, packages of others. */
// An answer to the superior only writes a row, which the next report carries.
const reachesOutside = /^(vault|handoff(?!\.answerRemark$)|backup|records)\./;

/** Tells whether a command is an act on the books at all. */
export const isAct = (command: string): boolean => !reachesOutside.test(command);

/** The entry that an undo took back, from what its own entry says it is about; null for any other entry. */
export const undoneSeq = (entry: { readonly command: string; readonly about: string }): number | null => {
  const match = entry.command === 'journal.undo' ? /^undo:(\d{1,9})$/.exec(entry.about) : null;
  return match ? Number(match[1]) : null;
};

/** What an undo's entry is about. */
export const aboutUndo = (seq: number): string => `undo:${seq}`;

/** Two versions with the same content: then the row stands as the entry left it, whatever happened between. */
const isSameContent = (a: RowContent, b: RowContent): boolean => canonicalJson(a) === canonicalJson(b);

const refused = (obstacle: UndoObstacle, later: number | null = null): UndoPlan => ({ ok: false, obstacle, later });

/**
 * Decides about one entry. Every row must stand as the entry left it; then each goes back to what it was before, last written first,
 * so that what had to be unique on the way there is unique on the way back. Rows of `immutable` tables stay (更正 and 冲正 exist for them).
 */
export const undoPlan = (entry: UndoableEntry, immutable: ReadonlySet<string>): UndoPlan => {
  if (!isAct(entry.command)) return refused('not-an-act');
  if (entry.rows.length === 0) return refused('nothing-written');
  const final = entry.rows.find((row) => immutable.has(row.table));
  if (final) return refused(final.table === 'duesPayment' ? 'payment' : 'final-record');
  if (entry.rows.some((row) => row.after === null || row.now === null || row.isBeforeRedacted)) return refused('redacted');
  const changed = entry.rows.find((row) => !isAsLeft(row));
  if (changed) return refused('changed-since', changed.nowSeq);
  return { ok: true, steps: entry.rows.map(stepFor).reverse() };
};

const isAsLeft = ({ after, now }: TouchedRow): boolean => after !== null && now !== null && isSameContent(after, now);

const stepFor = ({ table, id, before, now }: TouchedRow): UndoStep =>
  before === null ? { kind: 'retire', table, id } : { kind: 'restore', table, id, content: before, now: now ?? {} };

/** The rows that restored, counting rows point at anew: these must still count themselves. */
export const changedReferences = (steps: readonly UndoStep[]): { readonly table: TravellingTable; readonly id: Id }[] =>
  steps.flatMap((step) => {
    if (step.kind === 'retire' || step.content.retiredAt !== undefined) return [];
    const { content, now } = step;
    return Object.entries(references[step.table] ?? {}).flatMap(([column, table]) => {
      const id = content[column];
      return typeof id === 'string' && (now.retiredAt !== undefined || now[column] !== id) ? [{ table, id }] : [];
    });
  });
