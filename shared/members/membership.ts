// Who belongs to the branch on a day, and with which standing? Computed from facts and events, never stored.
import { earliestOf, fullYears, type Instant, type IsoDate, type MonthKey, monthOf, type PartialDate } from '#shared/core/date.ts';
import type { MemberRow, MembershipEventKind } from '#shared/members/model.ts';

/** Standing of a member on a day: `full` has a vote, `probationary` none (MTG-19), `observation` none (MTG-20). */
export type MemberStanding = 'full' | 'probationary' | 'observation';

/** The facts on which membership depends. */
export type MembershipFacts = Pick<MemberRow, 'memberType' | 'joinedOn' | 'regularisedOn' | 'partyStatus'>;

/** What an event says about a membership; retired events are left out by the caller. `recordedAt` settles the order within a day. */
export interface EventFact {
  readonly recordedAt: Instant;
  readonly kind: MembershipEventKind;
  readonly on: IsoDate;
  readonly until: IsoDate | null;
}

/** A stretch of membership: from its first day (null: always known as a member) to the day before `until` (null: still). */
interface Span {
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
}

/** A stretch in months, both included: from the month of admission or transfer in, through the month of leaving. */
export interface MonthSpan {
  readonly from: MonthKey | null;
  readonly to: MonthKey | null;
}

const leaving: readonly MembershipEventKind[] = ['transferOut', 'expel', 'death', 'suspend'];
const entering: readonly MembershipEventKind[] = ['admit', 'transferIn', 'restore'];

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

const inOrder = (events: readonly EventFact[]): EventFact[] => events.toSorted((a, b) => compare(a.on, b.on) || compare(a.recordedAt, b.recordedAt));

/** First day of membership before any event is looked at; undefined when an event opens it (transferred in, or admitted without a joining date). */
const openingDay = (facts: MembershipFacts, moves: readonly EventFact[]): IsoDate | null | undefined => {
  const first = moves[0];
  if (first?.kind === 'transferIn') return undefined;
  if (facts.joinedOn) return earliestOf(facts.joinedOn);
  return first?.kind === 'admit' ? undefined : null;
};

/**
 * The stretches in which a person belongs to this branch, oldest first.
 * A member belongs from `joinedOn` (the earliest day of a partial date; unknown: always) or from the transfer in; a
 * leaving event (transfer out, expulsion, death, suspension) ends it from its own day; restoring, admitting or
 * transferring in again reopens it. 党籍状态 停止 without any event counts as not a member on every day: nobody knows since when.
 */
export const membershipSpansOf = (facts: MembershipFacts, events: readonly EventFact[]): Span[] => {
  const moves = inOrder(events).filter((event) => leaving.includes(event.kind) || entering.includes(event.kind));
  if (facts.partyStatus === 'suspended' && !moves.some((event) => event.kind === 'suspend')) return [];
  const spans: Span[] = [];
  let from = openingDay(facts, moves);
  for (const { kind, on } of moves) {
    if (from === undefined && entering.includes(kind)) from = on;
    if (from !== undefined && leaving.includes(kind)) {
      spans.push({ from, until: on });
      from = undefined;
    }
  }
  if (from !== undefined) spans.push({ from, until: null });
  return spans.filter((span) => span.from === null || span.until === null || span.from < span.until);
};

/** Tells whether a day lies in one of the stretches. */
const isInSpans = (spans: readonly Span[], date: IsoDate): boolean =>
  spans.some((span) => (span.from === null || span.from <= date) && (span.until === null || date < span.until));

/** Tells whether the person belongs to this branch on a day. */
export const isMemberOn = (facts: MembershipFacts, events: readonly EventFact[], date: IsoDate): boolean =>
  isInSpans(membershipSpansOf(facts, events), date);

/** The months that count as months of membership, for dues: the month of leaving still counts (DF §9: the branch of the formal relation collects). */
export const monthSpansOf = (facts: MembershipFacts, events: readonly EventFact[]): MonthSpan[] =>
  membershipSpansOf(facts, events).map((span) => ({ from: span.from && monthOf(span.from), to: span.until && monthOf(span.until) }));

/** The first day as a full member: the fact, else the regularising event; null for a probationary member, or when the day is unknown. */
export const regularisedDay = (facts: MembershipFacts, events: readonly EventFact[]): IsoDate | null => {
  if (facts.memberType !== 'fullMember') return null;
  if (facts.regularisedOn) return earliestOf(facts.regularisedOn);
  return inOrder(events).findLast(({ kind }) => kind === 'regularise')?.on ?? null;
};

const isFullOn = (facts: MembershipFacts, events: readonly EventFact[], date: IsoDate): boolean => {
  const day = regularisedDay(facts, events);
  return day === null ? facts.memberType === 'fullMember' : day <= date;
};

const isUnderObservation = (events: readonly EventFact[], date: IsoDate): boolean =>
  events.some(
    (event) =>
      event.kind === 'observation' &&
      event.on <= date &&
      (event.until === null || date <= event.until) &&
      !events.some(({ kind, on }) => kind === 'restore' && on > event.on && on <= date),
  );

/**
 * Standing on a day, or null when the person is no member then.
 * Full from the regularisation on; observation (留党察看) from its day through `until` (the last day, as 至 is read), or until rights are restored.
 */
export const standingOn = (facts: MembershipFacts, events: readonly EventFact[], date: IsoDate): MemberStanding | null => {
  if (!isMemberOn(facts, events, date)) return null;
  if (!isFullOn(facts, events, date)) return 'probationary';
  return isUnderObservation(events, date) ? 'observation' : 'full';
};

/**
 * 党龄 in full years on a day, from the regularisation, moved by 党龄校正值 in months (domain §2.10: 2000-07-01 → 2024-06-30 = 23).
 * Null before regularisation or when its day is unknown.
 */
export const partyAgeOn = (regularisedOn: PartialDate | null, adjustmentMonths: number, date: IsoDate): number | null => {
  if (!regularisedOn) return null;
  const from = earliestOf(regularisedOn);
  if (from > date) return null;
  const years = fullYears(from, date);
  const monthsIntoYear = (Number(date.slice(5, 7)) - Number(from.slice(5, 7)) + 12 - (date.slice(8) < from.slice(8) ? 1 : 0)) % 12;
  return Math.max(0, Math.floor((years * 12 + monthsIntoYear + adjustmentMonths) / 12));
};
