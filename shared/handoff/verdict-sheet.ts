// What stands on the printed report of a package's check? It is printed before any ledger is open, past every ledger and every file.
import { instantSchema } from '#shared/core/date.ts';
import { z } from '#shared/core/zod.ts';
import { checkLineSchema, packageKinds } from '#shared/handoff/model.ts';

/** What the envelope says of itself. */
export const verifiedPackageSchema = z.strictObject({
  kind: z.enum(packageKinds),
  from: z.string(),
  code: z.string(),
  seq: z.int(),
  createdAt: instantSchema,
  fingerprint: z.string(),
});

/** The view model of the report (核验报告). */
export const verdictSheetSchema = z.strictObject({
  sheet: z.literal('verdict'),
  /** The file's name without its folder. */
  file: z.string().min(1).max(4000),
  verifiedAt: instantSchema,
  checks: z.array(checkLineSchema).max(100),
  /** Null: the envelope could not be read. */
  package: verifiedPackageSchema.nullable(),
});
export type VerdictSheetModel = z.infer<typeof verdictSheetSchema>;
