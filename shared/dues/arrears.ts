// Who is behind with dues, since when, and what is prescribed? Over all years, as of today; each row with the sentence of its stage.
import { type MonthKey, monthOf, monthSchema, monthsBetween } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { z } from '#shared/core/zod.ts';
import type { DuesFacts } from '#shared/dues/book.ts';
import { coversMonth, dueIn } from '#shared/dues/due.ts';
import { arrearsStage, unpaidRunOf } from '#shared/dues/rules.ts';

/** One member who owes. `months`: all that are over and not fully paid, with what is open; `run`: unpaid ones in a row up to the last. */
export const arrearsLineSchema = z.strictObject({
  memberId: idSchema,
  name: z.string(),
  months: z.array(z.strictObject({ month: monthSchema, openFen: z.int() })),
  owedFen: z.int(),
  run: z.int(),
  /** First month of the run; null when the last month was paid or excused. */
  since: monthSchema.nullable(),
  /** DUES-02 remind, DUES-03 educate and set a date, DUES-04 the procedure of leaving; null when no run is open. */
  stage: z.enum(['DUES-02', 'DUES-03', 'DUES-04']).nullable(),
  /** Legitimate reasons that excuse months still open. */
  excuses: z.array(z.strictObject({ id: idSchema, fromMonth: monthSchema, toMonth: monthSchema, reason: z.string() })),
});
export type ArrearsLine = z.infer<typeof arrearsLineSchema>;

/** The facts of the dues book with the reasons as kept. */
export interface ArrearsFacts extends DuesFacts {
  readonly excuses: readonly {
    readonly id: string;
    readonly memberId: string;
    readonly fromMonth: MonthKey;
    readonly toMonth: MonthKey;
    readonly reason: string;
  }[];
}

/** Everybody who owes, the longest run first; the order of the book within. `facts.year` is the year of `facts.today`. */
export const arrearsOf = (facts: ArrearsFacts): ArrearsLine[] =>
  facts.members
    .map(({ memberId, name, spans }) => lineOf(facts, { memberId, name, spans }))
    .filter(({ owedFen }) => owedFen > 0)
    .sort((a, b) => b.run - a.run);

const lineOf = (facts: ArrearsFacts, { memberId, name, spans }: ArrearsFacts['members'][number]): ArrearsLine => {
  const mine = <T extends { readonly memberId: string }>(list: readonly T[]): T[] => list.filter((one) => one.memberId === memberId);
  const person = { rounding: facts.rounding, spans, standings: mine(facts.standings), reductions: mine(facts.reductions) };
  const excuses = mine(facts.excuses);
  const paid = paidByMonth(mine(facts.payments), mine(facts.earlierPaid));
  const completed = completedMonths(person.standings, facts.today).map((month) => ({
    month,
    dueFen: dueIn(person, month).dueFen,
    paidFen: paid.get(month) ?? 0,
    isExcused: excuses.some((excuse) => coversMonth(excuse, month)),
  }));
  const months = completed
    .map(({ month, dueFen, paidFen }) => ({ month, openFen: Math.max(0, (dueFen ?? 0) - paidFen) }))
    .filter(({ openFen }) => openFen > 0);
  const run = unpaidRunOf(completed);
  return {
    memberId,
    name,
    months,
    owedFen: months.reduce((sum, { openFen }) => sum + openFen, 0),
    run,
    since: run > 0 ? (completed.at(-run)?.month ?? null) : null,
    stage: arrearsStage(run),
    excuses: excuses
      .filter((excuse) => months.some(({ month }) => coversMonth(excuse, month)))
      .map(({ id, fromMonth, toMonth, reason }) => ({ id, fromMonth, toMonth, reason })),
  };
};

const completedMonths = (standings: readonly { readonly fromMonth: MonthKey }[], today: string): MonthKey[] => {
  const first = standings.map(({ fromMonth }) => fromMonth).sort()[0];
  return first ? monthsBetween(first, monthOf(today)).slice(0, -1) : [];
};

const paidByMonth = (
  payments: readonly { readonly month: MonthKey; readonly amountFen: number; readonly isToCentre: boolean }[],
  earlier: readonly { readonly month: MonthKey; readonly paidFen: number }[],
): Map<MonthKey, number> => {
  const paid = new Map(earlier.map(({ month, paidFen }) => [month, paidFen]));
  for (const { month, amountFen, isToCentre } of payments) if (!isToCentre) paid.set(month, (paid.get(month) ?? 0) + amountFen);
  return paid;
};
