// Which rows does handing over leave? They stay on this computer.
import type { Instant } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';

/** A whole ledger that went to somebody as a package. While `resumedAt` is null this copy is only looked at. */
export interface HandedOverRow {
  packageId: Id;
  incoming: string;
  fileName: string;
  handedAt: Instant;
  resumedAt: Instant | null;
  resumedBy: string | null;
  reason: string;
}

/** The tables of handing over. */
export interface HandoverTables {
  handedOver: HandedOverRow;
}
