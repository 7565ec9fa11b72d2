// What of the superior's remarks still waits for an answer? The answer goes up with the next report.
import type { Duty } from '#shared/compliance/contract.ts';
import type { ComplianceFacts } from '#shared/compliance/facts.ts';
import { dutyOn, namesText } from '#shared/compliance/period.ts';

/** One line for all; it opens the form of the oldest. */
export const superiorRemarkDuties = ({ today, superiorRemarks }: ComplianceFacts): Duty[] => {
  const [first] = superiorRemarks;
  if (!first) return [];
  return [
    dutyOn(today, {
      key: 'superiorRemark',
      kind: 'superiorRemark',
      rule: '',
      state: 'todo',
      values: { count: superiorRemarks.length, titles: namesText(superiorRemarks.map(({ title }) => title)), date: first.arrivedOn },
      target: { page: 'handoff', id: first.id },
    }),
  ];
};
