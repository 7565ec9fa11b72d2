// Which decisions are still to be carried out? Those with an owner or a date that no later meeting has reported as done.
import { sql } from 'kysely';
import type { Reader } from '#db/schema.ts';
import type { IsoDate } from '#shared/core/date.ts';
import type { OpenDecision } from '#shared/meetings/follow-up.ts';
import { openAmong } from '#shared/meetings/follow-up.ts';

/** Decisions up to a day that have an owner or a date, oldest first; the condition is the very one of the index `decision_tasked` (migration 18). */
export const taskedDecisions = (reader: Reader, until: IsoDate) =>
  reader.db
    .selectFrom('decision')
    .innerJoin('meeting', 'meeting.id', 'decision.meetingId')
    .select(['decision.id as decisionId', 'decision.meetingId', 'decision.text', 'decision.owner', 'decision.dueOn'])
    .select(['meeting.kind', 'meeting.groupId', 'meeting.heldOn as decidedOn'])
    .where('decision.orgId', '=', reader.orgId)
    .where('meeting.heldOn', '<=', until)
    .where(sql<boolean>`(decision.owner <> '' OR decision.dueOn IS NOT NULL)`)
    .orderBy('meeting.heldOn')
    .orderBy('meeting.startTime')
    .orderBy('decision.ordinal');

/** All decisions of finalised meetings up to a day that are open on that day, oldest first, with what was last said of each. */
export const openDecisions = async (reader: Reader, until: IsoDate): Promise<OpenDecision[]> => {
  const decisions = await taskedDecisions(reader, until).execute();
  const reports = await reader.db
    .selectFrom('followUp')
    .innerJoin('meeting', 'meeting.id', 'followUp.meetingId')
    .select(['followUp.decisionId', 'followUp.state', 'followUp.note', 'meeting.heldOn as reportedOn'])
    .where('followUp.orgId', '=', reader.orgId)
    .where('meeting.heldOn', '<=', until)
    .orderBy('meeting.heldOn')
    .orderBy('meeting.startTime')
    .execute();
  const notes = await reader.db
    .selectFrom('decisionNote')
    .select(['decisionId', 'state', 'note', 'notedOn as reportedOn'])
    .where('orgId', '=', reader.orgId)
    .where('notedOn', '<=', until)
    .orderBy('notedOn')
    .orderBy('id')
    .execute();
  const texts = await reader.db
    .selectFrom('meeting')
    .select(['kind', 'groupId', 'heldOn'])
    .where('orgId', '=', reader.orgId)
    .where('heldOn', '<=', until)
    .where('priorDecisions', '<>', '')
    .where((eb) => eb.not(eb.exists(eb.selectFrom('followUp').select('followUp.id').whereRef('followUp.meetingId', '=', 'meeting.id'))))
    .execute();
  return openAmong(decisions, inOrder([...reports, ...notes]), texts);
};

/** Oldest first; of one day the note after the meeting's report, because it was made knowing it. */
const inOrder = <T extends { readonly reportedOn: IsoDate }>(reports: readonly T[]): T[] =>
  reports.toSorted((a, b) => Number(a.reportedOn > b.reportedOn) - Number(a.reportedOn < b.reportedOn));
