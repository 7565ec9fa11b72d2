// May this package be taken? Purpose, sender, addressee; then by its kind. One package, inside one transaction that its caller opened (package laws 3–7).
import { saveHeldBySuperior } from '#db/handoff/held-files.ts';
import { markRelayed } from '#db/handoff/relay.ts';
import {
  isNewestReceived,
  keepRefusedRows,
  keepReplacedKey,
  markReceived,
  packageNumbersOf,
  partnerOf,
  savePartner,
  sentPackageOf,
} from '#db/handoff/store.ts';
import type { PartnerRow } from '#db/handoff/table.ts';
import { decided } from '#electron/handoff/contents.ts';
import { takeReply } from '#electron/handoff/take-reply.ts';
import { refuseNamesake, takeReport } from '#electron/handoff/take-report.ts';
import { already, type Taken, type Taking } from '#electron/handoff/taking.ts';
import { fingerprintOf } from '#electron/ledger/fingerprint.ts';
import { organisationKindLabels } from '#shared/branch/labels.ts';
import { conflict, type Decision, invalid } from '#shared/core/fault.ts';
import type { Card, Receipt, RelayList } from '#shared/handoff/envelope.ts';
import { deepestRelay, judgeRelay, mayIntroduce, relayedKinds } from '#shared/handoff/relay.ts';

/** Takes a package of any kind. Throws FaultError with the reason why it must not be taken; then the caller rolls back. */
export const takePackage = async (taking: Taking): Promise<Taken> => {
  const { opened, self, passed, via } = taking;
  if (opened.kind === 'handover') throw conflict('handover-package');
  if (opened.envelope.purpose !== self.purpose) throw conflict('package-purpose');
  if (via && !relayedKinds.some((kind) => kind === opened.kind)) throw invalid('package-tampered', { detail: 'relay-kind' });
  // No program of ours leaves a real report or receipt open: somebody unsealed it on the way (seal, law 11). What a relay carries lay under the relay's own seal.
  if (!via && !opened.isSealed && opened.envelope.kind !== 'card' && self.purpose === 'real')
    throw invalid('package-tampered', { detail: 'unsealed' });
  passed('purpose');
  if (opened.envelope.from.orgId === self.orgId) throw conflict('package-not-for-us', { detail: 'own' });
  if (opened.kind === 'card') return takeCard(taking, opened.contents);
  const partner = await pinnedSender(taking);
  passed('sender', partner.fingerprint);
  if (opened.envelope.to?.orgId !== (via?.orgId ?? self.orgId))
    throw conflict('package-not-for-us', { detail: opened.envelope.to?.code ?? 'no-addressee' });
  passed('addressee');
  if (opened.kind === 'reply') return takeReply(taking, partner, opened.contents);
  if (opened.kind === 'receipt') return takeReceipt(taking, opened.contents);
  return opened.kind === 'relay' ? lookAtRelay(taking, partner, opened.contents) : takeReport(taking, opened.contents);
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
  const { writer, opened, passed, permits, via, fileSha256 } = taking;
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
  const isKnown = partner?.kind === 'committee';
  if (via && !mayIntroduce({ kind: card.kind, orgId }, { relayed: via.relayed, isKnown }))
    throw invalid('package-tampered', { detail: 'relay-card' });
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
    cardSha256: fileSha256,
    viaOrgId: via ? (known ? known.viaOrgId : via.orgId) : null,
  });
  return { outcome: 'applied', tables: [], notes: known ? [] : [newKeyNote(key, via?.name ?? null)], quarantined: 0, setAside: [] };
};

/** A key that was not pinned before: a person compares its fingerprint by telephone. */
const newKeyNote = (key: string, via: string | null): Taken['notes'][number] => {
  const fingerprint = fingerprintOf(key);
  return via === null ? { code: 'new-card', values: { fingerprint } } : { code: 'via-card', values: { from: via, fingerprint } };
};

/** The laws of a relay itself; what it carries is taken package by package afterwards. */
const lookAtRelay = async (taking: Taking, sender: PartnerRow, contents: Decision<RelayList>): Promise<Taken> => {
  const { writer, opened, self, passed, via } = taking;
  const { envelope, manifestSha256 } = opened;
  if (via && via.depth >= deepestRelay) throw conflict('relay-too-deep', { from: sender.name, most: deepestRelay });
  if (self.organisation.kind !== 'committee') throw conflict('wrong-ledger-kind', { kind: organisationKindLabels.branch.zh });
  if (sender.kind !== 'committee') throw conflict('wrong-ledger-kind', { kind: organisationKindLabels.branch.zh });
  await refuseNamesake(taking);
  const known = await packageNumbersOf(writer, envelope.from.orgId, 'relay');
  const verdict = decided(judgeRelay(known, { id: envelope.id, seq: envelope.seq, manifestSha256, from: envelope.from.name }));
  passed('sequence');
  decided(contents);
  passed('contents');
  const notes = via ? [{ code: 'via-relay', values: { from: via.name } }] : [];
  return { ...already, outcome: verdict === 'known' ? 'alreadyApplied' : 'applied', notes };
};

/** A receipt is bound to one package that this ledger sent to this very sender: id, number, content and journal head (reliability row 83). */
const takeReceipt = async ({ writer, opened, passed }: Taking, contents: Decision<Receipt>): Promise<Taken> => {
  const receipt = decided(contents);
  passed('contents');
  const sent = await sentPackageOf(writer, receipt.packageId);
  const isOurs =
    sent !== null &&
    sent.kind !== 'card' &&
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
  if (sent.kind === 'relay') {
    const inner = receipt.inner ?? [];
    await markRelayed(writer, sent.id, inner);
    const packages = inner.filter(({ kind }) => kind !== 'relay');
    const counted = { taken: packages.filter(({ outcome }) => outcome === 'taken').length, total: packages.length };
    return { outcome: 'applied', tables: [], notes: [{ code: 'relay-receipt', values: counted }], quarantined: 0, setAside: [] };
  }
  if (await isNewestReceived(writer, sent)) await saveHeldBySuperior(writer, opened.envelope.from.orgId, receipt.files);
  const tables = Object.entries(receipt.accepted).map(([table, rows]) => ({ table, rows, ...nothing, quarantined: refusedOf(receipt, table) }));
  return { outcome: 'applied', tables, notes: [], quarantined: receipt.refused.length, setAside: [] };
};

const nothing = { added: 0, changed: 0, retired: 0 } as const;

const refusedOf = (receipt: Receipt, table: string): number => receipt.refused.filter((row) => row.table === table).length;
