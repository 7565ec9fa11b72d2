// Which calls does the print centre need?
import { whoseBooks } from '#shared/core/books.ts';
import { command, job, query } from '#shared/core/contract.ts';
import { isoDateSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { tableFormats, tableSchema } from '#shared/core/table.ts';
import { reasonText, typedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';
import { ownColumnSchema } from '#shared/members/own-model.ts';
import { sheetIds } from '#shared/records/catalogue.ts';
import { memberColumnKeys } from '#shared/records/member-table.ts';
import { memberYearSchema } from '#shared/records/member-year.ts';
import { sheetModelSchema } from '#shared/records/model.ts';
import { printLineSchema } from '#shared/records/printing.ts';
import { labelsOnPage } from '#shared/records/sheets/member-files.ts';

/** The books of a branch that its superior reads, in this order. */
export const branchBooks = ['roster', 'own-table', 'year-book', 'attendance-matrix', 'dues-ledger', 'dues-summary', 'charts'] as const;

/** What a superior prints of one member of a branch: the national form (F6), and the whole file. */
export const branchMemberSheets = ['member-form', 'member-file'] as const;

const yearSchema = z.int().min(1921, { error: '年份不对' }).max(2200, { error: '年份不对' });

/** Which sheet, of which year; `id` names what it is about where the catalogue says so; without it a sheet that has an empty version comes empty. */
const sheetChoice = z.strictObject({
  sheet: z.enum(sheetIds),
  year: yearSchema,
  id: idSchema.nullable().default(null),
  /** Quarter 1–4 or month 1–12, by what the sheet is about; null: the whole year. */
  part: z.int().min(1).max(12).nullable().default(null),
  /** Days of a sheet that may be about any days, both included; an open end is that of the other's year; both open: the month or year. */
  from: isoDateSchema.nullable().default(null),
  to: isoDateSchema.nullable().default(null),
  isPublic: z.boolean().default(false),
  isBlank: z.boolean().default(false),
  /** A key of the sheet's `blankKinds`, empty for the first. */
  blankKind: z.string().max(40).default(''),
  isTwoSided: z.boolean().default(false),
  /** The place of the first label, for sheets of labels. */
  firstPlace: z.int().min(1).max(labelsOnPage).default(1),
});
export type SheetChoice = z.output<typeof sheetChoice>;

/** What a page's code names: a record with the version that the paper shows, the ledger as it stood when a list was printed, or nothing here. */
const codeFindingSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('record'),
    /** What kind of record it is; tells where the window shows it. */
    about: z.enum(['meeting', 'talk', 'receipt']),
    code: z.string(),
    id: idSchema,
    isOwn: z.boolean(),
    organisation: z.string(),
    title: z.string(),
    number: z.string(),
    on: isoDateSchema,
    version: z.int(),
    /** Journal entry of that version; 0 in a superior's ledger. */
    seq: z.int(),
    enteredOn: isoDateSchema,
    newest: z.int(),
    newestOn: isoDateSchema,
  }),
  z.strictObject({ kind: z.literal('ledger'), code: z.string(), seq: z.int(), recordedAt: z.string(), later: z.int() }),
  z.strictObject({ kind: z.literal('unknown'), code: z.string() }),
  z.strictObject({ kind: z.literal('unreadable') }),
]);
export type CodeFinding = z.infer<typeof codeFindingSchema>;

/** One thing that a sheet can be about. */
const subjectSchema = z.strictObject({ id: idSchema, label: z.string() });
export type SheetSubjectLine = z.infer<typeof subjectSchema>;

const printRequest = z.strictObject({
  sheet: z.enum(sheetIds),
  year: yearSchema,
  id: idSchema.nullable(),
  /** Why it is printed again; needed from the second print on. */
  reason: typedText(200),
  /** The code on its pages. */
  code: z.string().max(20),
});
export type PrintRequest = z.output<typeof printRequest>;
/** A list that was written: where, how many rows and bytes. */
const savedTable = z.strictObject({ file: z.string(), rows: z.int(), bytes: z.int() });

