// Which rows stay at home by a local rule, with only their commitment in the journal that travels? And may a sender's list of them be believed? (Law 11.)
import type { Settings } from '#shared/branch/settings.ts';
import type { Decision } from '#shared/core/fault.ts';
import { idSchema } from '#shared/core/id.ts';
import { z } from '#shared/core/zod.ts';
import { isGivenUp, type JournalGrowth, type KnownJournal, rowKey } from '#shared/handoff/continuity.ts';
import type { CanonicalObject } from '#shared/handoff/lines.ts';
import { references } from '#shared/handoff/references.ts';
import { refuse } from '#shared/handoff/sequence.ts';
import type { TravellingTable } from '#shared/travelling.ts';

/** The file of a report that names them; a report without such rows has none. */
export const withheldFile = 'data/withheld.ndjson';

/**
 * The only tables whose rows may stay at home: talks, and what points at a talk (a file as its owner, by name of the kind and not by a reference).
 * Whoever could keep a member or a meeting at home could bend every figure of the superior.
 */
export const withholdableTables = ['talk', 'talkAddendum', 'attachment'] as const satisfies readonly TravellingTable[];

/** Tells whether rows of a table may stay at home. */
const isWithholdable = (table: string): boolean => withholdableTables.some((one) => one === table);

/** A line of the file: the row's current version. */
export const withheldLineSchema = z.strictObject({ table: z.string().regex(/^[A-Za-z]{1,60}$/), id: idSchema, rev: z.int().min(1) });
export type WithheldLine = z.infer<typeof withheldLineSchema>;

/** Own rows of the tables that may stay at home. */
export type WithholdableRows = ReadonlyMap<TravellingTable, readonly CanonicalObject[]>;

/** The rows that stay, by the branch's settings: those of the rule and, again and again, what points at them; sorted by table and id. */
export const rowsAtHome = (rows: WithholdableRows, { talksStayHome }: Pick<Settings, 'talksStayHome'>): WithheldLine[] => {
  const found = new Map<string, WithheldLine>();
  for (let round = -1; round < found.size; ) {
    round = found.size;
    for (const [table, list] of rows) {
      for (const row of list) {
        const isRoot = table === 'talk' && talksStayHome;
        const stays = isRoot || targetsOf(table, row).some((key) => found.has(key));
        if (stays) found.set(rowKey(table, String(row.id)), { table, id: String(row.id), rev: Number(row.rev) });
      }
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
};

/** Keys of the rows at which a row points. */
const targetsOf = (table: TravellingTable, row: CanonicalObject): string[] => {
  const owner = table === 'attachment' && row.ownerKind === 'talk' ? [rowKey('talk', String(row.ownerId))] : [];
  return [...owner, ...Object.entries(references[table] ?? {}).map(([column, target]) => rowKey(target, String(row[column])))];
};

/** How many rows of each table stay. */
export const withheldCounts = (lines: readonly WithheldLine[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { table } of lines) counts[table] = (counts[table] ?? 0) + 1;
  return counts;
};

/** A row by its key, as a sentence names it. */
interface Claim {
  readonly from: string;
  readonly known: KnownJournal;
  readonly growth: JournalGrowth;
  /** Keys of the rows that came in a table of the same package. */
  readonly arrived: ReadonlySet<string>;
  /** Keys of rows that lie here and belong to what may never stay at home (a photo of a meeting): their end could be hidden so. */
  readonly elsewhere: ReadonlySet<string>;
}

/**
 * Judges a sender's list, key → version: only tables that may stay at home (`withheld-table`), only rows to whose newest version the journal
 * committed, none that came in a table all the same, and none that is known here as part of a record that travels (`withheld-wrong`).
 */
export const judgeWithheld = (withheld: ReadonlyMap<string, number>, { from, known, growth, arrived, elsewhere }: Claim): Decision<null> => {
  for (const [key, rev] of withheld) {
    const [table = '', row = ''] = key.split('/');
    if (!isWithholdable(table)) return refuse('withheld-table', { from, table });
    const grown = growth.commitments.get(key);
    const committed = grown ?? known.rows.get(key);
    // Of a row last committed to on a line that was given up, the version that counts now is not known.
    const isRight = committed !== undefined && (committed.rev === rev || (!grown && isGivenUp(known, key)));
    if (!isRight || arrived.has(key) || elsewhere.has(key)) return refuse('withheld-wrong', { from, table, row });
  }
  return { ok: true, value: null };
};

/** Of the rows that stay at home, how many lie here from an earlier package: the superior goes on seeing that version. */
export const heldEarlier = (withheld: ReadonlyMap<string, number>, known: KnownJournal): number =>
  [...withheld.keys()].filter((key) => (known.rows.get(key)?.storedRev ?? null) !== null).length;
