// Which activities does a year need by the rules? A proposal that a person edits: days from the fixed day of 主题党日, nothing on a holiday.
import { type ThemeDay, themeDayIn } from '#shared/branch/settings.ts';
import { addDays, type IsoDate, type MonthKey, monthOf, quarterOf } from '#shared/core/date.ts';
import type { HolidayTable } from '#shared/core/holidays/tables.ts';
import type { Id } from '#shared/core/id.ts';
import { fill } from '#shared/core/words.ts';
import { workdayFrom } from '#shared/core/workdays.ts';
import type { PlanKind, PlanLineInput } from '#shared/plans/model.ts';
import { planTopics } from '#shared/plans/topics.ts';

/** What a proposal depends on. `from`: the first day to plan for (today in the current year). */
export interface ProposalFacts {
  readonly year: number;
  readonly from: IsoDate;
  readonly themeDay: ThemeDay;
  readonly holidays: readonly HolidayTable[];
  readonly lectureCycle: 'month' | 'quarter' | 'half' | 'year';
  readonly hasCommittee: boolean;
  readonly groups: readonly { readonly id: Id; readonly name: string; readonly leaderName: string }[];
  readonly place: string;
  readonly hostName: string;
}

const monthsOf = (year: number): MonthKey[] => Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);

/** Months (1–12) in which a lecture is planned. */
const lectureMonths: Readonly<Record<ProposalFacts['lectureCycle'], readonly number[]>> = {
  month: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  quarter: [2, 5, 8, 11],
  half: [5, 11],
  year: [6],
};

/** The lines of a year by date: committee and group monthly (ZB §12, §13), theme day monthly (ZB §16), member meeting quarterly (§11), lecture by the cycle, life meeting in Q4 (§17). */
export const proposeYear = (facts: ProposalFacts): PlanLineInput[] =>
  monthsOf(facts.year)
    .flatMap((month) => linesOfMonth(month, facts))
    .filter(({ plannedOn }) => plannedOn >= facts.from)
    .sort((a, b) => a.plannedOn.localeCompare(b.plannedOn) || (a.startTime ?? '').localeCompare(b.startTime ?? ''));

const linesOfMonth = (month: MonthKey, facts: ProposalFacts): PlanLineInput[] => {
  const number = Number(month.slice(5));
  const theme = themeDayIn(facts.themeDay, month, facts.holidays);
  const line = lineMaker(facts);
  const quarter = quarterOf(`${month}-01`);
  return [
    ...(facts.hasCommittee ? [line('committeeMeeting', firstWorkdayUpTo(theme, facts.holidays), '09:00')] : []),
    line('themeDay', theme, '14:30'),
    ...(lectureMonths[facts.lectureCycle].includes(number) ? [line('partyLecture', theme, '15:30')] : []),
    ...(number % 3 === 0 ? [line('memberMeeting', theme, '16:00', fill(planTopics.quarter.zh, { quarter }))] : []),
    ...facts.groups.map((group) => ({
      ...line('groupMeeting', groupDay(theme, facts.holidays), '14:30'),
      groupId: group.id,
      hostName: group.leaderName,
      scope: group.name,
    })),
    ...(number === 12 ? [line('orgLifeMeeting', workdayFrom(`${month}-15`, facts.holidays), '09:00')] : []),
  ];
};

/** The committee prepares the theme day, so it meets first: on the month's first working day. */
const firstWorkdayUpTo = (theme: IsoDate, holidays: readonly HolidayTable[]): IsoDate => {
  const first = workdayFrom(`${monthOf(theme)}-01`, holidays);
  return first < theme ? first : theme;
};

/** A week after the theme day, as far as the month allows. */
const groupDay = (theme: IsoDate, holidays: readonly HolidayTable[]): IsoDate => {
  const later = addDays(theme, 7);
  return workdayFrom(monthOf(later) === monthOf(theme) ? later : theme, holidays);
};

const lineMaker =
  ({ place, hostName }: ProposalFacts) =>
  (kind: PlanKind, plannedOn: IsoDate, startTime: string, topics: string = planTopics[kind].zh): PlanLineInput => ({
    ...{ kind, plannedOn, startTime, place, hostName, topics, groupId: null },
    scope: planTopics[kind === 'committeeMeeting' ? 'scopeCommittee' : 'scopeMembers'].zh,
  });

/** The proposal without what is planned already: the same kind (and group) in the same month. */
export const stillToPlan = (
  proposal: readonly PlanLineInput[],
  planned: readonly Pick<PlanLineInput, 'kind' | 'plannedOn' | 'groupId'>[],
): PlanLineInput[] => {
  const keyOf = ({ kind, plannedOn, groupId }: Pick<PlanLineInput, 'kind' | 'plannedOn' | 'groupId'>) =>
    `${kind} ${monthOf(plannedOn)} ${groupId ?? ''}`;
  const taken = new Set(planned.map(keyOf));
  return proposal.filter((line) => !taken.has(keyOf(line)));
};
