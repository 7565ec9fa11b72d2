// What does a template fill in? Agenda headings and set facts where nothing stands yet; it never writes what somebody said.
import type { MeetingTemplate } from '#shared/meetings/kinds/kind.ts';
import { factsOf } from '#shared/meetings/kinds.ts';
import { agendaKinds, type MeetingContent } from '#shared/meetings/model.ts';

/** The change that a template makes to a record; what is already written stays. */
export const applyTemplate = (content: MeetingContent, template: MeetingTemplate): Pick<MeetingContent, 'agenda' | 'facts'> => {
  const agenda = template.agenda.map(({ kind, title, content: outline }) => ({
    kind: agendaKinds.find((one) => one === kind) ?? 'other',
    title,
    content: outline,
  }));
  const facts = factsOf(content.kind).flatMap(({ name }) => {
    const value = content.facts[name] || template.facts?.[name];
    return value ? [[name, value] as const] : [];
  });
  return { agenda: content.agenda.length > 0 ? content.agenda : agenda, facts: { ...content.facts, ...Object.fromEntries(facts) } };
};
