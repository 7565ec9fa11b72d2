// Do the votes of a meeting hold? Quorum, majority and figures, by the version of the day (MTG-06, 07, 08, 19, 20, 23; DEV-09, DEV-10).
import type { IsoDate } from '#shared/core/date.ts';
import type { Finding } from '#shared/core/fault.ts';
import type { Quorum } from '#shared/meetings/contract.ts';
import { findingOf } from '#shared/meetings/finding.ts';
import type { MeetingContent, MeetingKind, VoteInput } from '#shared/meetings/model.ts';
import { admissionVersionOn } from '#shared/meetings/rule-versions.ts';

/** Where a vote was taken: kind and day of the meeting and its count. */
export interface VoteSetting {
  readonly kind: MeetingKind;
  readonly heldOn: IsoDate;
  readonly quorum: Quorum;
  /** Names of those present without a vote, by the rule that takes it from them. */
  readonly presentWithoutVote: { readonly probationary: readonly string[]; readonly observation: readonly string[] };
}

/** Tells whether a vote is on admission or regularisation, for which stricter rules hold (XZ §20–21). */
export const isAdmissionVote = ({ kind }: Pick<VoteInput, 'kind'>): boolean => kind === 'admission' || kind === 'regularisation';

/** Smallest attendance for this vote. */
export const attendanceNeeded = (vote: Pick<VoteInput, 'kind'>, quorum: Quorum): number => {
  if (isAdmissionVote(vote)) return quorum.attendAdmission;
  return vote.kind === 'villageMatter' ? quorum.attendVillage : quorum.attendGeneral;
};

/** Yes votes that count: those in the room, and on admissions the written ones of absent voters where the day's edition or the branch's setting counts them. */
export const yesCounted = (vote: Pick<VoteInput, 'kind' | 'yes' | 'writtenYes'>, quorum: Pick<Quorum, 'countsWritten'>): number =>
  vote.yes + (isAdmissionVote(vote) && quorum.countsWritten ? vote.writtenYes : 0);

/** Votes in the room: in favour, against, abstained, invalid. */
const ballotsOf = (vote: Pick<VoteInput, 'yes' | 'no' | 'abstain' | 'invalid'>): number => vote.yes + vote.no + vote.abstain + vote.invalid;

/** The result that the figures give: not voted while too few are present or nothing was counted. Shown by the window, checked by `checkVotes`. */
export const resultByFigures = (vote: VoteInput, quorum: Quorum): VoteInput['result'] => {
  if (quorum.presentVoting < attendanceNeeded(vote, quorum)) return 'notVoted';
  if (ballotsOf(vote) + vote.writtenYes + vote.writtenOther === 0) return 'notVoted';
  return yesCounted(vote, quorum) >= quorum.yesNeeded ? 'passed' : 'rejected';
};

/** What the rules say of all votes and, for a committee, of its decisions. */
export const checkVotes = (content: Pick<MeetingContent, 'votes' | 'decisions'>, setting: VoteSetting): Finding[] => [
  ...committeeDecisions(content, setting),
  ...content.votes.flatMap((vote, index) => checkVote(vote, `votes.${index}`, setting)),
];

const checkVote = (vote: VoteInput, field: string, setting: VoteSetting): Finding[] => [
  ...attendance(vote, field, setting),
  ...majority(vote, field, setting),
  ...ballots(vote, field, setting),
  ...written(vote, field, setting),
  ...admission(vote, field, setting),
];

const committeeDecisions = ({ votes, decisions }: Pick<MeetingContent, 'votes' | 'decisions'>, { kind, quorum }: VoteSetting): Finding[] => {
  if (kind !== 'committeeMeeting' || quorum.presentVoting >= quorum.attendGeneral) return [];
  if (decisions.length === 0 && votes.every((vote) => vote.result === 'notVoted')) return [];
  const values = { expected: quorum.expectedVoting, present: quorum.presentVoting, needed: quorum.attendGeneral };
  return [findingOf('MTG-23', 'ERROR', 'attendance', values)];
};

