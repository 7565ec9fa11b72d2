// Which sheets can be printed, and what does each need to know? One view model for screen and paper.
import { organisationSchema } from '#shared/branch/model.ts';
import { isoDateSchema } from '#shared/core/date.ts';
import { z } from '#shared/core/zod.ts';
import { duesBookSchema } from '#shared/dues/model.ts';
import { meetingRecordSchema } from '#shared/meetings/model.ts';
import { memberSchema } from '#shared/members/model.ts';

export const sheetIds = ['year-book', 'dues-ledger', 'roster', 'member-form', 'meeting-record', 'sign-in'] as const;
export type SheetId = (typeof sheetIds)[number];

/** What every sheet carries: whose it is, who signs, when printed, and the journal head that proves it (reliability §3.2 anchors). */
const sheetFrameSchema = z.strictObject({
  organisation: organisationSchema,
  year: z.int(),
  secretaryName: z.string(),
  printedOn: isoDateSchema,
  /** First 16 hex digits of the journal head and its sequence number. */
  headSeq: z.int(),
  headHash: z.string(),
});
export type SheetFrame = z.infer<typeof sheetFrameSchema>;

export const sheetModelSchema = z.discriminatedUnion('sheet', [
  z.strictObject({
    sheet: z.literal('year-book'),
    frame: sheetFrameSchema,
    meetings: z.array(meetingRecordSchema),
    /** Page of each heading, in order, once a first pass has shown them; null in the first pass. */
    contents: z.array(z.int()).nullable(),
    /** Pages of the whole book, for the end sheet; null in the first pass. */
    pages: z.int().nullable(),
  }),
  z.strictObject({ sheet: z.literal('dues-ledger'), frame: sheetFrameSchema, book: duesBookSchema }),
  z.strictObject({
    sheet: z.literal('roster'),
    frame: sheetFrameSchema,
    isPublic: z.boolean(),
    asOf: isoDateSchema,
    members: z.array(memberSchema),
    /** 党费标准 (column of F5): each member's monthly dues in fen, null where none is set. */
    monthlyDues: z.record(z.string(), z.int().nullable()),
  }),
  z.strictObject({ sheet: z.literal('member-form'), frame: sheetFrameSchema, member: memberSchema.nullable() }),
  z.strictObject({ sheet: z.literal('meeting-record'), frame: sheetFrameSchema, meeting: meetingRecordSchema }),
  z.strictObject({
    sheet: z.literal('sign-in'),
    frame: sheetFrameSchema,
    title: z.string(),
    /** Null: the sheet is printed ahead, and the day is written by hand. */
    heldOn: isoDateSchema.nullable(),
    place: z.string(),
    people: z.array(z.strictObject({ name: z.string(), standing: z.string() })),
  }),
]);
export type SheetModel = z.infer<typeof sheetModelSchema>;
