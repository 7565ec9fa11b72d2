// Restoring: after a cut the old generation or the new one opens, whole, and a second try succeeds.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from '#test/fault/inspect.ts';
import { type Scenario, seqOf, tried } from '#test/fault/scenarios/scenario.ts';
import { deskAt, firstDay, makeBranch, openBranch, work } from '#test/fault/workload.ts';
import { testPassphrase } from '#test/support/ledger.ts';

const folderOf = (home: string): string => join(home, 'ledger');

export const restoring: Scenario = {
  name: 'restoring',
  prepare: async (home) => {
    await makeBranch(folderOf(home));
    const desk = await openBranch(folderOf(home));
    await work(desk, 0);
    const made = await desk.must('backup.make', {});
    await work(desk, 1);
    const seq = await seqOf(desk);
    await desk.dispatcher.close();
    return { backup: made.name, seq: String(seq) };
  },
  act: async (home, say, facts) => {
    const desk = deskAt(`${firstDay}T10:00:00.000Z`);
    const backup = join(folderOf(home), 'backups', facts.backup ?? '');
    for (let round = 0; round < 2; round += 1) {
      if (await tried(say, () => desk.must('backup.restore', { folder: folderOf(home), backup, secret: testPassphrase })))
        say(`restored ${round + 1}`);
      await tried(say, () => desk.must('vault.lock', {}));
    }
    // And on another computer, where nothing lies yet.
    const elsewhere = join(home, 'elsewhere');
    if (await tried(say, () => desk.must('backup.restore', { folder: elsewhere, backup, secret: testPassphrase }))) say('elsewhere 1');
    await tried(say, () => desk.must('vault.lock', {}));
  },
  check: async (home, said, facts) => {
    const restored = said.filter((line) => line.startsWith('restored ')).length;
    const { problem, seq } = await inspectRestored(folderOf(home));
    if (problem !== null) return problem;
    const least = Number(facts.seq) + restored;
    if (seq < least) return `the journal ends at ${seq}, below ${least}`;
    const elsewhere = join(home, 'elsewhere');
    if (!existsSync(elsewhere)) return said.includes('elsewhere 1') ? 'the ledger restored elsewhere is gone' : null;
    return (await inspectRestored(elsewhere)).problem;
  },
};

/** A restored journal skips the numbers that are gone, hence not as many entries as its last number says. */
const inspectRestored = async (folder: string) => {
  const found = await inspect(folder, 0);
  return { seq: found.seq, problem: found.problem !== null && /^\d+ entries up to/.test(found.problem) ? null : found.problem };
};
