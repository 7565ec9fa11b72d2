// What do the books of a year hold about one member? Dues, attendance and heart talks.
import { isoDateSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { z } from '#shared/core/zod.ts';
import { duesLineSchema } from '#shared/dues/model.ts';
import { meetingKinds } from '#shared/meetings/kinds.ts';
import { attendanceStatuses } from '#shared/meetings/model.ts';
import { talkCategories } from '#shared/talks/model.ts';

/** One meeting of the year on whose list the member stands, under this file or one that was merged into it. */
const attendedSchema = z.strictObject({
  meetingId: idSchema,
  kind: z.enum(meetingKinds),
  number: z.int(),
  heldOn: isoDateSchema,
  status: z.enum(attendanceStatuses),
  reason: z.string(),
});

/** One talk of the year that he led or that was held with him. */
const talkedSchema = z.strictObject({
  id: idSchema,
  heldOn: isoDateSchema,
  category: z.enum(talkCategories),
  talkers: z.string(),
  partner: z.string(),
  points: z.string(),
  opinion: z.string(),
  followUp: z.string(),
});

/** A member's year in the books. */
export const memberYearSchema = z.strictObject({
  /** Null: no member in that year, and nothing paid. */
  dues: duesLineSchema.nullable(),
  /** In the order of their days. */
  meetings: z.array(attendedSchema),
  talks: z.array(talkedSchema),
  /** Of a branch's books: talks with anybody that stayed at the branch. With whom they were is not known here. */
  talksAtHome: z.int(),
});
export type MemberYear = z.infer<typeof memberYearSchema>;
