// What did the committee speak of before a meeting? Its agenda and decisions, one text a meeting.
import type { Reader } from '#db/schema.ts';
import type { IsoDate } from '#shared/core/date.ts';

/** Committee meetings held within the days given (both included), oldest first, each with all it spoke of as one text. */
export const committeeItemsSince = async (reader: Reader, days: { from: IsoDate; until: IsoDate }): Promise<{ heldOn: IsoDate; text: string }[]> => {
  const meetings = await reader.db
    .selectFrom('meeting')
    .select(['id', 'heldOn'])
    .where('orgId', '=', reader.orgId)
    .where('kind', '=', 'committeeMeeting')
    .where('heldOn', '>=', days.from)
    .where('heldOn', '<=', days.until)
    .orderBy('heldOn')
    .execute();
  if (meetings.length === 0) return [];
  const ids = meetings.map(({ id }) => id);
  const items = await reader.db.selectFrom('agendaItem').select(['meetingId', 'title', 'content']).where('meetingId', 'in', ids).execute();
  const decisions = await reader.db.selectFrom('decision').select(['meetingId', 'text']).where('meetingId', 'in', ids).execute();
  return meetings.map(({ id, heldOn }) => ({
    heldOn,
    text: [
      ...items.filter(({ meetingId }) => meetingId === id).flatMap(({ title, content }) => [title, content]),
      ...decisions.filter(({ meetingId }) => meetingId === id).map(({ text }) => text),
    ].join('\n'),
  }));
};
