// What is kept of two files that turned out to be one person's? Which stays, which was taken into it, what came from where: enough to part them again.
import { idSchema } from '#shared/core/id.ts';
import { rowSchema } from '#shared/core/row.ts';
import { requiredText, storedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';
import { type MemberInput, memberInput } from '#shared/members/model.ts';

/** Facts of the form of which a person says whose hold, in the order of the form. */
export const mergeFields = Object.keys(memberInput.shape) as [keyof MemberInput, ...(keyof MemberInput)[]];

/**
 * One merging. `memberId`: the file that stays; `mergedId`: the one that lies in it now, retired but whole, so that finalised records go on
 * pointing at it. `taken`: JSON of TakenFact[]; `moved`: JSON of MovedRow[]. Retired: the two were parted again.
 */
export const memberMergeRow = rowSchema({
  memberId: idSchema,
  mergedId: idSchema,
  taken: storedText(20_000),
  moved: storedText(200_000),
  reason: storedText(300),
  mergedBy: storedText(60),
});

/** A fact that the staying file took over: what stood there before, and what it took. */
const takenFactSchema = z.strictObject({ field: z.enum(mergeFields), before: z.unknown(), after: z.unknown() });
export type TakenFact = z.infer<typeof takenFactSchema>;
/** What a row's `taken` holds. */
export const takenFactsSchema = z.array(takenFactSchema);

/** Tables whose rows go over to the staying file: none of them is final. */
export const movedTables = [
  'membershipEvent',
  'memberFact',
  'ownValue',
  'committeeSeat',
  'duesStanding',
  'duesReduction',
  'duesExcuse',
  'attachment',
  'partyGroup',
] as const;
export type MovedTable = (typeof movedTables)[number];

const movedRowSchema = z.strictObject({ table: z.enum(movedTables), id: idSchema });
export type MovedRow = z.infer<typeof movedRowSchema>;
/** What a row's `moved` holds. */
export const movedRowsSchema = z.array(movedRowSchema);

/** Why two files are shown as perhaps one person's: never more than a proposal. */
export const alikeReasons = ['sameNumber', 'sameNameAndBirth', 'sameReadingAndPhone'] as const;
export type AlikeReason = (typeof alikeReasons)[number];

/** What of the books hangs on a file. */
export const mergeBooksSchema = z.strictObject({
  meetings: z.int(),
  payments: z.int(),
  talks: z.int(),
  files: z.int(),
  facts: z.int(),
  events: z.int(),
  seats: z.int(),
});
export type MergeBooks = z.infer<typeof mergeBooksSchema>;

/** A file beside the other. */
export const mergeSideSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  recordedAt: z.string(),
  groupName: z.string(),
  /** Numbers masked. */
  facts: memberInput,
  books: mergeBooksSchema,
});
export type MergeSide = z.infer<typeof mergeSideSchema>;

/** A meeting whose finalised record has both files, and how each stands there. */
export const bothAttendedSchema = z.strictObject({ meetingId: idSchema, heldOn: z.string(), kind: z.string(), kept: z.string(), merged: z.string() });
export type BothAttended = z.infer<typeof bothAttendedSchema>;

/** Why two files cannot be merged as they stand. */
export const mergeObstacles = ['merge-same-file', 'merge-other-number', 'merge-both-paid', 'merge-both-seated', 'merge-has-merged'] as const;
export type MergeObstacle = (typeof mergeObstacles)[number];

/** What a person decides: which file stays, and which facts of the other it takes. */
export const mergeInput = z.strictObject({
  keepId: idSchema,
  mergedId: idSchema,
  takes: z.array(z.enum(mergeFields)).max(mergeFields.length),
  reason: requiredText(300, '依据'),
});
