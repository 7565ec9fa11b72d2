// What is to be done with the money of dues? Pass up (DUES-11), publish (DUES-12), hand over (DUES-15), review bases, close the month.
import type { Duty } from '#shared/compliance/contract.ts';
import type { ComplianceFacts } from '#shared/compliance/facts.ts';
import { dutyOn, namesText } from '#shared/compliance/period.ts';
import { addDays, lastDayOf, monthOf } from '#shared/core/date.ts';
import { yuanText } from '#shared/core/money.ts';

/** The duties of the money, by the days that the branch sets; a month is asked to be closed only where months are closed at all. */
export const moneyDuties = ({ today, duesMoney, settings }: ComplianceFacts): Duty[] => {
  const { hasClosed, toClose, toPassUp, unpublished, collectorChanges, toReview } = duesMoney;
  const duty = (rule: string, key: string, values: Duty['values'], dueOn: string | null, page: Duty['target']['page'] = 'dues/money'): Duty =>
    dutyOn(today, {
      key: `duesMoney:${key}`,
      kind: 'duesMoney',
      rule,
      state: dueOn !== null && dueOn < today ? 'overdue' : 'todo',
      dueOn,
      values,
      target: { page },
    });
  return [
    ...toPassUp.map(({ fromMonth, toMonth, amountFen }) =>
      duty(
        'DUES-11',
        `up:${fromMonth}`,
        { from: fromMonth, to: toMonth, amount: yuanText(amountFen) },
        addDays(lastDayOf(toMonth), settings.duesPassUpDays),
      ),
    ),
    ...unpublished.map(({ fromMonth, toMonth }) =>
      duty('DUES-12', `notice:${fromMonth}`, { from: fromMonth, to: toMonth }, addDays(lastDayOf(toMonth), settings.duesNoticeDays)),
    ),
    ...collectorChanges.map(({ month, collectors }) => duty('DUES-15', `handover:${month}`, { month, names: namesText(collectors) }, null)),
    ...(hasClosed && toClose !== null ? [duty('DUES-L5', `close:${toClose}`, { month: toClose }, lastDayOf(monthOf(today)))] : []),
    ...(toReview.length > 0
      ? [duty('DUES-14', 'review', { count: toReview.length, names: namesText(toReview) }, `${today.slice(0, 4)}-01-31`, 'dues/bases')]
      : []),
  ];
};
