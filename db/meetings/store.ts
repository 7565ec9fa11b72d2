// Which meetings are kept, and what does each say? Finalised records are read whole, as screen and paper show them.
import { sql } from 'kysely';
import { personOf } from '#db/members/person-of.ts';
import type { Reader, Tables } from '#db/schema.ts';
import type { IsoDate } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import type { Clash } from '#shared/meetings/attendance-rules.ts';
import type { LineInput, MeetingKind, MeetingRecord } from '#shared/meetings/model.ts';
import type { MeetingRow } from '#shared/meetings/rows.ts';

type Part =
  | 'attendance'
  | 'agendaItem'
  | 'speech'
  | 'voteItem'
  | 'decision'
  | 'addendum'
  | 'acknowledgement'
  | 'followUp'
  | 'meetingFact'
  | 'meetingLine';

/** The finalised records of a year, complete with addenda, by date, then start, then number: the order of the book. */
export const recordsOfYear = async (reader: Reader, year: number): Promise<MeetingRecord[]> => {
  const rows = await reader.db
    .selectFrom('meeting')
    .selectAll()
    .where('orgId', '=', reader.orgId)
    .where('heldOn', '>=', `${year}-01-01`)
    .where('heldOn', '<=', `${year}-12-31`)
    .orderBy('heldOn')
    .orderBy('startTime')
    .orderBy('kind')
    .orderBy('number')
    .execute();
  return withParts(reader, rows);
};

/** One finalised record, or null when there is none with this id. */
export const recordOf = async (reader: Reader, id: Id): Promise<MeetingRecord | null> => {
  const rows = await reader.db.selectFrom('meeting').selectAll().where('orgId', '=', reader.orgId).where('id', '=', id).execute();
  return (await withParts(reader, rows))[0] ?? null;
};

