// Which reasons against a package are for a person to decide, and what does a yes permit? Laws 3, 6, 7 and 10 of the package.
import type { FaultCode } from '#shared/core/fault-words.ts';
import type { PackageKind } from '#shared/handoff/model.ts';

/**
 * Why a package waits: two with one number · it takes much out of the books · a card with another key · entries that a restored backup took back ·
 * a history that goes another way than the one taken (asked after the first reason was permitted). Everything else is refused for good.
 */
export const holdReasons = ['package-fork', 'package-shrinks', 'key-changed', 'history-restored', 'history-parted'] as const;
export type HoldReason = (typeof holdReasons)[number];

/** What persons have said yes to for one package. */
export type Permits = ReadonlySet<HoldReason>;

/** Nobody has permitted anything. */
export const noPermits: Permits = new Set();
/** Everything that a person could permit: to show what a yes would do. */
export const allPermits: Permits = new Set(holdReasons);

/** The reason for which a package waits, or null: then it is refused. Another key is believed only when a card introduces it; of a relay what it carries waits, never the relay. */
export const holdReason = (code: FaultCode, kind: PackageKind | null): HoldReason | null => {
  if (kind === 'relay') return null;
  const found = holdReasons.find((reason) => reason === code) ?? null;
  return found === 'key-changed' && kind !== 'card' ? null : found;
};
