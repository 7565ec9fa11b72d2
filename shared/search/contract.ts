// Which call answers the search box (Ctrl+K)?
import { query } from '#shared/core/contract.ts';
import { idSchema } from '#shared/core/id.ts';
import { z } from '#shared/core/zod.ts';

const searchHitSchema = z.strictObject({ kind: z.enum(['member', 'meeting', 'talk', 'paper']), id: idSchema, title: z.string(), detail: z.string() });
export type SearchHit = z.infer<typeof searchHitSchema>;

export const searchContract = {
  /** People by name, pinyin or initials, records, heart talks and copied old records by any words of two characters and more; at most 30 hits. */
  'search.find': query(z.strictObject({ text: z.string().max(50) }), z.strictObject({ hits: z.array(searchHitSchema) })),
} as const;
