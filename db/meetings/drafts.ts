// Where is unfinished typing about meetings kept? One row of table `draft` each: no journal, never in packages.
import type { DraftWriter, Reader } from '#db/schema.ts';
import { chinaDate, type Instant } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import { z } from '#shared/core/zod.ts';
import { type AcknowledgementInput, acknowledgementInput, type MeetingContent, meetingContent } from '#shared/meetings/model.ts';

/** A draft of a meeting as kept. */
export interface MeetingDraft {
  readonly id: Id;
  readonly content: MeetingContent;
  /** Reasons already given for warnings. */
  readonly reasons: AcknowledgementInput[];
  readonly savedAt: Instant;
}

const kind = 'meeting';

const draftBody = meetingContent.extend({ reasons: z.array(acknowledgementInput).default([]) });

const draftOfRow = (row: { id: Id; body: string; savedAt: Instant }): MeetingDraft => {
  const { reasons, ...content } = draftBody.parse(JSON.parse(row.body));
  return { id: row.id, content, reasons, savedAt: row.savedAt };
};

/** One draft, or null when there is none with this id. */
export const draftOf = async (reader: Reader, id: Id): Promise<MeetingDraft | null> => {
  const row = await reader.db.selectFrom('draft').select(['id', 'body', 'savedAt']).where('id', '=', id).where('kind', '=', kind).executeTakeFirst();
  return row ? draftOfRow(row) : null;
};

/** All drafts of meetings, oldest first. */
const draftsOf = async (reader: Reader): Promise<MeetingDraft[]> => {
  const rows = await reader.db.selectFrom('draft').select(['id', 'body', 'savedAt']).where('kind', '=', kind).orderBy('id').execute();
  return rows.map(draftOfRow);
};

/** The drafts that belong to a year: by their date; those without one by the day on which they were last saved. */
export const draftsOfYear = async (reader: Reader, year: number): Promise<MeetingDraft[]> =>
  (await draftsOf(reader)).filter(({ content, savedAt }) => (content.heldOn ?? chinaDate(savedAt)).startsWith(`${year}-`));

/** Keeps a draft under an id, new or known. */
export const keepDraft = async (writer: DraftWriter, { id, content, reasons }: Omit<MeetingDraft, 'savedAt'>): Promise<void> => {
  const body = JSON.stringify({ ...content, reasons });
  await writer.db
    .insertInto('draft')
    .values({ id, kind, body, savedAt: writer.at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ body, savedAt: writer.at }))
    .execute();
};

/** Removes a draft; false when there is none with this id. */
export const removeDraft = async (writer: Reader, id: Id): Promise<boolean> => {
  const { numDeletedRows } = await writer.db.deleteFrom('draft').where('id', '=', id).where('kind', '=', kind).executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
};
