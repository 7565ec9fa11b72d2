// What does a meeting record look like on paper? F1 for the member meeting, F2 for the committee, items in exactly that order (domain §3).
import type { ReactNode } from 'react';
import { RecordVotes } from '#renderer/meetings/record-votes.tsx';
import { numbered } from '#renderer/paper/numbered.ts';
import { BlankBelow, Paragraphs } from '#renderer/paper/sheet.tsx';
import { SignatureRow } from '#renderer/paper/signature-row.tsx';
import { chinaDate, printedDate } from '#shared/core/date.ts';
import { fill } from '#shared/core/words.ts';
import { addendumLabels, agendaKindLabels } from '#shared/meetings/labels.ts';
import type { Addendum, MeetingRecord } from '#shared/meetings/model.ts';
import { absentText, excludedText, remarkText, signersOf, taskLines } from '#shared/records/record-lines.ts';
import { recordTitle } from '#shared/records/record-number.ts';
import { recordsWords as w } from '#shared/records/words.ts';

/** One record from title to 以下空白. In a book its title is a heading of the second level. */
export const RecordBody = ({ meeting, level }: { readonly meeting: MeetingRecord; readonly level: 1 | 2 }) => {
  const Title = level === 1 ? 'h1' : 'h2';
  const Section = level === 1 ? 'h2' : 'h3';
  const { addenda } = meeting;
  return (
    <article>
      {meeting.isLate ? (
        <p className="mark-line">
          <span className="mark">{w.late.zh}</span>
        </p>
      ) : null}
      <Title className="title">{recordTitle(meeting)}</Title>
      <Facts meeting={meeting} />
      {sectionsOf(meeting).map(({ title, body, isShort }, index) => (
        <section className={isShort ? 'inline' : ''} key={title}>
          <Section className="section">{`${ordinals[index] ?? ''}、${title}`}</Section>
          {body}
        </section>
      ))}
      <div className="closing">
        <SignatureRow {...signersOf(meeting)} seal={w.seal.zh} />
        {addenda.length === 0 ? <BlankBelow /> : null}
      </div>
      {addenda.map((addendum, index) => (
        <AddendumBlock key={addendum.id} addendum={addendum} isLast={index === addenda.length - 1} heading={Section} />
      ))}
    </article>
  );
};

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

const Facts = ({ meeting }: { readonly meeting: MeetingRecord }) => {
  const isCommittee = meeting.kind === 'committeeMeeting';
  const count = (voting: number, total: number) => (isCommittee ? fill(w.people.zh, { total }) : fill(w.votingAndTotal.zh, { voting, total }));
  return (
    <table className="facts">
      <tbody>
        <Pair label={w.time.zh} other={w.place.zh} otherValue={meeting.place}>
          {`${printedDate(meeting.heldOn)} ${meeting.startTime}—${meeting.endTime}`}
        </Pair>
        <Pair label={w.host.zh} other={w.recorder.zh} otherValue={meeting.recorderName}>
          {meeting.hostName}
        </Pair>
        <Pair
          label={isCommittee ? w.committeeExpected.zh : w.expected.zh}
          other={isCommittee ? w.committeePresent.zh : w.present.zh}
          otherValue={count(meeting.presentVoting, meeting.presentTotal)}
        >
          {count(meeting.expectedVoting, meeting.expectedTotal)}
        </Pair>
        <Wide label={w.observers.zh}>{meeting.observers || w.none.zh}</Wide>
        <Wide label={w.absent.zh}>{absentText(meeting)}</Wide>
        {isCommittee ? null : <Wide label={w.excluded.zh}>{excludedText(meeting)}</Wide>}
        {meeting.isLate ? (
          <Wide label={w.late.zh}>{fill(w.lateText.zh, { date: printedDate(chinaDate(meeting.finalisedAt)), reason: meeting.lateReason })}</Wide>
        ) : null}
        {remarkText(meeting) ? <Wide label={w.remark.zh}>{remarkText(meeting)}</Wide> : null}
      </tbody>
    </table>
  );
};

const Wide = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <tr>
    <th scope="row">{label}</th>
    <td colSpan={3}>{children}</td>
  </tr>
);

const Pair = (props: { readonly label: string; readonly other: string; readonly otherValue: string; readonly children: ReactNode }) => (
  <tr>
    <th scope="row">{props.label}</th>
    <td>{props.children}</td>
    <th scope="row">{props.other}</th>
    <td>{props.otherValue}</td>
  </tr>
);

