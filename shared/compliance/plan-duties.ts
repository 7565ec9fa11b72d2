// Which plan is to be filed with the superior? Each quarter's, by the day that is set (F32, local; off by default).
import type { Duty } from '#shared/compliance/contract.ts';
import type { ComplianceFacts } from '#shared/compliance/facts.ts';
import { dutyOn } from '#shared/compliance/period.ts';
import { quarterOf } from '#shared/core/date.ts';
import { filingDueOn } from '#shared/plans/rules.ts';

/** The current quarter's filing: done once filed, else to do until its day and overdue after it. Nothing when plans are not filed here. */
export const planDuties = ({ today, plan }: ComplianceFacts): Duty[] => {
  if (!plan) return [];
  const year = today.slice(0, 4);
  const quarter = quarterOf(today);
  const dueOn = filingDueOn(Number(year), quarter, plan.dueDay);
  const open = today > dueOn ? 'overdue' : 'todo';
  return [
    dutyOn(today, {
      key: `plan:${year}-Q${quarter}`,
      kind: 'plan',
      rule: '',
      state: plan.filedOn === null ? open : 'done',
      dueOn,
      values: { year, quarter, date: plan.filedOn ?? '' },
      target: { page: 'plans' },
    }),
  ];
};
