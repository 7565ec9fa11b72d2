// Which organisations are known, and which packages went and came?
import type { Kysely } from 'kysely';
import type { PartnerRow, ReceivedPackageRow, SentPackageRow } from '#db/handoff/table.ts';
import type { Reader, Tables, Writer } from '#db/schema.ts';
import type { Instant } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';

/** Names of the rows of table `secret` that hand-over uses; the vault fills them when it creates a ledger. */
const secretNames = ['signing.private', 'signing.public', 'age.identity', 'age.recipient', 'age.spare.recipient'] as const;
type SecretName = (typeof secretNames)[number];

/** The ledger's own keys. Throws when one is missing: no ledger is created without them. */
export const secretsOf = async (db: Kysely<Tables>): Promise<Record<SecretName, string>> => {
  const rows = await db.selectFrom('secret').selectAll().where('key', 'in', secretNames).execute();
  const found = new Map(rows.map((row) => [row.key, row.value]));
  const of = (name: SecretName): string => {
    const value = found.get(name);
    if (value === undefined) throw new Error(`secret ${name} is missing`);
    return value;
  };
  return {
    'signing.private': of('signing.private'),
    'signing.public': of('signing.public'),
    'age.identity': of('age.identity'),
    'age.recipient': of('age.recipient'),
    'age.spare.recipient': of('age.spare.recipient'),
  };
};

/** Whether the ledger is for real work or a demonstration. */
export const purposeOf = async (db: Kysely<Tables>): Promise<'real' | 'demo'> => {
  const row = await db.selectFrom('meta').select('value').where('key', '=', 'purpose').executeTakeFirst();
  return row?.value === 'demo' ? 'demo' : 'real';
};

/** The organisations whose cards were taken, in the order of their codes. */
export const partnersOf = (reader: Reader): Promise<PartnerRow[]> => reader.db.selectFrom('partner').selectAll().orderBy('code').execute();

/** Notes that the bytes of a partner's newest card are kept now. Local and without journal: nothing of the books changed. */
export const noteCardFile = async (db: Kysely<Tables>, cardId: Id, cardSha256: string): Promise<void> => {
  await db.updateTable('partner').set({ cardSha256 }).where('cardId', '=', cardId).execute();
};

/** One organisation whose card was taken; null when there is no card of it. */
export const partnerOf = async (reader: Reader, orgId: Id): Promise<PartnerRow | null> =>
  (await reader.db.selectFrom('partner').selectAll().where('orgId', '=', orgId).executeTakeFirst()) ?? null;

/** Keeps a partner: new, or with what its newer card says. The key is compared before, never here; `pinnedAt` is the key's day. */
export const savePartner = async (writer: Writer, partner: PartnerRow): Promise<void> => {
  const { orgId, ...changes } = partner;
  await writer.db
    .insertInto('partner')
    .values(partner)
    .onConflict((conflict) => conflict.column('orgId').doUpdateSet(changes))
    .execute();
};

/** The number of the next package of a kind: one above every number ever used, withdrawn ones and those before a restoring included. */
export const nextSeqOf = async (reader: Reader, kind: SentPackageRow['kind']): Promise<number> => {
  const row = await reader.db
    .selectFrom('sentPackage')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('kind', '=', kind)
    .executeTakeFirst();
  const floor = await reader.db.selectFrom('meta').select('value').where('key', '=', 'packageFloor').executeTakeFirst();
  return Math.max(row?.seq ?? 0, Number(floor?.value ?? 0)) + 1;
};

/** Packages of a kind that were brought out, newest first. */
export const sentPackagesOf = (reader: Reader, kind: SentPackageRow['kind']): Promise<SentPackageRow[]> =>
  reader.db.selectFrom('sentPackage').selectAll().where('kind', '=', kind).where('state', '<>', 'withdrawn').orderBy('seq', 'desc').execute();

