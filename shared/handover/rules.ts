// May the whole ledger be packed for the new secretary? Only once the hand-over is signed and recorded, and the recovery code was renewed after that.

/** Newest journal numbers of each; 0: never. */
export interface PackStandingFacts {
  readonly recordedSeq: number;
  readonly renewedSeq: number;
  readonly receivedSeq: number;
}

/** `unrecorded` no hand-over waits for a package · `codeOld` the recovery code is older than the hand-over: others may know it · `ready`. */
export const packStandings = ['unrecorded', 'codeOld', 'ready'] as const;
export type PackStanding = (typeof packStandings)[number];

/** How a ledger stands before packing. A hand-over by which this copy itself arrived is over. */
export const packStandingOf = ({ recordedSeq, renewedSeq, receivedSeq }: PackStandingFacts): PackStanding => {
  if (recordedSeq === 0 || receivedSeq > recordedSeq) return 'unrecorded';
  return renewedSeq > recordedSeq ? 'ready' : 'codeOld';
};
