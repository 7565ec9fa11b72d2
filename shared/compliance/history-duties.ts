// What of the year was before the ledger began? Nothing of it is overdue here; what the paper book has can be copied as 历史补录.
import type { Duty } from '#shared/compliance/contract.ts';
import type { ComplianceFacts } from '#shared/compliance/facts.ts';
import { bookMonths, dutyOn, monthNumbers } from '#shared/compliance/period.ts';
import { monthOf } from '#shared/core/date.ts';

/** The months of the year before the ledger's first day that hold no meeting here: offered, never demanded. */
export const historyDuties = (facts: ComplianceFacts): Duty[] => {
  const { today, firstDay, people, meetings } = facts;
  const held = new Set(meetings.map(({ heldOn }) => monthOf(heldOn)));
  const earlier = bookMonths(facts).filter((month) => month < monthOf(firstDay) && !held.has(month));
  if (people.length === 0 || earlier.length === 0) return [];
  return [
    dutyOn(today, {
      key: `history:${firstDay}`,
      kind: 'history',
      rule: '',
      state: 'notApplicable',
      values: { date: firstDay, year: earlier[0]?.slice(0, 4) ?? '', months: monthNumbers(earlier) },
      target: { page: 'meetings' },
    }),
  ];
};
