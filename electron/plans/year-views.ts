// What do attendance and calendar show? Read from the books; the rules of shared/plans put them in order.
import { draftsOfYear } from '#db/meetings/drafts.ts';
import { rosterOn } from '#db/members/store.ts';
import { attendanceEntries, meetingsBetween } from '#db/plans/store.ts';
import type { Reader } from '#db/schema.ts';
import { talksOfYear } from '#db/talks/store.ts';
import { planYearOf } from '#electron/plans/plan-year.ts';
import type { IsoDate } from '#shared/core/date.ts';
import { type AttendanceChoice, attendanceMatrix } from '#shared/plans/attendance.ts';
import type { Attendance, CalendarEntry } from '#shared/plans/contract.ts';

/** Members × meetings of a year, in the order of the roster of its last day (of today in the current year). */
export const attendanceOf = async (reader: Reader, { year, ...choice }: AttendanceChoice & { readonly year: number }): Promise<Attendance> => {
  const today = reader.clock.today();
  const lastDay = `${year}-12-31`;
  const roster = await rosterOn(reader, today < lastDay ? today : lastDay);
  return attendanceMatrix(
    await attendanceEntries(reader, year),
    choice,
    roster.map(({ memberId }) => memberId),
  );
};

/** Everything between two days. */
export const calendarOf = async (reader: Reader, from: IsoDate, to: IsoDate): Promise<CalendarEntry[]> => {
  const meetings = (await meetingsBetween(reader, from, to)).map(({ id, kind, heldOn, startTime, title }) => ({
    ...{ id, what: 'meeting' as const, on: heldOn, time: startTime, kind, title, isMissed: false },
  }));
  const entries: CalendarEntry[] = [...meetings];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) entries.push(...(await otherEntries(reader, year)));
  return entries
    .filter(({ on }) => on >= from && on <= to)
    .sort((a, b) => a.on.localeCompare(b.on) || a.time.localeCompare(b.time) || a.id.localeCompare(b.id));
};

/** Drafts, plan lines that have no meeting yet, and talks of a year. */
const otherEntries = async (reader: Reader, year: number): Promise<CalendarEntry[]> => {
  const { lines } = await planYearOf(reader, year);
  const drafts = await draftsOfYear(reader, year);
  return [
    ...drafts.flatMap(({ id, content: { kind, heldOn, startTime, agenda } }) =>
      heldOn ? [{ ...{ id, what: 'draft' as const, on: heldOn, time: startTime ?? '', kind, title: agenda[0]?.title ?? '' }, isMissed: false }] : [],
    ),
    ...lines
      .filter(({ standing }) => standing === 'ahead' || standing === 'missed')
      .map(({ id, plannedOn, startTime, kind, topics, standing }) => ({
        ...{ id, what: 'plan' as const, on: plannedOn, time: startTime ?? '', kind, title: topics },
        isMissed: standing === 'missed',
      })),
    ...(await talksOfYear(reader, year)).map(({ id, heldOn, category, talkerName, partnerName }) => ({
      ...{ id, what: 'talk' as const, on: heldOn, time: '', kind: category, title: `${talkerName}—${partnerName}`, isMissed: false },
    })),
  ];
};
