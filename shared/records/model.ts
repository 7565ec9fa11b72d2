// What does a sheet need to know? Its frame and the body that the catalogue declares: one view model for screen and paper.
import { organisationSchema } from '#shared/branch/model.ts';
import { isoDateSchema } from '#shared/core/date.ts';
import { z } from '#shared/core/zod.ts';
import { bookLayoutSchema } from '#shared/records/book.ts';
import { type Catalogue, catalogue, type SheetId } from '#shared/records/catalogue.ts';
import { pageCodeSchema } from '#shared/records/page-code.ts';

/** What every sheet carries: whose it is, who signs, when printed, and the journal head that proves it (reliability §3.2 anchors). */
const sheetFrameSchema = z.strictObject({
  organisation: organisationSchema,
  year: z.int(),
  secretaryName: z.string(),
  printedOn: isoDateSchema,
  /** First 16 hex digits of the journal head and its sequence number. */
  headSeq: z.int(),
  headHash: z.string(),
  /** Empty, to be written by hand: no day of printing, no proof. */
  isBlank: z.boolean(),
  /** Printed on both sides of the paper: the binding edge changes from page to page. */
  isTwoSided: z.boolean(),
  /** What proves the sheet: its record's code, or the journal's for a list of many; null on an empty sheet. */
  code: pageCodeSchema.nullable(),
  /** Of a numbered form: which print this is and why it was made again; number 0: a preview, not yet printed. Null: not numbered. */
  copy: z.strictObject({ number: z.int(), reason: z.string() }).nullable(),
  /** Where a book's parts stand; null while it is being measured, and for a sheet that is no book. */
  layout: bookLayoutSchema.nullable(),
});
export type SheetFrame = z.infer<typeof sheetFrameSchema>;

/** What a sheet shows beside its frame. */
export type BodyOf<S extends SheetId> = z.infer<z.ZodObject<Catalogue[S]['body']>>;
/** The view model of one sheet. */
export type ModelOf<S extends SheetId> = { [T in S]: { sheet: T; frame: SheetFrame } & BodyOf<T> }[S];
/** The view model of any sheet. */
export type SheetModel = ModelOf<SheetId>;

const schemas = Object.entries(catalogue).map(([id, { body }]) => z.strictObject({ sheet: z.literal(id), frame: sheetFrameSchema, ...body }));
/** Checks a view model from outside: the catalogue's bodies, each under its own name. */
export const sheetModelSchema = z.discriminatedUnion('sheet', schemas as [(typeof schemas)[number]]) as unknown as z.ZodType<SheetModel>;
