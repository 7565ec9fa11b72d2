// What would a package change, row by row and field by field, in words? It is taken in a transaction that is rolled back (law 4).
import { join } from 'node:path';
import { rowNames } from '#db/journal/names.ts';
import type { RawDatabase } from '#db/open.ts';
import { packageAt } from '#electron/handoff/find.ts';
import { rolledBack } from '#electron/handoff/rolled-back.ts';
import { mentionedIds, rowLabel } from '#electron/handoff/row-label.ts';
import { selfOf } from '#electron/handoff/self.ts';
import { takePackage } from '#electron/handoff/take.ts';
import type { JobContext } from '#electron/ledger/context.ts';
import { folderNames } from '#electron/vault/folder.ts';
import type { OutputOf } from '#shared/contract.ts';
import { withoutNulls } from '#shared/core/canonical.ts';
import type { Word } from '#shared/core/words.ts';
import { word } from '#shared/core/words.ts';
import { allPermits } from '#shared/handoff/holding.ts';
import type { CanonicalObject } from '#shared/handoff/lines.ts';
import type { MergePlan, Upsert } from '#shared/handoff/plan.ts';
import { headingWord, hiddenColumns, valueWord } from '#shared/handoff/readable-values.ts';
import { isTravellingTable } from '#shared/handoff/rows.ts';
import { maskedIdNumber, maskedPhone } from '#shared/members/masks.ts';
import type { TravellingTable } from '#shared/travelling.ts';

type Difference = OutputOf<'handoff.difference'>;
type Line = Difference['changes'][number];

/** Rows on one page. */
const perPage = 50;

/** Changed rows first: they say more than new ones. */
const inOrder = ({ upserts }: MergePlan): Upsert[] => [...upserts.filter(({ isNew }) => !isNew), ...upserts.filter(({ isNew }) => isNew)];

interface Pair {
  readonly row: Upsert;
  readonly table: TravellingTable;
  readonly before: CanonicalObject;
  readonly after: CanonicalObject;
}

const pairOf = (raw: RawDatabase, row: Upsert): Pair[] => {
  if (!isTravellingTable(row.table) || !row.stored) return [];
  const before = row.isNew ? null : raw.prepare<[string], CanonicalObject>(`SELECT * FROM "${row.table}" WHERE "id" = ?`).get(row.id);
  return [{ row, table: row.table, before: before ? withoutNulls(before) : {}, after: withoutNulls(row.stored) }];
};

/** Answers `handoff.difference`; what a person would have to permit first is taken as permitted. */
export const difference = async (job: JobContext, { file, offset }: { file: string; offset: number }): Promise<Difference> => {
  const self = await job.read((reader) => selfOf(reader, job));
  const input = await packageAt(file, join(job.ledger().folder, folderNames.staging));
  const opened = await job.withUnpacker((unpacker) => unpacker.open(input, self.identity));
  const { raw } = job.ledger();
  return rolledBack(job, async (writer) => {
    const seen: { total: number; pairs: Pair[] } = { total: 0, pairs: [] };
    const planned = (plan: MergePlan): void => {
      const rows = inOrder(plan);
      seen.total = rows.length;
      seen.pairs = rows.slice(offset, offset + perPage).flatMap((row) => pairOf(raw, row));
    };
    await takePackage({ writer, raw, self, opened, via: null, passed: () => undefined, permits: allPermits, fileSha256: null, planned });
    // After the rows are there, so that new members have names too.
    const ids = seen.pairs.flatMap(({ table, before, after }) => [...mentionedIds(table, before), ...mentionedIds(table, after)]);
    const names = await rowNames(writer, ids);
    return { total: seen.total, changes: seen.pairs.map((pair) => lineOf(pair, names)) };
  });
};

const lineOf = ({ row, table, before, after }: Pair, names: ReadonlyMap<string, string>): Line => {
  const isRetired = after.retiredAt !== undefined && before.retiredAt === undefined;
  return {
    table,
    id: row.id,
    kind: row.isNew ? 'added' : isRetired ? 'retired' : 'changed',
    label: rowLabel(table, after, names),
    fields: row.isNew ? [] : fieldsOf({ table, before, after }, names),
  };
};

/** Columns that say only how the row is kept. */
const unsaid: ReadonlySet<string> = new Set([...hiddenColumns, 'ordinal', 'contentHash', 'recordedAt', 'retiredAt']);

const masks: Readonly<Record<string, (text: string) => string>> = { idNumber: maskedIdNumber, mobile: maskedPhone, landline: maskedPhone };

const fieldsOf = ({ table, before, after }: Omit<Pair, 'row'>, names: ReadonlyMap<string, string>): Line['fields'] => {
  const show = (content: CanonicalObject, column: string): Word => {
    const value = content[column];
    const mask = table === 'member' ? masks[column] : undefined;
    if (mask && typeof value === 'string') return word(mask(value), mask(value));
    return valueWord(table, column, value, (id) => names.get(id) ?? null);
  };
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((column) => !unsaid.has(column) && before[column] !== after[column])
    .map((column) => ({ label: headingWord(table, column), before: show(before, column), after: show(after, column) }));
};