const attendance = (vote: VoteInput, field: string, { kind, quorum }: VoteSetting): Finding[] => {
  const needed = attendanceNeeded(vote, quorum);
  const values = { expected: quorum.expectedVoting, present: quorum.presentVoting, needed };
  const isEnough = quorum.presentVoting >= needed;
  if (vote.result === 'notVoted') return isEnough ? [findingOf('MTG-06c', 'INFO', `${field}.result`, values)] : [];
  if (kind === 'committeeMeeting') return [];
  if (!isEnough) return [findingOf(tooFewRule(vote, quorum), 'ERROR', `${field}.result`, values)];
  return 2 * quorum.presentVoting === quorum.expectedVoting ? [findingOf('MTG-06a', 'INFO', `${field}.result`, values)] : [];
};

const tooFewRule = (vote: VoteInput, quorum: Quorum) => {
  if (isAdmissionVote(vote)) return 'MTG-06b';
  return attendanceNeeded(vote, quorum) > quorum.attendGeneral ? 'MTG-06d' : 'MTG-06';
};

const majority = (vote: VoteInput, field: string, { kind, quorum }: VoteSetting): Finding[] => {
  const yes = yesCounted(vote, quorum);
  const values = { yes, expected: quorum.expectedVoting, needed: quorum.yesNeeded };
  if (vote.result === 'passed' && yes < quorum.yesNeeded) {
    return [findingOf(kind === 'committeeMeeting' ? 'MTG-23a' : 'MTG-07', 'ERROR', `${field}.yes`, values)];
  }
  return vote.result === 'rejected' && yes >= quorum.yesNeeded ? [findingOf('MTG-07a', 'WARN', `${field}.result`, values)] : [];
};

const ballots = (vote: VoteInput, field: string, { quorum, presentWithoutVote }: VoteSetting): Finding[] => {
  const sum = ballotsOf(vote);
  const present = quorum.presentVoting;
  if (vote.result === 'notVoted') {
    return sum + vote.writtenYes + vote.writtenOther > 0 ? [findingOf('MTG-08d', 'ERROR', `${field}.yes`)] : [];
  }
  if (sum < present) return [findingOf('MTG-08a', 'WARN', `${field}.yes`, { sum, present, missing: present - sum })];
  if (sum === present) return [];
  const { probationary, observation } = presentWithoutVote;
  return [
    findingOf('MTG-08', 'ERROR', `${field}.yes`, { sum, present }),
    ...(probationary.length > 0 ? [findingOf('MTG-19', 'ERROR', `${field}.yes`, { names: probationary.join('、') })] : []),
    ...(observation.length > 0 ? [findingOf('MTG-20', 'ERROR', `${field}.yes`, { names: observation.join('、') })] : []),
  ];
};

const written = (vote: VoteInput, field: string, { kind, quorum }: VoteSetting): Finding[] => {
  const count = vote.writtenYes + vote.writtenOther;
  if (count === 0 || vote.result === 'notVoted') return [];
  if (!isAdmissionVote(vote) || kind === 'committeeMeeting') return [findingOf('MTG-08c', 'ERROR', `${field}.writtenYes`)];
  const absent = quorum.expectedVoting - quorum.presentVoting;
  return [
    ...(count > absent ? [findingOf('MTG-08b', 'ERROR', `${field}.writtenYes`, { written: count, absent })] : []),
    ...(quorum.countsWritten ? [] : [findingOf('DEV-10b', 'WARN', `${field}.writtenYes`, { written: count })]),
  ];
};

const admission = (vote: VoteInput, field: string, { kind, heldOn }: VoteSetting): Finding[] => {
  if (!isAdmissionVote(vote)) return [];
  if (kind === 'committeeMeeting') return [findingOf('DEV-10c', 'ERROR', `${field}.kind`)];
  const isShown = vote.result !== 'notVoted' && vote.method !== 'secretBallot';
  const isRequired = admissionVersionOn(heldOn).requiresSecretBallot;
  return [
    ...(isShown ? [findingOf(isRequired ? 'DEV-10' : 'DEV-10a', isRequired ? 'ERROR' : 'WARN', `${field}.method`)] : []),
    ...(vote.subject.includes('、') ? [findingOf('DEV-09', 'INFO', `${field}.subject`, { subject: vote.subject })] : []),
  ];
};
