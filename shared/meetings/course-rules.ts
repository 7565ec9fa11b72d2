// Did the meeting take its course? What should have come before it, on which day, under which host (MTG-16, 17, 18; TD-01, 02; LIFE-02, 03).
import type { Settings } from '#shared/branch/settings.ts';
import { themeDayIn } from '#shared/branch/settings.ts';
import { addDays, daysFromTo, type IsoDate, monthOf, printedDate } from '#shared/core/date.ts';
import type { Finding } from '#shared/core/fault.ts';
import type { HolidayTable } from '#shared/core/holidays/tables.ts';
import type { Id } from '#shared/core/id.ts';
import { speaksOf } from '#shared/meetings/alike.ts';
import { findingOf } from '#shared/meetings/finding.ts';
import { hasPart, listsOf } from '#shared/meetings/kinds.ts';
import { factOf, type MeetingContent } from '#shared/meetings/model.ts';

/** What is known of the time before a meeting. */
export interface CourseFacts {
  readonly settings: Pick<Settings, 'themeDay' | 'themeDayShiftDays'>;
  /** The holidays that apply: they move the theme day (TD-01), and count no working days (MTG-15). */
  readonly holidays: readonly HolidayTable[];
  /** Whether a branch committee sits on the day. */
  readonly hasCommittee: boolean;
  /** What committee meetings before it spoke of: agenda items and decisions, one text a meeting. */
  readonly committeeItems: readonly { readonly heldOn: IsoDate; readonly text: string }[];
  /** Leader of the group that meets. */
  readonly leaderId: Id | null;
  readonly hostName: string;
  /** Decisions that come back at this meeting and were not yet spoken of. */
  readonly unreported: number;
  /** The record that says nearly the same, if there is one (MTG-16). */
  readonly alike: { readonly title: string; readonly percent: number } | null;
  /** Days of recorded heart talks in the three months before (F21). */
  readonly talkedOn: readonly IsoDate[];
}

/** Days before a member meeting in which the committee may have prepared its matters, and before a theme day. */
const committeeWindow = { memberMeeting: 120, themeDay: 62 } as const;

/** What the rules say of a meeting's course; only hints and questions, nothing here stops a record. */
export const checkCourse = (content: MeetingContent, heldOn: IsoDate, facts: CourseFacts): Finding[] => [
  ...villageMatters(content),
  ...withoutCommittee(content, heldOn, facts),
  ...themeDayCourse(content, heldOn, facts),
  ...lifeCourse(content, heldOn, facts),
  ...groupHost(content, facts),
  ...followUps(content, facts),
  ...(facts.alike ? [findingOf('MTG-16', 'INFO', 'speeches', facts.alike)] : []),
];

/** MTG-17: an important village matter is decided by the member meeting; elsewhere a decision must pass it on. */
const villageMatters = ({ kind, agenda, decisions }: MeetingContent): Finding[] => {
  if (kind === 'memberMeeting' || decisions.some(({ toMemberMeeting }) => toMemberMeeting)) return [];
  return agenda.flatMap((item, index) =>
    item.kind === 'villageMatter' ? [findingOf('MTG-17', 'WARN', `agenda.${index}.kind`, { title: item.title })] : [],
  );
};

const itemsSince = (facts: CourseFacts, heldOn: IsoDate, days: number): string[] =>
  facts.committeeItems.filter((item) => item.heldOn <= heldOn && item.heldOn >= addDays(heldOn, -days)).map(({ text }) => text);

/** MTG-18: what the member meeting votes on normally went through the committee. */
const withoutCommittee = ({ kind, votes }: MeetingContent, heldOn: IsoDate, facts: CourseFacts): Finding[] => {
  if (kind !== 'memberMeeting' || !facts.hasCommittee) return [];
  const items = itemsSince(facts, heldOn, committeeWindow.memberMeeting);
  return votes.flatMap(({ subject }, index) =>
    subject === '' || items.some((text) => speaksOf(text, subject)) ? [] : [findingOf('MTG-18', 'INFO', `votes.${index}.subject`, { subject })],
  );
};

/** TD-01 and TD-02: not far from the fixed day, and studied by the committee before. */
const themeDayCourse = (content: MeetingContent, heldOn: IsoDate, facts: CourseFacts): Finding[] => {
  if (content.kind !== 'themeDay') return [];
  const { themeDay, themeDayShiftDays } = facts.settings;
  const fixed = themeDayIn(themeDay, monthOf(heldOn), facts.holidays);
  const days = Math.abs(daysFromTo(fixed, heldOn));
  const theme = factOf(content, 'theme');
  const items = itemsSince(facts, heldOn, committeeWindow.themeDay);
  const isStudied = items.some((text) => text.includes('主题党日') || (theme !== '' && speaksOf(text, theme)));
  return [
    ...(days > themeDayShiftDays ? [findingOf('TD-01', 'INFO', 'heldOn', { fixed: printedDate(fixed), days, limit: themeDayShiftDays })] : []),
    ...(facts.hasCommittee && !isStudied ? [findingOf('TD-02', 'INFO', 'facts.theme')] : []),
  ];
};

const before = ['studied', 'opinions', 'heartTalks'] as const;

/** LIFE-02 and LIFE-03: study, opinions and talks before the meeting; a theme. */
const lifeCourse = (content: MeetingContent, heldOn: IsoDate, facts: CourseFacts): Finding[] => {
  if (content.kind !== 'orgLifeMeeting') return [];
  const isDone = (name: (typeof before)[number]): boolean =>
    content.lines.some(({ list, on }) => list === name && on !== null && on <= heldOn) || (name === 'heartTalks' && facts.talkedOn.length > 0);
  const parts = listsOf(content.kind)
    .filter(({ name }) => before.some((one) => one === name && !isDone(one)))
    .map(({ label }) => label.zh);
  return [
    ...(factOf(content, 'theme') === '' ? [findingOf('LIFE-03', 'WARN', 'facts.theme')] : []),
    ...(parts.length > 0 ? [findingOf('LIFE-02', 'INFO', 'lines.studied', { parts: parts.join('、') })] : []),
  ];
};

/** ZB §14: a group meeting is called and chaired by its leader. */
const groupHost = ({ kind, hostId }: MeetingContent, { leaderId, hostName }: CourseFacts): Finding[] => {
  if (kind !== 'groupMeeting' || hostId === null || leaderId === null || hostId === leaderId) return [];
  return [findingOf('MTG-L4', 'INFO', 'hostId', { names: hostName })];
};

const followUps = ({ kind }: MeetingContent, { unreported }: CourseFacts): Finding[] =>
  unreported > 0 && hasPart(kind, 'followUps') ? [findingOf('MTG-L3', 'INFO', 'followUps', { count: unreported })] : [];
