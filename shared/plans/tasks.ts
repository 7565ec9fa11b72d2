// How does a decision stand as a task? What was decided, and the newest word on it.
import type { IsoDate } from '#shared/core/date.ts';
import { daysFromTo } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import type { Task } from '#shared/plans/contract.ts';
import type { TaskSaid } from '#shared/plans/model.ts';

/** A decision of a finalised meeting, to be seen to. */
export interface DecidedTask {
  readonly decisionId: Id;
  readonly meetingId: Id;
  readonly kind: string;
  readonly heldOn: IsoDate;
  readonly text: string;
  readonly owner: string;
  readonly dueOn: IsoDate | null;
}

interface Noted {
  readonly state: TaskSaid;
  readonly notedOn: IsoDate;
  readonly note: string;
  readonly notedBy: string;
}

/** Tells whether somebody has still to see to a task. */
export const isOpen = ({ state }: Pick<Task, 'state'>): boolean => state !== 'done' && state !== 'dropped';

/**
 * The decisions as tasks: open ones first, by their date, those without a date after them, the newest meeting first.
 * `settledByText`: those of which nothing was noted, but on which a later record of before schema 1.1 reported in its text.
 */
export const tasksOf = (
  decisions: readonly DecidedTask[],
  notes: ReadonlyMap<Id, readonly Noted[]>,
  settledByText: ReadonlySet<Id> = new Set(),
): Task[] =>
  decisions
    .map((decision): Task => {
      const said = (notes.get(decision.decisionId) ?? []).map(({ state, notedOn, note, notedBy }) => ({ state, notedOn, note, notedBy }));
      return { ...decision, state: said[0]?.state ?? (settledByText.has(decision.decisionId) ? 'done' : 'open'), notes: said };
    })
    .sort(
      (a, b) => Number(isOpen(b)) - Number(isOpen(a)) || (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || b.heldOn.localeCompare(a.heldOn),
    );

/** Days left until a task's date (negative: past it); null when it has none or is settled. */
export const daysLeftOf = (task: Pick<Task, 'state' | 'dueOn'>, today: IsoDate): number | null =>
  task.dueOn === null || !isOpen(task) ? null : daysFromTo(today, task.dueOn);
