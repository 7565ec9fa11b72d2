// May this package be taken, and what does taking it write? One package, inside one transaction that its caller opened (package laws 3–5).
import { applyPlan, knownJournalOf, RowRefused } from '#db/handoff/foreign.ts';
import { insertReceivedPackage, markReceived, nextReceiptSeq, packageNumbersOf, partnerOf, savePartner, sentPackageOf } from '#db/handoff/store.ts';
import type { PartnerRow } from '#db/handoff/table.ts';
import { commitmentOf, hashEntry } from '#db/journal.ts';
import type { RawDatabase } from '#db/open.ts';
import type { Writer } from '#db/schema.ts';
import { decided, type ReportContents } from '#electron/handoff/contents.ts';
import type { LawPassed } from '#electron/handoff/open-package.ts';
import type { Self } from '#electron/handoff/self.ts';
import type { UnpackedPackage } from '#electron/handoff/unpack.ts';
import { fingerprintOf } from '#electron/ledger/fingerprint.ts';
import { organisationKindLabels } from '#shared/branch/labels.ts';
import { type Canonical, canonicalJson } from '#shared/core/canonical.ts';
import { conflict, type Decision, invalid } from '#shared/core/fault.ts';
import { continueJournal } from '#shared/handoff/continuity.ts';
import type { PackageReport } from '#shared/handoff/contract.ts';
import type { Card, Receipt } from '#shared/handoff/envelope.ts';
import { type MergePlan, planMerge, type TableCount } from '#shared/handoff/plan.ts';
import { judgeSequence } from '#shared/handoff/sequence.ts';

/** What taking a package needs. `writer` and `raw` are the same connection inside one transaction. */
export interface Taking {
  readonly writer: Writer;
  readonly raw: RawDatabase;
  readonly self: Self;
  readonly opened: UnpackedPackage;
  readonly passed: LawPassed;
}

/** What was (or, when the transaction is rolled back, would be) taken. */
export type Taken = Pick<PackageReport, 'tables' | 'notes'> & { readonly outcome: 'applied' | 'alreadyApplied' };

const already: Taken = { outcome: 'alreadyApplied', tables: [], notes: [] };

/** Takes a package of any kind. Throws FaultError with the reason why it must not be taken; then the caller rolls back. */
export const takePackage = async (taking: Taking): Promise<Taken> => {
  const { opened, self, passed } = taking;
  if (opened.envelope.purpose !== self.purpose) throw conflict('package-purpose');
  // No program of ours leaves a real report or receipt open: somebody unsealed it on the way (seal, law 11).
  if (!opened.isSealed && opened.envelope.kind !== 'card' && self.purpose === 'real') throw invalid('package-tampered', { detail: 'unsealed' });
  passed('purpose');
  if (opened.envelope.from.orgId === self.orgId) throw conflict('package-not-for-us', { detail: 'own' });
  if (opened.kind === 'card') return takeCard(taking, opened.contents);
  const partner = await pinnedSender(taking);
  passed('sender', partner.fingerprint);
  if (opened.envelope.to?.orgId !== self.orgId) throw conflict('package-not-for-us', { detail: opened.envelope.to?.code ?? 'no-addressee' });
  passed('addressee');
  return opened.kind === 'receipt' ? takeReceipt(taking, opened.contents) : takeReport(taking, opened.contents);
};

/** Law 7: the key that the card pinned, and no other. */
const pinnedSender = async ({ writer, opened }: Taking): Promise<PartnerRow> => {
  const { orgId, name } = opened.envelope.from;
  const partner = await partnerOf(writer, orgId);
  if (!partner) throw conflict('sender-unknown', { from: name });
  if (partner.publicKey !== opened.key) throw conflict('key-changed', { from: partner.name });
  return partner;
};

const takeCard = async (taking: Taking, contents: Decision<Card>): Promise<Taken> => {
  const { writer, opened, passed } = taking;
  const { envelope, key } = opened;
  const { orgId, code, name } = envelope.from;
  const known = await partnerOf(writer, orgId);
  if (known && known.publicKey !== key) throw conflict('key-changed', { from: known.name });
  passed('sender', fingerprintOf(key));
  if (known?.cardId === envelope.id && known.cardManifest === opened.manifestSha256) return already;
  if (known && envelope.seq < known.cardSeq) throw conflict('package-replay', { from: name, seq: envelope.seq, last: known.cardSeq });
  if (known && envelope.seq === known.cardSeq) throw conflict('package-fork', { from: name, seq: envelope.seq });
  passed('sequence');
  const card = decided(contents);
  passed('contents');
  await savePartner(writer, {
    orgId,
    code,
    name,
    kind: card.kind,
    publicKey: key,
    fingerprint: fingerprintOf(key),
    recipient: card.recipient,
    spareRecipient: card.spareRecipient,
    pinnedAt: known?.pinnedAt ?? writer.at,
    cardId: envelope.id,
    cardSeq: envelope.seq,
    cardManifest: opened.manifestSha256,
  });
  return { outcome: 'applied', tables: [], notes: [] };
};

