// May this package be taken? Purpose, sender, addressee; then by its kind. One package, inside one transaction that its caller opened (package laws 3–7).
import { saveHeldBySuperior } from '#db/handoff/held-files.ts';
import { isNewestReceived, keepRefusedRows, keepReplacedKey, markReceived, partnerOf, savePartner, sentPackageOf } from '#db/handoff/store.ts';
import type { PartnerRow } from '#db/handoff/table.ts';
import { decided } from '#electron/handoff/contents.ts';
import { takeReport } from '#electron/handoff/take-report.ts';
import { already, type Taken, type Taking } from '#electron/handoff/taking.ts';
import { fingerprintOf } from '#electron/ledger/fingerprint.ts';
import { conflict, type Decision, invalid } from '#shared/core/fault.ts';
import type { Card, Receipt } from '#shared/handoff/envelope.ts';

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
  if (partner.publicKey !== opened.key)
    throw conflict('key-changed', { from: partner.name, known: partner.fingerprint, found: fingerprintOf(opened.key) });
  return partner;
};

const takeCard = async (taking: Taking, contents: Decision<Card>): Promise<Taken> => {
  const { writer, opened, passed, permits } = taking;
  const { envelope, key } = opened;
  const { orgId, code, name } = envelope.from;
  const partner = await partnerOf(writer, orgId);
  const isNewKey = partner !== null && partner.publicKey !== key;
  if (isNewKey && !permits.has('key-changed'))
    throw conflict('key-changed', { from: partner.name, known: partner.fingerprint, found: fingerprintOf(key) });
  // A new key counts its cards anew.
  const known = isNewKey ? null : partner;
  passed('sender', fingerprintOf(key));
  if (known?.cardId === envelope.id && known.cardManifest === opened.manifestSha256) return already;
  if (known && envelope.seq < known.cardSeq) throw conflict('package-replay', { from: name, seq: envelope.seq, last: known.cardSeq });
  if (known && envelope.seq === known.cardSeq) throw conflict('package-fork', { from: name, seq: envelope.seq });
  passed('sequence');
  const card = decided(contents);
  passed('contents');
  if (isNewKey) await keepReplacedKey(writer, partner);
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
  return { outcome: 'applied', tables: [], notes: [], quarantined: 0, setAside: [] };
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
  if (sent.receivedAt !== null && sent.receivedAt >= opened.envelope.createdAt) return already;
  await markReceived(writer, sent.id, opened.envelope.createdAt);
  await keepRefusedRows(writer, sent.id, receipt.refused);
  if (await isNewestReceived(writer, sent)) await saveHeldBySuperior(writer, opened.envelope.from.orgId, receipt.files);
  const tables = Object.entries(receipt.accepted).map(([table, rows]) => ({ table, rows, ...nothing, quarantined: refusedOf(receipt, table) }));
  return { outcome: 'applied', tables, notes: [], quarantined: receipt.refused.length, setAside: [] };
};

const nothing = { added: 0, changed: 0, retired: 0 } as const;

const refusedOf = (receipt: Receipt, table: string): number => receipt.refused.filter((row) => row.table === table).length;
