// How is the year's record book printed? Cover, contents with page numbers, a part for each kind of meeting, every record on pages of its own, end sheet.
import { Fragment } from 'react';
import { PaperRecordBlock } from '#renderer/meetings/paper-record-part.tsx';
import { RecordBody } from '#renderer/meetings/record-body.tsx';
import { BlankPage, BookCover, ContentsLine } from '#renderer/paper/book.tsx';
import type { PageRun } from '#renderer/paper/page-rules.ts';
import { BlankBelow, Sheet } from '#renderer/paper/sheet.tsx';
import { SignatureRow } from '#renderer/paper/signature-row.tsx';
import { printedDate } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import { meetingKindLabels } from '#shared/meetings/labels.ts';
import type { PaperRecord } from '#shared/meetings/paper-record.ts';
import type { BookLayout } from '#shared/records/book.ts';
import { bookWords as b } from '#shared/records/book-words.ts';
import type { ModelOf } from '#shared/records/model.ts';
import { recordNumber } from '#shared/records/record-number.ts';
import { recordsWords as w } from '#shared/records/words.ts';
import { type BookPart, bookParts, countsByKind, endAnchor, historicalAnchor, recordAnchor } from '#shared/records/year-book.ts';

type YearBook = ModelOf<'year-book'>;

/** The whole book. While it is measured its page numbers are unknown and take the same room. */
export const YearBookSheet = ({ model }: { readonly model: YearBook }) => {
  const { frame, codes } = model;
  const parts = bookParts(model.meetings);
  return (
    <Sheet frame={frame} title={b.title.zh} runs={[{ name: 'cover', bare: true }, ...parts.flatMap((part) => runsOf(part, codes))]}>
      <Cover model={model} />
      {frame.isTwoSided ? <BlankPage /> : null}
      <Contents parts={parts} historical={model.historical.length} layout={frame.layout} />
      {parts.map((part) => (
        <Fragment key={part.anchor}>
          {frame.layout?.blankBefore.includes(part.anchor) ? <BlankPage /> : null}
          {part.meetings.map((meeting, index) => (
            <div className={recordAnchor(meeting)} id={recordAnchor(meeting)} key={meeting.id}>
              {index === 0 ? (
                <h2 className="part-title" id={part.anchor}>
                  {part.title}
                </h2>
              ) : null}
              <RecordBody meeting={meeting} level={2} />
            </div>
          ))}
        </Fragment>
      ))}
      <HistoricalPart records={model.historical} layout={frame.layout} />
      <EndSheet model={model} />
    </Sheet>
  );
};

/** A record's pages carry its part, number and code; a named page also begins a new page. */
const runsOf = (part: BookPart, codes: YearBook['codes']): PageRun[] =>
  part.meetings.map((meeting) => ({
    name: recordAnchor(meeting),
    title: fill(b.runningTitle.zh, { book: b.title.zh, part: part.title }),
    number: recordNumber(meeting),
    code: codes[meeting.id],
  }));

const Cover = ({ model: { frame, retainYears } }: { readonly model: YearBook }) => {
  const year = fill(b.yearValue.zh, { year: frame.year });
  // The last three are written by hand when the book is opened, handed over and closed.
  const fields = [
    { label: b.branch.zh, value: frame.organisation.name },
    { label: b.secretary.zh, value: frame.secretaryName },
    { label: b.year.zh, value: year },
    { label: b.retained.zh, value: fill(b.retainedValue.zh, { years: retainYears }) },
    { label: b.opened.zh, value: '' },
    { label: b.handedOver.zh, value: '' },
    { label: b.sealed.zh, value: '' },
  ];
  return <BookCover title={b.title.zh} under={year} fields={fields} />;
};

interface ContentsProps {
  readonly parts: readonly BookPart[];
  /** How many records were copied from old books. */
  readonly historical: number;
  readonly layout: BookLayout | null;
}

const Contents = ({ parts, historical, layout }: ContentsProps) => (
  <section className="contents">
    <h2 className="title">{b.contents.zh}</h2>
    {parts.length === 0 && historical === 0 ? <p className="text">{b.contentsEmpty.zh}</p> : null}
    {parts.map(({ anchor, title, meetings }) => (
      <ol key={anchor}>
        <ContentsLine anchor={anchor} layout={layout} isPart>
          {title}
        </ContentsLine>
        {meetings.map((meeting) => (
          <ContentsLine key={meeting.id} anchor={recordAnchor(meeting)} layout={layout}>
            <span className="day">{printedDate(meeting.heldOn)}</span>
            <span>{fill(b.contentsLine.zh, { kind: meetingKindLabels[meeting.kind].zh, number: meeting.number })}</span>
            {meeting.isLate ? <span className="mark">{w.late.zh}</span> : null}
          </ContentsLine>
        ))}
      </ol>
    ))}
    {historical > 0 ? (
      <ol>
        <ContentsLine anchor={historicalAnchor} layout={layout} isPart>
          {fill(b.historicalLine.zh, { count: historical })}
        </ContentsLine>
      </ol>
    ) : null}
    <ol>
      <ContentsLine anchor={endAnchor} layout={layout} isPart>
        {b.endTitle.zh}
      </ContentsLine>
    </ol>
  </section>
);

/** The copied records of old paper books, apart from all others and on pages of their own. */
const HistoricalPart = ({ records, layout }: { readonly records: readonly PaperRecord[]; readonly layout: BookLayout | null }) => {
  if (records.length === 0) return null;
  return (
    <>
      {layout?.blankBefore.includes(historicalAnchor) ? <BlankPage /> : null}
      <section className="historical">
        <h2 className="part-title" id={historicalAnchor}>
          {b.historicalTitle.zh}
        </h2>
        <p className="text">{b.historicalNote.zh}</p>
        {records.map((record) => (
          <PaperRecordBlock key={record.id} record={record} />
        ))}
        <div className="closing">
          <SignatureRow signers={[b.copiedBy.zh, b.comparedBy.zh]} seal={w.seal.zh} />
          <BlankBelow />
        </div>
      </section>
    </>
  );
};

const EndSheet = ({ model: { frame, meetings, historical } }: { readonly model: YearBook }) => {
  const late = meetings.filter(({ isLate }) => isLate).length;
  const addenda = meetings.reduce((sum, meeting) => sum + meeting.addenda.length, 0);
  const counts = meetings.length > 0 ? fill(b.endCounts.zh, { counts: countsByKind(meetings) }) : '';
  return (
    <section className="end-sheet" id={endAnchor}>
      <h2 className="title">{b.endTitle.zh}</h2>
      <p className="text">{fill(b.endPages.zh, { pages: frame.layout?.pages ?? '', records: meetings.length, counts })}</p>
      {historical.length > 0 ? <p className="text">{fill(b.endHistorical.zh, { count: historical.length })}</p> : null}
      {late + addenda > 0 ? <p className="text">{fill(b.endLate.zh, { late, addenda })}</p> : null}
      <p className="text">{fill(b.endJournal.zh, { seq: frame.headSeq, hash: frame.headHash })}</p>
      <SignatureRow signers={[w.secretary.zh, b.handsOver.zh, b.takesOver.zh]} seal={w.seal.zh} />
    </section>
  );
};
