// How does a decision, or an adopted remark of the superior, stand as a task? What is to be done, and the newest word on it.
import type { IsoDate } from '#shared/core/date.ts';
import { daysFromTo } from '#shared/core/date.ts';
import type { Id } from '#shared/core/id.ts';
import type { Task } from '#shared/plans/contract.ts';
import type { TaskSaid } from '#shared/plans/model.ts';

/** What is to be seen to: a decision of a finalised meeting, or an adopted remark of the superior. */
export type DueTask = Omit<Task, 'state' | 'notes'>;

/** One thing said of a task. */
export interface Noted {
  readonly state: TaskSaid;
  readonly notedOn: IsoDate;
  readonly note: string;
  readonly notedBy: string;
}

/** Tells whether somebody has still to see to a task. */
export const isOpen = ({ state }: Pick<Task, 'state'>): boolean => state !== 'done' && state !== 'dropped';

/**
 * Decisions and adopted remarks as tasks: open ones first, by their date, those without a date after them, the newest meeting first.
 * `settledByText`: those of which nothing was noted, but on which a later record of before schema 1.1 reported in its text.
 */
export const tasksOf = (due: readonly DueTask[], notes: ReadonlyMap<Id, readonly Noted[]>, settledByText: ReadonlySet<Id> = new Set()): Task[] =>
  due
    .map((task): Task => {
      const said = (notes.get(task.id) ?? []).map(({ state, notedOn, note, notedBy }) => ({ state, notedOn, note, notedBy }));
      return { ...task, state: said[0]?.state ?? (settledByText.has(task.id) ? 'done' : 'open'), notes: said };
    })
    .sort(
      (a, b) => Number(isOpen(b)) - Number(isOpen(a)) || (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || b.heldOn.localeCompare(a.heldOn),
    );

/** Days left until a task's date (negative: past it); null when it has none or is settled. */
export const daysLeftOf = (task: Pick<Task, 'state' | 'dueOn'>, today: IsoDate): number | null =>
  task.dueOn === null || !isOpen(task) ? null : daysFromTo(today, task.dueOn);
