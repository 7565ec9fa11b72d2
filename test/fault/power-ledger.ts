// R2: does the ledger keep every acknowledged command through a power loss, also in the middle of a checkpoint?
import type { Drill } from '#test/fault/drill.ts';
import { powerLoss } from '#test/fault/power.ts';
import { checkpointing, locking, working } from '#test/fault/scenarios/ledger.ts';

export const drill: Drill = {
  name: 'power-ledger',
  rows: ['R2'],
  goal: '10,000 states, 0 lost, 0 corrupt',
  run: (run) =>
    powerLoss(
      run,
      run.isLong
        ? [
            { scenario: working, states: 4000, runs: 8 },
            { scenario: locking, states: 4000, runs: 8 },
            { scenario: checkpointing, states: 2000, runs: 4 },
          ]
        : [
            { scenario: working, states: 10, runs: 1 },
            { scenario: locking, states: 16, runs: 1 },
          ],
    ),
};
