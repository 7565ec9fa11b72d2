// Was this ledger handed over as a whole, and to whom?
import type { Kysely } from 'kysely';
import type { HandedOverRow } from '#db/handover/table.ts';
import type { Reader, Tables, Writer } from '#db/schema.ts';
import type { Id } from '#shared/core/id.ts';
import type { PackStandingFacts } from '#shared/handover/rules.ts';

/** The hand-over that holds this copy of the ledger now; null: none does. */
export const heldByHandover = async (db: Kysely<Tables>): Promise<HandedOverRow | null> =>
  (await db.selectFrom('handedOver').selectAll().where('resumedAt', 'is', null).orderBy('handedAt', 'desc').limit(1).executeTakeFirst()) ?? null;

/** All hand-overs of this copy as a package, newest first. */
export const handedOverOf = (db: Kysely<Tables>): Promise<HandedOverRow[]> =>
  db.selectFrom('handedOver').selectAll().orderBy('handedAt', 'desc').execute();

/** From this transaction on the ledger is only looked at. */
export const markHandedOver = async (writer: Writer, row: Pick<HandedOverRow, 'packageId' | 'incoming' | 'fileName'>): Promise<void> => {
  await writer.db
    .insertInto('handedOver')
    .values({ ...row, handedAt: writer.at, resumedAt: null, resumedBy: null, reason: '' })
    .execute();
};

/** A ledger that came back from a backup is held as it was before: the backup may be older than the hand-over. */
export const keepHandedOver = async (
  writer: Writer,
  held: Pick<HandedOverRow, 'packageId' | 'incoming' | 'fileName' | 'handedAt'>,
): Promise<void> => {
  const free = { resumedAt: null, resumedBy: null, reason: '' };
  await writer.db
    .insertInto('handedOver')
    .values({ ...held, ...free })
    .onConflict((one) => one.column('packageId').doUpdateSet(free))
    .execute();
};

/** The package did not come about: as if it had never been tried. */
export const unmarkHandedOver = async (writer: Writer, packageId: Id): Promise<void> => {
  await writer.db.deleteFrom('handedOver').where('packageId', '=', packageId).execute();
};

/** The ledger is used again, and why. */
export const resumeLedger = async (writer: Writer, reason: string): Promise<void> => {
  await writer.db.updateTable('handedOver').set({ resumedAt: writer.at, resumedBy: writer.actor, reason }).where('resumedAt', 'is', null).execute();
};

const newestEntry = async (reader: Reader, command: string): Promise<number> =>
  (
    await reader.db
      .selectFrom('journal')
      .select((eb) => eb.fn.max('seq').as('seq'))
      .where('command', '=', command)
      .executeTakeFirst()
  )?.seq ?? 0;

/** Newest journal numbers (0: none) of what must have happened before the ledger may be packed. */
export const packStandingFacts = async (reader: Reader): Promise<PackStandingFacts> => ({
  recordedSeq: await newestEntry(reader, 'handover.record'),
  renewedSeq: await newestEntry(reader, 'vault.renewRecovery'),
  receivedSeq: await newestEntry(reader, 'handover.receive'),
});
