// How does the empty form of a kind of meeting look, to be written by hand? The same head, parts and signatures, with room in each.

import { sectionOrdinal } from '#renderer/meetings/record-body.tsx';
import { BlankHead } from '#renderer/meetings/record-head.tsx';
import { ListTable } from '#renderer/meetings/record-list.tsx';
import { BlankVote } from '#renderer/meetings/record-votes.tsx';
import { numbered } from '#renderer/paper/numbered.ts';
import { Tick } from '#renderer/paper/sheet.tsx';
import { SignatureRow } from '#renderer/paper/signature-row.tsx';
import { fill } from '#shared/core/words.ts';
import { hasPart, type KindPart, kindTable, type MeetingKind, nameOfPart, partsOf } from '#shared/meetings/kinds.ts';
import { partLabel } from '#shared/meetings/part-labels.ts';
import { signersOf } from '#shared/records/record-lines.ts';
import { recordsWords as w } from '#shared/records/words.ts';

/** Lines to write on, by the part; a list has as many rows. */
const usualRoom: Readonly<Record<string, number>> = { agenda: 4, speeches: 8, optional: 4, summary: 2, tasks: 2 };

/** Where a kind has more or less room than is usual, so that its form fills whole pages: two, that of the organisation-life meeting three. */
const roomOfKind: Readonly<Partial<Record<MeetingKind, Readonly<Record<string, number>>>>> = {
  memberMeeting: { speeches: 9 },
  committeeMeeting: { speeches: 9 },
  groupMeeting: { followUps: 2, talks: 2, speeches: 7, decisions: 2 },
  partyLecture: { mainContent: 17, questions: 7, feedback: 7 },
  themeDay: { study: 2, speeches: 3, decisions: 2 },
  orgLifeMeeting: { branchCheck: 5, selfCriticism: 7, earlier: 4, problems: 6, measures: 5, publicity: 2, reported: 2 },
  jointMeeting: { speeches: 11 },
  otherMeeting: { speeches: 14 },
};

const roomOf = (kind: MeetingKind, name: string): number => roomOfKind[kind]?.[name] ?? usualRoom[name] ?? 3;

/** Lines for opinions that differ, which stand apart from the other speeches (F1). */
const dissentRoom = 2;

/** The blank record of a kind. */
export const BlankRecord = ({ kind }: { readonly kind: MeetingKind }) => {
  const parts = partsOf(kind).filter((part) => hasRoom(kind, part));
  const { signers, long } = signersOf({ kind, votes: [] });
  return (
    <article>
      <h1 className="title">{fill(kindTable[kind].title.zh, { number: w.blankNumber.zh })}</h1>
      <BlankHead kind={kind} />
      {parts.map((part, index) => (
        <section className={runsOn(kind, part) ? '' : 'room-whole'} key={nameOfPart(part)}>
          <h2 className="section">{`${sectionOrdinal(index)}、${partLabel(kind, nameOfPart(part)).zh}`}</h2>
          <Room kind={kind} part={part} />
        </section>
      ))}
      {kind === 'committeeMeeting' ? (
        <section className="inline">
          <h2 className="section">{`${sectionOrdinal(parts.length)}、${w.toMemberMeeting.zh}`}</h2>
          <p className="text">{w.tickYesNo.zh}</p>
        </section>
      ) : null}
      <div className="closing">
        <SignatureRow signers={signers} long={kindTable[kind].votes === 'members' ? [...long, w.writtenSigns.zh] : long} seal={w.seal.zh} />
      </div>
    </article>
  );
};

/** Room of more lines or rows than this runs over to the next page; less of it stands whole. */
const fewLines = 5;

const runsOn = (kind: MeetingKind, part: KindPart): boolean => roomOf(kind, nameOfPart(part)) > fewLines;

/** Short facts stand in the head; how earlier decisions stand is written under the agenda where there is one. */
const hasRoom = (kind: MeetingKind, part: KindPart): boolean => {
  if (part.is === 'fact') return part.fact.look === 'text';
  return !(part.is === 'common' && part.name === 'followUps' && hasPart(kind, 'agenda'));
};

const tasks = { name: 'tasks', label: w.tasks, columns: { text: w.taskText, person: w.taskOwner, on: w.taskDue } } as const;

const Room = ({ kind, part }: { readonly kind: MeetingKind; readonly part: KindPart }) => {
  const name = nameOfPart(part);
  const rows = roomOf(kind, name);
  if (part.is === 'list') return <ListTable list={part.list} lines={[]} blankRows={rows} />;
  switch (name) {
    case 'votes':
      return <BlankVote />;
    case 'tasks':
      return <ListTable list={tasks} lines={[]} blankRows={rows} />;
    case 'attachments':
      return <Attached hasPhotoPlace={kind === 'themeDay'} />;
    case 'speeches':
      return (
        <>
          <WriteLines count={rows} />
          <div className="room-whole">
            <p className="lead">{w.dissent.zh}</p>
            <WriteLines count={dissentRoom} />
          </div>
        </>
      );
    default:
      return <WriteLines count={rows} />;
  }
};

const WriteLines = ({ count }: { readonly count: number }) =>
  numbered(Array.from({ length: count })).map(({ ordinal }) => <p className="write-line" key={ordinal} />);

/** What is bound in behind the record (F1: 签到表、照片、材料); on a theme day's form photos are glued in (F3 照片位). */
const Attached = ({ hasPhotoPlace }: { readonly hasPhotoPlace: boolean }) => (
  <>
    <p className="attached">
      <Tick isOn={false} label={w.signInSheet.zh} />
      <Tick isOn={false} label={w.photos.zh} />
      <Tick isOn={false} label={w.material.zh} />
    </p>
    {hasPhotoPlace ? <div className="photo-place">{w.photoPlace.zh}</div> : null}
  </>
);
