// What came out of a vote? It follows from the figures and the count of E; nobody types it.
import type { Quorum } from '#shared/meetings/contract.ts';
import type { MeetingContent, VoteInput } from '#shared/meetings/model.ts';
import { isAdmissionVote, resultByFigures } from '#shared/meetings/vote-rules.ts';

/** The content with every vote's result as its figures say; the same object when nothing changes. */
export const withResults = (content: MeetingContent, quorum: Quorum | null): MeetingContent => {
  if (!quorum) return content;
  if (content.heldOn === null) return content;
  const results = content.votes.map((vote) => resultByFigures(vote, quorum));
  if (content.votes.every((vote, index) => vote.result === results[index])) return content;
  return { ...content, votes: content.votes.map((vote, index) => ({ ...vote, result: results[index] ?? vote.result })) };
};

/** An empty vote; an admission begins as a secret ballot, as the edition in force since 2026-05-18 demands and earlier ones allowed. */
export const newVote = (kind: VoteInput['kind'], subject: string): VoteInput => ({
  subject,
  kind,
  method: isAdmissionVote({ kind }) ? 'secretBallot' : 'showOfHands',
  yes: 0,
  no: 0,
  abstain: 0,
  invalid: 0,
  writtenYes: 0,
  writtenOther: 0,
  result: 'notVoted',
});