/** A receipt is bound to one package that this ledger sent to this very sender: id, number, content and journal head (reliability row 83). */
const takeReceipt = async ({ writer, opened, passed }: Taking, contents: Decision<Receipt>): Promise<Taken> => {
  const receipt = decided(contents);
  passed('contents');
  const sent = await sentPackageOf(writer, receipt.packageId);
  const isOurs =
    sent !== null &&
    sent.kind === 'report' &&
    sent.toOrgId === opened.envelope.from.orgId &&
    sent.seq === receipt.seq &&
    sent.manifestSha256 === receipt.manifestSha256 &&
    sent.headSeq === receipt.head.seq &&
    sent.headHash === receipt.head.hash;
  if (!isOurs) throw conflict('receipt-unmatched', { seq: receipt.seq });
  passed('sequence');
  if (sent.state === 'received') return already;
  await markReceived(writer, sent.id, opened.envelope.createdAt);
  const tables = Object.entries(receipt.accepted).map(([table, rows]) => ({ table, rows, added: 0, changed: 0 }));
  return { outcome: 'applied', tables, notes: [] };
};

const takeReport = async (taking: Taking, contents: Decision<ReportContents>): Promise<Taken> => {
  const { writer, opened, self, passed } = taking;
  const { envelope } = opened;
  if (self.organisation.kind !== 'committee') throw conflict('wrong-ledger-kind', { kind: organisationKindLabels.branch.zh });
  const known = await packageNumbersOf(writer, envelope.from.orgId, 'report');
  const verdict = decided(
    judgeSequence(known, {
      id: envelope.id,
      seq: envelope.seq,
      manifestSha256: opened.manifestSha256,
      from: envelope.from.name,
      previous: envelope.previous,
    }),
  );
  passed('sequence');
  if (verdict.state === 'known') return already;
  const report = decided(contents);
  passed('contents');
  const plan = planOf(taking, report);
  write(taking, plan);
  await insertReceivedPackage(writer, await receivedRow(taking, plan.counts, verdict.missing));
  const notes = [
    ...(verdict.isFirst ? [{ code: 'first-package', values: {} }] : []),
    ...(verdict.missing ? [{ code: 'gap', values: { missing: verdict.missing } }] : []),
  ];
  return { outcome: 'applied', tables: [...plan.counts], notes };
};

/** Journal continuity first, then every row against the newest commitment (law 10). */
const planOf = ({ raw, opened, passed }: Taking, contents: ReportContents): MergePlan => {
  const { orgId, name: from } = opened.envelope.from;
  const known = knownJournalOf(raw, orgId, contents.journal.fromSeq);
  const growth = decided(continueJournal(known, { from, journal: contents.journal, entries: contents.entries }, hashEntry));
  passed('journal');
  const plan = decided(planMerge(known, growth, { from, tables: contents.tables, salts: contents.salts }, commitmentOf));
  passed('rows');
  return plan;
};

const write = ({ raw, opened }: Taking, plan: MergePlan): void => {
  const { orgId, name: from } = opened.envelope.from;
  try {
    applyPlan(raw, orgId, plan);
  } catch (error) {
    if (!(error instanceof RowRefused)) throw error;
    if (error.isTaken) throw conflict('row-not-owned', { from, table: error.table, row: error.id });
    throw invalid('row-invalid', { from, table: error.table, line: error.id, detail: 'constraint' });
  }
};

const sum = (counts: readonly TableCount[], of: (count: TableCount) => number): number => counts.reduce((total, count) => total + of(count), 0);

const receivedRow = async ({ writer, opened }: Taking, counts: readonly TableCount[], gap: string) => {
  const { envelope } = opened;
  return {
    id: envelope.id,
    orgId: envelope.from.orgId,
    fromName: envelope.from.name,
    kind: 'report' as const,
    seq: envelope.seq,
    createdAt: envelope.createdAt,
    importedAt: writer.at,
    rows: sum(counts, (count) => count.rows),
    added: sum(counts, (count) => count.added),
    changed: sum(counts, (count) => count.changed),
    gap,
    manifestSha256: opened.manifestSha256,
    envelope: opened.envelopeText,
    tables: canonicalJson(counts as unknown as Canonical),
    headSeq: envelope.journal?.toSeq ?? 0,
    headHash: envelope.journal?.headHash ?? '',
    receiptId: writer.newId(),
    receiptSeq: await nextReceiptSeq(writer),
    receiptWrittenAt: null,
  };
};
