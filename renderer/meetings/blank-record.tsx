// How does the empty form of a kind of meeting look, to be written by hand? The same head, parts and signatures, with room in each.

import { sectionOrdinal } from '#renderer/meetings/record-body.tsx';
import { BlankHead } from '#renderer/meetings/record-head.tsx';
import { ListTable } from '#renderer/meetings/record-list.tsx';
import { SignatureRow } from '#renderer/paper/signature-row.tsx';
import { fill } from '#shared/core/words.ts';
import { hasPart, type KindPart, kindTable, type MeetingKind, nameOfPart, partsOf } from '#shared/meetings/kinds.ts';
import { partLabel } from '#shared/meetings/part-labels.ts';
import { signersOf } from '#shared/records/record-lines.ts';
import { recordsWords as w } from '#shared/records/words.ts';

/** Lines to write on, by the part; a list has as many rows. */
const roomOf = (name: string): number => ({ speeches: 6, mainContent: 8, optional: 4, agenda: 4, attachments: 1, summary: 3, tasks: 2 })[name] ?? 3;

/** The blank record of a kind. */
export const BlankRecord = ({ kind }: { readonly kind: MeetingKind }) => {
  const parts = partsOf(kind).filter((part) => hasRoom(kind, part));
  return (
    <article>
      <h1 className="title">{fill(kindTable[kind].title.zh, { number: w.blankNumber.zh })}</h1>
      <BlankHead kind={kind} />
      {parts.map((part, index) => (
        <section className="room" key={nameOfPart(part)}>
          <h2 className="section">{`${sectionOrdinal(index)}、${partLabel(kind, nameOfPart(part)).zh}`}</h2>
          <Room part={part} />
        </section>
      ))}
      {kind === 'committeeMeeting' ? (
        <section className="inline">
          <h2 className="section">{`${sectionOrdinal(parts.length)}、${w.toMemberMeeting.zh}`}</h2>
          <p className="text">{w.tickYesNo.zh}</p>
        </section>
      ) : null}
      <div className="closing">
        <SignatureRow {...signersOf({ kind, votes: [] })} seal={w.seal.zh} />
      </div>
    </article>
  );
};

/** Short facts stand in the head; how earlier decisions stand is written under the agenda where there is one. */
const hasRoom = (kind: MeetingKind, part: KindPart): boolean => {
  if (part.is === 'fact') return part.fact.look === 'text';
  return !(part.is === 'common' && part.name === 'followUps' && hasPart(kind, 'agenda'));
};

const Room = ({ part }: { readonly part: KindPart }) => {
  const rows = roomOf(nameOfPart(part));
  if (part.is === 'list') return <ListTable list={part.list} lines={[]} blankRows={rows} />;
  if (part.is === 'common' && part.name === 'votes') return <p className="text">{w.blankVote.zh}</p>;
  return Array.from({ length: rows }, (_, index) => index).map((line) => <p className="write-line" key={line} />);
};
