// What has happened in the life of one member, as far as the books know? Entries of all kinds in one order, each with the moment of its entry.
import { idSchema } from '#shared/core/id.ts';
import { z } from '#shared/core/zod.ts';

/** Where an entry comes from. */
const timelineSources = ['basic', 'event', 'fact', 'dues', 'meeting', 'seat', 'file', 'own'] as const;
export type TimelineSource = (typeof timelineSources)[number];

/** One entry. `code` says which kind of its source it is, `text` what it says, `state` how it stands (attendance). */
export const timelineEntrySchema = z.strictObject({
  key: z.string(),
  source: z.enum(timelineSources),
  /** Day, month or year; null: since always, or unknown. */
  on: z.string().nullable(),
  until: z.string().nullable(),
  code: z.string(),
  text: z.string(),
  state: z.string(),
  recordedAt: z.string(),
  meetingId: idSchema.nullable(),
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** Newest first; entries without a date come last, and of one day the one entered later first. */
export const inTimelineOrder = (entries: readonly TimelineEntry[]): TimelineEntry[] =>
  entries.toSorted((a, b) => compare(b.on ?? '', a.on ?? '') || compare(b.recordedAt, a.recordedAt) || compare(a.key, b.key));
