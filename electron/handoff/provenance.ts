// Where does what a branch handed over come from, row by row? The provenance behind its books, findings and search results.
import { type OriginatedRow, originatedRows, ownerOf, storedCounts } from '#db/handoff/provenance.ts';
import { partnerOf } from '#db/handoff/store.ts';
import type { PartnerRow } from '#db/handoff/table.ts';
import { rowNames } from '#db/journal/names.ts';
import type { Reader } from '#db/schema.ts';
import { mentionedIds, rowLabel } from '#electron/handoff/row-label.ts';
import type { OutputOf, ParsedOf } from '#shared/contract.ts';
import { withoutNulls } from '#shared/core/canonical.ts';
import { notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import { type Provenance, provenanceOf } from '#shared/handoff/provenance.ts';
import { isTravellingTable } from '#shared/handoff/rows.ts';
import { travellingTableNames } from '#shared/travelling.ts';

type Listed = OutputOf<'handoff.originList'>['rows'][number];

/** Rows on one page. */
const perPage = 50;

/** A branch whose card is here; its rows are never our own. */
const branchOf = async (reader: Reader, orgId: Id): Promise<PartnerRow> => {
  const branch = orgId === reader.orgId ? null : await partnerOf(reader, orgId);
  if (!branch) throw notFound('organisation-unknown');
  return branch;
};

const labelled = async (reader: Reader, rows: readonly OriginatedRow[]): Promise<Listed[]> => {
  const lines = rows.map(({ content, origin }) => ({ content: withoutNulls(content), origin }));
  const names = await rowNames(
    reader,
    lines.flatMap(({ content, origin }) => mentionedIds(origin.row.table, content)),
  );
  return lines.map(({ content, origin }) => ({
    label: rowLabel(origin.row.table, content, names),
    isRetired: typeof content.retiredAt === 'string',
    provenance: provenanceOf(origin),
  }));
};

/** Answers `handoff.origin`. */
export const originOf = async (reader: Reader, { table, id }: ParsedOf<'handoff.origin'>): Promise<OutputOf<'handoff.origin'>> => {
  const owner = isTravellingTable(table) ? await ownerOf(reader, table, id) : null;
  if (owner === null || !isTravellingTable(table)) throw notFound('origin-unknown');
  const branch = await branchOf(reader, owner);
  const [row] = await labelled(reader, await originatedRows(reader, { branch, table, ids: [id] }));
  if (!row) throw notFound('origin-unknown');
  return row;
};

/** The provenance of several rows of one organisation, by table and id; rows that do not lie here are left out. */
export const originsOf = async (
  reader: Reader,
  orgId: Id,
  rows: readonly { readonly table: string; readonly id: Id }[],
): Promise<Map<string, Provenance>> => {
  const branch = await branchOf(reader, orgId);
  const found = new Map<string, Provenance>();
  for (const [table, list] of Map.groupBy(rows, (row) => row.table)) {
    if (!isTravellingTable(table)) continue;
    const ids = list.map(({ id }) => id);
    for (const { origin } of await originatedRows(reader, { branch, table, ids })) found.set(`${table}/${origin.row.id}`, provenanceOf(origin));
  }
  return found;
};

/** Answers `handoff.originsOf`. */
export const namedOrigins = async (reader: Reader, { orgId, rows }: ParsedOf<'handoff.originsOf'>): Promise<OutputOf<'handoff.originsOf'>> => {
  const branch = await branchOf(reader, orgId);
  const found: Listed[] = [];
  for (const [table, list] of Map.groupBy(rows, (row) => row.table)) {
    const ids = list.map(({ id }) => id);
    if (isTravellingTable(table)) found.push(...(await labelled(reader, await originatedRows(reader, { branch, table, ids }))));
  }
  return { rows: found };
};

/** Answers `handoff.originList`. */
export const originList = async (
  reader: Reader,
  { orgId, table, text, offset }: ParsedOf<'handoff.originList'>,
): Promise<OutputOf<'handoff.originList'>> => {
  const branch = await branchOf(reader, orgId);
  const counts = new Map((await storedCounts(reader, orgId)).map(({ table: name, rows }) => [name, rows]));
  const tables = travellingTableNames.flatMap((name) => (counts.has(name) ? [{ table: name, rows: counts.get(name) ?? 0 }] : []));
  if (!isTravellingTable(table)) throw notFound('origin-unknown');
  const all = await labelled(reader, await originatedRows(reader, { branch, table, ids: null }));
  const wanted = text.trim();
  const rows = wanted === '' ? all : all.filter(({ label }) => label.includes(wanted));
  return { tables, total: rows.length, rows: rows.slice(offset, offset + perPage) };
};
