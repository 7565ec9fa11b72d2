// What waits to be done with the money: which month to close, what to pass up, what to publish, which hand-over is missing?
import { type IsoDate, type MonthKey, monthOf, nextMonth } from '#shared/core/date.ts';
import type { Fen } from '#shared/core/money.ts';
import { collectorChanges, endedPeriods, type Period, toPassUpFen, unpublishedPeriods } from '#shared/dues/account-rules.ts';
import { type AccountFacts, collectedThrough } from '#shared/dues/accounts.ts';

type Cycle = Parameters<typeof endedPeriods>[0];

/** Everything from which it follows. `years`: those looked at, oldest first; `collected`: payments that stand, with who took them. */
export interface WaitingFacts extends AccountFacts {
  readonly years: readonly number[];
  readonly today: IsoDate;
  readonly closedThrough: MonthKey | null;
  readonly settings: { readonly duesPassUp: Cycle; readonly duesPassUpPercent: number; readonly duesNotice: Cycle };
  readonly notices: readonly Period[];
  readonly handovers: readonly { readonly handedOn: IsoDate }[];
  readonly collected: readonly { readonly paidOn: IsoDate; readonly collector: string }[];
}

/** What waits; periods and months oldest first. */
export interface Waiting {
  readonly toClose: MonthKey | null;
  readonly toPassUp: (Period & { readonly amountFen: Fen })[];
  readonly unpublished: Period[];
  readonly collectorChanges: { readonly month: MonthKey; readonly collectors: string[] }[];
}

/** The first month with money in it, or null. */
const firstMonth = ({ payments, movements }: AccountFacts): MonthKey | null =>
  [...payments.map(({ paidOn }) => monthOf(paidOn)), ...movements.map(({ on }) => monthOf(on))].sort()[0] ?? null;

/** What waits in the years looked at; nothing from before the first money. */
export const waitingOf = (facts: WaitingFacts): Waiting => {
  const { years, today, closedThrough, settings } = facts;
  const first = firstMonth(facts);
  const ended = (cycle: Cycle): Period[] =>
    years.flatMap((year) => endedPeriods(cycle, year, today)).filter(({ toMonth }) => first !== null && toMonth >= first);
  const next = closedThrough ? nextMonth(closedThrough) : first;
  return {
    toClose: next !== null && next < monthOf(today) ? next : null,
    toPassUp: toPassUp(facts, ended(settings.duesPassUp)),
    unpublished: unpublishedPeriods(ended(settings.duesNotice), facts.notices),
    collectorChanges: collectorChanges(facts.collected, facts.handovers),
  };
};

/** Each period with what of its dues is still to be passed up; an earlier period's share is not asked for twice. */
const toPassUp = (facts: WaitingFacts, periods: readonly Period[]): Waiting['toPassUp'] => {
  let asked = 0;
  return periods.flatMap((period) => {
    const { collectedFen, passedFen } = collectedThrough(facts, period.toMonth);
    const amountFen = toPassUpFen(collectedFen, passedFen + asked, facts.settings.duesPassUpPercent);
    asked += amountFen;
    return amountFen > 0 ? [{ ...period, amountFen }] : [];
  });
};
