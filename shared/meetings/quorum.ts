// Who counts at a meeting, who does not and why, and how many are needed? E and A of domain §2.2 and §2.10, explained line by line.
import type { Quorum } from '#shared/meetings/contract.ts';
import { kindTable } from '#shared/meetings/kinds.ts';
import type { AttendeeInput, ExpectedPerson, MeetingContent } from '#shared/meetings/model.ts';
import type { QuorumLine } from '#shared/meetings/quorum-words.ts';
import { admissionVersionOn } from '#shared/meetings/rule-versions.ts';

/** What a branch has settled for itself about votes (settings). */
export interface VoteCustom {
  /** Two thirds must be present at a vote on 村级重要事项 (domain §2.10). */
  readonly villageTwoThirds: boolean;
  /** Written opinions count at admission votes since 2026-05-18 too. */
  readonly writtenOpinionsCount: boolean;
}

/** What applies where nothing was settled. */
export const usualCustom: VoteCustom = { villageTwoThirds: false, writtenOpinionsCount: false };

/** One expected person with what the attendance list says of him; absent when it says nothing. */
interface Place {
  readonly person: ExpectedPerson;
  readonly entry: AttendeeInput | undefined;
}

/** Tells whether an entry takes a person out of E: a full member, with one of the cases ①–⑤ named. Never automatic (domain §7.7). */
const isExcluded = (person: ExpectedPerson, entry: AttendeeInput | undefined): boolean =>
  person.standing === 'full' && entry?.status === 'excluded' && entry.exclusion !== null;

/** Smallest attendance for a general vote or a committee's decision: 2A ≥ E (ZB §11, §12), and somebody at all. */
export const attendanceForGeneral = (expected: number): number => Math.max(1, Math.ceil(expected / 2));

/** Smallest attendance for admission and regularisation: 2A > E (XZ §20; §19 since 2026-05-18). */
export const attendanceForAdmission = (expected: number): number => Math.floor(expected / 2) + 1;

/** Smallest attendance for a vote on 村级重要事项 where the branch asks for two thirds: 3A ≥ 2E (domain §2.10, local). */
export const attendanceForVillage = (expected: number): number => Math.max(1, Math.ceil((2 * expected) / 3));

/** Smallest attendance for an election: 5A ≥ 4E (《基层组织选举工作条例》; domain §2.8). */
export const attendanceForElection = (expected: number): number => Math.max(1, Math.ceil((4 * expected) / 5));

/** Smallest number of yes votes that passes: 2Y > E (ZB §11). */
export const yesNeededOf = (expected: number): number => Math.floor(expected / 2) + 1;

/** Those expected at a meeting: all whom the ledger expects, or, where people are chosen for it, those on its list. */
export const expectedAt = (content: Pick<MeetingContent, 'kind' | 'attendance'>, people: readonly ExpectedPerson[]): readonly ExpectedPerson[] =>
  kindTable[content.kind].expects === 'chosen'
    ? people.filter(({ memberId }) => content.attendance.some((entry) => entry.memberId === memberId))
    : people;

/**
 * Counts a meeting.
 * Member meeting: E = full members of the day without the excluded; A = those of them who are present. Probationary members and members
 * under observation are in the totals, never in E or A (MTG-19, MTG-20). Committee: E = seat holders, nobody is excluded. Other
 * kinds vote on nothing: E and A are 0, only heads are counted.
 */
export const quorumOf = (
  content: Pick<MeetingContent, 'kind' | 'attendance'> & { readonly heldOn?: MeetingContent['heldOn'] },
  people: readonly ExpectedPerson[],
  custom: VoteCustom = usualCustom,
): Quorum => {
  const expected = expectedAt(content, people);
  const places = expected.map((person) => ({ person, entry: content.attendance.find((entry) => entry.memberId === person.memberId) }));
  const lines = linesFor(content, places);
  const countOf = (code: QuorumLine): number => lines.find((line) => line.code === code)?.count ?? 0;
  const expectedVoting = countOf('expectedVoting');
  return {
    expectedVoting,
    expectedTotal: places.length - countOf('excluded'),
    presentVoting: countOf('presentVoting'),
    presentTotal: places.filter(isPresent).length,
    lines,
    attendGeneral: attendanceForGeneral(expectedVoting),
    attendAdmission: attendanceForAdmission(expectedVoting),
    attendVillage: custom.villageTwoThirds ? attendanceForVillage(expectedVoting) : attendanceForGeneral(expectedVoting),
    attendElection: attendanceForElection(expectedVoting),
    yesNeeded: yesNeededOf(expectedVoting),
    countsWritten: custom.writtenOpinionsCount || (content.heldOn != null && admissionVersionOn(content.heldOn).countsWrittenOpinions),
  };
};

const linesFor = ({ kind }: Pick<MeetingContent, 'kind'>, places: readonly Place[]): Quorum['lines'] => {
  const { votes } = kindTable[kind];
  if (votes === 'members') return memberLines(places);
  return votes === 'committee' ? committeeLines(places) : headLines(places);
};

/** A meeting without votes: who was expected, who is missing, how many came. */
const headLines = (places: readonly Place[]): Quorum['lines'] => [
  line('expectedAll', places, false),
  line(
    'absentAll',
    places.filter((place) => !isPresent(place)),
    true,
  ),
  line('presentAll', places.filter(isPresent), false),
];

const isPresent = ({ entry }: Place): boolean => entry?.status === 'present';

const line = (code: QuorumLine, places: readonly Place[], named: boolean): Quorum['lines'][number] => ({
  code,
  count: places.length,
  names: named ? places.map(({ person }) => person.name) : [],
});

const memberLines = (places: readonly Place[]): Quorum['lines'] => {
  const full = places.filter(({ person }) => person.standing === 'full');
  const excluded = full.filter(({ person, entry }) => isExcluded(person, entry));
  const voting = full.filter(({ person, entry }) => !isExcluded(person, entry));
  return [
    line('onRoster', places, false),
    line(
      'probationary',
      places.filter(({ person }) => person.standing === 'probationary'),
      true,
    ),
    line(
      'observation',
      places.filter(({ person }) => person.standing === 'observation'),
      true,
    ),
    line('excluded', excluded, true),
    line('expectedVoting', voting, false),
    ...presenceLines(voting),
  ];
};

const committeeLines = (places: readonly Place[]): Quorum['lines'] => {
  const withVote = places.filter(({ person }) => person.standing === 'full');
  return [
    line('seats', places, true),
    line(
      'withoutVote',
      places.filter(({ person }) => person.standing !== 'full'),
      true,
    ),
    line('expectedVoting', places, false),
    ...presenceLines(withVote),
  ];
};

const presenceLines = (voting: readonly Place[]): Quorum['lines'] => [
  line(
    'absentVoting',
    voting.filter((place) => !isPresent(place)),
    true,
  ),
  line('presentVoting', voting.filter(isPresent), false),
];
