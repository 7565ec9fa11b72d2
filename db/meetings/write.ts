// How is a finalised record written? Its row, its parts in order, and later its addenda; all immutable from then on.
import { contentHashOf, type HashedRecord } from '#db/meetings/content-hash.ts';
import { addendaCount } from '#db/meetings/store.ts';
import { insertRow } from '#db/rows.ts';
import type { Writer } from '#db/schema.ts';
import { chinaDate } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import type { Addendum, MeetingRow } from '#shared/meetings/model.ts';

/** A record ready to be kept. Its id is its draft's, or a new one when null. */
export interface NewRecord {
  readonly id: Id | null;
  readonly hostId: Id;
  readonly recorderId: Id;
  readonly record: HashedRecord;
}

/** Keeps a finalised record with all its parts; the row with its content hash. */
export const insertRecord = async (writer: Writer, { id, hostId, recorderId, record }: NewRecord): Promise<MeetingRow> => {
  const { attendance, agenda, speeches, votes, decisions, acknowledgements, isLate, ...head } = record;
  const columns = { ...head, hostId, recorderId, isLate: isLate ? 1 : 0, contentHash: contentHashOf(record) } as const;
  const row = await insertRow(writer, 'meeting', columns, id ?? undefined);
  const place = (ordinal: number) => ({ meetingId: row.id, ordinal });
  for (const [index, entry] of attendance.entries()) await insertRow(writer, 'attendance', { ...place(index), ...entry });
  for (const [index, item] of agenda.entries()) await insertRow(writer, 'agendaItem', { ...place(index), ...item });
  for (const [index, speech] of speeches.entries()) {
    await insertRow(writer, 'speech', { ...place(index), ...speech, dissent: speech.dissent ? 1 : 0 });
  }
  for (const [index, vote] of votes.entries()) await insertRow(writer, 'voteItem', { ...place(index), ...vote });
  for (const [index, decision] of decisions.entries()) await insertRow(writer, 'decision', { ...place(index), ...decision });
  for (const [index, given] of acknowledgements.entries()) await insertRow(writer, 'acknowledgement', { ...place(index), ...given });
  return row;
};

/** Adds a correction or supplement after those already there; numbered from 1 within its record, dated today. */
export const insertAddendum = async (writer: Writer, meetingId: Id, addendum: Pick<Addendum, 'kind' | 'text' | 'reason'>): Promise<Id> => {
  const ordinal = (await addendaCount(writer, meetingId)) + 1;
  const { kind, text, reason } = addendum;
  const row = await insertRow(writer, 'addendum', {
    meetingId,
    ordinal,
    kind,
    text,
    reason,
    madeOn: chinaDate(writer.at),
    madeBy: writer.actor,
  });
  return row.id;
};
