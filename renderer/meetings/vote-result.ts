// What came out of a vote? It follows from the figures and the count of E; nobody types it.
import type { Quorum } from '#shared/meetings/contract.ts';
import type { MeetingContent, VoteInput } from '#shared/meetings/model.ts';
import { admissionVersionOn } from '#shared/meetings/rule-versions.ts';

/** Attendance that a vote of this kind needs. */
export const attendanceNeeded = (vote: Pick<VoteInput, 'kind'>, quorum: Quorum): number =>
  vote.kind === 'general' ? quorum.attendGeneral : quorum.attendAdmission;

const isUncounted = (vote: VoteInput): boolean =>
  [vote.yes, vote.no, vote.abstain, vote.invalid, vote.writtenYes, vote.writtenOther].every((n) => n === 0);

/** Yes votes that count: written ones of absent voters only for admissions, and only by the edition that counts them (rule-versions.ts). */
export const yesCounted = (vote: VoteInput, heldOn: string | null): number =>
  vote.kind !== 'general' && heldOn !== null && admissionVersionOn(heldOn).countsWrittenOpinions ? vote.yes + vote.writtenYes : vote.yes;

/** The result of a vote: not voted while too few are there or nothing is counted; else passed or rejected by E. */
export const resultOf = (vote: VoteInput, quorum: Quorum, heldOn: string | null): VoteInput['result'] => {
  if (quorum.presentVoting < attendanceNeeded(vote, quorum) || isUncounted(vote)) return 'notVoted';
  return yesCounted(vote, heldOn) >= quorum.yesNeeded ? 'passed' : 'rejected';
};

/** The content with every vote's result as its figures say; the same object when nothing changes. */
export const withResults = (content: MeetingContent, quorum: Quorum | null): MeetingContent => {
  if (!quorum) return content;
  const results = content.votes.map((vote) => resultOf(vote, quorum, content.heldOn));
  if (content.votes.every((vote, index) => vote.result === results[index])) return content;
  return { ...content, votes: content.votes.map((vote, index) => ({ ...vote, result: results[index] ?? vote.result })) };
};

/** An empty vote; an admission begins as a secret ballot, as the edition in force since 2026-05-18 demands and earlier ones allowed. */
export const newVote = (kind: VoteInput['kind'], subject: string): VoteInput => ({
  subject,
  kind,
  method: kind === 'general' ? 'showOfHands' : 'secretBallot',
  yes: 0,
  no: 0,
  abstain: 0,
  invalid: 0,
  writtenYes: 0,
  writtenOther: 0,
  result: 'notVoted',
});
