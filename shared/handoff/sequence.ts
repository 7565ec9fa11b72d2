// Is this package the next one, one that is already known, or one that must not be taken? Laws 2 and 3 of the package.

import type { Decision, Fault, FaultValues } from '#shared/core/fault.ts';
import type { FaultCode } from '#shared/core/fault-words.ts';
import type { Id } from '#shared/core/id.ts';
import { packageLimits } from '#shared/handoff/limits.ts';

/** What names a package among those of one sender and kind. */
export interface PackageNumber {
  readonly id: Id;
  readonly seq: number;
  readonly manifestSha256: string;
}

/** A package just read: its number and the one that its sender made before. */
interface ArrivingPackage extends PackageNumber {
  readonly from: string;
  readonly previous: { readonly id: Id; readonly manifestSha256: string } | null;
}

/** `missing`: numbers that were made but never arrived, e.g. `4–6`; empty when none. */
type SequenceVerdict = { readonly state: 'known' } | { readonly state: 'next'; readonly isFirst: boolean; readonly missing: string };

/** A refusal as a value. */
export const refuse = (code: FaultCode, values: FaultValues): { readonly ok: false; readonly fault: Fault } => ({
  ok: false,
  fault: { kind: 'conflict', code, values },
});

/**
 * Judges a package by the ones already taken from its sender (newest last is not required).
 * Same id and content: known. Same number or id, other content: `package-fork`. Older: `package-replay`. Too far ahead: `package-jump`.
 * A number that its sender never brought out (the stick was pulled) is no gap: then `previous` is the package that we hold.
 */
export const judgeSequence = (known: readonly PackageNumber[], arriving: ArrivingPackage): Decision<SequenceVerdict> => {
  const { seq, from, previous } = arriving;
  if (known.some((other) => isSame(other, arriving))) return { ok: true, value: { state: 'known' } };
  if (known.some((other) => other.seq === seq || other.id === arriving.id)) return refuse('package-fork', { from, seq });
  const last = known.reduce<PackageNumber | null>((newest, other) => (newest && newest.seq > other.seq ? newest : other), null);
  const lastSeq = last?.seq ?? 0;
  if (seq < lastSeq) return refuse('package-replay', { from, seq, last: lastSeq });
  if (seq - lastSeq > packageLimits.jump) return refuse('package-jump', { from, seq, last: lastSeq });
  const before = known.find((other) => other.id === previous?.id);
  if (before && before.manifestSha256 !== previous?.manifestSha256) return refuse('package-fork', { from, seq: before.seq });
  if (last && !before && seq === lastSeq + 1) return refuse('package-fork', { from, seq: lastSeq });
  const isContinued = last === null ? previous === null : before?.id === last.id;
  return { ok: true, value: { state: 'next', isFirst: last === null, missing: isContinued ? '' : missingNumbers(lastSeq + 1, seq - 1) } };
};

const isSame = (a: PackageNumber, b: PackageNumber): boolean => a.id === b.id && a.seq === b.seq && a.manifestSha256 === b.manifestSha256;

const missingNumbers = (from: number, to: number): string => {
  if (from > to) return '';
  return from === to ? String(from) : `${from}–${to}`;
};
