// Who was at which meeting of the year? Members down, meetings across, with the rate of each.
import { type IsoDate, quarterOf } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import type { Attendance, AttendanceCell } from '#shared/plans/contract.ts';

/** One line of the attendance list of a finalised record, with what the matrix shows of the record. */
export interface AttendanceEntry {
  readonly meetingId: Id;
  readonly kind: string;
  readonly number: number;
  readonly heldOn: IsoDate;
  readonly title: string;
  readonly memberId: Id;
  readonly name: string;
  readonly status: AttendanceCell['status'];
  readonly reason: string;
}

/** Which meetings are looked at; null: all. */
export interface AttendanceChoice {
  readonly quarter: number | null;
  readonly kind: string | null;
}

const rank: Readonly<Record<AttendanceCell['status'], number>> = { present: 0, absent: 1, excluded: 2 };

/** Two merged files of one person may both stand in a record: he was there once, and present if either says so. */
export const oncePerMeeting = (entries: readonly AttendanceEntry[]): AttendanceEntry[] => {
  const best = new Map<string, AttendanceEntry>();
  for (const entry of entries) {
    const key = `${entry.meetingId} ${entry.memberId}`;
    const known = best.get(key);
    if (!known || rank[entry.status] < rank[known.status]) best.set(key, entry);
  }
  return [...best.values()];
};

/** The matrix, people in the order given (of the roster), then those who are on no roster any more by name. */
export const attendanceMatrix = (entries: readonly AttendanceEntry[], choice: AttendanceChoice, order: readonly Id[]): Attendance => {
  const chosen = oncePerMeeting(entries).filter(
    ({ heldOn, kind }) => (choice.quarter === null || quarterOf(heldOn) === choice.quarter) && (choice.kind === null || kind === choice.kind),
  );
  const byMeeting = [...Map.groupBy(chosen, ({ meetingId }) => meetingId).values()];
  const place = new Map(order.map((id, index) => [id, index]));
  const people = [...Map.groupBy(chosen, ({ memberId }) => memberId).values()].sort(
    ([a], [b]) =>
      (place.get(a?.memberId ?? '') ?? order.length) - (place.get(b?.memberId ?? '') ?? order.length) ||
      (a?.name ?? '').localeCompare(b?.name ?? '', 'zh'),
  );
  const ids = byMeeting.map((list) => list[0]?.meetingId ?? '');
  return {
    meetings: byMeeting.flatMap((list) => {
      const [first] = list;
      return first ? [{ id: first.meetingId, ...columnOf(first), ...countOf(list) }] : [];
    }),
    rows: people.flatMap((list) => {
      const [first] = list;
      const newest = list.at(-1);
      return first && newest
        ? [
            {
              memberId: first.memberId,
              name: newest.name,
              cells: ids.map((id) => cellOf(list.find(({ meetingId }) => meetingId === id))),
              ...countOf(list),
            },
          ]
        : [];
    }),
  };
};

const columnOf = ({ kind, number, heldOn, title }: AttendanceEntry) => ({ kind, number, heldOn, title });

const cellOf = (entry: AttendanceEntry | undefined): AttendanceCell | null => (entry ? { status: entry.status, reason: entry.reason } : null);

/** Who is not counted in E is neither expected nor absent. */
const countOf = (list: readonly AttendanceEntry[]) => ({
  expected: list.filter(({ status }) => status !== 'excluded').length,
  present: list.filter(({ status }) => status === 'present').length,
});

/** A rate in whole per cent; null when nobody was expected. */
export const rateOf = ({ expected, present }: { readonly expected: number; readonly present: number }): number | null =>
  expected === 0 ? null : Math.round((100 * present) / expected);
