// Which tables does hand-over need beside the travelling ones? Partners, packages sent and taken, what is known of others' journals.
import type { Instant } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';

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
}

/** A package made here (receipts are noted with the package that they answer). Numbers count per kind; `withdrawn`: the file could not be written, its number is never used again. */
export interface SentPackageRow {
  id: Id;
  kind: 'report' | 'card';
  seq: number;
  toOrgId: Id | null;
  toName: string;
  fileName: string;
  createdAt: Instant;
  rows: number;
  manifestSha256: string;
  /** The journal's head in the package (reports): what a receipt co-signs. */
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
  kind: 'report';
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
}

/** Hash of every journal entry taken from another organisation (package law 10). */
interface ForeignEntryRow {
  orgId: Id;
  seq: number;
  hash: string;
}

/** The newest commitment known for a row of another organisation. */
interface ForeignCommitmentRow {
  orgId: Id;
  tableName: string;
  rowId: Id;
  rev: number;
  commitment: string;
}

/** Columns and tables of a newer minor schema: kept as canonical JSON, not dropped (package law 12). */
interface ForeignExtraRow {
  orgId: Id;
  tableName: string;
  rowId: Id;
  columns: string;
}

export interface HandoffTables {
  partner: PartnerRow;
  sentPackage: SentPackageRow;
  receivedPackage: ReceivedPackageRow;
  foreignEntry: ForeignEntryRow;
  foreignCommitment: ForeignCommitmentRow;
  foreignExtra: ForeignExtraRow;
}
