// Which calls create, open and close a ledger? They are the only ones that work while none is open.
import { organisationInput } from '#shared/branch/model.ts';
import { command, job, query } from '#shared/core/contract.ts';
import { instantSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { newPassphraseSchema } from '#shared/core/passphrase.ts';
import { requiredText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';

/** What is open, if anything. `folder` is what messages call the ledger. */
const vaultStatusSchema = z.strictObject({
  state: z.enum(['none', 'closed', 'open']),
  folder: z.string(),
  organisationName: z.string(),
  organisationKind: z.enum(['branch', 'committee']).nullable(),
  /** 经办人, as written into the journal. */
  actor: z.string(),
  /** Only looked at: every call that writes is refused with locked `ledger-read-only`. */
  isReadOnly: z.boolean(),
  /** The whole ledger went to a new secretary as a package: every call that writes is refused with locked `ledger-handed-over` until `handover.resume`. */
  handedOver: z.strictObject({ incoming: z.string(), at: instantSchema, fileName: z.string() }).nullable(),
  journalSeq: z.int(),
  /** The ledger that was closed because damage was found after it had been opened; null: none, or opened again since. */
  damage: z.strictObject({ folder: z.string(), detail: z.string() }).nullable(),
});
export type VaultStatus = z.infer<typeof vaultStatusSchema>;

export const vaultContract = {
  /** What is open. */
  'vault.status': job(z.strictObject({}), vaultStatusSchema, { whenClosed: true }),
  /**
   * Creates a ledger folder, complete or not at all, and opens it. The recovery code is returned once, or written to
   * `recoveryOut` and then not returned. Faults: conflict `folder-in-use`, `file-exists`, invalid `file-not-written`, locked `place-network`, `place-synced`, `place-removable`.
   */
  'vault.create': job(
    z.strictObject({
      folder: z.string(),
      passphrase: newPassphraseSchema,
      actor: requiredText(50, '经办人'),
      organisation: organisationInput,
      recoveryOut: z.string().nullable(),
      /** `demo` ledgers exchange packages only among themselves (reliability row 78). */
      purpose: z.enum(['real', 'demo']).default('real'),
    }),
    z.strictObject({ folder: z.string(), organisationId: idSchema, recoveryCode: z.string().nullable() }),
    { paths: ['folder', 'recoveryOut'], whenClosed: true, touches: ['vault'] },
  ),
  /**
   * Opens a ledger; for reading only when that is asked, or when its folder cannot be written (a medium, missing rights). A place where no
   * ledger may be kept (a stick, a network drive) is allowed for reading. Faults: locked `wrong-passphrase`, `passphrase-wait`, `keyring-damaged`, `ledger-damaged`, `ledger-newer`, `ledger-busy`, `ledger-behind`, `upgrade-without-backup`, `place-network`, `place-synced`, `place-removable`; conflict `folder-is-backup`; not-found `ledger-missing`.
   */
  'vault.open': job(
    z.strictObject({ folder: z.string(), passphrase: z.string().max(500), isReadOnly: z.boolean().default(false) }),
    vaultStatusSchema,
    {
      paths: ['folder'],
      whenClosed: true,
      touches: ['vault'],
    },
  ),
  /** Opens with the recovery code and sets a new passphrase. Faults: as `vault.open`, locked `wrong-recovery-code`. */
  'vault.recover': job(
    z.strictObject({ folder: z.string(), recoveryCode: z.string().max(100), passphrase: newPassphraseSchema }),
    vaultStatusSchema,
    {
      paths: ['folder'],
      whenClosed: true,
      touches: ['vault'],
    },
  ),
  /**
   * Sets a new passphrase for the open ledger, which stays open: one slot of the key file is wrapped anew, the ledger's own file is not touched (T2).
   * The backups in its folder get the new key file too; `backups` counts them. Faults: locked `passphrase-not-yours`, `keyring-damaged`, invalid `file-not-written`.
   */
  'vault.changePassphrase': job(
    z.strictObject({ passphrase: z.string().max(500), newPassphrase: newPassphraseSchema }),
    z.strictObject({ backups: z.int().min(0) }),
    { touches: ['vault'] },
  ),
  /**
   * Makes a new recovery code; the old one opens neither the ledger nor the backups in its folder any more. The spare age identity follows from the new code:
   * `isCardDue` says that others hold a card with the old one, so a new card must go to them; until then the old code still opens what they sealed to it.
   * The code is returned once and kept nowhere. Faults: as `vault.changePassphrase`.
   */
  'vault.renewRecovery': job(
    z.strictObject({ passphrase: z.string().max(500) }),
    z.strictObject({ recoveryCode: z.string(), backups: z.int().min(0), isCardDue: z.boolean() }),
    { touches: ['vault', 'handoff', 'handover'] },
  ),
  /**
   * Copies a ledger from a place where it may not be opened (a stick, a network drive) below a folder of this computer; the one there stays.
   * Faults: not-found `ledger-missing`, invalid `file-not-written`, locked `place-*`.
   */
  'vault.copyHere': job(z.strictObject({ folder: z.string(), to: z.string() }), z.strictObject({ folder: z.string() }), {
    paths: ['folder', 'to'],
    whenClosed: true,
  }),
  /** Writes what is pending, closes the file, forgets the key. */
  'vault.lock': job(z.strictObject({}), vaultStatusSchema, { whenClosed: true, touches: ['vault'] }),
  /** Names the person at work from now on. */
  'vault.setActor': command(z.strictObject({ actor: requiredText(50, '经办人') }), z.strictObject({ actor: z.string() }), ['vault']),
  /** Checks pages, chain, commitments and the head anchor of the open ledger. */
  'vault.check': query(
    z.strictObject({}),
    z.strictObject({ isSound: z.boolean(), journalEntries: z.int(), rows: z.int(), problems: z.array(z.string()) }),
  ),
} as const;
