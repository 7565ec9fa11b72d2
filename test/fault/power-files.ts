// R3 and R17: what else is written so that a power loss leaves the old or the new, never half and never neither?
import type { Drill } from '#test/fault/drill.ts';
import { powerLoss } from '#test/fault/power.ts';
import { scenarioNamed } from '#test/fault/scenarios/index.ts';

/** The drill of one story; changes of passphrase and recovery code answer R17 too. */
export const powerDrillOf = (story: string): Drill => ({
  name: `power-${story}`,
  rows: story === 'keys' ? ['R3', 'R17'] : ['R3'],
  goal: '1,000 states, 0 wrong',
  run: (run) => powerLoss(run, [{ scenario: scenarioNamed(story), states: run.isLong ? 1000 : 8, runs: run.isLong ? 4 : 1 }]),
});
