// What is kept when personal data leaves the ledger whole? What, how many, which facts and why; never the data.
import { rowSchema } from '#shared/core/row.ts';
import { storedText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';

/** One export with whole ID numbers, telephones or addresses. By whom and when stands in the journal entry that wrote it. */
export const revealRow = rowSchema({
  /** What was written, e.g. 党员名单. */
  subject: storedText(80),
  fileFormat: z.enum(['xlsx', 'csv', 'docx', 'pdf']),
  people: z.int().min(0),
  /** The facts shown whole, e.g. 公民身份号码、手机号码. */
  fields: storedText(200),
  reason: storedText(200),
});
