// May less or nothing be due from a member, and does a reason for not paying count? DUES-06, pure.
import type { IsoDate, MonthKey } from '#shared/core/date.ts';
import type { Finding } from '#shared/core/fault.ts';
import { type Fen, yuanText } from '#shared/core/money.ts';
import type { DuesExcuseInput, DuesReductionInput } from '#shared/dues/model.ts';
import type { DuesRule } from '#shared/dues/rule-words.ts';

/** What must be known to judge a reduction. `others` are the member's other approvals in force; `fullFen` is due without any (null: unknown). */
export interface ReductionFacts {
  readonly today: IsoDate;
  readonly name: string;
  /** Local setting: who approves (DUES-06; default the superior). */
  readonly approver: 'superior' | 'branch';
  readonly isTemporaryBranch: boolean;
  readonly others: readonly { readonly fromMonth: MonthKey; readonly toMonth: MonthKey }[];
  readonly fullFen: Fen | null;
}

const error = (rule: DuesRule, field: string, values: Finding['values']): Finding => ({ rule, severity: 'ERROR', field, values });

const checkMonths = ({ fromMonth, toMonth }: { fromMonth: MonthKey; toMonth: MonthKey }, name: string): Finding[] =>
  toMonth < fromMonth ? [error('DUES-06a', 'toMonth', { name, month: fromMonth })] : [];

/** What the rules say of a reduction or exemption. */
export const checkReduction = (reduction: DuesReductionInput, facts: ReductionFacts): Finding[] => {
  const { name, fullFen } = facts;
  const { fromMonth, toMonth, amountFen, approvalNo, approvedOn } = reduction;
  const isDouble = facts.others.some((other) => other.fromMonth <= toMonth && fromMonth <= other.toMonth);
  return [
    ...(facts.isTemporaryBranch ? [error('ORG-14', '', {})] : []),
    ...checkMonths(reduction, name),
    ...(facts.approver === 'superior' && approvalNo === '' ? [error('DUES-06', 'approvalNo', { name })] : []),
    ...(isDouble ? [error('DUES-06b', 'fromMonth', { name, month: fromMonth })] : []),
    ...(approvedOn > facts.today ? [error('DUES-06c', 'approvedOn', { name, date: approvedOn })] : []),
    ...(fullFen !== null && amountFen >= fullFen
      ? [error('DUES-06d', 'amountFen', { name, amount: yuanText(amountFen), due: yuanText(fullFen) })]
      : []),
  ];
};

/** What the rules say of a legitimate reason. */
export const checkExcuse = (excuse: DuesExcuseInput, facts: { readonly today: IsoDate; readonly name: string }): Finding[] => [
  ...checkMonths(excuse, facts.name),
  ...(excuse.decidedOn > facts.today ? [error('DUES-06c', 'decidedOn', { name: facts.name, date: excuse.decidedOn })] : []),
];
