// What is a saved filter? A name for how a list is looked at.
import { idSchema } from '#shared/core/id.ts';
import { z } from '#shared/core/zod.ts';

/** Lists that can keep filters. */
export const filteredLists = ['members', 'meetings', 'dues', 'journal', 'files', 'plans', 'talks'] as const;
export type FilteredList = (typeof filteredLists)[number];

/** `value`: JSON of the list's own filter; only the list can read it. */
export const savedFilterSchema = z.strictObject({ id: idSchema, name: z.string(), value: z.string() });
export type SavedFilter = z.infer<typeof savedFilterSchema>;
