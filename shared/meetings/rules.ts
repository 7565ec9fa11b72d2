// May this meeting record be finished as it stands? All rules of domain §2.2 and the voting rules of §2.4, asked in one go.
import { type IsoDate, printedDate } from '#shared/core/date.ts';
import type { Finding } from '#shared/core/fault.ts';
import { holidayOn, workdaysBetween } from '#shared/core/workdays.ts';
import { type AttendanceFacts, checkAttendance } from '#shared/meetings/attendance-rules.ts';
import { type CourseFacts, checkCourse } from '#shared/meetings/course-rules.ts';
import { findingOf } from '#shared/meetings/finding.ts';
import { checkKind } from '#shared/meetings/kind-rules.ts';
import type { AcknowledgementInput, MeetingContent, Standing } from '#shared/meetings/model.ts';
import { quorumOf, type VoteCustom } from '#shared/meetings/quorum.ts';
import { checkVotes, isAdmissionVote } from '#shared/meetings/vote-rules.ts';

/** What the rules need to know beside the record. `today`: the day of entry. */
export interface MeetingFacts extends AttendanceFacts, CourseFacts {
  readonly today: IsoDate;
  /** Local setting (MTG-15). */
  readonly recordWithinWorkdays: number;
  /** Local settings about votes. */
  readonly custom: VoteCustom;
}

/** No meeting of the party is older than the party. */
const earliestDay = '1921-07-01';

/**
 * Everything that the rules say of a record, in the order of the form. ERROR stops finishing, WARN asks for a reason, INFO informs.
 * Without a date only the missing elements are named: who is expected, and which rules hold, follow from the day.
 */
export const checkMeeting = (content: MeetingContent, facts: MeetingFacts): Finding[] => [
  ...checkDay(content, facts),
  ...checkElements(content),
  ...(content.heldOn === null ? [] : checkAttendance(content, facts)),
  ...checkKind(content),
  ...checkParts(content),
  ...(content.heldOn === null ? [] : [...checkBusiness(content, content.heldOn, facts), ...checkCourse(content, content.heldOn, facts)]),
];

/** Tells whether a record entered today is a late one, 补录 (MTG-15). */
export const isLateEntry = (heldOn: IsoDate, facts: Pick<MeetingFacts, 'today' | 'recordWithinWorkdays' | 'holidays'>): boolean =>
  workdaysBetween(heldOn, facts.today, facts.holidays).days > facts.recordWithinWorkdays;

/** The findings that still stop a record: every ERROR, and each WARN without a reason (matched by rule and field). */
export const blockingFindings = (findings: readonly Finding[], acknowledgements: readonly AcknowledgementInput[]): Finding[] =>
  findings.filter(({ severity, rule, field }) => {
    if (severity === 'INFO') return false;
    return severity === 'ERROR' || !acknowledgements.some((given) => given.rule === rule && given.field === field && given.reason !== '');
  });

const checkDay = ({ kind, heldOn }: MeetingContent, facts: MeetingFacts): Finding[] => {
  if (heldOn === null) return [findingOf('MTG-00a', 'ERROR', 'heldOn')];
  if (heldOn > facts.today) return [findingOf('MTG-14', 'ERROR', 'heldOn')];
  if (heldOn < earliestDay) return [findingOf('MTG-00k', 'ERROR', 'heldOn')];
  const { days, yearsWithoutTable } = workdaysBetween(heldOn, facts.today, facts.holidays);
  const holiday = kind === 'memberMeeting' ? holidayOn(heldOn, facts.holidays) : null;
  if (days <= facts.recordWithinWorkdays) return holidayFinding(holiday?.name, heldOn);
  return [
    findingOf('MTG-15', 'WARN', 'heldOn', { days, limit: facts.recordWithinWorkdays }),
    ...(yearsWithoutTable.length > 0 ? [findingOf('MTG-15a', 'INFO', 'heldOn', { years: spanOf(yearsWithoutTable) })] : []),
    ...holidayFinding(holiday?.name, heldOn),
  ];
};

const holidayFinding = (holiday: string | undefined, heldOn: IsoDate): Finding[] =>
  holiday === undefined ? [] : [findingOf('MTG-22', 'INFO', 'heldOn', { holiday: `${holiday} ${printedDate(heldOn)}` })];

const spanOf = (years: readonly number[]): string => (years.length > 1 ? `${years[0]}—${years.at(-1)}` : String(years[0]));

const checkElements = ({ startTime, endTime, place }: MeetingContent): Finding[] => [
  ...(startTime === null ? [findingOf('MTG-00b', 'ERROR', 'startTime')] : []),
  ...(endTime === null ? [findingOf('MTG-00b', 'ERROR', 'endTime')] : []),
  ...(startTime !== null && endTime !== null && endTime <= startTime ? [findingOf('MTG-00c', 'ERROR', 'endTime')] : []),
  ...(place === '' ? [findingOf('MTG-00d', 'ERROR', 'place')] : []),
];

const checkParts = ({ agenda, speeches, votes, decisions }: MeetingContent): Finding[] => [
  ...agenda.flatMap(({ title }, index) => (title === '' ? [findingOf('MTG-00f', 'ERROR', `agenda.${index}.title`, { n: index + 1 })] : [])),
  ...speeches.flatMap(({ speaker, text }, index) =>
    speaker === '' || text === ''
      ? [findingOf('MTG-00g', 'ERROR', `speeches.${index}.${speaker === '' ? 'speaker' : 'text'}`, { n: index + 1 })]
      : [],
  ),
  ...votes.flatMap(({ subject }, index) => (subject === '' ? [findingOf('MTG-00h', 'ERROR', `votes.${index}.subject`, { n: index + 1 })] : [])),
  ...decisions.flatMap(({ text }, index) => (text === '' ? [findingOf('MTG-00i', 'ERROR', `decisions.${index}.text`, { n: index + 1 })] : [])),
];

const checkBusiness = (content: MeetingContent, heldOn: IsoDate, facts: MeetingFacts): Finding[] => {
  const quorum = quorumOf(content, facts.expected, facts.custom);
  const presentWithoutVote = { probationary: presentNames(content, facts, 'probationary'), observation: presentNames(content, facts, 'observation') };
  return [...checkVotes(content, { kind: content.kind, heldOn, quorum, presentWithoutVote }), ...agendaMatchesVotes(content)];
};

const presentNames = ({ attendance }: MeetingContent, { expected }: MeetingFacts, standing: Standing): string[] =>
  expected
    .filter((person) => person.standing === standing && attendance.some((entry) => entry.memberId === person.memberId && entry.status === 'present'))
    .map((person) => person.name);

/** An admission on the agenda that is voted as a general matter would pass by the weaker rules. */
const agendaMatchesVotes = ({ kind, agenda, votes }: MeetingContent): Finding[] => {
  if (kind !== 'memberMeeting') return [];
  return agenda.flatMap((item, index) => {
    const isAdmission = item.kind === 'admission' || item.kind === 'regularisation';
    if (!isAdmission || votes.some((vote) => isAdmissionVote(vote) && vote.kind === item.kind)) return [];
    return [findingOf('DEV-10d', 'WARN', `agenda.${index}.kind`)];
  });
};
