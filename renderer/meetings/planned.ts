// What does a new record take over from the plan? Day, time, place, business and group, when the step to the form brought them along.
import { isoDateSchema, timeSchema } from '#shared/core/date.ts';
import { idSchema } from '#shared/core/id.ts';
import { z } from '#shared/core/zod.ts';
import { factsOf, hasPart, kindTable } from '#shared/meetings/kinds.ts';
import { type MeetingContent, meetingContent } from '#shared/meetings/model.ts';

const sittingSchema = z.object({ sitting: meetingContent });

/** A record that another page prepared (the same occasion, a forecast): `navigate('/meetings/new/…', { state: { sitting } })`. */
export const sittingOf = (state: unknown): MeetingContent | null => {
  const parsed = sittingSchema.safeParse(state);
  return parsed.success ? parsed.data.sitting : null;
};

const stateSchema = z.object({
  planned: z.object({
    heldOn: isoDateSchema,
    startTime: timeSchema.nullable(),
    place: z.string(),
    topics: z.string(),
    groupId: idSchema.nullable(),
  }),
});

/** A new record with what its plan says; as it was when the step did not come from a plan. */
export const withPlan = (content: MeetingContent, state: unknown): MeetingContent => {
  const parsed = stateSchema.safeParse(state);
  if (!parsed.success) return content;
  const { heldOn, startTime, place, topics, groupId } = parsed.data.planned;
  const { titleFact, expects } = kindTable[content.kind];
  const named = factsOf(content.kind).find(({ name }) => name === titleFact);
  return {
    ...content,
    heldOn,
    startTime,
    place,
    ...(named ? { facts: { ...content.facts, [named.name]: topics } } : { agenda: agendaOf(content, topics) }),
    groupId: expects === 'group' ? groupId : null,
  };
};

const agendaOf = ({ kind, agenda }: MeetingContent, topics: string): MeetingContent['agenda'] =>
  topics === '' || !hasPart(kind, 'agenda') ? agenda : [{ kind: 'deliberation', title: topics.slice(0, 200), content: '' }];
