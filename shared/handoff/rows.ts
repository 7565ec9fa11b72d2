// Are the rows of a package well-formed, its sender's own, and complete in themselves? Laws 1, 4 and 12 of the package.
import type { Decision } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import { rowHead } from '#shared/core/row.ts';
import { z } from '#shared/core/zod.ts';
import { packageLimits } from '#shared/handoff/limits.ts';
import { type CanonicalObject, readLines } from '#shared/handoff/lines.ts';
import { references } from '#shared/handoff/references.ts';
import { refuse } from '#shared/handoff/sequence.ts';
import { type TravellingTable, travellingTables } from '#shared/travelling.ts';

/** One row of a package. */
export interface ArrivingRow {
  readonly table: string;
  readonly id: Id;
  readonly rev: number;
  /** As it travels and is committed to: without null columns. */
  readonly content: CanonicalObject;
  /** As this program stores it, null columns restored; null: a table that this program does not know yet. */
  readonly stored: CanonicalObject | null;
  /** Columns that this program does not know yet (a newer minor schema), kept beside the row; null: none. */
  readonly extra: CanonicalObject | null;
}

/** Whose package it is and whether its schema is a newer minor one, which may bring unknown columns and tables. */
interface RowSource {
  readonly orgId: Id;
  readonly from: string;
  readonly isNewer: boolean;
}

const headSchema = z.looseObject({ id: rowHead.id, orgId: rowHead.orgId, rev: rowHead.rev });

/** Tells whether this program knows a table. */
export const isTravellingTable = (name: string): name is TravellingTable => Object.hasOwn(travellingTables, name);

/** Reads one table. Refusals: `row-invalid` (line and column), `row-not-owned`. */
export const readTable = (table: string, text: string, source: RowSource): Decision<ArrivingRow[]> => {
  const { from } = source;
  const read = readLines(text, { length: packageLimits.lineLength, count: packageLimits.rowsPerTable });
  if (!read.ok) return refuse('row-invalid', { from, table, line: read.line, detail: read.detail });
  const rows: ArrivingRow[] = [];
  let last = '';
  for (const content of read.objects) {
    const line = rows.length + 1;
    const split = isTravellingTable(table) ? splitRow(table, content, source.isNewer) : unknownRow(content);
    if (typeof split === 'string') return refuse('row-invalid', { from, table, line, detail: split });
    const { id, orgId, rev } = headOf(content);
    if (orgId !== source.orgId) return refuse('row-not-owned', { from, table, row: id });
    if (id <= last) return refuse('row-invalid', { from, table, line, detail: 'order' });
    rows.push({ table, id, rev, content, ...split });
    last = id;
  }
  return { ok: true, value: rows };
};

/** The head of a row that passed its schema. */
const headOf = (content: CanonicalObject): { id: Id; orgId: Id; rev: number } => ({
  id: String(content.id),
  orgId: String(content.orgId),
  rev: Number(content.rev),
});

/** A row of a table that came with a newer schema: only its head can be checked. */
const unknownRow = (content: CanonicalObject): Pick<ArrivingRow, 'stored' | 'extra'> | string => {
  const head = headSchema.safeParse(content);
  return head.success ? { stored: null, extra: content } : columnOf(head.error);
};

const columnOf = (error: z.ZodError): string => error.issues[0]?.path.join('.') || (error.issues[0]?.code ?? 'row');

/** Restores null columns and parts known columns from newer ones; the name of the first bad column otherwise. */
const splitRow = (table: TravellingTable, content: CanonicalObject, isNewer: boolean): Pick<ArrivingRow, 'stored' | 'extra'> | string => {
  const schema = travellingTables[table];
  const stored: CanonicalObject = {};
  for (const column of Object.keys(schema.shape)) stored[column] = content[column] ?? null;
  const unknown = Object.entries(content).filter(([column]) => !Object.hasOwn(schema.shape, column));
  if (unknown.length > 0 && !isNewer) return unknown[0]?.[0] ?? 'row';
  if (Object.values(content).includes(null)) return 'null';
  const parsed = schema.safeParse(stored);
  if (!parsed.success) return columnOf(parsed.error);
  return { stored, extra: unknown.length > 0 ? Object.fromEntries(unknown) : null };
};

/** The first row that points at a row which the package does not hold, as a refusal; null when there is none. */
export const firstDangling = (tables: ReadonlyMap<string, readonly ArrivingRow[]>, from: string): ReturnType<typeof refuse> | null => {
  const ids = new Map([...tables].map(([table, rows]) => [table, new Set(rows.map((row) => row.id))]));
  for (const [table, rows] of tables) {
    const columns = isTravellingTable(table) ? Object.entries(references[table] ?? {}) : [];
    for (const [column, target] of columns) {
      const known = ids.get(target);
      const line = rows.findIndex((row) => typeof row.content[column] === 'string' && !known?.has(row.content[column]));
      if (line !== -1) return refuse('row-invalid', { from, table, line: line + 1, detail: column });
    }
  }
  return null;
};
