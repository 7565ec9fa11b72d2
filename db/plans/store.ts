// Where are plans, filings and notes on decisions kept?
import { sql } from 'kysely';
import { personOf } from '#db/members/person-of.ts';
import { insertRow, retireRow, reviseRow } from '#db/rows.ts';
import type { Reader, Writer } from '#db/schema.ts';
import { chinaDate, type IsoDate } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import { kindTable } from '#shared/meetings/kinds.ts';
import type { AttendanceEntry } from '#shared/plans/attendance.ts';
import type { ReportedMeeting } from '#shared/plans/book.ts';
import type { DecisionNoteRow, PlanFilingRow, PlanLineInput, PlanLineRow, TaskSaid } from '#shared/plans/model.ts';
import type { DueTask } from '#shared/plans/tasks.ts';

/** The lines planned (or filed) for days of a year, by day; cancelled ones too. */
export const planLinesOf = (reader: Reader, year: number): Promise<PlanLineRow[]> =>
  reader.db
    .selectFrom('planLine')
    .selectAll()
    .where('orgId', '=', reader.orgId)
    .where('plannedOn', '>=', `${year}-01-01`)
    .where('plannedOn', '<=', `${year}-12-31`)
    .orderBy('plannedOn')
    .orderBy('startTime')
    .orderBy('id')
    .execute();

/** One line that is not cancelled, or null. */
export const planLineOf = async (reader: Reader, id: Id): Promise<PlanLineRow | null> =>
  (await reader.db
    .selectFrom('planLine')
    .selectAll()
    .where('orgId', '=', reader.orgId)
    .where('id', '=', id)
    .where('retiredAt', 'is', null)
    .executeTakeFirst()) ?? null;

/** The filings of a year, oldest first. */
export const filingsOf = (reader: Reader, year: number): Promise<PlanFilingRow[]> =>
  reader.db
    .selectFrom('planFiling')
    .selectAll()
    .where('orgId', '=', reader.orgId)
    .where('year', '=', year)
    .where('retiredAt', 'is', null)
    .orderBy('filedOn')
    .orderBy('id')
    .execute();

/** Adds a line that nobody has been told of yet. */
export const insertPlanLine = async (writer: Writer, line: PlanLineInput): Promise<Id> =>
  (await insertRow(writer, 'planLine', { ...line, filingId: null, filedFor: null, meetingId: null })).id;

/** Changes a line. */
export const revisePlanLine = async (writer: Writer, id: Id, change: Partial<Omit<PlanLineRow, 'id' | 'orgId'>>): Promise<void> => {
  await reviseRow(writer, 'planLine', id, change as PlanLineInput);
};

/** Cancels a line; it stays in the list with its reason. */
export const cancelPlanLine = async (writer: Writer, id: Id, reason: string): Promise<void> => {
  await retireRow(writer, 'planLine', id, reason);
};

/** Keeps a filing, and in each of its lines the day that was told. */
export const insertFiling = async (
  writer: Writer,
  filing: Pick<PlanFilingRow, 'year' | 'quarter' | 'filedOn' | 'filedWith' | 'filedBy'>,
  lines: readonly PlanLineRow[],
): Promise<Id> => {
  const { id } = await insertRow(writer, 'planFiling', { ...filing, opinion: '', opinionOn: null });
  for (const line of lines) await reviseRow(writer, 'planLine', line.id, { filingId: id, filedFor: line.plannedOn });
  return id;
};

/** Writes down the superior's opinion; false when there is no such filing. */
export const reviseFiling = async (writer: Writer, id: Id, opinion: Pick<PlanFilingRow, 'opinion' | 'opinionOn'>): Promise<boolean> =>
  (await reviseRow(writer, 'planFiling', id, opinion)) !== null;

const inARow = (table: 'agendaItem' | 'decision', column: 'title' | 'text') =>
  sql<string>`coalesce((SELECT group_concat(${sql.ref(column)}, '；') FROM ${sql.table(table)} WHERE "meetingId" = "meeting"."id" AND ${sql.ref(column)} <> ''), '')`;

/** The facts that name a meeting: theme, topic, name. */
const namingFacts = [...new Set(Object.values(kindTable).flatMap(({ titleFact }) => titleFact ?? []))];

/** What a meeting was about: its theme, topic or name, else its agenda, else how its study began. */
const subjectOf = sql<string>`coalesce(
  (SELECT "value" FROM "meetingFact" WHERE "meetingId" = "meeting"."id" AND "name" IN (${sql.join(namingFacts)}) AND "value" <> '' LIMIT 1),
  nullif(${inARow('agendaItem', 'title')}, ''),
  substr("study", 1, 200))`;

/** What came of it: its decisions, else its summary. */
const outcomeOf = sql<string>`coalesce(nullif(${inARow('decision', 'text')}, ''), substr("summary", 1, 200))`;

