// What does the draft of a meeting hold? Its content, and the reasons given so far for warnings.
import { dropDraft, type KeptDraft, keptDraft, keptDrafts, putDraft } from '#db/drafts.ts';
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

const meetingDraft = ({ id, body, savedAt }: KeptDraft): MeetingDraft => {
  const { reasons, ...content } = draftBody.parse(body);
  return { id, content, reasons, savedAt };
};

/** One draft, or null when there is none with this id. */
export const draftOf = async (reader: Reader, id: Id): Promise<MeetingDraft | null> => {
  const draft = await keptDraft(reader, kind, id);
  return draft && meetingDraft(draft);
};

/** The drafts that belong to a year: by their date; those without one by the day on which they were last saved. */
export const draftsOfYear = async (reader: Reader, year: number): Promise<MeetingDraft[]> =>
  (await keptDrafts(reader, kind)).map(meetingDraft).filter(({ content, savedAt }) => (content.heldOn ?? chinaDate(savedAt)).startsWith(`${year}-`));

/** Keeps a draft under an id, new or known. */
export const keepDraft = (writer: DraftWriter, { id, content, reasons }: Omit<MeetingDraft, 'savedAt'>): Promise<void> =>
  putDraft(writer, kind, { id, body: { ...content, reasons } });

/** Removes a draft; false when there is none with this id. */
export const removeDraft = (reader: Reader, id: Id): Promise<boolean> => dropDraft(reader, kind, id);
