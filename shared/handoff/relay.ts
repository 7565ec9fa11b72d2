// What does a committee pass on to its own superior, and may a relay be taken? Pure rules of the package kind `relay` (laws 1–3, 10).
import type { Decision } from '#shared/core/fault.ts';
import type { Id } from '#shared/core/id.ts';
import { packageLimits } from '#shared/handoff/limits.ts';
import { type PackageNumber, refuse } from '#shared/handoff/sequence.ts';

/** What a relay may carry. */
export const relayedKinds = ['card', 'report', 'relay'] as const;
export type RelayedKind = (typeof relayedKinds)[number];

/** What the superior's receipt says of a package that was passed on. */
export const relayOutcomes = ['taken', 'held', 'refused'] as const;
export type RelayOutcome = (typeof relayOutcomes)[number];

/**
 * How a branch, or a committee below, stands before a relay: `ready` its newest report was not passed on yet; `unchanged` it was, and goes again; the others stay home:
 * `never` no report yet · `noCard`, `noBytes` card or report was taken by an older program that kept no copy · `broken` an earlier report is needed for its
 * journal and is not here.
 */
export const relayStates = ['ready', 'unchanged', 'never', 'noCard', 'noBytes', 'broken'] as const;
export type RelayState = (typeof relayStates)[number];

/** Tells whether a branch's packages leave with the next relay. */
export const leavesWith = (state: RelayState): boolean => state === 'ready' || state === 'unchanged';

/** A report taken from a branch, with the entries of the journal that it holds. */
export interface TakenReport {
  readonly id: Id;
  readonly seq: number;
  /** Of the file that was kept; null: none was. */
  readonly fileSha256: string | null;
  readonly fromSeq: number;
  readonly toSeq: number;
}

/**
 * The reports of a branch that its superior's superior needs, oldest first: the newest, and before it as few as make the journal continue from the entry
 * that is known there (`head`; 0: nothing). A branch leaves out entries for which it has a receipt of ours, so the newest alone may begin too late.
 * Null: one that is needed is missing. `reports`: in the order in which they were taken.
 */
export const reportsToPass = (reports: readonly TakenReport[], head: number): readonly TakenReport[] | null => {
  const newest = reports.at(-1);
  if (!newest) return null;
  const chain = [newest];
  let start = newest.fromSeq;
  while (start > head + 1) {
    const reaching = reports.filter(({ fromSeq, toSeq }) => fromSeq < start && toSeq >= start - 1);
    const farthest = reaching.toSorted((a, b) => a.fromSeq - b.fromSeq || b.seq - a.seq)[0];
    if (!farthest) return null;
    chain.unshift(farthest);
    start = farthest.fromSeq;
  }
  return chain;
};

interface RelayFacts {
  readonly reports: readonly TakenReport[];
  readonly head: number;
  readonly hasCard: boolean;
  /** Ids of reports that were passed on before. */
  readonly passed: ReadonlySet<Id>;
}

/** How a branch stands before a relay. */
export const relayStateOf = ({ reports, head, hasCard, passed }: RelayFacts): RelayState => {
  const newest = reports.at(-1);
  if (!newest) return 'never';
  if (!hasCard) return 'noCard';
  const chain = reportsToPass(reports, head);
  if (newest.fileSha256 === null) return 'noBytes';
  if (!chain?.every(({ fileSha256 }) => fileSha256 !== null)) return 'broken';
  return passed.has(newest.id) ? 'unchanged' : 'ready';
};

/** May a relay be taken, by its number among those of its sender? Nobody decides about a fork of relays: what they carry is judged by itself. */
export const judgeRelay = (known: readonly PackageNumber[], arriving: PackageNumber & { readonly from: string }): Decision<'known' | 'next'> => {
  const { id, seq, manifestSha256, from } = arriving;
  const last = known.reduce((highest, other) => Math.max(highest, other.seq), 0);
  const same = known.find((other) => other.seq === seq || other.id === id);
  if (same) return same.id === id && same.seq === seq && same.manifestSha256 === manifestSha256 ? isKnown : refuse('relay-fork', { from, seq });
  if (seq < last) return refuse('package-replay', { from, seq, last });
  return seq - last > packageLimits.jump ? refuse('package-jump', { from, seq, last }) : { ok: true, value: 'next' };
};

const isKnown = { ok: true, value: 'known' } as const;

/** How many relays may lie one in another: a township's in a county's in a city's, and no deeper. */
export const deepestRelay = 3;

/**
 * May a relay introduce the organisation of a card? Its sender speaks for branches, and for the committees whose relays it carries in the same package;
 * for no other committee, or it could put itself in a superior's place.
 */
export const mayIntroduce = (
  card: { readonly kind: 'branch' | 'committee'; readonly orgId: Id },
  { relayed, isKnown }: { readonly relayed: ReadonlySet<Id>; readonly isKnown: boolean },
): boolean => card.kind === 'branch' || relayed.has(card.orgId) || isKnown;

/** A relay taken from a committee below. `holds`: the reports that were taken with it. */
export interface TakenRelay {
  readonly id: Id;
  readonly seq: number;
  /** Of the file that was kept; null: none was. */
  readonly fileSha256: string | null;
  readonly holds: ReadonlySet<Id>;
}

/**
 * The relays of a committee that the superior needs, in the order in which they were taken: the newest, and before it those that hold reports without
 * which a branch's journal would not continue there (`needed`). One that is not kept is left out: then that branch alone is refused above, by name.
 */
export const relaysToPass = <R extends TakenRelay>(relays: readonly R[], needed: readonly Id[]): readonly R[] => {
  const newest = relays.at(-1);
  if (!newest) return [];
  const chosen = new Set([newest]);
  for (const report of needed) {
    if ([...chosen].some(({ holds }) => holds.has(report))) continue;
    const holder = relays.findLast(({ holds, fileSha256 }) => fileSha256 !== null && holds.has(report));
    if (holder) chosen.add(holder);
  }
  return relays.filter((relay) => chosen.has(relay));
};

interface CommitteeFacts {
  readonly newest: TakenRelay;
  readonly hasCard: boolean;
  /** Ids of relays that were passed on before. */
  readonly passed: ReadonlySet<Id>;
}

/** How a committee below stands before a relay: its newest relay goes on unopened, or says why not. */
export const committeeStateOf = ({ newest, hasCard, passed }: CommitteeFacts): RelayState => {
  if (!hasCard) return 'noCard';
  if (newest.fileSha256 === null) return 'noBytes';
  return passed.has(newest.id) ? 'unchanged' : 'ready';
};