export const recordsContract = {
  /** The view model of a sheet: what both screen and paper show. Faults: not-found `member-unknown`, `meeting-unknown`; invalid `sheet-version`, `days-turned`. */
  'records.model': query(sheetChoice, sheetModelSchema),
  /** What a sheet can be about in a year, found by a text; at most 300 lines of `total`, and the one that is `chosen` wherever it stands. None for sheets of a year. */
  'records.subjects': query(
    z.strictObject({ sheet: z.enum(sheetIds), year: yearSchema, text: z.string().max(50), chosen: idSchema.nullable().default(null) }),
    z.strictObject({ lines: z.array(subjectSchema), total: z.int() }),
  ),
  /** A member's dues, attendance and talks of a year, in one's own books or in a branch's. Fault: not-found `member-unknown`. */
  'records.memberYear': query(z.strictObject({ id: idSchema, year: yearSchema, ...whoseBooks }), memberYearSchema),
  /** Which record a page's code names, and whether the paper shows its present version. Never a fault: a code that names nothing says so. */
  'records.verifyCode': query(z.strictObject({ text: z.string().max(200) }), codeFindingSchema),
  /** Enters a print of a numbered form; `savePdf` makes this call. Faults: invalid `reprint-reason`, conflict `not-numbered`. */
  'records.registerPrint': command(printRequest, z.strictObject({ id: idSchema, number: z.int() }), ['records', 'journal']),
  /** Takes back the entry of a print that was never written. Fault: not-found `print-unknown`. */
  'records.withdrawPrint': command(z.strictObject({ id: idSchema, reason: reasonText() }), z.strictObject({}), ['records', 'journal']),
  /** The register of a year's numbered prints, newest first. */
  'records.prints': query(z.strictObject({ year: yearSchema }), z.array(printLineSchema)),
  /** The finished pages as PDF (base64) for the preview, with their count. Faults: unexpected when no printer can be had. */
  'records.preview': job(sheetChoice, z.strictObject({ pdf: z.string(), pages: z.int() })),
  /**
   * A book of a branch whose packages were taken, as the branch itself would print it: for a superior to read, and with `file` to keep. Nothing of it can be
   * changed here. `id`: whom a sheet of one member is about. Faults: not-found `organisation-unknown`, `member-unknown`; as `savePdf`.
   */
  'records.branchBook': job(
    z.strictObject({
      orgId: idSchema,
      sheet: z.enum([...branchBooks, ...branchMemberSheets]),
      year: yearSchema,
      id: idSchema.nullable().default(null),
      file: z.string().nullable(),
    }),
    z.strictObject({ pdf: z.string(), pages: z.int() }),
    { paths: ['file'] },
  ),
  /** The same pages written to a file (temp, fsync, re-read, rename). A numbered form is entered in the register; from its second print on it needs a reason. Faults: invalid `file-not-written`, `reprint-reason`. */
  'records.savePdf': job(
    sheetChoice.extend({ file: z.string(), reason: typedText(200).default('') }),
    z.strictObject({ file: z.string(), pages: z.int(), bytes: z.int(), printedOn: isoDateSchema }),
    { paths: ['file'], touches: ['records', 'journal'] },
  ),
  /** The same sheet as an editable Word document, from what the drawn page says. Of a numbered form it is a copy that says so. Faults: invalid `file-not-written`. */
  'records.saveWord': job(sheetChoice.extend({ file: z.string() }), z.strictObject({ file: z.string(), bytes: z.int() }), { paths: ['file'] }),
  /** The sheet's table as an Excel workbook: amounts as figures, everything else as text. Faults: invalid `sheet-without-table`, `file-not-written`. */
  'records.saveExcel': job(sheetChoice.extend({ file: z.string() }), savedTable, { paths: ['file'] }),
  /** Writes a list as it is seen to Excel or CSV: texts stay texts, no formulas. For lists that show nothing masked. Faults: invalid `file-not-written`. */
  'records.saveTable': job(z.strictObject({ table: tableSchema, format: z.enum(tableFormats), file: z.string() }), savedTable, { paths: ['file'] }),
  /**
   * Writes members, in the order given, with the columns given: masked, or whole for a reason, which leaves an entry in the journal.
   * Faults: not-found `member-unknown`; invalid `reveal-without-reason`, `file-not-written`.
   */
  'records.saveMembers': job(
    z.strictObject({
      ids: z.array(idSchema).min(1).max(20_000),
      columns: z.array(z.union([z.enum(memberColumnKeys), ownColumnSchema])).min(1),
      isWhole: z.boolean(),
      reason: typedText(200),
      format: z.enum(tableFormats),
      file: z.string(),
    }),
    savedTable,
    { paths: ['file'], touches: ['journal'] },
  ),
} as const;
