// In which order do the duties stand, where does each lead, and what does its button say?
import type { Duty } from '#shared/compliance/contract.ts';
import { workbenchWords } from '#shared/compliance/workbench-words.ts';
import { daysFromTo, type IsoDate, lastDayOf, monthOf } from '#shared/core/date.ts';
import type { Word } from '#shared/core/words.ts';

const order: readonly Duty['state'][] = ['overdue', 'todo', 'done', 'notApplicable'];

/** Overdue first, then what is to be done by its day, then what is done, then what does not apply. */
export const sortedDuties = (duties: readonly Duty[]): Duty[] =>
  duties.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));

/** The page on which a duty is settled, opened with what is known. */
export const pathOfDuty = ({ kind, target }: Pick<Duty, 'kind' | 'target'>): string => {
  const { page, id, otherId, meetingKind } = target;
  if (page === 'plans') return '/meetings/plans';
  if (kind === 'superiorRemark') return `/handoff/remarks/${id}`;
  if (page === 'tasks') return `/meetings/tasks/${id}`;
  if (page === 'talks') return id && otherId ? `/meetings/talks/new/${otherId}/${id}` : '/meetings/talks';
  if (page !== 'meetings') return page === 'members' && id ? `/members/${id}` : `/${page}`;
  if (kind === 'unfinishedDraft' && id) return `/meetings/draft/${id}`;
  if (id) return `/meetings/${id}`;
  return meetingKind ? `/meetings/new/${meetingKind}` : '/meetings';
};

const open: Readonly<Record<Duty['kind'], Word>> = {
  memberMeeting: workbenchWords.recordMeeting,
  committeeMeeting: workbenchWords.recordMeeting,
  groupMeeting: workbenchWords.recordMeeting,
  themeDay: workbenchWords.recordMeeting,
  partyLecture: workbenchWords.recordMeeting,
  orgLifeMeeting: workbenchWords.recordMeeting,
  dues: workbenchWords.collect,
  duesUnset: workbenchWords.assess,
  duesArrears: workbenchWords.look,
  duesMoney: workbenchWords.settle,
  probationEnds: workbenchWords.openFile,
  openDecision: workbenchWords.noteTask,
  unfinishedDraft: workbenchWords.continueDraft,
  organisation: workbenchWords.openSettings,
  report: workbenchWords.handOver,
  history: workbenchWords.copyPaper,
  talk: workbenchWords.recordTalk,
  plan: workbenchWords.filePlan,
  superiorRemark: workbenchWords.answerRemark,
  remarkTask: workbenchWords.noteTask,
};

/** What the button of a duty says; null: there is nothing to settle or to see. */
export const buttonOf = (duty: Pick<Duty, 'kind' | 'state' | 'target'>): Word | null => {
  if (duty.kind === 'history') return workbenchWords.copyPaper;
  if (duty.state === 'notApplicable') return null;
  if (duty.state === 'done') return workbenchWords.look;
  if (duty.kind === 'organisation' && duty.target.page === 'members') return workbenchWords.look;
  return open[duty.kind];
};

/** A done duty of meetings leads to the list or the record, never to a new draft. */
export const pathToSee = (duty: Duty): string =>
  duty.state === 'done' && duty.target.page === 'meetings' && !duty.target.id ? '/meetings' : pathOfDuty(duty);

/** How many days of the month are left after today. */
export const daysLeftInMonth = (today: IsoDate): number => daysFromTo(today, lastDayOf(monthOf(today)));

/** How many duties are done, to do and overdue. */
export const countsOf = (duties: readonly Duty[]): { done: number; todo: number; overdue: number } => ({
  done: duties.filter((duty) => duty.state === 'done').length,
  todo: duties.filter((duty) => duty.state === 'todo').length,
  overdue: duties.filter((duty) => duty.state === 'overdue').length,
});
