// Are the rows of a package well-formed, its sender's own, and complete in themselves? Laws 1, 4 and 12 of the package.
import { type Checker, checkerOf } from '#shared/core/checker.ts';
import type { Decision } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import { rowHead } from '#shared/core/row.ts';
import { z } from '#shared/core/zod.ts';
import { packageLimits } from '#shared/handoff/limits.ts';
import { type CanonicalObject, eachLine } from '#shared/handoff/lines.ts';
import type { QuarantinedRow } from '#shared/handoff/quarantine.ts';
import { refuse } from '#shared/handoff/sequence.ts';
import { type TravellingTable, travellingTables } from '#shared/travelling.ts';

/** One row of a package that is well-formed and its sender's own. */
export interface ArrivingRow {
  readonly table: string;
  readonly id: Id;
  readonly rev: number;
  /** What its content and the salt beside it commit to, as 64 hex digits; null: the package holds no salt of this version. */
  readonly commitment: string | null;
  /** As this program stores it, null columns restored; null: a table that this program does not know yet. */
  readonly stored: CanonicalObject | null;
  /** Columns that this program does not know yet (a newer minor schema), kept beside the row; null: none. */
  readonly extra: CanonicalObject | null;
}

const checkId = checkerOf(rowHead.id);
const checkRev = checkerOf(rowHead.rev);
const headSchema = z.looseObject({ id: rowHead.id, orgId: rowHead.orgId, rev: rowHead.rev });

/** Whose package it is, whether its schema is a newer minor one, which may bring unknown columns and tables, and how a line is committed to. */
interface RowSource {
  readonly orgId: Id;
  readonly from: string;
  readonly isNewer: boolean;
  /** HMAC of a row's line with the salt that the package holds for this version of it; null without one. */
  readonly commitmentOf: (table: string, head: { readonly id: Id; readonly rev: number }, line: string) => string | null;
}

/** A table as read: rows that may be taken, and rows that can be named but not taken (law 5). */
export interface TableRead {
  readonly rows: readonly ArrivingRow[];
  readonly bad: readonly QuarantinedRow[];
}

/** Tells whether this program knows a table. */
export const isTravellingTable = (name: string): name is TravellingTable => Object.hasOwn(travellingTables, name);

/**
 * Reads one table. What cannot even be named (lines that are no canonical JSON, rows without an id, out of order) refuses the whole package:
 * `row-invalid` with line and detail. A row that can be named is set aside alone: `row-invalid` (its column), `row-not-owned`.
 */
export const readTable = (table: string, text: string, source: RowSource): Decision<TableRead> => {
  const { from } = source;
  const rows: ArrivingRow[] = [];
  const bad: QuarantinedRow[] = [];
  let last = '';
  const problem = eachLine(text, { length: packageLimits.lineLength, count: packageLimits.rowsPerTable }, (content, line) => {
    const { id } = content;
    if (typeof id !== 'string' || checkId(id)) return 'unnamed';
    if (id <= last) return 'order';
    last = id;
    const row = readRow({ table, content, line }, source);
    if ('code' in row) bad.push(row);
    else rows.push(row);
    return null;
  });
  return problem ? refuse('row-invalid', { from, table, ...problem }) : { ok: true, value: { rows, bad } };
};

interface Line {
  readonly table: string;
  readonly content: CanonicalObject;
  readonly line: string;
}

const readRow = ({ table, content, line }: Line, source: RowSource): ArrivingRow | QuarantinedRow => {
  const id = String(content.id);
  const { rev } = content;
  const head = { id, rev: typeof rev === 'number' && !checkRev(rev) ? rev : 0 };
  const commitment = source.commitmentOf(table, head, line);
  const named = { table, ...head, content: line, commitment };
  if (typeof content.orgId === 'string' && content.orgId !== source.orgId) return { ...named, code: 'row-not-owned', detail: '' };
  const split = isTravellingTable(table) ? splitRow(table, content, source.isNewer) : unknownRow(content);
  if (typeof split === 'string') return { ...named, code: 'row-invalid', detail: split };
  return { table, ...head, commitment, ...split };
};

/** A row of a table that came with a newer schema: only its head can be checked. */
const unknownRow = (content: CanonicalObject): Pick<ArrivingRow, 'stored' | 'extra'> | string => {
  const head = headSchema.safeParse(content);
  return head.success ? { stored: null, extra: content } : columnOf(head.error);
};

const columnOf = (error: z.ZodError): string => error.issues[0]?.path.join('.') || (error.issues[0]?.code ?? 'row');

/** Restores null columns and parts known columns from newer ones; the name of the first bad column otherwise. */
const splitRow = (table: TravellingTable, content: CanonicalObject, isNewer: boolean): Pick<ArrivingRow, 'stored' | 'extra'> | string => {
  const { columns, check } = readingOf(table);
  const stored: CanonicalObject = {};
  let known = 0;
  let isNullHere = false;
  for (const column of columns) {
    const value = content[column];
    stored[column] = value ?? null;
    if (value === undefined) continue;
    known += 1;
    isNullHere ||= value === null;
  }
  // Nearly every row has known columns only, and then none need be looked for.
  const unknown = Object.keys(content).length > known ? Object.entries(content).filter(([column]) => !columns.includes(column)) : [];
  if (unknown.length > 0 && !isNewer) return unknown[0]?.[0] ?? 'row';
  if (isNullHere || unknown.some(([, value]) => value === null)) return 'null';
  const broken = check(stored);
  if (broken) return broken.join('.') || 'row';
  return { stored, extra: unknown.length > 0 ? Object.fromEntries(unknown) : null };
};

interface Reading {
  readonly columns: readonly string[];
  readonly check: Checker;
}

/** What is asked of every row of a table, made ready once. */
const readings = new Map<string, Reading>(
  Object.entries(travellingTables).map(([table, schema]) => [table, { columns: Object.keys(schema.shape), check: checkerOf(schema) }]),
);

const readingOf = (table: TravellingTable): Reading => {
  const reading = readings.get(table);
  if (!reading) throw new Error(`${table} is a travelling table`);
  return reading;
};
