// What would a package change, row by row and field by field, in words? It is taken in a transaction that is rolled back (law 4).
import { join } from 'node:path';
import { rowNames } from '#db/journal/names.ts';
import type { RawDatabase } from '#db/open.ts';
import { openKept, relayOf, waitingPackage } from '#electron/handoff/decide.ts';
import { packageAt } from '#electron/handoff/find.ts';
import { originsOf } from '#electron/handoff/provenance.ts';
import { rolledBack } from '#electron/handoff/rolled-back.ts';
import { mentionedIds, rowLabel } from '#electron/handoff/row-label.ts';
import { selfOf } from '#electron/handoff/self.ts';
import { takePackage } from '#electron/handoff/take.ts';
import type { Taking } from '#electron/handoff/taking.ts';
import type { JobContext } from '#electron/ledger/context.ts';
import { folderNames } from '#electron/vault/folder.ts';
import type { OutputOf, ParsedOf } from '#shared/contract.ts';
import { withoutNulls } from '#shared/core/canonical.ts';
import type { Word } from '#shared/core/words.ts';
import { word } from '#shared/core/words.ts';
import { rowKey } from '#shared/handoff/continuity.ts';
import { allPermits } from '#shared/handoff/holding.ts';
import type { CanonicalObject } from '#shared/handoff/lines.ts';
import type { MergePlan, Upsert } from '#shared/handoff/plan.ts';
import type { Provenance } from '#shared/handoff/provenance.ts';
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

/** Answers `handoff.difference`. */
export const difference = async (job: JobContext, { file, offset }: ParsedOf<'handoff.difference'>): Promise<Difference> => {
  const self = await job.read((reader) => selfOf(reader, job));
  const input = await packageAt(file, join(job.ledger().folder, folderNames.staging));
  const opened = await job.withUnpacker((unpacker) => unpacker.open(input, self.identity));
  return differenceOf(job, { self, opened, via: null }, offset);
};

/** Answers `handoff.heldDifference`: from the copy that is kept, so that looking needs no stick. */
export const heldDifference = async (job: JobContext, { id, offset }: ParsedOf<'handoff.heldDifference'>): Promise<Difference> => {
  const held = await waitingPackage(job, id);
  const self = await job.read((reader) => selfOf(reader, job));
  const opened = await job.withUnpacker((unpacker) => openKept(job, { unpacker, self }, held));
  return differenceOf(job, { self, opened, via: await job.read((reader) => relayOf(reader, held)) }, offset);
};

/** What a person would have to permit first is taken as permitted. */
const differenceOf = async (job: JobContext, looked: Pick<Taking, 'self' | 'opened' | 'via'>, offset: number): Promise<Difference> => {
  const { raw } = job.ledger();
  const { from, id: packageId } = looked.opened.envelope;
  return rolledBack(job, async (writer) => {
    const seen: { total: number; pairs: Pair[]; held: Origins } = { total: 0, pairs: [], held: new Map() };
    const planned = async (plan: MergePlan): Promise<void> => {
      const rows = inOrder(plan);
      seen.total = rows.length;
      seen.pairs = rows.slice(offset, offset + perPage).flatMap((row) => pairOf(raw, row));
      seen.held = await originsOf(writer, from.orgId, rowsIn(seen.pairs));
    };
    await takePackage({ ...looked, writer, raw, passed: () => undefined, permits: allPermits, fileSha256: null, planned });
    // After the rows are there, so that new members have names too.
    const ids = seen.pairs.flatMap(({ table, before, after }) => [...mentionedIds(table, before), ...mentionedIds(table, after)]);
    const names = await rowNames(writer, ids);
    const arriving = seen.pairs.length > 0 ? await originsOf(writer, from.orgId, rowsIn(seen.pairs)) : new Map();
    return { total: seen.total, changes: seen.pairs.map((pair) => lineOf(pair, { names, packageId, held: seen.held, arriving })) };
  });
};

type Origins = ReadonlyMap<string, Provenance>;

const rowsIn = (pairs: readonly Pair[]): { table: string; id: string }[] => pairs.map(({ table, row: { id } }) => ({ table, id }));

interface Seen {
  readonly names: ReadonlyMap<string, string>;
  readonly packageId: string;
  readonly held: Origins;
  readonly arriving: Origins;
}

const lineOf = ({ row, table, before, after }: Pair, { names, packageId, held, arriving }: Seen): Line => {
  const isRetired = after.retiredAt !== undefined && before.retiredAt === undefined;
  return {
    table,
    id: row.id,
    kind: row.isNew ? 'added' : isRetired ? 'retired' : 'changed',
    label: rowLabel(table, after, names),
    held: held.get(rowKey(table, row.id)) ?? null,
    arriving: notYetTaken(arriving.get(rowKey(table, row.id)), packageId),
    fields: row.isNew ? [] : fieldsOf({ table, before, after }, names),
  };
};

/** What was taken only to be looked at has not been received. Null: the ledger would set the row aside. */
const notYetTaken = (provenance: Provenance | undefined, packageId: string): Provenance | null =>
  provenance?.package?.id === packageId ? { ...provenance, package: { ...provenance.package, receivedAt: null } } : null;

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
