// What may a crash have left outside every ledger, in the system's temporary folder? Copies for reading and staged packages; both go when the program starts.
import { looseStaging, sweepStaging } from '#electron/handoff/staging.ts';
import { sweepCopies } from '#electron/vault/looking.ts';

/** Removes what programs that do not run any more left behind. All of it is encrypted; of staged packages nobody has the key. */
export const sweepTemporary = (): void => {
  sweepCopies();
  sweepStaging(looseStaging());
};
