// Which calls hand the books over to a new secretary?
import { command, draft, job, query } from '#shared/core/contract.ts';
import { instantSchema, isoDateSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { z } from '#shared/core/zod.ts';
import { handoverInput, inventorySchema } from '#shared/handover/model.ts';

const withId = z.strictObject({ id: idSchema });
const prepared = z.strictObject({ id: idSchema, people: handoverInput, inventory: inventorySchema });
export type PreparedHandover = z.infer<typeof prepared>;

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
    }),
  ),
  /**
   * Records the signed hand-over for good and names the new person at work. Faults: not-found `handover-unknown`;
   * conflict `handover-outdated` when the books changed since the inventory was printed.
   */
  'handover.record': command(withId, withId, ['handover', 'vault', 'records']),
} as const;
