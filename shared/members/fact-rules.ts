// Which dated fact holds on a day, and what does a change from a day on write? Pure; for form, list, mass change and as-of views.
import { addDays, earliestOf, type Instant, type IsoDate, latestOf, type PartialDate } from '#shared/core/date.ts';
import type { Finding } from '#shared/core/fault.ts';
import { columnFactKinds, columnOfKind, type DatedColumn, type FactKind } from '#shared/members/fact-model.ts';

/** A dated fact as the rules see it; retired ones are left out by the caller. */
export interface DatedFact {
  readonly id: string;
  readonly kind: FactKind;
  readonly value: string;
  readonly fromOn: PartialDate | null;
  readonly until: PartialDate | null;
  readonly recordedAt: Instant;
}

/** What the rules need of anything that holds from a day on, whatever it is about. */
export type DatedValue = Omit<DatedFact, 'kind'>;

const startOf = ({ fromOn }: Pick<DatedFact, 'fromOn'>): IsoDate => (fromOn ? earliestOf(fromOn) : '');

/** The later beginning first; of two from one day, the one entered later. */
const newestFirst = (a: DatedValue, b: DatedValue): number =>
  compare(startOf(b), startOf(a)) || compare(b.recordedAt, a.recordedAt) || compare(b.id, a.id);

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** The fact of one kind that holds on a day; null when none does. */
export const factOn = <F extends DatedValue>(facts: readonly F[], date: IsoDate): F | null =>
  facts.filter((fact) => startOf(fact) <= date && (fact.until === null || latestOf(fact.until) >= date)).sort(newestFirst)[0] ?? null;

/** The last day (month, year) before a partial date, as exact as it is: 2026-03 → 2026-02. */
export const justBefore = (date: PartialDate): PartialDate => addDays(earliestOf(date), -1).slice(0, date.length);

/** What is to be written so that a value holds from a day on. */
export interface ChangePlan {
  /** The fact that ends, and its last day. */
  readonly ends: { readonly id: string; readonly until: PartialDate } | null;
  readonly adds: readonly Pick<DatedFact, 'value' | 'fromOn' | 'until'>[];
}

/**
 * A value changes from a day on: what held before ends just before it (and is written down first when it was never dated); a change that
 * is already known for later stays, so the new value ends before that. A second change of the very same day takes the place of the first.
 * @param before what the form says today, for a kind that has no dated facts yet
 */
export const planChange = (
  facts: readonly DatedValue[],
  before: string,
  change: { readonly value: string; readonly from: PartialDate },
): ChangePlan => {
  const from = earliestOf(change.from);
  const later = facts.filter((fact) => startOf(fact) > from).sort((a, b) => compare(startOf(a), startOf(b)))[0];
  const added = { value: change.value, fromOn: change.from, until: later?.fromOn ? justBefore(later.fromOn) : null };
  if (facts.length === 0) {
    const first = before === '' ? [] : [{ value: before, fromOn: null, until: justBefore(change.from) }];
    return { ends: null, adds: [...first, added] };
  }
  const holding = factOn(facts, from);
  const ends = holding && startOf(holding) < from ? { id: holding.id, until: justBefore(change.from) } : null;
  return { ends, adds: [added] };
};

/** Columns of a member as dated facts say for a day. Columns without dated facts are left as they are. */
export const columnsOn = (facts: readonly DatedFact[], date: IsoDate): Partial<Record<DatedColumn, string>> => {
  const columns: Partial<Record<DatedColumn, string>> = {};
  if (facts.length === 0) return columns;
  for (const kind of columnFactKinds) {
    const own = facts.filter((fact) => fact.kind === kind);
    if (own.length > 0) columns[columnOfKind[kind]] = factOn(own, date)?.value ?? '';
  }
  return columns;
};

const founding: IsoDate = '1921-07-01';
/** Only facts of the party are no older than the party: schooling, family and birth places are. */
const partyKinds: readonly FactKind[] = ['group', 'introducer'];

/** DATA-07 for a dated fact: it does not begin ahead, does not end before it begins, and a party fact is no older than the party. */
export const factFindings = (fact: Pick<DatedFact, 'fromOn' | 'until'> & { readonly kind?: FactKind }, today: IsoDate): Finding[] => {
  const found: Finding[] = [];
  const error = (field: string): Finding => ({ rule: 'DATA-07', severity: 'ERROR', field, values: {} });
  if (fact.fromOn && (earliestOf(fact.fromOn) > today || (fact.kind && partyKinds.includes(fact.kind) && latestOf(fact.fromOn) < founding)))
    found.push(error('fromOn'));
  if (fact.until && (latestOf(fact.until) < startOf(fact) || earliestOf(fact.until) > '2199')) found.push(error('until'));
  return found;
};