interface Part {
  readonly title: string;
  readonly body: ReactNode;
  /** What fits beside its heading (无, a box to tick, a short sentence) stands on the heading's own line. */
  readonly isShort: boolean;
}

/** Characters that fit beside a heading; most records then end on one page with their signatures. */
const besideHeading = 28;

const fitsBeside = (text: string): boolean => text.length <= besideHeading && !text.includes('\n');

/** The sections after the table, in the order of F1 (F2: 集体讨论, 决定, 是否提交党员大会). */
const sectionsOf = (meeting: MeetingRecord): Part[] => {
  const { study, speeches, votes, decisions, summary, attachments } = meeting;
  const isCommittee = meeting.kind === 'committeeMeeting';
  const tasks = taskLines(meeting).join('\n');
  const decided = numberedText(decisions.map(({ text }) => text));
  const toMemberMeeting: Part = { title: w.toMemberMeeting.zh, body: <p className="text">{w.tickYesNo.zh}</p>, isShort: true };
  return [
    { title: w.agenda.zh, body: <Agenda meeting={meeting} />, isShort: false },
    { title: w.study.zh, body: <Paragraphs text={study} />, isShort: fitsBeside(study) },
    { title: isCommittee ? w.discussion.zh : w.speeches.zh, body: <Speeches meeting={meeting} />, isShort: speeches.length === 0 },
    { title: w.votes.zh, body: <RecordVotes votes={votes} />, isShort: votes.length === 0 },
    {
      title: isCommittee ? w.committeeDecisions.zh : w.decisions.zh,
      body: <Paragraphs text={decided} />,
      isShort: fitsBeside(decided),
    },
    ...(isCommittee ? [toMemberMeeting] : []),
    { title: w.summary.zh, body: <Paragraphs text={summary} />, isShort: fitsBeside(summary) },
    { title: w.tasks.zh, body: <Paragraphs text={tasks} />, isShort: fitsBeside(tasks) },
    { title: w.attachments.zh, body: <Paragraphs text={attachments} />, isShort: fitsBeside(attachments) },
  ];
};

const Agenda = ({ meeting }: { readonly meeting: MeetingRecord }) => (
  <>
    {meeting.priorDecisions ? <Paragraphs text={`${w.priorDecisions.zh}${meeting.priorDecisions}`} /> : null}
    {numbered(meeting.agenda).map(({ ordinal, item }) => (
      <Paragraphs
        key={ordinal}
        text={`${fill(w.agendaItem.zh, { ordinal, kind: agendaKindLabels[item.kind].zh, title: item.title })}\n${item.content}`}
      />
    ))}
    {meeting.agenda.length === 0 && !meeting.priorDecisions ? <Paragraphs text="" /> : null}
  </>
);

/** Different opinions stand apart, after the others (F1: 不同意见另起). */
const Speeches = ({ meeting }: { readonly meeting: MeetingRecord }) => {
  const say = (isDissent: boolean) =>
    meeting.speeches
      .filter(({ dissent }) => dissent === isDissent)
      .map(({ speaker, text }) => `${fill(w.speech.zh, { speaker })}${text}`)
      .join('\n');
  const dissent = say(true);
  return (
    <>
      <Paragraphs text={say(false)} />
      {dissent ? (
        <>
          <p className="lead">{w.dissent.zh}</p>
          <Paragraphs text={dissent} />
        </>
      ) : null}
    </>
  );
};

/** Several lines are numbered, a single one is not. */
const numberedText = (lines: readonly string[]): string =>
  lines.length > 1 ? lines.map((line, index) => `${index + 1}．${line}`).join('\n') : (lines[0] ?? '');

const AddendumBlock = (props: { readonly addendum: Addendum; readonly isLast: boolean; readonly heading: 'h2' | 'h3' }) => {
  const { addendum, isLast, heading: Heading } = props;
  const made = { date: printedDate(addendum.madeOn), person: addendum.madeBy, reason: addendum.reason };
  return (
    <section className="addendum">
      <Heading className="section">{fill(w.addendumTitle.zh, { kind: addendumLabels[addendum.kind].zh, ordinal: addendum.ordinal })}</Heading>
      <p className="text">{fill(w.addendumLine.zh, made)}</p>
      <Paragraphs text={addendum.text} />
      <div className="closing">
        <SignatureRow signers={[w.hostSigns.zh, w.recorderSigns.zh]} />
        {isLast ? <BlankBelow /> : null}
      </div>
    </section>
  );
};
