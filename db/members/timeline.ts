// What do all books hold about one member? Read for the timeline; the rules of each book stay with it.
import { filesOf } from '#db/members/person-of.ts';
import type { Reader } from '#db/schema.ts';
import { chinaDate } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import { yuanText } from '#shared/core/money.ts';
import type { TimelineEntry } from '#shared/members/timeline.ts';

type Entry = Omit<TimelineEntry, 'source' | 'key'> & { readonly id: Id };

const plain = { until: null, text: '', state: '', meetingId: null };

const entries = (source: TimelineEntry['source'], list: readonly Entry[]): TimelineEntry[] =>
  list.map(({ id, ...entry }) => ({ key: `${source}:${id}`, source, ...entry }));

const meetingEntries = async (reader: Reader, memberId: Id): Promise<TimelineEntry[]> => {
  const rows = await reader.db
    .selectFrom('attendance')
    .innerJoin('meeting', 'meeting.id', 'attendance.meetingId')
    .select([
      'attendance.id',
      'attendance.meetingId',
      'meeting.kind',
      'meeting.heldOn',
      'attendance.status',
      'attendance.reason',
      'meeting.recordedAt',
    ])
    .where('attendance.orgId', '=', reader.orgId)
    .where('attendance.memberId', 'in', await filesOf(reader, memberId))
    .where('attendance.retiredAt', 'is', null)
    .execute();
  return entries(
    'meeting',
    rows.map(({ kind, heldOn, status, reason, ...row }) => ({ ...plain, ...row, on: heldOn, code: kind, text: reason, state: status })),
  );
};

const seatEntries = async (reader: Reader, memberId: Id): Promise<TimelineEntry[]> => {
  const rows = await reader.db
    .selectFrom('committeeSeat')
    .select(['id', 'role', 'electedOn', 'endedOn', 'recordedAt'])
    .where('orgId', '=', reader.orgId)
    .where('memberId', 'in', await filesOf(reader, memberId))
    .where('retiredAt', 'is', null)
    .execute();
  return entries(
    'seat',
    rows.map(({ role, electedOn, endedOn, ...row }) => ({ ...plain, ...row, on: electedOn, until: endedOn, code: role })),
  );
};

const duesEntries = async (reader: Reader, memberId: Id): Promise<TimelineEntry[]> => {
  const rows = await reader.db
    .selectFrom('duesStanding')
    .select(['id', 'fromMonth', 'category', 'baseFen', 'recordedAt'])
    .where('orgId', '=', reader.orgId)
    .where('memberId', 'in', await filesOf(reader, memberId))
    .where('retiredAt', 'is', null)
    .execute();
  return entries(
    'dues',
    rows.map(({ fromMonth, category, baseFen, ...row }) => ({
      ...plain,
      ...row,
      on: fromMonth,
      code: category,
      text: baseFen === null ? '' : yuanText(baseFen),
    })),
  );
};

const fileEntries = async (reader: Reader, memberId: Id): Promise<TimelineEntry[]> => {
  const rows = await reader.db
    .selectFrom('attachment')
    .select(['id', 'kind', 'fileName', 'takenAt', 'recordedAt'])
    .where('orgId', '=', reader.orgId)
    .where('ownerKind', '=', 'member')
    .where('ownerId', 'in', await filesOf(reader, memberId))
    .where('retiredAt', 'is', null)
    .execute();
  return entries(
    'file',
    rows.map(({ kind, fileName, takenAt, ...row }) => ({
      ...plain,
      ...row,
      // A camera writes local time; the moment of entry is UTC.
      on: takenAt?.slice(0, 10) ?? chinaDate(row.recordedAt),
      code: kind,
      text: fileName,
    })),
  );
};

/** Meetings, seats, dues standings and files of one member, in no order. */
export const bookEntries = async (reader: Reader, memberId: Id): Promise<TimelineEntry[]> => [
  ...(await meetingEntries(reader, memberId)),
  ...(await seatEntries(reader, memberId)),
  ...(await duesEntries(reader, memberId)),
  ...(await fileEntries(reader, memberId)),
];
