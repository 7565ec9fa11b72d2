// By which words is a record found?
import type { FindableRecord } from '#db/search/store.ts';
import { printedDate } from '#shared/core/date.ts';
import { kindTable, type MeetingKind } from '#shared/meetings/kinds.ts';
import { meetingKindLabels } from '#shared/meetings/labels.ts';
import type { LineInput, MeetingRecord } from '#shared/meetings/model.ts';
import { type PaperRecord, paperNumber } from '#shared/meetings/paper-record.ts';

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

/** A finalised record as the search finds it, e.g. under 支部党员大会 2026年3月5日. */
export const findableMeeting = (record: Omit<MeetingRecord, 'contentHash'>): FindableRecord => ({
  kind: 'meeting',
  id: record.id,
  heldOn: record.heldOn,
  title: `${meetingKindLabels[record.kind].zh} ${printedDate(record.heldOn)}`,
  text: searchTextOf(record),
});

/** A copied old record as the search finds it, e.g. under 支部党员大会 1998-补D-003. */
export const findablePaper = (record: PaperRecord): FindableRecord => ({
  kind: 'paper',
  id: record.id,
  heldOn: record.heldOn,
  title: `${meetingKindLabels[record.kind].zh} ${paperNumber(record)}`,
  text: [
    ...[record.place, record.hostName, record.recorderName, record.agenda, record.content, record.decisions, record.source],
    ...record.votes.map(({ subject }) => subject),
    ...record.addenda.flatMap(({ text, reason }) => [text, reason]),
  ]
    .filter(Boolean)
    .join('\n'),
});

/** All texts of a record, one a line, its addenda too. */
const searchTextOf = (record: Omit<MeetingRecord, 'contentHash'>): string =>
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
