// What of the superior's remarks still waits for an answer, and what that was adopted is not yet done? Both go up with the next report.
import type { Duty } from '#shared/compliance/contract.ts';
import type { ComplianceFacts } from '#shared/compliance/facts.ts';
import { dutyOn, namesText } from '#shared/compliance/period.ts';
import { addDays } from '#shared/core/date.ts';

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

const windowDays = 14;

/** What was adopted and is not noted as done, from a fortnight before its date on; the date is the branch's own promise, so past it is overdue. */
export const remarkTaskDuties = ({ today, remarkTasks }: ComplianceFacts): Duty[] =>
  remarkTasks
    .filter(({ dueOn }) => dueOn <= addDays(today, windowDays))
    .map(({ id, title, owner, dueOn }) =>
      dutyOn(today, {
        key: `remarkTask:${id}`,
        kind: 'remarkTask',
        rule: '',
        state: dueOn < today ? 'overdue' : 'todo',
        dueOn,
        values: { title, owner, date: dueOn },
        target: { page: 'tasks', id },
      }),
    );
