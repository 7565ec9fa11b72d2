// What does an imported roster look like on its way in? Columns mapped to facts, rows with findings, a decision per row.

import { instantSchema } from '#shared/core/date.ts';
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

/** One column of the sheet: its heading, and the fact it is taken as (null: left out, or one of the branch's own fields, `own`). */
export const rosterColumnSchema = z.strictObject({
  index: z.int().min(0),
  heading: z.string(),
  field: z.enum(rosterFields).nullable(),
  own: idSchema.optional(),
});
export type RosterColumn = z.infer<typeof rosterColumnSchema>;

/** How sex codes may be meant (domain §4.2: systems disagree): GB/T 2261.1 1 男 2 女, or 0 男 1 女, or 0 女 1 男. */
export const sexCodeReadings = ['gb', 'zeroMale', 'zeroFemale'] as const;
export type SexCodeReading = (typeof sexCodeReadings)[number];

/** How rows are taken that do not say 正式 or 预备: all full, all probationary, or full once a year has passed since joining. */
const missingTypeReadings = ['full', 'probationary', 'byJoining'] as const;
export type MissingTypeReading = (typeof missingTypeReadings)[number];

/** What a person decided about a whole file; null: nothing is taken from such cells, nothing guessed. */
export const rosterReadingSchema = z.strictObject({
  sexCodes: z.enum(sexCodeReadings).nullable(),
  missingType: z.enum(missingTypeReadings).nullable(),
  /** Traditional script in free text stays as written instead of becoming simplified. Names are never changed by it. */
  keepsTraditional: z.boolean(),
});
export type RosterReading = z.infer<typeof rosterReadingSchema>;

/** Nothing decided yet. */
export const plainReading: RosterReading = { sexCodes: null, missingType: null, keepsTraditional: false };

const noteValues = z.record(z.string(), z.union([z.string(), z.number()]));

/** One thing noticed in a row: `stop` means the row is not taken unless a person decides, `note` that something was put right or is missing. */
const rosterNoteSchema = z.strictObject({
  field: z.enum(rosterFields).nullable(),
  code: z.string(),
  level: z.enum(['stop', 'note']),
  values: noteValues,
});
export type RosterNote = z.infer<typeof rosterNoteSchema>;

/** One thing noticed about the file as a whole, with its figures. */
const rosterFileNoteSchema = z.strictObject({ code: z.string(), values: noteValues });
export type RosterFileNote = z.infer<typeof rosterFileNoteSchema>;

/** How often one thing was noticed in one column. */
const rosterColumnNoteSchema = z.strictObject({ index: z.int(), code: z.string(), count: z.int() });

/** What a person may decide about a row: take it as new, as new without its unusable number, let it complete the known member, leave it out. */
const rosterChoices = ['add', 'addWithoutId', 'complete', 'leave'] as const;
export type RosterChoice = (typeof rosterChoices)[number];

/** A fact filled on both sides that differs; ours stays unless the person says yes. Both as kept (a sex, type or flag by its code). */
const rosterDifferenceSchema = z.strictObject({ field: z.enum(rosterFields), ours: z.string(), theirs: z.string(), mayReplace: z.boolean() });
export type RosterDifference = z.infer<typeof rosterDifferenceSchema>;

/** What a row says in an own field of the branch: it fills a gap, is the same, differs (the ledger's stays), or cannot be read. */
const rosterOwnSchema = z.strictObject({
  fieldId: idSchema,
  name: z.string(),
  found: z.string(),
  value: z.string(),
  shown: z.string(),
  ours: z.string(),
  outcome: z.enum(['fills', 'same', 'differs', 'unreadable']),
});
export type RosterOwn = z.infer<typeof rosterOwnSchema>;

/** One row: where it stands, what would be taken, and what would happen: added, filling gaps of a known member, unchanged, refused, or no person at all. */
const rosterRowSchema = z.strictObject({
  row: z.int(),
  member: memberInput.nullable(),
  /** The name as the sheet has it, kept beside the name that was put right. */
  nameAsWritten: z.string(),
  /** The name without pinyin in brackets and in simplified script, where that differs; only a person may choose it. */
  proposedName: z.string().nullable(),
  outcome: z.enum(['add', 'complete', 'same', 'refuse', 'remark']),
  /** What may be decided; the first is what happens without a decision. */
  choices: z.array(z.enum(rosterChoices)).min(1),
  existingId: idSchema.nullable(),
  existingName: z.string(),
  /** Names of the facts that would be filled in a known member. */
  fills: z.array(z.enum(rosterFields)),
  differences: z.array(rosterDifferenceSchema),
  notes: z.array(rosterNoteSchema),
  own: z.array(rosterOwnSchema),
});
export type RosterRow = z.infer<typeof rosterRowSchema>;

/** A person's decision about one row. `replaces`: facts of the known member that the row may replace. */
export const rosterDecisionSchema = z.strictObject({
  row: z.int(),
  choice: z.enum(rosterChoices),
  replaces: z.array(z.enum(rosterFields)),
  usesProposedName: z.boolean(),
});
export type RosterDecision = z.infer<typeof rosterDecisionSchema>;

/** The dry run of an import. `headingRow` counts from 1, as Excel does; `lines` is how many rows the headings take. */
export const rosterPreviewSchema = z.strictObject({
  sheet: z.string(),
  /** Every sheet of the file that has headings. */
  sheets: z.array(z.string()),
  headingRow: z.int(),
  lines: z.int(),
  columns: z.array(rosterColumnSchema),
  reading: rosterReadingSchema,
  /** When a mapping for these headings was last used and is proposed again; null: the program's own proposal, or the person's. */
  rememberedAt: instantSchema.nullable(),
  fileNotes: z.array(rosterFileNoteSchema),
  columnNotes: z.array(rosterColumnNoteSchema),
  rows: z.array(rosterRowSchema),
  counts: z.strictObject({ add: z.int(), complete: z.int(), same: z.int(), refuse: z.int(), remark: z.int() }),
});
export type RosterPreview = z.infer<typeof rosterPreviewSchema>;

/** A row that an import did not take, with its reasons. */
const refusedRowSchema = z.strictObject({ row: z.int(), name: z.string(), notes: z.array(rosterNoteSchema) });
export type RefusedRow = z.infer<typeof refusedRowSchema>;

/** What an import did. `entry`: its number in the journal, by which it can be undone. */
export const rosterResultSchema = z.strictObject({
  added: z.int(),
  completed: z.int(),
  same: z.int(),
  refused: z.int(),
  skipped: z.int(),
  entry: z.int(),
  refusedRows: z.array(refusedRowSchema),
});
export type RosterResult = z.infer<typeof rosterResultSchema>;
