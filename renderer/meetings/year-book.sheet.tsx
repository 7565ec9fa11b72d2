// How is the year's record book printed? Cover, contents with page numbers, every record on pages of its own, end sheet.
import { RecordBody } from '#renderer/meetings/record-body.tsx';
import type { PageRun } from '#renderer/paper/page-rules.ts';
import { Sheet } from '#renderer/paper/sheet.tsx';
import { SignatureRow } from '#renderer/paper/signature-row.tsx';
import { printedDate } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import { meetingKindLabels } from '#shared/meetings/labels.ts';
import type { MeetingRecord } from '#shared/meetings/model.ts';
import type { ModelOf, SheetFrame } from '#shared/records/model.ts';
import { recordNumber, shortCheck } from '#shared/records/record-number.ts';
import { recordsWords as w } from '#shared/records/words.ts';

/** The whole book. In the first pass `contents` and `pages` are still unknown and take the same room. */
export const YearBookSheet = ({ model }: { readonly model: ModelOf<'year-book'> }) => {
  const { frame, meetings } = model;
  const head = fill(w.journal.zh, { seq: frame.headSeq, hash: frame.headHash });
  return (
    <Sheet
      frame={frame}
      title={w.bookTitle.zh}
      corner={[head]}
      runs={[{ name: 'cover', bare: true }, ...meetings.map((meeting) => runOf(meeting, head))]}
    >
      <Cover frame={frame} />
      <Contents model={model} />
      {meetings.map((meeting) => (
        <div className={runOf(meeting, head).name} key={meeting.id}>
          <RecordBody meeting={meeting} level={2} />
        </div>
      ))}
      <EndSheet model={model} />
    </Sheet>
  );
};

/** A record's pages carry its own number and check; a named page also begins a new page. */
const runOf = (meeting: MeetingRecord, head: string): PageRun => ({
  name: `record-${recordNumber(meeting)}`,
  corner: [`${recordNumber(meeting)}　${fill(w.check.zh, { check: shortCheck(meeting.contentHash) })}`, head],
});

const Cover = ({ frame }: { readonly frame: SheetFrame }) => {
  const year = fill(w.bookYearValue.zh, { year: frame.year });
  // The last three are written by hand when the book is opened, handed over and closed.
  const fields = [
    [w.bookBranch.zh, frame.organisation.name],
    [w.bookSecretary.zh, frame.secretaryName],
    [w.bookYear.zh, year],
    [w.bookOpened.zh, ''],
    [w.bookHandedOver.zh, ''],
    [w.bookSealed.zh, ''],
  ] as const;
  return (
    <section className="cover">
      <h1 className="book-title">{w.bookTitle.zh}</h1>
      <p className="book-year">{year}</p>
      <dl>
        {fields.map(([label, value]) => (
          <FieldLine key={label} label={label} value={value} />
        ))}
      </dl>
    </section>
  );
};

const FieldLine = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </>
);

const Contents = ({ model: { meetings, contents } }: { readonly model: ModelOf<'year-book'> }) => (
  <section className="contents">
    <h2 className="title">{w.contents.zh}</h2>
    {meetings.length === 0 ? <p className="text">{w.contentsEmpty.zh}</p> : null}
    <ol>
      {meetings.map((meeting, index) => (
        <li key={meeting.id}>
          <span className="day">{printedDate(meeting.heldOn)}</span>
          <span>{fill(w.contentsLine.zh, { kind: meetingKindLabels[meeting.kind].zh, number: meeting.number })}</span>
          {meeting.isLate ? <span className="mark">{w.late.zh}</span> : null}
          <i />
          <span className="page-number">{contents?.[index] ?? ''}</span>
        </li>
      ))}
    </ol>
  </section>
);

const EndSheet = ({ model: { frame, meetings, pages } }: { readonly model: ModelOf<'year-book'> }) => {
  const count = (isCounted: (meeting: MeetingRecord) => boolean) => meetings.filter(isCounted).length;
  const figures = {
    pages: pages ?? '',
    records: meetings.length,
    member: count(({ kind }) => kind === 'memberMeeting'),
    committee: count(({ kind }) => kind === 'committeeMeeting'),
    late: count(({ isLate }) => isLate),
    addenda: meetings.reduce((sum, { addenda }) => sum + addenda.length, 0),
  };
  return (
    <section className="end-sheet">
      <h2 className="title">{w.endTitle.zh}</h2>
      <p className="text">{fill(w.endPages.zh, figures)}</p>
      {figures.late + figures.addenda > 0 ? <p className="text">{fill(w.endLate.zh, figures)}</p> : null}
      <p className="text">{fill(w.endJournal.zh, { seq: frame.headSeq, hash: frame.headHash })}</p>
      <SignatureRow signers={[w.secretary.zh, w.handsOver.zh, w.takesOver.zh]} seal={w.seal.zh} />
    </section>
  );
};
