// By which words is a record found?
import { printedDate } from '#shared/core/date.ts';
import { kindTable, type MeetingKind } from '#shared/meetings/kinds.ts';
import { meetingKindLabels } from '#shared/meetings/labels.ts';
import type { LineInput, MeetingRecord } from '#shared/meetings/model.ts';

/** What a meeting's business is read from. */
interface Business {
  readonly kind: MeetingKind;
  readonly agenda: MeetingRecord['agenda'];
  readonly study: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[] | null;
}

const firstLine = (text: string | undefined): string => (text ?? '').split('\n')[0]?.slice(0, 60) ?? '';

/** What the list shows of a meeting's business: its theme, topic or name, its agenda items in a row, or how its text begins. */
export const titleOf = ({ kind, agenda, study, facts }: Business): string => {
  const named = facts?.find(({ name }) => name === kindTable[kind].titleFact)?.value;
  const items = agenda
    .map((item) => item.title)
    .filter(Boolean)
    .join('；');
  return named || items || firstLine(study) || firstLine(facts?.find(({ value }) => value !== '')?.value);
};

/** The line under which a found record is shown, e.g. 支部党员大会 2026年3月5日. */
export const searchTitleOf = ({ kind, heldOn }: Pick<MeetingRecord, 'kind' | 'heldOn'>): string =>
  `${meetingKindLabels[kind].zh} ${printedDate(heldOn)}`;

/** All texts of a record, one a line, its addenda too. */
export const searchTextOf = (record: Omit<MeetingRecord, 'id' | 'contentHash'>): string =>
  [
    record.place,
    record.hostName,
    record.recorderName,
    record.observers,
    record.priorDecisions,
    ...record.agenda.flatMap(({ title, content }) => [title, content]),
    record.study,
    ...record.speeches.flatMap(({ speaker, text }) => [speaker, text]),
    ...record.votes.map(({ subject }) => subject),
    ...record.decisions.flatMap(({ text, owner }) => [text, owner]),
    ...(record.followUps ?? []).flatMap(({ text, note }) => [text, note]),
    ...(record.facts ?? []).map(({ value }) => value),
    ...(record.lines ?? []).flatMap(wordsOf),
    record.summary,
    record.attachments,
    ...record.addenda.flatMap(({ text, reason, lines }) => [text, reason, ...(lines ?? []).flatMap(wordsOf)]),
  ]
    .filter(Boolean)
    .join('\n');

const wordsOf = ({ person, text, note, reply }: LineInput): string[] => [person, text, note, reply];
