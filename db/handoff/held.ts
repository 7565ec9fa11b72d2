// Which packages wait for a person, and which were refused lately?
import type { Kysely } from 'kysely';
import { directRelays, directReports, headsAtSuperior, passedReports, relayedPackagesOf, relaysOf } from '#db/handoff/relay.ts';
import type { HeldPackageRow, PackageAttemptRow } from '#db/handoff/table.ts';
import type { Reader, Tables, Writer } from '#db/schema.ts';
import type { Id } from '#shared/core/id.ts';
import { reportsToPass } from '#shared/handoff/relay.ts';

/** Held packages, those that wait first, then newest first. */
export const heldPackagesOf = (reader: Reader): Promise<HeldPackageRow[]> =>
  reader.db
    .selectFrom('heldPackage')
    .selectAll()
    .orderBy((eb) => eb('decision', 'is not', null))
    .orderBy('heldAt', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute();

/** One held package, decided or not. */
export const heldPackageOf = async (reader: Reader, id: Id): Promise<HeldPackageRow | null> =>
  (await reader.db.selectFrom('heldPackage').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;

/** The held package that waits with these very bytes. */
export const waitingWith = async (reader: Reader, sha256: string): Promise<HeldPackageRow | null> =>
  (await reader.db.selectFrom('heldPackage').selectAll().where('sha256', '=', sha256).where('decision', 'is', null).executeTakeFirst()) ?? null;

/** Puts a package among those that wait. */
export const insertHeld = async (writer: Writer, row: HeldPackageRow): Promise<void> => {
  await writer.db.insertInto('heldPackage').values(row).execute();
};

/** Notes why a waiting package waits now, and what was permitted. */
export const reviseHeld = async (db: Kysely<Tables>, id: Id, changes: Pick<HeldPackageRow, 'code' | 'details' | 'permits'>): Promise<void> => {
  await db.updateTable('heldPackage').set(changes).where('id', '=', id).execute();
};

/** Notes what a person decided. */
export const decideHeld = async (writer: Writer, id: Id, decision: { decision: 'taken' | 'dismissed'; note: string }): Promise<void> => {
  await writer.db
    .updateTable('heldPackage')
    .set({ decision: decision.decision, decidedAt: writer.at, decidedBy: writer.actor, decidedNote: decision.note })
    .where('id', '=', id)
    .execute();
};

/** Files of the reports that a relay would still need for the journal to continue at the superior. */
const reportsToKeep = async (reader: Reader): Promise<(string | null)[]> => {
  const heads = headsAtSuperior(await relayedPackagesOf(reader));
  return [...(await directReports(reader))].flatMap(([orgId, reports]) =>
    (reportsToPass(reports, heads.get(orgId) ?? 0) ?? []).map(({ fileSha256 }) => fileSha256),
  );
};

/** Files of the relays from below that a relay of ours would still need; of each committee its newest at least. */
const relaysToKeep = async (reader: Reader): Promise<(string | null)[]> => {
  const heads = headsAtSuperior(await relayedPackagesOf(reader));
  const passed = await passedReports(reader);
  const byCommittee = Map.groupBy(await directRelays(reader), ({ orgId }) => orgId);
  return [...byCommittee.values()].flatMap((relays) => relaysOf(relays, passed, heads).map(({ fileSha256 }) => fileSha256));
};

/** Digests of the packages whose bytes are kept: those that wait, every partner's card, of every organisation the newest report and those that a relay needs before it. */
export const keptPackageDigests = async (reader: Reader): Promise<string[]> => {
  const held = await reader.db.selectFrom('heldPackage').select('sha256').where('decision', 'is', null).execute();
  const cards = await reader.db.selectFrom('partner').select('cardSha256').where('cardSha256', 'is not', null).execute();
  const newest = await reader.db
    .selectFrom('receivedPackage as package')
    .select('fileSha256')
    .where('undoneAt', 'is', null)
    .where('receiptSeq', '=', (eb) =>
      eb
        .selectFrom('receivedPackage as later')
        .select((inner) => inner.fn.max('later.receiptSeq').as('newest'))
        .whereRef('later.orgId', '=', 'package.orgId')
        .where('later.undoneAt', 'is', null),
    )
    .execute();
  const passable = [...(await reportsToKeep(reader)), ...(await relaysToKeep(reader))];
  return [
    ...held.map(({ sha256 }) => sha256),
    ...[...cards.map(({ cardSha256 }) => cardSha256), ...newest.map(({ fileSha256 }) => fileSha256), ...passable].filter((digest) => digest !== null),
  ];
};

/** The newest refusal of every file. */
export const attemptsOf = (reader: Reader): Promise<PackageAttemptRow[]> =>
  reader.db.selectFrom('packageAttempt').selectAll().orderBy('at', 'desc').execute();

/** Notes a refusal. Local and without journal: nothing of the books changed. */
export const noteAttempt = async (db: Kysely<Tables>, row: PackageAttemptRow): Promise<void> => {
  await db
    .insertInto('packageAttempt')
    .values(row)
    .onConflict((conflict) => conflict.column('fileName').doUpdateSet(row))
    .execute();
};

/** Forgets the refusals of a file that was taken. */
export const forgetAttempt = async (db: Kysely<Tables>, fileName: string): Promise<void> => {
  await db.deleteFrom('packageAttempt').where('fileName', '=', fileName).execute();
};
