// What was passed on to the superior, and what became of it? The relays of a committee.
import type { ReceivedPackageRow, RelayedPackageRow } from '#db/handoff/table.ts';
import type { Reader, Writer } from '#db/schema.ts';
import type { Id } from '#shared/core/id.ts';
import type { InnerOutcome } from '#shared/handoff/envelope.ts';
import type { TakenReport } from '#shared/handoff/relay.ts';

/** Everything that relays carried, but for those whose file could not be written. */
export const relayedPackagesOf = (reader: Reader): Promise<RelayedPackageRow[]> =>
  reader.db
    .selectFrom('relayedPackage')
    .innerJoin('sentPackage', 'sentPackage.id', 'relayedPackage.relayId')
    .selectAll('relayedPackage')
    .where('sentPackage.state', '<>', 'withdrawn')
    .orderBy('sentPackage.seq')
    .execute();

/** Notes what a relay carries, with the relay itself. */
export const insertRelayed = async (writer: Writer, rows: readonly RelayedPackageRow[]): Promise<void> => {
  for (let from = 0; from < rows.length; from += 500) {
    await writer.db
      .insertInto('relayedPackage')
      .values(rows.slice(from, from + 500))
      .execute();
  }
};

/** Notes what the receipt of a relay says of each package in it; what was never in it is passed over. */
export const markRelayed = async (writer: Writer, relayId: Id, outcomes: readonly InnerOutcome[]): Promise<void> => {
  for (const { packageId, outcome, reason } of outcomes) {
    await writer.db
      .updateTable('relayedPackage')
      .set({ outcome, code: reason })
      .where('relayId', '=', relayId)
      .where('packageId', '=', packageId)
      .execute();
  }
};

const segmentIn = (envelope: string): { fromSeq: number; toSeq: number } => {
  const { journal }: { journal?: { fromSeq: number; toSeq: number } | null } = JSON.parse(envelope);
  return journal ? { fromSeq: journal.fromSeq, toSeq: journal.toSeq } : { fromSeq: 1, toSeq: 0 };
};

/** The reports that came directly and were not taken back, in the order in which they were taken, by organisation. */
export const directReports = async (reader: Reader): Promise<Map<Id, (TakenReport & Pick<ReceivedPackageRow, 'importedAt'>)[]>> => {
  const rows = await reader.db
    .selectFrom('receivedPackage')
    .select(['id', 'orgId', 'seq', 'fileSha256', 'envelope', 'importedAt'])
    .where('kind', '=', 'report')
    .where('viaId', 'is', null)
    .where('undoneAt', 'is', null)
    .orderBy('receiptSeq')
    .execute();
  const groups = new Map<Id, (TakenReport & Pick<ReceivedPackageRow, 'importedAt'>)[]>();
  for (const { orgId, envelope, ...row } of rows) {
    const group = groups.get(orgId) ?? [];
    group.push({ ...row, ...segmentIn(envelope) });
    groups.set(orgId, group);
  }
  return groups;
};

/** The entry of each organisation's journal up to which the superior has taken it through our relays. */
export const headsAtSuperior = (relayed: readonly RelayedPackageRow[]): ReadonlyMap<Id, number> => {
  const heads = new Map<Id, number>();
  for (const { orgId, headSeq, outcome } of relayed) if (outcome === 'taken') heads.set(orgId, Math.max(heads.get(orgId) ?? 0, headSeq));
  return heads;
};

/** Tells whether a package that came with a relay was taken back since: then the relay is looked at again. */
export const hasUndoneInner = async (reader: Reader, relayId: Id): Promise<boolean> =>
  (await reader.db
    .selectFrom('receivedPackage')
    .select('id')
    .where('viaId', '=', relayId)
    .where('undoneAt', 'is not', null)
    .limit(1)
    .executeTakeFirst()) !== undefined;
