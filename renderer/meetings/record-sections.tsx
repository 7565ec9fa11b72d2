// Which sections follow the head of a record? The parts of its kind in the order of its form, each as text, table or boxes.
import type { ReactNode } from 'react';
import { ListTable } from '#renderer/meetings/record-list.tsx';
import { RecordVotes } from '#renderer/meetings/record-votes.tsx';
import { numbered } from '#renderer/paper/numbered.ts';
import { Paragraphs, Tick } from '#renderer/paper/sheet.tsx';
import { fill } from '#shared/core/words.ts';
import { followUpText } from '#shared/meetings/follow-up.ts';
import type { CommonPart } from '#shared/meetings/kinds/kind.ts';
import { hasPart, type KindPart, partsOf } from '#shared/meetings/kinds.ts';
import { agendaKindLabels } from '#shared/meetings/labels.ts';
import type { MeetingRecord } from '#shared/meetings/model.ts';
import { partLabel } from '#shared/meetings/part-labels.ts';
import { taskLines } from '#shared/records/record-lines.ts';
import { recordsWords as w } from '#shared/records/words.ts';

/** One section of a record. */
export interface Section {
  readonly title: string;
  readonly body: ReactNode;
  /** What fits beside its heading (无, a box to tick, a short sentence) stands on the heading's own line. */
  readonly isShort: boolean;
}

/** Characters that fit beside a heading; most records then end on one page with their signatures. */
const besideHeading = 28;

const fitsBeside = (text: string): boolean => text.length <= besideHeading && !text.includes('\n');

const textSection = (title: string, text: string): Section => ({ title, body: <Paragraphs text={text} />, isShort: fitsBeside(text) });

/** The sections after the head; short facts stand in the head. */
export const sectionsOf = (meeting: MeetingRecord): Section[] => partsOf(meeting.kind).flatMap((part) => sectionsOfPart(meeting, part));

const sectionsOfPart = (meeting: MeetingRecord, part: KindPart): Section[] => {
  const { kind } = meeting;
  if (part.is === 'fact') {
    if (part.fact.look !== 'text') return [];
    return [textSection(part.fact.label.zh, meeting.facts?.find(({ name }) => name === part.fact.name)?.value ?? '')];
  }
  if (part.is === 'list') {
    const lines = (meeting.lines ?? []).filter(({ list }) => list === part.list.name);
    if (lines.length === 0) return [textSection(part.list.label.zh, '')];
    return [{ title: part.list.label.zh, body: <ListTable list={part.list} lines={lines} />, isShort: false }];
  }
  return commonSections(meeting, part.name, partLabel(kind, part.name).zh);
};

const commonSections = (meeting: MeetingRecord, part: CommonPart, title: string): Section[] => {
  switch (part) {
    case 'followUps':
      return hasPart(meeting.kind, 'agenda') ? [] : [textSection(title, followUpsText(meeting))];
    case 'agenda':
      return [{ title, body: <Agenda meeting={meeting} />, isShort: false }];
    case 'speeches':
      return [{ title, body: <Speeches meeting={meeting} />, isShort: meeting.speeches.length === 0 }];
    case 'votes':
      return [{ title, body: <RecordVotes votes={meeting.votes} />, isShort: meeting.votes.length === 0 }];
    case 'decisions':
      return [textSection(title, numberedText(meeting.decisions.map(({ text }) => text))), ...toMemberMeeting(meeting)];
    case 'tasks':
      return [textSection(title, taskLines(meeting).join('\n'))];
    default:
      return [textSection(title, meeting[part])];
  }
};

/** 是否提交党员大会: asked of each decision of the committee; records of before leave the boxes to the pen. */
const toMemberMeeting = ({ kind, decisions }: MeetingRecord): Section[] => {
  if (kind !== 'committeeMeeting') return [];
  const isSaid = decisions.some((decision) => decision.toMemberMeeting !== null);
  if (!isSaid) return [{ title: w.toMemberMeeting.zh, body: <p className="text">{w.tickYesNo.zh}</p>, isShort: true }];
  const lines = numbered(decisions).map(({ ordinal, item }) => (
    <p className="text" key={ordinal}>
      {decisions.length > 1 ? fill(w.decisionNumber.zh, { number: ordinal }) : ''}
      <Tick isOn={item.toMemberMeeting === true} label={w.yes.zh} />
      <Tick isOn={item.toMemberMeeting === false} label={w.no.zh} />
    </p>
  ));
  return [{ title: w.toMemberMeeting.zh, body: lines, isShort: decisions.length === 1 }];
};

const followUpsText = ({ followUps, priorDecisions }: MeetingRecord): string =>
  [...(followUps ?? []).map(followUpText), priorDecisions].filter(Boolean).join('\n');

const Agenda = ({ meeting }: { readonly meeting: MeetingRecord }) => {
  const followUps = followUpsText(meeting);
  return (
    <>
      {followUps ? <Paragraphs text={`${w.priorDecisions.zh}${followUps}`} /> : null}
      {numbered(meeting.agenda).map(({ ordinal, item }) => (
        <Paragraphs
          key={ordinal}
          text={`${fill(w.agendaItem.zh, { ordinal, kind: agendaKindLabels[item.kind].zh, title: item.title })}\n${item.content}`}
        />
      ))}
      {meeting.agenda.length === 0 && !followUps ? <Paragraphs text="" /> : null}
    </>
  );
};

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
