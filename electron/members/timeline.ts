// What does the timeline of one member show? His own facts and events, and what the other books hold.
import { eventsOf, memberById } from '#db/members/store.ts';
import { bookEntries } from '#db/members/timeline.ts';
import type { Reader } from '#db/schema.ts';
import { shownFacts } from '#electron/members/facts.ts';
import { ownLinesOf } from '#electron/members/own.ts';
import { notFound } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import type { MemberRow } from '#shared/members/model.ts';
import { inTimelineOrder, type TimelineEntry } from '#shared/members/timeline.ts';

const basicDates = ['birthDate', 'joinedOn', 'regularisedOn'] as const;

const basicEntries = (member: MemberRow): TimelineEntry[] =>
  basicDates.flatMap((code): TimelineEntry[] => {
    const on = member[code];
    const entry = {
      key: `basic:${code}`,
      source: 'basic',
      until: null,
      code,
      text: '',
      state: '',
      recordedAt: member.recordedAt,
      meetingId: null,
    } as const;
    return on ? [{ ...entry, on }] : [];
  });

const ownEntries = async (reader: Reader, id: Id): Promise<TimelineEntry[]> =>
  (await ownLinesOf(reader, id, reader.clock.today())).flatMap(({ field, entries }) =>
    entries.map(
      (entry): TimelineEntry => ({
        key: `own:${entry.id}`,
        source: 'own',
        on: entry.fromOn,
        until: entry.until,
        code: field.name,
        text: [entry.shown, entry.note].filter(Boolean).join(' · '),
        state: '',
        recordedAt: entry.recordedAt,
        meetingId: null,
      }),
    ),
  );

/** The timeline of one member, newest first. Fault: not-found `member-unknown`. */
export const timelineOf = async (reader: Reader, id: Id): Promise<TimelineEntry[]> => {
  const member = await memberById(reader, id);
  if (!member) throw notFound('member-unknown');
  const events = (await eventsOf(reader, id)).map(
    (event): TimelineEntry => ({
      key: `event:${event.id}`,
      source: 'event',
      on: event.on,
      until: event.until,
      code: event.kind,
      text: event.note,
      state: '',
      recordedAt: event.recordedAt,
      meetingId: null,
    }),
  );
  const facts = (await shownFacts(reader, id)).map(
    (fact): TimelineEntry => ({
      key: `fact:${fact.id}`,
      source: 'fact',
      on: fact.fromOn,
      until: fact.until,
      code: fact.kind,
      text: [fact.shown, fact.note].filter(Boolean).join(' · '),
      state: '',
      recordedAt: fact.recordedAt,
      meetingId: null,
    }),
  );
  return inTimelineOrder([...basicEntries(member), ...events, ...facts, ...(await ownEntries(reader, id)), ...(await bookEntries(reader, id))]);
};
