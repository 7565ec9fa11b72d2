// Which call answers the search box (Ctrl+K)?
import { query } from '#shared/core/contract.ts';
import { idSchema } from '#shared/core/id.ts';
import { z } from '#shared/core/zod.ts';

/** `branch`: one whose card a committee took; `reported`: a person in the books that a branch brought. `orgId`: the branch whose books lie here, else null. */
const searchHitSchema = z.strictObject({
  kind: z.enum(['member', 'branch', 'reported', 'meeting', 'talk', 'paper']),
  id: idSchema,
  orgId: idSchema.nullable(),
  title: z.string(),
  detail: z.string(),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const searchContract = {
  /** People by name, pinyin or initials, a committee's branches by name or code and their people by name, reading or the end of the ID number, records, heart talks and copied old records by any words of two characters and more; at most 30 hits. */
  'search.find': query(z.strictObject({ text: z.string().max(50) }), z.strictObject({ hits: z.array(searchHitSchema) })),
} as const;
