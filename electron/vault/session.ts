// What is an open ledger? The one connection, and what the folder around it says.
import type { Kysely } from 'kysely';
import type { RawDatabase } from '#db/open.ts';
import type { Tables } from '#db/schema.ts';
import type { FileShare } from '#electron/files/share.ts';
import type { Instant } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';

/** An open ledger: owned by the ledger worker (or the command line), never by a window. */
export interface OpenLedger {
  /** The folder that messages name. */
  readonly folder: string;
  readonly ledgerId: Id;
  /** The organisation whose ledger this is. */
  readonly orgId: Id;
  readonly orgKind: 'branch' | 'committee';
  readonly device: string;
  readonly db: Kysely<Tables>;
  readonly raw: RawDatabase;
  /** A copy is open, to look at: nothing may be written. */
  readonly isReadOnly: boolean;
  /** Scans and photos beside the ledger. */
  readonly files: FileShare;
  /** Opens a copy of this ledger with its key, to look at it. The key itself stays where it is. */
  openCopy(file: string): RawDatabase;
  /** The highest number of a package sent. */
  packageSeq(): number;
  /** True while the structure of the pages is still to be checked: of a large ledger it is, at first. Nothing may be written before. */
  arePagesUnchecked(): boolean;
  /** Checks what opening left for later. Throws locked `ledger-damaged`. */
  checkPages(): void;
  /** Closes a ledger that was found damaged: nothing is written any more. */
  abandon(): void;
  /** Checkpoints, writes head.json, closes the file. */
  close(): Promise<void>;
  /** What head.json says; null when there is none yet. Throws locked `ledger-damaged` when it was altered. */
  readAnchor(): { readonly seq: number; readonly hash: string } | null;
  /**
   * After a failed read or write: gives the connection up without trusting it and opens the ledger anew, with every check of an opening
   * (reliability row 11). Throws the faults of opening; then the ledger is closed.
   */
  reopen(now: Instant): Promise<OpenLedger>;
  /** Writes head.json now (after exports): journal head and last package number, authenticated. */
  anchor(): Promise<void>;
}
