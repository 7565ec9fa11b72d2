// What does a meeting record look like on paper? Head, then the parts of its kind in the order of its form (F1, F2, F3, F17), then signatures.

import { RecordHead } from '#renderer/meetings/record-head.tsx';
import { ListTable } from '#renderer/meetings/record-list.tsx';
import { sectionsOf } from '#renderer/meetings/record-sections.tsx';
import { BlankBelow, Paragraphs } from '#renderer/paper/sheet.tsx';
import { SignatureRow } from '#renderer/paper/signature-row.tsx';
import { printedDate } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import { listsOf, type MeetingKind } from '#shared/meetings/kinds.ts';
import { addendumLabels } from '#shared/meetings/labels.ts';
import type { Addendum, MeetingRecord } from '#shared/meetings/model.ts';
import { signersOf } from '#shared/records/record-lines.ts';
import { recordTitle } from '#shared/records/record-number.ts';
import { recordsWords as w } from '#shared/records/words.ts';

/** One record from title to 以下空白. In a book its title is a heading of the second level. */
export const RecordBody = ({ meeting, level }: { readonly meeting: MeetingRecord; readonly level: 1 | 2 }) => {
  const Title = level === 1 ? 'h1' : 'h2';
  const Section = level === 1 ? 'h2' : 'h3';
  const { addenda } = meeting;
  const sections = sectionsOf(meeting).map(({ title, body, isShort }, index) => (
    <section className={isShort ? 'inline' : ''} key={title}>
      <Section className="section">{`${sectionOrdinal(index)}、${title}`}</Section>
      {body}
    </section>
  ));
  return (
    <article>
      {meeting.isLate ? (
        <p className="mark-line">
          <span className="mark">{w.late.zh}</span>
        </p>
      ) : null}
      <Title className="title">{recordTitle(meeting)}</Title>
      <RecordHead meeting={meeting} />
      {sections.slice(0, -1)}
      <Stroke />
      <div className="closing">
        {sections.at(-1)}
        <SignatureRow {...signersOf(meeting)} seal={w.seal.zh} />
        {addenda.length === 0 ? <BlankBelow /> : null}
      </div>
      {addenda.map((addendum, index) => (
        <AddendumBlock key={addendum.id} kind={meeting.kind} addendum={addendum} isLast={index === addenda.length - 1} heading={Section} />
      ))}
    </article>
  );
};

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 一 … 十, 十一 …: the number of a section from 0. */
export const sectionOrdinal = (index: number): string => (index < 10 ? (ordinals[index] ?? '') : `十${ordinals[index - 10] ?? ''}`);

/**
 * A stroke in the gap that is left when signatures do not fit and move to the next page with the last section, so that nothing can be
 * written there. Where they do fit they lie over the stroke and hide it.
 */
const Stroke = () => (
  <div className="stroke">
    <div className="stroke-line" />
  </div>
);

interface AddendumProps {
  readonly kind: MeetingKind;
  readonly addendum: Addendum;
  readonly isLast: boolean;
  readonly heading: 'h2' | 'h3';
}

const AddendumBlock = ({ kind, addendum, isLast, heading: Heading }: AddendumProps) => {
  const made = { date: printedDate(addendum.madeOn), person: addendum.madeBy, reason: addendum.reason };
  return (
    <>
      <Stroke />
      <section className="addendum">
        <Heading className="section">{fill(w.addendumTitle.zh, { kind: addendumLabels[addendum.kind].zh, ordinal: addendum.ordinal })}</Heading>
        <p className="text">{fill(w.addendumLine.zh, made)}</p>
        <Paragraphs text={addendum.text} />
        {listsOf(kind).map((list) => (
          <ListTable key={list.name} list={list} lines={addendum.lines ?? []} isTitled />
        ))}
        <div className="closing">
          <SignatureRow signers={[w.hostSigns.zh, w.recorderSigns.zh]} />
          {isLast ? <BlankBelow /> : null}
        </div>
      </section>
    </>
  );
};
