// Which rows of a package are set aside while the others are taken? Law 5: isolation for the row, with its reason and everything that points at it.
import { canonicalJson, withoutNulls } from '#shared/core/canonical.ts';
import type { Id } from '#shared/core/id.ts';
import { rowKey } from '#shared/handoff/continuity.ts';
import { references } from '#shared/handoff/references.ts';
import { type ArrivingRow, isTravellingTable } from '#shared/handoff/rows.ts';

/**
 * Why a row is set aside. `row-invalid`: a column does not fit its schema · `row-not-owned`: another organisation's · `row-not-committed`: not what
 * the journal committed to · `row-dangling`: points at a row that is not here · `row-collides`: contradicts another row of the ledger.
 */
export const quarantineCodes = ['row-invalid', 'row-not-owned', 'row-not-committed', 'row-dangling', 'row-collides'] as const;
export type QuarantineCode = (typeof quarantineCodes)[number];

/** A row set aside. `detail`: the column at fault, empty where there is none; `content`: the row as it came, canonical JSON. */
export interface QuarantinedRow {
  readonly table: string;
  readonly id: Id;
  readonly rev: number;
  readonly code: QuarantineCode;
  readonly detail: string;
  readonly content: string;
  /** What content and salt commit to; null without a salt. */
  readonly commitment: string | null;
}

/** Sets a well-formed row aside. */
export const quarantined = ({ table, id, rev, stored, extra, commitment }: ArrivingRow, code: QuarantineCode, detail = ''): QuarantinedRow => ({
  table,
  id,
  rev,
  code,
  detail,
  content: canonicalJson(withoutNulls({ ...stored, ...extra })),
  commitment,
});

type Tables = ReadonlyMap<string, readonly ArrivingRow[]>;

/**
 * Parts rows whose references all lead somewhere from those that point at nothing, again and again until nothing more falls: what points
 * at a row that fell, falls too. `isHeld` tells whether the ledger keeps an (older) version of a row, at which others may still point.
 */
export const partDangling = (tables: Tables, isHeld: (key: string) => boolean): { tables: Tables; fallen: readonly QuarantinedRow[] } => {
  const ids = new Map([...tables].map(([table, rows]) => [table, new Set(rows.map(({ id }) => id))]));
  const leads = (table: string, id: string): boolean => ids.get(table)?.has(id) === true || isHeld(rowKey(table, id));
  const fallen: QuarantinedRow[] = [];
  const kept = new Map(tables);
  for (let round = -1; round < fallen.length; ) {
    round = fallen.length;
    for (const [table, rows] of kept) {
      const fell = rows.flatMap((row) => {
        const column = looseEnd(row, leads);
        return column === null ? [] : [quarantined(row, 'row-dangling', column)];
      });
      if (fell.length === 0) continue;
      for (const { id } of fell) ids.get(table)?.delete(id);
      fallen.push(...fell);
      kept.set(
        table,
        rows.filter(({ id }) => ids.get(table)?.has(id)),
      );
    }
  }
  return { tables: kept, fallen };
};

const looseEnd = (row: ArrivingRow, leads: (table: string, id: string) => boolean): string | null => {
  if (!row.stored || !isTravellingTable(row.table)) return null;
  for (const column in references[row.table]) {
    const [id, table] = [row.stored[column], references[row.table]?.[column]];
    if (typeof id === 'string' && table && !leads(table, id)) return column;
  }
  return null;
};

/** The rows among `rows` that point at a row, and by which column. */
export const pointingAt = <T extends ArrivingRow>(rows: readonly T[], table: string, id: Id): { row: T; column: string }[] =>
  rows.flatMap((row) => {
    if (!row.stored || !isTravellingTable(row.table)) return [];
    const column = Object.entries(references[row.table] ?? {}).find(([name, target]) => target === table && row.stored?.[name] === id)?.[0];
    return column === undefined ? [] : [{ row, column }];
  });
