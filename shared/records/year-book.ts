// How is the year's record book divided? A part for each kind of meeting, records by day; contents and end sheet follow it.
import { fill } from '#shared/core/words.ts';
import { meetingKindLabels } from '#shared/meetings/labels.ts';
import { type MeetingKind, type MeetingRecord, meetingKinds } from '#shared/meetings/model.ts';
import { partAnchor } from '#shared/records/book.ts';
import { bookWords } from '#shared/records/book-words.ts';
import { recordNumber } from '#shared/records/record-number.ts';

/** A part of the book: where it begins, what it is called, its records by day. */
export interface BookPart {
  readonly anchor: string;
  readonly title: string;
  readonly meetings: readonly MeetingRecord[];
}

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** The parts that have records, in the order of the kinds. */
export const bookParts = (meetings: readonly MeetingRecord[]): BookPart[] => {
  const byKind = Map.groupBy(meetings, ({ kind }) => kind);
  return meetingKinds
    .filter((kind) => byKind.has(kind))
    .map((kind, index) => ({
      anchor: partAnchor(kind),
      title: fill(bookWords.partTitle.zh, { ordinal: ordinals[index] ?? String(index + 1), kind: meetingKindLabels[kind].zh }),
      meetings: (byKind.get(kind) ?? []).toSorted((a, b) => a.heldOn.localeCompare(b.heldOn) || a.number - b.number),
    }));
};

/** Where a record begins; also the name of its run of pages. */
export const recordAnchor = (meeting: Pick<MeetingRecord, 'kind' | 'year' | 'number'>): string => `record-${recordNumber(meeting)}`;

/** Where the part of copied records (历史补录) begins. */
export const historicalAnchor = partAnchor('historical');

/** Where the end sheet begins. */
export const endAnchor = 'end-sheet';

/** How many records there are of each kind, in words: 支部党员大会 4 次，支部委员会会议 12 次. */
export const countsByKind = (meetings: readonly { readonly kind: MeetingKind }[]): string =>
  meetingKinds
    .map((kind) => ({ kind, count: meetings.filter((meeting) => meeting.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => fill(bookWords.kindCount.zh, { kind: meetingKindLabels[kind].zh, count }))
    .join('，');
