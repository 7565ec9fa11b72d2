// By which words is a record found?
import { printedDate } from '#shared/core/date.ts';
import { meetingKindLabels } from '#shared/meetings/labels.ts';
import type { MeetingRecord } from '#shared/meetings/model.ts';

/** What the list shows of a record's business: its agenda items in a row. */
export const titleOf = (agenda: MeetingRecord['agenda']): string =>
  agenda
    .map((item) => item.title)
    .filter(Boolean)
    .join('；');

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
    record.summary,
    record.attachments,
    ...record.addenda.flatMap(({ text, reason }) => [text, reason]),
  ]
    .filter(Boolean)
    .join('\n');