/** One package sent, whatever became of it. */
export const sentPackageOf = async (reader: Reader, id: Id): Promise<SentPackageRow | null> =>
  (await reader.db.selectFrom('sentPackage').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;

/** Notes a package before its file appears anywhere. */
export const insertSentPackage = async (writer: Writer, row: SentPackageRow): Promise<void> => {
  await writer.db.insertInto('sentPackage').values(row).execute();
};

/** Notes that the file could not be brought out: its number is not used again. */
export const withdrawSentPackage = async (writer: Writer, id: Id): Promise<void> => {
  await writer.db.updateTable('sentPackage').set({ state: 'withdrawn' }).where('id', '=', id).execute();
};

/** Notes the receipt of a package. */
export const markReceived = async (writer: Writer, id: Id, receivedAt: Instant): Promise<void> => {
  await writer.db.updateTable('sentPackage').set({ state: 'received', receivedAt }).where('id', '=', id).execute();
};

/** At the branch: replaces what is known of the rows of a package that the superior set aside. */
export const keepRefusedRows = async (
  writer: Writer,
  packageId: Id,
  rows: readonly { readonly table: string; readonly id: Id; readonly code: string; readonly detail?: string | undefined }[],
): Promise<void> => {
  await writer.db.deleteFrom('refusedRow').where('packageId', '=', packageId).execute();
  const values = rows.map(({ table, id, code, detail }) => ({ packageId, tableName: table, rowId: id, code, detail: detail ?? '' }));
  for (let from = 0; from < values.length; from += 500) {
    await writer.db
      .insertInto('refusedRow')
      .values(values.slice(from, from + 500))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
};

/** Keeps the key that a new one replaces, and the last report that it was good for (law 7). */
export const keepReplacedKey = async (writer: Writer, partner: PartnerRow): Promise<void> => {
  const { orgId, publicKey, fingerprint, pinnedAt } = partner;
  const last = await writer.db
    .selectFrom('receivedPackage')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('orgId', '=', orgId)
    .executeTakeFirst();
  const row = { orgId, publicKey, fingerprint, pinnedAt, replacedAt: writer.at, lastSeq: last?.seq ?? 0 };
  await writer.db
    .insertInto('partnerKey')
    .values(row)
    .onConflict((conflict) => conflict.columns(['orgId', 'publicKey']).doUpdateSet(row))
    .execute();
};

/** Tells whether no later report to the same addressee has its receipt yet: older receipts say nothing of today. */
export const isNewestReceived = async (reader: Reader, sent: SentPackageRow): Promise<boolean> => {
  const later = await reader.db
    .selectFrom('sentPackage')
    .select('id')
    .where('kind', '=', 'report')
    .where('state', '=', 'received')
    .where('toOrgId', '=', sent.toOrgId)
    .where('seq', '>', sent.seq)
    .executeTakeFirst();
  return later === undefined;
};

/** The journal head that an addressee has co-signed last: the next segment starts after it. Zero without a receipt. */
export const receiptedHead = async (reader: Reader, toOrgId: Id): Promise<{ seq: number; hash: string } | null> => {
  const row = await reader.db
    .selectFrom('sentPackage')
    .select(['headSeq', 'headHash'])
    .where('kind', '=', 'report')
    .where('state', '=', 'received')
    .where('toOrgId', '=', toOrgId)
    .orderBy('headSeq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? { seq: row.headSeq, hash: row.headHash } : null;
};

/** Packages in the order in which they were taken (receipts count on), newest first. */
export const receivedPackagesOf = (reader: Reader): Promise<ReceivedPackageRow[]> =>
  reader.db.selectFrom('receivedPackage').selectAll().orderBy('receiptSeq', 'desc').execute();

/** Number and content of every package of a kind taken from an organisation and not taken back. */
export const packageNumbersOf = (reader: Reader, orgId: Id, kind: ReceivedPackageRow['kind']) =>
  reader.db
    .selectFrom('receivedPackage')
    .select(['id', 'seq', 'manifestSha256'])
    .where('orgId', '=', orgId)
    .where('kind', '=', kind)
    .where('undoneAt', 'is', null)
    .orderBy('seq')
    .execute();

/** One package taken, also when it was taken back since. */
export const receivedPackageOf = async (reader: Reader, id: Id): Promise<ReceivedPackageRow | null> =>
  (await reader.db.selectFrom('receivedPackage').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;

/** The package taken last from an organisation and not taken back. */
export const newestPackageOf = async (reader: Reader, orgId: Id): Promise<ReceivedPackageRow | null> =>
  (await reader.db
    .selectFrom('receivedPackage')
    .selectAll()
    .where('orgId', '=', orgId)
    .where('undoneAt', 'is', null)
    .orderBy('receiptSeq', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null;

/** The package that was taken from a file with these very bytes, unless it was taken back. */
export const packageWithFile = async (reader: Reader, fileSha256: string): Promise<ReceivedPackageRow | null> =>
  (await reader.db
    .selectFrom('receivedPackage')
    .selectAll()
    .where('fileSha256', '=', fileSha256)
    .where('undoneAt', 'is', null)
    .limit(1)
    .executeTakeFirst()) ?? null;

/** Notes that a package was taken back. */
export const markUndone = async (writer: Writer, id: Id): Promise<void> => {
  await writer.db.updateTable('receivedPackage').set({ undoneAt: writer.at }).where('id', '=', id).execute();
};

/** Rows of a package that were set aside, in the order of their tables. */
export const quarantineOf = (reader: Reader, packageId: Id) =>
  reader.db.selectFrom('quarantinedRow').selectAll().where('packageId', '=', packageId).orderBy('tableName').orderBy('rowId').execute();

/** Notes a package as taken; one that was taken back before is taken anew. */
export const noteReceivedPackage = async (writer: Writer, row: ReceivedPackageRow): Promise<void> => {
  const { id, ...facts } = row;
  await writer.db
    .insertInto('receivedPackage')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(facts))
    .execute();
};

/** Reports and relays taken whose receipt was not yet written, oldest first; what a relay brought is answered with it. */
export const pendingReceiptsOf = (reader: Reader): Promise<ReceivedPackageRow[]> =>
  reader.db
    .selectFrom('receivedPackage')
    .selectAll()
    .where('viaId', 'is', null)
    .where('undoneAt', 'is', null)
    .where('receiptWrittenAt', 'is', null)
    .orderBy('importedAt')
    .orderBy('id')
    .execute();

/** The number of the next receipt; given at import, so that the receipt never changes. */
export const nextReceiptSeq = async (reader: Reader): Promise<number> => {
  const row = await reader.db
    .selectFrom('receivedPackage')
    .select((eb) => eb.fn.max('receiptSeq').as('seq'))
    .executeTakeFirst();
  return (row?.seq ?? 0) + 1;
};