/** Tells whether a record with this id is final. */
export const isFinal = async (reader: Reader, id: Id): Promise<boolean> =>
  (await reader.db.selectFrom('meeting').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;

/** The last finalised meeting of a kind (and group) held on or before a day: where and when it was, who hosted and recorded. Null when there is none. */
export const lastMeeting = async (
  reader: Reader,
  { kind, groupId }: { readonly kind: MeetingKind; readonly groupId: Id | null },
  until: IsoDate,
): Promise<MeetingRow | null> =>
  (await reader.db
    .selectFrom('meeting')
    .selectAll()
    .where('orgId', '=', reader.orgId)
    .where('kind', '=', kind)
    .where('groupId', groupId === null ? 'is' : '=', groupId)
    .where('heldOn', '<=', until)
    .orderBy('heldOn', 'desc')
    .orderBy('startTime', 'desc')
    .orderBy('number', 'desc')
    .executeTakeFirst()) ?? null;

/** The number that the next record of a kind and year gets: counted in the order of finalising, never reused (records are never deleted). */
export const nextNumber = async (reader: Reader, kind: MeetingKind, year: number): Promise<number> => {
  const { last } = await reader.db
    .selectFrom('meeting')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('orgId', '=', reader.orgId)
    .where('kind', '=', kind)
    .where('year', '=', year)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
};

/** Who stands as present at a finalised meeting that overlaps a time of a day (MTG-13); meetings that only touch do not overlap. */
export const clashesAt = (reader: Reader, time: { heldOn: IsoDate; startTime: string; endTime: string }): Promise<Clash[]> =>
  reader.db
    .selectFrom('attendance')
    .innerJoin('meeting', 'meeting.id', 'attendance.meetingId')
    .select(['meeting.startTime', 'meeting.endTime'])
    .select(personOf('attendance.memberId').as('memberId'))
    .where('meeting.orgId', '=', reader.orgId)
    .where('meeting.heldOn', '=', time.heldOn)
    .where('attendance.status', '=', 'present')
    .where('meeting.startTime', '<', time.endTime)
    .where('meeting.endTime', '>', time.startTime)
    .orderBy('meeting.startTime')
    .orderBy('attendance.ordinal')
    .execute();

/** Number of addenda of a record, hence the ordinal of the last one. */
export const addendaCount = async (reader: Reader, meetingId: Id): Promise<number> => (await partsOf(reader, 'addendum', [meetingId])).length;

const partsOf = async <P extends Part>(reader: Reader, table: P, ids: readonly Id[]): Promise<Tables[P][]> => {
  // The part tables share `meetingId` and `ordinal`; Kysely cannot see that through a type parameter.
  const rows = await reader.db
    .selectFrom(table as 'addendum')
    .selectAll()
    .where('orgId', '=', reader.orgId)
    .where(sql<boolean>`"meetingId" IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .orderBy('meetingId')
    .orderBy('ordinal')
    .execute();
  return rows as unknown as Tables[P][];
};

const byMeeting = async <P extends Part>(reader: Reader, table: P, ids: readonly Id[]): Promise<(id: Id) => Tables[P][]> => {
  const grouped = Map.groupBy(await partsOf(reader, table, ids), (row) => row.meetingId);
  return (id) => grouped.get(id) ?? [];
};

const withParts = async (reader: Reader, rows: readonly MeetingRow[]): Promise<MeetingRecord[]> => {
  const ids = rows.map((row) => row.id);
  const attendance = await byMeeting(reader, 'attendance', ids);
  const agenda = await byMeeting(reader, 'agendaItem', ids);
  const speeches = await byMeeting(reader, 'speech', ids);
  const votes = await byMeeting(reader, 'voteItem', ids);
  const decisions = await byMeeting(reader, 'decision', ids);
  const addenda = await byMeeting(reader, 'addendum', ids);
  const acknowledgements = await byMeeting(reader, 'acknowledgement', ids);
  const followUps = await byMeeting(reader, 'followUp', ids);
  const facts = await byMeeting(reader, 'meetingFact', ids);
  const lines = await byMeeting(reader, 'meetingLine', ids);
  return rows.map((row) => ({
    ...headOf(row),
    attendance: attendance(row.id).map(attendeeOf),
    agenda: agenda(row.id).map(({ kind, title, content }) => ({ kind, title, content })),
    speeches: speeches(row.id).map(({ speaker, text, dissent }) => ({ speaker, text, dissent: dissent === 1 })),
    votes: votes(row.id).map(voteOf),
    decisions: decisions(row.id).map(decisionOf),
    addenda: addenda(row.id).map((addendum) => addendumOf(addendum, lines(row.id))),
    acknowledgements: acknowledgements(row.id).map(({ rule, field, reason }) => ({ rule, field, reason })),
    followUps: someOf(followUps(row.id).map(followUpOf)),
    facts: someOf(facts(row.id).map(({ name, value }) => ({ name, value }))),
    lines: linesOf(lines(row.id), null),
  }));
};

/** Parts that records have since schema 1.1 are null where there are none: the check code of earlier records stays what it was. */
const someOf = <T>(items: readonly T[]): T[] | null => (items.length > 0 ? [...items] : null);

const linesOf = (rows: readonly Tables['meetingLine'][], addendumId: Id | null): LineInput[] | null =>
  someOf(
    rows.filter((row) => row.addendumId === addendumId).map(({ list, person, on, text, note, reply }) => ({ list, person, on, text, note, reply })),
  );

const decisionOf = ({ text, owner, dueOn, toMemberMeeting }: Tables['decision']) => ({
  text,
  owner,
  dueOn,
  toMemberMeeting: toMemberMeeting === null ? null : toMemberMeeting === 1,
});

const followUpOf = ({ decisionId, decidedOn, text, owner, dueOn, state, note }: Tables['followUp']) => ({
  decisionId,
  decidedOn,
  text,
  owner,
  dueOn,
  state,
  note,
});

const addendumOf = ({ id, ordinal, kind, text, reason, madeOn, madeBy }: Tables['addendum'], lines: readonly Tables['meetingLine'][]) => ({
  id,
  ordinal,
  kind,
  text,
  reason,
  madeOn,
  madeBy,
  lines: linesOf(lines, id),
});

const headOf = (row: MeetingRow) => {
  const { orgId, rev, recordedAt, retiredAt, retireReason, hostId, recorderId, isLate, ...head } = row;
  return { ...head, isLate: isLate === 1 };
};

const attendeeOf = ({ memberId, name, standing, status, reason, exclusion, consent }: Tables['attendance']) => ({
  memberId,
  name,
  standing,
  status,
  reason,
  exclusion,
  consent,
});

const voteOf = (row: Tables['voteItem']) => {
  const { id, orgId, rev, recordedAt, retiredAt, retireReason, meetingId, ordinal, ...vote } = row;
  return vote;
};
