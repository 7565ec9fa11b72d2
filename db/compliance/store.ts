// Which records does the calendar of duties look at? Small questions across features; the rules are in shared/compliance.
import { keptDrafts } from '#db/drafts.ts';
import type { Reader } from '#db/schema.ts';
import type { GroupFact, HeldMeeting, OpenDraft } from '#shared/compliance/facts.ts';
import { chinaDate, type IsoDate } from '#shared/core/date.ts';
import { z } from '#shared/core/zod.ts';
import { meetingContent } from '#shared/meetings/model.ts';

/** Day of the ledger's first journal entry; null while there is none. */
export const firstDayOf = async ({ db }: Reader): Promise<IsoDate | null> => {
  const first = await db.selectFrom('journal').select('recordedAt').orderBy('seq').limit(1).executeTakeFirst();
  return first ? chinaDate(first.recordedAt) : null;
};

/** Finalised meetings held since a day, oldest first, each with the number of its measures, later ones too. */
export const meetingsHeld = async (reader: Reader, since: IsoDate): Promise<HeldMeeting[]> => {
  const rows = await reader.db
    .selectFrom('meeting')
    .select(['meeting.id', 'meeting.kind', 'meeting.heldOn', 'meeting.groupId'])
    .select((eb) =>
      eb
        .selectFrom('meetingLine')
        .select((line) => line.fn.countAll<number>().as('count'))
        .whereRef('meetingLine.meetingId', '=', 'meeting.id')
        .where('meetingLine.list', '=', 'measures')
        .as('measures'),
    )
    .where('meeting.orgId', '=', reader.orgId)
    .where('meeting.retiredAt', 'is', null)
    .where('meeting.heldOn', '>=', since)
    .orderBy('meeting.heldOn')
    .execute();
  return rows.map((row) => ({ ...row, measures: Number(row.measures) }));
};

/** The groups of today and since when these books know them. */
export const groupFacts = async (reader: Reader): Promise<GroupFact[]> => {
  const rows = await reader.db
    .selectFrom('partyGroup')
    .innerJoin('journalRow', (join) =>
      join.onRef('journalRow.rowId', '=', 'partyGroup.id').on('journalRow.tableName', '=', 'partyGroup').on('journalRow.rev', '=', 1),
    )
    .innerJoin('journal', 'journal.seq', 'journalRow.seq')
    .select(['partyGroup.id', 'partyGroup.name', 'journal.recordedAt'])
    .where('partyGroup.orgId', '=', reader.orgId)
    .where('partyGroup.retiredAt', 'is', null)
    .orderBy('partyGroup.id')
    .execute();
  return rows.map(({ id, name, recordedAt }) => ({ id, name, since: chinaDate(recordedAt) }));
};

const draftBody = z.object({ kind: meetingContent.shape.kind, heldOn: meetingContent.shape.heldOn });

/** Records of meetings that are still drafts, oldest first. */
export const openDrafts = async (reader: Reader): Promise<OpenDraft[]> =>
  (await keptDrafts(reader, 'meeting')).map(({ id, body }) => ({ id, ...draftBody.parse(body) }));
