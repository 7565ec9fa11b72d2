// What must this branch do this month? All duties from the facts, overdue ones first.
import { type Duty, dutyKinds } from '#shared/compliance/contract.ts';
import { duesDuties } from '#shared/compliance/dues-duties.ts';
import type { ComplianceFacts } from '#shared/compliance/facts.ts';
import { historyDuties } from '#shared/compliance/history-duties.ts';
import { committeeMeetingDuties, decisionDuties, draftDuties, memberMeetingDuties } from '#shared/compliance/meeting-duties.ts';
import { organisationDuties } from '#shared/compliance/organisation-duties.ts';
import { groupMeetingDuties, lectureDuties, lifeMeetingDuties, themeDayDuties } from '#shared/compliance/organised-life-duties.ts';
import { probationDuties } from '#shared/compliance/people-duties.ts';
import { planDuties } from '#shared/compliance/plan-duties.ts';
import { reportDuties } from '#shared/compliance/report-duties.ts';
import { remarkTaskDuties, superiorRemarkDuties } from '#shared/compliance/superior-remark-duties.ts';
import { talkDuties } from '#shared/compliance/talk-duties.ts';

const stateOrder: readonly Duty['state'][] = ['overdue', 'todo', 'done', 'notApplicable'];

/** Overdue, to do, done, not applicable; within each the earliest date first, duties without a date last; then the order of the kinds. */
const compareDuties = (a: Duty, b: Duty): number =>
  stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state) ||
  compareText(a.dueOn ?? '9999', b.dueOn ?? '9999') ||
  dutyKinds.indexOf(a.kind) - dutyKinds.indexOf(b.kind);

const compareText = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** The duties of today. Only a branch has them; a committee's ledger keeps no books of its own in these books. */
export const dutiesOf = (facts: ComplianceFacts): Duty[] => {
  if (facts.organisation.kind !== 'branch') return [];
  return [
    ...memberMeetingDuties(facts),
    ...committeeMeetingDuties(facts),
    ...groupMeetingDuties(facts),
    ...themeDayDuties(facts),
    ...lectureDuties(facts),
    ...lifeMeetingDuties(facts),
    ...duesDuties(facts),
    ...probationDuties(facts),
    ...decisionDuties(facts),
    ...draftDuties(facts),
    ...organisationDuties(facts),
    ...historyDuties(facts),
    ...reportDuties(facts),
    ...superiorRemarkDuties(facts),
    ...remarkTaskDuties(facts),
    ...talkDuties(facts),
    ...planDuties(facts),
  ].sort(compareDuties);
};
