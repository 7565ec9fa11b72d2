// What is to be done about dues? DUES-02, -03, -04, -13, -14 and members without a base (中组发〔2008〕3号).
import type { Duty } from '#shared/compliance/contract.ts';
import { moneyDuties } from '#shared/compliance/dues-money-duties.ts';
import type { ComplianceFacts, DuesMonth } from '#shared/compliance/facts.ts';
import { bookMonths, dutyOn, monthNumbers, namesText } from '#shared/compliance/period.ts';
import { type IsoDate, lastDayOf, type MonthKey, monthOf } from '#shared/core/date.ts';
import { yuanText } from '#shared/core/money.ts';

/** Everything about dues; a temporary branch collects none (ORG-14). */
export const duesDuties = (facts: ComplianceFacts): Duty[] => {
  const { today, dues, organisation } = facts;
  if (organisation.branchType === 'temporary') return [notCollected(today)];
  const unset = (rule: string, names: readonly string[]) => peopleDuty(today, { kind: 'duesUnset', state: 'todo', rule }, names);
  return [
    ...arrears(facts),
    ...thisMonth(today, dues.months),
    ...missingMonths(facts),
    ...unset('', dues.unset),
    ...unset('DUES-13', dues.unsetProbationary),
    ...unset('DUES-14', dues.stale),
    ...moneyDuties(facts),
  ];
};

const notCollected = (today: IsoDate): Duty =>
  dutyOn(today, { key: `dues:${monthOf(today)}`, kind: 'dues', rule: 'ORG-14', state: 'notApplicable', values: {}, target: { page: 'dues' } });

const thisMonth = (today: IsoDate, months: readonly DuesMonth[]): Duty[] => {
  const month = months.find((one) => one.month === monthOf(today));
  if (!month || month.duePeople === 0) return [];
  return [
    dutyOn(today, {
      key: `dues:${month.month}`,
      kind: 'dues',
      rule: 'DUES-02',
      state: month.missingPeople === 0 ? 'done' : 'todo',
      dueOn: lastDayOf(month.month),
      values: {
        month: Number(month.month.slice(5)),
        due: month.duePeople,
        paid: month.paidPeople,
        missing: month.missingPeople,
        amount: yuanText(month.missingFen),
      },
      target: { page: 'dues' },
    }),
  ];
};

/** Closed months of the judged time that are not fully paid: one line a year, naming the months. */
const missingMonths = (facts: ComplianceFacts): Duty[] => {
  const { today, dues } = facts;
  const judged = new Set(bookMonths(facts));
  const open = dues.months.filter(({ month, missingPeople }) => month < monthOf(today) && judged.has(month) && missingPeople > 0);
  return [...Map.groupBy(open, ({ month }) => month.slice(0, 4))].map(([year, months]) =>
    dutyOn(today, {
      key: `dues:${year}:missing`,
      kind: 'dues',
      rule: 'DUES-02',
      state: 'overdue',
      dueOn: lastDayOf(firstOf(months)),
      values: {
        year,
        months: monthNumbers(months.map(({ month }) => month)),
        payments: months.reduce((sum, { missingPeople }) => sum + missingPeople, 0),
        amount: yuanText(months.reduce((sum, { missingFen }) => sum + missingFen, 0)),
      },
      target: { page: 'dues' },
    }),
  );
};

const firstOf = (months: readonly DuesMonth[]): MonthKey => months.map(({ month }) => month).sort()[0] ?? '';

/** DUES-04 from 6 months (the prescribed procedure is named), DUES-03 from 3. */
const arrears = ({ today, dues }: ComplianceFacts): Duty[] =>
  (['DUES-04', 'DUES-03'] as const).flatMap((rule) =>
    peopleDuty(
      today,
      { kind: 'duesArrears', state: 'overdue', rule },
      dues.arrears.filter((one) => one.rule === rule).map(({ name }) => name),
    ),
  );

/** One line that names people; none when there are none. */
const peopleDuty = (today: IsoDate, { kind, state, rule }: Pick<Duty, 'kind' | 'state' | 'rule'>, names: readonly string[]): Duty[] =>
  names.length === 0
    ? []
    : [
        dutyOn(today, {
          key: `${kind}:${rule}`,
          kind,
          rule,
          state,
          values: { count: names.length, names: namesText(names) },
          target: { page: pageOf[kind] ?? 'dues' },
        }),
      ];

const pageOf: Readonly<Partial<Record<Duty['kind'], Duty['target']['page']>>> = { duesArrears: 'dues/arrears', duesUnset: 'dues/bases' };
