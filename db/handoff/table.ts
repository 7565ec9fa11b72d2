// Which tables does hand-over need beside the travelling ones? Partners, packages sent and taken, what is known of others' journals.
import type { Instant } from '#shared/core/date.ts';
import type { FaultCode } from '#shared/core/fault-words.ts';
import type { Id } from '#shared/core/id.ts';
import type { HoldReason } from '#shared/handoff/holding.ts';
import type { PackageKind } from '#shared/handoff/model.ts';
import type { QuarantineCode } from '#shared/handoff/quarantine.ts';
import type { RelayedKind } from '#shared/handoff/relay.ts';

/** An organisation whose card was taken. `publicKey` (SPKI PEM) is pinned: another one is refused (package law 7). */
export interface PartnerRow {
  orgId: Id;
  code: string;
  name: string;
  kind: 'branch' | 'committee';
  publicKey: string;
  fingerprint: string;
  recipient: string;
  spareRecipient: string;
  pinnedAt: Instant;
  /** The newest card taken: id, number and hash of its payload manifest. */
  cardId: Id;
  cardSeq: number;
  cardManifest: string;
  /** Of the newest card's bytes, kept to be passed on; null: taken by an older program. */
  cardSha256: string | null;
  /** The committee whose relay introduced the key; null: the card came directly. */
  viaOrgId: Id | null;
}

/** A package made here (receipts are noted with the package that they answer). Numbers count per kind; `withdrawn`: the file could not be written, its number is never used again. */
export interface SentPackageRow {
  id: Id;
  kind: 'report' | 'card' | 'relay' | 'reply' | 'handover';
  seq: number;
  toOrgId: Id | null;
  toName: string;
  fileName: string;
  createdAt: Instant;
  rows: number;
  manifestSha256: string;
  /** The journal's head in the package (reports; 0 in relays): what a receipt co-signs. */
  headSeq: number;
  headHash: string;
  state: 'exported' | 'received' | 'withdrawn';
  receivedAt: Instant | null;
}

/** A package taken. `tables`: canonical JSON of what was applied; the receipt is made from this row alone, so it is always the same. */
export interface ReceivedPackageRow {
  id: Id;
  orgId: Id;
  fromName: string;
  kind: 'report' | 'relay';
  seq: number;
  createdAt: Instant;
  importedAt: Instant;
  rows: number;
  added: number;
  changed: number;
  gap: string;
  manifestSha256: string;
  envelope: string;
  tables: string;
  headSeq: number;
  headHash: string;
  /** The receipt's own identity: given at import, kept for ever. */
  receiptId: Id;
  receiptSeq: number;
  receiptWrittenAt: Instant | null;
  /** When a person took it back; then the same package may be taken again. */
  undoneAt: Instant | null;
  /** 1: what it brought and changed is noted row by row; 0: it began another line of the history; null: taken by an older program, or no longer among the newest (keeping.ts). */
  undoable: 0 | 1 | null;
  /** Rows of it that were set aside. */
  quarantined: number | null;
  /** SHA-256 of the file as it lay on the stick: the same file again needs no second look. */
  fileSha256: string | null;
  /** The relay that brought it; null: it came directly. */
  viaId: Id | null;
  /** Hashes of the sender's files held after this package, as canonical JSON: what the receipt lists. Null: taken before packages carried files. */
  files: string | null;
}

/** A file of ours that a superior holds, as its newest receipt says. */
interface HeldBySuperiorRow {
  orgId: Id;
  sha256: string;
}

/** Hash of every journal entry taken from another organisation (package law 10), and when and by whom it was made there (null: taken by an older program). */
interface ForeignEntryRow {
  orgId: Id;
  seq: number;
  hash: string;
  recordedAt: Instant | null;
  actor: string | null;
}

/** The newest commitment known for a row of another organisation, the entry that made it, the version stored (null: none) and the package that brought that version. A view: `foreignRow` is written. */
interface ForeignCommitmentRow {
  orgId: Id;
  tableName: string;
  rowId: Id;
  rev: number;
  commitment: string;
  seq: number | null;
  storedRev: number | null;
  packageId: Id | null;
}

