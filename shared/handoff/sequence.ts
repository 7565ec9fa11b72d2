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
export const judgeSequence = (known: readonly PackageNumber[], arriving: ArrivingPackage, isForkPermitted = false): Decision<SequenceVerdict> => {
  const { seq, from, previous } = arriving;
  if (known.some((other) => isSame(other, arriving))) return { ok: true, value: { state: 'known' } };
  const lastSeq = known.reduce((last, other) => Math.max(last, other.seq), 0);
  const newest = known.filter((other) => other.seq === lastSeq);
  const before = known.find((other) => other.id === previous?.id);
  const fork = forkedAt({ known, newest, before }, arriving);
  if (fork !== null && !isForkPermitted) return refuse('package-fork', { from, seq: fork });
  if (seq < lastSeq) return refuse('package-replay', { from, seq, last: lastSeq });
  if (seq - lastSeq > packageLimits.jump) return refuse('package-jump', { from, seq, last: lastSeq });
  const isContinued = lastSeq === 0 ? previous === null : newest.some((other) => other.id === before?.id);
  const missing = isContinued || fork !== null ? '' : missingNumbers(lastSeq + 1, seq - 1);
  return { ok: true, value: { state: 'next', isFirst: lastSeq === 0, missing } };
};

interface Neighbours {
  readonly known: readonly PackageNumber[];
  /** Those with the highest number: more than one after a person took a fork. */
  readonly newest: readonly PackageNumber[];
  /** The one that the arriving package names as its predecessor. */
  readonly before: PackageNumber | undefined;
}

/** The number at which a sender's packages part, or null. */
const forkedAt = ({ known, newest, before }: Neighbours, { id, seq, previous }: ArrivingPackage): number | null => {
  if (known.some((other) => other.seq === seq || other.id === id)) return seq;
  const lastSeq = newest[0]?.seq ?? 0;
  if (seq < lastSeq) return null;
  if (before && before.manifestSha256 !== previous?.manifestSha256) return before.seq;
  return lastSeq > 0 && !before && seq === lastSeq + 1 ? lastSeq : null;
};

const isSame = (a: PackageNumber, b: PackageNumber): boolean => a.id === b.id && a.seq === b.seq && a.manifestSha256 === b.manifestSha256;

const missingNumbers = (from: number, to: number): string => {
  if (from > to) return '';
  return from === to ? String(from) : `${from}–${to}`;
};
