// How is a finalised record written? Its row, its parts in order, and later its addenda; all immutable from then on.
import { contentHashOf, type HashedRecord } from '#db/meetings/content-hash.ts';
import { addendaCount } from '#db/meetings/store.ts';
import { insertRow, insertRows } from '#db/rows.ts';
import type { Writer } from '#db/schema.ts';
import { chinaDate } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import type { Addendum, LineInput } from '#shared/meetings/model.ts';
import type { MeetingRow } from '#shared/meetings/rows.ts';

/** A record ready to be kept. Its id is its draft's, or a new one when null. */
export interface NewRecord {
  readonly id: Id | null;
  readonly hostId: Id;
  readonly recorderId: Id;
  readonly record: HashedRecord;
}

/** Keeps a finalised record with all its parts; the row with its content hash. */
export const insertRecord = async (writer: Writer, { id, hostId, recorderId, record }: NewRecord): Promise<MeetingRow> => {
  const { attendance, agenda, speeches, votes, decisions, acknowledgements, followUps, facts, lines, isLate, ...head } = record;
  const columns = { ...head, hostId, recorderId, isLate: isLate ? 1 : 0, contentHash: contentHashOf(record) } as const;
  const row = await insertRow(writer, 'meeting', columns, id ?? undefined);
  const placed = <P extends object>(parts: readonly P[]) => parts.map((part, ordinal) => ({ meetingId: row.id, ordinal, ...part }));
  await insertRows(writer, 'attendance', placed(attendance));
  await insertRows(writer, 'agendaItem', placed(agenda));
  await insertRows(writer, 'speech', placed(speeches.map((speech) => ({ ...speech, dissent: speech.dissent ? (1 as const) : (0 as const) }))));
  await insertRows(writer, 'voteItem', placed(votes));
  await insertRows(writer, 'decision', placed(decisions.map((one) => ({ ...one, toMemberMeeting: flagOf(one.toMemberMeeting) }))));
  await insertRows(writer, 'acknowledgement', placed(acknowledgements));
  await insertRows(writer, 'followUp', placed(followUps ?? []));
  await insertRows(writer, 'meetingFact', placed(facts ?? []));
  await insertRows(writer, 'meetingLine', placed((lines ?? []).map((line) => ({ addendumId: null, ...line }))));
  return row;
};

const flagOf = (claim: boolean | null | undefined): 0 | 1 | null => {
  if (claim === null || claim === undefined) return null;
  return claim ? 1 : 0;
};

/** What is added to a finalised record. */
export type NewAddendum = Pick<Addendum, 'kind' | 'text' | 'reason'> & { readonly lines: readonly LineInput[] };

/** Adds a correction or supplement, with its lines, after those already there; numbered from 1 within its record, dated today. */
export const insertAddendum = async (writer: Writer, meetingId: Id, { kind, text, reason, lines }: NewAddendum): Promise<Id> => {
  const ordinal = (await addendaCount(writer, meetingId)) + 1;
  const row = await insertRow(writer, 'addendum', {
    meetingId,
    ordinal,
    kind,
    text,
    reason,
    madeOn: chinaDate(writer.at),
    madeBy: writer.actor,
  });
  await insertRows(
    writer,
    'meetingLine',
    lines.map((line, index) => ({ meetingId, addendumId: row.id, ordinal: index, ...line })),
  );
  return row.id;
};
