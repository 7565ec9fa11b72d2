// Which meetings of a year are shown? By kind, by state, by late entry, by words; all that are set must hold.
import { z } from '#shared/core/zod.ts';
import type { MeetingLine } from '#shared/meetings/contract.ts';
import { meetingKinds } from '#shared/meetings/model.ts';

/** The filter of the list of meetings; `isLate`: only what was written long after its day. */
export const meetingFilterSchema = z.strictObject({
  kind: z.enum(meetingKinds).nullable(),
  state: z.enum(['draft', 'final']).nullable(),
  isLate: z.boolean(),
  text: z.string().max(50),
});
export type MeetingFilter = z.infer<typeof meetingFilterSchema>;

/** Filters nothing. */
export const allMeetings: MeetingFilter = { kind: null, state: null, isLate: false, text: '' };

/** The lines that a filter lets through, in their order. Every word typed must stand in the title, the group's name or the day. */
export const filteredMeetings = (lines: readonly MeetingLine[], { kind, state, isLate, text }: MeetingFilter): MeetingLine[] => {
  const wanted = text.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter((line) => {
    if (kind !== null && line.kind !== kind) return false;
    if (state !== null && line.state !== state) return false;
    if (isLate && !line.isLate) return false;
    const said = `${line.title}\n${line.groupName}\n${line.heldOn ?? ''}`.normalize('NFKC').toLowerCase();
    return wanted.every((part) => said.includes(part));
  });
};
