// Which records does the calendar of duties look at? Small questions across features; the rules are in shared/compliance.
import type { Reader } from '#db/schema.ts';
import type { DatedDecision, HeldMeeting, OpenDraft } from '#shared/compliance/facts.ts';
import { chinaDate, type IsoDate } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import { z } from '#shared/core/zod.ts';
import { meetingContent, meetingKinds } from '#shared/meetings/model.ts';

/** Year of the ledger's first journal entry; null while there is none. */
export const firstYearOf = async ({ db }: Reader): Promise<number | null> => {
  const first = await db.selectFrom('journal').select('recordedAt').orderBy('seq').limit(1).executeTakeFirst();
  return first ? Number(chinaDate(first.recordedAt).slice(0, 4)) : null;
};

const meetingsQuery = (reader: Reader) =>
  reader.db.selectFrom('meeting').select(['id', 'kind', 'heldOn', 'priorDecisions']).where('orgId', '=', reader.orgId).where('retiredAt', 'is', null);

/** Finalised meetings held since a day, and the newest two of each kind whenever they were, oldest first. */
export const meetingsHeld = async (reader: Reader, since: IsoDate): Promise<HeldMeeting[]> => {
  const rows = await meetingsQuery(reader).where('heldOn', '>=', since).execute();
  for (const kind of meetingKinds) {
    rows.push(...(await meetingsQuery(reader).where('kind', '=', kind).where('heldOn', '<', since).orderBy('heldOn', 'desc').limit(2).execute()));
  }
  return rows
    .map(({ priorDecisions, ...meeting }) => ({ ...meeting, reportsBack: priorDecisions !== '' }))
    .sort((a, b) => Number(a.heldOn > b.heldOn) - Number(a.heldOn < b.heldOn));
};

/** Decisions with a date, of the meetings given. */
export const datedDecisions = async (reader: Reader, meetings: readonly HeldMeeting[]): Promise<DatedDecision[]> => {
  if (meetings.length === 0) return [];
  const rows = await reader.db
    .selectFrom('decision')
    .select(['id', 'meetingId', 'text', 'owner', 'dueOn'])
    .where('orgId', '=', reader.orgId)
    .where('retiredAt', 'is', null)
    .where('dueOn', 'is not', null)
    .where(
      'meetingId',
      'in',
      meetings.map(({ id }) => id),
    )
    .orderBy('dueOn')
    .orderBy('ordinal')
    .execute();
  const settled = await settledDecisions(reader);
  return rows.flatMap(({ dueOn, ...decision }) => (dueOn && !settled.has(decision.id) ? [{ ...decision, dueOn }] : []));
};

/** Decisions whose newest note says that they are done or dropped. */
const settledDecisions = async (reader: Reader): Promise<Set<Id>> => {
  const notes = await reader.db
    .selectFrom('decisionNote')
    .select(['decisionId', 'state'])
    .where('orgId', '=', reader.orgId)
    .where('retiredAt', 'is', null)
    .orderBy('recordedAt')
    .orderBy('id')
    .execute();
  const newest = new Map(notes.map(({ decisionId, state }) => [decisionId, state]));
  return new Set([...newest].filter(([, state]) => state !== 'underWay').map(([id]) => id));
};

const draftBody = z.object({ kind: meetingContent.shape.kind, heldOn: meetingContent.shape.heldOn });

/** Records of meetings that are still drafts, oldest first. */
export const openDrafts = async ({ db }: Reader): Promise<OpenDraft[]> => {
  const drafts = await db.selectFrom('draft').select(['id', 'body']).where('kind', '=', 'meeting').orderBy('id').execute();
  return drafts.map(({ id, body }) => ({ id, ...draftBody.parse(JSON.parse(body)) }));
};
