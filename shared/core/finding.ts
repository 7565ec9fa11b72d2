// What is the schema of a finding, where one crosses from the ledger to a window?
import { z } from '#shared/core/zod.ts';

/** Schema of `Finding` (see fault.ts). */
export const findingSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(['ERROR', 'WARN', 'INFO']),
  field: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