/** The finalised records of a year as F32 reports them. */
export const reportedMeetings = (reader: Reader, year: number): Promise<ReportedMeeting[]> =>
  reader.db
    .selectFrom('meeting')
    .select(['id', 'kind', 'number', 'heldOn', 'groupId', 'finalisedAt', 'place', 'hostName', 'presentTotal as present', 'expectedTotal as expected'])
    .select([subjectOf.as('content'), outcomeOf.as('result')])
    .where('orgId', '=', reader.orgId)
    .where('retiredAt', 'is', null)
    .where('heldOn', '>=', `${year}-01-01`)
    .where('heldOn', '<=', `${year}-12-31`)
    .orderBy('heldOn')
    .orderBy('startTime')
    .execute();

/** The attendance lists of the finalised records of a year, oldest meeting first. */
export const attendanceEntries = (reader: Reader, year: number): Promise<AttendanceEntry[]> =>
  reader.db
    .selectFrom('attendance')
    .innerJoin('meeting', 'meeting.id', 'attendance.meetingId')
    .select(['meetingId', 'kind', 'number', 'heldOn', 'name', 'status', 'reason'])
    .select(personOf('attendance.memberId').as('memberId'))
    .select(inARow('agendaItem', 'title').as('title'))
    .where('meeting.orgId', '=', reader.orgId)
    .where('meeting.retiredAt', 'is', null)
    .where('heldOn', '>=', `${year}-01-01`)
    .where('heldOn', '<=', `${year}-12-31`)
    .orderBy('heldOn')
    .orderBy('startTime')
    .orderBy('meeting.id')
    .orderBy('attendance.ordinal')
    .execute();

/** What the charts take from each member's file beside the roster. */
export const chartTraits = async (reader: Reader): Promise<Map<Id, { education: string; partyAgeAdjustment: number }>> => {
  const rows = await reader.db.selectFrom('member').select(['id', 'education', 'partyAgeAdjustment']).where('orgId', '=', reader.orgId).execute();
  return new Map(rows.map(({ id, ...traits }) => [id, traits]));
};

/** What of the finalised records between two days stands on the calendar. */
export const meetingsBetween = (reader: Reader, from: IsoDate, to: IsoDate) =>
  reader.db
    .selectFrom('meeting')
    .select(['id', 'kind', 'heldOn', 'startTime'])
    .select(inARow('agendaItem', 'title').as('title'))
    .where('orgId', '=', reader.orgId)
    .where('retiredAt', 'is', null)
    .where('heldOn', '>=', from)
    .where('heldOn', '<=', to)
    .orderBy('heldOn')
    .orderBy('startTime')
    .execute();

/** Decisions of meetings held since a day, newest meeting first. */
export const decisionsSince = async (reader: Reader, since: IsoDate): Promise<DueTask[]> => {
  const rows = await reader.db
    .selectFrom('decision')
    .innerJoin('meeting', 'meeting.id', 'decision.meetingId')
    .select(['decision.id', 'meetingId', 'kind', 'heldOn', 'text', 'owner', 'dueOn'])
    .where('decision.orgId', '=', reader.orgId)
    .where('decision.retiredAt', 'is', null)
    .where('heldOn', '>=', since)
    .orderBy('heldOn', 'desc')
    .orderBy('ordinal')
    .execute();
  return rows.map((row) => ({ ...row, source: 'decision', about: '' }));
};

/** Tells whether there is a decision with this id. */
export const hasDecision = async (reader: Reader, id: Id): Promise<boolean> =>
  (await reader.db.selectFrom('decision').select('id').where('orgId', '=', reader.orgId).where('id', '=', id).executeTakeFirst()) !== undefined;

/** What was said of decisions, newest first, by decision: notes made between meetings, and what meetings reported. */
export const notesByDecision = async (reader: Reader): Promise<Map<Id, TaskNote[]>> => {
  const notes = await reader.db
    .selectFrom('decisionNote')
    .select(['decisionId', 'state', 'notedOn', 'note', 'notedBy'])
    .where('orgId', '=', reader.orgId)
    .where('retiredAt', 'is', null)
    .orderBy('recordedAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const reports = await reader.db
    .selectFrom('followUp')
    .innerJoin('meeting', 'meeting.id', 'followUp.meetingId')
    .select(['decisionId', 'followUp.state', 'heldOn as notedOn', 'note', 'recorderName as notedBy'])
    .where('followUp.orgId', '=', reader.orgId)
    .where('meeting.retiredAt', 'is', null)
    .orderBy('heldOn', 'desc')
    .orderBy('startTime', 'desc')
    .execute();
  // Of one day the note stands before the meeting's report: it was made knowing it.
  const said = [...notes, ...reports].toSorted((a, b) => Number(a.notedOn < b.notedOn) - Number(a.notedOn > b.notedOn));
  return Map.groupBy(said, ({ decisionId }) => decisionId);
};

/** One thing said of a decision. */
type TaskNote = Pick<DecisionNoteRow, 'decisionId' | 'notedOn' | 'note' | 'notedBy'> & { readonly state: TaskSaid };

/** Adds a note, dated today. */
export const insertNote = async (writer: Writer, note: Pick<DecisionNoteRow, 'decisionId' | 'state' | 'note'>): Promise<Id> =>
  (await insertRow(writer, 'decisionNote', { ...note, notedOn: chinaDate(writer.at), notedBy: writer.actor })).id;
