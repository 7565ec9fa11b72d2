// What came out of a vote? It follows from the figures and the count of E; nobody types it.
import type { Quorum } from '#shared/meetings/contract.ts';
import type { MeetingContent, VoteInput } from '#shared/meetings/model.ts';

/** Attendance that a vote of this kind needs. */
export const attendanceNeeded = (vote: Pick<VoteInput, 'kind'>, quorum: Quorum): number =>
  vote.kind === 'general' ? quorum.attendGeneral : quorum.attendAdmission;

const isUncounted = (vote: VoteInput): boolean =>
  [vote.yes, vote.no, vote.abstain, vote.invalid, vote.writtenYes, vote.writtenOther].every((n) => n === 0);

/** The result of a vote: not voted while too few are there or nothing is counted; else passed or rejected by E. */
export const resultOf = (vote: VoteInput, quorum: Quorum): VoteInput['result'] => {
  if (quorum.presentVoting < attendanceNeeded(vote, quorum) || isUncounted(vote)) return 'notVoted';
  return vote.yes >= quorum.yesNeeded ? 'passed' : 'rejected';
};

/** The content with every vote's result as its figures say; the same object when nothing changes. */
export const withResults = (content: MeetingContent, quorum: Quorum | null): MeetingContent => {
  if (!quorum || content.votes.every((vote) => vote.result === resultOf(vote, quorum))) return content;
  return { ...content, votes: content.votes.map((vote) => ({ ...vote, result: resultOf(vote, quorum) })) };
};

/** An empty vote; an admission is by secret ballot from the start (rules in force since 2026-05-18). */
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
