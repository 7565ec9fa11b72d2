// Is a ledger that went through a fault whole? Opened as a person opens it; pages, chain, every row against the journal, and nothing that was acknowledged is gone.

import { FaultError } from '#shared/core/fault.ts';
import { openBranch } from '#test/fault/workload.ts';
import { testPassphrase } from '#test/support/ledger.ts';

/** What was found: where the journal ends, and what is wrong (null: nothing). */
export interface Inspection {
  readonly seq: number;
  readonly problem: string | null;
}

/** Opens a ledger (which migrates, recovers and checkpoints it), checks it whole, and locks it again. `acked`: the newest entry whose command was answered. */
export const inspect = async (folder: string, acked: number, passphrase = testPassphrase): Promise<Inspection> => {
  try {
    const desk = await openBranch(folder, 'off', passphrase);
    try {
      const { entries, total } = await desk.must('journal.list', { before: null, limit: 1 });
      const seq = entries[0]?.seq ?? 0;
      const { isSound, problems } = await desk.must('vault.check', {});
      if (!isSound) return { seq, problem: `not sound: ${problems.slice(0, 3).join('; ')}` };
      if (seq < acked) return { seq, problem: `lost: entry ${acked} was acknowledged, the journal ends at ${seq}` };
      return { seq, problem: total === seq ? null : `${total} entries up to ${seq}` };
    } finally {
      await desk.dispatcher.close(true);
    }
  } catch (error) {
    const said = error instanceof FaultError ? `${error.fault.code} ${JSON.stringify(error.fault.values)}` : String(error);
    return { seq: 0, problem: `does not open: ${said}` };
  }
};
