// Which decisions come back at the next meeting of the same body, and how is it said how they stand (上次决议落实情况)?
import { type IsoDate, printedDate } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import { fill, word, words } from '#shared/core/words.ts';
import { kindTable } from '#shared/meetings/kinds.ts';
import type { FollowUp, FollowUpInput, FollowUpState, MeetingKind } from '#shared/meetings/model.ts';

/** Which body met: the branch, its committee, or one group. */
interface Sitting {
  readonly kind: MeetingKind;
  readonly groupId: Id | null;
}

/** A decision to be carried out, with the meeting that took it. */
interface Task extends Sitting {
  readonly decisionId: Id;
  readonly meetingId: Id;
  readonly decidedOn: IsoDate;
  readonly text: string;
  readonly owner: string;
  readonly dueOn: IsoDate | null;
}

/** A decision that is open, with what was last said of it (null: nothing yet). */
export interface OpenDecision extends Task {
  readonly state: FollowUpState | null;
  readonly note: string;
  readonly reportedOn: IsoDate | null;
}

/** What a meeting reported of a decision, or what was noted of it between meetings (`dropped`: it is no longer to be done). */
interface Report {
  readonly decisionId: Id;
  readonly state: FollowUpState | 'dropped';
  readonly note: string;
  readonly reportedOn: IsoDate;
}

/** A record of before schema 1.1 that reported on decisions in one text. */
interface TextReport extends Sitting {
  readonly heldOn: IsoDate;
}

/** Whose decisions a meeting takes: all meetings of the whole branch share one list, each group has its own. */
export const bodyOf = ({ kind, groupId }: Sitting): string => {
  const { body } = kindTable[kind];
  return body === 'group' ? `group ${groupId}` : body;
};

/**
 * The decisions that are open: the last report on them is not `done`, and no earlier record reported on them in its text
 * (a later meeting of the same body, on or after their date; such records did not keep a line for each).
 */
export const openAmong = (tasks: readonly Task[], reports: readonly Report[], texts: readonly TextReport[]): OpenDecision[] => {
  const last = new Map(reports.map((report) => [report.decisionId, report]));
  const isClosedByText = (task: Task): boolean =>
    texts.some((text) => bodyOf(text) === bodyOf(task) && text.heldOn > task.decidedOn && text.heldOn >= (task.dueOn ?? task.decidedOn));
  return tasks.flatMap((task) => {
    const report = last.get(task.decisionId);
    if (report?.state === 'done' || report?.state === 'dropped' || (!report && isClosedByText(task))) return [];
    return [{ ...task, state: report?.state ?? null, note: report?.note ?? '', reportedOn: report?.reportedOn ?? null }];
  });
};

/** The open decisions that come back at a meeting, each still to be spoken of. What was said before is kept as it stands. */
export const followUpsFor = (open: readonly OpenDecision[], before: readonly FollowUpInput[]): FollowUpInput[] =>
  open.map(({ decisionId }) => before.find((report) => report.decisionId === decisionId) ?? { decisionId, state: null, note: '' });

export const followUpLabels = words({
  done: word('已落实', 'Done'),
  underWay: word('正在落实', 'Under way'),
  notDone: word('未落实', 'Not done'),
});

const lineWord = word('{date}决定：{text}{details}——{state}{note}', 'Decided {date}: {text}{details} – {state}{note}');
const ownerWord = word('责任人 {owner}', 'by {owner}');
const dueWord = word('时限 {due}', 'due {due}');

/** One report as it is printed, e.g. 2026年3月20日决定：值班上墙（责任人 高健，时限 2026年4月5日）——已落实：4月2日完成. */
export const followUpText = ({ decidedOn, text, owner, dueOn, state, note }: FollowUp): string => {
  const details = [owner && fill(ownerWord.zh, { owner }), dueOn && fill(dueWord.zh, { due: printedDate(dueOn) })].filter(Boolean).join('，');
  return fill(lineWord.zh, {
    date: printedDate(decidedOn),
    text,
    details: details ? `（${details}）` : '',
    state: followUpLabels[state].zh,
    note: note ? `：${note}` : '',
  });
};
