// Which records were copied from old paper books? Kept apart from the records of today, with numbers of their own.
import { dropDraft, keptDrafts, putDraft } from '#db/drafts.ts';
import { insertRow, insertRows } from '#db/rows.ts';
import type { DraftWriter, Reader, Writer } from '#db/schema.ts';
import { chinaDate, type Instant } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import {
  type PaperAddendumInput,
  type PaperDraftContent,
  type PaperRecord,
  type PaperRecordInput,
  paperDraftContent,
} from '#shared/meetings/paper-record.ts';

/** The copied records of a year, by day, then number; `year` null: of all years. */
export const paperRecordsOf = async (reader: Reader, year: number | null): Promise<PaperRecord[]> => {
  let query = reader.db.selectFrom('paperRecord').selectAll().where('orgId', '=', reader.orgId).where('retiredAt', 'is', null);
  if (year !== null) query = query.where('year', '=', year);
  const rows = await query.orderBy('heldOn').orderBy('kind').orderBy('number').execute();
  const votes = await reader.db.selectFrom('paperVote').selectAll().where('orgId', '=', reader.orgId).orderBy('ordinal').execute();
  const byRecord = Map.groupBy(votes, ({ paperRecordId }) => paperRecordId);
  const later = await addendaQuery(reader).execute();
  const addenda = Map.groupBy(later, ({ paperRecordId }) => paperRecordId);
  return rows.map(({ orgId, rev, retiredAt, retireReason, ...record }) => ({
    ...record,
    votes: (byRecord.get(record.id) ?? []).map(({ subject, yes, no, abstain, result }) => ({ subject, yes, no, abstain, result })),
    addenda: (addenda.get(record.id) ?? []).map(({ id, kind, text, reason, madeOn, madeBy }) => ({ id, kind, text, reason, madeOn, madeBy })),
  }));
};

const addendaQuery = ({ db, orgId }: Reader) =>
  db.selectFrom('paperAddendum').selectAll().where('orgId', '=', orgId).where('retiredAt', 'is', null).orderBy('ordinal');

/** Adds a correction or supplement after those already there, dated today. */
export const insertPaperAddendum = async (writer: Writer, paperRecordId: Id, addendum: PaperAddendumInput): Promise<Id> => {
  const before = await addendaQuery(writer).where('paperRecordId', '=', paperRecordId).execute();
  const ordinal = (before.at(-1)?.ordinal ?? 0) + 1;
  const columns = { paperRecordId, ordinal, ...addendum, madeOn: chinaDate(writer.at), madeBy: writer.actor };
  return (await insertRow(writer, 'paperAddendum', columns)).id;
};

const draftKind = 'paper';

/** The form of a copied record that was not finished, the newest; null: none. */
export const paperDraftOf = async (reader: Reader): Promise<{ id: Id; content: PaperDraftContent; savedAt: Instant } | null> => {
  const last = (await keptDrafts(reader, draftKind)).at(-1);
  return last ? { id: last.id, content: paperDraftContent.parse(last.body), savedAt: last.savedAt } : null;
};

/** Keeps the unfinished form under an id, new or known. */
export const keepPaperDraft = (writer: DraftWriter, id: Id, content: PaperDraftContent): Promise<void> =>
  putDraft(writer, draftKind, { id, body: content });

/** Removes the unfinished form; false when there is none with this id. */
export const removePaperDraft = (reader: Reader, id: Id): Promise<boolean> => dropDraft(reader, draftKind, id);

/** One copied record, or null. */
export const paperRecordOf = async (reader: Reader, id: Id): Promise<PaperRecord | null> =>
  (await paperRecordsOf(reader, null)).find((record) => record.id === id) ?? null;

/** Keeps a copied record with its votes; its id and number. */
export const insertPaperRecord = async (writer: Writer, { votes, ...record }: PaperRecordInput): Promise<{ id: Id; number: number }> => {
  const year = Number(record.heldOn.slice(0, 4));
  const { last } = await writer.db
    .selectFrom('paperRecord')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('orgId', '=', writer.orgId)
    .where('kind', '=', record.kind)
    .where('year', '=', year)
    .executeTakeFirstOrThrow();
  const number = (last ?? 0) + 1;
  const row = await insertRow(writer, 'paperRecord', { ...record, year, number, enteredOn: chinaDate(writer.at), enteredBy: writer.actor });
  await insertRows(
    writer,
    'paperVote',
    votes.map((vote, ordinal) => ({ paperRecordId: row.id, ordinal, ...vote })),
  );
  return { id: row.id, number };
};