/** A person accepted that a history goes on from before entry `firstGone`; the entries since then lie under `line`. */
interface ForeignLineRow {
  orgId: Id;
  line: number;
  firstGone: number;
  packageId: Id;
  acceptedAt: Instant;
}
interface ForeignLineEntryRow extends ForeignEntryRow {
  line: number;
}

/** A row as it lay before a package changed or removed it; rows that are not here were new. `content`: null for tables not known here. */
interface PackageBeforeRow {
  packageId: Id;
  orgId: Id;
  tableName: string;
  rowId: Id;
  storedRev: number;
  beforePackageId: Id | null;
  content: string | null;
  extra: string | null;
}

/** A row that was set aside (law 5). */
export interface QuarantinedRowRow {
  packageId: Id;
  orgId: Id;
  tableName: string;
  rowId: Id;
  rev: number;
  code: QuarantineCode;
  detail: string;
  content: string;
}

/** At the branch: a row of a package sent that the superior set aside. */
export interface RefusedRowRow {
  packageId: Id;
  tableName: string;
  rowId: Id;
  code: string;
  detail: string;
}

/** A package that waits for a person (laws 3, 6, 7, 10), or waited. `details`: figures of its sentence; `permits`: what was said yes to. */
export interface HeldPackageRow {
  id: Id;
  packageId: Id;
  orgId: Id;
  fromName: string;
  kind: PackageKind;
  seq: number;
  createdAt: Instant;
  /** Of the bytes kept. */
  sha256: string;
  fileName: string;
  code: HoldReason;
  details: string;
  permits: string;
  heldAt: Instant;
  decision: 'taken' | 'dismissed' | null;
  decidedAt: Instant | null;
  decidedBy: string | null;
  decidedNote: string;
  /** The relay that brought it, and its sender; null: it came directly. */
  viaId: Id | null;
  viaOrgId: Id | null;
}

/** At the township: a package that a relay carried. `outcome`: null until the superior's receipt is here; `code`: why it was not taken. */
export interface RelayedPackageRow {
  relayId: Id;
  packageId: Id;
  orgId: Id;
  kind: RelayedKind;
  headSeq: number;
  outcome: 'taken' | 'held' | 'refused' | null;
  code: string;
}

/** The newest refusal of a file, so that the board can show who tried. `orgId`: null where nothing in the file or its name tells. */
export interface PackageAttemptRow {
  fileName: string;
  at: Instant;
  orgId: Id | null;
  fromName: string;
  kind: string | null;
  seq: number | null;
  code: FaultCode;
  details: string;
}

/** A key that was pinned before, and the last report that it was good for. */
interface PartnerKeyRow {
  orgId: Id;
  publicKey: string;
  fingerprint: string;
  pinnedAt: Instant;
  replacedAt: Instant;
  lastSeq: number;
}

/** Columns and tables of a newer minor schema: kept as canonical JSON, not dropped (package law 12). */
interface ForeignExtraRow {
  orgId: Id;
  tableName: string;
  rowId: Id;
  columns: string;
}

export interface HandoffTables {
  heldBySuperior: HeldBySuperiorRow;
  partner: PartnerRow;
  sentPackage: SentPackageRow;
  receivedPackage: ReceivedPackageRow;
  foreignEntry: ForeignEntryRow;
  foreignCommitment: ForeignCommitmentRow;
  foreignExtra: ForeignExtraRow;
  foreignLine: ForeignLineRow;
  foreignLineEntry: ForeignLineEntryRow;
  packageBefore: PackageBeforeRow;
  quarantinedRow: QuarantinedRowRow;
  refusedRow: RefusedRowRow;
  heldPackage: HeldPackageRow;
  packageAttempt: PackageAttemptRow;
  partnerKey: PartnerKeyRow;
  relayedPackage: RelayedPackageRow;
}
