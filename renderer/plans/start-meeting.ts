// With what does the form of a meeting open when it is started from a line of the plan?
import type { PlanLineView } from '#shared/plans/contract.ts';

/** The step to the form: its address and what it takes along (read by renderer/meetings/planned.ts). */
export const startOf = (line: Pick<PlanLineView, 'kind' | 'plannedOn' | 'startTime' | 'place' | 'topics' | 'groupId'>) => ({
  path: `/meetings/new/${line.kind}`,
  state: { planned: { heldOn: line.plannedOn, startTime: line.startTime, place: line.place, topics: line.topics, groupId: line.groupId } },
});
