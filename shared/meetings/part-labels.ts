// What is a part of a record called, at the kind that shows it?
import { type Word, word, words } from '#shared/core/words.ts';
import { type CommonPart, commonParts } from '#shared/meetings/kinds/kind.ts';
import { factsOf, kindTable, listsOf, type MeetingKind, meetingKinds } from '#shared/meetings/kinds.ts';

const common: Readonly<Record<CommonPart, Word>> = words({
  followUps: word('上次决议落实情况', 'How earlier decisions stand'),
  agenda: word('议题', 'Agenda'),
  study: word('学习、传达内容', 'Studied or passed on'),
  speeches: word('讨论发言', 'Speeches'),
  votes: word('表决', 'Votes'),
  decisions: word('决议', 'Decisions'),
  summary: word('会议小结', 'Summary'),
  tasks: word('落实事项', 'Follow-up'),
  attachments: word('附件', 'Attachments'),
});

const isCommon = (name: string): name is CommonPart => (commonParts as readonly string[]).includes(name);

/** The label of a part by its name: the kind's own word for it, else the usual one. */
export const partLabel = (kind: MeetingKind, name: string): Word => {
  if (isCommon(name)) return kindTable[kind].labels[name] ?? common[name];
  const declared = factsOf(kind).find((fact) => fact.name === name) ?? listsOf(kind).find((list) => list.name === name);
  return declared?.label ?? word(name, name);
};

/** Every label of a part, whatever kind declares it. */
export const everyPartLabel: readonly Word[] = meetingKinds.flatMap((kind) => [
  ...commonParts.map((name) => partLabel(kind, name)),
  ...factsOf(kind).map(({ label }) => label),
  ...listsOf(kind).map(({ label }) => label),
]);

const namesOf = (declared: readonly { readonly name: string; readonly label: Word }[]): Readonly<Record<string, Word>> =>
  words(Object.fromEntries(declared.map(({ name, label }) => [name, label])));

/** Every fact and every list by its name, whatever kind declares it. */
export const factLabels = namesOf(meetingKinds.flatMap(factsOf));
export const listLabels = namesOf(meetingKinds.flatMap(listsOf));
