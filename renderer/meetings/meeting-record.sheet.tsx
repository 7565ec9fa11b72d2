// How is a single meeting record printed, and its empty form?
import { BlankRecord } from '#renderer/meetings/blank-record.tsx';
import { PhotoBox } from '#renderer/meetings/photo-box.tsx';
import { RecordBody } from '#renderer/meetings/record-body.tsx';
import { Sheet } from '#renderer/paper/sheet.tsx';
import { bookWords as b } from '#shared/records/book-words.ts';
import type { ModelOf } from '#shared/records/model.ts';
import { recordNumber } from '#shared/records/record-number.ts';

/** One record on its own pages, with its number and check in the corner; without a record the form of its kind. */
export const MeetingRecordSheet = ({ model: { frame, meeting, blankKind, photos } }: { readonly model: ModelOf<'meeting-record'> }) => (
  <Sheet frame={frame} title={b.title.zh} corner={meeting ? [recordNumber(meeting)] : []}>
    {meeting ? <RecordBody meeting={meeting} level={1} /> : <BlankRecord kind={blankKind} />}
    <PhotoBox photos={photos} />
  </Sheet>
);
