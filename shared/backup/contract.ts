// Which calls keep the ledger safe? Backups here and on a stick, restoring one, and looking whether everything is sound.
import { backupLineSchema, healthReportSchema } from '#shared/backup/model.ts';
import { job } from '#shared/core/contract.ts';
import { instantSchema } from '#shared/core/date.ts';
import { z } from '#shared/core/zod.ts';

/** Why the last backup failed, as a fault's code and values. */
const failureSchema = z.strictObject({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) });

export const backupContract = {
  /** Backups of the open ledger, newest first; what is not yet in one; when a stick was last used. */
  'backup.overview': job(
    z.strictObject({}),
    z.strictObject({
      backups: z.array(backupLineSchema),
      /** True when something was written since the newest backup. */
      isChanged: z.boolean(),
      /** Null when the last attempt went well. */
      failure: failureSchema.nullable(),
      lastCopy: z.strictObject({ at: instantSchema, place: z.string() }).nullable(),
      /** Days without a copy on a stick, counted from the ledger's beginning when there never was one. */
      daysWithoutCopy: z.int(),
      isCopyDue: z.boolean(),
      lastCheck: z.strictObject({ at: instantSchema, isSound: z.boolean() }).nullable(),
      daysWithoutCheck: z.int(),
      isCheckDue: z.boolean(),
    }),
  ),
  /**
   * Looks at every page, entry, row and attachment, and opens the newest backup; notes the result, and with `saveTo` writes it as text.
   * Changes nothing else. While the newest check found something, no backup is tidied away. Faults: invalid `file-not-written`.
   */
  'backup.checkHealth': job(z.strictObject({ saveTo: z.string().nullable() }), healthReportSchema, { paths: ['saveTo'], touches: ['backup'] }),
  /** Makes a backup now, checked by opening it. Faults: invalid `backup-failed`. */
  'backup.make': job(z.strictObject({}), backupLineSchema, { touches: ['backup'] }),
  /**
   * Makes a backup and copies it (and the attachments that are not there yet) to a folder elsewhere, read back and compared.
   * Faults: invalid `backup-failed`, conflict `copy-beside-ledger`.
   */
  'backup.copyTo': job(z.strictObject({ folder: z.string() }), z.strictObject({ place: z.string(), bytes: z.int(), attachments: z.int() }), {
    paths: ['folder'],
    touches: ['backup'],
  }),
  /** Backups below a place: a ledger's folder, a stick, one backup. `lastSeq`: the newest journal entry noted beside that ledger, null where none is. */
  'backup.list': job(
    z.strictObject({ folder: z.string() }),
    z.strictObject({ backups: z.array(backupLineSchema), ledgerId: z.string(), lastSeq: z.int().nullable() }),
    { paths: ['folder'], whenClosed: true },
  ),
  /**
   * Restores a backup into a new generation of the ledger in `folder` (or a new folder) and opens it; what was there before stays.
   * `secret`: passphrase or recovery code. Faults: locked `wrong-passphrase`, `wrong-recovery-code`, `keyring-damaged`; invalid `backup-damaged`, `file-not-written`;
   * conflict `backup-of-another`, `folder-in-use`, `ledger-open`.
   */
  'backup.restore': job(
    z.strictObject({ folder: z.string(), backup: z.string(), secret: z.string().min(1).max(500) }),
    z.strictObject({
      folder: z.string(),
      takenAt: instantSchema,
      /** Journal entries that the backup did not have; 0: nothing was lost. */
      lost: z.int(),
      headSeq: z.int(),
    }),
    { paths: ['folder', 'backup'], whenClosed: true, touches: ['vault', 'backup'] },
  ),
} as const;
