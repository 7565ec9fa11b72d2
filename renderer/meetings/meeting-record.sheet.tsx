// How is a single meeting record printed?
import { RecordBody } from '#renderer/meetings/record-body.tsx';
import { Sheet } from '#renderer/paper/sheet.tsx';
import { fill } from '#shared/core/words.ts';
import type { ModelOf } from '#shared/records/model.ts';
import { recordNumber, shortCheck } from '#shared/records/record-number.ts';
import { recordsWords as w } from '#shared/records/words.ts';

/** One record on its own pages, with its number and check in the corner. */
export const MeetingRecordSheet = ({ model: { frame, meeting } }: { readonly model: ModelOf<'meeting-record'> }) => (
  <Sheet frame={frame} title={w.bookTitle.zh} corner={[recordNumber(meeting), fill(w.check.zh, { check: shortCheck(meeting.contentHash) })]}>
    <RecordBody meeting={meeting} level={1} />
  </Sheet>
);
