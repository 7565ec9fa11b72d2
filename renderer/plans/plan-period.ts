// Of which time does a printed plan speak, and which of its lines does it show?
import { quarterOf } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import type { PlanLineView, PlanYear } from '#shared/plans/contract.ts';
import { planSheetWords as w } from '#shared/records/plan-sheet-words.ts';

/** 时段：2026年第1季度. */
export const periodText = (year: number, quarter: number | null): string =>
  quarter === null ? fill(w.periodYear.zh, { year }) : fill(w.period.zh, { year, quarter });

/** The lines of a quarter, or of the whole year. */
export const linesOf = (plan: PlanYear, quarter: number | null): PlanLineView[] =>
  plan.lines.filter(({ plannedOn }) => quarter === null || quarterOf(plannedOn) === quarter);
