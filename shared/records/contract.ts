// Which calls does the print centre need?
import { job, query } from '#shared/core/contract.ts';
import { isoDateSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { z } from '#shared/core/zod.ts';
import { sheetIds, sheetModelSchema } from '#shared/records/model.ts';

/** Which sheet, of which year; `id` names the meeting or member where the sheet is about one; `isPublic` leaves personal data out of the roster. */
const sheetChoice = z.strictObject({
  sheet: z.enum(sheetIds),
  year: z.int().min(1921, { error: '年份不对' }).max(2200, { error: '年份不对' }),
  id: idSchema.nullable(),
  isPublic: z.boolean(),
});
export type SheetChoice = z.infer<typeof sheetChoice>;

export const recordsContract = {
  /** The view model of a sheet: what both screen and paper show. Faults: not-found `member-unknown`, `meeting-unknown`. */
  'records.model': query(sheetChoice, sheetModelSchema),
  /** The finished pages as PDF (base64) for the preview, with their count. Faults: unexpected when no printer can be had. */
  'records.preview': job(sheetChoice, z.strictObject({ pdf: z.string(), pages: z.int() })),
  /** The same pages written to a file (temp, fsync, re-read, rename). Faults: invalid `file-not-written`. */
  'records.savePdf': job(
    sheetChoice.extend({ file: z.string() }),
    z.strictObject({ file: z.string(), pages: z.int(), bytes: z.int(), printedOn: isoDateSchema }),
    { paths: ['file'] },
  ),
} as const;
