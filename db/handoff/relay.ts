// What was passed on to the superior, and what became of it? The relays of a committee.
import { sql } from 'kysely';
import type { ReceivedPackageRow, RelayedPackageRow } from '#db/handoff/table.ts';
import type { Reader, Writer } from '#db/schema.ts';
import type { Instant } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import type { InnerOutcome } from '#shared/handoff/envelope.ts';
import { relaysToPass, reportsToPass, type TakenRelay, type TakenReport } from '#shared/handoff/relay.ts';

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

/** A relay that came directly from a committee below, and the reports that were taken with it or with a relay in it. */
export interface DirectRelay extends TakenRelay {
  readonly orgId: Id;
  readonly importedAt: Instant;
  /** The cards and reports taken with it, at whatever depth. */
  readonly taken: readonly Pick<InnerOutcome, 'packageId' | 'orgId' | 'kind'>[];
}

/** The relays that came directly and were not taken back, in the order in which they were taken. */
export const directRelays = async (reader: Reader): Promise<DirectRelay[]> => {
  const rows = await reader.db
    .selectFrom('receivedPackage')
    .select(['id', 'orgId', 'seq', 'fileSha256', 'importedAt', 'tables'])
    .where('kind', '=', 'relay')
    .where('viaId', 'is', null)
    .where('undoneAt', 'is', null)
    .orderBy('receiptSeq')
    .execute();
  return rows.map(({ tables, ...row }) => {
    const outcomes: InnerOutcome[] = JSON.parse(tables);
    const taken = outcomes
      .filter(({ kind, outcome }) => kind !== 'relay' && outcome === 'taken')
      .map(({ packageId, orgId, kind }) => ({ packageId, orgId, kind }));
    return { ...row, taken, holds: new Set(taken.flatMap(({ kind, packageId }) => (kind === 'report' ? [packageId] : []))) };
  });
};

/** The reports that came with a relay and were not taken back, in the order in which they were taken, by organisation. */
export const passedReports = async (reader: Reader): Promise<Map<Id, TakenReport[]>> => {
  const rows = await reader.db
    .selectFrom('receivedPackage')
    .select(['id', 'orgId', 'seq', 'fileSha256', 'envelope'])
    .where('kind', '=', 'report')
    .where('viaId', 'is not', null)
    .where('undoneAt', 'is', null)
    .orderBy('receiptSeq')
    .execute();
  const reports = rows.map(({ orgId, envelope, ...row }) => ({ orgId, report: { ...row, ...segmentIn(envelope) } }));
  return new Map([...Map.groupBy(reports, ({ orgId }) => orgId)].map(([orgId, list]) => [orgId, list.map(({ report }) => report)]));
};

/** Of one committee below: the relays that the superior needs, oldest first. */
export const relaysOf = (
  relays: readonly DirectRelay[],
  passed: ReadonlyMap<Id, readonly TakenReport[]>,
  heads: ReadonlyMap<Id, number>,
): readonly DirectRelay[] => {
  const needed = [...passed].flatMap(([orgId, reports]) => (reportsToPass(reports, heads.get(orgId) ?? 0) ?? []).map(({ id }) => id));
  const own = new Set(relays.flatMap(({ holds }) => [...holds]));
  return relaysToPass(
    relays,
    needed.filter((id) => own.has(id)),
  );
};

/** Ids of everything that lies in a relay, relays in it included, whatever the depth. */
const within = (relayId: Id) => sql`(WITH RECURSIVE "inside" ("id") AS (
    SELECT "id" FROM "receivedPackage" WHERE "viaId" = ${relayId}
    UNION SELECT "receivedPackage"."id" FROM "receivedPackage" JOIN "inside" ON "receivedPackage"."viaId" = "inside"."id")
  SELECT "id" FROM "inside")`;

/** Tells whether a package that came with a relay, or with a relay in it, was taken back since: then the relay is looked at again. */
export const hasUndoneInner = async (reader: Reader, relayId: Id): Promise<boolean> =>
  (await reader.db
    .selectFrom('receivedPackage')
    .select('id')
    .where(sql<boolean>`"id" IN ${within(relayId)}`)
    .where('undoneAt', 'is not', null)
    .limit(1)
    .executeTakeFirst()) !== undefined;

/** Notes that a receipt lies on a stick; a relay's answers all that it brought. */
export const markReceiptWritten = async (writer: Writer, id: Id): Promise<void> => {
  await writer.db
    .updateTable('receivedPackage')
    .set({ receiptWrittenAt: writer.at })
    .where(sql<boolean>`"id" = ${id} OR "id" IN ${within(id)}`)
    .execute();
};
