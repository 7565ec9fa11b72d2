// An older ledger is opened: after a cut it is the old shape or the new one, with every row, and opens.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from '#test/fault/inspect.ts';
import { type Scenario, tried } from '#test/fault/scenarios/scenario.ts';
import { digestOfFolder, keyOf } from '#test/fault/state.ts';
import { deskAt, firstDay, makeBranch } from '#test/fault/workload.ts';
import { testPassphrase } from '#test/support/ledger.ts';
import { makeOlder } from '#test/support/older-ledger.ts';

const folderOf = (home: string): string => join(home, 'ledger');

/** The scenario of a ledger that only the first migrations have made, up to a number. */
export const migrationFrom = (version: number): Scenario => ({
  name: `migration-${version}`,
  prepare: async (home) => {
    const folder = folderOf(home);
    await makeBranch(folder);
    rmSync(join(folder, 'backups'), { recursive: true, force: true });
    makeOlder(folder, keyOf(folder), version);
    return { digest: digestOfFolder(folder) };
  },
  act: async (home, say) => {
    const desk = deskAt(`${firstDay}T10:00:00.000Z`);
    if (await tried(say, () => desk.must('vault.open', { folder: folderOf(home), passphrase: testPassphrase }))) say('opened 1');
    await tried(say, () => desk.must('vault.lock', {}));
  },
  check: async (home, _said, facts) => {
    // Looking opens it, which goes on with the migration.
    const { problem } = await inspect(folderOf(home), 9);
    if (problem !== null) return problem;
    return digestOfFolder(folderOf(home)) === facts.digest ? null : 'other rows than the older ledger had';
  },
});
