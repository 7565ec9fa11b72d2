// What is kept of figures that were typed into the dues grid and are not recorded yet? As typed, a cell each, for one year.
import { instantSchema, monthSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { typedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';

/** One cell; what does not read as an amount is kept as it stands. */
const typedFigureSchema = z.strictObject({ memberId: idSchema, month: monthSchema, text: typedText(60) });
export type TypedFigure = z.infer<typeof typedFigureSchema>;

export const pendingFiguresInput = z.strictObject({
  year: z.int().min(1921).max(2200),
  figures: z.array(typedFigureSchema).max(24_000),
});
export type PendingFiguresInput = z.infer<typeof pendingFiguresInput>;

/** The figures of a year as they lie in their draft. */
export const pendingFiguresSchema = z.strictObject({ id: idSchema, figures: z.array(typedFigureSchema), savedAt: instantSchema });
export type PendingFigures = z.infer<typeof pendingFiguresSchema>;
