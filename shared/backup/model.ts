// What is a backup, and why was it made?
import { instantSchema } from '#shared/core/date.ts';
import { z } from '#shared/core/zod.ts';

/** Why a backup was made: by the clock, at closing, by hand, or before something risky. */
const backupReasons = ['auto', 'close', 'hand', 'import', 'packages', 'migration', 'mass', 'handover', 'merge'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** What a backup says of itself (backup.json). Nothing of it is believed when it counts: restoring opens the copy and checks it against this. */
export const backupFactsSchema = z.strictObject({
  format: z.literal('branch-ledger/backup'),
  version: z.literal(1),
  ledgerId: z.string(),
  takenAt: instantSchema,
  reason: z.enum(backupReasons),
  /** The journal's newest entry in the copy. */
  headSeq: z.int().min(0),
  headHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The highest number of a package sent until then. */
  packageSeq: z.int().min(0),
  /** Number of the ledger's last migration. */
  migration: z.int().min(1),
  bytes: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type BackupFacts = z.infer<typeof backupFactsSchema>;

/** One backup as lists show it. */
export const backupLineSchema = z.strictObject({
  /** Its folder: what `backup.restore` is given. */
  path: z.string(),
  name: z.string(),
  takenAt: instantSchema,
  reason: z.enum(backupReasons),
  headSeq: z.int(),
  packageSeq: z.int(),
  bytes: z.int(),
  /** Made and checked by opening it, and every file has still the size that it had then. */
  isWhole: z.boolean(),
});
export type BackupLine = z.infer<typeof backupLineSchema>;

/** What the health check looks at. */
export const healthParts = ['pages', 'chain', 'anchor', 'rows', 'files', 'backup'] as const;

/** What one part of the check found: how much was looked at, how much does not match, and the first of it by name. */
const healthPartSchema = z.strictObject({
  part: z.enum(healthParts),
  count: z.int(),
  problemCount: z.int(),
  problems: z.array(z.string()),
});
export type HealthPart = z.infer<typeof healthPartSchema>;

export const healthReportSchema = z.strictObject({ checkedAt: instantSchema, isSound: z.boolean(), parts: z.array(healthPartSchema) });
export type HealthReport = z.infer<typeof healthReportSchema>;
