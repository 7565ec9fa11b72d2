// Which prints of numbered forms were made? Rows that travel, so that the superior sees how often a book or receipt was printed and why.
import { isoDateSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { rowSchema } from '#shared/core/row.ts';
import { storedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';

/** A row of table `printing`: the numbered sheet, its year, what it is about, which print and why. Retired: it was never written. */
export const printingRow = rowSchema({
  sheet: storedText(40),
  title: storedText(200),
  year: z.int().min(1921).max(2200),
  subjectId: idSchema.nullable(),
  number: z.int().min(1).max(1000),
  reason: storedText(200),
  printedOn: isoDateSchema,
  code: storedText(20),
});
export type PrintingRow = z.infer<typeof printingRow>;

/** A line of the register. */
export const printLineSchema = z.strictObject({
  id: idSchema,
  sheet: z.string(),
  title: z.string(),
  year: z.int(),
  number: z.int(),
  reason: z.string(),
  printedOn: isoDateSchema,
  code: z.string(),
  /** Why it does not count; null for a print that was made. */
  withdrawn: z.string().nullable(),
});
export type PrintLine = z.infer<typeof printLineSchema>;

/** The number of the next print, and whether it needs a reason: the first is free (features row 83). */
export const nextPrint = (made: readonly Pick<PrintLine, 'number'>[]): { number: number; needsReason: boolean } => {
  const number = Math.max(0, ...made.map((one) => one.number)) + 1;
  return { number, needsReason: number > 1 };
};
