// What does an imported roster look like on its way in? Columns mapped to facts, rows with findings, a decision per row.

import { idSchema } from '#shared/core/id.ts';
import { z } from '#shared/core/zod.ts';
import { memberInput } from '#shared/members/model.ts';

/** Facts of a member that a roster column can hold, plus those that are checked or only reported. */
export const rosterFields = [
  'name',
  'sex',
  'idNumber',
  'ethnicity',
  'birthDate',
  'education',
  'memberType',
  'degree',
  'branchName',
  'mobile',
  'joinedOn',
  'regularisedOn',
  'partyAge',
  'partyAgeAdjustment',
  'newStratum',
  'post',
  'professionalTitle',
  'isMigrantWorker',
  'address',
  'household',
  'isLostContact',
  'isMobile',
  'nativePlace',
  'workplace',
  'landline',
  'note',
] as const;
export type RosterField = (typeof rosterFields)[number];

/** One column of the sheet: its heading, and the fact it is taken as (null: left out). */
export const rosterColumnSchema = z.strictObject({ index: z.int().min(0), heading: z.string(), field: z.enum(rosterFields).nullable() });
export type RosterColumn = z.infer<typeof rosterColumnSchema>;

/** One thing noticed in a row: `stop` means the row cannot be taken, `note` that something was put right or is missing. */
const rosterNoteSchema = z.strictObject({
  field: z.enum(rosterFields).nullable(),
  code: z.string(),
  level: z.enum(['stop', 'note']),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type RosterNote = z.infer<typeof rosterNoteSchema>;

/** One row: where it stands, what would be taken, and what would happen: added, filling gaps of a known member, unchanged, refused. */
const rosterRowSchema = z.strictObject({
  row: z.int(),
  member: memberInput.nullable(),
  outcome: z.enum(['add', 'complete', 'same', 'refuse']),
  existingId: idSchema.nullable(),
  /** Names of the facts that would be filled in a known member. */
  fills: z.array(z.string()),
  notes: z.array(rosterNoteSchema),
});
export type RosterRow = z.infer<typeof rosterRowSchema>;

/** The dry run of an import. `headingRow` counts from 1, as Excel does. */
export const rosterPreviewSchema = z.strictObject({
  sheet: z.string(),
  headingRow: z.int(),
  columns: z.array(rosterColumnSchema),
  rows: z.array(rosterRowSchema),
  counts: z.strictObject({ add: z.int(), complete: z.int(), same: z.int(), refuse: z.int() }),
});
export type RosterPreview = z.infer<typeof rosterPreviewSchema>;
