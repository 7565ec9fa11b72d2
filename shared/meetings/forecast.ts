// Is it enough, if these come? What a meeting could vote on with those present, and how many more each vote would need.
import type { Quorum } from '#shared/meetings/contract.ts';
import type { KindDeclaration } from '#shared/meetings/kinds/kind.ts';

/** What can be put to a vote, each with its own attendance. */
const forecastVotes = ['general', 'admission', 'village', 'election'] as const;
export type ForecastVote = (typeof forecastVotes)[number];

/** One verdict: how many must be present, and how many are still missing (0: it is enough). */
export interface Verdict {
  readonly vote: ForecastVote;
  readonly needed: number;
  readonly missing: number;
}

const askedOf = (votes: KindDeclaration['votes'], isVillage: boolean): readonly ForecastVote[] => {
  if (votes === null) return [];
  if (votes === 'committee') return ['general'];
  return forecastVotes.filter((vote) => vote !== 'village' || isVillage);
};

const neededFor = (vote: ForecastVote, quorum: Quorum): number => {
  if (vote === 'admission') return quorum.attendAdmission;
  if (vote === 'village') return quorum.attendVillage;
  return vote === 'election' ? quorum.attendElection : quorum.attendGeneral;
};

/** The verdicts for the votes that such a meeting can take; of a meeting that takes none, an empty list. */
export const verdictsOf = (quorum: Quorum, votes: KindDeclaration['votes'], isVillage: boolean): Verdict[] =>
  askedOf(votes, isVillage).map((vote) => {
    const needed = neededFor(vote, quorum);
    return { vote, needed, missing: Math.max(0, needed - quorum.presentVoting) };
  });
