// What do the books themselves say for the inventory, and where is a hand-over kept?
import { createHash } from 'node:crypto';
import { insertRow } from '#db/rows.ts';
import type { DraftWriter, Reader, Writer } from '#db/schema.ts';
import { type Canonical, canonicalJson } from '#shared/core/canonical.ts';
import { chinaDate } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import { z } from '#shared/core/zod.ts';
import { type HandoverInput, handoverInput, type Inventory, inventorySchema } from '#shared/handover/model.ts';

/** What is to be signed: who, and what. */
export interface Handover {
  readonly id: Id;
  readonly people: HandoverInput;
  readonly inventory: Inventory;
}

const kind = 'handover';
const body = z.strictObject({ people: handoverInput, inventory: inventorySchema });

/** SHA-256 of an inventory's canonical JSON. */
const inventoryHash = (json: string): string => createHash('sha256').update(json).digest('hex');

/** Finalised records by year and kind, each with its numbers and one hash over their contents. */
export const recordCounts = async (
  reader: Reader,
): Promise<{ kind: string; year: number; count: number; first: number; last: number; hash: string }[]> => {
  const rows = await reader.db
    .selectFrom('meeting')
    .select(['kind', 'year', 'number', 'contentHash'])
    .where('orgId', '=', reader.orgId)
    .where('retiredAt', 'is', null)
    .orderBy('year')
    .orderBy('kind')
    .orderBy('number')
    .execute();
  return [...Map.groupBy(rows, (row) => `${row.year}/${row.kind}`).values()].map((records) => {
    const numbers = records.map(({ number }) => number);
    const hash = createHash('sha256')
      .update(records.map(({ contentHash }) => contentHash).join(''))
      .digest('hex');
    const { kind: what, year } = records[0] ?? { kind: '', year: 0 };
    return { kind: what, year, count: records.length, first: Math.min(...numbers), last: Math.max(...numbers), hash: hash.slice(0, 16) };
  });
};

/** Unfinished typing by kind: how much, and when it was last saved; a prepared hand-over is none. */
export const draftCounts = async (reader: Reader): Promise<{ kind: string; count: number; savedOn: string }[]> => {
  const rows = await reader.db
    .selectFrom('draft')
    .select((eb) => ['kind', eb.fn.countAll<number>().as('count'), eb.fn.max('savedAt').as('savedAt')])
    .where('kind', '<>', kind)
    .groupBy('kind')
    .execute();
  return rows.map((row) => ({ kind: row.kind, count: Number(row.count), savedOn: chinaDate(row.savedAt) }));
};

/** What is prepared; null when nothing is. */
export const preparedHandover = async (reader: Reader): Promise<Handover | null> => {
  const row = await reader.db.selectFrom('draft').select(['id', 'body']).where('kind', '=', kind).executeTakeFirst();
  return row ? { id: row.id, ...body.parse(JSON.parse(row.body)) } : null;
};

/** Keeps a prepared hand-over in place of the one before; its id. */
export const keepPrepared = async (writer: DraftWriter, handover: Omit<Handover, 'id'>): Promise<Id> => {
  await writer.db.deleteFrom('draft').where('kind', '=', kind).execute();
  const id = writer.newId();
  await writer.db
    .insertInto('draft')
    .values({ id, kind, body: JSON.stringify(handover), savedAt: writer.at })
    .execute();
  return id;
};

/** Records a hand-over for good under its draft's id, and names the new person at work. */
export const recordHandover = async (writer: Writer, { id, people, inventory }: Handover): Promise<void> => {
  const json = canonicalJson(inventory as unknown as Canonical);
  await insertRow(writer, 'handover', { ...people, inventory: json, inventoryHash: inventoryHash(json) }, id);
  await writer.db.deleteFrom('draft').where('kind', '=', kind).execute();
  await writer.db.updateTable('meta').set({ value: people.incoming }).where('key', '=', 'actor').execute();
};

/** Hand-overs of the past, newest first. */
export const pastHandovers = (reader: Reader) =>
  reader.db
    .selectFrom('handover')
    .select(['id', 'handedOn', 'outgoing', 'incoming', 'recordedAt'])
    .where('orgId', '=', reader.orgId)
    .where('retiredAt', 'is', null)
    .orderBy('recordedAt', 'desc')
    .execute();

/** A hand-over with its inventory, prepared or done, for its sheet; null when there is none with this id. */
export const handoverById = async (reader: Reader, id: Id): Promise<(Handover & { readonly isDone: boolean }) | null> => {
  const row = await reader.db.selectFrom('handover').selectAll().where('orgId', '=', reader.orgId).where('id', '=', id).executeTakeFirst();
  if (row) {
    const { handedOn, outgoing, incoming, supervisor, note } = row;
    return {
      id,
      people: { handedOn, outgoing, incoming, supervisor, note },
      inventory: inventorySchema.parse(JSON.parse(row.inventory)),
      isDone: true,
    };
  }
  const prepared = await preparedHandover(reader);
  return prepared?.id === id ? { ...prepared, isDone: false } : null;
};
