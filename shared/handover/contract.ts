// Which calls hand the books over to a new secretary?
import { command, draft, job, query } from '#shared/core/contract.ts';
import { instantSchema, isoDateSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { newPassphraseSchema } from '#shared/core/passphrase.ts';
import { requiredText } from '#shared/core/text.ts';
import { z } from '#shared/core/zod.ts';
import { handoverInput, inventorySchema } from '#shared/handover/model.ts';
import { packStandings } from '#shared/handover/rules.ts';

const withId = z.strictObject({ id: idSchema });
const prepared = z.strictObject({ id: idSchema, people: handoverInput, inventory: inventorySchema });
export type PreparedHandover = z.infer<typeof prepared>;

/** What a handover package holds, as people ask before they take it. */
const arrivingLedger = z.strictObject({
  from: z.string(),
  code: z.string(),
  /** Of the signing key: the same as on the signed inventory. */
  fingerprint: z.string(),
  createdAt: instantSchema,
  outgoing: z.string(),
  incoming: z.string(),
  handedOn: isoDateSchema,
  members: z.int(),
  records: z.int(),
  attachments: z.int(),
  bytes: z.int(),
  head: z.strictObject({ seq: z.int(), hash: z.string(), recordedAt: instantSchema }),
});
export type ArrivingLedger = z.infer<typeof arrivingLedger>;

export const handoverContract = {
  /** The inventory as it stands now; nothing is kept. */
  'handover.inventory': job(z.strictObject({}), inventorySchema),
  /** Makes a backup, then freezes the inventory under the names given, to be printed and signed; replaces what was prepared before. */
  'handover.prepare': job(z.strictObject({ people: handoverInput }), prepared, { touches: ['handover', 'records', 'backup'] }),
  /** Keeps a prepared hand-over; `handover.prepare` makes this call. */
  'handover.keep': draft(z.strictObject({ people: handoverInput, inventory: inventorySchema }), withId, ['handover', 'records']),
  /** What is prepared and not yet signed (null: nothing), and the hand-overs of the past, newest first. */
  'handover.overview': query(
    z.strictObject({}),
    z.strictObject({
      prepared: prepared.nullable(),
      done: z.array(z.strictObject({ id: idSchema, handedOn: isoDateSchema, outgoing: z.string(), incoming: z.string(), recordedAt: instantSchema })),
      /** Whether the whole ledger may be packed for the new secretary's computer. */
      packStanding: z.enum(packStandings),
      /** When this copy was handed over as a package, newest first, and why it is used again. */
      packed: z.array(
        z.strictObject({
          packageId: idSchema,
          incoming: z.string(),
          fileName: z.string(),
          handedAt: instantSchema,
          resumedAt: instantSchema.nullable(),
          resumedBy: z.string().nullable(),
          reason: z.string(),
        }),
      ),
    }),
  ),
  /**
   * Records the signed hand-over for good and names the new person at work. Faults: not-found `handover-unknown`;
   * conflict `handover-outdated` when the books changed since the inventory was printed.
   */
  'handover.record': command(withId, withId, ['handover', 'vault', 'records']),
  /**
   * Writes the whole ledger as one sealed package for the new secretary's computer and opens it there with the code before it counts; from then on
   * this ledger is only looked at. `recoveryCode`: as it stands on the sheet that goes with the stick. Faults: conflict `handover-unrecorded`,
   * `handover-code-old`, `handover-too-large`; locked `handover-code-wrong`; invalid `backup-failed`, `stick-full`, `file-not-written`.
   */
  'handover.pack': job(
    z.strictObject({ folder: z.string(), ownFolder: z.boolean().default(false), recoveryCode: z.string().max(100) }),
    z.strictObject({ id: idSchema, file: z.string(), incoming: z.string(), bytes: z.int(), sha256: z.string(), attachments: z.int() }),
    { paths: ['folder'], touches: ['handover', 'vault', 'backup', 'handoff', 'records'] },
  ),
  /** The hand-over fell through: this ledger is used again, and why. Faults: conflict `not-handed-over`. */
  'handover.resume': command(z.strictObject({ reason: requiredText(300, '理由') }), z.strictObject({ incoming: z.string() }), ['handover', 'vault']),
  /** Opens a handover package with the recovery code, checks it whole and says what it holds; writes nothing. Faults: those of a package; locked `handover-code-wrong`, conflict `handover-other-kind`. */
  'handover.look': job(z.strictObject({ file: z.string(), recoveryCode: z.string().max(100) }), arrivingLedger, {
    paths: ['file'],
    whenClosed: true,
  }),
  /**
   * Makes the ledger of a handover package in a folder that is not there yet, whole or not at all, under a new passphrase, and opens it.
   * The old recovery code opens it until `vault.renewRecovery`. Faults: as `handover.look`; conflict `ledger-open`, `folder-in-use`, `disk-full`; locked `place-*`; invalid `file-not-written`.
   */
  'handover.receive': job(
    z.strictObject({ file: z.string(), recoveryCode: z.string().max(100), folder: z.string(), passphrase: newPassphraseSchema }),
    z.strictObject({ folder: z.string(), headSeq: z.int() }),
    { paths: ['file', 'folder'], whenClosed: true, touches: ['vault', 'backup', 'handover'] },
  ),
} as const;
